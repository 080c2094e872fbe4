"""The list of who has which role: STORE/people.csv, asked at each session, changed by a command.

A row gives a role by a name, a group or the domain of an e-mail address, as the way in says them
(data/keeping/ways.py). Rows add up. What is not a right row gives nobody anything. It lies beside
the pack, not in it: a pack is handed on and goes into every build, names do neither.
"""

from __future__ import annotations

import csv
import io
import unicodedata
from collections.abc import Collection, Iterable, Iterator
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from data import access
from data.disk import moving
from data.people import names

NAME = "people.csv"
BY = ("name", "group", "domain")
LONGEST_NAME = 200  # letters; longer ones no gate lets in (serving/named.py)
COLUMNS = ("by", "who", "role", "unit_code", "note")


class Given(NamedTuple):
    """A role and to whom it is given, of a unit with its code; `note` is for the next who reads."""

    by: str
    who: str
    role: str
    unit_code: str = ""
    note: str = ""


class Wrong(NamedTuple):
    """A row that gives nothing: its line in the file and why."""

    line: int
    reason: str


def place(store: Path) -> Path:
    return store / NAME


def viewer(store: Path, name: str, groups: Collection[str]) -> access.Viewer | None:
    """Somebody who has come in, as they are kept (`names`), with what the list gives them; None
    where it gives nothing."""
    if names.is_seal(name):  # of somebody else's number, read in the list or the journal
        return None
    domain = name.rpartition("@")[2] if "@" in name else ""
    name = names.kept(store, name)
    known_as = {("name", _alike(name)), ("domain", _alike(domain))}
    known_as |= {("group", _alike(each)) for each in groups}
    theirs = [each for each in read(store)[0] if (each.by, _alike(each.who)) in known_as]
    if not theirs:
        return None
    return access.Viewer(
        name,
        frozenset(each.role for each in theirs),
        frozenset(each.unit_code for each in theirs if each.unit_code),
    )


def read(store: Path) -> tuple[tuple[Given, ...], tuple[Wrong, ...]]:
    """What is given, and what is wrong; nothing where there is no list."""
    try:
        found = place(store).stat()
    except (FileNotFoundError, NotADirectoryError):
        return (), ()
    # Written anew within a tick of the clock, by as many letters, it is another file all the same.
    is_now = (found.st_ino, found.st_size, found.st_mtime_ns, found.st_ctime_ns)
    return _read(place(store), is_now)


def write(store: Path, rows: Iterable[Given]) -> None:
    """The whole list anew, readable by this user alone; whoever reads finds the old or the new."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    kept = [each._replace(who=kept_as(store, each.by, each.who)) for each in rows]
    writer.writerows([COLUMNS, *kept])
    moving.write(place(store), text.getvalue())


def kept_as(store: Path, by: str, who: str) -> str:
    """To whom a role is given, as it is written down: of people the name, else as it is."""
    return names.kept(store, who) if by == "name" else who


def fault(row: Given) -> str | None:
    """Why a row gives nothing; None where it is right."""
    if row.by not in BY:
        return f"“{row.by}” không phải {', '.join(BY)}"
    if not row.who.strip() or not row.who.isprintable():
        return "chưa ghi người, nhóm hoặc tên miền nào"
    if len(row.who) > LONGEST_NAME:
        return f"tên dài hơn {LONGEST_NAME} ký tự"
    if row.role not in access.ROLES:
        return f"không có vai trò “{row.role}”; có: {', '.join(sorted(access.ROLES))}"
    if row.role in access.BY_NAME_ALONE and row.by != "name":
        return f"vai trò {row.role} chỉ giao cho từng người, by = name"
    if row.role in access.OF_A_UNIT and not row.unit_code:
        return f"vai trò {row.role} phải kèm mã đơn vị"
    if row.role not in access.OF_A_UNIT and row.unit_code:
        return f"vai trò {row.role} không đi với đơn vị nào, bỏ mã {row.unit_code}"
    return None


@lru_cache(maxsize=4)
def _read(path: Path, is_now: tuple[int, ...]) -> tuple[tuple[Given, ...], tuple[Wrong, ...]]:
    given: list[Given] = []
    wrong: list[Wrong] = []
    for line, row in _rows(path):
        if isinstance(row, str):
            wrong.append(Wrong(line, row))
        elif reason := fault(row):
            wrong.append(Wrong(line, reason))
        else:
            given.append(row)
    return tuple(given), tuple(wrong)


def _rows(path: Path) -> Iterator[tuple[int, Given | str]]:
    """Each row with its line, or why it cannot be read."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        yield 1, f"không đọc được ({type(error).__name__}), phải là CSV mã UTF-8"
        return
    reader = csv.reader(io.StringIO(text), strict=True)
    try:
        head = next(reader, [])
        if tuple(head) != COLUMNS:
            yield 1, f"dòng đầu là “{','.join(head)}”, phải là “{','.join(COLUMNS)}”"
            return
        for cells in reader:
            if not any(cells):
                continue
            if len(cells) != len(COLUMNS):
                yield reader.line_num, f"có {len(cells)} ô, phải có {len(COLUMNS)}"
            else:
                yield reader.line_num, Given(*(cell.strip() for cell in cells))
    except csv.Error:  # a quote left open, a cell without end: what follows cannot be told apart
        yield max(reader.line_num, 1), "dấu ngoặc kép không khép, không đọc được từ dòng này trở đi"


def is_same(one: str, other: str) -> bool:
    """Whether two names are of one person."""
    return _alike(one) == _alike(other)


def _alike(name: str) -> str:
    """As names are compared: however composed, in whichever case."""
    return unicodedata.normalize("NFC", name.strip()).casefold()
