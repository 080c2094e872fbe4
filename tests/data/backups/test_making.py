"""A store is copied while others work in it: each file as it was, whole or not there."""

from __future__ import annotations

import os
import stat

import pytest

from data import access, asides, batches, build, builds
from data.__main__ import main
from data.backups import contents, making, shelf
from data.keeping import configured, named_builds
from tests.data.backups.stores import RIGHT, SECRET, all_bytes, files_of, held
from tests.data.importing.sent import csv_file, row, take


def dossiers() -> list[tuple]:
    with builds.connect(builds.newest(), access.viewer()) as connection:
        return connection.execute(
            "select dossier_code, due_at from dossier order by all"
        ).fetchall()


def test_what_is_not_for_everybody_goes_apart_or_not_at_all(filled, tmp_path, run, monkeypatch):
    folder, apart, new = tmp_path / "sao", tmp_path / "rieng", tmp_path / "moi"
    status, out, _ = run(main, "backup", str(folder))
    assert status == 0 and "Không có trong bản này: biểu 01/PCTN của đơn vị (3 tệp)" in out
    run(main, "backup", str(folder), "--apart", str(apart))

    part = (filled / "builds" / RIGHT / f"{builds.newest()}.duckdb").read_bytes()
    for each in (SECRET, part):
        assert each not in all_bytes(folder) and each in all_bytes(apart)

    _, out, _ = run(main, "restore", str(folder), "--to", str(new))
    assert "Chưa có biểu 01/PCTN của đơn vị (3 tệp)" in out
    assert not list(new.rglob(RIGHT))
    with monkeypatch.context() as patched:
        patched.setenv("THUCCHAT_STORE", str(new))
        status, _, err = run(main, "build")  # it would tell that no unit sent anything
    assert status == 1 and "chưa phát hành" in err
    assert run(main, "restore", str(apart), "--to", str(new))[0] == 0
    assert held(new) == files_of(filled)
    status, out, err = run(main, "restore", str(apart), "--to", str(new))
    assert (status, out) == (1, "") and "không ghi đè" in err


def test_what_somebody_has_brought_and_not_published_is_in_no_backup(filled, tmp_path, run):
    brought = filled / "sending" / "0123" / "files" / "1" / "pctn.xlsx"
    brought.parent.mkdir(parents=True)
    brought.write_bytes(SECRET)
    run(main, "backup", str(tmp_path / "sao"))

    assert SECRET not in all_bytes(tmp_path / "sao")


def test_a_folder_that_is_not_for_this_account_is_left_out_and_told(
    filled, tmp_path, run, monkeypatch
):
    may = os.access
    monkeypatch.setattr(os, "access", lambda path, how: RIGHT not in str(path) and may(path, how))
    status, out, _ = run(main, "backup", str(tmp_path / "sao"))
    assert status == 0 and "Không có trong bản này: biểu 01/PCTN của đơn vị" in out

    status, out, err = run(main, "backup", str(tmp_path / "b"), "--apart", str(tmp_path / "c"))
    assert (status, out) == (1, "") and RIGHT in err
    assert not (tmp_path / "b").exists() and not (tmp_path / "c").exists()


def test_a_second_backup_copies_what_is_new_alone(filled, tmp_path, run):
    folder = tmp_path / "sao"
    run(main, "backup", str(folder))
    first = set(folder.rglob("*"))
    take(csv_file(tmp_path / "b.csv", [row("HS-3")]))
    build.build()

    _, out, _ = run(main, "backup", str(folder))

    new = [path for path in set(folder.rglob("*")) - first if path.is_file()]
    assert f"chép mới {len(new) - 1} tệp" in out  # and their list
    assert 3 < len(new) < len(first)
    _, listed = shelf.read(folder)
    assert sum(name.endswith(".duckdb") for name in listed.files) == 1  # the newest alone


@pytest.mark.parametrize("at", [0, 5])
def test_a_backup_made_during_an_import_and_a_publication_is_of_whole_files(
    filled, tmp_path, run, monkeypatch, at
):
    """Somebody else takes a file in and publishes it after so many files were copied."""
    folder, new = tmp_path / "sao", tmp_path / "moi"
    before = dossiers()
    add, count = shelf.add, iter(range(1000))

    def meanwhile(*arguments):
        if next(count) == at:
            take(csv_file(tmp_path / "b.csv", [row("HS-3", due="31/07/2023")]))
            build.build()
        return add(*arguments)

    monkeypatch.setattr(shelf, "add", meanwhile)
    assert run(main, "backup", str(folder), "--apart", str(tmp_path / "rieng"))[0] == 0
    after = dossiers()
    run(main, *("restore", str(folder), "--apart", str(tmp_path / "rieng"), "--to", str(new)))

    monkeypatch.setenv("THUCCHAT_STORE", str(new))
    assert before != after and dossiers() in (before, after)
    there = {each.batch_id for each in batches.every(new)}
    with builds.connect(builds.newest(), access.viewer()) as connection:
        made_of = connection.execute("select batch_id from batch").fetchall()
    assert {batch_id for (batch_id,) in made_of} <= there


def test_what_is_withdrawn_while_it_is_copied_is_listed_anew(filled, tmp_path, run, monkeypatch):
    batch = (
        batches.every(filled)[0]
        if batches.every(filled)[0].file_name == "a.csv"
        else batches.every(filled)[1]
    )
    add, count = shelf.add, iter(range(1000))

    def meanwhile(*arguments):
        if next(count) == 1:
            batches.withdraw(filled, batch)
        return add(*arguments)

    monkeypatch.setattr(shelf, "add", meanwhile)
    assert run(main, "backup", str(tmp_path / "sao"))[0] == 0
    _, listed = shelf.read(tmp_path / "sao")
    places = {name.split("/")[0] for name in listed.files if batch.batch_id in name}
    assert places == {"withdrawn"}


def test_nothing_is_withdrawn_during_a_backup(filled, tmp_path, run, monkeypatch):
    said = []
    of = contents.of

    def meanwhile(store):
        said.append(run(main, "withdraw", "a.csv"))
        return of(store)

    monkeypatch.setattr(contents, "of", meanwhile)
    run(main, "backup", str(tmp_path / "sao"))
    assert [status for status, _, _ in said] == [1]


@pytest.mark.parametrize("at", [0, 5])
def test_one_that_is_cut_off_is_not_there_and_the_next_is_whole(
    filled, tmp_path, run, monkeypatch, at
):
    folder = tmp_path / "sao"
    add, count = shelf.add, iter(range(1000))

    def cut_off(*arguments):
        if next(count) == at:
            raise KeyboardInterrupt
        return add(*arguments)

    monkeypatch.setattr(shelf, "add", cut_off)
    with pytest.raises(KeyboardInterrupt):
        main(["backup", str(folder)])
    monkeypatch.undo()
    monkeypatch.setenv("THUCCHAT_STORE", str(filled))

    assert shelf.names(folder) == []
    assert run(main, "restore", str(folder), "--to", str(tmp_path / "moi"))[0] == 1
    assert run(main, "backup", str(folder))[0] == 0
    assert run(main, "verify", str(folder))[0] == 0


def test_the_builds_kept_by_a_name_and_the_settings_come_along(filled, tmp_path, run):
    named_builds.write(filled, builds.newest(), "Họp tháng 9")
    kept = builds.newest()
    for _ in range(2):
        build.build()
    configured.place().write_text("[builds]\nkeep = 5\n", encoding="utf-8")
    run(main, "backup", str(tmp_path / "sao"))

    _, listed = shelf.read(tmp_path / "sao")
    those = {name for name in listed.files if name.endswith(".duckdb")}
    assert those == {f"builds/{kept}.duckdb", f"builds/{builds.newest()}.duckdb"}
    assert f"kept-builds/{kept}" in listed.files
    _, out, _ = run(main, "restore", str(tmp_path / "sao"), "--to", str(tmp_path / "moi"))
    assert (tmp_path / "moi" / "thucchat.toml").read_text() == "[builds]\nkeep = 5\n"
    assert "không tự dùng" in out


def test_old_backups_go_with_the_files_that_they_alone_held(filled, tmp_path, run):
    folder = tmp_path / "sao"
    for note in ("một", "hai", "ba"):
        (filled / "people.csv").write_text(note, encoding="utf-8")
        run(main, "backup", str(folder), "--keep", "2")

    assert len(shelf.names(folder)) == 2
    kept = {path.read_bytes() for path in (folder / "files").glob("*/*")}
    assert "một".encode() not in kept and {b"hai", b"ba"} <= kept
    assert run(main, "verify", str(folder))[0] == 0


def test_a_line_that_is_being_written_is_left_out(filled, tmp_path, run):
    (place,) = (filled / "journal").iterdir()
    whole = place.read_bytes()
    place.write_bytes(whole + b'{"at": "2026')
    run(main, "backup", str(tmp_path / "sao"))
    run(main, "restore", str(tmp_path / "sao"), "--to", str(tmp_path / "moi"))

    assert (tmp_path / "moi" / "journal" / place.name).read_bytes() == whole


@pytest.mark.parametrize("where", ["in", "around", "mixed", "apart in"])
def test_a_folder_that_is_not_for_backups_gets_none(filled, tmp_path, run, where):
    mixed = tmp_path / "anh"
    mixed.mkdir()
    (mixed / "a.jpg").write_bytes(b"")
    folder = {"in": filled / "sao", "around": filled.parent, "mixed": mixed}
    typed = [str(folder.get(where, tmp_path / "sao"))]
    typed += ["--apart", str(tmp_path / "sao" / "rieng")] if where == "apart in" else []

    status, out, err = run(main, "backup", *typed)
    assert (status, out) == (1, "") and "Chưa sao lưu gì" in err
    assert not (tmp_path / "sao").exists() and not (filled / "sao").exists()


def test_two_backups_into_one_folder_do_not_meet(filled, tmp_path, run):
    with asides.alone(tmp_path / "sao" / shelf.LOCK):
        status, out, err = run(main, "backup", str(tmp_path / "sao"))
    assert (status, out) == (1, "") and "đang sao lưu" in err


@pytest.mark.skipif(os.name == "nt", reason="rights are lists there")
def test_a_backup_and_what_is_restored_are_their_owners_alone(filled, tmp_path, run):
    before = os.umask(0o022)
    try:
        run(main, "backup", str(tmp_path / "sao"), "--apart", str(tmp_path / "rieng"))
        run(main, "restore", str(tmp_path / "sao"), "--to", str(tmp_path / "moi"))
    finally:
        os.umask(before)

    for folder in (tmp_path / "sao", tmp_path / "rieng", tmp_path / "moi"):
        for path in (folder, *folder.rglob("*")):
            assert not stat.S_IMODE(path.stat().st_mode) & 0o077, path


def test_a_store_that_never_stands_still_is_said(filled, tmp_path, run, monkeypatch):
    monkeypatch.setattr(shelf, "add", lambda *_: (_ for _ in ()).throw(FileNotFoundError()))
    status, out, err = run(main, "backup", str(tmp_path / "sao"))
    assert (status, out) == (1, "") and "thay đổi liên tục" in err
    assert making.TRIES > 1
