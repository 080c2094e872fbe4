"""From the store's batches to a published build: gather → check → count → judge → publish."""

from __future__ import annotations

import graphlib
import json
import re
import uuid
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

import duckdb

from data import batches, builds, calendar, database, definitions, faults

HERE = Path(__file__).parent
REFERENCE = HERE / "reference"
REFERENCE_TABLES = ("unit", "district_tile", "unit_succession", "target", "published_figure")

Say = Callable[[str], None]


def build(
    as_of: date | None = None,
    reference: Path = REFERENCE,
    say: Say = lambda sentence: None,
) -> str:
    """Make and publish a build of the current batches; returns its identifier.

    `as_of` is the day that the build calls today; by default the latest day on which a dossier
    was received or finished. Raises EmptyStore, ChecksFailed, NothingCounted; then nothing is
    published and the older builds stay as they are.
    """
    store = builds.store()
    (store / "builds").mkdir(parents=True, exist_ok=True)
    made_at = datetime.now().replace(microsecond=0)
    aside = store / "builds" / f".aside-{uuid.uuid4().hex}.duckdb"
    try:
        with database.workspace(aside) as connection:
            run_stages(connection, made_at, as_of, reference, say)
            if broken := [each for each in checked(connection) if each.is_blocking]:
                raise faults.ChecksFailed([(b.sentence, b.count_found, b.example) for b in broken])
            connection.execute("checkpoint")
        return builds.publish(aside, made_at.date())
    finally:
        for left in aside.parent.glob(f"{aside.name}*"):
            left.unlink()


def run_stages(
    connection: duckdb.DuckDBPyConnection,
    made_at: datetime,
    as_of: date | None = None,
    reference: Path = REFERENCE,
    say: Say = lambda sentence: None,
) -> None:
    """All but publishing, into a new database; counts nothing where a check failed."""
    store = builds.store()
    current = batches.current(store)
    if not current:
        raise faults.EmptyStore(store)
    say("Tập hợp các tệp đã nhập…")
    gather(connection, store, current, reference, made_at, as_of)
    say("Kiểm tra…")
    check(connection, "gathered")
    if any(each.is_blocking for each in checked(connection)):
        return
    say("Đếm từng chỉ số…")
    count(connection)
    check(connection, "counted")
    say("So với chỉ tiêu…")
    judge(connection)


def gather(
    connection: duckdb.DuckDBPyConnection,
    store: Path,
    current: list[batches.Batch],
    reference: Path,
    made_at: datetime,
    as_of: date | None,
) -> None:
    """The tables, the reference data, the definitions, and every current batch."""
    connection.execute((HERE / "schema.sql").read_text(encoding="utf-8"))
    calendar.load(connection)
    for table in REFERENCE_TABLES:
        path = reference / f"{table}.csv"
        try:
            connection.execute(
                f"insert into {table} by name select * from read_csv($path, all_varchar = true)",
                {"path": str(path)},
            )
        except duckdb.Error as error:
            raise faults.WrongReference(path, error) from error
    _gather_definitions(connection)
    for batch in current:
        _gather_batch(connection, store, batch)
    as_of = as_of or _latest_day(connection)
    connection.execute(
        "insert into build values (?, ?, ?, ?)",
        [builds.FORMAT, made_at, as_of, current[0].is_demonstration],
    )
    if not _any_received(connection):
        raise faults.NothingCounted(as_of)
    for text in _views_in_order():
        connection.execute(text)


def check(connection: duckdb.DuckDBPyConnection, stage: str) -> None:
    """Run the checks of a stage: each returns the rows that should not exist."""
    for path in sorted((HERE / "checks").glob("*.sql")):
        text = path.read_text(encoding="utf-8")
        if _header(text, "stage") != stage:
            continue
        found = connection.sql(text)
        number = len(found)
        connection.execute(
            "insert into check_result values (?, ?, ?, ?, ?)",
            [
                path.stem,
                _header(text, "sentence"),
                _header(text, "severity"),
                number,
                _example(found) if number else None,
            ],
        )


@dataclass(frozen=True)
class Checked:
    """What one check found; `example` is the first row that should not exist, as JSON."""

    check_name: str
    sentence: str
    severity: str
    count_found: int
    example: str | None

    @property
    def is_blocking(self) -> bool:
        return self.severity == "blocking" and self.count_found > 0


def checked(connection: duckdb.DuckDBPyConnection) -> list[Checked]:
    """The results of the checks that were run on this database."""
    return [Checked(*row) for row in connection.execute("from check_result").fetchall()]


def count(connection: duckdb.DuckDBPyConnection) -> None:
    """Count each measure by unit, procedure and month, then roll the counts up."""
    (is_demonstration,) = connection.execute("select is_demonstration from build").fetchone()
    origin = "simulated" if is_demonstration else "counted"
    for definition in definitions.load():
        if definition.counting_sql is None:
            continue
        connection.execute(
            "insert into indicator_count by name select $measure as measure, $version as version, "
            f"$origin as origin, counted.* from ({definition.counting_sql}) as counted",
            {
                "measure": definition.code,
                "version": definition.version,
                "origin": origin,
                **definition.bind,
            },
        )
    connection.execute(_stage("roll_up"), {"their_origin": origin})
    connection.execute(_stage("roll_up_opening"))


def judge(connection: duckdb.DuckDBPyConnection) -> None:
    """Write each figure's tag against its targets."""
    connection.execute(_stage("judge_targets"))


def _gather_definitions(connection: duckdb.DuckDBPyConnection) -> None:
    columns = [row[0] for row in connection.execute("describe measure").fetchall()]
    rows = [vars(each) | {"measure": each.code} for each in definitions.load()]
    places = f"({', '.join('?' * len(columns))})"
    connection.execute(
        f"insert into measure values {', '.join([places] * len(rows))}",
        [row[column] for row in rows for column in columns],
    )


def _gather_batch(connection: duckdb.DuckDBPyConnection, store: Path, batch: batches.Batch) -> None:
    folder = batches.folder_of(store, batch)
    for table in batches.TABLES:
        path = folder / f"{table}.parquet"
        if not path.exists():
            continue
        extra = ", $batch_id as batch_id" if table == "dossier" else ""
        bound = {"path": str(path)} | ({"batch_id": batch.batch_id} if extra else {})
        try:
            connection.execute(
                f"insert into {table} by name select *{extra} from read_parquet($path)", bound
            )
        except duckdb.Error as error:
            raise faults.DamagedBatch(folder, error) from error
    connection.execute(
        "insert into batch values (?, ?, ?, ?, ?, ?, ?, ?)",
        [
            batch.batch_id,
            batch.source,
            batch.file_name,
            batch.imported_at,
            batch.count_in,
            batch.count_accepted,
            batch.count_rejected,
            batch.count_superseded,
        ],
    )


def _latest_day(connection: duckdb.DuckDBPyConnection) -> date:
    (day,) = connection.execute(
        "select cast(greatest(max(received_at), max(finished_at)) as date) from dossier"
    ).fetchone()
    if day is None:
        raise faults.EmptyStore(builds.store())
    return day


def _any_received(connection: duckdb.DuckDBPyConnection) -> bool:
    sql = "select count(*) from dossier, build where cast(received_at as date) <= as_of"
    return bool(connection.execute(sql).fetchone()[0])


def _views_in_order() -> list[str]:
    """The texts that create data/views/*.sql, each after those it names under `needs`."""
    texts = {path.stem: path.read_text(encoding="utf-8") for path in (HERE / "views").glob("*.sql")}
    needs = {name: re.findall(r"\w+", _header(text, "needs")) for name, text in texts.items()}
    order = graphlib.TopologicalSorter(needs).static_order()
    return [f"create view {name} as {texts[name]}" for name in order]


def _stage(name: str) -> str:
    return (HERE / "stages" / f"{name}.sql").read_text(encoding="utf-8")


def _header(text: str, key: str) -> str:
    return re.search(rf"^-- {key}:[ ]?(.*)$", text, re.MULTILINE).group(1).strip()


def _example(found: duckdb.DuckDBPyRelation) -> str:
    (first,) = found.limit(1).fetchall()
    row = dict(zip(found.columns, first, strict=True))
    return json.dumps(row, ensure_ascii=False, default=str)
