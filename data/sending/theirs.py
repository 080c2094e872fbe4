"""Whose rows somebody may bring: the one rule, asked before a row is kept, by the store as it is.

Of corruption the inspectorate brings all. Anything else the working group and maintainers do, and a
unit's focal person what is of that unit, row by row: of the units whose dossiers they may list
(data/scopes), on the days on which these were theirs. Nothing that they bring may take the place of
what another unit has here, or speak for it; a row that does refuses its whole file.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime
from pathlib import Path

import duckdb

from data import access, batches, database, inserting, scopes, statements
from data.forms import report
from data.forms.filled import Filled
from data.importing.mappings.shape import Mapping
from data.importing.one_file import Bringer, Rows
from data.importing.reading import sheets, workspace
from data.importing.taking import mapped
from data.importing.understanding import periods
from data.importing.understanding.units import Directory
from data.keeping import behind
from data.sending import touching
from data.sending.faults import NotYours, NotYourUnit, StoreIsBehind, TakesOthers

TARGETS = ("dossier", "form")


def is_of_a_unit(who: access.Viewer) -> bool:
    """Whether what they bring besides 01/PCTN is of a unit alone."""
    return access.may(who, "import_of_unit") and not access.may(who, "import")


class Theirs(Bringer):
    """What `who` may bring into `trial`, a store as `store` is. Raises StoreIsBehind where theirs
    is a unit's alone and publishing would show more than what they bring."""

    def __init__(self, who: access.Viewer, store: Path, trial: Path, pack: Path, build: str | None):
        self.who, self.trial, self.pack = who, trial, pack
        self.build = store / "builds" / f"{build}.duckdb"
        if is_of_a_unit(who) and (build is None or behind.is_behind(store)):
            raise StoreIsBehind(build is None)

    def of_source(self, source: str, target: str = "form") -> None:
        """Raises NotYours."""
        if batches.right_of(source) is not None:
            is_theirs = target == "form" and access.may(self.who, "import_anti_corruption")
        elif is_of_a_unit(self.who):
            is_theirs = bool(self.who.units) and target in TARGETS
        else:
            is_theirs = access.may(self.who, "import")
        if not is_theirs:
            raise NotYours(source, self._own_names())

    def of_form(self, filled: Filled) -> None:
        """Raises NotYourUnit."""
        if self._brings_of_all(filled.source):
            return
        with database.workspace() as connection:
            self._lay_own(connection)
            is_theirs = connection.execute(
                "from own_office where written_code = $code and $day between written_from "
                "and written_to",
                {"code": filled.unit_code, "day": filled.ends_on},
            ).fetchall()
        if not is_theirs:
            named = f"{filled.unit_name} ({filled.unit_code})"
            raise NotYourUnit(f"Biểu {filled.form} này", named, self._own_names())

    def of_rows(self, rows: Rows) -> None:
        """Raises NotYourUnit, TakesOthers, and as the file is read."""
        if self._brings_of_all(rows.mapping.batch_source):
            return
        with self._read(rows) as connection:
            self._insist_on_units(connection, rows.mapping, rows.stretch)
            touching.insist_on_older(connection, self.trial, rows.found, rows.mapping)
            if rows.corrected is not None:
                connection.register("corrected", rows.corrected)
                touching.insist_on_corrected(connection, self.trial, rows.corrected)
                connection.unregister("corrected")

    def leave_others_alone(self, batch: batches.Batch) -> None:
        """Of a batch of a unit alone, in the trial as yet: what it says besides its own rows stays
        out (what known procedures are called, that a counter of all was heard of, whose a row is
        that names nobody)."""
        if self._brings_of_all(batch.source):
            return
        with database.workspace() as connection:
            self._lay_own(connection)
            touching.leave_others_alone(connection, batches.folder_of(self.trial, batch))

    def _brings_of_all(self, source: str) -> bool:
        return batches.right_of(source) is not None or not is_of_a_unit(self.who)

    @contextmanager
    def _read(self, brought: Rows) -> Iterator[duckdb.DuckDBPyConnection]:
        """The file as it would be taken, nothing of it kept."""
        found, mapping = brought.found, brought.mapping
        with workspace.of(found.name, brought.aside) as connection:
            self._lay_own(connection)
            opened = sheets.open_sheets(found, mapping.reading, brought.aside, connection)
            mapped.read(
                *(connection, opened, mapping, self.pack, found, brought.stretch),
                *(datetime.now(), lambda sentence: None),
            )
            yield connection

    def _lay_own(self, connection: duckdb.DuckDBPyConnection) -> None:
        connection.execute(
            f"attach {database.quoted(self.build)} as build (type duckdb, read_only)"
        )
        scopes.lay_own_offices(connection, "own_office", self.who.units)

    def _insist_on_units(
        self,
        connection: duckdb.DuckDBPyConnection,
        mapping: Mapping,
        stretch: tuple[date, date] | None,
    ) -> None:
        """That no row is of another unit."""
        if mapping.form:
            self._lay_last_days(connection, mapping, mapping.form, stretch)
        of = "forms" if mapping.form else "dossiers"
        database.run(connection, statements.text("sending", f"named_in_{of}"))
        others = touching.asked(connection, "others_rows")
        if others:
            named = self._name(others[0]["unit_code"], others[0]["day"])
            where, given = touching.place(others[0]), others[0]["given"][:60]
            raise NotYourUnit(where, named, self._own_names(), given, len(others))
        if mapping.units_covered != "listed":
            raise TakesOthers(
                f"Tệp ánh xạ {mapping.name} đọc tệp như tệp của mọi đơn vị (units_covered): đơn vị "
                "không có dòng nào sẽ bị tính là không phát sinh"
            )

    def _lay_last_days(
        self,
        connection: duckdb.DuckDBPyConnection,
        mapping: Mapping,
        form: str,
        stretch: tuple[date, date] | None,
    ) -> None:
        """Make last_day: of each text of a period in the rows, or of the file's own."""
        calendar = report.calendar_of(form, self.pack)
        connection.execute("create or replace table last_day (period varchar, day date)")
        days = []
        for (text,) in connection.execute("select distinct period from given").fetchall():
            written = periods.understood(text or "", calendar) if mapping.says_period else None
            told = periods.days_of(written) if written else None
            own = None if mapping.says_period else stretch
            days.append({"period": text, "day": (told or own or (None, None))[1]})
        inserting.insert(connection, "last_day", days)

    def _own_names(self) -> str:
        return ", ".join(self._name(code, None) for code in sorted(self.who.units))

    def _name(self, code: str, day: date | None) -> str:
        """A unit as it was called on a day, or is called last."""
        of_code = [unit for unit in Directory(self.pack).units if unit.unit_code == code]
        then = [unit for unit in of_code if day and unit.valid_from <= day <= unit.valid_to]
        called = max(then or of_code, key=lambda unit: unit.valid_from, default=None)
        return f"{called.unit_name} ({code})" if called else code
