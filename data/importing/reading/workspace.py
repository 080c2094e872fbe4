"""The database that a file is read into: what does not fit into its memory waits on disk."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import duckdb

from data import database, faults

# A file of any size is read within this.
MOST_MEMORY = "2GB"


@contextmanager
def of(name: str, aside: Path) -> Iterator[duckdb.DuckDBPyConnection]:
    """For the file that a person calls `name`; `aside` is the folder in which the rest waits.

    Raises WrongFile where there is not enough of either.
    """
    try:
        with database.workspace(memory=MOST_MEMORY, spill=aside) as connection:
            yield connection
    except duckdb.OutOfMemoryException as error:
        raise faults.WrongFile(
            name,
            "cần nhiều bộ nhớ hoặc chỗ trống trên đĩa hơn máy này có",
            "Dọn đĩa, hoặc chia nhỏ tệp rồi nhập từng phần.",
        ) from error
