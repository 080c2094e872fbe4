"""A spreadsheet that is no template of ours fills cells of an official form: a row a unit."""

from __future__ import annotations

from decimal import Decimal

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from data import faults
from data.__main__ import main
from data.importing.mappings import loading
from data.importing.understanding import periods
from tests.data.importing.sent import counts, gathered, kept, reasons, take, workbook
from tests.province import store_at

MAPPING = """
source = "Hệ thống quản lý văn bản"
title = "Thống kê văn bản theo đơn vị"
target = "form"
form = "IV.01"
{top}

[columns]
unit = "Đơn vị"
{period}

[cells]
"1:2" = "VB giấy"
"1:3" = "VB điện tử"
"""
HEADINGS = ["STT", "Đơn vị", "Kỳ", "VB giấy", "VB điện tử"]


def mapping(folder, top: str = "", period: str = 'period = "Kỳ"', text: str = MAPPING):
    path = folder / "van-ban.toml"
    path.write_text(text.format(top=top, period=period), encoding="utf-8")
    return path


def taken_of(folder, *rows: list, **said):
    mapping(folder, **said)
    lines = [[number, *row] for number, row in enumerate(rows, start=1)]
    return take(workbook(folder / "a.xlsx", [["Thống kê văn bản"], HEADINGS, *lines]))


def cells(taken) -> dict[tuple[str, str, str], Decimal]:
    """(unit, period, column) → value."""
    found = kept(taken, "form_cell")
    assert {(each.form, each.row_code) for each in found} == {("IV.01", "1")}
    return {(each.unit_code, each.period, each.column_code): each.value for each in found}


def test_each_row_is_a_unit_and_a_period_and_each_filled_cell_is_counted(tmp_path):
    taken = taken_of(
        tmp_path,
        ["Sở Tư pháp", "Quý III/2023", 1377, "1.377"],
        ["UBND huyện Sa Thầy", "2023-Q3", 0, ""],
        ["Sở Tư pháp", "Năm 2023", "", 12],
    )

    assert counts(taken) == (4, 4, 0, 0)
    assert cells(taken) == {
        ("STP", "2023-Q3", "2"): 1377,
        ("STP", "2023-Q3", "3"): 1377,
        ("616", "2023-Q3", "2"): 0,
        ("STP", "2023", "3"): 12,
    }
    assert (taken.batch.source, taken.batch.holds) == (
        "form:IV.01:Hệ thống quản lý văn bản",
        "all_of_period",
    )


def test_what_cannot_be_taken_says_its_place_and_why(tmp_path):
    taken = taken_of(
        tmp_path,
        ["Sở Tư pháp", "Quý III/2023", -1, "nhiều"],
        ["Sở Tư pháp", "Quý IV/2023", 3, 4],  # the year is sent in its place
        ["Sở Chưa Ai Biết", "Quý III/2023", 1, 1],
        ["Sở Nội vụ", "Quý III/2023", 2.5, 1],
        ["Sở Nội vụ", "", 1, ""],
    )

    assert counts(taken) == (9, 1, 8, 0)
    assert reasons(taken) == [
        (3, "1:2", "negative"),
        (3, "1:3", "not_a_number"),
        (4, "period", "unknown_period"),
        (5, "unit", "unknown_unit"),
        (6, "1:2", "not_whole"),
        (7, "period", "missing"),
    ]


def test_of_two_rows_of_a_unit_and_period_the_mapping_says_which_counts(tmp_path):
    rows = [["Sở Tư pháp", "Quý III/2023", 1, 2], ["STP", "2023-Q3", 3, ""]]

    assert counts(last := taken_of(tmp_path, *rows)) == (3, 1, 0, 2)
    assert cells(last) == {("STP", "2023-Q3", "2"): 3}
    with pytest.raises(faults.NothingTaken):
        taken_of(tmp_path, *rows, top='repeats = "reject"')


def test_where_the_rows_say_no_period_the_command_does(run, tmp_path):
    mapping(tmp_path, period="")
    path = workbook(tmp_path / "a.xlsx", [HEADINGS, [1, "Sở Tư pháp", "", 5, 6]])

    assert "chưa biết kỳ nào" in run(main, "import", str(path))[2]
    status, out, _ = run(main, "import", str(path), "--period", "2023-Q3")
    assert (status, "2 dòng vào, nhận 2" in out) == (0, True)
    assert "biểu IV.01 của 1 đơn vị, kỳ 2023-Q3; đếm theo ô" in out


def test_cells_that_were_not_taken_go_back_and_come_mended(run, tmp_path):
    """What comes back is of the period that was given with the file."""
    mapping(tmp_path, period="")
    rows = [[1, "Sở Tư pháp", "", "năm", 6], [2, "Sở Nội vụ", "", 7, 8]]
    path = workbook(tmp_path / "a.xlsx", [HEADINGS, *rows])
    run(main, "import", str(path), "--period", "2023-Q3")
    mended = tmp_path / "sửa.xlsx"
    run(main, "rejects", "--export", str(mended), "--original", str(path))
    book = openpyxl.load_workbook(mended)
    (wrong,) = [cell for row in book.worksheets[0] for cell in row if cell.value == "năm"]
    wrong.value = 5
    book.save(mended)

    status, out, err = run(main, "import", str(mended))

    assert (status, "2 dòng vào, nhận 2" in out) == (0, True), err
    assert run(main, "rejects")[1] == "Không có dòng nào chưa nhận.\n"
    (first, second) = gathered("select value from form_cell where unit_code = 'STP' order by all")
    assert (first.value, second.value) == (5, 6)


def test_inspect_tries_such_a_mapping(run, tmp_path):
    path = mapping(tmp_path)
    sheet = workbook(tmp_path / "a.xlsx", [HEADINGS, [1, "Sở Tư pháp", "Quý III/2023", 5, "?"]])

    said = run(main, "inspect", str(sheet), "--mapping", str(path))[1]

    assert "2 dòng vào, nhận 1, chưa nhận 1" in said


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('form = "IV.01"', 'form = "IV.99"', "dòng 5, khóa “form”: không có biểu này"),
        ('form = "IV.01"', "", "khóa “form”: thiếu khóa này"),
        ('"1:3" =', '"1:1" =', "dòng 14, khóa “cells.1:1”: biểu IV.01 không có ô nhập"),
        ('"1:3" =', '"9:3" =', "dòng 14, khóa “cells.9:3”: biểu IV.01 không có ô nhập"),
        ('"VB điện tử"', '""', "dòng 14, khóa “cells.1:3”: phải là tên một cột"),
        ('"form"', '"dossier"', "khóa “form”: chỉ dùng với target"),
        ("{top}", 'holds = "changes"', "dòng 6, khóa “holds”: biểu luôn là all_of_period"),
    ],
)
def test_a_wrong_mapping_is_said_with_its_key_and_line(tmp_path, old, new, said):
    path = mapping(tmp_path, text=MAPPING.replace(old, new))

    with pytest.raises(faults.WrongMapping) as fault:
        loading.load(path)

    assert said in str(fault.value)


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        *(("Quý III/2023", "2023-Q3"), ("quý 1 năm 2024", "2024-Q1"), ("Q2-2023", "2023-Q2")),
        *(("6 tháng đầu năm 2023", "2023-H1"), ("9 tháng/2023", "2023-9M"), ("2023", "2023")),
        *(("Tháng 9/2023", "2023-09"), ("T12/2023", "2023-12"), ("09/2023", "2023-09")),
        *(("Năm 2023 (từ ngày 15/12/2022)", "2023"), ("2023-9m", "2023-9M")),
        *(("Quý V/2023", None), ("13/2023", None), ("", None), ("civil:2023-Q3", "civil:2023-Q3")),
    ],
)
def test_a_period_is_understood_as_people_write_it(written, meant):
    assert periods.understood(written, "report") == meant


VALUES = {"0": 0, "5": 5, "1.377": 1377, "": None, "x": "not_a_number", "-1": "negative"}
UNITS = {"Sở Tư pháp": "STP", "Sở Nội vụ": "SNV", "Sở Lạ": None}
PERIODS = {"Quý III/2023": "2023-Q3", "Quý II/2023": "2023-Q2", "hôm qua": None}
row = st.tuples(*(st.sampled_from(sorted(each)) for each in (UNITS, PERIODS, VALUES, VALUES)))


@settings(max_examples=20, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(row, min_size=1, max_size=8))
def test_filled_cells_in_are_accepted_rejected_and_superseded(tmp_path_factory, rows):
    folder = tmp_path_factory.mktemp("sent")
    expected, rejected, replaced = {}, 0, 0
    for unit, period, *written in rows:
        filled = [(column, VALUES[text]) for column, text in enumerate(written, 2) if text]
        key = (UNITS[unit], PERIODS[period])
        wrong = None in key
        rejected += sum(wrong or isinstance(value, str) for _, value in filled)
        if not wrong and filled:
            replaced += len(expected.get(key, {}))
            expected[key] = {str(c): value for c, value in filled if not isinstance(value, str)}
    kept_cells = {(*key, c): value for key, each in expected.items() for c, value in each.items()}
    with store_at(folder / "store"):
        if not kept_cells:
            with pytest.raises((faults.NothingTaken, faults.DoesNotFit)):
                taken_of(folder, *map(list, rows))
            return
        taken = taken_of(folder, *map(list, rows))
        assert cells(taken) == kept_cells
        assert counts(taken) == (
            len(kept_cells) + rejected + replaced,
            len(kept_cells),
            rejected,
            replaced,
        )
