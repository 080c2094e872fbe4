"""The hidden sheet of a workbook of ours: which report it is, and what was written where.

With it a form imports without a mapping, and what was changed where nothing may be changed is
found: the words are compared with those that were written, by their line's mark and column.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from data.forms.layout import Line
from data.forms.report import Report

SHEET = "thuc-chat"
MAGIC = "Thực chất: phần máy đọc, không sửa"
MAKE = "1"  # goes up when workbooks made before could no longer be read
# Words that may differ from what was written without changing what a figure means.
FREE = ("@note", "@sign", "@measure", "@title", "@top", "@due")


def is_free(mark: str) -> bool:
    return mark.partition(":")[0] in FREE


@dataclass
class Machine:
    """What the hidden sheet says. Columns are counted from the column of marks, which is 0."""

    form: str = ""
    version: str = ""
    unit_code: str = ""
    period: str = ""
    is_demonstration: bool = False
    words: dict[str, dict[int, str]] = field(default_factory=dict)
    columns: dict[str, dict[int, str]] = field(default_factory=dict)
    labels: dict[str, int] = field(default_factory=dict)


class NotOurs(Exception):
    """The sheet is there and does not say what a sheet of ours says."""


def rows(report: Report, lines: Iterable[Line], is_demonstration: bool) -> list[tuple[str, ...]]:
    """The cells of the hidden sheet, all text."""
    listed: list[tuple[str, ...]] = [
        (MAGIC, MAKE),
        ("form", report.form.form),
        ("version", report.form.version),
        ("unit_code", report.unit_code),
        ("period", report.period),
        ("is_demonstration", str(int(is_demonstration))),
    ]
    for line in lines:
        if line.mark and not is_free(line.mark):
            listed.append(("line", line.mark))
            listed += [("words", line.mark, str(each.first), each.words) for each in line.texts]
        if line.mark.startswith("@columns:"):
            part = line.mark.split(":")[1]
            entered = {place: each.code for place, each in line.columns.items() if not each.sum_of}
            listed += [("column", part, str(place), code) for place, code in entered.items()]
            stub = [each.holds for each in line.stub]
            listed.append(("label", part, str(min(line.columns) - len(stub) + stub.index("label"))))
    return listed


def understood(cells: Sequence[Sequence[Any]]) -> Machine:
    """The hidden sheet read back. Raises NotOurs where it was changed."""
    if not cells or [str(each) for each in cells[0][:2]] != [MAGIC, MAKE]:
        raise NotOurs
    machine = Machine()
    try:
        for kind, *values in ([str(each) for each in row] for row in cells[1:]):
            _take(machine, kind, values)
    except (ValueError, IndexError) as error:
        raise NotOurs from error
    if not machine.columns or machine.columns.keys() != machine.labels.keys():
        raise NotOurs
    return machine


def _take(machine: Machine, kind: str, values: list[str]) -> None:
    match kind:
        case "form" | "version" | "unit_code" | "period":
            setattr(machine, kind, values[0])
        case "is_demonstration":
            machine.is_demonstration = bool(int(values[0]))
        case "line":
            machine.words[values[0]] = {}
        case "words":
            machine.words[values[0]][int(values[1])] = values[2]
        case "column":
            machine.columns.setdefault(values[0], {})[int(values[1])] = values[2]
        case "label":
            machine.labels[values[0]] = int(values[1])
        case _:
            raise ValueError(kind)
