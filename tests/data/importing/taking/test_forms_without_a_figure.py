"""A form that came again counts, whole, also where no cell of it can be taken."""

from __future__ import annotations

import openpyxl

from data import builds
from data.forms import report, writing
from data.importing.finding import files
from data.importing.taking import forms
from data.packs import KON_TUM
from tests.data.forms.conftest import column_of, row_of
from tests.data.importing.sent import gathered, take, workbook

MAPPING = """
source = "Hệ thống quản lý văn bản"
title = "Thống kê văn bản theo đơn vị"
target = "form"
form = "IV.01"

[columns]
unit = "Đơn vị"
period = "Kỳ"

[cells]
"1:2" = "VB giấy"
"1:3" = "VB điện tử"
"""


def form(folder, name: str, typed: object, period: str = "2023-Q3"):
    """IV.01 of Sở Tư pháp with one figure."""
    path = folder / f"{name}.xlsx"
    writing.write(path, report.of("IV.01", "STP", period, KON_TUM))
    book = openpyxl.load_workbook(path)
    sheet = book.worksheets[0]
    sheet.cell(row_of(sheet, "@row:1"), column_of(sheet, "3")).value = typed
    book.save(path)
    found = files.Found(path, path.name)
    return forms.take(builds.store(), found, forms.read(found, KON_TUM))


def export(folder, name: str, *rows: list):
    (folder / "van-ban.toml").write_text(MAPPING, encoding="utf-8")
    return take(workbook(folder / name, [["Đơn vị", "Kỳ", "VB giấy", "VB điện tử"], *rows]))


def figures() -> dict[str, int]:
    listed = gathered("select period, value from form_cell where column_code = '3' order by 1")
    return {each.period: int(each.value) for each in listed}


def standing() -> dict[str, tuple[int, int, int, int, bool]]:
    return {
        each.file_name: (
            *(each.count_in, each.count_accepted, each.count_rejected, each.count_superseded),
            each.is_current,
        )
        for each in gathered("from batch")
    }


def test_a_corrected_form_without_a_figure_leaves_none_of_the_old_ones(tmp_path):
    form(tmp_path, "quý hai", 50, "2023-Q2")
    form(tmp_path, "cũ", 60)
    taken = form(tmp_path, "sửa", "bảy mươi")

    assert figures() == {"2023-Q2": 50}
    assert standing() == {
        "quý hai.xlsx": (1, 1, 0, 0, True),
        "cũ.xlsx": (1, 0, 0, 1, False),
        "sửa.xlsx": (1, 0, 1, 0, True),
    }
    assert "không ô nào nhận được" in taken.notes[-1]
    assert taken.notes[0] == "biểu IV.01 của Sở Tư pháp (STP), kỳ 2023-Q3"

    form(tmp_path, "sửa lại", 70)
    assert figures() == {"2023-Q2": 50, "2023-Q3": 70}
    assert standing()["sửa.xlsx"] == (1, 0, 1, 0, False)


def test_an_export_in_which_a_unit_has_none_leaves_none_of_its_old_ones(tmp_path):
    """Of that unit and that period alone."""
    every = [["Sở Tư pháp", "Quý II/2023", 1, 50], ["Sở Tư pháp", "Quý III/2023", 1, 60]]
    export(tmp_path, "a.xlsx", *every)
    export(
        tmp_path,
        "b.xlsx",
        ["Sở Tư pháp", "Quý III/2023", None, "bảy mươi"],
        ["Sở Nội vụ", "Quý II/2023", 1, 7],
    )

    left = gathered("select unit_code, period, value from form_cell where column_code = '3'")
    assert sorted((each.unit_code, each.period, int(each.value)) for each in left) == [
        ("SNV", "2023-Q2", 7),
        ("STP", "2023-Q2", 50),
    ]
