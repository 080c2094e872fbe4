"""The first sentences are about the measure that is shown, and say of how many areas it tells."""

from __future__ import annotations

import pytest

import queries
from pages.leaders.districts import panel
from tests.province import dossier, unit, whole

PERIOD = {"period": "2023-Q3"}
LATE = {"title": "Quá hạn trong số đến hạn"}


def area(numerator: int | None = None, denominator: int | None = None, **of_target) -> dict:
    row = {"level": "district", "period": "2023-Q3", "official_target": None, "target_tag": None}
    row |= {"origin": "counted"}
    return row | {"numerator": numerator, "denominator": denominator} | of_target


def lead(*rows: dict, definition: dict = LATE) -> str:
    return " ".join(panel.lead(rows, definition, PERIOD)).replace("\xa0", " ")


def test_the_lead_tells_the_measure_shown_and_of_how_many_areas():
    assert lead(area(1, 50), area(2, 50)) == (
        "Quý III/2023, quá hạn trong số đến hạn: 3,0% (3/100) trên 2 địa bàn."
    )
    assert "3,0% (3/100) (mô phỏng) trên 1 địa bàn" in lead(area(3, 100, origin="simulated"))
    assert lead(area(1, 50), area(0, 0), area()) == (
        "Quý III/2023, quá hạn trong số đến hạn: 1 trên 50; 2 trong 3 đơn vị có số liệu."
    )


def test_without_a_case_or_a_figure_that_is_said_of_the_measure():
    assert lead(area(0, 0), area()) == (
        "Quý III/2023, quá hạn trong số đến hạn: không phát sinh; 1 trong 2 đơn vị có số liệu."
    )
    assert lead(area(), area()) == "Quý III/2023, quá hạn trong số đến hạn: chưa có số liệu."
    assert lead() == "Quý III/2023, quá hạn trong số đến hạn: chưa có số liệu."


def test_a_target_is_told_only_of_the_measure_that_has_it():
    met = {"official_target": 0.5, "target_tag": "met", "official_kind": "rule"}
    rows = area(60, 100, **met), area(40, 100, **met | {"target_tag": "unmet"})

    assert lead(*rows).endswith("1/2 địa bàn đạt mức đầy đủ theo quy định 50%.")
    assert lead(rows[1]).endswith("Chưa địa bàn nào đạt mức đầy đủ theo quy định 50%.")
    given = {"official_kind": "official", "official_is_simulated": False}
    assert lead(*(row | given for row in rows)).endswith("Chỉ tiêu của tỉnh 50%.")
    assert "chỉ tiêu" not in lead(area(1, 50))


def test_areas_that_do_alike_are_not_told_as_two_ends():
    def of(*counts: tuple[int, int]) -> str:
        return panel.summary([area(*each) | {"value": each[0] / each[1]} for each in counts])

    assert of((0, 10), (0, 11)) == "Đều bằng 0%"
    assert of((1, 2), (2, 4), (4, 8)) == "Đều bằng 50%"
    assert of((0, 10), (1, 11)) == "Từ 0/10 đến 1/11"
    assert of((3, 100), (3, 200)) == "Từ 1,5% đến 3,0%"


def test_the_table_says_which_is_of_the_office_and_which_of_the_area(monkeypatch):
    columns = [panel.html.Column("unit", "Đơn vị"), panel.html.Column("share", "Tỷ lệ")]
    monkeypatch.setattr(panel.units, "table", lambda *_: (columns, [{"unit": "A"}]))
    row = area(1, 100) | {"unit_code": "A"}
    verdict = {"unit_code": "A", "state": "typical", "numerator": 3, "denominator": 40}

    heads, (line,) = panel.table([row], [verdict], str, "hồ sơ")
    assert [head.label for head in heads[1:]] == [
        "Tỷ lệ, cả địa bàn",
        "Tình trạng, riêng cơ quan huyện",
    ]
    assert "3/40" in line["state"]
    state = panel.wording.STATE_SHORT["typical"].replace("\xa0", " ")
    assert state in line["state"].replace("\xa0", " ")
    assert panel.words.WORD["unnamed_tile"].replace("\xa0", " ").endswith(f"{state.lower()}.")
    assert panel.table([row], [], str, "hồ sơ")[0] == columns


@pytest.mark.made(measures=["late_of_due", "online_share"])
def test_an_area_of_which_nothing_came_is_there_and_the_page_opens_on_what_most_have(province):
    """Of late_of_due one of three tells: the others have no due day. All have online_share."""
    province(
        units=[unit("A"), unit("B"), unit("C"), unit("D")],
        dossiers=[dossier("A"), dossier("B", due=None), dossier("C", due=None)],
        coverage=[whole(code, "2023-06-15", "2023-09-14") for code in "ABC"],
    )
    rows = queries.run("districts_by_measure", measure="late_of_due", period="2023-Q3")
    assert [row.unit_code for row in rows] == ["A", "B", "C", "D"]
    assert [row.denominator for row in rows] == [1, None, None, None]

    known = queries.run("known_shares", period="2023-Q3")
    assert [row.measure for row in known] == ["online_share", "late_of_due"]


def test_a_tile_says_how_many_offices_of_an_area_came_and_of_one_office_that_months_lack():
    row = {"months_present": 1, "months_expected": 3, "units_complete": 1, "units_expected": 23}

    assert panel._what_is_missing(row).replace("\xa0", " ") == "1/23 đơn vị đã gửi đủ"
    assert panel._what_is_missing(row | {"units_complete": 0, "units_expected": 1}) == "thiếu tháng"
    assert panel._what_is_missing(row | {"months_present": 3, "units_complete": 23}) == ""
