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
import pyarrow as pa
import pyarrow.parquet as pq

from data import access, batches, database, inserting, scopes, statements
from data.disk import moving
from data.forms import report
from data.forms.filled import Filled
from data.importing.finding.files import Found
from data.importing.mappings.shape import Mapping
from data.importing.one_file import Bringer, Rows
from data.importing.reading import sheets, workspace
from data.importing.taking import mapped, replacing
from data.importing.understanding import periods
from data.importing.understanding.units import Directory
from data.keeping import behind
from data.rows import Row, rows
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
            is_theirs = access.may(self.who, "import_anti_corruption")
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
            self._insist_on_older(connection, rows.found, rows.mapping)
            if rows.corrected is not None:
                connection.register("corrected", rows.corrected)
                self._insist_on_corrected(connection, rows.corrected["batch_id"].unique())
                connection.unregister("corrected")

    def name_no_known_procedure(self, batch: batches.Batch) -> None:
        """What a procedure is called, and of which field it is, is the same for all units: of a
        batch of theirs, in the trial alone as yet, only those stay named that nobody has had."""
        path = batches.folder_of(self.trial, batch) / "named_procedure.parquet"
        if self._brings_of_all(batch.source) or not path.exists():
            return
        aside = path.with_suffix(".new")
        with database.workspace() as connection:
            self._lay_own(connection)
            connection.execute(
                f"copy ({statements.text('sending', 'new_names')}) to $aside "
                "(format parquet, parquet_version v2)",
                {"path": database.literal(path), "aside": str(aside)},
            )
        moving.over(aside, path)

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
        others = _asked(connection, "others_rows")
        if others:
            named = self._name(others[0]["unit_code"], others[0]["day"])
            raise NotYourUnit(
                _place(others[0]), named, self._own_names(), others[0]["given"], len(others)
            )
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

    def _insist_on_older(
        self, connection: duckdb.DuckDBPyConnection, found: Found, mapping: Mapping
    ) -> None:
        """That nothing of another unit gives way."""
        for batch in batches.current(self.trial):
            is_gone = mapping.holds == "everything" or batch.content_hash == found.content_hash
            if is_gone and batch.source == mapping.batch_source:
                self._insist_on_own(connection, batch)
        content_hash = found.content_hash
        if mapping.target == "dossier" and replacing.set_older(
            connection, self.trial, mapping, content_hash
        ):
            others = _asked(connection, "others_codes")
            if others:
                raise TakesOthers(
                    f"{_place(others[0])}: hồ sơ {others[0]['given']} đang được tính cho đơn vị "
                    f"khác{_more(len(others))}"
                )

    def _insist_on_own(self, connection: duckdb.DuckDBPyConnection, batch: batches.Batch) -> None:
        if self._has_others(connection, batch):
            raise TakesOthers(
                f"Tệp này thay tệp {batch.file_name} đã nhập, trong đó có số của đơn vị khác"
            )

    def _has_others(self, connection: duckdb.DuckDBPyConnection, batch: batches.Batch) -> bool:
        """Whether a batch says anything of another unit; so does what nobody knows whose it is."""
        folder = batches.folder_of(self.trial, batch)
        held, dossiers = folder / "held_unit.parquet", folder / "dossier.parquet"
        if not held.exists():
            return True
        days = {"starts_on": batch.starts_on, "ends_on": batch.ends_on}
        counts = [_asked(connection, "others_held", path=database.literal(held), **days)]
        if dossiers.exists():
            counts.append(_asked(connection, "others_dossiers", path=database.literal(dossiers)))
        return any(row["count_others"] for (row,) in counts)

    def _insist_on_corrected(self, connection: duckdb.DuckDBPyConnection, of: pa.Array) -> None:
        """That the rows that are put right were theirs when they were not taken."""
        known = {batch.batch_id: batch for batch in batches.every(self.trial)}
        for batch in (known[each.as_py()] for each in of):
            path = batches.folder_of(self.trial, batch) / "rejected_row.parquet"
            if not path.exists() or not self._has_others(connection, batch):
                continue
            if "of_unit" not in pq.read_schema(path).names:
                raise TakesOthers(f"Tệp này sửa {batch.file_name}, là tệp của nhiều đơn vị")
            others = _asked(connection, "others_rejects", path=database.literal(path))
            if others:
                raise TakesOthers(
                    f"Dòng {others[0]['row_number']} của tệp {batch.file_name}, mà tệp này sửa, "
                    f"không phải của đơn vị bạn{_more(len(others))}"
                )

    def _own_names(self) -> str:
        return ", ".join(self._name(code, None) for code in sorted(self.who.units))

    def _name(self, code: str, day: date | None) -> str:
        """A unit as it was called on a day, or is called last."""
        of_code = [unit for unit in Directory(self.pack).units if unit.unit_code == code]
        then = [unit for unit in of_code if day and unit.valid_from <= day <= unit.valid_to]
        called = max(then or of_code, key=lambda unit: unit.valid_from, default=None)
        return f"{called.unit_name} ({code})" if called else code


def _asked(connection: duckdb.DuckDBPyConnection, question: str, **bound: object) -> list[Row]:
    return rows(connection.execute(statements.text("sending", question), bound))


def _place(row: Row) -> str:
    sheet = f"trang “{row['sheet']}”, " if row["sheet"] else ""
    heading = f", cột “{row['heading']}”" if row["heading"] else ""
    said = f"{sheet}dòng {row['row_number']}{heading}"
    return said[:1].upper() + said[1:]


def _more(count: int) -> str:
    return f" (và {count - 1} dòng khác cũng vậy)" if count > 1 else ""
