"""What a unit says of its figures before a meeting: a cause by its code, a text, shown as theirs.

Of a figure (unit, period, measure) or of one dossier. A correction is another note that follows the
first; of those that follow each other the last counts, all are kept.
"""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import insert, select

from data import access
from notes import database, writer
from notes.faults import NotTaken
from notes.tables import erased, unit_note

# Why, as a unit says; figures/wording has what each is called.
CAUSES = ("closed_late", "other_agency", "supplement", "staff", "form", "system", "other")


@dataclass(frozen=True)
class UnitNote:
    id: str
    unit_code: str
    valid_from: date
    period: str
    measure: str | None
    dossier_code: str | None
    cause: str | None
    text: str
    written_at: datetime
    written_by: str
    follows: str | None = None
    is_erased: bool = False


def words_of(period: str, unit: str | None = None) -> list[UnitNote]:
    """Of a period, those that no other follows, the newest first; of single dossiers only to who
    may list these."""
    asked = (
        select(unit_note, erased.c.row_id.label("erased_row"))
        .join(
            erased,
            (erased.c.of_id == unit_note.c.note_id) & (erased.c.kind == "note"),
            isouter=True,
        )
        .where(unit_note.c.period == period)
        .order_by(unit_note.c.row_id.desc())
    )
    if unit is not None:
        asked = asked.where(unit_note.c.unit_code == unit)
    found = [_note(row) for row in database.rows(asked)]
    followed = {(each.follows, each.unit_code) for each in found}
    left = {each.id: each for each in found if (each.id, each.unit_code) not in followed}
    return [each for each in left.values() if _may_read(each)]


def write(
    unit_code: str,
    valid_from: date,
    period: str,
    text: str,
    *,
    cause: str | None = None,
    measure: str | None = None,
    dossier_code: str | None = None,
    follows: str | None = None,
    is_sure: bool = False,
) -> UnitNote:
    """Raises NotYours, NotTaken, SeemsPersonal, Unreachable."""
    writer.insist(access.answers(access.viewer(), unit_code), "ghi ý kiến của đơn vị này")
    if cause is not None and cause not in CAUSES:
        raise NotTaken("Nguyên nhân: chọn một trong danh sách.")
    kept = writer.text("Ý kiến", text, is_sure=is_sure, may_be_empty=cause is not None)
    row = {
        "note_id": uuid.uuid4().hex,
        "unit_code": unit_code,
        "valid_from": valid_from,
        "period": period,
        "measure": measure,
        "dossier_code": dossier_code,
        "cause": cause,
        "text": kept,
        "follows": follows,
        **writer.signed(),
    }
    with database.writing() as connection:
        connection.execute(insert(unit_note).values(**row))
    return UnitNote(id=str(row.pop("note_id")), **row)


def _may_read(note: UnitNote) -> bool:
    who = access.viewer()
    if note.dossier_code is None or access.may(who, "see_dossiers"):
        return True
    return note.unit_code in access.own(who)


def _note(row) -> UnitNote:
    return UnitNote(
        id=row.note_id,
        unit_code=row.unit_code,
        valid_from=row.valid_from,
        period=row.period,
        measure=row.measure,
        dossier_code=row.dossier_code,
        cause=row.cause,
        text=row.text,
        written_at=row.written_at,
        written_by=row.written_by,
        follows=row.follows,
        is_erased=row.erased_row is not None,
    )
