"""python -m queries NAME key=value … [--format table|csv|json]: a question's answer, to script."""

from __future__ import annotations

import argparse
import csv
import difflib
import json
import shutil
import sys
from collections.abc import Collection
from datetime import date, datetime

import data
import queries
from data import access, definitions, faults
from data.terminal import arguments, letters, running

LEVELS = ("province", "department", "district", "commune")
KINDS = ("month", "quarter", "half", "nine_months", "year")
CALENDARS = ("report", "civil")
# What a value is looked up in: questions and their columns.
LISTED = {
    "period": {"periods": "period"},
    "measure": {"measures": "measure"},
    "unit": {"units": "unit_code"},
    "parent": {"units": "unit_code"},
    "against": {"periods": "period", "units": "unit_code"},
    "source": {"coverage_sources": "source"},
    "reason": {"rejects_by_reason": "reason"},
    "form": {"forms": "form"},
}
NAMED = {
    "status": definitions.dossier_lists(),
    "level": LEVELS,
    "kind": KINDS,
    "calendar": CALENDARS,
    "units": ("day", "old", "new"),
}
MOST_NAMED = 12  # values, where one is none of them
LONGEST_NUMBER = 18  # digits: what DuckDB counts in
ONLY_TOTALS = (
    "Số liệu phòng, chống tham nhũng chỉ gồm tổng của tỉnh; số của từng đơn vị dành cho vai trò "
    "thanh tra."
)


class Unanswerable(Exception):
    """The question or one of its parameters is not one we know; the message names it."""


def main(given: list[str] | None = None) -> int:
    """0 when the question was answered, also with no row."""
    asked = _parser().parse_args(given)
    try:
        bound = _bound(asked.name, asked.parameters)
        build = data.pinned_build()
        sql = queries.text(asked.name)
        rows, columns = queries.table(sql, bound, build, access.viewer())
        withheld = data.withheld(build, access.viewer())
    except (Unanswerable, faults.Fault) as fault:
        print(fault, file=sys.stderr)
        return 1
    {"table": _as_table, "csv": _as_csv, "json": _as_json}[asked.format](
        [_shown(row) for row in rows], columns
    )
    for part in withheld:
        print(part, file=sys.stderr)
    if not access.may(access.viewer(), "see_anti_corruption_cells"):
        print(ONLY_TOTALS, file=sys.stderr)
    return 0


def _bound(name: str, given: list[str]) -> dict:
    """The parameters to bind, checked. Raises Unanswerable."""
    if name not in queries.names():
        raise Unanswerable(f"Không có câu hỏi “{name}”. Có: {', '.join(queries.names())}.")
    optional = queries.params(name)
    bound = dict.fromkeys(key for key, may_be_absent in optional.items() if may_be_absent)
    for pair in given:
        key, equals, value = pair.partition("=")
        if not equals or key not in optional:
            known = ", ".join(optional) or "không có tham số nào"
            raise Unanswerable(
                f"“{pair}” không phải tham số của {name}. Viết khóa=giá trị; có: {known}."
            )
        bound[key] = _checked(key, value)
    if missing := [key for key in optional if key not in bound]:
        raise Unanswerable(f"{name} còn thiếu tham số: {', '.join(f'{key}=…' for key in missing)}.")
    return bound


def _checked(key: str, value: str):
    if key in ("limit", "offset"):
        if not value.isdecimal() or len(value) > LONGEST_NUMBER:
            raise Unanswerable(f"{key} phải là một số nguyên, không phải “{value[:40]}”.")
        return int(value)
    known: Collection | None = NAMED.get(key)
    if key in LISTED:
        known = [each for listed in LISTED[key].items() for each in _column(*listed)]
    if known is not None and value not in known:
        raise Unanswerable(f"Không có {key} “{value}”. Có: {_some(key, value, list(known))}.")
    return value


def _some(key: str, value: str, known: list) -> str:
    """Of what there is what was meant most likely first; where not all, the question of all."""
    near = [each for each in known if value and value.lower() in str(each).lower()]
    near += difflib.get_close_matches(value, map(str, known))
    said = list(dict.fromkeys([*near, *known]))
    if len(said) <= MOST_NAMED:
        return ", ".join(said)
    questions = [each for each in LISTED.get(key, ()) if all(queries.params(each).values())]
    whole = f"; tất cả: `python -m queries {questions[0]}`" if questions else ""
    return f"{', '.join(said[:MOST_NAMED])}, … ({len(said)}){whole}"


def _column(question: str, column: str) -> list:
    bound = dict.fromkeys(queries.params(question))
    rows = queries.answer(queries.text(question), bound, data.pinned_build(), access.viewer())
    if question == "measures":  # that pages open with, that dossiers tell, then the others
        rows = sorted(rows, key=lambda row: (not row["leads"], row["source"] != "dossiers"))
    return [row[column] for row in rows]


def _shown(row: data.Row) -> dict:
    """A row as it is written: the first day of a unit that has always been there is not known."""
    return {key: None if value == date.min else value for key, value in row.items()}


def _as_json(rows: list[dict], columns: list[str]) -> None:
    print(json.dumps(rows, ensure_ascii=False, indent=1, default=_text))


def _as_csv(rows: list[dict], columns: list[str]) -> None:
    writer = csv.DictWriter(sys.stdout, columns, lineterminator="\n")
    writer.writeheader()
    writer.writerows({key: _text(value) for key, value in row.items()} for row in rows)


def _as_table(rows: list[dict], columns: list[str]) -> None:
    cells = [columns, *([letters.seen(_text(row[column])) for column in columns] for row in rows)]
    widths = [min(40, max(len(line[i]) for line in cells)) for i in range(len(columns))]
    screen = (
        shutil.get_terminal_size().columns if sys.stdout.isatty() else 0
    )  # none: a pipe, a file
    if rows and 0 < screen < sum(widths) + 2 * (len(widths) - 1):
        _as_records(rows, columns, screen)
        return
    for line in cells:
        print("  ".join(cell[:40].ljust(w) for cell, w in zip(line, widths, strict=True)).rstrip())


def _as_records(rows: list[dict], columns: list[str], screen: int) -> None:
    """A row under the other, a line a column that says something: what is wider than the screen."""
    head = max(len(column) for column in columns)
    for number, row in enumerate(rows, start=1):
        print(f"-- {number}/{len(rows)} --")
        for column in columns:
            if said := letters.seen(" ".join(_text(row[column]).split())):
                room = max(screen - head - 2, 20)
                cut = said if len(said) <= room else f"{said[: room - 1]}…"
                print(f"{column.ljust(head)}  {cut}")


def _text(value) -> str:
    if value is None:
        return ""
    if isinstance(value, datetime | date):
        return value.isoformat(sep=" ") if isinstance(value, datetime) else value.isoformat()
    return str(value)


def _parser() -> argparse.ArgumentParser:
    parser = arguments.Parser(
        prog="python -m queries", description="Trả lời một câu hỏi từ bản số liệu mới nhất."
    )
    parser.add_argument("name", metavar="CÂU_HỎI", help=", ".join(queries.names()))
    parser.add_argument("parameters", metavar="khóa=giá_trị", nargs="*")
    parser.add_argument(
        "--format",
        choices=("table", "csv", "json"),
        default="table",
        help="cách in: bảng (mặc định), CSV, JSON",
    )
    return parser


if __name__ == "__main__":
    running.run(main)
