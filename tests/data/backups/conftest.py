"""A store to be copied: a file, its build, what is not for everybody, a journal."""

from __future__ import annotations

import functools
import shutil
from datetime import datetime
from pathlib import Path

import pytest

from data import batches, build, packs
from data.people import journal
from tests import province as provinces
from tests.data.backups.stores import RIGHT, SECRET
from tests.data.importing.sent import csv_file, mapping, row, take


@pytest.fixture(scope="session")
def store_made(tmp_path_factory, a_pack) -> Path:
    """A store with a file, its build, and what else a store has; to be copied."""
    folder = tmp_path_factory.mktemp("made")
    store = folder / "store"
    store.mkdir(mode=0o700)
    packs.place(store).symlink_to(a_pack, target_is_directory=True)
    mapping(folder, holds="changes")
    with provinces.store_at(store):
        take(csv_file(folder / "a.csv", [row("HS-1"), row("HS-2", received="hôm qua")]))
        of_corruption(store)
        build.build(until="gather")
        journal.note(store, "b", "came")
    (store / "people.csv").write_text("by,who,role,unit_code,note\n", encoding="utf-8")
    (store / ".people-key").write_text("khóa", encoding="utf-8")
    return store


@pytest.fixture
def filled(store_made, own_store, tmp_path, monkeypatch) -> Path:
    """That store as this test's own."""
    monkeypatch.setattr(build, "build", functools.partial(build.build, until="gather"))
    mapping(tmp_path, holds="changes")
    shutil.copytree(store_made, own_store, symlinks=True, dirs_exist_ok=True, ignore=_pack)
    return own_store


def _pack(folder: str, names: list[str]) -> list[str]:
    return ["reference"] if "reference" in names else []


def of_corruption(store: Path) -> None:
    def fill(folder: Path) -> batches.Account:
        (folder / "form_cell.parquet").write_bytes(SECRET)
        return batches.Account(
            *("form:01/PCTN:616", "pctn.xlsx", datetime(2023, 9, 15), False, "all_of_period"),
            *(1, 1, 0, 0),
        )

    batches.write(store, "pctn", fill, is_demonstration=False)
    shutil.move(store / "batches" / RIGHT / "pctn" / "form_cell.parquet", store / "aside.tmp")
    # A build reads the rows of every batch; here only that they are not for everybody matters.
    shutil.move(store / "aside.tmp", store / "batches" / RIGHT / "pctn" / "ghi-chu.txt")
