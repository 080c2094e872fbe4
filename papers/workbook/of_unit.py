"""The sheets of one unit: its figures, its states and why, its procedures, its forms."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from figures import wording
from figures.files import Sheet
from figures.panels import gap, in_need
from figures.wording import columns
from papers.figures import Answer
from papers.workbook import of_province, words
from papers.workbook.sheets import Book
from queries.rows.shared import Units

Row = Mapping


def sheets(book: Book, unit: Units) -> Iterator[Sheet]:
    """In the order in which its page tells them."""
    code = unit["unit_code"]
    figures = book.of_period("objectives", unit=code)
    yield book.sheet("figures", wording.OBJECTIVE_COLUMNS, figures.rows, [figures])
    verdicts = book.of_period("verdicts", unit=code)
    states = [row for row in verdicts.rows if row["valid_from"] == unit["valid_from"]]
    if states:
        heads = {"title": wording.COLUMN["measure"], **columns.VERDICTS_COLUMNS}
        yield book.sheet("states", heads, states, [verdicts])
    yield from _procedures(book, unit)
    yield from _why(book, unit, states)
    yield from of_province.coverage(book)
    yield from of_province.compared(book)


def _procedures(book: Book, unit: Units) -> Iterator[Sheet]:
    """Every judged measure of its level, procedure by procedure."""
    rows: list[Row] = []
    answers: list[Answer] = []
    for measure in book.ask("measures").rows:
        if measure["is_judged"] and unit["level"] in measure["available_levels"]:
            answer = book.of_period(
                "unit_procedures", measure=measure["measure"], unit=unit["unit_code"]
            )
            answers += [answer] if answer.rows else []
            named = {"title": measure["title"], "measure": measure["measure"]}
            rows += [{**row, **named} for row in answer.rows]
    if rows:
        yield book.sheet("procedures", words.PROCEDURES_OF_UNIT, rows, answers)


def _why(book: Book, unit: Units, states: list[Row]) -> Iterator[Sheet]:
    verdict = next((row for row in states if row["measure"] == in_need.LATE), None)
    periods = book.ask("periods").rows
    against = gap.yardstick(verdict, book.asked.period, periods)
    answer = book.of_period("gap", measure=in_need.LATE, unit=unit["unit_code"], against=against)
    if answer.rows:
        measure = book.definition(in_need.LATE)
        yield book.sheet(
            "why", columns.GAP_COLUMNS, answer.rows, [answer], words.SHEET["why"], measure
        )
