"""Printed sums that do not add up, in words."""

from figures.wording import NBSP
from pages.working_group.reconciliation import words


def plain(text: str) -> str:
    return text.replace(NBSP, " ")


def test_printed_figures_that_disagree_are_shown_and_kept():
    resolved = words.PrintedSum([58350, 818], 59123, "tổng đã giải quyết")
    rest = words.PrintedSum([64933, 6123], 59123, "tổng đã giải quyết", [1, -1])

    assert words.printed_disagree([resolved]) == (
        "Số đã công bố chưa khớp: 58.350 + 818 = 59.168, trong khi tổng đã giải quyết in là 59.123 "
        "(lệch 45). Giữ nguyên số đã công bố."
    )
    assert words.printed_disagree([resolved, rest]) == (
        "Số đã công bố chưa khớp: 58.350 + 818 = 59.168, trong khi tổng đã giải quyết in là 59.123 "
        "(lệch 45); 64.933 − 6.123 = 58.810, trong khi tổng đã giải quyết in là 59.123 (lệch 313). "
        "Giữ nguyên số đã công bố."
    )


def test_a_printed_number_keeps_its_decimals():
    parts = words.PrintedSum([54.95, 31.2], 86.14, "tổng điểm")

    assert "54,95 + 31,2 = 86,15, trong khi tổng điểm in là 86,14 (lệch 0,01)" in (
        words.printed_disagree([parts])
    )
