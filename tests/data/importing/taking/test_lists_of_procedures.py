"""A list of procedures as the national portal exports it: one merged title over every column, codes
whose last nought matters, decomposed letters, several agencies in a cell.
"""

from __future__ import annotations

import unicodedata

import pytest
import xlsxwriter

from data.importing.mappings import targets
from tests.data.importing.sent import counts, csv_text, kept, reasons, take

TITLE = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do\n\nDANH SÁCH THỦ TỤC HÀNH CHÍNH"
HEADS = ["Mã số", "Tên", "Cơ quan ban hành", "Cơ quan thực hiện", "Lĩnh vực"]
AGENCIES = "Công an tỉnh\n\nCông an xã\n"
NAME = "Cấp giấy phép sử dụng vật liệu nổ"


@pytest.fixture
def listed(tmp_path):
    def make(*rows: list[str]):
        path = tmp_path / "danh-sach-tthc-BoX.xlsx"
        with xlsxwriter.Workbook(path) as book:
            page = book.add_worksheet("Danh sách TTHC")
            page.merge_range(0, 0, 0, 4, TITLE)
            for number, cells in enumerate([HEADS, *rows], start=1):
                for column, cell in enumerate(cells):
                    page.write_string(number, column, cell)
            page.freeze_panes(2, 0)
        return take(path)

    return make


def test_the_merged_title_is_no_row_and_codes_are_texts(listed):
    taken = listed(
        ["1.014980", NAME, "Bộ Công an", AGENCIES, "Vật liệu nổ"],
        ["1.01498", NAME, "Bộ Công an", AGENCIES, "Vật liệu nổ"],
        ["2.000100", NAME, "Bộ Công an", "", "Vật liệu nổ"],
    )

    assert [each.procedure_code for each in kept(taken, "procedure")] == [
        "1.01498",
        "1.014980",
        "2.000100",
    ]
    assert (taken.batch.mapping, counts(taken)) == ("danh_sach_tthc", (3, 3, 0, 0))


def test_a_name_is_composed_and_has_one_blank_between_words(listed):
    decomposed = "  " + unicodedata.normalize("NFD", NAME).replace(" ", "\n ", 2) + "\u00a0"
    assert decomposed != NAME

    (row,) = kept(listed(["1.014980", decomposed, "", "", " Vật  liệu nổ "]), "procedure")

    assert (row.procedure_name, row.field) == (NAME, "Vật liệu nổ")
    assert (row.level, row.online_level, row.has_fee, row.hosted_by) == (None,) * 3 + ("province",)


def test_a_row_without_a_name_or_of_a_name_beyond_measure_is_a_reject(listed):
    taken = listed(
        ["1.014980", NAME, "", "", "Vật liệu nổ"],
        ["1.014981", "", "", "", "Vật liệu nổ"],
        ["1.014982", "x" * 4_001, "", "", "-"],
    )

    assert counts(taken) == (3, 1, 2, 0)
    assert reasons(taken) == [
        (4, "procedure_name", "missing"),
        (5, "procedure_name", "too_long"),
        (5, "field", "missing"),
    ]


def test_a_text_that_means_nothing_refuses_its_row_in_whichever_column_it_is(tmp_path):
    """Each row has one, the last has none."""
    fields = targets.fields("procedure").values()
    judged = [each.name for each in fields if each.kind in ("choice", "flag", "number")]
    columns = "".join(f'{each.name} = "{each.name}"\n' for each in fields)
    said = 'source = "x"\ntitle = "x"\ntarget = "procedure"\nholds = "everything"\nrepeats = "last"'
    (tmp_path / "x.toml").write_text(f"{said}\n[columns]\n{columns}", encoding="utf-8")
    usual = {"procedure_name": NAME, "field": "Vật liệu nổ"}
    lines = [
        [
            {"procedure_code": f"1.{at}", wrong: "gì đó", **usual}.get(each.name, "")
            for each in fields
        ]
        for at, wrong in enumerate([*judged, None])
    ]
    text = csv_text([[each.name for each in fields], *lines])
    (tmp_path / "a.csv").write_text(text, encoding="utf-8")
    taken = take(tmp_path / "a.csv", "x")

    assert [each.procedure_code for each in kept(taken, "procedure")] == [f"1.{len(judged)}"]
    assert [(number, field) for number, field, _ in reasons(taken)] == [*enumerate(judged, 2)]
