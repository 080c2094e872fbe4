"""A query is read by sqlfluff until it passes, and again when it or the settings change."""

from __future__ import annotations

import shutil

import pytest

from tests import sql_style

GOOD, BAD = "select unit_code\nfrom unit\n", "SELECT unit_code FROM unit\n"


@pytest.fixture
def program(tmp_path):
    shutil.copy(sql_style.ROOT / "pyproject.toml", tmp_path)
    return tmp_path


@pytest.mark.long
def test_a_text_that_passed_is_not_read_again_until_it_changes(program, monkeypatch, capfd):
    query = program / "unit.sql"
    query.write_text(BAD, encoding="utf-8")
    assert sql_style.main(program) == 1
    assert "unit.sql" in capfd.readouterr().out
    assert sql_style.main(program) == 1

    query.write_text(GOOD, encoding="utf-8")
    assert sql_style.main(program) == 0
    with monkeypatch.context() as patch:
        patch.setattr(sql_style.subprocess, "run", lambda *_, **__: pytest.fail("read again"))
        assert sql_style.main(program) == 0

    query.write_text(BAD, encoding="utf-8")
    assert sql_style.main(program) == 1


def test_other_settings_or_another_text_have_another_mark(program):
    query = program / "unit.sql"
    query.write_text(GOOD, encoding="utf-8")
    first = sql_style.marked(program)

    query.write_text(BAD, encoding="utf-8")
    second = sql_style.marked(program)
    settings = program / "pyproject.toml"
    text = settings.read_text(encoding="utf-8")
    settings.write_text(text.replace("max_line_length = 100", "max_line_length = 80"), "utf-8")

    assert len({first[query], second[query], sql_style.marked(program)[query]}) == 3


def test_every_query_of_the_program_is_read():
    read = {path.relative_to(sql_style.ROOT).parts[0] for path in sql_style.marked(sql_style.ROOT)}

    assert {"bench", "data", "queries"} <= read
    assert not {".venv", "wheelhouse"} & read
