"""Every night what is new in a folder is taken in and published, once; how it ended is kept."""

from __future__ import annotations

import functools
import os
import time
from datetime import datetime

import pytest

from data import asides, build, builds
from data.__main__ import main
from data.backups import shelf
from data.keeping import night as last_night
from data.keeping import nightly
from data.packs import place as pack_of
from data.people import journal
from tests.data.importing.sent import csv_file, mapping, row


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """Where files come to, with the mapping that reads them."""
    # Which batches it was made of is all that is asked of a build here.
    monkeypatch.setattr(build, "build", functools.partial(build.build, until="gather"))
    place = tmp_path / "den"
    place.mkdir()
    mapping(place, holds="changes")
    return place


@pytest.fixture
def night(run, folder):
    """Status, what was told, how it was kept, how many builds there are then."""

    def of(*more: str) -> tuple[int, str, str, int]:
        status, out, err = run(main, "nightly", str(folder), *more)
        kept = [each["event"] for each in journal.read(builds.store())]
        assert kept.count("nightly_began") >= 1
        failed = last_night.failed(builds.store())
        assert (failed is not None) == (kept[-1] == "nightly_failed")
        return status, out + err, kept[-1], len(builds.published())

    return of


def test_a_new_file_is_published_and_the_next_night_changes_nothing(night, folder):
    csv_file(folder / "a.csv", [row("HS-1")])

    status, told, kept, count = night()
    assert (status, kept, count) == (0, "nightly_done", 1) and "Đã phát hành bản" in told
    status, told, kept, count = night()
    assert (status, kept, count) == (0, "nightly_done", 1) and "Không có gì mới" in told


def test_what_a_killed_run_left_is_taken_away_also_where_nothing_is_new(night, folder, own_store):
    csv_file(folder / "a.csv", [row("HS-1")])
    night()
    left = own_store / "builds" / ".aside-x"
    left.mkdir()
    left.with_suffix(".lock").touch()
    told = own_store / f".{last_night.NAME}-x.new"
    told.touch()
    os.utime(told, (0, 0))

    night()

    assert not left.exists() and not left.with_suffix(".lock").exists() and not told.exists()


def test_what_was_withdrawn_stays_withdrawn_though_its_file_still_lies_there(night, folder, run):
    csv_file(folder / "a.csv", [row("HS-1")])
    csv_file(folder / "b.csv", [row("HS-2")])
    night()
    assert run(main, "withdraw", "b.csv")[0] == 0

    assert night()[3] == 2  # published without it
    assert "b.csv" not in run(main, "status")[1].partition("Đã rút")[0]
    assert night()[3] == 2


def test_a_pack_that_was_mended_is_published(night, folder, own_store, tmp_path):
    csv_file(folder / "a.csv", [row("HS-1")])
    night()
    pack = pack_of(own_store)
    kept = tmp_path / "own-pack"
    kept.mkdir()
    for table in pack.glob("*.csv"):
        (kept / table.name).write_bytes(table.read_bytes())
    pack.unlink()
    kept.rename(pack)
    time.sleep(1)  # a build knows the second in which it began

    assert night()[3] == 2
    assert night()[3] == 2

    mended = pack / "unit_context.csv"
    mended.write_bytes(mended.read_bytes().replace(b"\n", b"\r\n"))
    os.utime(mended, (0, 0))  # copied with the day it had, or the clock was set back
    assert night()[3] == 3
    assert night()[3] == 3


def test_a_file_that_cannot_be_read_keeps_no_other_out_and_is_told(night, folder):
    csv_file(folder / "a.csv", [row("HS-1")])
    (folder / "b.xlsx").write_bytes(b"none")

    status, told, kept, count = night()

    assert (status, kept, count) == (1, "nightly_failed", 1)
    assert "1 tệp chưa nhập được, đã phát hành bản" in told
    *_, last = journal.read(builds.store())
    assert "b.xlsx" not in last["of"] and "1 tệp chưa nhập được" in last["of"]


def test_an_empty_folder_is_a_quiet_night_and_one_that_is_gone_is_not(night, folder):
    csv_file(folder / "a.csv", [row("HS-1")])
    night()
    (folder / "a.csv").unlink()
    assert night()[:1] + night()[2:] == (0, "nightly_done", 1)

    folder.rename(folder.with_name("khac"))
    status, told, kept, _ = night()
    assert (status, kept) == (1, "nightly_failed") and str(folder) in told


def test_a_check_that_fails_is_a_night_that_failed(night, folder, own_store, monkeypatch):
    csv_file(folder / "a.csv", [row("HS-1")])
    monkeypatch.setattr(build, "build", lambda **_: (_ for _ in ()).throw(OSError("đĩa đầy")))

    status, told, kept, count = night()

    assert (status, kept, count) == (1, "nightly_failed", 0) and "Không ghi được" in told


def test_a_night_ends_with_a_backup_where_one_is_asked_for(night, folder, tmp_path):
    csv_file(folder / "a.csv", [row("HS-1")])
    (folder / "b.xlsx").write_bytes(b"none")

    status, told, kept, _ = night("--backup", str(tmp_path / "sao"))
    assert (status, kept) == (1, "nightly_failed")  # of the file alone
    assert "Đã sao lưu" in told and len(shelf.names(tmp_path / "sao")) == 1

    (folder / "b.xlsx").unlink()
    (tmp_path / "sao" / "anh.jpg").write_bytes(b"")
    status, told, kept, _ = night("--backup", str(tmp_path / "sao"))
    assert (status, kept) == (1, "nightly_failed") and "Chưa sao lưu gì" in told


def test_two_never_run_at_once(night, folder, own_store):
    csv_file(folder / "a.csv", [row("HS-1")])
    night()
    with asides.alone(own_store / nightly.LOCK) as is_alone:
        assert is_alone
        before = list(journal.read(own_store))
        status, told, _, count = night()
        assert (status, count) == (1, 1) and "đang chạy ở một lần khác" in told
        assert list(journal.read(own_store)) == before


@pytest.mark.parametrize(
    ("written", "is_told"),
    [
        ('{"at": "2026-11-29T02:00:00", "state": "began", "told": ""}', True),  # hours ago
        ('{"at": "2026-11-29T05:30:00", "state": "began", "told": ""}', False),  # still at it
        ('{"at": "2026-11-29T02:00:00", "state": "done", "told": "Xong."}', False),
        ('{"at": "2026-11-29T02:00:00", "state": "failed", "told": "\\u001b[2J"}', True),
        ('{"at": "hôm qua", "state": "failed", "told": ""}', False),
        ('["failed"]', False),
        ("", False),
    ],
)
def test_a_night_that_failed_or_never_ended_is_told(own_store, written, is_told):
    (own_store / last_night.NAME).write_text(written, encoding="utf-8")
    found = last_night.failed(own_store, datetime(2026, 11, 29, 7, 0))

    assert (found is not None) == is_told
    assert found is None or "\x1b" not in found.told


def test_what_is_told_of_a_check_is_not_its_rows(own_store):
    last_night.write(own_store, last_night.FAILED, 'Kiểm tra sau không đạt:\n{"code": "HS-1"}')
    assert last_night.failed(own_store).told == "Kiểm tra sau không đạt:"
