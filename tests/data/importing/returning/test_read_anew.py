"""The original read anew, by a mended mapping, does not undo what its sender corrected."""

from __future__ import annotations

import openpyxl
import pytest

from data.__main__ import main
from tests.data.importing.sent import csv_file, gathered, kept, mapping, row, take

HOLDS = ["everything", "all_of_period", "changes"]
ALIAS = '[units]\n"Nơi lạ" = "616"'
WRONG = [row(f"HS-{number}", received="hôm qua") for number in range(196, 201)]


def standing() -> dict[str, str]:
    listed = gathered("select dossier_code, received_at from dossier order by dossier_code")
    return {each.dossier_code: f"{each.received_at:%d/%m}" for each in listed}


def open_rejects() -> list[tuple[str, int]]:
    return [
        (each.reason, each.row_number)
        for each in gathered("from rejected_row where not is_closed order by row_number")
    ]


def corrected(run, tmp_path, holds: str):
    """A file of 201 rows: of five the day was corrected by their sender, of one nobody knew the
    unit; the original and the file of corrections, both taken."""
    mapping(tmp_path, holds=holds)
    rows = [*(row(f"HS-{number}") for number in range(195)), row("HS-195", unit="Nơi lạ"), *WRONG]
    original = csv_file(tmp_path / "gốc 2023-07.csv", rows)
    assert run(main, "import", str(original))[0] == 0
    back = tmp_path / "can-sua.xlsx"
    run(main, "rejects", "--export", str(back), "--original", str(original))
    book = openpyxl.load_workbook(back)
    sheet = book.worksheets[0]
    for cell in [cell for line in sheet for cell in line if cell.value == "hôm qua"]:
        cell.value = "04/07/2023"
    book.save(back)
    assert run(main, "import", str(back))[0] == 0
    return original


@pytest.mark.parametrize("holds", HOLDS)
def test_what_was_corrected_stays(run, tmp_path, holds):
    original = corrected(run, tmp_path, holds)

    mapping(tmp_path, holds=holds, tables=ALIAS)
    status, said, err = run(main, "import", str(original))

    assert (status, "kể cả dòng đơn vị đã sửa gửi lại, vẫn giữ" in said) == (0, True), err
    days = standing()
    assert (len(days), days["HS-196"]) == (201, "04/07")


def test_what_is_still_open_is_what_nobody_mended(run, tmp_path):
    original = corrected(run, tmp_path, "changes")
    mapping(tmp_path, holds="changes", tables='[units]\n"Nơi khác" = "616"')
    run(main, "import", str(original))

    assert len(standing()) == 200
    assert [reason for reason, _ in open_rejects()] == ["unknown_unit"]


def test_a_file_with_another_content_is_newer_than_the_corrections(run, tmp_path):
    """Its sender mended the original itself, and one day otherwise than in the corrections."""
    original = corrected(run, tmp_path, "everything")
    mended = [row(f"HS-{number}", received="05/07/2023") for number in range(196, 200)]
    csv_file(original, [*mended, row("HS-200", received="hôm kia")])
    assert run(main, "import", str(original), "--fewer-units")[0] == 0  # it is all there is now

    assert standing() == {f"HS-{number}": "05/07" for number in range(196, 200)}
    assert open_rejects() == [("not_a_date", 6)]


def test_a_later_file_stays_the_newer_one(tmp_path):
    mapping(tmp_path)
    older = csv_file(tmp_path / "a.csv", [row("HS-1"), row("HS-2", unit="Nơi lạ")])
    take(older)
    take(csv_file(tmp_path / "b.csv", [row("HS-3")]))
    mapping(tmp_path, tables=ALIAS)
    take(older)

    assert set(standing()) == {"HS-3"}


def test_a_row_that_the_mended_mapping_no_longer_takes_is_gone_with_its_reading(tmp_path):
    path = csv_file(tmp_path / "a.csv", [row("HS-1"), row("HS-2", channel="zalo")])
    mapping(tmp_path, holds="changes", tables='[unknown]\nchannel = "direct"')
    take(path)
    mapping(tmp_path, holds="changes")
    take(path)

    assert set(standing()) == {"HS-1"}
    accounts = gathered("select count_superseded, is_current from batch order by imported_at")
    assert [(each.count_superseded, each.is_current) for each in accounts] == [
        (2, False),
        (0, True),
    ]


def test_a_mapping_that_is_again_what_it_was_is_read_by_again_and_once(tmp_path):
    path = csv_file(tmp_path / "a.csv", [row("HS-1"), row("HS-2", channel="zalo")])
    mapping(tmp_path)
    first = take(path)
    mapping(tmp_path, tables='[unknown]\nchannel = "direct"')
    take(path)
    assert set(standing()) == {"HS-1", "HS-2"}

    mapping(tmp_path)
    third, fourth = take(path), take(path)

    assert set(standing()) == {"HS-1"}
    assert (third.is_new, fourth.is_new) == (True, False)
    assert fourth.batch == third.batch != first.batch
    assert len(kept(third)) == 1
