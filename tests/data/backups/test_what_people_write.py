"""What people write is in a backup, whole though somebody writes, and out of it once erased."""

import sqlite3
import subprocess
import sys
from contextlib import closing
from datetime import date

import pytest
from sqlalchemy import text

import data
from data.__main__ import main
from data.backups import databases
from notes import database, place, tasks, unit_words
from tests.notes.conftest import postgresql  # noqa: F401 – fixture
from tests.notes.test_database import WRITER

LONG = "x" * 9_000


@pytest.fixture(autouse=True)
def shown_build(monkeypatch) -> None:
    monkeypatch.setattr(data, "pinned_build", lambda: "000001-2023-09-14")


def give(what: str = "Việc") -> tasks.Task:
    days = {"due_on": date(2023, 10, 15), "given_as_of": date(2023, 9, 14)}
    return tasks.give("616", date(2020, 1, 1), what, goal=tasks.Goal(), **days)


def restored(folder, new, run, monkeypatch) -> list[str]:
    assert run(main, "restore", str(folder), "--to", str(new))[0] == 0
    with monkeypatch.context() as patched:
        patched.setenv("THUCCHAT_STORE", str(new))
        patched.setenv("THUCCHAT_CONFIG", str(new / "none.toml"))
        return [each.id for each in tasks.of()]


def test_what_was_told_to_be_kept_before_a_backup_is_in_it(own_store, tmp_path, run, monkeypatch):
    give()
    writer = subprocess.Popen([sys.executable, "-c", WRITER], stdout=subprocess.PIPE, text=True)
    told = [writer.stdout.readline().strip() for _ in range(20)]
    assert run(main, "backup", str(tmp_path / "sao"))[0] == 0
    writer.kill()
    writer.communicate()

    assert set(told) <= set(restored(tmp_path / "sao", tmp_path / "moi", run, monkeypatch))
    with closing(sqlite3.connect(tmp_path / "moi" / "notes" / "notes.sqlite")) as connection:
        assert connection.execute("pragma integrity_check").fetchone() == ("ok",)


def test_what_a_killed_program_left_half_written_is_not_in_it(own_store, tmp_path, run):
    give()
    path = place.file_in(own_store)
    path.with_name(f"{path.name}-journal").write_bytes(b"")
    assert run(main, "backup", str(tmp_path / "sao"))[0] == 0
    (listed,) = (tmp_path / "sao").glob("*.json")
    assert "notes/notes.sqlite" in (said := listed.read_text()) and "journal" not in said


@pytest.mark.long
def test_a_postgresql_is_in_it_as_the_file_that_a_store_would_have(
    own_store,
    tmp_path,
    run,
    monkeypatch,
    postgresql,  # noqa: F811
):
    (tmp_path / "thucchat.toml").write_text(f'[notes]\ndatabase = "{postgresql}"\n')
    with database.engine(place.url()).begin() as connection:
        connection.execute(text("drop schema public cascade"))
        connection.execute(text("create schema public"))
    database.forget(place.url())
    task = give()
    assert run(main, "backup", str(tmp_path / "sao"))[0] == 0

    assert restored(tmp_path / "sao", tmp_path / "moi", run, monkeypatch) == [task.id]


def test_a_postgresql_that_does_not_answer_leaves_no_backup(own_store, tmp_path, run):
    (tmp_path / "thucchat.toml").write_text('[notes]\ndatabase = "postgresql://a@127.0.0.1:1/a"\n')
    status, _, err = run(main, "backup", str(tmp_path / "sao"))

    assert status == 1 and "Chưa sao lưu" in err
    assert not list((tmp_path / "sao").glob("*.json"))


def test_a_dossier_that_is_erased_is_in_nothing_that_people_wrote(own_store, tmp_path, run):
    unit_words.write("616", date(2020, 1, 1), "2023-Q3", "về hồ sơ này", dossier_code="HS-1")
    unit_words.write("616", date(2020, 1, 1), "2023-Q3", f"{LONG} HS-1, HS-12")
    give(f"{LONG} trả kết quả HS-1")
    assert run(main, "backup", str(tmp_path / "sao"))[0] == 0
    data_of_it = b"HS-1, HS-12"
    assert data_of_it in place.file_in(own_store).read_bytes()

    status, _, err = run(main, "erase", "HS-1", "--yes", "--backup", str(tmp_path / "sao"))
    assert status == 0, err

    for file in (place.file_in(own_store), *(tmp_path / "sao" / "files").rglob("*")):
        if file.is_file():
            found = databases.still(file, tmp_path) if file.suffix == ".sqlite" else file
            assert b"HS-1 " not in found.read_bytes() and b"HS-1," not in found.read_bytes()
    (task,) = tasks.of()
    assert task.what.endswith("trả kết quả (đã xóa)")
    (note,) = unit_words.words_of("2023-Q3")
    assert note.text.endswith(" (đã xóa), HS-12")  # another's code is another's
