"""Periods in words."""

import pytest

from figures import wording
from figures.wording import NBSP


def plain(text: str) -> str:
    return text.replace(NBSP, " ")


@pytest.mark.parametrize(
    ("period_id", "text"),
    [
        ("2023-Q3", "Quý III/2023"),
        ("2023-09", "tháng 9/2023"),
        ("2023-H1", "6 tháng đầu năm 2023"),
        ("2023-H2", "6 tháng cuối năm 2023"),
        ("2023-9M", "9 tháng đầu năm 2023"),
        ("2023", "năm 2023"),
        ("civil:2023-Q4", "Quý IV/2023 (dương lịch)"),
        ("civil:2023", "năm 2023 (dương lịch)"),
    ],
)
def test_a_period_is_named_as_documents_name_it(period_id, text):
    assert plain(wording.period(period_id)) == text


@pytest.mark.parametrize(
    ("period_id", "text"),
    [
        ("2023-Q3", "QIII/23"),
        ("2023-09", "T9/23"),
        ("2023-H1", "6T đầu/23"),
        ("2023-9M", "9T/23"),
        ("civil:2023-12", "T12/23"),
        ("2023", "2023"),
    ],
)
def test_a_period_has_a_short_name_for_axes(period_id, text):
    assert wording.period_short(period_id) == text


def test_a_period_that_begins_a_line_has_a_capital():
    assert plain(wording.period_title("2023-09")) == "Tháng 9/2023"


def test_months_of_one_year_share_it_and_years_are_told_apart():
    assert plain(wording.months_listed(["2023-05", "2023-06"])) == "tháng 5 và 6/2023"
    assert plain(wording.months_listed(["2023-05"])) == "tháng 5/2023"
    assert plain(wording.months_listed(["2022-12", "2023-01"])) == "tháng 12/2022; tháng 1/2023"


@pytest.mark.parametrize("wrong", ["", "2023-Q5", "2023-13", "2023-00", "lunar:2023", "2023-Q3 "])
def test_what_is_no_period_is_named_in_the_error(wrong):
    with pytest.raises(ValueError, match="2023-Q3"):
        wording.period(wrong)
