"""A text taken out of what people wrote, because it names somebody: the row stays, wordless."""

from __future__ import annotations

from sqlalchemy import Connection, insert, update

from data import access
from notes import database, writer
from notes.tables import erased, task_version, unit_note

BLANK = "(đã xóa)"


def note(note_id: str) -> None:
    """Raises NotYours, Unreachable."""
    _insist()
    with database.writing() as connection:
        connection.execute(update(unit_note).where(unit_note.c.note_id == note_id).values(text=""))
        _keep(connection, "note", note_id)


def task(task_id: str) -> None:
    """Its words in every version; that it was, for whom and until when stays."""
    _insist()
    with database.writing() as connection:
        versions = update(task_version).where(task_version.c.task_id == task_id)
        connection.execute(versions.values(what=BLANK, said=""))
        connection.execute(
            versions.where(task_version.c.dropped.is_not(None)).values(dropped=BLANK)
        )
        _keep(connection, "task", task_id)


def dossier(dossier_code: str) -> int:
    """Everything that was said of one dossier; how many notes that were. For who erases it
    elsewhere too (`python -m data erase`)."""
    _insist()
    with database.writing() as connection:
        return connection.execute(
            unit_note.delete().where(unit_note.c.dossier_code == dossier_code)
        ).rowcount


def _insist() -> None:
    writer.insist(access.may(access.viewer(), "erase_notes"), "xóa nội dung đã ghi")


def _keep(connection: Connection, kind: str, of_id: str) -> None:
    connection.execute(insert(erased).values(kind=kind, of_id=of_id, **writer.signed()))
