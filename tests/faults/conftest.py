"""A store of two files, the same with a build of them, and commands that can be killed."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from openpyxl import load_workbook

from data import packs
from tests.data.importing.sent import csv_file, mapping, row
from tests.faults.killed_at import Commands


@pytest.fixture(scope="module")
def commands(tmp_path_factory) -> Iterator[Commands]:
    commands = Commands(tmp_path_factory.mktemp("commands"))
    yield commands
    commands.close()


@pytest.fixture(scope="module")
def begun(tmp_path_factory, commands) -> Path:
    """A folder with a store of two files, and the files of later commands."""
    folder = tmp_path_factory.mktemp("begun")
    store, sent = folder / "store", folder / "den"
    sent.mkdir()
    mapping(folder, holds="changes")
    mapping(sent, holds="changes")
    shutil.copytree(packs.KON_TUM, packs.place(store))
    for name, code in (("a.csv", "HS-1"), ("b.csv", "HS-2"), ("c.csv", "HS-3")):
        csv_file(folder / name, [row(code), row(f"{code}-x", received="hôm qua")])
    csv_file(sent / "d.csv", [row("HS-4")])
    for typed in (
        ("import", str(folder / "a.csv"), str(folder / "b.csv")),
        ("people", "give", "an", "leader"),
        ("reference", "export", str(folder / "danh-muc.xlsx")),
    ):
        end = commands.run(store, *typed)
        assert end.status == 0, end.said
    _change_two_tables(folder / "danh-muc.xlsx")
    return folder


@pytest.fixture(scope="module")
def built(begun, commands, tmp_path_factory) -> Path:
    """The same with a build of them."""
    folder = Path(shutil.copytree(begun, tmp_path_factory.mktemp("built") / "begun"))
    end = commands.run(folder / "store", "build")
    assert end.status == 0, end.said
    return folder


def _change_two_tables(path: Path) -> None:
    book = load_workbook(path)
    for sheet in book.worksheets[:2]:
        last = sheet.max_column
        sheet.cell(row=3, column=last).value = "đã sửa"
    book.save(path)
