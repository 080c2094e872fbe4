"""Tables of which one without a right sees a part: data/scopes/<table>.sql says which.

Unlike the tables with a shadow (restricted.py) they lie in the build's file for everybody; the part
is a view that stands before the table in the instance that only those with the same rights ask.
What lists dossiers and is named in no scope is empty there.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

import duckdb

from data import statements

OWN = "own:"  # and a unit's code: a right of who may list its dossiers alone (access.rights)
# Every relation that has it lists dossiers.
LISTING = "dossier_code"


def rights() -> frozenset[str]:
    """Every right that shows some table whole."""
    return frozenset(
        statements.header(text, "seen_with") for text in statements.every("scopes").values()
    )


def stand_before(
    instance: duckdb.DuckDBPyConnection, databases: Sequence[str], held: Collection[str]
) -> None:
    """Lay what one with the rights `held` sees into the instance's memory.

    `databases`: where names are looked for after that, in this order, the build last.
    """
    limited = {
        name: text
        for name, text in statements.every("scopes").items()
        if statements.header(text, "seen_with") not in held
    }
    if not limited:
        return
    own = [each.removeprefix(OWN) for each in held if each.startswith(OWN)]
    lay_own_offices(instance, "memory.main.own_office", own)
    tables = _databases_by_table(instance, databases)
    for name, text in limited.items():
        part = re.sub(
            r"\boriginal\.(\w+)", lambda found: f"{tables[found[1]]}.main.{found[1]}", text
        )
        instance.execute(f"create view memory.main.{name} as {part}")
        for view in sorted(statements.named(text, "views")):
            instance.execute(f"create view memory.main.{view} as {statements.text('views', view)}")
    if "dossier" in limited:
        _empty_the_rest(instance)


def lay_own_offices(
    connection: duckdb.DuckDBPyConnection, table: str, own: Collection[str]
) -> None:
    """Make a table of what is of the units `own`: the codes on dossiers that they answer for, or
    answered, and of which days', as the database `build` has it.

    A code means the unit that holds it on the as-of day, or held it last.
    """
    connection.execute(
        f"create or replace table {table} as "
        "select distinct written_code, written_from, written_to "
        "from build.main.answering_office where unit_code in (select unnest($own)) "
        "and (unit_code, valid_from) in "
        "(select (unit.unit_code, max(unit.valid_from)) from build.main.unit, build.main.build "
        "where unit.valid_from <= build.as_of group by unit.unit_code)",
        {"own": list(own)},
    )


def _databases_by_table(
    instance: duckdb.DuckDBPyConnection, databases: Sequence[str]
) -> dict[str, str]:
    """Where each name is found first."""
    found = instance.execute("select table_name, database_name from duckdb_tables()").fetchall()
    by_database = {each: {table for table, where in found if where == each} for each in databases}
    return {
        table: next(each for each in databases if table in by_database[each])
        for table in set().union(*by_database.values())
    }


def _empty_the_rest(instance: duckdb.DuckDBPyConnection) -> None:
    rest = instance.execute(
        "select distinct table_name from duckdb_columns() "
        "where database_name = 'build' and column_name = $listing and table_name not in "
        "(select table_name from duckdb_columns() where database_name = 'memory')",
        {"listing": LISTING},
    ).fetchall()
    for (name,) in rest:
        instance.execute(
            f"create view memory.main.{name} as select * from build.main.{name} where false"
        )
