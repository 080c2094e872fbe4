"""`make NAME` and `python run.py NAME` are one list, and do in order what they say."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import install
import run
from launching import making

ROOT = Path(run.__file__).parent
MAKEFILE = (ROOT / "Makefile").read_text(encoding="utf-8")


@pytest.fixture
def asked(monkeypatch) -> list:
    """What would be run, and with the libraries of what; a name in it ends badly."""
    kept: list = []
    monkeypatch.setattr(install, "prepare", lambda kind, python: kept.append(kind))

    def call(command, cwd, env):
        assert "PYTHONDONTWRITEBYTECODE" not in env
        kept.append(command[2])
        return 3 if "fails" in command else 0

    monkeypatch.setattr(making.subprocess, "call", call)
    monkeypatch.setenv("PYTHONDONTWRITEBYTECODE", "1")
    return kept


def test_make_knows_the_same_names_as_the_launcher_and_has_no_steps_of_its_own():
    (targets,) = re.findall(r"^(help run [\w -]+):$", MAKEFILE, re.M)
    (declared,) = re.findall(r"^\.PHONY: (.*)$", MAKEFILE, re.M)
    assert set(targets.split()) == set(declared.split()) == {"help", "run", *making.COMMANDS}
    assert [line for line in MAKEFILE.splitlines() if line.startswith("\t")] == [
        "\t@$(PYTHON) run.py $@"
    ]


def test_help_tells_every_command(capsys):
    with pytest.raises(SystemExit):
        run.main(["help"])

    said = capsys.readouterr().out
    assert all(f"\n  {name} " in said for name in ("run", "service", *making.COMMANDS))


def test_a_name_that_is_no_command_is_told_with_those_that_are():
    for typed in (["tset"], ["check", "--port", "1"], ["clean", "data"]):
        with pytest.raises(
            install.Refusal, match=rf"không có lệnh {' '.join(typed)}\n(.|\n)*check"
        ):
            run.main(typed)


def test_every_test_comes_after_the_browser_and_what_is_no_test(asked):
    assert run.main(["test"]) == 0

    assert asked[:2] == ["test", "tests.browser.ensure_browser"]
    assert sorted(asked[2:-1]) == [
        *("mypy", "queries.typed", "ruff", "ruff", "tests.rewritten", "tests.sql_style")
    ]
    assert asked[-1] == "pytest"


def test_what_fails_ends_it_with_its_status(asked, monkeypatch):
    failing = ((*making.PYTHON_STYLE, ("ruff", "fails"), ("never",)), (("tests.sql_style",),))
    monkeypatch.setattr(making, "STYLES", failing)

    assert run.main(["check"]) == 3
    assert "never" not in asked and "pytest" not in asked


def test_a_bundle_needs_no_tools_of_the_tests(asked):
    assert run.main(["bundle"]) == 0
    assert asked == ["run", "pip"]


@pytest.fixture
def program(tmp_path, monkeypatch) -> Path:
    """A program's folder in a home whose name is no plain letters, used and measured."""
    folder = tmp_path / "Nguyễn Văn A" / "thực chất"
    for name in (".venv/bin/python", ".mypy_cache/a", "data/__pycache__/a.pyc", "data/keep.py"):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).touch()
    for name in ("data/store/builds/__pycache__", "wheelhouse"):
        (folder / name).mkdir(parents=True)
    monkeypatch.setattr(making, "ROOT", folder)
    monkeypatch.setattr(install, "ENVIRONMENT", folder / ".venv")
    return folder


def test_what_tools_left_is_taken_away_and_data_stays(program):
    assert run.main(["clean"]) == 0

    left = {path.relative_to(program).as_posix() for path in program.rglob("*")}
    assert left == {
        *("data", "data/keep.py", "wheelhouse"),
        *("data/store", "data/store/builds", "data/store/builds/__pycache__"),
    }


def test_a_file_in_use_is_told_and_not_taken_for_gone(program, monkeypatch):
    def held(folder):
        raise PermissionError(13, "in use", folder)

    monkeypatch.setattr(making.shutil, "rmtree", held)

    with pytest.raises(install.Refusal, match=r"Không xóa được .*\.venv(.|\n)*chạy lại"):
        run.main(["clean"])


def test_the_environment_does_not_take_itself_away(program, monkeypatch):
    monkeypatch.setattr(making.sys, "prefix", str(program / ".venv"))

    with pytest.raises(install.Refusal, match="Python đã cài trên máy"):
        run.main(["clean"])
    assert (program / ".venv").is_dir()
