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
    assert wording.gap_finding(handling, mix, wording.SCALE["share"]) == said
