"""Where a table ends that people sign."""

from __future__ import annotations

import pytest

from tests.data.importing.sent import HEADINGS, counts, mapping, row, take, workbook


@pytest.mark.parametrize("place", [0, 1, 3])
@pytest.mark.parametrize(
    "dated",
    ["Sa Thầy, ngày 02 tháng 10 năm 2023", "Kon Tum, ngày … tháng … năm 2023"],
)
def test_the_line_with_place_and_day_over_the_signatures_is_no_row(tmp_path, place, dated):
    mapping(tmp_path)
    signed = [[None] * place + [text] for text in (dated, "KT. CHỦ TỊCH", "Trần Văn Bình")]

    taken = take(workbook(tmp_path / "a.xlsx", [list(HEADINGS), row(), *signed]))

    assert counts(taken) == (1, 1, 0, 0)


def test_such_a_line_within_the_table_is_passed_over(tmp_path):
    mapping(tmp_path)
    rows = [row("HS-1"), ["Sa Thầy, ngày 02 tháng 10 năm 2023"], row("HS-2")]

    assert counts(take(workbook(tmp_path / "a.xlsx", [list(HEADINGS), *rows]))) == (2, 2, 0, 0)


def test_a_row_without_its_code_is_no_signature_for_a_day_written_in_words(tmp_path):
    mapping(tmp_path)
    rows = [row("HS-1"), row("", received="ngày 03 tháng 07 năm 2023")]

    assert counts(take(workbook(tmp_path / "a.xlsx", [list(HEADINGS), *rows]))) == (2, 1, 1, 0)
