"""The first sentences about a unit: how much, beside whom, for how long and since when."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from figures import wording
from pages.working_group.unit import verdict_lead
from tests.figures.verdict_examples import examples
from tests.pages.unit.test_verdict_words import TERMS, lead, plain, steps

EXAMPLES = dict(examples())


def test_a_unit_behind_is_told_how_much_for_how_long_and_since_when():
    assert lead(EXAMPLES["named by peers"], "Tỷ lệ của kỳ cao hơn.") == [
        "12 tháng (15/9/2022–14/9/2023): 31 hồ sơ quá hạn trong 1.640 hồ sơ đến hạn, dự kiến 12 "
        "nếu làm như các huyện khác; gấp 2,6 lần.",
        "Cần khắc phục liên tục 2 quý; nhiều khả năng bắt đầu từ quý II/2023. Vẫn có thể nêu nhầm "
        "một đơn vị. Tỷ lệ của kỳ cao hơn.",
    ]


def test_who_is_named_by_its_own_past_reads_first_how_it_stands_beside_others_or_that_it_cannot():
    few, alone = EXAMPLES["few, by its own past"], EXAMPLES["alone, three months"]

    assert lead(few)[0].endswith(
        "So với các xã khác, 12 tháng gấp 2,7 lần dự kiến (10 so với 3,7). Chỉ có 10 hồ sơ quá "
        "hạn: bớt vài hồ sơ là nhận định có thể khác."
    )
    assert lead(alone)[0].endswith("hầu như không có đơn vị cùng thủ tục để so.")
    assert lead(alone)[1].startswith(
        "Căn cứ yếu hơn: chỉ so với 8 quý trước đây của đơn vị. Trước khi kết luận cần xem thủ tục "
        "có đổi, hồ sơ có dồn đợt hay không."
    )
    assert "trong phần được so" not in steps(alone)["Dự kiến bao nhiêu?"]
    common = lead(EXAMPLES["named, common, own past"])[0]
    assert "12 tháng 65,00% (1.300/2.000), dự kiến 75,00% (1.500/2.000)." in common


PARTED = {
    "count_late": 31,
    "closed_late": 13,
    "ready_unknown": 2,
    "alike_late": 100,
    "alike_closed": 60,
    "alike_unknown": 10,
}


def test_what_is_left_without_those_only_closed_late_is_set_beside_what_is_expected_of_it():
    """Both are parted alike: of 12,4 expected, the part that is usually not only closed late."""
    row = EXAMPLES["named by peers"]
    expected = row["expected"] * 0.4

    said = plain(wording.without_closing(row, PARTED))
    assert said == (
        "Không kể 13 hồ sơ chỉ chậm kết thúc: còn 18, dự kiến "
        f"{wording.number(expected, 1)}; gấp {wording.number(18 / expected, 1)} lần."
    )
    assert said in lead(row, parted=PARTED)[0]
    assert "40/100 không thuộc loại này" in plain(wording.how_parted(row, PARTED))
    assert plain(wording.without_closing(row, PARTED | {"closed_late": 27})).endswith("% dự kiến.")


@pytest.mark.parametrize(
    "changes",
    [
        {"count_late": 40},  # only a part is compared
        {"alike_late": 19, "alike_closed": 9},
        {"ready_unknown": 7},
        {"alike_unknown": 21},
    ],
)
def test_where_it_cannot_be_parted_nothing_is_set_beside_the_expected(changes):
    row = EXAMPLES["named by peers"]

    assert wording.left(row, PARTED | changes) is None
    assert wording.left(row, None) is None
    said = plain(wording.without_closing(row, PARTED | changes))
    assert "dự kiến" not in said
    is_counted = "count_late" not in changes
    assert said == ("Trong đó 13 hồ sơ chỉ chậm kết thúc." if is_counted else "")


def months(*late_ones: int) -> list[dict]:
    """Of the report calendar, each from the 15th, the last that of the examples' period."""
    days = [date(2023, number, 15) for number in range(3, 10)]
    return [
        {"numerator": late, "denominator": 30, "starts_on": first, "ends_on": last - timedelta(1)}
        for late, first, last in zip(late_ones, days[:-1], days[1:], strict=True)
    ]


def test_of_quarters_with_a_case_or_two_each_is_said_to_be_too_few():
    row = EXAMPLES["few, by its own past"]
    said = "Quý này có 1 hồ sơ quá hạn, quý trước 1: quá ít để nói riêng từng quý."

    assert said in lead(row, history=months(0, 0, 1, 0, 1, 0))[1]
    assert "quá ít" not in lead(row, history=months(1, 1, 1, 1, 1, 1))[1]
    for unknown in (months(0, 0, 1, 0, 1, 0)[1:], [], months(0, 0, 1, 0, 1, 0)[:-1]):
        assert "quá ít" not in lead(row, history=unknown)[1]
    assert (
        "quá ít"
        not in lead(row, history=[each | {"numerator": None} for each in months(*[0] * 6)])[1]
    )


def test_the_level_has_one_common_share_and_it_is_said_what_that_leaves_out():
    wide = plain(verdict_lead.how_wide(EXAMPLES["named by peers"]))

    assert wide.endswith("; tỷ lệ của cả cấp 1,9% (chưa tính khác nhau về thủ tục)")


def test_only_what_is_decided_is_bold():
    for row in EXAMPLES.values():
        pieces = verdict_lead.verdict_lead(row, TERMS)
        is_strong = any(strong for each in pieces for _, strong in each)
        is_decided = row["state"] in ("lagging", "leading") and row["expected"] is not None
        assert is_strong == is_decided
