"""Putting files into place where somebody has one open, and on disks without links.

What Windows does is made up here: it has not been tried there (deploy/windows.md).
"""

from __future__ import annotations

import os
from datetime import datetime
from pathlib import Path

import pytest

from data import asides, batches
from data.disk import moving
from data.keeping import choice
from data.people import ended, roster


class InUse:
    """Refuses the first times, as Windows does while a scanner looks at a file."""

    def __init__(self, monkeypatch, times: int) -> None:
        self.left = self.times = times
        self.moves = {name: getattr(os, name) for name in ("replace", "rename")}
        for name in self.moves:
            monkeypatch.setattr(os, name, lambda *given, name=name: self(name, *given))

    def __call__(self, name, *given):
        if self.left:
            self.left -= 1
            raise PermissionError(13, "used by another process", str(given[0]))
        self.left = self.times
        return self.moves[name](*given)


@pytest.fixture
def windows(monkeypatch):
    monkeypatch.setattr(moving, "IS_REFUSED_FOR_A_WHILE", True)
    monkeypatch.setattr(moving, "STEP", 0.001)


def without_links(monkeypatch) -> None:
    def refused(source, place):
        raise OSError(1, "no links here")

    monkeypatch.setattr(os, "link", refused)


def a_file(path: Path, text: str = "") -> Path:
    path.write_text(text, encoding="utf-8")
    return path


def test_what_is_open_for_a_moment_is_replaced_after_it(tmp_path, monkeypatch, windows):
    InUse(monkeypatch, times=3)
    moving.over(a_file(tmp_path / "new", "2"), a_file(tmp_path / "place", "1"))

    assert (tmp_path / "place").read_text() == "2"


def test_what_stays_open_is_told_and_the_old_one_stays(tmp_path, monkeypatch, windows):
    monkeypatch.setattr(moving, "PATIENCE", 0.01)
    InUse(monkeypatch, times=10**9)

    with pytest.raises(PermissionError):
        moving.over(a_file(tmp_path / "new", "2"), a_file(tmp_path / "place", "1"))
    assert (tmp_path / "place").read_text() == "1"


def test_elsewhere_a_refusal_is_about_rights_and_nobody_waits(tmp_path, monkeypatch):
    InUse(monkeypatch, times=1)

    with pytest.raises(PermissionError):
        moving.over(a_file(tmp_path / "new"), tmp_path / "place")


@pytest.mark.parametrize("has_links", [True, False])
def test_a_new_file_is_never_put_over_one_that_was_quicker(tmp_path, monkeypatch, has_links):
    if not has_links:
        without_links(monkeypatch)
    source, theirs = a_file(tmp_path / "ours", "ours"), a_file(tmp_path / "1", "theirs")

    with pytest.raises(FileExistsError):
        moving.new(source, theirs)
    assert (theirs.read_text(), source.read_text()) == ("theirs", "ours")

    moving.new(source, tmp_path / "2")
    assert (tmp_path / "2").read_text() == "ours"
    assert not source.exists()


def test_without_links_one_waits_for_whoever_is_putting(tmp_path, monkeypatch):
    """Two that only looked whether the place is free would both find it so."""
    without_links(monkeypatch)
    monkeypatch.setattr(moving, "PATIENCE", 0.05)
    source = a_file(tmp_path / "ours", "ours")

    with asides.alone(tmp_path / ".putting.lock") as is_alone:
        assert is_alone
        with pytest.raises(PermissionError):
            moving.new(source, tmp_path / "1")
    assert not (tmp_path / "1").exists()

    moving.new(source, tmp_path / "1")
    assert (tmp_path / "1").read_text() == "ours"


def test_a_file_that_is_in_place_is_so_also_where_its_first_name_stays(tmp_path, monkeypatch):
    """A scanner has it open: the build is published, and its folder aside is cleared later."""

    def held(path, *_, **__):
        raise PermissionError(13, "used by another process", str(path))

    source = a_file(tmp_path / "ours", "ours")
    with monkeypatch.context() as here:
        here.setattr(Path, "unlink", held)
        moving.new(source, tmp_path / "1")

    assert (tmp_path / "1").read_text() == "ours"


def test_lists_choices_and_sign_outs_are_written_while_somebody_reads_them(
    tmp_path, monkeypatch, windows
):
    store = tmp_path / "Nguyễn Văn A" / "kho số liệu"
    asides.make_private(store)
    for _ in range(2):
        InUse(monkeypatch, times=2)
        choice.write(store, "000001-2023-09-14")
        roster.write(store, [roster.Given("name", "nguyenvana", "leader")])
        ended.end(store, "0" * 64, 2e9)

    assert choice.read(store) == "000001-2023-09-14"
    assert [each.who for each in roster.read(store)[0]] == ["nguyenvana"]
    assert ended.is_over(store, "0" * 64, 4e9)


def test_a_file_is_taken_in_withdrawn_and_taken_back_while_folders_are_looked_at(
    tmp_path, monkeypatch, windows
):
    store = tmp_path / "Nguyễn Văn A" / "kho số liệu"
    InUse(monkeypatch, times=2)
    account = batches.Account("s", "a.csv", datetime(2023, 9, 14), False, "changes", 0, 0, 0, 0)
    batches.write(store, "b1", lambda aside: account, is_demonstration=False)
    (batch,) = batches.every(store)

    batches.withdraw(store, batch)
    assert batches.every(store) == []
    batches.take_back(store, batch)
    assert batches.every(store) == [batch]


def test_a_lock_that_somebody_just_looks_at_does_not_stop_who_had_it(tmp_path, monkeypatch):
    def looked_at(path, *_, **__):
        raise PermissionError(13, "used by another process", str(path))

    with monkeypatch.context() as here, asides.folder(tmp_path):
        here.setattr(Path, "unlink", looked_at)

    assert list(tmp_path.glob(".aside-*.lock"))
    with asides.folder(tmp_path) as aside:
        left = list(tmp_path.glob(".aside-*.lock"))
        assert left == [aside.with_suffix(".lock")]
