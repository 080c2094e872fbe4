"""The README's recipes are carried out to the letter, in a copy of the project, and hold there."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
NOT_COPIED = shutil.ignore_patterns(
    ".git", ".venv", "store", "wheelhouse", "test-results", "__pycache__", ".hypothesis"
)
# A file that a recipe writes: its path opens a line, its text is the next fence.
FILE = re.compile(r"^(?:\*\*\d\.\*\* )?`([\w/.]+)`.*?^```\w+\n(.*?)^```", re.S | re.M)


@pytest.fixture(scope="module")
def copy(tmp_path_factory) -> Path:
    """The project with the question and the measure of the README added."""
    place = tmp_path_factory.mktemp("recipes") / "program"
    shutil.copytree(ROOT, place, ignore=NOT_COPIED)
    for path, text in written(README):
        (place / path).parent.mkdir(parents=True, exist_ok=True)
        (place / path).write_text(text, encoding="utf-8")
    add_line(
        place / "navigation.py", re.search(r'`(Entry\("working_group", "spread"\))`', README)[1]
    )
    add_measure(place / "data" / "measures")
    ran(place, "queries.typed")  # what a check begins with
    return place


def written(readme: str) -> list[tuple[str, str]]:
    """(path, text) of each file that the recipe for a question gives in full."""
    recipe = readme[readme.index("## Add a question") : readme.index("## Add a measure")]
    return FILE.findall(recipe)


def add_line(navigation: Path, entry: str) -> None:
    """As the last page of the menu."""
    text = navigation.read_text(encoding="utf-8")
    pages, rest = text[: text.rindex("\n)")], text[text.rindex("\n)") :]
    navigation.write_text(f"{pages}\n    {entry},{rest}", encoding="utf-8")


def add_measure(measures: Path) -> None:
    """Finished within three working days, as the README's example says in words."""
    definition = (measures / "share_post.toml").read_text(encoding="utf-8")
    lines = [
        line
        for line in definition.split("\n[bind]")[0].splitlines()
        if not line.startswith(("part_of", "counted_by", "code", "title"))
    ]
    own = ['code = "finished_within_3"', 'title = "Xong trong ba ngày"', *lines]
    own += ['counted_by = "finished_within"', "", "[bind]", 'days = "3"']
    (measures / "finished_within_3.toml").write_text("\n".join(own) + "\n", encoding="utf-8")
    (measures / "finished_within.sql").write_text(counted_within(measures), encoding="utf-8")


def counted_within(measures: Path) -> str:
    """channel_share.sql with the changes that the README names."""
    text = (measures / "channel_share.sql").read_text(encoding="utf-8")
    counted = "case when channel = $channel then 1 when channel is not null then 0 end"
    some = "case when channel is not null then 1 end"
    assert counted in text and some in text, "the README speaks of other cases"
    case = "case when working_days_used <= cast($days as integer) then 1 else 0 end"
    text = text.replace(counted, case).replace(f"sum({some})", "count(*)")
    text = text.replace("from receipt", "from resolution")
    text = text.replace("measure: channel_share", "measure: finished_within")
    text = text.replace("needs: receipt", "needs: resolution")
    where = "where working_days_used is not null\n"
    return re.sub(r"(from resolution\n)", rf"\1{where}", text)


def ran(place: Path, *arguments: str) -> str:
    """What a command printed in the copy; it must have succeeded."""
    done = subprocess.run(
        [sys.executable, "-m", *arguments], cwd=place, capture_output=True, text=True, timeout=600
    )
    assert done.returncode == 0, f"{arguments}\n{done.stdout[-4000:]}\n{done.stderr[-2000:]}"
    return done.stdout


def test_the_recipe_names_each_file_of_the_question():
    assert [path for path, _ in written(README)] == [
        "queries/spread/spread.sql",
        "tests/queries/test_spread.py",
        "pages/working_group/spread/page.py",
        "pages/working_group/spread/panel.py",
        "pages/working_group/spread/words.py",
    ]


@pytest.mark.long
@pytest.mark.parametrize(
    "check",
    [
        ["ruff", "check", "."],
        ["ruff", "format", "--check", "."],
        ["mypy"],
        ["sqlfluff", "lint", "queries/spread", "data/measures/finished_within.sql"],
    ],
    ids=" ".join,
)
def test_what_the_recipes_write_passes_the_checks(copy, check):
    ran(copy, *check)


@pytest.mark.long
def test_what_the_recipes_write_passes_its_tests(copy):
    """Its own, those that hold the rules of the tree, and the headers' of what is new."""
    said = ran(
        copy,
        *("pytest", "-q", "-p", "no:cacheprovider", "-n", "0"),
        "tests/queries/test_spread.py",
        "tests/test_architecture.py",
        "tests/data/test_headers.py",
        "tests/queries/test_headers.py",
        "-k",
        "spread or architecture or finished_within",
    )
    assert " passed" in said


@pytest.mark.long
def test_a_column_that_the_question_loses_is_an_error(copy):
    question = copy / "queries" / "spread" / "spread.sql"
    changing = (question, copy / "queries" / "rows" / "spread.py")
    whole = {path: path.read_text(encoding="utf-8") for path in changing}
    lost = whole[question].replace("numerator,", "late_units,")
    question.write_text(lost.replace("by numerator", "by late_units"), encoding="utf-8")
    try:
        ran(copy, "queries.typed")
        with pytest.raises(AssertionError, match='Spread have no column "numerator"'):
            ran(copy, "mypy")
    finally:
        for path, text in whole.items():
            path.write_text(text, encoding="utf-8")
