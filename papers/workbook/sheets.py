"""A sheet of a question: its rows in words, and what they are, over them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from figures import wording
from figures.files import Sheet
from figures.panels import marks
from papers.asked import Asked
from papers.figures import Answer, Figures
from papers.workbook import words

Row = Mapping
# Codes stand apart from words, in the last columns.
CODES = ("unit_code", "procedure_code", "component", "measure")


@dataclass
class Book:
    """The sheets of one workbook in the making; questions are asked once."""

    asked: Asked
    figures: Figures = field(default_factory=Figures)

    def ask(self, question: str, **params) -> Answer:
        return self.figures.ask(question, **params)

    def of_period(self, question: str, **params) -> Answer:
        return self.ask(question, period=self.asked.period["period"], **params)

    def sheet(
        self,
        kind: str,
        heads: Mapping[str, str],
        rows: Sequence[Row],
        answers: Sequence[Answer],
        name: str = "",
        measure: Row | None = None,
    ) -> Sheet:
        """`kind` is a code of words.SHEET; `measure` the definition that all rows are of."""
        asked = self.asked
        build = asked.build
        whose = f": {asked.unit['unit_name']}" if asked.unit else ""
        title = measure["title"] if measure else words.TITLE[kind]
        origins = marks.origin_words(each for each in rows if each.get("origin"))
        about = wording.about(
            f"{title}{whose}",
            asked.period,
            build["as_of"],
            origins or [wording.ORIGIN[build["origin"]]],
            [
                *_said(measure),
                *(f"{words.ASKED}: {each.words} ({each.command})" for each in answers),
            ],
        )
        is_demonstration = [words.DEMONSTRATION] if build["is_demonstration"] else []
        return Sheet(
            name or words.SHEET[kind],
            _codes_apart(heads, rows),
            [wording.in_words(row, about.day) for row in rows],
            [*is_demonstration, *about.lines],
            measure["kind"] if measure else "share",
        )

    def definition(self, measure: str) -> Row:
        """The definition of a measure in force in the period."""
        row: Row = self.ask("definition", measure=measure).rows[0]
        return row


def _asked(answer: Answer) -> str:
    return f"{words.ASKED}: {answer.words} ({answer.command})"


def _said(measure: Row | None) -> Iterator[str]:
    if measure is None:
        return
    counted = " / ".join(filter(None, (measure["numerator_words"], measure["denominator_words"])))
    yield f"{words.COUNTED}: {counted}"
    if measure["legal_basis"]:
        yield f"{wording.WORD['legal_basis']}: {measure['legal_basis']}"


def _codes_apart(heads: Mapping[str, str], rows: Sequence[Row]) -> dict[str, str]:
    """Of the columns those that the rows have, words before codes."""
    told = {key: head for key, head in heads.items() if not rows or key in rows[0]}
    first = {key: head for key, head in told.items() if key not in CODES}
    return first | {key: head for key, head in told.items() if key in CODES}
