"""Reports that lack a cell, or a period: pages say of whom and of what their figures tell."""

from __future__ import annotations

import pytest

from navigation import PAGES
from tests import province as provinces
from tests.pages.stores import line
from tests.province import reported, unit

BY_NAME = {entry.name: entry for entry in PAGES}
# 10 online, 20 not, 5 from before; 24 early, 5 on their day, 1 late; 4 and 1 are open.
WHOLE = line(10, 20, 5, 24, 5, 1, 4, 1)


@pytest.fixture(scope="module")
def store(tmp_path_factory):
    """A and S report both quarters whole; B, of more online than the others have together, the
    first without column (5); T the second alone."""
    folder = tmp_path_factory.mktemp("partly-reported")
    of_b = line(90, 10, 9, 91, 9, 0, 7, 2)
    without_5 = {column: value for column, value in of_b.items() if column != "5"}
    forms = [
        *(("II.06a", code, f"2023-Q{number}", WHOLE) for code in "AS" for number in (1, 2)),
        ("II.06a", "B", "2023-Q1", without_5),
        ("II.06a", "B", "2023-Q2", of_b),
        ("II.06a", "T", "2023-Q2", WHOLE),
    ]
    with provinces.store_at(folder / "store"):
        provinces.make(
            folder,
            units=[
                *(unit(code, "commune", unit_name=f"Xã {code}") for code in "ABC"),
                *(unit(code, "department", unit_name=f"Sở {code}") for code in "ST"),
            ],
            dossiers=[],
            coverage=[],
            cells=[
                cell
                for form, code, period, row in forms
                for cell in reported(form, code, period, {"Hộ tịch": row})
            ],
        )
    return folder / "store"


@pytest.fixture
def said(store, monkeypatch, visit):
    monkeypatch.setenv("THUCCHAT_STORE", str(store))

    def read(name: str, period: str = "2023-H1", **choices: str) -> str:
        return visit(BY_NAME[name], period=period, **choices).said.replace("\xa0", " ")

    return read


def test_a_report_that_lacks_a_cell_is_in_no_column(said):
    """Nor is one of a longer period that lacks it in a part: (3) is (7) + (11) of the others."""
    quarter, half = said("dossiers", "2023-Q1"), said("dossiers")

    assert "Xã, phường, thị trấn 35 10 20 5 30 24 5 1 5 4 1" in quarter
    assert "Xã, phường, thị trấn 65 20 40 5 60 48 10 2 5 4 1" in half
    assert "2 trong 5 đơn vị giải quyết đã báo cáo đủ các cột của biểu" in quarter
    assert [text for text in (quarter, half) if "chưa đủ nên không cộng: " not in text] == []
    assert "hình thức khác," not in quarter + half


@pytest.mark.parametrize(
    ("page", "choices"),
    [
        ("overview", {}),
        ("dossiers", {}),
        ("units", {"level": "department", "measure": "online_share"}),
    ],
)
def test_a_page_says_whose_figures_are_of_some_months(page, choices, said):
    assert "Sở T mới có 3/6 tháng." in said(page, **choices)
    assert "mới có" not in said(page, "2023-Q2", **choices)


def test_the_list_of_units_says_it_beside_the_unit(said):
    found = said("units", level="department", measure="online_share")

    assert "Sở T (mới có 3/6 tháng) 10/30" in found
    assert "Sở S (mới" not in found


def test_a_unit_s_figures_say_each_of_how_many_months_they_are(said):
    found = said("unit", unit="B")

    assert "Phải giải quyết 109 hồ sơ mới có 3/6 tháng" in found
    assert "Nộp trực tuyến 90,0% 90/100 hồ sơ mới có 3/6 tháng" in found
    assert "Đang giải quyết 9 hồ sơ 2 đã quá hạn" in found  # of its last day: whole
