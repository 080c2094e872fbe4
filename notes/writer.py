"""Who writes, and when: kept with each row. What they write, as it is kept."""

from __future__ import annotations

import unicodedata
from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any

from data import access, builds
from data.people import names
from notes import personal
from notes.faults import NotTaken, NotYours, SeemsPersonal

LONGEST = 10_000  # letters of a text
HANOI = timezone(timedelta(hours=7))
ALONE = "trên máy này"  # of who needs no sign-in


def signed() -> dict[str, Any]:
    """The columns that every row has of who wrote it."""
    who = access.viewer()
    name = ALONE if who == access.ALONE else names.kept(builds.store(), who.name)
    return {"written_by": name, "written_at": now()}


def now() -> datetime:
    return datetime.now(UTC).replace(tzinfo=None, microsecond=0)


def today() -> date:
    """The day of who writes, on the clock of this country, as screens say it."""
    return datetime.now(HANOI).date()


def insist(is_allowed: bool, what: str) -> None:
    """Raises NotYours."""
    if not is_allowed:
        raise NotYours(what)


def text(called: str, written: str, *, is_sure: bool, may_be_empty: bool = False) -> str:
    """A text as it is kept: without what no database takes, else as typed.

    `is_sure`: who writes has been told what seems to be somebody's. Raises NotTaken, SeemsPersonal.
    """
    kept = unicodedata.normalize("NFC", written)
    kept = "".join(each for each in kept if each == "\n" or not _is_unwritable(each)).strip()
    if not kept and not may_be_empty:
        raise NotTaken(f"{called}: chưa ghi gì.")
    if len(kept) > LONGEST:
        dotted = f"{len(kept):,}".replace(",", ".")
        raise NotTaken(f"{called}: dài {dotted} ký tự, nhiều nhất là 10.000. Rút gọn rồi lưu lại.")
    if not is_sure and (found := personal.seems(kept)):
        raise SeemsPersonal(found)
    return kept


def _is_unwritable(letter: str) -> bool:
    """What steers a terminal or breaks a text; marks of direction and emoji are people's own."""
    return unicodedata.category(letter) in ("Cc", "Cs") or ord(letter) & 0xFFFE == 0xFFFE
