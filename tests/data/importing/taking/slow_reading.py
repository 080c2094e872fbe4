"""The reading of one-stop exports once more, the slow and obvious way: row by row, in Python.

It is given what a file shows (its rows of cells) and knows nothing of how the import reads it.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from datetime import date, datetime, timedelta

MISSING = {"", "-", "–", "—", "--", "...", "null", "none", "nan", "n/a"}
MISSING |= {"không có", "chưa có"}
CHANNELS = {"trực tuyến": "online_self", "trực tiếp": "direct", "bưu chính": "post"}
CHANNELS |= {"qua mạng": "online_self", "tại quầy": "direct", "bcci": "post"}
UNITS = {
    "huyện sa thầy": "616",
    "ubnd huyện sa thầy": "616",
    "616": "616",
    "sa thầy": "616",
    "tp. kon tum": "608",
    "thành phố kon tum": "608",
    "huyện đắk glei": "610",
    "huyện đăk glei": "610",
    "sở văn hoá, thể thao và du lịch": "SVHTTDL",
    "sở văn hóa, thể thao và du lịch": "SVHTTDL",
    "đăk hà": None,  # a district, and its town
}
BLANKS = " \t\r\n\u00a0\u200b\ufeff"
CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
DAY = re.compile(r"(\d{1,2})([/.-])(\d{1,2})\2(\d{4})(?: (\d{1,2}):(\d{2}))?")
FIELDS = ("code", "procedure", "unit", "channel", "received", "due", "finished")


@dataclass
class Read:
    """What the rows of a table are, by their number in the file."""

    accepted: dict[int, tuple]
    rejected: dict[int, set[str]]  # the columns at fault
    superseded: set[int]
    passed_over: set[int]


def read(rows: dict[int, dict[str, object]], order: str, repeats: str, today: date) -> Read:
    """`rows`: each row's cells as text (or a number, a moment), by field."""
    found = Read({}, {}, set(), set())
    by_code: dict[str, list[int]] = {}
    for number, cells in rows.items():
        if all(plain(cells[name]) == "" for name in FIELDS):
            found.passed_over.add(number)
            continue
        values, wrong = judged(cells, order, today)
        if wrong:
            found.rejected[number] = wrong
        else:
            found.accepted[number] = values
            by_code.setdefault(values[0], []).append(number)
    for numbers in by_code.values():
        if len(numbers) > 1:
            _settle_repeats(found, numbers, repeats)
    return found


def _settle_repeats(found: Read, numbers: list[int], repeats: str) -> None:
    stays = {"last": numbers[-1], "first": numbers[0], "reject": None}[repeats]
    for number in numbers:
        if number == stays:
            continue
        del found.accepted[number]
        if repeats == "reject":
            found.rejected[number] = {"code"}
        else:
            found.superseded.add(number)


def judged(cells: dict[str, object], order: str, today: date) -> tuple[tuple, set[str]]:
    """(what is kept, the columns at fault)."""
    wrong: set[str] = set()
    keys = []
    for name in ("code", "procedure"):
        text = plain(cells[name])
        if is_missing(text) or CONTROL.search(text) or len(text) > 100:
            wrong.add(name)
        keys.append(unicodedata.normalize("NFC", text))
    unit = UNITS.get(folded(cells["unit"]))
    if unit is None:
        wrong.add("unit")
    channel = CHANNELS.get(folded(cells["channel"]))
    if channel is None:
        wrong.add("channel")
    days = {}
    for name in ("received", "due", "finished"):
        given = cells[name]
        if isinstance(given, str) and is_missing(plain(given)):
            days[name] = None
            if name == "received":
                wrong.add(name)
            continue
        days[name] = moment(given, order)
        if days[name] is None or (name != "due" and days[name].date() > today):
            wrong.add(name)
    if days["received"] and days["finished"] and days["finished"].date() < days["received"].date():
        wrong.add("finished")
    if days["received"] is None and folded(cells["unit"]) in UNITS:
        wrong.discard("unit")  # which unit it was hangs on the day
    return (*keys, unit, channel, days["received"], days["due"], days["finished"]), wrong


def plain(given: object) -> str:
    return given.strip(BLANKS) if isinstance(given, str) else str(given)


def folded(given: object) -> str:
    return " ".join(unicodedata.normalize("NFC", plain(given)).casefold().split())


def is_missing(text: str) -> bool:
    return unicodedata.normalize("NFC", text).casefold() in MISSING


def moment(given: object, order: str) -> datetime | None:
    """A day as it is written, counted from 30/12/1899, or a cell that is one."""
    if isinstance(given, datetime):
        return given
    text = plain(given)
    if re.fullmatch(r"\d{5}", text) and 20000 <= int(text) <= 80000:
        return datetime(1899, 12, 30) + timedelta(int(text))
    if iso := re.fullmatch(r"(\d{4})-(\d\d)-(\d\d)", text):
        year, month, day = map(int, iso.groups())
        return _made(year, month, day)
    found = DAY.fullmatch(text)
    if not found:
        return None
    first, _, second, year, hour, minute = found.groups()
    day, month = (first, second) if order == "dmy" else (second, first)
    return _made(int(year), int(month), int(day), int(hour or 0), int(minute or 0))


def _made(*parts: int) -> datetime | None:
    try:
        made = datetime(*parts)
    except ValueError:
        return None
    return made if 1900 <= made.year <= 2100 else None
