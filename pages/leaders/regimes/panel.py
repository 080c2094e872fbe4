"""Regimes of reporting and internal procedures: the answer, and the province's lists."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from figures import html, wording
from figures.panels import topics
from pages.leaders.regimes import words
from queries.rows.reconciliation import FormCells
from queries.rows.regimes import FormByUnit
from queries.rows.shared import Periods

Row = Mapping
Link = Callable[..., str]


def lead(rows: Sequence[Row], period: Periods) -> list[str]:
    """The three regimes being digitised, and internal procedures, as first known."""
    first: dict[str, str] = {}
    for row in rows:
        if row["numerator"] is not None:
            first.setdefault(row["measure"], wording.as_printed(row["numerator"]))
    return words.regimes_sentence(
        wording.period(period["period"]),
        [first[code] for code in ("regime_8", "regime_155", "regime_143") if code in first],
        [
            first[code]
            for code in ("internal_published", "internal_reviewed", "internal_simplified")
            if code in first
        ],
    )


def form_table(cells: Sequence[FormCells], form: str) -> topics.Table:
    """A form of the province as it was reported: its rows, and a column each of its columns."""
    shown = words.COLUMNS_SHOWN.get(form)
    cells = [
        row
        for row in cells
        if row["form"] == form
        and row["reported"] is not None
        and (shown is None or row["column_code"] in shown)
    ]
    heads = {row["column_code"]: row["column_label"] for row in cells}
    columns = [
        html.Column("row", wording.COLUMN["field"]),
        *(html.Column(code, heads[code], "right") for code in sorted(heads, key=_in_order)),
    ]
    lines: dict[str, dict[str, html.Text | None]] = {}
    for row in cells:
        line = lines.setdefault(row["row_code"], {"row": row["row_label"]})
        line[row["column_code"]] = wording.as_printed(row["reported"])
    return columns, list(lines.values())


def by_unit(cells: Sequence[FormByUnit], link: Link) -> topics.Table:
    """A form that units send themselves: a unit a line, and a column each of its columns."""
    heads = {row["column_code"]: row["column_label"] for row in cells}
    columns = [
        html.Column("unit", wording.COLUMN["unit"]),
        *(html.Column(code, heads[code], "right") for code in sorted(heads, key=_in_order)),
    ]
    lines: dict[str, dict[str, html.Text | None]] = {}
    for row in cells:
        name = html.link(row["unit_name"], link("unit", unit=row["unit_code"]))
        line = lines.setdefault(row["unit_code"], {"unit": name})
        line[row["column_code"]] = wording.as_printed(row["reported"])
    return columns, list(lines.values())


def _in_order(code: str) -> tuple[int, str]:
    """Columns by their number: (5), (9), (11)."""
    return (int(code), "") if code.isdigit() else (0, code)
