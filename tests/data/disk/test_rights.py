"""Folders of a store are their owner's alone on Windows too: what icacls is asked for.

Whether it does so, deploy/windows.md asks whoever has Windows.
"""

from __future__ import annotations

import ast
from types import SimpleNamespace

import pytest

from data import asides
from data.disk import rights
from tests.module_graph import code


@pytest.fixture
def asked(monkeypatch) -> list[list[str]]:
    kept: list[list[str]] = []

    def run(command, capture_output, check):
        kept.append(command)
        return SimpleNamespace(returncode=0)

    monkeypatch.setattr(rights, "IS_WINDOWS", True)
    monkeypatch.setattr(rights.subprocess, "run", run)
    monkeypatch.setattr(rights.getpass, "getuser", lambda: "Nguyễn Văn A")
    monkeypatch.setenv("USERDOMAIN", "TINH")
    return kept


def test_a_folder_is_its_owners_the_administrators_and_the_systems(asked, tmp_path):
    store = tmp_path / "kho số liệu"
    asides.make_private(store)

    assert asked == [
        [
            *("icacls", str(store), "/inheritance:r", "/grant:r"),
            *("TINH\\Nguyễn Văn A:(OI)(CI)F", "*S-1-5-32-544:(OI)(CI)F", "*S-1-5-18:(OI)(CI)F"),
            "/q",
        ]
    ]


def test_what_lies_within_a_new_folder_has_its_rights_from_it(asked, tmp_path):
    asides.make_private(tmp_path / "kho" / "batches" / "right")
    assert [command[1] for command in asked] == [str(tmp_path / "kho")]

    asides.make_private(tmp_path / "kho" / "batches")  # there already
    assert len(asked) == 1


@pytest.mark.parametrize("how", ["refused", "missing"])
def test_a_disk_without_rights_is_told_and_the_work_goes_on(
    asked, tmp_path, monkeypatch, capsys, how
):
    def run(command, capture_output, check):
        if how == "missing":
            raise FileNotFoundError("icacls")
        return SimpleNamespace(returncode=5)

    monkeypatch.setattr(rights.subprocess, "run", run)
    asides.make_private(tmp_path / "kho")

    said = capsys.readouterr().err
    assert "không đặt được quyền riêng" in said and "/inheritance:r" in said
    assert (tmp_path / "kho").is_dir()


def test_elsewhere_nothing_is_asked(tmp_path, monkeypatch):
    monkeypatch.setattr(rights.subprocess, "run", None)
    asides.make_private(tmp_path / "kho")


def test_a_store_is_begun_in_one_place():
    """Whatever else makes a folder makes it in one that is private already."""
    others = [
        name
        for name, tree in code("data")
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr in ("mkdir", "makedirs")
        and (node.func.attr == "makedirs" or any(each.arg == "parents" for each in node.keywords))
    ]
    assert others == []
