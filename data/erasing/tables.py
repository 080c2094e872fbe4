"""A dossier in the files that hold tables: Parquet of batches, builds of DuckDB."""

from __future__ import annotations

from pathlib import Path

import duckdb

from data import database
from data.erasing import tokens

# By table: the rows that are the dossier's. Elsewhere a text may name its code.
OF_DOSSIER = {
    "dossier": "dossier_code = $code",
    "rejected_row": "regexp_matches(mapped, $found) or regexp_matches(coalesce(given, ''), $found)",
}


def rows(connection: duckdb.DuckDBPyConnection, path: Path, code: str) -> int:
    """How many rows of a batch's Parquet file are the dossier's: of rejected cells, of rows."""
    return _count(connection, path, _is_its(path.stem, code))


def without(connection: duckdb.DuckDBPyConnection, path: Path, target: Path, code: str) -> None:
    """Write a batch's Parquet file anew without the dossier's rows."""
    connection.execute(
        f"copy (select * from read_parquet({database.quoted(database.literal(path))}) "
        f"where not ({_is_its(path.stem, code)})) to {database.quoted(target)} "
        "(format parquet, parquet_version v2)"
    )


def is_in(path: Path, code: str, ending: str) -> bool:
    """Whether any text of a file of tables has the code. Raises duckdb.Error."""
    with database.workspace() as connection:
        if ending == ".parquet":
            source = f"read_parquet({database.quoted(database.literal(path))})"
            columns = connection.execute(f"describe select * from {source}").fetchall()
            return _has(connection, source, [name for name, *_ in columns], code)
        connection.execute(f"attach {database.quoted(path)} as looked (type duckdb, read_only)")
        return any(
            _has(connection, f'looked."{table}"', columns, code)
            for table, columns in _texts(connection, "looked").items()
        )


def copied(path: Path, target: Path, code: str) -> None:
    """Write a build, or a file apart, anew without the dossier: what was counted stays as it was
    shown. Raises duckdb.Error."""
    with database.workspace() as connection:
        connection.execute(f"attach {database.quoted(path)} as old (type duckdb, read_only)")
        connection.execute(f"attach {database.quoted(target)} as new")
        connection.execute("copy from database old to new (schema)")
        texts = _texts(connection, "old")
        tables = connection.execute(
            "select table_name from duckdb_tables() where database_name = 'old'"
        ).fetchall()
        for (table,) in tables:
            is_its = _is_its(table, code) if table in OF_DOSSIER else "false"
            columns = texts.get(table, [])
            is_told = table not in OF_DOSSIER and _has(connection, f'old."{table}"', columns, code)
            told = [
                f'regexp_replace("{column}", {database.quoted(tokens.in_sql(code))}, '
                f"'\\1{tokens.GONE}\\3', 'g') as \"{column}\""
                for column in (columns if is_told else ())
                if _has(connection, f'old."{table}"', [column], code)
            ]
            replaced = f" replace ({', '.join(told)})" if told else ""
            connection.execute(
                f'insert into new."{table}" select *{replaced} from old."{table}" '
                f"where not coalesce({is_its}, false)"
            )
        connection.execute("checkpoint new")
        connection.execute("detach new")


def _count(connection: duckdb.DuckDBPyConnection, path: Path, is_its: str) -> int:
    # A rejected row has a line for each of its wrong cells.
    what = "distinct (sheet, row_number)" if path.stem == "rejected_row" else "*"
    ((count,),) = connection.execute(
        f"select count({what}) from read_parquet({database.quoted(database.literal(path))}) "
        f"where {is_its}"
    ).fetchall()
    return count


def _is_its(table: str, code: str) -> str:
    of_dossier = OF_DOSSIER[table]
    return of_dossier.replace("$code", database.quoted(code)).replace(
        "$found", database.quoted(tokens.in_sql(code))
    )


def _texts(connection: duckdb.DuckDBPyConnection, name: str) -> dict[str, list[str]]:
    """By table the columns that may hold a text."""
    found: dict[str, list[str]] = {}
    for table, column in connection.execute(
        "select table_name, column_name from duckdb_columns() where database_name = $name "
        "and table_name in (select table_name from duckdb_tables() where database_name = $name) "
        "and (data_type like '%VARCHAR%' or data_type = 'JSON')",
        {"name": name},
    ).fetchall():
        found.setdefault(table, []).append(column)
    return found


def _has(connection: duckdb.DuckDBPyConnection, source: str, columns: list[str], code: str) -> bool:
    """Most tables have no such letters at all, which is quick to see; only then by itself."""
    letters = [f'contains(cast("{column}" as varchar), $code)' for column in columns]
    if not columns or not _any(connection, source, letters, {"code": code}):
        return False
    alone = [f'regexp_matches(cast("{column}" as varchar), $found)' for column in columns]
    return _any(connection, source, alone, {"found": tokens.in_sql(code)})


def _any(
    connection: duckdb.DuckDBPyConnection, source: str, each: list[str], asked: dict[str, str]
) -> bool:
    """Whether one of the conditions holds for a row."""
    found = connection.execute(f"select 1 from {source} where {' or '.join(each)} limit 1", asked)
    return bool(found.fetchall())
