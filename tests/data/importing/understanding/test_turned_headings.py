"""Headings under a merged one, or with their words turned round, are known; of two, none is."""

from __future__ import annotations

import pytest

from data.__main__ import main
from data.importing.mappings import keys, targets
from data.importing.understanding import headings
from tests.data.importing.sent import HEADINGS, row, workbook

ABOVE = ["TT", "Hồ sơ", "", "Tiếp nhận", "", "Hẹn", "Kết quả", "", "Sở, ngành"]
BELOW = ["", "Số", "Mã TTHC", "Ngày", "Hình thức", "", "Hẹn ngày", "Đã trả", ""]
CELLS = ["1", "HS-1", "1.014980", "03/07/2023", "trực tuyến", "", "10/07/2023", "07/07/2023"]


def proposed(run, tmp_path, *lines: list[str]) -> str:
    return run(main, "inspect", str(workbook(tmp_path / "a.xlsx", list(lines))))[1]


def test_a_heading_under_a_merged_one_is_read_with_it(run, tmp_path):
    said = proposed(run, tmp_path, ["SỔ THEO DÕI"], ABOVE, BELOW, [*CELLS, "Sở Tư pháp"])

    assert "tiêu đề cột ở dòng 2 đến 3" in said
    for line in (
        'dossier_code = "Hồ sơ / Số"',
        'procedure_code = "Hồ sơ / Mã TTHC"',
        'handling_unit = "Sở, ngành"',
        'channel = "Tiếp nhận / Hình thức"',
        'received_at = "Tiếp nhận / Ngày"',
        'due_at = "Kết quả / Hẹn ngày"',
        'finished_at = "Kết quả / Đã trả"',
    ):
        assert f"\n{line}\n" in said
    assert "1 dòng vào, nhận 1, chưa nhận 0" in said


TURNED = ["Nhận ngày", "Hẹn ngày", "Xong ngày"]


def test_words_turned_round_are_the_same_heading(run, tmp_path):
    heads = [*HEADINGS[:2], "Sở, ngành", "Nộp bằng", *TURNED]
    said = proposed(run, tmp_path, heads, row(finished="07/07/2023"))

    for field, heading in zip(
        ("handling_unit", "channel", "received_at", "due_at", "finished_at"),
        heads[2:],
        strict=True,
    ):
        assert f'\n{field} = "{heading}"\n' in said


def test_of_a_heading_and_its_words_turned_round_neither_is_taken_for_granted(run, tmp_path):
    heads = [*HEADINGS[:4], "Ngày nhận", "Hẹn ngày", "Nhận ngày"]
    said = proposed(run, tmp_path, heads, row(finished="07/07/2023"))

    assert '# received_at = "Ngày nhận"  # ngày tiếp nhận: hoặc "Nhận ngày"' in said


def test_marks_are_no_finishing_days(run, tmp_path):
    said = proposed(run, tmp_path, [*HEADINGS[:6], "Đã trả"], row(finished="x"))

    assert "finished_at" not in said


@pytest.mark.parametrize("target", ["dossier", "procedure", "unit"])
def test_no_known_heading_turned_round_is_another_fields(target):
    of = {
        (keys.key(heading), name)
        for name, each in targets.fields(target).items()
        for heading in each.headings
    }
    known = {key for key, _ in of}
    turned = {
        (reading, name)
        for name, each in targets.fields(target).items()
        for heading in each.headings
        for reading in headings.readings(heading)[1:]
    }

    assert {each for each in turned if each[0] in known} <= of


STEPS = [
    [*row("HS-1"), "07/07/2023 15:00", "Trả kết quả"],
    [*row("HS-1", unit="", procedure="", channel="", received="", due=""), "05/07/2023", "Bổ sung"],
    [*row("HS-1"), "03/07/2023", "Tiếp nhận"],
    [*row("HS-2"), "03/07/2023", "Tiếp nhận"],
]


def test_a_log_is_proposed_as_one(run, tmp_path):
    """Its code has several rows; the finishing day is the time of the step that says so."""
    lines = [cells[:6] + cells[7:] for cells in STEPS]
    said = proposed(run, tmp_path, [*HEADINGS[:6], "Thời điểm", "Sự việc"], *lines)

    assert '\nrepeats = "log"  # cột “Mã hồ sơ” có nhiều dòng một mã' in said
    assert '\nchanged_at = "Thời điểm"\n' in said and '\nfinished_at = "Thời điểm"\n' in said
    assert '\noutcome = "Sự việc"\n' in said
    assert "4 dòng vào, nhận 2, chưa nhận 0, đã thay 2" in said
    assert "xếp theo “Thời điểm” (tệp ghi từ mới đến cũ)" in said


def test_a_list_with_one_row_a_code_is_no_log(run, tmp_path):
    lines = [[*row(f"HS-{at}")[:6], "03/07/2023", "Tiếp nhận"] for at in range(5)]
    said = proposed(run, tmp_path, [*HEADINGS[:6], "Thời điểm", "Sự việc"], *lines)

    assert "repeats" not in said and "changed_at" not in said
