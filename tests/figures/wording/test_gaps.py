"""Why two figures differ, in a heading."""

import pytest

from figures import wording


@pytest.mark.parametrize(
    ("handling", "mix", "said"),
    [
        (0.018, 0.002, "Phần lớn do khâu giải quyết"),
        (0.002, 0.018, "Phần lớn do cơ cấu thủ tục"),
        (0.01, 0.01, "Do cả khâu giải quyết và cơ cấu thủ tục"),
        (0.0153, -0.0162, "Khâu giải quyết làm tăng, cơ cấu thủ tục làm giảm"),
        (-0.0153, 0.0162, "Cơ cấu thủ tục làm tăng, khâu giải quyết làm giảm"),
        (0.018, -0.0001, "Phần lớn do khâu giải quyết"),
        (0.0001, -0.0002, "Cơ bản ngang nhau"),
    ],
)
def test_the_heading_of_a_gap_says_what_it_is_due_to_or_what_hides_behind_none(handling, mix, said):
    assert wording.gap_finding(wording.Parts(handling, mix), wording.SCALE["share"]) == said


@pytest.mark.parametrize(
    ("handling", "closing", "mix", "said"),
    [
        (0.002, 0.016, 0.001, "Phần lớn do chậm kết thúc trên hệ thống"),
        (0.011, 0.0075, 0.002, "Do khâu giải quyết và chậm kết thúc trên hệ thống"),
        (-0.004, 0.01, 0.0, "Chậm kết thúc trên hệ thống làm tăng, khâu giải quyết làm giảm"),
    ],
)
def test_what_was_only_closed_late_is_not_laid_to_handling(handling, closing, mix, said):
    its = wording.Parts(handling, mix, closing)
    assert wording.gap_finding(its, wording.SCALE["share"]) == said
