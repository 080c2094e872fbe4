"""Which store is meant: --store, THUCCHAT_STORE, the file typed once, data/store."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

import run as launcher
from data import builds
from data.__main__ import main
from data.keeping import configured
from install import Refusal
from queries.__main__ import main as questions


@pytest.fixture
def written(tmp_path, monkeypatch):
    """Write the file; no store is named otherwise."""
    monkeypatch.delenv("THUCCHAT_STORE")

    def write(text: str) -> Path:
        configured.place().write_text(text, encoding="utf-8")
        return configured.place()

    return write


def test_the_file_names_the_store_of_commands_and_of_the_launcher(written, tmp_path, run):
    written(f"store = '{tmp_path / 'kho'}'\n")

    assert builds.store() == launcher.store() == tmp_path / "kho"
    assert str(tmp_path / "kho") in run(main, "status")[1]
    assert str(tmp_path / "kho") in run(questions, "this_build")[2]


def test_the_environment_and_the_flag_go_before_the_file(written, tmp_path, monkeypatch, run):
    written(f"store = '{tmp_path / 'kho'}'\n")
    monkeypatch.setenv("THUCCHAT_STORE", str(tmp_path / "biến"))
    assert builds.store() == launcher.store() == tmp_path / "biến"

    said = run(main, "--store", str(tmp_path / "cờ"), "status")[1]
    assert str(tmp_path / "cờ") in said


def test_without_a_file_the_store_lies_in_the_program(written):
    assert builds.store() == launcher.store() == Path(builds.__file__).parent / "store"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('store = "D:\\kho"\n', "dòng 1: viết không đúng cách"),
        ("\nkho = '/kho'\n", "dòng 2: không có khóa “kho”"),
        ("# chưa ghi\n", "chưa ghi thư mục kho"),
        ("\n\nstore = 5\n", "dòng 3: chưa ghi thư mục kho"),
        ("store = 'kho'\n", "dòng 1: “kho” không phải đường dẫn đầy đủ"),
    ],
)
def test_a_wrong_file_is_named_with_its_line(written, run, text, said):
    path = written(text)

    for asked in (lambda: run(main, "status"), lambda: run(questions, "this_build")):
        status, _, wrong = asked()
        assert status == 1 and str(path) in wrong and said in wrong
        assert "store = '" in wrong
    with pytest.raises(Refusal, match="Tệp cấu hình"):
        launcher.store()


def test_where_nothing_is_said_the_file_lies_with_the_users_settings(monkeypatch, tmp_path):
    monkeypatch.delenv("THUCCHAT_CONFIG")
    monkeypatch.setenv("APPDATA" if os.name == "nt" else "XDG_CONFIG_HOME", str(tmp_path))

    assert configured.place() == tmp_path / "thucchat.toml"
