"""`python -m data due`: a list a unit of what falls due within three working days."""

from __future__ import annotations

import stat
import sys

import pytest
from openpyxl import load_workbook

import queries
from tests.papers.due.board import AS_OF, UNITS, board, due
from tests.province import dossier, missing

pytestmark = pytest.mark.made(measures=["late_of_due"])


def test_each_unit_has_its_own_as_text_and_as_excel(province, morning, tmp_path):
    province(**board())

    assert due(tmp_path / "den-han") == 0
    place = tmp_path / "den-han" / AS_OF
    names = ["00-tong-hop.txt", "A-a.txt", "A-a.xlsx", "B-b.txt", "B-b.xlsx"]
    assert sorted(path.name for path in place.iterdir()) == names
    text = (place / "A-a.txt").read_text(encoding="utf-8")
    assert text.splitlines()[0] == "Huyện A: 2 hồ sơ đến hạn đến hết thứ Ba, 19/9/2023"
    assert "số liệu tính đến hết ngày 14/9/2023" in text.lower()
    assert [line.split()[0] for line in text.splitlines() if line.startswith("  ")] == [
        "A-1",
        "A-2",
    ]
    assert "thứ Sáu, 15/9/2023: 1 hồ sơ" in text
    rows = load_workbook(place / "A-a.xlsx").active.iter_rows(values_only=True)
    assert [row[0] for row in rows if str(row[0]).startswith("A-")] == ["A-1", "A-2"]
    assert "A\tHuyện A\t2" in (place / "00-tong-hop.txt").read_text(encoding="utf-8")


def test_the_lists_hold_what_the_screen_counts(province, morning, tmp_path):
    province(**board())
    due(tmp_path)

    for row in queries.run("due_soon", period="2023-Q3"):
        found = list((tmp_path / AS_OF).glob(f"{row.unit_code}-*.txt"))
        if row.unit_code == "62":
            continue
        listed = [path.read_text(encoding="utf-8").count("\n  ") for path in found]
        assert listed == ([row.count_dossiers] if row.count_dossiers else [])


@pytest.mark.skipif(sys.platform == "win32", reason="rights are lists there")
def test_nobody_else_of_the_machine_reads_them(province, morning, tmp_path):
    province(**board())
    due(tmp_path / "den-han")

    made = [tmp_path / "den-han", *(tmp_path / "den-han").rglob("*")]
    assert {stat.S_IMODE(path.stat().st_mode) & 0o077 for path in made} == {0}


def test_a_later_build_of_the_same_day_takes_the_place_of_the_lists(province, morning, tmp_path):
    province(**board())
    due(tmp_path / "den-han")
    province(**board(dossiers=[dossier("B", "2023-09-01", "2023-09-18", dossier_code="B-9")]))
    due(tmp_path / "den-han")

    assert [path.name for path in (tmp_path / "den-han").iterdir()] == [AS_OF]
    assert sorted(path.stem for path in (tmp_path / "den-han" / AS_OF).glob("*.xlsx")) == ["B-b"]


def test_what_is_older_than_the_last_working_day_says_so_first(province, morning, tmp_path):
    province(**board())
    morning("2023-09-18")  # a Monday: of Friday nothing is known
    due(tmp_path)

    first = (tmp_path / AS_OF / "A-a.txt").read_text(encoding="utf-8").splitlines()[0]
    assert first.startswith(
        "LƯU Ý: số liệu mới đến hết ngày 14/9/2023, chưa có của những ngày sau đó"
    )


def test_a_province_without_dossiers_has_empty_lists(province, morning, tmp_path):
    province(units=UNITS, dossiers=[], coverage=[missing("A", "2023-06-15", AS_OF)])

    assert due(tmp_path) == 0
    assert [path.name for path in (tmp_path / AS_OF).iterdir()] == ["00-tong-hop.txt"]


def test_a_cell_that_begins_as_a_formula_is_text(province, morning, tmp_path):
    code = '=HYPERLINK("http://x")'
    province(**board(dossiers=[dossier("A", "2023-09-01", "2023-09-15", dossier_code=code)]))
    due(tmp_path)

    sheet = load_workbook(tmp_path / AS_OF / "A-a.xlsx").active
    assert not [cell for row in sheet.iter_rows() for cell in row if cell.data_type == "f"]
