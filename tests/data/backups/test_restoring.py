"""What was copied is a store again elsewhere, or nothing is: every file is looked at first."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from data import access, builds
from data.__main__ import main
from data.backups import shelf
from tests.data.backups.stores import files_of, held
from tests.province import dossier, unit

MEASURES = ["late_of_due"]


def test_a_store_restored_is_the_store_that_was_copied(filled, tmp_path, run):
    folder, apart, new = tmp_path / "sao", tmp_path / "rieng", tmp_path / "moi"
    assert run(main, "backup", str(folder), "--apart", str(apart))[0] == 0
    assert run(main, "verify", str(folder))[0] == run(main, "verify", str(apart))[0] == 0

    assert run(main, "restore", str(folder), "--apart", str(apart), "--to", str(new))[0] == 0
    assert held(new) == files_of(filled)


def damage(folder: Path, how: str) -> None:
    (path,) = folder.glob("*.json")
    said = json.loads(path.read_text(encoding="utf-8"))
    file_hash, _ = said["files"]["people.csv"]
    there = shelf.place(folder, file_hash)
    if how == "changed":
        there.write_bytes(there.read_bytes().replace(b"by", b"BY"))
    elif how == "gone":
        there.unlink()
    elif how == "cut":
        path.write_bytes(path.read_bytes()[:-40])
    else:
        said["files"][how] = said["files"].pop("people.csv")
        path.write_text(json.dumps(said), encoding="utf-8")


@pytest.mark.parametrize("how", ["changed", "gone", "cut", "../people.csv", "leaders.csv"])
def test_what_is_not_as_it_was_is_found_and_nothing_is_restored(filled, tmp_path, run, how):
    folder, new = tmp_path / "sao", tmp_path / "moi"
    run(main, "backup", str(folder))
    damage(folder, how)

    for typed in (("verify", str(folder)), ("restore", str(folder), "--to", str(new))):
        status, _, err = run(main, *typed)
        assert status == 1 and "không còn nguyên vẹn" in err
    assert not new.exists() and not list(tmp_path.glob(".aside*"))


@pytest.mark.parametrize("name", ["/etc/x", "../x", "a/../../x", "C:/x", "a\\..\\x", ""])
def test_a_list_of_somebody_else_leads_to_no_file_outside_of_the_store(tmp_path, name):
    (tmp_path / "files").mkdir()
    shelf.write(tmp_path, shelf.Listed("2026-11-29T02:00:00", False, 0, {name: ("a" * 64, 1)}))

    with pytest.raises(shelf.DamagedBackup):
        shelf.read(tmp_path)


def test_a_store_that_holds_something_is_not_written_over(filled, tmp_path, run):
    folder, new = tmp_path / "sao", tmp_path / "moi"
    run(main, "backup", str(folder))
    new.mkdir()
    assert run(main, "restore", str(folder), "--to", str(new))[0] == 0  # nothing is in it
    before = held(new)

    for typed in ((), ("--to", str(new)), ("--to", str(new / "people.csv"))):
        status, out, err = run(main, "restore", str(folder), *typed)
        assert (status, out) == (1, "") and "không ghi đè" in err
    assert held(new) == before


def test_a_build_restored_elsewhere_shows_the_same_figures(tmp_path, run, province, monkeypatch):
    province(units=[unit("616")], dossiers=[dossier("616") for _ in range(3)], measures=MEASURES)
    asked = "select * from figure order by all"
    with builds.connect(builds.newest(), access.viewer()) as connection:
        before = connection.execute(asked).fetchall()
    run(main, "backup", str(tmp_path / "sao"))
    run(main, "restore", str(tmp_path / "sao"), "--to", str(tmp_path / "moi"))

    monkeypatch.setenv("THUCCHAT_STORE", str(tmp_path / "moi"))
    with builds.connect(builds.newest(), access.viewer()) as connection:
        assert connection.execute(asked).fetchall() == before
    assert before
