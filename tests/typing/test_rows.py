"""A type checker knows the columns of each question's rows."""

from __future__ import annotations

from pathlib import Path

import pytest
from mypy import api

from queries import typed

ROOT = Path(__file__).parents[2]


def test_what_is_written_of_rows_is_what_the_questions_give():
    """`make check` writes them anew (python -m queries.typed)."""
    written = {path.name: path.read_text(encoding="utf-8") for path in typed.ROWS.glob("*.py")}
    assert written == typed.modules()


@pytest.fixture(scope="module")
def found(tmp_path_factory) -> str:
    """What the checker says of a page with three mistakes among good lines."""
    page = tmp_path_factory.mktemp("typing") / "page_of_mistakes.py"
    page.write_text(
        "import queries\n"
        'for row in queries.run("objectives", period="2023-Q3"):\n'
        '    print(row.title, row["numerator"])\n'
        '    print(row["numeratr"])\n'
        "    print(row.titel)\n"
        'queries.run("objectivs")\n',
        encoding="utf-8",
    )
    configured = ["--config-file", str(ROOT / "pyproject.toml")]
    said, _, _ = api.run([*configured, str(page)])
    return said


@pytest.mark.parametrize(
    "mistake",
    [
        ':4: error: rows of Objectives have no column "numeratr"',
        ':5: error: "Objectives" has no attribute "titel"',
        ':6: error: no question "objectivs"',
    ],
)
def test_a_misspelt_column_or_question_is_an_error(found, mistake):
    assert mistake in found


def test_what_is_spelt_right_is_none(found):
    assert found.count("error:") == 3
