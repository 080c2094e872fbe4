"""How papers write days and small counts."""

from __future__ import annotations

from datetime import date

import pytest

from papers import words


@pytest.mark.parametrize(
    ("day", "written"),
    [
        (date(2023, 9, 22), "ngày 22 tháng 9 năm 2023"),
        (date(2023, 2, 5), "ngày 05 tháng 02 năm 2023"),
        (date(2023, 12, 1), "ngày 01 tháng 12 năm 2023"),
    ],
)
def test_a_day_has_a_nought_below_ten_and_a_month_in_january_and_february(day, written):
    assert words.long_date(day) == written


@pytest.mark.parametrize(
    ("count", "written"),
    [(0, "0"), (2, "02"), (9.0, "09"), (10, "10"), (1377, "1.377"), (None, "–")],
)
def test_a_small_count_has_a_nought_and_none_is_none(count, written):
    assert words.count(count) == written


def test_a_report_is_due_on_its_day_of_the_month_in_which_its_period_ends():
    assert words.to_be_sent(date(2023, 9, 14), 22).endswith("thứ Sáu, 22/9/2023")
    assert words.to_be_sent(date(2023, 2, 14), 31).endswith("28/2/2023")


@pytest.mark.parametrize(
    ("name", "place"), [("Tỉnh Kon Tum", "Kon Tum"), ("Thành phố Huế", "Huế"), ("Khác", "Khác")]
)
def test_a_document_is_dated_at_the_place_without_its_kind(name, place):
    assert words.place(name) == place
