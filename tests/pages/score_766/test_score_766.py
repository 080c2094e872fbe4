"""The page of the 766 score: what is missing, and what an action would add."""

from __future__ import annotations

from datetime import date

import pytest

from analysis import score
from figures.charts import Picture
from figures.wording import NBSP
from navigation import PAGES
from pages.leaders.score_766 import gains, panel, words
from tests.province import dossier, procedure, unit
from tests.queries.test_score import worked  # noqa: F401

PAGE = next(entry for entry in PAGES if entry.name == "score_766")
PERIOD = {"period": "civil:2023-Q3"}


@pytest.fixture
def opened(visit, worked):  # noqa: F811
    return lambda **chosen: visit(PAGE, **PERIOD, **chosen)


def test_the_score_stands_beside_the_most_that_could_be_counted(opened):
    said = opened().said

    assert "đạt 26,33/34 điểm tính được; 66 điểm chưa tính được" in said
    assert (
        "Thành phần còn thiếu nhiều nhất: Hồ sơ giải quyết trước hạn, đúng hạn (4,00 điểm)" in said
    )
    assert "Ít việc nhất cho mỗi điểm: " in said
    assert "Nhóm còn thiếu nhiều nhất: Tiến độ, kết quả giải quyết, 4,00 điểm" in said


def test_what_cannot_be_scored_says_so_and_the_portals_figures_are_named(opened):
    said = opened().said

    assert "1.4 Hồ sơ đồng bộ lên Cổng Dịch vụ công quốc gia" in said
    assert "không tính" in said
    assert "70/100, 14,00 điểm" in said
    assert "theo Cổng DVCQG" in said


def test_what_counts_as_in_time_without_a_due_day_is_said_where_it_counts(opened):
    said = opened().said

    assert "không có ngày hẹn trả tính theo thời hạn của thủ tục trong danh mục" in said


def test_an_action_is_tried_by_its_link_and_left_by_the_same(opened):
    page = opened(component="2.1", aim="98")
    (tried,) = [each for each in page.links if "actions=2.1%3AA%4098" in each]
    then = opened(actions="2.1:A@98", component="2.1", aim="98")

    assert "Tính thử 1 việc: thêm 4,00 điểm, từ 26,33 lên 30,33 điểm." in then.said
    assert "/score_766?" in tried
    assert not [each for each in then.links if each.startswith("/definitions") and "4098" in each]
    assert len([each for each in then.links if "actions" not in each and "aim=98" in each]) == 3


def test_a_unit_has_its_own_score_and_no_actions_of_others(opened):
    page = opened(unit="A")

    assert "Đơn vị A đạt 22,00/30 điểm tính được" in page.said
    assert not [each for each in page.links if "%4098" in each]


def test_an_unknown_action_is_left_out(opened):
    assert "Các việc đang tính thử" not in opened(actions="2.1:Z@98,x,9.9").said


@pytest.mark.parametrize("period", ["2023-H1", "2023-9M"])
def test_a_period_without_a_score_is_said_calmly(period, visit, worked):  # noqa: F811
    assert "Không có điểm Bộ chỉ số 766 cho" in visit(PAGE, period=period).said


def test_a_score_of_the_demonstration_says_so_over_each_of_its_tables(visit, province):
    province(
        units=[unit("A")],
        procedures=[procedure()],
        dossiers=[dossier("A", finished="2023-07-07", channel="online_self")],
        is_demonstration=True,
    )
    said = visit(PAGE, **PERIOD).said

    assert "số liệu đến hết 14/9/2023 mô phỏng" in said
    assert "tỉnh (mô phỏng) đạt" in said
    assert "Cần thêm bao nhiêu để từng thành phần đạt điểm tối đa? mô phỏng" in said
    assert "Phần trăm điểm đạt trên điểm tối đa tính được" in said
    assert "đúng hạn: nếu từng đơn vị đạt 98% mô phỏng Không đơn vị nào thấp hơn" in said


def test_the_cheapest_points_stand_beside_what_a_point_costs_where_most_are_missing():
    items = [("A", "9 phản ánh", 0.3), ("B", "36 phản ánh", 1.21)]
    said = words.most_for_least(items, "30", ("C", "5.243 hồ sơ")).replace(NBSP, " ")

    assert said == (
        "Ít việc nhất cho mỗi điểm: A (thêm 9 phản ánh: +0,30 điểm), B (thêm 36 phản ánh: +1,21 "
        "điểm), 30 cho mỗi điểm; trong khi C cần 5.243 hồ sơ cho mỗi điểm."
    )
    assert words.most_for_least([]) == ""


def test_what_a_score_does_not_tell_yet_is_said_and_a_code_of_ours_is_no_title():
    missing = {"unit_name": "Huyện A", "months_present": 1, "months_expected": 3}
    notes = panel.notes("report", {"is_finished": False}, date(2023, 9, 14), [missing])

    assert len(notes) == 3 and "14/9/2023" in notes[1]
    assert notes[2].replace(NBSP, " ") == "Huyện A mới có 1/3 tháng."
    assert panel.notes("civil", {"is_finished": True}, date(2023, 9, 14), []) == []
    assert panel.called({"component": "4.CT", "title": "Chứng thực"}) == "Chứng thực"
    assert panel.called({"component": "4.5a", "title": "Kết nối"}) == "4.5a Kết nối"


def test_a_quarter_that_is_not_over_is_compared_with_none():
    drawn = Picture("Giảm từ 79,6 xuống 76,7", "B")
    rows = [{"period": "civil:2023-Q3", "numerator": 76.7, "denominator": 100}]

    said = panel.unfinished(drawn, rows, {"is_finished": False})
    assert said.finding.replace(NBSP, " ") == (
        "Quý III/2023 chưa kết thúc: 76,7 điểm, chưa so với quý trước"
    )
    assert panel.unfinished(drawn, rows, {"is_finished": True}) is drawn


def test_what_every_unit_asks_for_a_point_is_said_once_over_them():
    alike = [
        score.Action(code, "2.1", code, cases, cases / 10) for code, cases in (("A", 5), ("B", 9))
    ]
    apart = [*alike, score.Action("C", "2.1", "C", 9, 0.1)]
    row = {"component": "2.1", "title": "T", "unit_of_measure": "hồ sơ"}
    names = dict.fromkeys("ABC", "Đơn vị")

    def first(actions) -> str:
        lines = gains.at_units(actions, [row], names, [], lambda **_: "/")[1]
        return str(lines[0]["what"]).replace(NBSP, " ")

    assert gains.same_cost(alike) == "10" and gains.same_cost(apart) == ""
    assert "mỗi điểm" not in first(alike) and "mỗi điểm cần 10" in first(apart)
    said = words.units_caption(2, "98%", "10", panel.counted(row)).replace(NBSP, " ")
    assert said == (
        "2 đơn vị dưới 98%; mỗi điểm cần thêm 10 hồ sơ, đơn vị nào cũng vậy; thêm nhiều điểm là do "
        "nhiều hồ sơ, không phải xếp hạng"
    )
