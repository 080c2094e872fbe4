"""The rows of a pack's files with their places, each value of the kind that its column has."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from datetime import date
from decimal import Decimal, InvalidOperation
from pathlib import Path

from data.founding import pack
from data.founding.mistakes import Line, Mistake

LEVELS = ("province", "department", "district", "commune")
# The codes that a column may hold; the same for whichever table has it, but for those of CHOICES.
CODES = {
    "kind": ("office", "one_stop_centre", "land_branch", "central_agency"),
    "level": LEVELS,
    "item": (
        *("population", "area_km2", "minority_share"),
        *("households", "households_without_device"),
    ),
    "why_missing": ("not_connected", "not_sent"),
    "channel": ("online_self", "online_counter", "post", "direct", "other"),
    "origin": ("published", "press"),
    "qualifier": (">", "~", "<"),
}
CHOICES = {
    ("expected_source", "kind"): ("month", "quarter", "half", "nine_months", "year"),
    ("target", "kind"): ("official", "rule", "adopted"),
    ("target", "level"): ("all", *LEVELS),
}


def choices(table: str, column: str) -> tuple[str, ...]:
    """The codes that a column of a table may hold; none where any text may stand there."""
    if pack.types()[table][column].is_truth:
        return ("true", "false")
    return CHOICES.get((table, column)) or CODES.get(column, ())


def read(folder: Path, table: str) -> tuple[list[Line], list[Line], list[Mistake]]:
    """The rows that can be read, those of which single values cannot (these blank), and what is
    wrong with them and with any others."""
    path = pack.path_of(folder, table)
    wanted = pack.columns()[table]
    if not path.exists():
        return [], [], []
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            reader = csv.reader(file, strict=True)
            head = next(reader, [])
            numbered = [(reader.line_num, cells) for cells in reader]
    except (UnicodeDecodeError, csv.Error) as error:
        said = f"không đọc được ({type(error).__name__})"
        return [], [], [Mistake(path, None, said, "Lưu lại dạng CSV, mã UTF-8")]
    needed = {column for column, kind in pack.types()[table].items() if kind.is_needed}
    if len(set(head)) < len(head) or not needed <= set(head) <= set(wanted):
        reason = f"dòng đầu là “{','.join(head)}”"
        return [], [], [Mistake(path, 1, reason, f"Ghi đúng các cột: {','.join(wanted)}")]
    whole: list[Line] = []
    in_part: list[Line] = []
    wrong: list[Mistake] = []
    for number, cells in numbered:
        if len(cells) != len(head):
            remedy = "Chữ có dấu phẩy thì đặt trong ngoặc kép; cột trống vẫn ghi dấu phẩy"
            reason = f"có {len(cells)} ô, phải là {len(head)}"
            wrong.append(Mistake(path, number, reason, remedy))
            continue
        row = dict.fromkeys(wanted, "") | dict(zip(head, cells, strict=True))
        line = Line(path, number, row)
        found = dict(_values(table, line))
        wrong += found.values()
        if found:
            in_part.append(Line(path, number, row | dict.fromkeys(found, "")))
        else:
            whole.append(line)
    return whole, in_part, wrong


def head(folder: Path, table: str) -> list[str] | None:
    """The columns that a file of a pack has; None where there is no such file."""
    path = pack.path_of(folder, table)
    if not path.exists():
        return None
    with path.open(encoding="utf-8-sig", newline="", errors="replace") as file:
        return next(csv.reader(file), [])


def _values(table: str, line: Line) -> Iterator[tuple[str, Mistake]]:
    """(column, what is wrong with its value)."""
    for column, kind in pack.types()[table].items():
        value = line[column]
        if value != value.strip():
            yield (
                column,
                line.wrong(f"cột {column}: “{value}” có dấu cách thừa", "Bỏ dấu cách ở hai đầu"),
            )
        elif not value:
            if kind.is_needed:
                yield column, line.wrong(f"cột {column} trống", "Điền giá trị")
        elif (known := choices(table, column)) and value not in known:
            yield (
                column,
                line.wrong(f"cột {column}: “{value}” không phải mã", f"Ghi {', '.join(known)}"),
            )
        elif kind.is_day and not _is_day(value):
            yield (
                column,
                line.wrong(f"cột {column}: “{value}” không phải ngày", "Ghi như 2025-07-01"),
            )
        elif kind.is_number and not _is_number(value, kind.is_whole):
            yield (
                column,
                line.wrong(
                    f"cột {column}: “{value}” không phải số", "Ghi như 1377 hoặc 0.8048, dấu chấm"
                ),
            )


def _is_day(text: str) -> bool:
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def _is_number(text: str, is_whole: bool) -> bool:
    try:
        number = Decimal(text)
    except InvalidOperation:
        return False
    return number.is_finite() and (not is_whole or number == int(number))
