"""A province that has sent forms and no dossiers: its pages open, and none speaks of dossiers."""

from __future__ import annotations

import pytest

from data import builds
from navigation import PAGES
from tests.province import reported, unit, whole

BY_NAME = {entry.name: entry for entry in PAGES}


@pytest.fixture
def forms_only(forms_only_store, monkeypatch) -> str:
    monkeypatch.setenv("THUCCHAT_STORE", str(forms_only_store))
    return builds.newest()


def test_every_page_opens_as_of_the_end_of_the_last_form(visit, forms_only):
    opened = visit()
    for entry in PAGES:
        said = opened.go(entry).said
        expected = "Không có thủ tục nào" if entry.name == "procedure" else "14/9/2023"
        assert expected in said, entry.name
        assert "tc-simulated" not in opened.html, entry.name
        assert "số liệu đến hết 14/9/2023 từ hồ sơ" not in said, entry.name


def test_the_list_of_dossiers_says_that_none_came_and_not_that_there_are_nought(visit, forms_only):
    said = visit(BY_NAME["dossier_list"]).said

    assert "Chưa nhập hồ sơ nào" in said
    assert "0 hồ sơ" not in said


def test_the_overview_has_the_figure_of_the_forms_and_no_empty_table_of_dossiers(visit, forms_only):
    said = visit(BY_NAME["overview"]).said

    assert "Quá hạn trong số đến hạn theo cấp" not in said
    assert "trên 99% 80,0% (120/150) báo cáo" in said.replace("\xa0", " ")


def test_where_nobody_said_who_was_to_send_nothing_is_said_not_to_be_missing(visit, forms_only):
    """Two units sent IV.01; whether the others owed it, nobody has declared."""
    period = {"period": "2023-Q3"}
    said = visit(BY_NAME["data_quality"], **period, source="form:IV.01").said.replace("\xa0", " ")
    assert "Không đơn vị nào còn thiếu" not in said and "không thiếu số liệu nào" not in said
    assert "Chưa khai báo nguồn nào phải gửi" in said
    assert "2/132 đã gửi IV.01" in said

    overview = visit(BY_NAME["overview"], **period).said.replace("\xa0", " ")
    assert "Chưa khai báo nguồn nào phải gửi" in overview and "2/132 đã gửi IV.01" in overview


def test_where_it_is_declared_and_all_came_that_is_said(visit, province):
    province(
        units=[unit("S", "department")],
        dossiers=[],
        cells=reported("IV.01", "S", "2023-Q3", {"1": {"2": 1, "3": 2, "4": 3}}),
        coverage=[whole("S", "2023-06-15", "2023-09-14") | {"source": "form:IV.01"}],
        expected=[
            {
                "source": "form:IV.01",
                "source_name": "Biểu IV.01",
                "level": "department",
                "unit_code": None,
                "kind": "quarter",
                "starts_on": "2023-06-15",
                "ends_on": None,
                "days_to_send": 5,
                "why_missing": None,
                "note": None,
            }
        ],
    )
    said = visit(BY_NAME["data_quality"], period="2023-Q3", source="form:IV.01").said
    assert "Không đơn vị nào còn thiếu số liệu đã đến hạn." in said
    overview = visit(BY_NAME["overview"], period="2023-Q3").said
    assert "Không nguồn nào được ghi là thiếu hay chưa kết nối." in overview
