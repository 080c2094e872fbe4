"""The pages about one topic: forms filled with known numbers come out on them, unit by unit."""

from __future__ import annotations

import json
import shutil

import pytest

from data import access, builds, restricted
from figures import wording
from navigation import PAGES
from pages.leaders.anti_corruption import words
from tests import province as provinces
from tests.pages.test_nothing import cells
from tests.province import dossier, reported, unit

BY_NAME = {entry.name: entry for entry in PAGES}
PERIOD = "2023-Q3"
LEADER = access.Viewer(name="leader", roles=frozenset({"leader"}))


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """Two departments and a district; one department has sent no form on documents."""
    folder = tmp_path_factory.mktemp("topics")
    documents = {"2": 1, "3": 995, "4": 4, "6": 10, "7": 180, "8": 10}
    printed = {
        "measure": "documents_electronic",
        "unit_code": "62",
        "period": PERIOD,
        "origin": "press",
        "value": 0.99,
        "qualifier": ">",
        "as_of": "2023-09-22",
        "published_on": "2023-09-28",
        "document": "Báo cáo số 332/BC-UBND",
    }
    with provinces.store_at(folder / "store"):
        provinces.make(
            folder,
            units=[unit("S1", "department"), unit("S2", "department"), unit("H1")],
            dossiers=[dossier("H1")],
            published=[
                printed,
                printed
                | {"measure": "pctn_cases", "period": "2023", "value": None, "qualifier": None}
                | {"numerator": 6, "document": "Báo A"},
            ],
            cells=[
                *reported("IV.01", "S1", PERIOD, {"1": documents}),
                *reported("IV.01", "H1", PERIOD, {"1": documents | {"3": 1495, "4": 4}}),
                *reported("01/PCTN", "S1", PERIOD, {"44": {"SL": 2}}),
                *reported("01/PCTN", "S1", "2023-9M", {"44": {"SL": 5}}),
                *reported("TC.03", "62", PERIOD, {"Nội vụ": {"1": 20, "2": 20, "3": 4, "4": 1}}),
                *reported("TC.01", "62", PERIOD, {"Sở A": {"1": 9, "2": 9, "4": 8, "5": 7}}),
                *reported("TC.07", "S2", PERIOD, {"1": {"1": 5, "2": 3}}),
                *reported("TC.10", "62", PERIOD, {"1": {"1": 0}}),
                *reported("TC.11", "62", PERIOD, {"1": {"1": 33, "2": 20, "3": 370}}),
                *reported("TC.04", "62", PERIOD, {"1": {"1": 8, "2": 12, "3": 6}}),
                *reported("TC.05", "S1", PERIOD, {"1": {"1": 9, "2": 9, "3": 7}}),
                *reported("TC.09", "H1", PERIOD, {"1": {"3": 0, "4": 3, "7": 0, "8": 0}}),
            ],
        )
    return folder / "store"


@pytest.fixture
def topic(made, own_store, monkeypatch, visit):
    monkeypatch.setenv("THUCCHAT_STORE", str(made))
    return lambda name, **chosen: visit(BY_NAME[name], period=PERIOD, **chosen)


def test_documents_stand_by_unit_and_beside_the_bound_that_was_printed(topic):
    opened = topic("e_documents")

    assert "99,60% (2.490/2.500)" in opened.said
    assert "trên 99%" in opened.said and wording.WORD["no_counts_in_print"] in opened.said
    rows = cells(opened.html)
    assert ["Đơn vị S1", "995/1.000", "99,50%"] in rows
    assert not any(row[0] == "Đơn vị H1" for row in rows)
    assert ["Đơn vị H1", "1.495/1.500", "99,67%"] in cells(
        topic("e_documents", level="district").html
    )
    assert any(row[:2] == ["Đơn vị S2", "Chưa có số liệu"] for row in rows)
    assert opened.options["level"] == ["department", "district"]  # no commune has sent any
    assert "documents_electronic" in opened.options["measure"]
    assert "units_exchanging" not in opened.options["measure"]  # IV.02b, which nobody has sent


def test_a_topic_draws_the_units_of_a_level_and_names_no_level_that_has_no_figure(topic):
    charts = [json.loads(each.proto.spec) for each in topic("e_documents").app.get("plotly_chart")]
    (dots,) = charts  # one quarter is no line over time
    assert [mark["customdata"] for mark in dots["data"] if mark["mode"] == "markers"] == [
        ["/unit?period=2023-Q3&measure=documents_electronic&level=department&unit=S1"]
    ]
    assert "level" not in topic("regimes").offered  # of the regimes only the province tells
    assert topic("regimes", measure="feedback_on_time").address["level"] == "department"


def test_who_has_not_sent_the_form_is_named(topic):
    opened = topic("e_documents")

    assert "2/3 đơn vị phải gửi biểu IV.01 đã gửi; 1 đơn vị chưa gửi: S2." in opened.said
    assert ["Sở, ban, ngành: 1/2 đã gửi", "S2"] in cells(opened.html)


def test_cases_stand_by_period_without_change_and_the_print_under_its_own(topic):
    opened = topic("anti_corruption")
    row = next(row for row in cells(opened.html) if row[0].startswith("Số vụ phát hiện trong kỳ"))

    # The quarter, a year before it, nine months: of the first six nothing came.
    assert row[1:] == ["2", "–", "5"]
    assert "Năm 2023: 6 vụ (Báo A)" in row[0]
    assert "0/1 địa bàn gửi đủ biểu; chưa đủ: H1" in opened.said
    assert "Thông tư 06/2025" in opened.said and "02/PCTN" in opened.said
    tables = " ".join(cell for row in cells(opened.html) for cell in row)
    assert "tc-chip" not in opened.html
    assert not any(word in tables for word in ("%", "tăng", "giảm", "xếp thứ"))


def tells_of(unit: str, opened) -> bool:
    """Whether a row is the unit's; its name alone is in the box that finds units on every page."""
    return any(row[0] == f"Đơn vị {unit}" for row in cells(opened.html))


def test_units_cells_of_anti_corruption_are_shown_to_the_inspectorate_alone(topic, monkeypatch):
    title = words.WORD["units_cells"]
    opened = topic("anti_corruption")
    assert title in opened.said and tells_of("S1", opened)

    monkeypatch.setattr(access, "viewer", lambda: LEADER)
    opened = topic("anti_corruption")
    assert title not in opened.said and not tells_of("S1", opened)
    assert words.WORD["only_inspectorate"] in opened.said
    assert "1/3 đơn vị phải gửi biểu 01/PCTN đã gửi" in opened.said
    for page in ("unit", "reconciliation"):
        opened = topic(page, unit="S1")
        assert "01/PCTN" not in opened.said, page


def test_without_the_file_apart_who_may_see_it_is_told_and_the_rest_goes_on(topic, own_store):
    build = builds.path_of(builds.newest())
    shutil.copytree(build.parent, own_store / "builds")
    for right in restricted.rights():
        restricted.beside(own_store / "builds" / build.name, right).unlink()
    with provinces.store_at(own_store):
        opened = topic("anti_corruption")
        elsewhere = topic("e_documents")

    for each in (opened, elsewhere):
        assert wording.withheld(build.stem).headline in each.said
        assert "python -m data build" in each.said
    assert words.WORD["units_cells"] not in opened.said and not tells_of("S1", opened)
    assert "1/3 đơn vị phải gửi biểu 01/PCTN đã gửi" in opened.said


def test_who_may_not_see_it_is_not_told_that_it_is_missing(topic, own_store, monkeypatch):
    monkeypatch.setattr(access, "viewer", lambda: LEADER)
    build = builds.path_of(builds.newest())
    (own_store / "builds").mkdir(parents=True)
    shutil.copy(build, own_store / "builds")
    with provinces.store_at(own_store):
        assert wording.withheld(build.stem).headline not in topic("anti_corruption").said


def test_regimes_and_internal_procedures_stand_row_by_row(topic):
    opened = topic("regimes", measure="feedback_on_time")
    rows = cells(opened.html)

    assert ["Nội vụ", "20", "20", "4", "1"] in rows
    assert any(row[1:] == ["8", "12", "6"] for row in rows)
    assert any(row[:2] == ["Đơn vị S1", "7/9"] for row in rows)


@pytest.mark.parametrize("page", ["units", "districts", "regimes", "unit"])
def test_more_handled_than_came_is_shown_as_it_was_reported(page, topic):
    """Three violations of an earlier quarter were handled in this one, of which none was found."""
    opened = topic(page, measure="discipline_handled", level="district", unit="H1")

    assert "3/0" in opened.said


def test_what_the_report_tells_of_procedures_has_its_figures_and_lists(topic):
    opened = topic("regimes")
    rows = cells(opened.html)

    for said in (
        "phương án đơn giản hóa đã thực thi báo cáo biểu TC.03: (4)/(3) 1/4",
        "TTHC đã công khai trong số phải công khai báo cáo biểu TC.01: (5)/(4) 7/8",
        "Chi phí tiết kiệm của TTHC cho doanh nghiệp báo cáo biểu TC.11: dòng 1, (3) 370",
        "nhũng nhiễu, gây phiền hà báo cáo biểu TC.09: (7)",
        "tự ý đặt ra TTHC, giấy tờ báo cáo biểu TC.09: (8)",
    ):
        assert said in opened.said
    assert ["Sở A", "9", "9", "8", "7"] in rows  # TC.01, an agency a line
    assert ["Đơn vị S2", "5", "3"] in rows  # TC.07, by who sent it
    assert "chưa hoàn thành" in topic("e_documents").said


def test_tables_of_forms_that_the_demonstration_wrote_say_so(visit, province):
    province(
        units=[unit("S1", "department")],
        dossiers=[dossier("S1")],
        cells=reported("TC.04", "62", PERIOD, {"1": {"1": 8, "2": 12, "3": 6}}),
        is_demonstration=True,
    )
    said = visit(BY_NAME["regimes"], period=PERIOD).said

    assert "Từng chế độ báo cáo mô phỏng Theo biểu TC.04 đã gửi" in said
