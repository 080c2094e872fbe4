"""The first sentences about a unit: how much, beside whom, how sure, since when, what ends it."""

from __future__ import annotations

from datetime import date, timedelta

from pages.working_group.unit import verdict_lead
from tests.figures.verdict_examples import examples
from tests.pages.unit.test_verdict_words import TERMS, lead, plain, steps

EXAMPLES = dict(examples())


def test_a_unit_behind_is_told_how_much_how_sure_since_when_and_what_ends_it():
    assert lead(EXAMPLES["named by peers"], "Tỷ lệ của kỳ cao hơn.") == [
        "12 tháng (15/9/2022–14/9/2023): 31 hồ sơ quá hạn trong 1.640 hồ sơ đến hạn, dự kiến 12 "
        "nếu làm như các huyện khác; gấp 2,5 lần.",
        "Quý này và quý trước đều gấp từ 1,2 lần mức chung trở lên. Nếu đơn vị chỉ kém mức chung "
        "chưa tới 1,25 lần thì kết quả này khó có thể do tình cờ. Vẫn có thể nêu nhầm một đơn vị. "
        "Tình trạng này nhiều khả năng bắt đầu từ quý II/2023; sớm nhất quý I, muộn nhất quý "
        "III/2023 (mức tin cậy khoảng 90%). Nếu quý tới có không quá 4 hồ sơ quá hạn (trong "
        "khoảng 520 hồ sơ đến hạn) thì hết cảnh báo.",
        "Tỷ lệ của kỳ cao hơn.",
    ]


def test_who_is_named_by_its_own_past_reads_first_how_it_stands_beside_others_or_that_it_cannot():
    few, alone = EXAMPLES["few, by its own past"], EXAMPLES["alone, three months"]

    assert lead(few)[0].endswith(
        "So với các xã khác, 12 tháng gấp 2,7 lần dự kiến (10 so với 3,7). Chỉ có 10 hồ sơ quá "
        "hạn: bớt vài hồ sơ là nhận định có thể khác."
    )
    assert lead(alone)[0].endswith("hầu như không có đơn vị cùng thủ tục để so.")
    assert lead(alone)[1] == (
        "Căn cứ yếu hơn: chỉ so với 8 quý trước đây của đơn vị. Trước khi kết luận cần xem thủ tục "
        "có đổi, hồ sơ có dồn đợt hay không."
    )
    assert "trong phần được so" not in steps(alone)["Dự kiến bao nhiêu?"]
    common = lead(EXAMPLES["named, common, own past"])[0]
    assert "12 tháng 65,00% (1.300/2.000), dự kiến 75,00% (1.500/2.000)." in common


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
