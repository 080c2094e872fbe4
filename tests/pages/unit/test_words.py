"""What the page of a unit says of few dossiers, missing months, other systems."""

from __future__ import annotations

from datetime import date

import pytest

from figures.wording import NBSP
from pages.working_group.unit import panel, why, words


def plain(text: str) -> str:
    return text.replace(NBSP, " ")


def test_a_small_unit_is_told_what_one_dossier_changes():
    assert plain(words.small_unit("Xã X", 1, 4, "hồ sơ quá hạn")) == (
        "Xã X có 1/4 hồ sơ quá hạn: quá ít để nói tỷ lệ; "
        "thêm hoặc bớt 1 hồ sơ là đổi 25 điểm phần trăm."
    )


def test_missing_months_name_the_unit_and_the_reason():
    text = words.missing_months("Huyện Ia H'Drai", ["2023-05", "2023-06"])

    assert plain(text) == ("Chưa có số liệu tháng 5 và 6/2023 của Huyện Ia H'Drai (chưa gửi tệp).")


def test_dossiers_out_of_sight_are_named_without_a_number():
    text = words.out_of_sight(["cấp đổi giấy phép lái xe", "đăng ký doanh nghiệp"])

    assert text == (
        "Chưa gồm hồ sơ trên hệ thống của bộ, ngành (cấp đổi giấy phép lái xe, "
        "đăng ký doanh nghiệp): chưa kết nối, chưa rõ số lượng."
    )


@pytest.mark.parametrize(
    ("figure", "said"),
    [
        (None, "Chỉ số chưa có số liệu trong kỳ nên chưa có gì để so."),
        (
            {"numerator": None, "denominator": None},
            "Chỉ số chưa có số liệu trong kỳ nên chưa có gì để so.",
        ),
        ({"numerator": 0, "denominator": 0}, "Trong kỳ đơn vị không có hồ sơ đến hạn."),
        ({"numerator": 1, "denominator": 4}, "Không có đơn vị nào khác cùng cấp ("),
    ],
)
def test_why_a_unit_is_not_set_beside_others_is_the_reason_there_is(figure, said):
    """An office with dossiers of which none has a due day is not said to have none."""
    period = {"ends_on": date(2026, 6, 14)}

    assert why.why_none([], figure, "department", period, "hồ sơ đến hạn").startswith(said)


def test_nothing_opens_a_list_of_a_procedure_of_which_nothing_is_counted():
    definition = {"listed_as": ("overdue", "due"), "column_heads": None}
    row = {"procedure_name": "A", "procedure_code": "1", "field": "B"}
    counted = [(None, None), (0, 0), (0, 3), (1, 3)]
    rows = [row | {"numerator": above, "denominator": below} for above, below in counted]

    def link(page: str, **asked: str) -> str:
        return f"/{page}?{'&'.join(asked)}"

    _, lines = panel.procedures(rows, definition, link)
    assert [bool(line["list"]) for line in lines] == [False, False, True, True]


def test_a_target_of_the_province_is_neither_reached_nor_missed_by_a_unit():
    given = {
        **{"measure": "online_share", "origin": "counted", "kind": "share"},
        **{"numerator": 1, "denominator": 200, "value": 0.005, "unit_of_measure": "hồ sơ"},
        **{"months_present": 3, "months_expected": 3, "official_is_simulated": False},
        **{"official_target": 0.5, "official_kind": "official", "target_tag": "unmet"},
    }

    def strip(row: dict) -> str:
        (row,) = panel.of_a_unit([row])
        (fact,) = panel.facts({row["measure"]: row})
        return plain(" ".join(map(str, fact.made_of)))

    assert strip(given) == "1/200 hồ sơ chỉ tiêu của tỉnh 50%"
    assert "Chưa đạt" in strip(given | {"official_kind": "rule"})
    assert strip(given | {"official_target": None, "target_tag": None}) == "1/200 hồ sơ"
