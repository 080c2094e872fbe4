"""Which of two figures is larger, and printed sums that do not add up, in words."""

import pytest

from figures.wording import NBSP
from pages.working_group.reconciliation import words


def plain(text: str) -> str:
    return text.replace(NBSP, " ")


def test_printed_sums_that_do_not_add_up_say_by_how_much_and_keep_their_decimals():
    assert plain(words.printed_disagree([45, -313], 3)) == (
        "Trong văn bản đã công bố, 2/3 phép cộng kiểm được không khớp (lệch 45 và 313); "
        "giữ nguyên số đã in."
    )
    assert "(lệch 0,01)" in plain(words.printed_disagree([-0.01], 1))


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
