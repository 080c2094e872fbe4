"""A sign-in that somebody ended is none any more, in any process, until it would have run out."""

from __future__ import annotations

import os
import stat
import time

import pytest

from data.people import ended

ONE, OTHER = "a" * 64, "b" * 64


@pytest.fixture(autouse=True)
def another_process(monkeypatch):
    """What one process remembers is no answer of another."""
    monkeypatch.setattr(ended, "_in_this_process", set())


def later(seconds: float = 600) -> float:
    return time.time() + seconds


def test_it_holds_until_it_runs_out_or_is_ended(tmp_path, monkeypatch):
    assert not ended.is_over(tmp_path, ONE, later())
    assert ended.is_over(tmp_path, ONE, later(-1))
    ended.end(tmp_path, ONE, later())
    monkeypatch.setattr(ended, "_in_this_process", set())
    assert ended.is_over(tmp_path, ONE, later())
    assert not ended.is_over(tmp_path, OTHER, later())


@pytest.mark.parametrize("seal", ["", "../people.csv", "a" * 63, "A" * 64])
def test_what_is_no_sign_in_is_over(seal, tmp_path):
    assert ended.is_over(tmp_path, seal, later())
    with pytest.raises(ValueError):
        ended.end(tmp_path, seal, later())
    assert not (tmp_path / ended.FOLDER).exists()


@pytest.mark.parametrize("until", [float("nan"), float("-inf")])
def test_an_end_that_is_no_time_is_past(until, tmp_path):
    assert ended.is_over(tmp_path, ONE, until)


def test_where_it_cannot_be_told_it_is_over(tmp_path):
    (tmp_path / ended.FOLDER).write_text("a file")
    assert ended.is_over(tmp_path, ONE, later())
    with pytest.raises(OSError):
        ended.end(tmp_path, OTHER, later())
    (tmp_path / ended.FOLDER).unlink()
    assert ended.is_over(tmp_path, OTHER, later())  # this process remembers


def test_it_is_kept_for_this_user_alone_and_no_longer_than_a_cookie_lasts(tmp_path, monkeypatch):
    ended.end(tmp_path, ONE, float("inf"))
    ended.end(tmp_path, OTHER, later())
    folder = tmp_path / ended.FOLDER
    assert {each.name for each in folder.iterdir()} == {ONE, OTHER}
    for place in (folder, *folder.iterdir()):
        assert stat.S_IMODE(place.stat().st_mode) & 0o077 == 0

    os.utime(folder / OTHER, (1, 1))
    (folder / "not-ours").touch()
    os.utime(folder / "not-ours", (1, 1))
    ended.end(tmp_path, "c" * 64, later())
    assert {each.name for each in folder.iterdir()} == {ONE, "c" * 64, "not-ours"}
