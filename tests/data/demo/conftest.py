"""One generated batch for every test of it, in the tables of schema.sql."""

from __future__ import annotations

import duckdb
import pytest

from data.demo import generate as demo

# A dossier with the days that figures are counted by, its report quarter (by the day it falls
# due) and whether it is late as of 14/9/2023.
DAYS = """
    create view judged as
    select
        dossier.*,
        cast(received_at as date) as received_on,
        cast(due_at as date) as due_on,
        cast(finished_at as date) as finished_on,
        due_quarter.period as due_quarter,
        coalesce(cast(finished_at as date), date '2023-09-14') > cast(due_at as date) as is_late
    from dossier
    left join period as due_quarter
        on due_quarter.calendar = 'report' and due_quarter.kind = 'quarter'
        and cast(due_at as date) between due_quarter.starts_on and due_quarter.ends_on
"""


@pytest.fixture(scope="session")
def demonstration(demo_store):
    """A connection over the generated batch, with units, periods and the view `judged`."""
    (folder,) = (demo_store / "batches").iterdir()
    with duckdb.connect() as connection:
        demo.take_inputs(connection, demo.SEED)
        for table in demo.TABLES:
            # By position and name, into the tables of schema.sql: a strange column fails here.
            names_it = table in ("dossier", "form_cell")
            batch = ", 'demonstration' as batch_id" if names_it else ""
            connection.execute(
                f"insert into {table} by name select *{batch} from read_parquet($path)",
                {"path": str(folder / f"{table}.parquet")},
            )
        connection.execute(DAYS)
        yield connection


@pytest.fixture
def count(demonstration):
    """The one number that a condition on `judged` is met by."""

    def of(condition: str, table: str = "judged") -> int:
        sql = f"select count(*) from {table} where {condition}"
        return demonstration.execute(sql).fetchone()[0]

    return of
