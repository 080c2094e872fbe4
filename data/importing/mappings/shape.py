"""What a mapping says, once it is checked."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from pathlib import Path

from data import faults
from data.importing.mappings import lines, targets
from data.importing.mappings.row_keys import BY_ROW, CODE


@dataclass(frozen=True)
class Reading:
    """How a file is read. What is left out is found."""

    sheet: str | None = None  # every sheet that has the headings
    heading_rows: list[int] | None = None  # as a spreadsheet counts
    encoding: str | None = None
    delimiter: str | None = None
    quote: str = '"'
    ends_at: list[str] = field(default_factory=list)  # besides those of targets.toml
    skip: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Formats:
    """How its texts are written."""

    date_order: str = "settle"  # for the file, by its own dates; day first where they leave it open
    time_zone: str | None = None  # of days written without one; kept are local days
    decimal: str = ","
    thousands: str = "."
    missing: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Cell:
    """A cell of a form: its row and its column by the form's own codes."""

    row_code: str
    column_code: str

    @property
    def written(self) -> str:
        return f"{self.row_code}:{self.column_code}"


@dataclass(frozen=True)
class Mapping:
    """A checked mapping file. `text` is what it says, letter by letter: part of a batch's name."""

    name: str
    path: Path
    text: str
    source: str
    title: str
    target: str
    columns: dict[str, list[str]]
    holds: str
    # What tells rows without a code apart: the fields of several columns, or "row"; else nothing.
    key: list[str] | str = field(default_factory=list)
    files: list[str] = field(default_factory=list)
    repeats: str = "last"
    units_covered: str = "listed"
    unit_levels: list[str] = field(default_factory=list)
    reading: Reading = field(default_factory=Reading)
    formats: Formats = field(default_factory=Formats)
    constants: dict[str, str] = field(default_factory=dict)
    values: dict[str, dict[str, str]] = field(default_factory=dict)
    unknown: dict[str, str] = field(default_factory=dict)
    units: dict[str, str] = field(default_factory=dict)
    form: str | None = None
    cells: dict[str, Cell] = field(default_factory=dict)  # by the names of their columns

    @property
    def fields(self) -> dict[str, targets.Field]:
        cells = {
            name: targets.Field(name, f"ô {cell.written}", "cell", required=True)
            for name, cell in self.cells.items()
        }
        of_target = targets.fields(self.target)
        if self.key:  # a code is made of its parts, each of which must then be there
            made = (CODE, *self.key_fields)
            of_target = of_target | {
                name: replace(of_target[name], required=name in self.key_fields) for name in made
            }
        return of_target | cells

    @property
    def is_by_row(self) -> bool:
        """Whether rows have no other code than their place in the file."""
        return self.key == BY_ROW

    @property
    def stands_alone(self) -> bool:
        """Whether a row can be corrected by itself: it has a code, and says all of its dossier."""
        return not self.is_by_row and self.repeats != "log"

    @property
    def key_fields(self) -> list[str]:
        """The fields that a code is made of; none where rows have their own, or only a place."""
        return [] if isinstance(self.key, str) else self.key

    @property
    def filled(self) -> list[targets.Field]:
        """The fields that a column or a constant fills, or that are made of such."""
        filled = self.columns.keys() | self.constants.keys()
        if self.key:
            filled = filled | {CODE}
        return [each for name, each in self.fields.items() if name in filled]

    @property
    def batch_source(self) -> str:
        """What its files replace each other under: the rows of a form are no dossiers."""
        return f"form:{self.form}:{self.source}" if self.form else self.source

    @property
    def says_period(self) -> bool:
        """Whether the rows themselves say which period they are of."""
        return "period" in self.columns or "period" in self.constants

    def wrong(self, table: str, key: str, reason: str) -> faults.WrongMapping:
        """What is said of a key that is found wrong when a file is read by it."""
        line = lines.line_of(self.text, table, key)
        return faults.WrongMapping(self.path, f"{table}.{key}", line, reason)
