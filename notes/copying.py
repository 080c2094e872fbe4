"""Everything that people wrote, from one database into another that has nothing yet.

How an office goes from the store's own file to a PostgreSQL, and how a PostgreSQL comes into a
backup: as the file that the store would have.
"""

from __future__ import annotations

from sqlalchemy import Connection, Table, func, insert, select
from sqlalchemy.engine import URL

from notes import database, faults, tables

AT_ONCE = 1000  # rows


def copy(source: URL, target: URL) -> int:
    """How many rows were copied: all, or none. Raises faults.NotTaken, Unreachable."""
    count = 0
    with database.reading(source) as read:
        if read is None:
            return 0
        with database.writing(target) as written:
            for table in tables.metadata.sorted_tables:
                if written.execute(select(func.count()).select_from(table)).scalar():
                    raise faults.NotTaken(
                        "Cơ sở dữ liệu đích đã có nhiệm vụ, ý kiến: chỉ chép vào nơi chưa có gì. "
                        "Không chép gì."
                    )
                for rows in read.execute(select(table)).mappings().partitions(AT_ONCE):
                    written.execute(insert(table), [dict(row) for row in rows])
                    count += len(rows)
                if target.get_backend_name() == "postgresql":
                    _number_on(written, table)
    return count


def _number_on(written: Connection, table: Table) -> None:
    """Rows came with their numbers: the next one is after them. SQLite sees to that by itself."""
    sequence = func.pg_get_serial_sequence(table.name, "row_id")
    following = func.coalesce(func.max(table.c.row_id), 0) + 1
    written.execute(select(func.setval(sequence, following, False)))
