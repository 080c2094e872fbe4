"""What would change: the figures, states and files of the newest build beside those of the trial's.

By the rights of who brings the files: what they may not see is compared by what everybody sees.
"""

from __future__ import annotations

from pathlib import Path

import duckdb

from data import access, database, opening, statements
from data.comparing import standing
from data.rows import Row, rows
from data.sending import kept

FIGURES, STATES, BY_UNIT = "figures.parquet", "states.parquet", "figures_by_unit.parquet"
FILES = (FIGURES, STATES, BY_UNIT)
MOST_BY_UNIT = 200  # lines that a page shows of very many figures
# What the questions compare; none of its rows was there before where there is no build yet.
COMPARED = ("figure", "verdict_reason", "batch")
OTHER_PROGRAM = (
    "Bản số liệu đang dùng do một phiên bản khác của chương trình lập nên không so được: mọi số "
    "dưới đây ghi là số mới."
)
FIRST_BUILD = "Kho chưa có bản số liệu nào: đây sẽ là bản đầu tiên, mọi số đều là số mới."


def compare(store: Path, folder: Path, sent: kept.Sent) -> None:
    """Write what would change into the folder, and count it in `sent`."""
    trial = folder / kept.TRIAL / "builds" / f"{sent.build}.duckdb"
    before = store / "builds" / f"{sent.compared_with}.duckdb" if sent.compared_with else None
    with database.workspace() as connection:
        _stand(connection, "after", "", trial, sent.viewer)
        for name in ("unit", "measure", "period"):
            connection.execute(f"create view {name} as from after.main.{name}")
        if before is None or not _stand(connection, "earlier", "before_", before, sent.viewer):
            sent.told.append(OTHER_PROGRAM if before else FIRST_BUILD)
            for name in COMPARED:
                connection.execute(f"create view before_{name} as from {name} where false")
        for question, file in (("changed_figures", FIGURES), ("changed_states", STATES)):
            connection.execute(
                f"copy ({statements.text('sending', question)}) to $path (format parquet)",
                {"path": str(folder / file)},
            )
        gather_by_unit(connection, folder)
        for file in FILES:
            (folder / file).chmod(0o600)
        sent.given_way = [dict(each) for each in _answer(connection, "given_way")]
        sent.counts = _counts(connection, folder)
        database.let_go(connection)


def gather_by_unit(connection: duckdb.DuckDBPyConnection, folder: Path) -> None:
    """Write the figures that were known and change, a row a unit and measure: of tens of thousands
    each run of a page would take a tenth of a second."""
    connection.execute(
        f"copy ({statements.text('sending', 'figures_by_unit')}) to $to (format parquet)",
        {
            "path": database.literal(folder / FIGURES),
            "most": MOST_BY_UNIT,
            "to": str(folder / BY_UNIT),
        },
    )


def _stand(
    connection: duckdb.DuckDBPyConnection,
    name: str,
    prefix: str,
    build: Path,
    who: access.Viewer,
) -> bool:
    """Lay what `who` sees of a build as <prefix><table>; whether this program can read it."""
    connection.execute(f"attach {database.quoted(build)} as {name} (type duckdb, read_only)")
    if connection.execute(f"select format from {name}.build").fetchall() != [(opening.FORMAT,)]:
        return False
    rights = access.rights(who)
    apart = standing.attach_apart(connection, build, name, rights)
    standing.lay(connection, prefix, name, apart, rights)
    return True


def _answer(connection: duckdb.DuckDBPyConnection, question: str) -> list[Row]:
    return rows(connection.execute(statements.text("sending", question)))


def _counts(connection: duckdb.DuckDBPyConnection, folder: Path) -> dict[str, int]:
    figures, states = (str(database.literal(folder / file)) for file in (FIGURES, STATES))
    counted: dict[str, int] = dict(
        connection.execute(
            "select 'figures_' || change, count(*) from read_parquet($path) group by all",
            {"path": figures},
        ).fetchall()
    )
    ((changed, new),) = connection.execute(
        "select count(state_before), count(*) - count(state_before) from read_parquet($path)",
        {"path": states},
    ).fetchall()
    return counted | {"states_changed": changed, "states_new": new}


def batches_of(build: Path) -> set[str]:
    """The batches that a build was made of; none where this program cannot read it."""
    try:
        with database.workspace() as connection:
            connection.execute(f"attach {database.quoted(build)} as told (read_only)")
            found = connection.execute("select batch_id from told.batch").fetchall()
            return {batch_id for (batch_id,) in found}
    except duckdb.Error:
        return set()


def listed(folder: Path, file: str, most: int | None = None) -> list[Row]:
    """What would change, the first `most` of it."""
    path = folder / file
    if not path.is_file():
        return []
    with database.workspace() as connection:
        return rows(
            connection.execute(
                "from read_parquet($path) limit $most",
                {"path": database.literal(path), "most": most},
            )
        )
