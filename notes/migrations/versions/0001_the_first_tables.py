"""The first tables: tasks, words of units, decisions on proposals, what was erased."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "erased",
        sa.Column("row_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("of_id", sa.String(length=32), nullable=False),
        sa.Column("written_at", sa.DateTime(), nullable=False),
        sa.Column("written_by", sa.String(length=200), nullable=False),
        sa.PrimaryKeyConstraint("row_id", name="pk_erased"),
    )
    op.create_table(
        "proposal_decision",
        sa.Column("row_id", sa.Integer(), nullable=False),
        sa.Column("proposal", sa.String(length=200), nullable=False),
        sa.Column("fingerprint", sa.String(length=200), nullable=False),
        sa.Column("decision", sa.String(length=20), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("task_id", sa.String(length=32), nullable=True),
        sa.Column("written_at", sa.DateTime(), nullable=False),
        sa.Column("written_by", sa.String(length=200), nullable=False),
        sa.PrimaryKeyConstraint("row_id", name="pk_proposal_decision"),
    )
    op.create_index("ix_proposal_decision_proposal", "proposal_decision", ["proposal"])

    op.create_table(
        "task_version",
        sa.Column("row_id", sa.Integer(), nullable=False),
        sa.Column("task_id", sa.String(length=32), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("event", sa.String(length=20), nullable=False),
        sa.Column("unit_code", sa.String(length=40), nullable=False),
        sa.Column("valid_from", sa.Date(), nullable=False),
        sa.Column("what", sa.Text(), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=False),
        sa.Column("measure", sa.String(length=80), nullable=True),
        sa.Column("period_kind", sa.String(length=20), nullable=False),
        sa.Column("goal_side", sa.String(length=10), nullable=True),
        sa.Column("goal_count", sa.Integer(), nullable=True),
        sa.Column("goal_share", sa.Float(), nullable=True),
        sa.Column("goal_source", sa.String(length=80), nullable=True),
        sa.Column("goal_period", sa.String(length=40), nullable=True),
        sa.Column("document_number", sa.String(length=80), nullable=True),
        sa.Column("document_on", sa.Date(), nullable=True),
        sa.Column("said_done_on", sa.Date(), nullable=True),
        sa.Column("said", sa.Text(), nullable=False),
        sa.Column("dropped", sa.Text(), nullable=True),
        sa.Column("proposal", sa.String(length=200), nullable=True),
        sa.Column("given_as_of", sa.Date(), nullable=False),
        sa.Column("build", sa.String(length=80), nullable=False),
        sa.Column("written_at", sa.DateTime(), nullable=False),
        sa.Column("written_by", sa.String(length=200), nullable=False),
        sa.PrimaryKeyConstraint("row_id", name="pk_task_version"),
        sa.UniqueConstraint("task_id", "number", name="uq_task_version_task_id_number"),
    )
    op.create_table(
        "unit_note",
        sa.Column("row_id", sa.Integer(), nullable=False),
        sa.Column("note_id", sa.String(length=32), nullable=False),
        sa.Column("unit_code", sa.String(length=40), nullable=False),
        sa.Column("valid_from", sa.Date(), nullable=False),
        sa.Column("period", sa.String(length=40), nullable=False),
        sa.Column("measure", sa.String(length=80), nullable=True),
        sa.Column("dossier_code", sa.String(length=200), nullable=True),
        sa.Column("cause", sa.String(length=40), nullable=True),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("follows", sa.String(length=32), nullable=True),
        sa.Column("written_at", sa.DateTime(), nullable=False),
        sa.Column("written_by", sa.String(length=200), nullable=False),
        sa.PrimaryKeyConstraint("row_id", name="pk_unit_note"),
        sa.UniqueConstraint("note_id", name="uq_unit_note_note_id"),
    )
    op.create_index("ix_unit_note_period", "unit_note", ["period"])
    op.create_index("ix_unit_note_unit_code", "unit_note", ["unit_code"])
