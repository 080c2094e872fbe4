"""A text taken out of what people wrote, because it names somebody: the row stays, wordless."""

from __future__ import annotations

from sqlalchemy import Connection, insert, select, update
from sqlalchemy.engine import URL

from data import access
from data.erasing import tokens
from notes import database, writer
from notes.tables import erased, proposal_decision, task_version, unit_note

BLANK = tokens.GONE
# Where people may have typed a dossier's code.
TEXTS = {
    task_version: ("what", "said", "dropped", "document_number"),
    unit_note: ("text",),
    proposal_decision: ("reason",),
}


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


def dossier(code: str, url: URL | None = None) -> int:
    """Everything that was said of one dossier, and its code out of every text; how many rows that
    concerned. For who erases it elsewhere too (`python -m data erase`); `url`: in a copy."""
    _insist()
    with database.reading(url) as there:
        if there is None:
            return 0
    of_code = tokens.pattern(code)
    with database.writing(url) as connection:
        count = connection.execute(
            unit_note.delete().where(unit_note.c.dossier_code == code)
        ).rowcount
        for table, names in TEXTS.items():
            for row in connection.execute(select(table)).mappings():
                cleared = {
                    name: of_code.sub(tokens.GONE, row[name])
                    for name in names
                    if row[name] is not None
                }
                if any(cleared[name] != row[name] for name in cleared):
                    is_it = table.c.row_id == row["row_id"]
                    connection.execute(update(table).where(is_it).values(**cleared))
                    count += 1
    return count


def _insist() -> None:
    writer.insist(access.may(access.viewer(), "erase_notes"), "xóa nội dung đã ghi")


def _keep(connection: Connection, kind: str, of_id: str) -> None:
    connection.execute(insert(erased).values(kind=kind, of_id=of_id, **writer.signed()))
