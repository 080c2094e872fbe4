"""Of few months: what is not said of a unit, what is, and what more files would give."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

from figures import wording
from figures.wording.verdict.since import threes
from tests.figures import verdict_row as board
from tests.figures.test_verdict_terms import line

ROOT = Path(__file__).parents[2]
HALF_A_YEAR = [f"2026-{month:02}" for month in range(1, 7)]


def few(*came: board.Code, **changed) -> str:
    codes = (*came, "comparable", "nothing_to_go_by")
    return line("insufficient", *codes, **board.NOTHING | changed)


def lacks(came: int, count: int) -> tuple[str, dict]:
    months = [f"2023-{month:02}" for month in range(1, count + 1)]
    return "missing", {"months": months, "came": came}


def test_with_fewer_than_nine_months_only_the_good_word_is_held_back():
    """A sign or a name may come earlier: so that none was seen is said too."""
    assert few(("complete", {"came": 6}), months_came=6) == (
        "Mới có 6/12 tháng số liệu: chưa thấy dấu hiệu kém, nhưng chưa đủ 9 tháng để nói là bình "
        "thường."
    )


def test_where_nobody_was_there_to_compare_with_no_sign_is_denied():
    said = line(
        "insufficient",
        ("complete", {"came": 6}),
        "not_comparable",
        "nothing_to_go_by",
        **board.NOTHING | {"months_came": 6},
    )
    assert said == "Mới có 6/12 tháng số liệu: chưa đủ 9 tháng để đánh giá."


def test_the_manual_and_the_rule_say_as_the_sentences_do():
    manual = (ROOT / "HUONG_DAN.md").read_text(encoding="utf-8")
    rule = tomllib.loads((ROOT / "data/verdict_rule.toml").read_text(encoding="utf-8"))
    (row,) = re.findall(r"\| \*\*Chưa đủ cơ sở đánh giá\*\* \|.*", manual)

    assert "chưa thấy dấu hiệu kém, nhưng chưa có 9 trong 12 tháng" in row
    assert "không chờ đủ 9 tháng" in row
    bar = "gấp từ 1,2 lần mức chung trở lên"
    assert bar in rule["worse_now"]["reason"] and bar in line("lagging", *board.PEERS_NAMED)
    assert "dấu hiệu kém thì thấy được sớm hơn" in rule["months_to_clear"]["reason"]


@pytest.mark.parametrize(
    ("came", "missing", "said"),
    [
        (5, 1, "mới có 5/12 tháng"),
        (5, 1, "bình thường; có tệp bổ sung cũng mới được 6 tháng."),
        (0, 6, "chưa có tháng nào"),
        (5, 4, "bình thường; có tệp bổ sung ít nhất 4 tháng là đủ."),
        (8, 4, "bình thường; có tệp bổ sung ít nhất 1 tháng là đủ."),
    ],
)
def test_more_files_are_promised_to_be_enough_only_where_they_would_be(came, missing, said):
    assert said in few(lacks(came, missing), months_came=came)


def test_the_months_that_came_are_counted_one_by_one():
    """A verdict of May counts in threes back from May: March to May of five months."""
    assert few(("complete", {"came": 5}), months_came=3).startswith("Mới có 5/12 tháng")
    assert few(lacks(9, 1), months_came=8).endswith(
        "mới có 9/12 tháng, tính đủ từng ba tháng thì 8 tháng: chưa thấy dấu hiệu kém, nhưng chưa "
        "đủ 9 tháng để nói là bình thường."
    )


@pytest.mark.parametrize(
    ("period", "came", "months_came", "said"),
    [
        ("2026-Q1", ("complete", {"came": 3}), 3, "trở lên, chưa có số liệu quý trước."),
        ("2026-Q2", ("complete", {"came": 6}), 6, "trở lên, quý trước thì chưa."),
        ("civil:2026-05", ("complete", {"came": 5}), 3, "chưa đủ số liệu ba tháng trước."),
        (
            "2026-Q2",
            ("missing", {"months": HALF_A_YEAR[:3], "came": 9}),
            9,
            "trở lên, chưa có số liệu quý trước.",
        ),
        (
            "2026-Q2",
            ("missing", {"months": HALF_A_YEAR[2:3], "came": 11}),
            11,
            "trở lên, quý trước thì chưa.",
        ),
    ],
)
def test_the_quarter_before_is_not_said_to_be_good_where_nothing_of_it_came(
    period, came, months_came, said
):
    row = ("comparable", *board.NAMED[:3], ("worse_now", {"now": True, "before": False}))
    found = {"period": period, "months_came": months_came}

    assert said in line("watch", came, *row, **found)


def test_three_months_are_those_that_end_with_the_period_and_of_longer_ones_none():
    assert threes("2026-Q1") == (HALF_A_YEAR[:3], ["2025-10", "2025-11", "2025-12"])
    assert threes("civil:2026-05")[0] == HALF_A_YEAR[2:5]
    assert threes("2026-9M") == threes("2026") == ([], [])


def test_months_that_came_are_the_verdicts_own_where_no_step_tells():
    assert wording.months_that_came({"months_came": 4}, {}) == 4
