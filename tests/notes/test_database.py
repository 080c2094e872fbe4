"""The database of what people write: made whole, brought to today's tables, lost, cut off."""

import os
import shutil
import sqlite3
import subprocess
import sys
import time
from datetime import date

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import text

import notes
from data import builds
from data.faults import WrongConfiguration
from notes import database, faults, migrating, place, tables, tasks
from notes.__main__ import main

WRITER = """
import sys, datetime, uuid
import data
from notes import tasks
data.pinned_build = lambda: "000001-2023-09-14"
while True:
    task = tasks.give("616", datetime.date(2020, 1, 1), f"Việc {uuid.uuid4()}",
        datetime.date(2023, 10, 15), tasks.Goal(), given_as_of=datetime.date(2023, 9, 14))
    print(task.id, flush=True)
"""


def test_nothing_is_made_before_somebody_writes(own_store):
    assert (tasks.of(), notes.trouble()) == ([], "")
    assert not (own_store / "notes").exists()


def test_the_migrations_make_the_tables_that_the_program_asks(kept_in, give):
    give()
    with database.reading() as connection:
        found = MigrationContext.configure(connection)
        assert compare_metadata(found, tables.metadata) == []
    assert ScriptDirectory.from_config(migrating.config()).get_heads() == [tables.NEWEST]


def test_a_database_of_a_newer_program_is_refused_in_a_sentence(kept_in, give):
    give()
    with database.engine(place.url()).begin() as connection:
        connection.execute(text("update alembic_version set version_num = '9999'"))
    database.forget(place.url())

    with pytest.raises(faults.OfAnotherProgram, match="9999"):
        give()
    assert "9999" in notes.trouble()
    assert tasks.of() == []


def test_only_this_account_may_open_the_file(own_store, give):
    give()
    place_ = own_store / "notes"
    assert place_.stat().st_mode & 0o077 == 0
    assert (place_ / "notes.sqlite").stat().st_mode & 0o077 == 0
    assert [each.name for each in place_.iterdir()] == ["notes.sqlite"]


def test_a_lost_file_is_said_and_not_begun_anew(own_store, give):
    give()
    (own_store / "notes" / "notes.sqlite").unlink()

    with pytest.raises(faults.Unreachable, match="bản sao lưu"):
        give()
    assert tasks.of() == []
    assert "notes.sqlite" in notes.trouble()


def test_a_damaged_file_is_said(own_store, give):
    give()
    (own_store / "notes" / "notes.sqlite").write_bytes(b"not a database" * 1000)
    database.forget(place.url())

    with pytest.raises(faults.Unreachable, match="DatabaseError"):
        give()
    assert tasks.of() == []


def test_status_says_why_it_cannot_be_read(kept_in, give, capsys):
    give()
    with database.engine(place.url()).begin() as connection:
        connection.execute(text("delete from alembic_version"))
    database.forget(place.url())

    assert main(["status"]) == 1
    assert "already exists" in capsys.readouterr().err


def test_no_word_that_people_wrote_is_in_the_log(own_store, give, caplog):
    give()
    (own_store / "notes" / "notes.sqlite").write_bytes(b"")  # known to have its tables
    with pytest.raises(faults.Unreachable):
        give("điều chỉ đơn vị biết")
    assert "no such table" in caplog.text and "điều chỉ đơn vị biết" not in caplog.text


def test_a_postgresql_that_does_not_answer_is_said(tmp_path, give):
    (tmp_path / "thucchat.toml").write_text(
        '[notes]\ndatabase = "postgresql://thucchat@127.0.0.1:1/thucchat"\n'
    )
    with pytest.raises(faults.Unreachable, match="python -m notes status"):
        give()
    assert tasks.of() == []
    assert not notes.is_reachable()


@pytest.mark.parametrize(
    ("written", "part"),
    [
        ('notes = "x"', "notes phải là một mục"),
        ('[notes]\ndatabas = "x"', "databas"),
        ('[notes]\ndatabase = "x"', "dòng 2"),
        ('[notes]\ndatabase = "mysql://a/b"', "không phải địa chỉ PostgreSQL"),
        ('[notes]\ndatabase = "postgresql://a"', "không phải địa chỉ PostgreSQL"),
        ("[notes]\ndatabase = 3", "không phải địa chỉ PostgreSQL"),
    ],
)
def test_what_the_configuration_says_wrongly_is_named(tmp_path, written, part):
    (tmp_path / "thucchat.toml").write_text(written)
    with pytest.raises(WrongConfiguration, match=part):
        place.url()


def test_who_reads_waits_for_nobody_and_who_writes_waits_for_who_writes(kept_in, give):
    give("một")
    with database.writing() as connection:
        connection.execute(text("update erased set kind = kind"))
        assert len(tasks.of()) == 1  # what was written before, meanwhile
    give("hai")
    assert len(tasks.of()) == 2


@pytest.mark.parametrize("of_a_folder_that_is_there", [True, False])
def test_of_two_who_write_first_both_are_kept(own_store, give, of_a_folder_that_is_there):
    asked = [sys.executable, "-c", WRITER.replace("while True", "for _ in range(3)")]
    if of_a_folder_that_is_there:
        give()
    begun = [subprocess.Popen(asked, stdout=subprocess.PIPE, text=True) for _ in range(3)]
    told = [line for each in begun for line in each.communicate()[0].split()]

    assert len(told) == 9
    assert set(told) <= {each.id for each in tasks.of()}
    assert [each.name for each in own_store.iterdir() if each.name.startswith(".notes")] == []


@pytest.mark.long
@pytest.mark.parametrize("after", [0.01 * each for each in range(20)])
def test_who_is_killed_while_writing_loses_nothing_that_was_told(kept_in, give, after):
    give()
    writer = subprocess.Popen([sys.executable, "-c", WRITER], stdout=subprocess.PIPE, text=True)
    told = [writer.stdout.readline().strip()]
    time.sleep(after)
    writer.kill()
    told += [each for each in writer.stdout.read().split() if len(each) == 32]

    assert set(told) <= {each.id for each in tasks.of()}
    assert give().due_on == date(2023, 10, 15)  # and others go on


def test_a_copy_of_the_store_has_what_was_written(own_store, give, tmp_path, monkeypatch):
    give("đã giao")
    shutil.copytree(own_store / "notes", tmp_path / "other" / "notes")
    monkeypatch.setenv("THUCCHAT_STORE", str(tmp_path / "other"))

    assert [each.what for each in tasks.of()] == ["đã giao"]
    assert builds.store() != own_store


def test_a_commit_waits_until_the_disk_has_it(own_store, give):
    give()
    with database.engine(place.url()).connect() as connection:
        assert connection.exec_driver_sql("pragma synchronous").scalar() == 3
    with sqlite3.connect(own_store / "notes" / "notes.sqlite") as connection:
        assert connection.execute("pragma journal_mode").fetchone() == ("delete",)
    assert os.name == "nt" or not list((own_store / "notes").glob("*-journal"))
