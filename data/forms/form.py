"""What a form is made of: parts (tables); of a part, columns, and sections of rows.

The rows of a section are coded (the form names them) or free (the sender does).
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import date

SEVERITIES = ("blocking", "warning")
RELATIONS = ("equal", "at_most", "opens_with")
HOLDS = ("number", "code", "label", "unit")
CALENDARS = ("report", "civil")
LEVELS = ("province", "department", "district", "commune")
PERIODS = (
    *("Q1", "Q2", "Q3", "Q4", "H1", "H2", "9M", "year"),
    *(f"{number:02d}" for number in range(1, 13)),
)


@dataclass(frozen=True)
class Stub:
    """A column at the left that says what a row is; the form's number of it, where it has one."""

    code: str
    label: str
    holds: str


@dataclass(frozen=True)
class Column:
    """A column of figures. `sum_of`: computed of others on the form, so that nobody enters it.

    `measure` (less others): what counts it from dossiers, for `--filled` and for comparing.
    `of_level`: whose it is alone; 0 where the province has nobody of that level any more.
    """

    code: str
    label: str
    under: tuple[str, ...] = ()
    unit_of_measure: str | None = None
    decimals: int = 0
    sum_of: tuple[str, ...] = ()
    measure: str | None = None
    less: tuple[str, ...] = ()
    of_level: str | None = None

    def is_closed(self, gone: Collection[str]) -> bool:
        """Whether nobody is asked for it, of the levels that are `gone`."""
        return self.of_level in gone


@dataclass(frozen=True)
class Row:
    """A row that the form names; without a code it is a line in which nothing is entered."""

    label: str
    code: str | None = None
    unit_of_measure: str | None = None
    decimals: int | None = None


@dataclass(frozen=True)
class Section:
    """Rows under one title. `counts`: whose dossiers it counts, "own" or a level of offices."""

    code: str = ""
    title: str = ""
    rows: tuple[Row, ...] = ()
    blank_rows: int = 0
    counts: str | None = None

    @property
    def is_free(self) -> bool:
        return not self.rows

    def row_code(self, label: str) -> str:
        """How a free row is known: its label, after the section where the form has several."""
        return f"{self.code}/{label}" if self.code else label


@dataclass(frozen=True)
class Part:
    title: str = ""
    stub: tuple[Stub, ...] = ()
    columns: tuple[Column, ...] = ()
    section: tuple[Section, ...] = ()

    @property
    def entered(self) -> tuple[Column, ...]:
        return tuple(column for column in self.columns if not column.sum_of)


@dataclass(frozen=True)
class Identity:
    """What must hold between columns of each row, or between rows of each column.

    `opens_with`: what this report opens with is what the one before it closed with.
    """

    along: str
    left: tuple[str, ...]
    relation: str
    right: tuple[str, ...]
    severity: str
    sentence: str
    confidence: str
    part: int = 1


@dataclass(frozen=True)
class Form:
    """`send_by`: the day of the period's last month by which a level sends it, where one is set.

    `calendar`: of its periods; report (15th to 14th), or civil for what is shown so elsewhere.
    `valid_to`: its last day, where a later document has ended it (`ended_by`).
    """

    form: str
    version: str
    title: str
    legal_basis: str
    valid_from: date
    levels: tuple[str, ...]
    periods: tuple[str, ...]
    source: str
    known_limits: str
    part: tuple[Part, ...]
    identity: tuple[Identity, ...] = ()
    calendar: str = "report"
    unit_of_measure: str | None = None
    columns_of: str | None = None
    valid_to: date | None = None
    ended_by: str | None = None
    send_by: dict[str, int] = field(default_factory=dict)

    def decimals_at(self, row_code: str, column_code: str) -> int | None:
        """How many decimals a figure there may have; None where nothing is entered."""
        for part in self.part:
            for column in (each for each in part.entered if each.code == column_code):
                for section in part.section:
                    for row in section.rows:
                        if row.code == row_code:
                            return column.decimals if row.decimals is None else row.decimals
                    if section.is_free and row_code.startswith(section.row_code("")):
                        return column.decimals
        return None

    @property
    def is_counted(self) -> bool:
        """Whether dossiers can fill some of it."""
        return any(column.measure for part in self.part for column in part.columns)
