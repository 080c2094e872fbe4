"""What a slide is made of, before it is drawn: sentences, a table, a chart with its figures."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from figures.wording import Pieces
from papers.figures import Answer


@dataclass(frozen=True)
class Lines:
    """Sentences, one under the other; the first one or two may be the answer: `is_large`."""

    said: Sequence[Pieces]
    is_large: bool = False


@dataclass(frozen=True)
class Table:
    """`heads` and rows of cells; `widths` are parts of the whole; numbers stand on the right in
    the columns of `right`. A row of one cell is a heading over the rows after it."""

    heads: Sequence[str]
    rows: Sequence[Sequence[Pieces]]
    widths: Sequence[float]
    right: frozenset[int] = frozenset()


@dataclass(frozen=True)
class Series:
    """One value a category, None where nothing is known; what is printed over each is `labels`,
    text, since a number would be written as the reader's machine writes it. `role`: a colour of
    the theme. `is_level`: a line that others are held against."""

    name: str
    values: Sequence[float | None]
    labels: Sequence[str]
    role: str = "series"
    is_level: bool = False
    is_dashed: bool = False


@dataclass(frozen=True)
class Chart:
    """`kind`: "line" over time, "columns" over time, "bars" of names. `caption` says what is drawn,
    of when and from where; `is_share`: the axis is of percents."""

    kind: str
    categories: Sequence[str]
    series: Sequence[Series]
    caption: Pieces
    is_share: bool = False


Part = Lines | Table | Chart


@dataclass(frozen=True)
class Slide:
    """`title` is a sentence; `foot` the as-of line with the origins of what the slide shows;
    `answers`: the questions that its figures are of; `is_first`: it opens the meeting."""

    title: str
    parts: Sequence[Part]
    foot: Sequence[Pieces]
    answers: Sequence[Answer]
    is_first: bool = False
