"""What `make test-fast` runs of the costly tests: near what is in hand, or a few of every file."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from data.importing.taking import mapped
from tests import in_hand, tied
from tests.data.importing import sent
from tests.in_hand import changes, costs, nearness
from tests.in_hand.nearness import BESIDE, FAR, FURTHER


@pytest.mark.parametrize(
    ("changed", "test", "far"),
    [
        ("queries/gap/gap.sql", "queries/gap/test_gap.py", BESIDE),
        ("queries/gap/gap.sql", "pages/gap/test_words.py", BESIDE),
        ("queries/procedure/procedure_units.sql", "data/forms/test_form_filled.py", None),
        ("queries/online_services/targets.sql", "pages/online_services/test_path.py", BESIDE),
        ("data/measures/late_of_due.sql", "data/counting/test_late_of_due.py", BESIDE),
        ("data/measures/told_share.sql", "data/counting/test_told.py", FURTHER),
        ("data/views/falling_due.sql", "data/counting/test_late_of_due.py", FURTHER),
        ("data/views/day_month.sql", "data/counting/test_late_of_due.py", FURTHER),
        ("data/page_tables/score_part.sql", "queries/test_score.py", FURTHER),
        ("data/checks/paid_without_fee.sql", "data/building/test_checks.py", BESIDE),
        ("pages/leaders/districts/panel.py", "pages/districts/test_groups.py", BESIDE),
        ("pages/leaders/districts/panel.py", "data/forms/test_form_filled.py", None),
        ("figures/wording/numbers.py", "figures/wording/test_numbers.py", BESIDE),
        ("figures/wording/numbers.py", "pages/districts/test_groups.py", FURTHER),
        ("data/importing/taking/mapped.py", "data/importing/taking/test_repeats.py", BESIDE),
        ("tests/tied.py", "data/test_headers.py", BESIDE),
        ("tests/data/forms/conftest.py", "data/forms/test_form_filled.py", BESIDE),
        ("tests/queries/gap/test_gap.py", "queries/gap/test_gap.py", BESIDE),
        ("tests/queries/gap/test_gap.py", "queries/test_score.py", None),
        ("README.md", "test_recipes.py", BESIDE),
        ("README.md", "queries/gap/test_gap.py", None),
        ("data/schema.sql", "data/forms/test_form_filled.py", FAR),
        ("data/stages/roll_up.sql", "data/building/test_wrong_queries.py", BESIDE),
        ("data/building/judging.py", "data/forms/test_form_filled.py", FAR),
        ("constraints.txt", "data/forms/test_form_filled.py", FAR),
        ("data/nobody/names_me.bin", "data/forms/test_form_filled.py", FAR),
    ],
)
def test_how_far_a_test_is_from_a_file_in_hand(changed, test, far):
    assert nearness.distances({changed}).get(f"tests/{test}") == far


def test_where_git_does_not_know_every_test_is_equally_far():
    assert set(nearness.distances(None).values()) == {FAR}


def test_nothing_in_hand_asks_for_no_costly_test():
    assert nearness.distances(set()) == {}


IDENTITY = ("-c", "user.name=nobody", "-c", "user.email=nobody@localhost")
TESTS = [
    *[("near", "one")] * 3,
    ("near", "two"),
    *[("far", "one")] * 2,
    ("far", "two"),
    ("other", "one"),
    *[("unreached", "one")] * 9,
]


@pytest.mark.parametrize(
    ("most", "chosen"),
    [
        (2, {0, 4}),  # the nearest; then the first of the next file
        (4, {0, 3, 4, 7}),  # each function of the nearest before a second case; then the first ones
        (6, {0, 1, 3, 4, 6, 7}),
        (99, {*range(8)}),  # never one that is not reached
    ],
)
def test_half_are_the_nearest_and_the_others_are_shared_out(most, chosen):
    distance = {"near": BESIDE, "far": FAR, "other": FAR}.get

    assert in_hand.chosen(TESTS, distance, most) == chosen


def makes_a_province_through_another_module(folder):
    return tied.make(folder)


def takes_a_file_in(path):
    def later():
        return sent.take(path)

    return later


def starts_a_process():
    subprocess.run(["true"])


def asks_for_what_the_run_will_name(request):
    return request.getfixturevalue("demo_store")


def looks_at_what_a_row_is():
    return tied.UNITS, mapped.Taken


@pytest.mark.parametrize(
    ("function", "is_costly"),
    [
        (makes_a_province_through_another_module, True),
        (takes_a_file_in, True),
        (starts_a_process, True),
        (asks_for_what_the_run_will_name, True),
        (looks_at_what_a_row_is, False),
    ],
)
def test_what_is_costly_is_seen_without_running_it(function, is_costly):
    assert costs.reaches_costly(function) == is_costly


def test_a_test_is_costly_by_its_fixtures_too(request, province):
    assert costs.is_costly(request.node)


def test_a_test_without_them_is_not(request):
    assert not costs.is_costly(request.node)


@pytest.fixture
def repository(tmp_path):
    """A commit on main; says what is in hand after these commands of git."""
    if not shutil.which("git"):
        pytest.skip("needs git")
    root = tmp_path / "program"
    root.mkdir()

    def git(*commands: str) -> set[str] | None:
        for command in commands:
            subprocess.run(["git", *IDENTITY, *command.split()], cwd=root, check=True)
        return changes.in_hand(root)

    git("init --quiet --initial-branch main")
    write(root, "pyproject.toml", "first.sql")
    git("add .", "commit --quiet --message first")
    return root, git


def write(root: Path, *names: str) -> None:
    for name in names:
        (root / name).write_text(f"{name} as it is now", encoding="utf-8")


def test_without_git_or_an_earlier_commit_it_is_not_known_what_is_in_hand(repository, tmp_path):
    _, git = repository

    assert changes.in_hand(tmp_path) is None
    assert git() is None


def test_a_branch_is_in_hand_with_what_is_not_committed_and_what_is_new(repository):
    root, git = repository
    write(root, "second.sql")
    git("add .", "commit --quiet --message second", "checkout --quiet -b branch")
    write(root, "biểu.toml")
    git("add .", "commit --quiet --message third")
    assert git() == {"biểu.toml"}

    write(root, "new.py")
    assert git("mv first.sql moved.sql") == {"biểu.toml", "new.py", "first.sql", "moved.sql"}


def test_where_all_is_committed_on_main_the_last_commit_is_in_hand(repository):
    root, git = repository
    write(root, "second.sql")
    assert git("add .", "commit --quiet --message second") == {"second.sql"}

    write(root, "third.sql")
    assert git() == {"third.sql"}
