"""What became of a proposal: taken over as a task, changed first, or dropped with a reason.

A decision holds for the figures that the proposal rested on (`fingerprint`): once they change, it
may be proposed again.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass
from datetime import datetime

from sqlalchemy import Connection, insert, select

from data import access
from notes import database, tasks, writer
from notes.faults import NotTaken
from notes.tables import proposal_decision


@dataclass(frozen=True)
class Decision:
    proposal: str
    fingerprint: str
    decision: str  # taken, changed, dropped
    reason: str
    task_id: str | None
    written_at: datetime
    written_by: str


def decided() -> dict[str, Decision]:
    """The newest decision on each proposal, by its key."""
    asked = select(proposal_decision).order_by(proposal_decision.c.row_id)
    return {row.proposal: _decision(row) for row in database.rows(asked)}


def take(
    proposal: str, fingerprint: str, *asked, is_changed: bool, is_sure: bool = False, **named
) -> tasks.Task:
    """Give it as a task, of which tasks.new takes the rest, and keep that this was decided: both
    or neither."""
    task = tasks.new(*asked, proposal=proposal, **named)
    with database.writing() as connection:
        given = tasks.give_within(connection, task, is_sure=is_sure)
        newest = _newest(connection, proposal)
        if newest and newest.fingerprint == fingerprint:
            if newest.task_id == given.id:
                return given  # its button was pressed twice
            raise NotTaken(
                "Đề xuất này vừa có người quyết định theo chính số liệu này. Mở lại trang để xem; "
                "vẫn cần giao thêm thì chọn “Giao nhiệm vụ mới”."
            )
        decision = "changed" if is_changed else "taken"
        _keep(connection, proposal, fingerprint, decision, "", given.id)
    return given


def drop(proposal: str, fingerprint: str, reason: str, *, is_sure: bool = False) -> None:
    writer.insist(access.may(access.viewer(), "assign"), "bỏ đề xuất")
    kept = writer.text("Lý do", reason, is_sure=is_sure)
    with database.writing() as connection:
        _keep(connection, proposal, fingerprint, "dropped", kept, None)


def _newest(connection: Connection, proposal: str) -> Decision | None:
    asked = select(proposal_decision).where(proposal_decision.c.proposal == proposal)
    row = connection.execute(asked.order_by(proposal_decision.c.row_id.desc()).limit(1)).first()
    return _decision(row) if row else None


def _keep(
    connection: Connection,
    proposal: str,
    fingerprint: str,
    decision: str,
    reason: str,
    task_id: str | None,
) -> None:
    made = Decision(proposal, fingerprint, decision, reason, task_id, **writer.signed())
    connection.execute(insert(proposal_decision).values(**asdict(made)))


def _decision(row) -> Decision:
    return Decision(
        row.proposal,
        row.fingerprint,
        row.decision,
        row.reason,
        row.task_id,
        row.written_at,
        row.written_by,
    )
