"""The sheets of the whole province: objectives, units by measure, why, procedures, what came."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from figures import wording
from figures.files import Sheet
from figures.panels import gap, in_need
from figures.wording import columns
from papers.figures import Answer
from papers.workbook import words
from papers.workbook.sheets import Book

Row = Mapping


def sheets(book: Book) -> Iterator[Sheet]:
    """In the order in which a reader asks; one without rows is left out."""
    objectives = book.of_period("province_objectives")
    yield book.sheet("objectives", wording.OBJECTIVE_COLUMNS, objectives.rows, [objectives])
    yield from _measures(book)
    yield from _why(book)
    yield from _procedures(book)
    for kind, question, heads in (
        ("levels", "handling_by_level", columns.HANDLING_COLUMNS),
        ("fields", "handling_by_field", columns.FIELDS_COLUMNS),
    ):
        answer = book.of_period(question)
        if answer.rows:
            yield book.sheet(kind, heads, answer.rows, [answer])
    yield from coverage(book)
    yield from compared(book)


def _measures(book: Book) -> Iterator[Sheet]:
    """Units by each judged measure: with their states, or where there are none with the figures."""
    judged = [row for row in book.ask("measures").rows if row["is_judged"]]
    for row in judged:
        answer = book.of_period("verdicts", measure=row["measure"])
        heads = columns.VERDICTS_COLUMNS
        if not answer.rows:
            answer = book.of_period("units_by_measure", measure=row["measure"])
            heads = wording.UNIT_COLUMNS
        if any(each["numerator"] is not None for each in answer.rows):
            measure = book.definition(row["measure"])
            yield book.sheet("states", heads, answer.rows, [answer], row["short_title"], measure)


def _why(book: Book) -> Iterator[Sheet]:
    """Of those in need the gap to what they are held against, procedure by procedure."""
    states = book.of_period("judged_units")
    rows: list[Row] = []
    answers: list[Answer] = []
    for unit in in_need.first(states.rows):
        if unit["state"] != "lagging":
            continue
        asked = {"measure": unit["measure"], "unit": unit["unit_code"]}
        verdict = book.of_period("unit_verdict", **asked, units=unit["units"]).rows
        against = gap.yardstick(next(iter(verdict), None), book.asked.period, _periods(book))
        answer = book.of_period("gap", **asked, against=against, units=unit["units"])
        answers.append(answer)
        named = {key: unit[key] for key in ("unit_name", "unit_code", "title", "measure")}
        rows += [{**row, **named, "origin": unit["origin"]} for row in answer.rows]
    if rows:
        heads = {"title": wording.COLUMN["measure"], **words.WHY}
        yield book.sheet("why", heads, rows, answers)


def _periods(book: Book) -> Sequence[Row]:
    return book.ask("periods").rows


def _procedures(book: Book) -> Iterator[Sheet]:
    answer = book.of_period("procedures", measure=in_need.LATE)
    rows = [{**row, "value": row["share"]} for row in answer.rows]
    if any(row["denominator"] for row in rows):
        measure = book.definition(in_need.LATE)
        name = words.SHEET["procedures"]
        yield book.sheet("procedures", words.PROCEDURES_OF_PROVINCE, rows, [answer], name, measure)


def coverage(book: Book) -> Iterator[Sheet]:
    """Of every source the stretches of the period, each unit's state in words."""
    sources = book.ask("coverage_sources")
    rows: list[Row] = []
    for source in sources.rows:
        cells = book.of_period("coverage_matrix", source=source["source"]).rows
        called = _source(source)
        rows += [
            {
                **row,
                "source_name": called,
                "coverage": wording.came_through(row)
                or wording.coverage_state(row["state"], source["has_due_days"]),
            }
            for row in cells
            if row["is_asked"] and _is_of(row, book)
        ]
    if rows:
        yield book.sheet("coverage", words.ALL_COVERAGE, rows, [sources])


def _is_of(row: Row, book: Book) -> bool:
    unit = book.asked.unit
    return unit is None or (
        (row["unit_code"], row["valid_from"]) == (unit["unit_code"], unit["valid_from"])
    )


def _source(source: Row) -> str:
    if source["source_name"]:
        return str(source["source_name"])
    kind, _, form = source["source"].partition(":")
    if kind == "form":
        return words.of_form(form)
    return words.DOSSIERS if kind == "dossiers" else kind


def compared(book: Book) -> Iterator[Sheet]:
    """What was stated beside what was counted; then forms cell by cell."""
    unit = book.asked.unit
    of = {"unit": unit["unit_code"]} if unit else {}
    answer = book.of_period("compared_figures", **of)
    rows = [{**row, "against_origin": wording.ORIGIN[row["against_origin"]]} for row in answer.rows]
    if rows:
        yield book.sheet("compared", columns.COMPARED_COLUMNS, rows, [answer])
    cells = book.of_period("form_cells", **of)
    if cells.rows:
        yield book.sheet("cells", columns.FORM_CELLS_COLUMNS, cells.rows, [cells])
