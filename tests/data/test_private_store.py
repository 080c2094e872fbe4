"""Whatever a command writes in a store its owner alone may open, however lenient the account is."""

from __future__ import annotations

import functools
import os
import stat

import pytest

from data import build
from data.__main__ import main
from tests.data.importing.sent import csv_file, mapping, row

pytestmark = pytest.mark.skipif(os.name == "nt", reason="rights are lists there")


@pytest.fixture
def lenient():
    """As no account should be: what it writes everybody may read and change."""
    before = os.umask(0)
    yield
    os.umask(before)


def test_every_file_and_folder_of_a_store_is_its_owners_alone(
    lenient, run, tmp_path, own_store, monkeypatch
):
    monkeypatch.setattr(build, "build", functools.partial(build.build, until="gather"))
    store = tmp_path / "new"
    sent = tmp_path / "den"
    sent.mkdir()
    mapping(sent, holds="changes")
    for name, code in (("a.csv", "HS-1"), ("b.csv", "HS-2")):
        csv_file(sent / name, [row(code, unit="Huyện Sa Thầy"), row(code, received="hôm qua")])
    sent_on = str(tmp_path / "gui" / "616")
    export = str(tmp_path / "gui" / "danh-muc.xlsx")

    for typed in (
        ("init", "--province", "62"),
        ("template", "II.06b", "--unit", "616", "--period", "2023-Q3", "--to", sent_on),
        ("reference", "export", export),
        ("reference", "import", export),
        ("people", "give", "001099012345", "leader"),
        ("people", "give", "b", "maintainer"),
        ("people", "take", "b", "maintainer"),
        ("nightly", str(sent)),
        ("withdraw", "b.csv"),
        ("build",),
        ("use", "1"),
        ("inspect", str(sent / "a.csv"), "--write", "de-xuat"),
    ):
        run(main, "--store", str(store), *typed)

    written = [store, *store.rglob("*")]
    names = {path.name for path in written}
    assert names >= {"reference", "sources", "journal", "people.csv", ".people-key", "chosen-build"}
    assert names >= {"batches", "withdrawn", "builds", "see_anti_corruption_cells"}
    assert any(path.suffix == ".duckdb" for path in written)
    open_to_others = {
        str(path.relative_to(store)): oct(mode)
        for path in written
        if (mode := stat.S_IMODE(path.stat().st_mode)) & 0o077
    }
    assert open_to_others == {}
    given = [tmp_path / "gui", *(tmp_path / "gui").rglob("*")]  # to be sent on
    assert len(given) == 4
    for path in given:
        assert stat.S_IMODE(path.stat().st_mode) == (0o777 if path.is_dir() else 0o666), path
