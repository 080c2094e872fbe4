"""Figures of a form that stand where none is taken from: none of them goes without a word.

Over the cells that the form adds up itself, beside and below its tables, on other sheets.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from data.forms import numbers
from data.forms.faults import DamagedForm
from data.forms.filled import Rejected
from data.forms.form import Column
from data.forms.walking import Cells, Line, Walk

# Of an other sheet: one that has more is no notes but somebody's own table.
MOST_ELSEWHERE = 1_000
# What a spreadsheet's own adding may be off by.
SLIGHT = Decimal("0.000001")


def figures(rows: Sequence[Cells], walk: Walk) -> Iterator[Rejected]:
    """Those of the form's own sheet. A sum that is what its cells add up to says nothing more."""
    for number, (row, line) in enumerate(zip(rows, walk.lines, strict=True), 1):
        its = walk.columns_of(line.part) if line.part else {}
        words = {walk.at + place for place in walk.hidden.words.get(line.mark, ())}
        for column, cell in enumerate(row):
            if column in words or (number, column) in walk.handled or column == walk.at:
                continue
            if not numbers.is_figure(cell) or (its and walk.at < column < min(its)):
                continue
            if column not in its or line.kind == "none":
                yield walk.refuse(number, column, "", cell, "outside_table")
            elif not _is_sum(numbers.figure(cell), rows, walk, number, column, its):
                which = f"cột ({its[column].code})"
                yield walk.refuse(number, column, which, cell, "computed_cell")


def elsewhere(
    sheet: str, rows: Sequence[Cells], own: Sequence[Cells], walk: Walk
) -> Iterator[Rejected]:
    """Those of another sheet; where it is a copy, those that differ from the form's own.

    Raises DamagedForm where there are so many that they are no slip.
    """
    count = 0
    for number, row in enumerate(rows, 1):
        beside = own[number - 1] if number <= len(own) else ()
        for column, cell in enumerate(row):
            same = beside[column] if column < len(beside) else ""
            if not numbers.is_figure(cell) or numbers.as_text(cell) == numbers.as_text(same):
                continue
            if _is_computed(walk, number, column):
                continue
            count += 1
            if count > MOST_ELSEWHERE:
                raise DamagedForm(
                    walk.path, f"trang {sheet} có hơn {MOST_ELSEWHERE} số ngoài biểu; hãy bỏ trang"
                )
            refused = walk.refuse(number, column, "", cell, "other_sheet")
            yield replace(refused, sheet=sheet, heading="")


def _is_computed(walk: Walk, number: int, column: int) -> bool:
    """Whether the form adds up what stands there."""
    line = walk.lines[number - 1] if number <= len(walk.lines) else Line("", None, "none")
    if line.part is None or line.kind == "none":
        return False
    its = walk.columns_of(line.part).get(column)
    return its is not None and (bool(its.sum_of) or line.kind in ("section", "total"))


def _is_sum(
    given: Decimal | None,
    rows: Sequence[Cells],
    walk: Walk,
    number: int,
    column: int,
    its: dict[int, Column],
) -> bool:
    """Whether a figure is what its cells add up to: as a spreadsheet does, which passes over
    numbers that are texts, or with those."""
    cells = [
        rows[at - 1][beside]
        for at, beside in _added(walk, number, column, its)
        if beside < len(rows[at - 1])
    ]
    known = [(cell, value) for cell in cells if (value := numbers.figure(cell)) is not None]
    plain = [value for cell, value in known if not isinstance(cell, str)]
    return given is not None and any(
        each and abs(sum(each) - given) < SLIGHT for each in (plain, [value for _, value in known])
    )


def _added(
    walk: Walk, number: int, column: int, its: dict[int, Column]
) -> Iterator[tuple[int, int]]:
    """The places of the cells that a sum adds, as the workbook was written."""
    line = walk.lines[number - 1]
    if its[column].sum_of:
        yield from ((number, at) for at, each in its.items() if each.code in its[column].sum_of)
    elif line.kind == "section":
        for at in range(number + 1, len(walk.lines) + 1):
            yield at, column
            if walk.lines[at - 1].mark.startswith("@end:"):
                return
    elif line.kind == "total":
        for at, each in enumerate(walk.lines, 1):
            if each.kind == "section" and each.part == line.part:
                yield at, column
