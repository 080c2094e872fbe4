"""The tables of what people write: rows are added, never changed.

The exception is erasing (erasing.py): a text that names somebody is blanked, and `erased` says so.
Times are of UTC, without a zone, so that both databases give back what they were given.
"""

from __future__ import annotations

from sqlalchemy import (
    Column,
    Date,
    DateTime,
    Float,
    Integer,
    MetaData,
    String,
    Table,
    Text,
    UniqueConstraint,
)

# The newest migration in migrations/versions: a database that says another is of another program.
NEWEST = "0001"

# Named, so that a later migration can say which one it changes.
metadata = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    }
)

# A task as it stood after each thing that was done to it; the highest number is how it stands.
task_version = Table(
    "task_version",
    metadata,
    Column("row_id", Integer, primary_key=True),
    Column("task_id", String(32), nullable=False),
    Column("number", Integer, nullable=False),
    Column("event", String(20), nullable=False),
    Column("unit_code", String(40), nullable=False),
    Column("valid_from", Date, nullable=False),
    Column("what", Text, nullable=False),
    Column("due_on", Date, nullable=False),
    Column("measure", String(80)),
    Column("period_kind", String(20), nullable=False),
    Column("goal_side", String(10)),
    Column("goal_count", Integer),
    Column("goal_share", Float),
    Column("goal_source", String(80)),
    Column("goal_period", String(40)),
    Column("document_number", String(80)),
    Column("document_on", Date),
    Column("said_done_on", Date),
    Column("said", Text, nullable=False),
    Column("dropped", Text),
    Column("proposal", String(200)),
    Column("given_as_of", Date, nullable=False),
    Column("build", String(80), nullable=False),
    Column("written_at", DateTime, nullable=False),
    Column("written_by", String(200), nullable=False),
    UniqueConstraint("task_id", "number"),
)

unit_note = Table(
    "unit_note",
    metadata,
    Column("row_id", Integer, primary_key=True),
    Column("note_id", String(32), nullable=False, unique=True),
    Column("unit_code", String(40), nullable=False, index=True),
    Column("valid_from", Date, nullable=False),
    Column("period", String(40), nullable=False, index=True),
    Column("measure", String(80)),
    Column("dossier_code", String(200)),
    Column("cause", String(40)),
    Column("text", Text, nullable=False),
    Column("follows", String(32)),
    Column("written_at", DateTime, nullable=False),
    Column("written_by", String(200), nullable=False),
)

proposal_decision = Table(
    "proposal_decision",
    metadata,
    Column("row_id", Integer, primary_key=True),
    Column("proposal", String(200), nullable=False, index=True),
    Column("fingerprint", String(200), nullable=False),
    Column("decision", String(20), nullable=False),
    Column("reason", Text, nullable=False),
    Column("task_id", String(32)),
    Column("written_at", DateTime, nullable=False),
    Column("written_by", String(200), nullable=False),
)

# Whose texts were blanked: `kind` is task or note.
erased = Table(
    "erased",
    metadata,
    Column("row_id", Integer, primary_key=True),
    Column("kind", String(20), nullable=False),
    Column("of_id", String(32), nullable=False),
    Column("written_at", DateTime, nullable=False),
    Column("written_by", String(200), nullable=False),
)

# What Alembic keeps: which migration a database stands at.
alembic_version = Table(
    "alembic_version", MetaData(), Column("version_num", String(32), primary_key=True)
)
