"""What people write, in each database that an office may have."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import text

import data
from data import access
from notes import database, place, tasks
from tests.notes import a_postgresql

DATABASES = ("sqlite", pytest.param("postgresql", marks=pytest.mark.long))
VALID_FROM = date(2020, 1, 1)


@pytest.fixture(autouse=True)
def shown_build(monkeypatch) -> None:
    """A build that a task is given by, of which nothing is asked here."""
    monkeypatch.setattr(data, "pinned_build", lambda: "000001-2023-09-14")


@pytest.fixture(scope="session")
def postgresql() -> Iterator[str]:
    with a_postgresql.started() as address:
        yield address


@pytest.fixture(params=DATABASES)
def kept_in(request, tmp_path: Path) -> Iterator[str]:
    """Which database this test's store keeps what people write in."""
    if request.param == "postgresql":
        address = request.getfixturevalue("postgresql")
        (tmp_path / "thucchat.toml").write_text(f'[notes]\ndatabase = "{address}"\n')
        url = place.url()
        with database.engine(url).begin() as connection:
            connection.execute(text("drop schema public cascade"))
            connection.execute(text("create schema public"))
        database.forget(url)
    yield request.param
    database.forget(place.url())


@contextmanager
def as_one(*roles: str, units: tuple[str, ...] = (), name: str = "ai đó") -> Iterator[None]:
    """What is done within, somebody with these roles does."""
    before = access._entered.set(access.Viewer(name, frozenset(roles), frozenset(units)))
    try:
        yield
    finally:
        access._entered.reset(before)


@pytest.fixture
def give() -> Callable[..., tasks.Task]:
    """Gives a task of which only what the test is about is said."""

    def given(what="Giải quyết dứt điểm hồ sơ quá hạn", unit="616", **changes) -> tasks.Task:
        usual = {
            "due_on": date(2023, 10, 15),
            "goal": tasks.Goal("late_of_due", "quarter", "at_most", 40),
            "given_as_of": date(2023, 9, 14),
        }
        return tasks.give(unit, VALID_FROM, what, **usual | changes)

    return given
