"""A new store, and packs founded in it by the command."""

from __future__ import annotations

import pytest

from data.__main__ import main
from data.founding import pack


@pytest.fixture(autouse=True)
def new_store(own_store):
    """Without a pack, which the stores of other tests have."""
    if (own_store / "reference").is_symlink():
        (own_store / "reference").unlink()
    return own_store


@pytest.fixture
def founded(run, new_store):
    """Run `init`; what it said, and the rows of each table that it wrote."""

    def init(province: str, *more: str):
        status, said, wrong = run(main, "init", "--province", province, *more)
        assert status == 0, wrong
        return said, {table: pack.read(new_store / "reference", table) for table in pack.TABLES}

    return init
