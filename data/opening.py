"""Opening a published build: attached for reading only, with the tables that one may see whole."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path

import duckdb

from data import database, examining, faults, restricted, scopes, statements
from data.comparing import standing
from data.examining import File

# Goes up when a change of schema.sql, of the views or of the page tables would break the reading
# of older builds.
FORMAT = 29

# What the build is attached as that another is compared with.
BEFORE = "earlier"

# Enough for any page, and polite on an ordinary machine.
READING: dict[str, str | bool | int | float | list[str]] = {"threads": 2, "memory_limit": "1GB"}

# What a file says that was cut short or changed, besides a wrong checksum, which is a bare Error.
UNREADABLE = (duckdb.IOException, duckdb.InternalException, duckdb.FatalException)

# All that steps of these kinds write stays in the build, and of the others what schema.sql lays.
STAYING = ("ground", "view", "judge", "page")
LACKING = """
    select distinct written.name
    from (select unnest(writes) as name, kind from build.step) as written
    anti join duckdb_tables() as laid
        on laid.table_name = written.name and laid.database_name = 'build'
    anti join duckdb_views() as seen
        on seen.view_name = written.name and seen.database_name = 'build'
    where written.kind in $kinds or written.name in $tables
"""
_complete: set[File] = set()


@dataclass(frozen=True)
class Files:
    """The files of one build as they are now: its own, and those apart by their right."""

    build: File
    apart: tuple[tuple[str, File | None], ...]  # None: not there

    @property
    def path(self) -> Path:
        return Path(self.build[0])


@dataclass(frozen=True)
class Opened:
    """A build in a DuckDB instance of its own, which nobody with other rights looks into."""

    instance: duckdb.DuckDBPyConnection
    databases: tuple[str, ...]
    withheld: tuple[faults.MissingPart, ...]

    def cursor(self) -> duckdb.DuckDBPyConnection:
        """A connection for one question; it does not inherit where names are looked for."""
        cursor = self.instance.cursor()
        restricted.look_in(cursor, *self.databases)
        return cursor


def files(build: Path) -> Files:
    """What lies there now. Raises FileNotFoundError where the build itself does not."""
    apart = tuple((right, _file(restricted.beside(build, right))) for right in restricted.rights())
    found = _file(build)
    if found is None:
        raise FileNotFoundError(build)
    return Files(found, apart)


def opened(these: Files, rights: Collection[str], before: Files | None = None) -> Opened:
    """A build for those who have `rights`, and the one that it is compared with (data/comparing),
    else itself. Raises UnknownBuild, DamagedBuild, OlderBuild of either.

    A file apart that is missing or damaged is left out, and said in `withheld`: then the build
    shows what everybody sees.
    """
    instance = duckdb.connect(config=READING | {"temp_directory": f"{these.path}.tmp"})
    try:
        _attach_build(instance, these, "build")
        if before:
            _attach_build(instance, before, BEFORE)
    except faults.Fault:
        instance.close()
        raise
    apart, withheld = _attach_parts(instance, these, rights)
    instance.execute("use memory")
    restricted.look_in(instance, "memory", *apart, "build")
    scopes.stand_before(instance, [*apart, "build"], rights)
    if before:
        of_before, lacking = _attach_parts(instance, before, rights, BEFORE)
        standing.lay(instance, "memory.main.before_", BEFORE, of_before, rights)
        withheld += lacking
    else:
        standing.lay(instance, "memory.main.before_", "build", apart, rights)
    # From here on no other file is read, also not one that lies beside.
    instance.execute("set enable_external_access = false")
    instance.execute("set lock_configuration = true")
    return Opened(instance, ("memory", *apart, "build"), tuple(withheld))


def is_damage(error: duckdb.Error) -> bool:
    """Whether the file is at fault, not the question."""
    return isinstance(error, UNREADABLE) or type(error) is duckdb.Error


def forget(these: Files) -> None:
    """Read its files whole once more before they are believed again."""
    examining.forget(these.build, *(file for _, file in these.apart))


def full_length(connection: duckdb.DuckDBPyConnection, name: str) -> int:
    """Bytes of all blocks of a database: a file that has fewer was cut short."""
    ((length,),) = connection.execute(
        "select block_size * total_blocks from pragma_database_size() where database_name = $name",
        {"name": name},
    ).fetchall()
    return length


def _file(path: Path) -> File | None:
    try:
        found = path.stat()
    except OSError:
        return None
    return str(path), found.st_size, found.st_mtime_ns


def _insist_on_tables(instance: duckdb.DuckDBPyConnection, file: File) -> None:
    """Once a process. Raises duckdb.Error where the build lacks a table that it was made with."""
    if file in _complete:
        return
    tables = re.findall(r"^create table (\w+)", statements.schema(), re.MULTILINE)
    bound = {"kinds": list(STAYING), "tables": tables}
    lacking = instance.execute(LACKING, bound).fetchall()
    if lacking:
        raise duckdb.CatalogException(f"without {', '.join(sorted(name for (name,) in lacking))}")
    _complete.add(file)


def _attach_build(instance: duckdb.DuckDBPyConnection, these: Files, name: str) -> None:
    """Raises UnknownBuild, DamagedBuild, OlderBuild."""
    try:
        _attach(instance, these.path, name)
        ((made_as,),) = instance.execute(f"select format from {name}.build").fetchall()
        if made_as == FORMAT and name != BEFORE:
            _insist_on_tables(instance, these.build)
    except duckdb.Error as error:
        if not these.path.exists():  # taken away just now
            raise faults.UnknownBuild(these.path.stem, these.path.parent.parent) from error
        raise faults.DamagedBuild(these.path, error) from error
    if made_as != FORMAT:
        raise faults.OlderBuild(these.path)


def _attach_parts(
    instance: duckdb.DuckDBPyConnection, these: Files, rights: Collection[str], of: str = "build"
) -> tuple[dict[str, str], list[faults.MissingPart]]:
    """The databases of the parts that `rights` show, by their right, and the parts that should be
    there and cannot be read."""
    attached: dict[str, str] = {}
    withheld = []
    for right, file in these.apart:
        if right in rights:
            name = right if of == "build" else f"{of}_{right}"
            try:
                _attach_apart(instance, file, name, of)
                attached[right] = name
            except (duckdb.Error, LookupError) as error:
                withheld.append(faults.MissingPart(restricted.beside(these.path, right), error))
    return attached, withheld


def _attach(instance: duckdb.DuckDBPyConnection, path: Path, name: str) -> None:
    instance.execute(f"attach {database.quoted(path)} as {name} (type duckdb, read_only)")
    if path.stat().st_size < full_length(instance, name):
        # What is missing may not be asked for at once.
        raise duckdb.IOException("cut short")


def _attach_apart(
    instance: duckdb.DuckDBPyConnection, file: File | None, name: str, of: str
) -> None:
    """Raises duckdb.Error, or LookupError where it is not there or of another build."""
    if file is None:
        raise LookupError("not there")
    _attach(instance, Path(file[0]), name)
    seals = instance.execute(
        f"select whole.made_at = apart.made_at from {of}.build as whole, "
        f"{name}.{restricted.SEAL} as apart"
    ).fetchall()
    if seals != [(True,)]:
        instance.execute(f"detach {name}")
        raise LookupError("of another build")
    examining.read_whole(file, READING)  # damage is found now, not in the middle of a page
