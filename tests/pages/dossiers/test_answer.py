"""The first sentences of the page of dossiers: yes or no, with its counts; why not."""

from __future__ import annotations

import re

import pytest

from figures import wording
from figures.charts import Picture
from figures.wording import columns
from pages.leaders.dossiers import answer, despite, fields, panel
from tests.figures import verdict_row as board

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
    "origin": "counted",
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
        "Phần lớn có: Quý III/2023, 98,62% (58.350/59.168) hồ sơ đã giải quyết "
        "trước hạn, đúng hạn; 818 hồ sơ giải quyết quá hạn, còn 129 hồ sơ chưa xong đã quá hạn.",
        "Trong 818 quá hạn, 246/377 hồ sơ có ghi ngày đã có kết quả đúng hạn, chỉ chậm kết thúc. "
        "Lĩnh vực Đất đai có 414/818 hồ sơ giải quyết quá hạn.",
    ]


def test_the_worse_trend_of_a_year_is_said_among_the_first_sentences():
    past = [
        {"period": "2022-Q3", "numerator": 637, "denominator": 61884},
        {"period": "2023-Q3", "numerator": 785, "denominator": 59827},
    ]
    said = answer.lead(PRINTED, [], QUARTER, past, "2022-Q3")[1]

    assert (
        re.sub("<[^>]*>", "", said)
        .replace(wording.NBSP, " ")
        .startswith(
            "Trong số hồ sơ đến hạn, 1,31% (785/59.827) quá hạn, tăng từ 1,03% (637/61.884) "
            "cùng kỳ năm trước."
        )
    )
    assert "cùng kỳ" not in answer.lead(PRINTED, [], QUARTER, past[1:], "2022-Q3")[1]
    assert not any(
        "số hồ sơ đến hạn" in each for each in answer.lead(PRINTED, [], QUARTER, past[:1])
    )


def test_one_in_need_whose_share_is_common_is_explained_and_one_with_a_higher_share_too():
    row = board.example("lagging", *board.PEERS_NAMED, unit_code="A", unit_name="Huyện A")
    row |= {"numerator": 71, "denominator": 3454, "origin": "counted"}
    other = board.example("typical", *board.PEERS_NAMED[:2], unit_code="B", unit_name="Huyện B")
    other |= {"numerator": 205, "denominator": 10000, "origin": "counted"}

    (said, *_) = despite.coloured([row, other], board.terms())
    assert (
        "Huyện A 2,06% (71/3.454), tính chung 2,05%, nhưng 12 tháng 31 hồ sơ quá hạn, gấp 2,6"
        in (said.replace(wording.NBSP, " "))
    )
    assert despite.coloured([row | {"numerator": 171}, other], board.terms()) == []
    assert despite.coloured([other], board.terms()) == []


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


def test_the_answer_says_that_its_figures_are_simulated():
    assert "Quý III/2023 (mô phỏng), 98,62%" in lead(origin="simulated")[0]


def test_fields_are_named_only_where_a_few_of_many_have_half_of_enough():
    few = [field("A", 3), field("B", 1)]
    spread = [field(str(n), 10) for n in range(9)]
    of_one_row = [field("Mọi lĩnh vực", 818)]

    assert [answer.concentrated(each) for each in (few, spread, of_one_row, [])] == [""] * 4
    two = answer.concentrated([field("A", 30), field("B", 20), field("C", 9), field("D", 30)])
    assert (
        two.replace(wording.NBSP, " ")
        == "Lĩnh vực A (30) và D (30) có 60/89 hồ sơ giải quyết quá hạn"
    )


def test_that_785_is_not_818_and_129_is_explained_where_it_is_so():
    late = [{"numerator": 785, "denominator": 59827}]
    (said,) = answer.unlike(PRINTED, late)

    assert "785/59.827 là hồ sơ hẹn trả trong kỳ" in said and "không cộng được" in said
    (alike,) = answer.unlike(PRINTED, [{"numerator": 947, "denominator": 59827}])
    assert "không cộng được" not in alike
    assert answer.unlike(PRINTED | {"open_overdue": None}, late) == []


def test_a_field_that_another_period_had_gives_way_and_reports_name_no_procedures():
    told, reported = field("Đất đai", 1), field("Hộ tịch", 9, origins=["reported"])

    assert fields.chosen([reported, told], "Xây dựng") == "Đất đai"
    assert fields.chosen([reported], "Hộ tịch") is None


def stated(measure: str, value: float, **more) -> dict:
    row = {"measure": measure, "value": value, "origin": "published", "is_longer": False}
    return row | {"numerator": value, "denominator": None} | more


def test_what_a_document_prints_stands_beside_what_is_counted_and_leads_to_both():
    whole = (
        dict.fromkeys([*columns.OF_II_06_COLUMNS, "received_other", "received_unknown"], 0)
        | PRINTED
    )
    whole |= {"units_open_unknown": [], "open_undated": 0}
    share = stated("on_time_resolved", 58350 / 59123, numerator=58350, denominator=59123)
    rows = [stated("resolved", 59123.0), share, stated("open", 6123.0)]
    others = [stated("open", 1.0, is_longer=True), stated("to_handle", 1.0, origin="simulated")]
    found = panel.printed([*rows, *others])

    _, resolved, late, still_open = panel.facts(whole, lambda page, **_: f"/{page}", stated=found)
    assert resolved.made_of[0].replace(wording.NBSP, " ") == (
        "số đã công bố: 59.123, trước hạn và đúng hạn 98,69% (58.350/59.123)"
    )
    assert "số đã công bố: 6.123" in still_open.made_of and not late.made_of
    assert panel.all_origins([], found) == ["published"]
    assert "reconciliation" in panel.differs(whole, found, lambda page, **_: f"/{page}")
    assert panel.differs(whole, {"open": stated("open", 5765.0)}, str) == ""


def test_a_picture_of_districts_says_that_it_is_of_their_own_offices():
    drawn = Picture("A", "B", figure=object())

    assert panel.of_own_offices(drawn, "district", panel.LATE, "1,31%").caption == (
        "B; riêng cơ quan huyện (toàn tỉnh 1,31%)"
    )
    for level, measure in (("commune", panel.LATE), ("district", panel.RESOLVED_LATE)):
        assert panel.of_own_offices(drawn, level, measure) is drawn


def test_one_period_is_told_in_a_sentence_where_it_makes_no_line():
    alone = Picture("Quý I/2026: 8,7%", "Quá hạn")

    assert panel.no_course(alone, "Quá hạn trong số đến hạn") == [
        "Chưa đủ hai kỳ có số liệu để vẽ diễn biến của “Quá hạn trong số đến hạn” (quý I/2026: "
        "8,7%)."
    ]
    assert panel.no_course(Picture("A", "B", {"data": []}), "C") == []
