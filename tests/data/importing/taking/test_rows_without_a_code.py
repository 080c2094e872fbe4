"""Files that have no column of codes: several columns together, or the place of a row, stand in."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from data import faults
from data.__main__ import main
from tests.data.importing.sent import (
    HEADINGS,
    MAPPING,
    counts,
    csv_file,
    csv_text,
    gathered,
    kept,
    reasons,
    row,
    take,
    workbook,
)

NO_CODE = MAPPING.replace('dossier_code = "Mã hồ sơ"\n', "").replace('repeats = "{repeats}"\n', "")
TOGETHER = 'key = ["Đơn vị giải quyết", "Mã TTHC", "Ngày tiếp nhận"]'
BY_ROW = 'key = "row"'
SEPTEMBER = (date(2023, 8, 15), date(2023, 9, 14))


def mapping(folder: Path, key: str, holds: str = "everything", tables: str = "") -> Path:
    """One whose files have no column of codes."""
    path = folder / "mot-cua.toml"
    path.write_text(NO_CODE.format(holds=holds, top=key, tables=tables), encoding="utf-8")
    return path


def file(path: Path, rows: list[list[str]]) -> Path:
    """Those rows without their codes."""
    lines = [list(HEADINGS[1:]), *(each[1:] for each in rows)]
    path.write_text(csv_text(lines), encoding="utf-8")
    return path


def codes(taken) -> list[str]:
    return sorted(each.dossier_code for each in kept(taken))


def test_several_columns_together_are_the_code_of_their_row(tmp_path):
    mapping(tmp_path, TOGETHER)
    rows = [row(), row(received="04/07/2023 08:15"), row(procedure="1.000001")]
    taken = take(file(tmp_path / "a.csv", rows))

    assert codes(taken) == [
        "Huyện Sa Thầy · 1.000001 · 2023-07-03",
        "Huyện Sa Thầy · 1.014980 · 2023-07-03",
        "Huyện Sa Thầy · 1.014980 · 2023-07-04 08:15:00",
    ]
    assert counts(taken) == (3, 3, 0, 0)
    assert any("ghép từ “Đơn vị giải quyết”, “Mã TTHC”, “Ngày tiếp nhận”" in n for n in taken.notes)


def test_a_day_written_otherwise_is_the_same_code(tmp_path):
    mapping(tmp_path, TOGETHER, "changes")
    take(file(tmp_path / "a.csv", [row(received="3/7/2023")]))
    head = [list(HEADINGS[1:])]
    later = ["1.014980", " Huyện Sa  Thầy", "trực tuyến", date(2023, 7, 3), "10/07/2023"]
    take(workbook(tmp_path / "b.xlsx", [*head, [*later, "07/07/2023"]]))

    (found,) = gathered("select dossier_code, finished_at from dossier")
    assert found.finished_at is not None


def test_rows_alike_in_all_of_it_are_named_as_codes_are(tmp_path):
    mapping(tmp_path, TOGETHER)
    taken = take(file(tmp_path / "a.csv", [row(), row(due="11/07/2023"), row(procedure="1.1")]))

    assert counts(taken) == (3, 1, 2, 0)
    assert reasons(taken) == [(2, "dossier_code", "repeated"), (3, "dossier_code", "repeated")]
    (heading,) = {each.heading for each in kept(taken, "rejected_row")}
    assert heading == "Đơn vị giải quyết + Mã TTHC + Ngày tiếp nhận"

    mapping(tmp_path, f'{TOGETHER}\nrepeats = "last"')
    assert counts(take(tmp_path / "a.csv")) == (3, 2, 0, 1)


def test_a_part_that_is_not_there_or_cannot_be_read_is_named_in_its_column(tmp_path):
    mapping(tmp_path, 'key = ["Mã TTHC", "Ngày hẹn trả"]')
    rows = [row(due=""), row(due="mai"), row(due="#REF!"), row()]
    taken = take(file(tmp_path / "a.csv", rows))

    assert codes(taken) == ["1.014980 · 2023-07-10"]
    assert reasons(taken) == [
        (2, "due_at", "missing"),
        (3, "due_at", "not_a_date"),
        (4, "due_at", "error_cell"),
    ]


def test_a_number_of_a_register_is_a_code_with_its_unit(tmp_path):
    rows = [row("1"), row("1", unit="Huyện Đăk Tô"), row("#REF!"), row("")]
    text = MAPPING.replace('repeats = "{repeats}"\n', "")
    path = tmp_path / "mot-cua.toml"
    key = 'key = ["Mã hồ sơ", "Đơn vị giải quyết"]'
    path.write_text(text.format(holds="everything", top=key, tables=""), encoding="utf-8")
    taken = take(csv_file(tmp_path / "a.csv", rows))

    assert codes(taken) == ["1 · Huyện Sa Thầy", "1 · Huyện Đăk Tô"]
    assert reasons(taken) == [(4, "dossier_code", "error_cell"), (5, "dossier_code", "missing")]


def test_a_long_code_is_shortened_and_still_its_own(tmp_path):
    mapping(tmp_path, 'key = ["Tên", "Mã TTHC"]', tables='procedure_name = "Tên"')
    lines = [[*row()[1:], f"{'Chứng thực ' * 15}{number}"] for number in range(2)]
    (tmp_path / "a.csv").write_text(csv_text([[*HEADINGS[1:], "Tên"], *lines]), encoding="utf-8")
    found = codes(take(tmp_path / "a.csv"))

    assert len(set(found)) == 2 and {len(each) for each in found} == {99}


def test_by_its_place_every_row_is_a_dossier_and_its_file_replaces_whole(tmp_path):
    mapping(tmp_path, BY_ROW, "all_of_period")
    september = [row(received="20/08/2023"), row(received="20/08/2023")]
    october = [row(received="20/09/2023")]
    taken = take(file(tmp_path / "ho-so.csv", september), stretch=SEPTEMBER)
    (tmp_path / "thang-10").mkdir()
    mapping(tmp_path / "thang-10", BY_ROW, "all_of_period")
    again = file(tmp_path / "thang-10" / "ho-so.csv", october)
    take(again, stretch=(date(2023, 9, 15), date(2023, 10, 14)))

    assert [each.partition(" ")[0] for each in codes(taken)] == ["ho-so.csv", "ho-so.csv"]
    assert [each[-6:] for each in codes(taken)] == ["dòng 2", "dòng 3"]
    assert counts(taken) == (2, 2, 0, 0)
    assert any("không sửa được từng dòng" in note for note in taken.notes)
    assert len(gathered("from dossier")) == 3  # one name, one place: another file all the same

    take(file(tmp_path / "ho-so.csv", september[:1]), stretch=SEPTEMBER)
    assert len(gathered("from dossier")) == 2


def test_by_its_place_a_row_of_other_days_is_not_counted_twice(tmp_path):
    mapping(tmp_path, BY_ROW, "all_of_period")
    rows = [row(received="20/08/2023"), row(received="03/07/2023")]
    taken = take(file(tmp_path / "a.csv", rows), stretch=SEPTEMBER)

    assert counts(taken) == (2, 1, 1, 0)
    assert reasons(taken) == [(3, "received_at", "outside_period")]


def test_sheets_of_a_workbook_are_told_apart(tmp_path):
    mapping(tmp_path, BY_ROW)
    path = workbook(tmp_path / "a.xlsx", [list(HEADINGS[1:]), row()[1:]], "Sổ một cửa")

    (code,) = codes(take(path))
    assert code.startswith("a.xlsx ") and code.endswith(", trang Sổ một cửa, dòng 2")


WRONG = [
    ('key = "row"', "changes", "", "holds", "không biết dòng nào thay dòng nào"),
    ('key = "dòng"', "everything", "", "key", 'phải là "row"'),
    ('key = ["Mã TTHC"]', "everything", "", "key", "từ hai cột"),
    ('key = ["Mã TTHC", "Mã  tthc"]', "everything", "", "key", "từ hai cột"),
    ('key = ["Mã TTHC", "Số vào sổ"]', "everything", "", "key", "“Số vào sổ” chưa có ở [columns]"),
    ('key = ["Họ và tên", "Mã TTHC"]', "everything", 'field = "Họ và tên"', "key", "cá nhân"),
    ("", "everything", "", "columns.dossier_code", 'hay key = "row"'),
    (BY_ROW, "everything", 'dossier_code = "Mã"', "key", "đã có cột mã"),
    (TOGETHER, "everything", 'dossier_code = "Mã"', "key", "đã có cột mã"),
]


@pytest.mark.parametrize(("key", "holds", "tables", "named", "words"), WRONG)
def test_a_key_that_cannot_be_is_refused_with_what_to_write(
    tmp_path, key, holds, tables, named, words
):
    mapping(tmp_path, key, holds, tables)

    with pytest.raises(faults.WrongMapping) as fault:
        take(file(tmp_path / "a.csv", [row()]), name=str(tmp_path / "mot-cua.toml"))

    assert f"khóa “{named}”: " in str(fault.value) and words in str(fault.value)


def test_no_row_is_sent_back_that_has_no_code_to_come_back_by(run, tmp_path):
    mapping(tmp_path, BY_ROW)
    original = file(tmp_path / "a.csv", [row(), row(received="mai")])
    run(main, "import", str(original))

    said = run(main, "rejects")[1]
    back = tmp_path / "can-sua.xlsx"
    status, _, err = run(main, "rejects", "--export", str(back), "--original", str(original))

    assert "sửa ở tệp gốc rồi nhập lại cả tệp" in said and "--export" not in said
    assert (status, back.exists()) == (1, False)
    assert 'key = "row"' in err and "nhập lại cả tệp" in err


def test_a_corrected_row_comes_back_under_the_columns_that_are_its_code(run, tmp_path):
    mapping(tmp_path, TOGETHER)
    original = file(tmp_path / "a.csv", [row(), row(procedure="1.1", channel="Kiosk")])
    run(main, "import", str(original))
    back = tmp_path / "can-sua.xlsx"
    run(main, "rejects", "--export", str(back), "--original", str(original))
    mapping(tmp_path, TOGETHER, tables='[values.channel]\nKiosk = "direct"')

    assert run(main, "import", str(back))[0] == 0
    assert [each.channel for each in gathered("from dossier order by procedure_code")] == [
        "online_self",
        "direct",
    ]
    assert gathered("from rejected_row where not is_closed") == []


def test_what_was_sent_back_by_a_code_is_not_taken_by_the_place_of_a_row(run, tmp_path):
    mapping(tmp_path, TOGETHER)
    original = file(tmp_path / "a.csv", [row(), row(procedure="1.1", channel="Kiosk")])
    run(main, "import", str(original))
    back = tmp_path / "can-sua.xlsx"
    run(main, "rejects", "--export", str(back), "--original", str(original))
    mapping(tmp_path, BY_ROW)

    status, _, err = run(main, "import", str(back))
    assert status == 1 and "không có mã để sửa từng dòng" in err
