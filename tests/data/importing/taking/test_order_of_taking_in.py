"""Which file is newer is the order in which they were taken in; what is kept is what was hashed."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from pathlib import Path

import openpyxl
import pytest

import data
from data import batches, build, builds, database, demonstration, faults
from data.forms import report, writing
from data.importing.finding import files
from data.importing.taking import forms, mapped
from data.importing.understanding import choosing
from data.packs import KON_TUM
from tests.data.forms.conftest import row_of
from tests.data.importing.sent import (
    HEADINGS,
    csv_file,
    gathered,
    kept,
    mapping,
    row,
    take,
    workbook,
)

NOON = datetime(2023, 10, 2, 12)
FORMS_ONLY = """
source = "Hệ thống quản lý văn bản"
title = "Thống kê văn bản theo đơn vị"
target = "form"
form = "IV.01"

[columns]
unit = "Đơn vị"
period = "Kỳ"

[cells]
"1:3" = "VB điện tử"
"""


def form(folder: Path, figure: int, now: datetime) -> mapped.Taken:
    """II.06a of Sở Tư pháp with one field of so many dossiers received new, taken in at `now`."""
    path = folder / f"{figure}.xlsx"
    writing.write(path, report.of("II.06a", "STP", "2023-Q3", KON_TUM))
    book = openpyxl.load_workbook(path)
    sheet = book.worksheets[0]
    first = row_of(sheet, "@section:1:1") + 1
    sheet.cell(first, 3).value, sheet.cell(first, 5).value = "Hộ tịch", figure
    book.save(path)
    found = files.Found(path, path.name)
    return forms.take(builds.store(), found, forms.read(found, KON_TUM), now)


def test_a_correction_wins_also_where_the_clock_was_set_back(tmp_path):
    form(tmp_path, 111, NOON)
    form(tmp_path, 222, NOON - timedelta(days=30))

    assert [int(each.value) for each in gathered("select value from form_cell")] == [222]
    assert [each.file_name for each in batches.every(builds.store())] == ["111.xlsx", "222.xlsx"]


def test_files_of_every_kind_are_kept_in_the_order_in_which_they_came(tmp_path):
    mapping(tmp_path)
    take(csv_file(tmp_path / "a.csv", [row("HS-1")]), now=NOON)
    form(tmp_path, 111, NOON - timedelta(hours=1))
    take(csv_file(tmp_path / "b.csv", [row("HS-2")]), now=NOON - timedelta(days=1))

    names = [each.file_name for each in batches.every(builds.store())]
    assert names == ["a.csv", "111.xlsx", "b.csv"]


def test_the_demonstration_is_never_older_than_what_is_there(monkeypatch):
    def drawn(folder: Path, **_) -> None:
        with database.workspace() as connection:
            place = str(folder / "dossier.parquet")
            connection.execute("copy (select 1 as x) to $place (format parquet)", {"place": place})

    monkeypatch.setattr(demonstration.generate, "generate", drawn)
    ahead = datetime.now() + timedelta(days=400)
    drawn_before = batches.Account("khác", "a.parquet", ahead, True, "everything", 0, 0, 0, 0)
    batches.write(builds.store(), "a", lambda folder: drawn_before, is_demonstration=True)

    demonstration.take_in(builds.store())

    assert [each.source for each in batches.every(builds.store())] == ["khác", "mô phỏng"]


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
@pytest.mark.parametrize("while_it", ["Đọc", "Đối chiếu", "Ghi"])
def test_a_file_replaced_while_it_is_read_is_not_kept_under_the_hash_of_another(
    tmp_path, kind, while_it
):
    mapping(tmp_path)
    path = tmp_path / f"a.{kind}"

    def write(code: str) -> None:
        other = tmp_path / f"other.{kind}"
        if kind == "csv":
            csv_file(other, [row(code)])
        else:
            workbook(other, [list(HEADINGS), row(code)])
        other.replace(path)

    def say(sentence: str) -> None:
        if sentence.startswith(while_it):
            write("HS-2")

    write("HS-1")
    found = files.Found(path, path.name)
    with database.workspace() as connection:
        chosen = choosing.choose(found, builds.store(), tmp_path, None, tmp_path, connection)
    with pytest.raises(faults.WrongFile, match=rf"a\.{kind}: tệp bị ghi lại trong lúc đang đọc"):
        mapped.take(builds.store(), found, chosen, KON_TUM, say=say)

    assert batches.every(builds.store()) == []
    assert [each.dossier_code for each in kept(take(path))] == ["HS-2"]


def test_a_form_replaced_while_it_is_read_is_not_kept(tmp_path):
    form(tmp_path, 111, NOON)
    path = tmp_path / "111.xlsx"
    found = files.Found(path, path.name)
    filled = forms.read(found, KON_TUM)
    path.write_bytes(path.read_bytes() + b"\0")

    with pytest.raises(faults.WrongFile, match=r"111\.xlsx: tệp bị ghi lại"):
        forms.take(own := tmp_path / "other", found, filled)
    assert batches.every(own) == []


def test_two_builds_of_one_store_made_on_other_days_agree_on_what_today_is(tmp_path):
    """Unless a period ends between the two."""
    (tmp_path / "van-ban.toml").write_text(FORMS_ONLY, encoding="utf-8")
    rows = [
        ["Đơn vị", "Kỳ", "VB điện tử"],
        ["Sở Tư pháp", "Quý II/2023", 70],
        ["Sở Tư pháp", "Quý III/2023", 80],
    ]
    take(workbook(tmp_path / "a.xlsx", rows))

    def today(made_at: datetime) -> date:
        with build.made(made_at, until="gather") as (_, connection):
            ((row,),) = [data.rows(connection.execute("select as_of from build"))]
        return row.as_of

    assert today(datetime(2023, 9, 13, 23)) == date(2023, 6, 14)
    assert today(datetime(2023, 9, 14, 1)) == today(datetime(2033, 9, 14)) == date(2023, 9, 14)
