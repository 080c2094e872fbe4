"""What the slides of one meeting are asked with; a slide remembers which questions it asked."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any

from figures import wording
from figures.panels import marks
from figures.wording import Pieces
from papers.asked import Asked
from papers.figures import Answer, Figures
from papers.slides.content import Lines, Part, Slide

Row = Mapping


@dataclass
class Meeting:
    """Of one period of one build; questions are asked once for all slides."""

    asked: Asked
    figures: Figures = field(default_factory=Figures)

    @property
    def period(self) -> Row:
        return self.asked.period

    @property
    def period_id(self) -> str:
        period_id: str = self.asked.period["period"]
        return period_id

    @cached_property
    def terms(self) -> wording.VerdictTerms:
        measures = self.figures.ask("measures").rows
        return wording.VerdictTerms(measures, self.figures.ask("verdict_rule").rows)

    def opened(self) -> Asking:
        """A slide is begun: it has asked nothing yet."""
        return Asking(self)


@dataclass
class Asking:
    """One slide in the making."""

    meeting: Meeting
    answers: list[Answer] = field(default_factory=list)

    def rows(self, question: str, **params: Any) -> Sequence[Any]:
        """The answer to a question, remembered as one of this slide's."""
        answer = self.meeting.figures.ask(question, **params)
        if answer not in self.answers:
            self.answers.append(answer)
        return answer.rows

    def of_period(self, question: str, **params: Any) -> Sequence[Any]:
        return self.rows(question, period=self.meeting.period_id, **params)

    def slide(
        self, title: str, parts: Sequence[Part], shown: Iterable[Row], is_first: bool = False
    ) -> Slide | None:
        """`shown` are the rows whose origins the foot names; None where nothing would stand under
        the title, whose sentence the first slide says too."""
        parts = [part for part in parts if not isinstance(part, Lines) or part.said]
        if not parts:
            return None
        if all(isinstance(part, Lines) for part in parts):  # sentences alone fill the slide
            parts = [replace(part, is_large=True) for part in parts if isinstance(part, Lines)]
        return Slide(
            wording.keep_compounds(title.strip().removesuffix(".")),
            parts,
            foot(self.meeting, shown),
            tuple(self.answers),
            is_first,
        )


def foot(meeting: Meeting, shown: Iterable[Row]) -> list[Pieces]:
    """The as-of line: period, day, origins; of a slide without figures those of the build."""
    pairs = marks.stated_and_counted(list(shown))
    asked = meeting.asked
    return wording.as_of(asked.period, asked.build, pairs or [("", [asked.build["origin"]])])
