"""How a figure changed, said in its own unit."""

import pytest

from figures import wording
from figures.wording import NBSP


def plain(text: str) -> str:
    return text.replace(NBSP, " ")


def test_a_share_changes_in_percentage_points():
    text = wording.change((25_000, 100_000), (17_500, 100_000), "share")

    assert plain(text) == "tăng 7,5 điểm phần trăm so với cùng kỳ"


def test_a_share_that_falls_says_so_in_words():
    text = wording.change((150, 10_000), (200, 10_000), "share", "previous")

    assert plain(text) == "giảm 0,5 điểm phần trăm so với kỳ trước"


@pytest.mark.parametrize(("now", "is_stable"), [(5004, True), (5005, False), (4995, False)])
def test_a_share_is_stable_only_below_a_twentieth_of_a_point(now, is_stable):
    text = wording.change((now, 10_000), (5000, 10_000), "share")

    assert text.startswith("cơ bản ổn định") == is_stable


def test_shares_of_few_cases_are_not_compared_in_points():
    text = wording.change((3, 12), (2, 10), "share", noun="hồ sơ")

    assert plain(text) == "cùng kỳ 2/10 hồ sơ: quá ít để so sánh"


def test_a_count_changes_in_percent_from_a_base_of_ten():
    assert wording.change((64_933, None), (62_980, None), "flow") == "tăng 3,1% so với cùng kỳ"
    assert wording.change((11, None), (10, None), "count") == "tăng 10,0% so với cùng kỳ"


def test_a_count_below_ten_changes_from_one_number_to_another():
    rise = wording.change((5, None), (3, None), "count", noun="vụ")
    fall = wording.change((0, None), (3, None), "count", noun="vụ")

    assert plain(rise) == "tăng từ 3 lên 5 vụ so với cùng kỳ"
    assert plain(fall) == "giảm từ 3 xuống 0 vụ so với cùng kỳ"


def test_a_count_that_is_the_same_did_not_change():
    assert wording.change((3, None), (3, None), "count") == "không thay đổi so với cùng kỳ"


def test_a_change_that_would_print_as_nought_percent_is_no_change():
    text = wording.change((100_001, None), (100_000, None), "stock")

    assert text == "cơ bản ổn định so với cùng kỳ"


@pytest.mark.parametrize("before", [None, (None, None), (None, 100)])
def test_without_a_base_nothing_is_compared(before):
    assert wording.change((25, 100), before, "share") == "chưa có số liệu cùng kỳ để so sánh"
    assert wording.change((25, 100), before, "share", "previous") == (
        "chưa có số liệu kỳ trước để so sánh"
    )


def test_a_base_without_cases_is_not_a_share_of_nought():
    assert wording.change((25, 100), (0, 0), "share") == "cùng kỳ không phát sinh"
    assert wording.change((0, 0), (25, 100), "share") == "kỳ này không phát sinh"


def test_an_average_changes_in_its_own_unit():
    text = wording.change((3500, 1000), (3000, 1000), "average", noun="ngày làm việc")

    assert plain(text) == "tăng 0,5 ngày làm việc so với cùng kỳ"


@pytest.mark.parametrize(
    ("now", "before", "said"),
    [
        ((76.18, 100), (74.03, 100), "tăng 2,15 điểm so với cùng kỳ"),
        ((70, 100), (70, 100), "cơ bản ổn định so với cùng kỳ"),
        ((73.33, None), (75, None), "giảm 1,67 điểm so với cùng kỳ"),
        # More components could be counted now: the score is no higher for that.
        ((76.18, 100), (62.33, 84), "cùng kỳ chỉ tính được 84 điểm tối đa: chưa so sánh"),
    ],
)
def test_a_score_changes_in_points_and_only_of_the_same_most(now, before, said):
    assert plain(wording.change(now, before, "score")) == said
