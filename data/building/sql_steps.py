"""The .sql files of this folder as steps of a build; their headers say what each needs."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import duckdb

from data import database, faults, restricted, statements
from data.building import checking
from data.building.graph import Step
from data.building.making import Making
from data.definitions import Definition

Bind = Callable[[Making], Mapping[str, object]]


def views() -> list[Step]:
    """data/views: the words that everything else counts with."""
    return [
        _step(
            "view",
            "views",
            name,
            text,
            before=f"create view {name} as ",
            writes={name},
            idle_without=frozenset(),
        )
        for name, text in statements.every("views").items()
    ]


def kept_views() -> list[Step]:
    """Views that many steps look at, looked up once at the stage that their headers say (`kept`):
    from then on a table that does not stay goes before the view of its name."""
    return [
        _step(
            statements.header(text, "kept"),
            "views",
            name,
            f"from {name}",
            makes=f"temp table {name}",
            needs={name},
            writes={name},
            idle_without=statements.named(text, "idle_without"),
        )
        for name, text in statements.every("views").items()
        if statements.says(text, "kept")
    ]


def page_tables() -> list[Step]:
    """data/page_tables: what pages read, in the shape in which they ask it."""
    return [
        _step(
            "page",
            "page_tables",
            name,
            text,
            makes=f"table {restricted.place(name)}",
            writes={name},
        )
        for name, text in statements.every("page_tables").items()
    ]


def checks() -> list[Step]:
    """data/checks, each at the stage that its header says."""
    return [_check(name, text) for name, text in statements.every("checks").items()]


def stage(name: str, bind: Bind = lambda making: {}) -> Step:
    """One file of data/stages, with the values that it is bound to."""
    text = statements.text("stages", name)
    writes = statements.named(text, "writes")
    return _step(statements.header(text, "stage"), "stages", name, text, writes=writes, bind=bind)


def counts(definition: Definition) -> str:
    """What the step is called that counts a measure."""
    return f"{definition.code}@{definition.version}"


def counting(definition: Definition) -> Step:
    """What counts one measure from dossiers: by unit, procedure and month, or by period where
    months do not add up. Raises ValueError."""
    if definition.counting_sql is None:
        raise ValueError(f"{definition.code} is not counted from dossiers")
    by_period = definition.roll_up in ("by_period", "recount")
    table = "period_count" if by_period else "indicator_count"

    def bind(making: Making) -> Mapping[str, object]:
        return {
            "measure": definition.code,
            "version": definition.version,
            "origin": making.origin("counted"),
            **definition.bind,
        }

    return _step(
        "count",
        "measures",
        definition.counted_by or definition.code,
        definition.counting_sql,
        before=f"insert into {table} by name select $measure as measure, $version as version, "
        "$origin as origin, counted.* from (",
        after="\n) as counted",
        writes={table},
        bind=bind,
        called=counts(definition),
    )


def _check(name: str, text: str) -> Step:
    path = statements.HERE / "checks" / f"{name}.sql"
    idle_without = statements.named(text, "idle_without")

    def run(making: Making) -> None:
        with naming(path, text):
            is_idle = making.lacks(idle_without)
            making.found.append(checking.check(making.connection, name, text, is_idle))

    return Step(
        name,
        statements.header(text, "stage"),
        statements.named(text, "needs"),
        frozenset({"check_result"}),
        run,
        text,
        idle_without,
    )


def _step(
    stage: str,
    folder: str,
    name: str,
    text: str,
    *,
    writes: frozenset[str] | set[str],
    needs: frozenset[str] | set[str] | None = None,
    before: str = "",
    after: str = "",
    bind: Bind = lambda making: {},
    called: str | None = None,
    idle_without: frozenset[str] | None = None,
    makes: str | None = None,
) -> Step:
    """`makes`: a table that is there all the same where the step is idle, without rows."""
    path = statements.HERE / folder / f"{name}.sql"
    if idle_without is None:
        idle_without = statements.named(text, "idle_without")
    if makes is not None:
        before = f"create {makes} as "

    def run(making: Making) -> None:
        is_idle = making.lacks(idle_without)
        if is_idle and (makes is None or making.lay_again(makes)):
            return
        with naming(path, text):
            database.run(making.connection, f"{before}{text}{after}", bind(making))
        if is_idle and makes is not None:
            making.remember(makes)

    needs = statements.named(text, "needs") if needs is None else needs
    return Step(called or name, stage, frozenset(needs), frozenset(writes), run, text, idle_without)


@contextmanager
def naming(path: Path, text: str) -> Iterator[None]:
    """What DuckDB cannot make sense of is told with its file and line, as WrongQuery."""
    try:
        yield
    except duckdb.ProgrammingError as error:
        raise faults.WrongQuery(path, _line_of(error, text), error) from error


def _line_of(error: duckdb.Error, text: str) -> int | None:
    """The line of a text that an error shows, or else the first with the name that it tells of.

    DuckDB counts from where its statement begins, and does not always show a line.
    """
    shown = re.search(r"^LINE (\d+): (?:\.\.\.)?(.*?)(?:\.\.\.)?$", str(error), re.MULTILINE)
    name = re.search(r'"(\w+)"', str(error))
    first, part = (int(shown[1]), shown[2]) if shown else (1, name and name[1])
    lines = enumerate(text.splitlines(), 1)
    return next((at for at, line in lines if part and at >= first and part in line), None)
