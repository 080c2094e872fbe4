"""Regimes of reporting and internal procedures: the answer, and the province's lists."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from figures import html, wording
from figures.panels import marks, topics
from pages.leaders.regimes import words
from queries.rows.reconciliation import FormCells
from queries.rows.regimes import FormByUnit
from queries.rows.shared import Periods

Row = Mapping
Link = Callable[..., str]


# What the page asks: of the regimes' indicators, and of internal procedures.
DIGITISED = "regimes_digitised"
SIMPLIFIED = "internal_simplified"


def lead(
    rows: Sequence[Row], measures: Sequence[Row], period: Periods, cells: Sequence[FormCells] = ()
) -> list[str]:
    """So many of the regimes' indicators are digitised, and so many internal procedures have a
    plan; each as first known, of several origins. `cells` name the regimes."""
    first: dict[str, Row] = {}
    for row in rows:
        if row["numerator"] is not None and row["period"] == period["period"]:
            first.setdefault(row["measure"], row)
    simplified = first.get(SIMPLIFIED)
    return words.answer(
        wording.period(period["period"]),
        words.digitised_sentence(
            *_said(first.get(DIGITISED)),
            [
                words.part(
                    wording.counts(row["numerator"], row["denominator"]),
                    _row_label(row, cells),
                    row["title"],
                )
                for row in first.values()
                if row["part_of"] == DIGITISED and row["denominator"]
            ],
        )
        or words.sizes_sentence(
            [wording.as_printed(row["numerator"]) for row in _sizes(first, measures)]
        ),
        words.simplified_sentence(*_said(simplified), _left(simplified)),
    )


def folds(
    groups: Sequence[html.ObjectiveGroup], measures: Sequence[Row]
) -> list[tuple[tuple[str, str] | None, str, html.ObjectiveGroup]]:
    """A section a fold, those that the page's question is about first; over the first of the others
    a heading that says what else is here."""
    asked = {row["section"] for row in measures if row["measure"] in (DIGITISED, SIMPLIFIED)}
    own = [group for group in groups if group.title in asked]
    others = [group for group in groups if group not in own]
    heading = words.besides(
        sum(len(group.rows) for group in others), [str(group.title) for group in others]
    )
    return [
        (heading if others and group is others[0] else None, title, group)
        for title, group in topics.folds([*own, *others])
    ]


def _said(row: Row | None) -> tuple[str, str, str]:
    """Both counts, their share where they are enough for one, and where they come from."""
    if row is None or not row["denominator"]:
        return "", "", ""
    both = wording.counts(row["numerator"], row["denominator"])
    share = wording.share(row["numerator"], row["denominator"])
    return both, "" if share == both else share, wording.ORIGIN_SHORT[row["origin"]]


def _left(row: Row | None) -> str:
    """How many are still to be done; "" where none are, or nothing is known."""
    left = row["denominator"] - row["numerator"] if row and row["denominator"] else 0
    return wording.number(left) if left > 0 else ""


def _row_label(row: Row, cells: Sequence[FormCells]) -> str:
    """What the form calls the one row that a figure was taken from (“dòng 2, (3)/(1)”)."""
    of_row = {
        cell["row_label"]
        for cell in cells
        if cell["form"] == row["source"] and f"dòng {cell['row_code']}," in row["form_column"]
    }
    return of_row.pop() if len(of_row) == 1 else ""


def _sizes(first: Mapping[str, Row], measures: Sequence[Row]) -> list[Row]:
    """How large each regime is, where nothing is known of what is digitised."""
    section = next(row["section"] for row in measures if row["measure"] == DIGITISED)
    return [
        first[row["measure"]]
        for row in measures
        if row["section"] == section and row["kind"] == "count" and row["measure"] in first
    ]


def agencies(cells: Sequence[FormCells], definition: Row) -> list[Row]:
    """The rows of the province's form as units of a picture, where they are agencies and the
    measure is a share of two of its columns (“biểu TC.01: (2)/(1)”)."""
    of_two = words.TWO_COLUMNS.fullmatch(definition["form_column"] or "")
    if not of_two or of_two["form"] not in words.AGENCIES:
        return []
    found: dict[str, dict] = {}
    for cell in cells:
        if cell["form"] == of_two["form"]:
            row = found.setdefault(
                cell["row_code"], words.NOBODY | {"short_name": cell["row_label"]}
            )
            for part in ("numerator", "denominator"):
                if cell["column_code"] == of_two[part]:
                    row[part] = cell["reported"]
    return [row | {"unit_name": row["short_name"]} for row in found.values()]


def behind(cells: Sequence[FormCells], form: str, build: Row) -> list[html.Markup]:
    """The rows of the province's form that a figure was taken from, where it is a list."""
    found = form_table(cells, form)
    if form not in words.LISTS or not found[1]:
        return [html.section(wording.TOPIC["by_unit"]), html.paragraph(words.WORD["no_units"])]
    return [
        _list_heading(form, build),
        topics.opened(found, "dòng"),
    ]


def lists(
    cells: Sequence[FormCells],
    delegation: Sequence[FormByUnit],
    measures: Sequence[Row],
    build: Row,
    link: Link,
) -> dict[str, list[html.Markup]]:
    """What was reported row by row, under the section whose figures were taken from it."""
    found = {form: form_table(cells, form) for form in words.LISTS}
    if delegation:
        found[words.DELEGATION] = by_unit(delegation, link)
    sections = {row["source"]: row["section"] for row in measures}
    made: dict[str, list[html.Markup]] = {}
    for form, (columns, lines) in found.items():
        if lines:
            its = [_list_heading(form, build), html.table(columns, lines)]
            made.setdefault(sections.get(form) or wording.OTHER_MEASURES, []).extend(its)
    return made


def _list_heading(form: str, build: Row) -> html.Markup:
    return html.section(
        words.LISTS.get(form, words.DELEGATION_TITLE),
        words.as_reported(form),
        marks.origins([{"origin": marks.of_forms(build)}]),
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
        html.Column("row", words.ROWS.get(form, wording.COLUMN["field"])),
        *(
            html.Column(code, words.column_head(heads[code]), "right")
            for code in sorted(heads, key=_in_order)
        ),
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
        *(
            html.Column(code, words.column_head(heads[code]), "right")
            for code in sorted(heads, key=_in_order)
        ),
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
