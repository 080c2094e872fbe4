"""Which of two figures is larger, and printed sums that do not add up, in words."""

import pytest

from figures.wording import NBSP
from pages.working_group.reconciliation import words

PAPER = "Cổng thông tin, ngày 26/9/2023"


def plain(text: str) -> str:
    return text.replace(NBSP, " ")


def test_printed_figures_that_disagree_are_told_once_a_document_and_kept():
    resolved = words.PrintedSum([58350, 818], 59123, "tổng đã giải quyết", PAPER)
    rest = words.PrintedSum([64933, 6123], 59123, "tổng đã giải quyết", PAPER, [1, -1])

    assert list(map(plain, words.printed_disagree([resolved, rest]))) == [
        "Số đã công bố không khớp với nhau ở 2 chỗ: "
        "58.350 + 818 = 59.168, trong khi tổng đã giải quyết in là 59.123, ít hơn 45; "
        "64.933 − 6.123 = 58.810, trong khi tổng đã giải quyết in là 59.123, nhiều hơn 313. "
        "Văn bản: Cổng thông tin, ngày 26/9/2023; giữ nguyên số đã công bố."
    ]
    assert len(words.printed_disagree([resolved, rest._replace(document="Báo cáo")])) == 2


def test_a_printed_number_keeps_its_decimals():
    (said,) = words.printed_disagree([words.PrintedSum([54.95, 31.2], 86.14, "tổng điểm", PAPER)])

    assert "54,95 + 31,2 = 86,15, trong khi tổng điểm in là 86,14, ít hơn 0,01" in plain(said)


@pytest.mark.parametrize(
    ("difference", "said"), [(358, "nhiều hơn 358"), (-45, "ít hơn 45"), (0, "khớp"), (None, "")]
)
def test_a_difference_says_which_is_larger(difference, said):
    assert words.beside(difference) == said


def test_of_a_share_only_the_count_that_differs_is_told():
    assert words.beside_of_share(0, -45) == "mẫu số ít hơn 45"
    assert words.beside_of_share(3, -45) == "tử số nhiều hơn 3, mẫu số ít hơn 45"
    assert words.beside_of_share(0, 0) == "khớp"
    assert plain(words.beside_in_points(-0.0012)) == "thấp hơn 0,12 điểm phần trăm"
