"""A form that a later document has ended is of no period after it; which, is said everywhere."""

from __future__ import annotations

from datetime import date

import pytest

import data
import queries
from data import access, builds, faults
from data.building import telling
from data.forms import catalogue, report
from data.forms.faults import NotConfigured, NotTheirForm, WrongCatalogue
from data.packs import KON_TUM
from figures import wording
from tests.data.forms.test_form_catalogue import A_FORM
from tests.data.importing import sent
from tests.province import asked, dossier, reported, unit, whole

ENDED = A_FORM.replace("2020-12-15", '2020-12-15\nvalid_to = 2026-07-31\nended_by = "Văn bản mới"')
LAST, AFTER = "2026-Q2", "2026-Q3"
MAPPING = """
source = "Một cửa"
title = "Văn bản"
target = "form"
form = "II.06c"

[columns]
unit = "Đơn vị"
period = "Kỳ"

[cells]
"I/Hộ tịch:4" = "Trực tuyến"
"""


def test_after_its_last_day_there_is_no_version_until_a_file_brings_one(tmp_path):
    (tmp_path / "X.01@A.toml").write_text(ENDED, encoding="utf-8")
    ended = catalogue.load(tmp_path)
    assert catalogue.in_force(ended, "X.01", date(2026, 7, 31)).version == "A"
    with pytest.raises(NotConfigured, match=r"chưa cấu hình.*hết ngày 31/7/2026.*Văn bản mới"):
        catalogue.in_force(ended, "X.01", date(2026, 8, 1))

    new = A_FORM.replace('"A"', '"B"').replace("2020-12-15", "2026-08-01")
    (tmp_path / "X.01@B.toml").write_text(new, encoding="utf-8")
    assert catalogue.in_force(catalogue.load(tmp_path), "X.01", date(2026, 8, 1)).version == "B"


@pytest.mark.parametrize(
    "wrong",
    [
        ENDED.replace('ended_by = "Văn bản mới"\n', ""),
        ENDED.replace("valid_to = 2026-07-31", ""),
        ENDED.replace("2026-07-31", "2020-12-14"),
    ],
)
def test_an_end_has_its_day_and_its_document(tmp_path, wrong):
    (tmp_path / "X.01@A.toml").write_text(wrong, encoding="utf-8")
    with pytest.raises(WrongCatalogue, match="valid_to"):
        catalogue.load(tmp_path)


def test_what_the_ministry_of_justice_took_over_ends_on_31_7_2026():
    ended = {each.form for each in catalogue.load() if each.valid_to == date(2026, 7, 31)}
    assert ended == {"II.03b", "II.04", "II.05b", "II.06a", "II.06b", "II.06c", "II.07b", "II.08"}
    assert report.of("II.06a", "STP", LAST, KON_TUM).form.version == "TT01-2020"
    with pytest.raises(NotConfigured, match="Thông tư 09/2026/TT-BTP"):
        report.of("II.06a", "STP", AFTER, KON_TUM)


def test_a_row_of_a_period_after_its_end_is_not_taken_and_the_reason_says_what_to_do(tmp_path):
    (tmp_path / "m.toml").write_text(MAPPING, encoding="utf-8")
    rows = [["Đơn vị", "Kỳ", "Trực tuyến"], ["62", "Quý II/2026", 5], ["62", "Quý III/2026", 6]]
    taken = sent.take(sent.workbook(tmp_path / "a.xlsx", rows), "m")

    assert sent.reasons(taken) == [(3, "period", "form_not_configured")]


@pytest.fixture
def across(province):
    """Dossiers of August 2026; of a form that ended in July the quarter before was sent."""
    return province(
        units=[unit("S", "department")],
        dossiers=[dossier("S", received="2026-08-03", due="2026-08-10", finished="2026-08-10")],
        cells=reported("II.06a", "S", LAST, {"Hộ tịch": {"4": 5}}),
        coverage=[whole("S", "2026-06-15", "2026-09-14")],
        expected=[
            {
                "source": "form:II.06a",
                "source_name": "Biểu II.06a",
                "level": "department",
                "unit_code": None,
                "kind": "quarter",
                "starts_on": "2025-12-15",
                "ends_on": None,
                "days_to_send": 5,
                "why_missing": None,
                "note": None,
            }
        ],
        as_of="2026-09-14",
    )


def test_pages_and_build_name_the_document_and_nothing_is_expected_by_the_old_one(across):
    assert queries.run("forms_not_configured", period=LAST) == []
    (said,) = wording.not_configured(queries.run("forms_not_configured", period=AFTER))
    assert said.startswith("Biểu II.03b, II.04, ") and "Thông tư 09/2026/TT-BTP" in said
    with data.connect(builds.newest(), access.viewer()) as connection:
        (told,) = telling.forms_not_configured(connection)
    assert "sau ngày 31/7/2026 chưa cấu hình" in told

    lacking = asked("select starts_on from coverage where source = 'form:II.06a' order by all")
    assert [each.starts_on for each in lacking] == [date(2025, 12, 15), date(2026, 3, 15)]
    assert not asked("select 1 from form_count where period = '2026-Q3'")


def test_cells_of_a_period_after_its_end_stop_the_build(province):
    with pytest.raises(faults.ChecksFailed, match="thêm mẫu mới vào danh mục"):
        province(
            units=[unit("S", "department")],
            dossiers=[dossier("S", received="2026-08-03")],
            cells=reported("II.06a", "S", AFTER, {"Hộ tịch": {"4": 5}}),
            as_of="2026-09-14",
            until="gathered",
        )


@pytest.mark.parametrize(
    ("period", "communes"),
    [("2023-Q3", "xã, phường, thị trấn"), ("2025-Q3", "xã, phường, đặc khu")],
)
def test_who_sends_a_form_is_named_as_its_period_knows_them(period, communes):
    with pytest.raises(NotTheirForm, match=f"biểu này do .*{communes}.* gửi"):
        report.of("II.06a", "62", period, KON_TUM)
