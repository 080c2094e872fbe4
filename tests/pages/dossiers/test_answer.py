"""The first sentences of the page of dossiers: yes or no, with its counts; why not."""

from __future__ import annotations

import re

import pytest

from figures import wording
from pages.leaders.dossiers import answer, fields

QUARTER = {"period": "2023-Q3"}
PRINTED = {
    "to_handle": 64933,
    "resolved": 59168,
    "resolved_early": 48625,
    "resolved_on_day": 9725,
    "resolved_late": 818,
    "resolved_undated": 0,
    "open": 5765,
    "open_overdue": 129,
}


def field(name: str, late: int, ready: int | None = None, told: int | None = None, **more) -> dict:
    counts = {"resolved_late": late, "closed_late": ready, "ready_told": told}
    return {"field": name, "origins": ["counted"], **counts} | more


def lead(by_field=(), **changes) -> list[str]:
    said = answer.lead(PRINTED | changes, by_field, QUARTER)
    return [re.sub("<[^>]*>", "", each).replace(wording.NBSP, " ") for each in said]


def test_the_answer_has_its_counts_how_many_were_only_closed_late_and_where_they_are():
    land, others = field("Đất đai", 414, 246, 377), [field(f"Khác {n}", 101) for n in range(4)]

    assert lead([land, *others]) == [
        "Phần lớn có, chưa phải tất cả: Quý III/2023, 98,62% (58.350/59.168) hồ sơ đã giải quyết "
        "trước hạn, đúng hạn; 818 hồ sơ giải quyết quá hạn, còn 129 hồ sơ chưa xong đã quá hạn.",
        "Trong số quá hạn đó, 246 hồ sơ đã có kết quả đúng hạn, chỉ kết thúc chậm trên hệ thống "
        "(trong 377 hồ sơ có ghi ngày có kết quả).",
        "Lĩnh vực Đất đai có 414/818 hồ sơ giải quyết quá hạn.",
    ]


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        (
            {"resolved_late": 0, "open_overdue": 0},
            "Có: Quý III/2023, cả 58.350 hồ sơ đã giải quyết",
        ),
        ({"resolved_late": 58350}, "Chưa: Quý III/2023, 50,00% (58.350/116.700) hồ sơ"),
        ({"resolved_late": None, "open_overdue": None}, "Quý III/2023, phải giải quyết 64.933"),
    ],
)
def test_all_few_and_unknown_are_said_so(changes, said):
    assert lead(**changes)[0].startswith(said)


def test_fields_are_named_only_where_a_few_of_many_have_half_of_enough():
    few = [field("A", 3), field("B", 1)]
    spread = [field(str(n), 10) for n in range(9)]
    of_one_row = [field("Mọi lĩnh vực", 818)]

    assert [answer.concentrated(each) for each in (few, spread, of_one_row, [])] == [""] * 4
    two = answer.concentrated([field("A", 30), field("B", 20), field("C", 9), field("D", 30)])
    assert two.replace(wording.NBSP, " ") == "A (30) và D (30) có 60/89 hồ sơ giải quyết quá hạn"


def test_that_785_is_not_818_and_129_is_explained_where_it_is_so():
    late = [{"numerator": 785, "denominator": 59827}]
    (said,) = answer.unlike(PRINTED, late)

    assert "1,31% (785/59.827)" in said and "không bằng 818 + 129, vì" in said
    (alike,) = answer.unlike(PRINTED, [{"numerator": 947, "denominator": 59827}])
    assert "không bằng" not in alike
    assert answer.unlike(PRINTED | {"open_overdue": None}, late) == []


def test_a_field_that_another_period_had_gives_way_and_reports_name_no_procedures():
    told, reported = field("Đất đai", 1), field("Hộ tịch", 9, origins=["reported"])

    assert fields.chosen([reported, told], "Xây dựng") == "Đất đai"
    assert fields.chosen([reported], "Hộ tịch") is None
