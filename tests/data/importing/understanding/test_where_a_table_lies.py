"""Where a table begins and ends: titles, merged headings, totals, notes, signatures, blank rows."""

from __future__ import annotations

import pytest
import xlsxwriter

from data import faults
from data.importing.reading import text
from tests.data.importing.sent import (
    HEADINGS,
    counts,
    csv_file,
    csv_text,
    kept,
    mapping,
    reasons,
    row,
    take,
    workbook,
)

HEADS = list(HEADINGS)


def taken_of(tmp_path, lines: list[list], tables: str = "", end: str = "\n"):
    mapping(tmp_path, tables=tables)
    (tmp_path / "a.csv").write_text(csv_text(lines, end=end), encoding="utf-8", newline="")
    return take(tmp_path / "a.csv")


def codes(taken) -> list[str]:
    return sorted(each.dossier_code for each in kept(taken))


def test_titles_above_are_no_rows(tmp_path):
    taken = taken_of(tmp_path, [["ỦY BAN NHÂN DÂN"], ["Danh sách hồ sơ"], [], HEADS, row("HS-1")])

    assert counts(taken) == (1, 1, 0, 0)


def test_a_heading_merged_down_beside_groups_of_two_rows_keeps_its_name(tmp_path):
    lines = [
        ["Mã hồ sơ", "Hồ sơ", "", "", "Thời gian", "", "Ngày trả"],
        ["", "Nơi", "", "Kênh nộp", "Đến", "", ""],
        ["", "Mã TTHC", "Đơn vị giải quyết", "", "Ngày tiếp nhận", "Ngày hẹn trả", ""],
    ]
    path = workbook(tmp_path / "a.xlsx", [*lines, row("HS-1", finished="05/07/2023")], at=(2, 1))
    mapping(tmp_path)
    taken = take(path)

    ((dossier),) = kept(taken)
    assert (dossier.dossier_code, f"{dossier.finished_at:%d/%m}") == ("HS-1", "05/07")


TWO_DAYS = [*HEADS[:4], "Ngày", "Hạn", "Ngày"]


def days_of(tmp_path, received: str, finished: str, heads: list[str] = TWO_DAYS):
    """A file with two columns called alike, by a mapping that means them so."""
    path = mapping(tmp_path)
    text = path.read_text(encoding="utf-8").replace('"Ngày tiếp nhận"', f'"{received}"')
    text = text.replace('"Ngày hẹn trả"', '"Hạn"').replace('"Ngày trả"', f'"{finished}"')
    path.write_text(text, encoding="utf-8")
    lines = [heads, row("HS-1", finished="05/07/2023")]
    (tmp_path / "a.csv").write_text(csv_text(lines), encoding="utf-8")
    return take(tmp_path / "a.csv", "mot-cua")


def test_of_columns_called_alike_one_is_meant_by_its_place(tmp_path):
    ((dossier),) = kept(days_of(tmp_path, "Ngày (cột 5)", "ngày (cột 7)"))

    assert (f"{dossier.received_at:%d/%m}", f"{dossier.finished_at:%d/%m}") == ("03/07", "05/07")


def test_columns_called_alike_are_asked_about_and_not_the_first_taken(tmp_path):
    asked = r"2 cột cùng gọi là “Ngày”.*“Ngày \(cột 5\)”, “Ngày \(cột 7\)”"
    with pytest.raises(faults.DoesNotFit, match=asked):
        days_of(tmp_path, "Ngày", "Ngày (cột 7)")
    with pytest.raises(faults.DoesNotFit, match=r"thiếu cột “Ngày \(cột 6\)”"):
        days_of(tmp_path, "Ngày (cột 6)", "Ngày (cột 7)")  # there stands another


def test_a_heading_that_itself_speaks_of_a_column_is_its_own(tmp_path):
    heads = [*HEADS[:4], "Ngày (cột 9)", "Hạn", "Xong"]
    ((dossier),) = kept(days_of(tmp_path, "Ngày (cột 9)", "Xong", heads))

    assert f"{dossier.received_at:%d/%m}" == "03/07"


def test_a_table_that_begins_in_another_corner_says_its_own_rows_and_columns(tmp_path):
    mapping(tmp_path)
    lines = [HEADS, row("HS-1"), row("HS-2", unit="Nơi lạ")]
    taken = take(workbook(tmp_path / "a.xlsx", lines, at=(4, 3)))

    (wrong,) = kept(taken, "rejected_row")
    assert (wrong.sheet, wrong.row_number, wrong.column_number) == ("Hồ sơ", 7, 6)


def test_totals_notes_and_signatures_are_no_rows(tmp_path):
    taken = taken_of(
        tmp_path,
        [
            HEADS,
            row("HS-1"),
            ["Cộng", "1"],
            row("HS-2"),
            ["Tổng cộng: 1.377 hồ sơ", "2"],
            [],
            ["Ghi chú: số liệu tạm tính"],
            ["", "", "Kon Tum, ngày 5 tháng 8"],
            ["Người lập biểu\n(ký, ghi rõ họ tên)"],
            ["Nguyễn Văn A"],
        ],
    )

    assert counts(taken) == (2, 2, 0, 0)
    assert taken.notes[-1] == "bỏ qua 7 dòng trống, dòng tổng hoặc ghi chú"


def test_a_note_in_the_middle_hides_no_row_below_it(tmp_path):
    taken = taken_of(
        tmp_path,
        [
            HEADS,
            row("HS-1"),
            ["Ghi chú: từ đây là hồ sơ kỳ trước chuyển sang"],
            row("HS-2"),
            row("", due=""),
            row("HS-3"),
            ["Ghi chú: hết"],
            ["linh tinh"],
        ],
    )

    assert codes(taken) == ["HS-1", "HS-2", "HS-3"]
    assert counts(taken) == (4, 3, 1, 0)
    assert reasons(taken) == [(5, "dossier_code", "missing")]


def test_a_row_that_only_looks_like_a_total_is_a_reject(tmp_path):
    taken = taken_of(tmp_path, [HEADS, row("HS-1"), ["Tổng công ty X", "1.000", "Huyện Sa Thầy"]])

    assert counts(taken) == (2, 1, 1, 0)


def test_the_mapping_says_more_words_that_end_or_are_passed_over(tmp_path):
    taken = taken_of(
        tmp_path,
        [HEADS, row("HS-1"), ["(Lũy kế):", "1"], row("HS-2"), ["HẾT SỔ"], ["x"]],
        tables='[reading]\nskip = ["Lũy kế"]\nends_at = ["(hết sổ)"]',
    )

    assert counts(taken) == (2, 2, 0, 0)


@pytest.mark.parametrize("blank", [[], ["", ""], [" ", "\u00a0"], ["\u200b"] * 7])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_blank_rows_are_no_rows_and_keep_the_numbers_of_those_below(tmp_path, blank, end):
    lines = [HEADS, row("HS-1"), blank, blank, row("HS-2", unit="Nơi lạ")]
    taken = taken_of(tmp_path, lines, end=end)

    assert counts(taken) == (2, 1, 1, 0)
    assert reasons(taken) == [(5, "handling_unit", "unknown_unit")]


def test_blank_cells_of_a_workbook_are_blank(tmp_path):
    """A column of texts alone has empty texts where nothing stands."""
    mapping(tmp_path)
    lines = [HEADS, row("HS-1"), [""] * 7, ["x"] + [""] * 8, row("HS-2")]
    taken = take(workbook(tmp_path / "a.xlsx", [[*each, ""] for each in lines]))

    assert counts(taken) == (3, 2, 1, 0)


def test_line_breaks_delimiters_and_quotes_in_cells_are_of_the_cells(tmp_path):
    heads = ["Họ tên", *HEADS]
    lines = [[f'Ông "{n}",\nthôn; {n}\n\nxã', *row(f"HS-{n}")] for n in range(3)]
    taken = taken_of(tmp_path, [heads, *lines, ["x", *row("HS-4", unit="Nơi lạ")]])

    assert codes(taken) == ["HS-0", "HS-1", "HS-2"]
    assert reasons(taken) == [(5, "handling_unit", "unknown_unit")]


def test_rows_may_be_shorter_or_longer_than_the_headings(tmp_path):
    short, long = row("HS-1")[:5], [*row("HS-2"), "thừa", "thừa"]
    taken = taken_of(tmp_path, [HEADS, short, *[row(f"HS-{n}") for n in range(3, 90)], long])

    assert counts(taken) == (89, 89, 0, 0)
    assert {each.dossier_code for each in kept(taken) if each.due_at is None} == {"HS-1"}


def test_every_sheet_that_has_the_headings_is_read(tmp_path):
    """The first ends with a signature, and the second is read none the less."""
    mapping(tmp_path)
    with xlsxwriter.Workbook(tmp_path / "a.xlsx") as book:
        for name, lines in (
            ("Sa Thầy", [HEADS, row("HS-1"), ["Người lập"], ["A"], ["Người lập"]]),
            ("Ghi chú", [["Hướng dẫn điền"]]),
            ("Đăk Hà", [["Biểu 2"], HEADS, row("HS-2", unit="Huyện Đăk Hà"), row("HS-1")]),
        ):
            page = book.add_worksheet(name)
            for number, cells in enumerate(lines):
                page.write_row(number, 0, cells)
    taken = take(tmp_path / "a.xlsx")

    assert codes(taken) == ["HS-1", "HS-2"]
    assert counts(taken) == (3, 2, 0, 1)


def test_a_sheet_may_be_named(tmp_path):
    mapping(tmp_path, tables='[reading]\nsheet = "Không có"')
    path = workbook(tmp_path / "a.xlsx", [HEADS, row("HS-1")])

    with pytest.raises(faults.NoMapping, match=r"không có trang tính “Không có”.*đang có: Hồ sơ"):
        take(path)


def test_cells_of_blanks_alone_are_empty_however_many(tmp_path):
    """As exports of fixed width have them."""
    rows = [row("HS-1", due=" " * 30), row("HS-2", due="-" + " " * 30), row(" " * 30)]
    mapping(tmp_path)
    taken = take(csv_file(tmp_path / "a.csv", rows))

    assert counts(taken) == (3, 2, 1, 0)
    assert reasons(taken) == [(4, "dossier_code", "missing")]


def test_a_file_with_line_breaks_in_cells_is_not_read_row_by_row(tmp_path, monkeypatch):
    """That would take minutes for a million rows."""
    monkeypatch.setattr(text, "rewrite", lambda *_: pytest.fail("rewritten"))
    heads = ["Họ tên", *HEADS]
    lines = [[f"Ông {n}\nthôn", *row(f"HS-{n}")] for n in range(3_000)]

    assert counts(taken_of(tmp_path, [heads, *lines])) == (3_000, 3_000, 0, 0)


def test_the_numbers_of_the_columns_under_the_headings_are_no_row(tmp_path):
    numbers = ["(1)", "(2)", "(3)", "4", "(5)", "(6)", "(7)"]
    taken = taken_of(tmp_path, [HEADS, numbers, row("HS-1")])

    assert counts(taken) == (1, 1, 0, 0)
