"""A dossier that its file calls finished is never counted as open."""

from __future__ import annotations

import openpyxl
import pytest

from data.__main__ import main
from tests.data.importing.sent import HEADINGS, csv_text, kept, mapping, reasons, row, take

DONE, OPEN = "Đã trả kết quả", "Đang xử lý"


def sent(folder, rows: list[list[str]], tables: str = 'outcome = "Trạng thái"'):
    mapping(folder, tables=tables)
    path = folder / "a.csv"
    path.write_text(csv_text([[*HEADINGS, "Trạng thái"], *rows]), encoding="utf-8")
    return path


def test_finished_without_its_day_is_refused_and_open_is_taken(tmp_path):
    taken = take(
        sent(
            tmp_path,
            [
                [*row("HS-1"), OPEN],
                [*row("HS-2"), ""],
                [*row("HS-3", finished="07/07/2023"), DONE],
                [*row("HS-4"), DONE],
                [*row("HS-5"), "Trả lại hồ sơ"],
                [*row("HS-6", finished="hôm qua"), DONE],  # its day is there, and at fault
            ],
        )
    )

    outcomes = {each.dossier_code: (each.outcome, each.finished_at is None) for each in kept(taken)}
    assert outcomes == {"HS-1": (None, True), "HS-2": (None, True), "HS-3": ("result", False)}
    assert reasons(taken) == [
        (5, "finished_at", "finished_without_day"),
        (6, "finished_at", "finished_without_day"),
        (7, "finished_at", "not_a_date"),
    ]


def test_open_with_a_day_is_open_and_said(tmp_path):
    """As in a log, where the day is that of the last step; in whose words, the mapping says."""
    path = sent(tmp_path, [[*row("HS-1", finished="07/07/2023"), OPEN], [*row("HS-2"), OPEN]])
    taken = take(path)

    (first, _) = kept(taken)
    assert (first.finished_at, first.outcome) == (None, None)
    (said,) = [note for note in taken.notes if "trạng thái chưa xong" in note]
    assert said.startswith("1 hồ sơ") and "[values.outcome]" in said


@pytest.mark.parametrize(
    "tables",
    [
        'outcome = "Trạng thái"\n[unknown]\noutcome = "result"',
        'outcome = "Trạng thái"\n[values.outcome]\n"Lưu kho" = "result"',
        '[constants]\noutcome = "result"',
    ],
)
def test_it_is_so_whoever_says_what_the_state_means(tmp_path, tables):
    path = sent(
        tmp_path, [[*row("HS-1"), "Lưu kho"], [*row("HS-2", finished="07/07/2023"), ""]], tables
    )

    assert [each.dossier_code for each in kept(take(path))] == ["HS-2"]


def test_a_file_without_a_column_of_finishing_days_has_no_finished_dossiers(tmp_path):
    path = sent(tmp_path, [[*row("HS-1"), OPEN], [*row("HS-2"), DONE]])
    written = (tmp_path / "mot-cua.toml").read_text(encoding="utf-8")
    (tmp_path / "mot-cua.toml").write_text(
        written.replace('finished_at = "Ngày trả"\n', ""), encoding="utf-8"
    )
    taken = take(path)

    assert [each.dossier_code for each in kept(taken)] == ["HS-1"]
    assert reasons(taken) == [(3, "finished_at", "finished_without_day")]


def test_only_a_state_that_may_mean_open_is_offered_to_be_made_open(run, tmp_path):
    """Not what the program itself knows as finished: it would wait for ever, and be late."""
    also = 'outcome = "Trạng thái"\n[values.outcome]\n"Lưu kho" = "result"'
    unsure = [[*row("HS-2"), "Lưu kho"], [*row("HS-3"), "Quá hạn"], [*row("HS-4"), OPEN]]
    path = sent(tmp_path, [[*row("HS-1"), DONE], *unsure], also)

    said = run(main, "import", str(path))[1]
    assert 'Nếu “Lưu kho”, “Quá hạn” nghĩa là chưa xong: ghi là "open" ở mục [values.outc' in said
    assert "open" not in run(main, "rejects")[1]


def test_the_import_names_the_state_and_the_sender_gets_the_day_to_fill_in(run, tmp_path):
    path = sent(tmp_path, [[*row("HS-1"), OPEN], [*row("HS-2"), DONE]])

    said = run(main, "import", str(path))[1]
    back = tmp_path / "can-sua.xlsx"
    run(main, "rejects", "--export", str(back), "--original", str(path))

    assert "mà không có ngày giải quyết xong (cột “Ngày trả”): 1\n      “Đã trả kết quả”" in said
    book = openpyxl.load_workbook(back)
    sheet = book.worksheets[0]
    (place,) = [cell.column for cell in sheet[1] if cell.value == "Ngày trả"]
    assert "Điền ngày giải quyết xong" in sheet.cell(2, place + 1).value
    sheet.cell(2, place).value = "07/07/2023"
    book.save(back)
    assert "1 dòng vào, nhận 1, chưa nhận 0" in run(main, "import", str(back))[1]


@pytest.mark.parametrize(("due", "is_said"), [(["", ""], True), (["", "10/07/2023"], False)])
def test_a_file_without_a_due_day_is_said_not_to_tell_what_is_late(tmp_path, due, is_said):
    rows = [[*row(f"HS-{at}", due=day, finished="12/07/2023"), DONE] for at, day in enumerate(due)]
    notes = take(sent(tmp_path, rows)).notes

    assert any("không biết hồ sơ nào quá hạn" in note for note in notes) is is_said
