"""A workbook or a ZIP from a person is not trusted: a sentence, in bounded time and memory."""

from __future__ import annotations

import random
import struct
import zipfile
import zlib

import pytest
import xlsxwriter

from data import faults
from data.__main__ import main
from data.importing.finding.files import Found
from tests.data.importing.sent import (
    HEADINGS,
    counts,
    csv_file,
    kept,
    mapping,
    parquet,
    row,
    spreadsheet,
    take,
    workbook,
)


@pytest.fixture(autouse=True)
def beside(tmp_path):
    mapping(tmp_path)


def usual(path):
    return workbook(path, [list(HEADINGS), row("HS-1"), row("HS-2")])


def bomb(path, gigabytes: float, said: int | None = None, name: str = "a.csv"):
    """Blanks that unpack to so much, put together from one packed piece of them."""
    size = int(gigabytes * (1 << 30))
    packing = zlib.compressobj(9, zlib.DEFLATED, -15)
    piece = packing.compress(b" " * (1 << 20)) + packing.flush(zlib.Z_FULL_FLUSH)
    packed = piece * (size >> 20) + packing.flush()
    with zipfile.ZipFile(path, "a") as package:
        package.writestr(name, packed)
    content = bytearray(path.read_bytes())
    local, listed = content.rfind(b"PK\x03\x04"), content.rfind(b"PK\x01\x02")
    for at in (local + 8, listed + 10):
        struct.pack_into("<H", content, at, zipfile.ZIP_DEFLATED)
    for at in (local + 22, listed + 24):
        struct.pack_into("<I", content, at, size if said is None else said)
    path.write_bytes(content)
    return path


def said_of(path) -> str:
    with pytest.raises((faults.WrongFile, faults.NothingTaken, faults.NoMapping)) as fault:
        take(path)
    return str(fault.value)


def test_a_zip_bomb_is_not_unpacked(tmp_path):
    for number in range(3):
        bomb(tmp_path / "bom.zip", 1.5, name=f"{number}.csv")
    before = sum(path.stat().st_size for path in tmp_path.rglob("*") if path.is_file())

    assert before < 20 << 20
    assert "giải nén ra hơn 4 GB nên không mở" in said_of(tmp_path / "bom.zip")
    assert before == sum(path.stat().st_size for path in tmp_path.rglob("*") if path.is_file())


def test_a_zip_of_nothing_but_blanks_is_not_unpacked(tmp_path):
    """Three gigabytes of them would lie on the disk before the first is looked at."""
    path = bomb(tmp_path / "trống.zip", 3)
    before = sorted(tmp_path.rglob("*"))

    assert "giải nén ra gấp 1010 lần, không phải tệp số liệu nên không mở" in said_of(path)
    assert sorted(tmp_path.rglob("*")) == before


def test_a_zip_whose_directory_lies_about_its_sizes(tmp_path):
    assert "hỏng hoặc bị cắt cụt" in said_of(bomb(tmp_path / "dối.zip", 5, said=100))


def test_a_workbook_whose_directory_lies_about_its_sizes(tmp_path):
    path = usual(tmp_path / "a.xlsx")

    assert "hỏng hoặc bị cắt cụt" in said_of(bomb(path, 2, said=100, name="xl/sharedStrings2.xml"))


def test_a_workbook_that_unpacks_to_more_than_memory(tmp_path):
    path = usual(tmp_path / "a.xlsx")

    assert "giải nén ra hơn 1,5 GB nên không mở" in said_of(bomb(path, 1.6, name="xl/a.xml"))


@pytest.mark.parametrize("kind", ["xlsx", "ods", "parquet"])
def test_a_file_cut_short_at_any_place(tmp_path, kind):
    path = tmp_path / f"a.{kind}"
    rows = [list(HEADINGS), *[row(f"HS-{number}") for number in range(50)]]
    if kind == "xlsx":
        workbook(path, rows)
    elif kind == "ods":
        spreadsheet(path, rows)
    else:
        parquet(path, dict(zip(HEADINGS, zip(*rows[1:], strict=True), strict=True)))
    whole = path.read_bytes()
    for share in (0.05, 0.3, 0.6, 0.9, 0.999):
        path.write_bytes(whole[: int(len(whole) * share)])
        assert "a." + kind in said_of(path)


@pytest.mark.parametrize("kind", ["xlsx", "ods", "parquet"])
def test_a_file_with_wrong_bytes_is_said_or_read_but_never_a_traceback(tmp_path, kind):
    path = tmp_path / f"a.{kind}"
    rows = [list(HEADINGS), *[row(f"HS-{number}") for number in range(50)]]
    if kind == "xlsx":
        workbook(path, rows)
    elif kind == "ods":
        spreadsheet(path, rows)
    else:
        parquet(path, dict(zip(HEADINGS, zip(*rows[1:], strict=True), strict=True)))
    whole, chance = path.read_bytes(), random.Random(7)
    for _ in range(15):
        content = bytearray(whole)
        for _ in range(chance.randint(1, 8)):
            content[chance.randrange(len(content))] = chance.randrange(256)
        path.write_bytes(content)
        try:
            take(path)
        except faults.Fault as fault:
            assert "a." + kind in str(fault)


def test_a_zip_in_a_zip(tmp_path):
    inner = tmp_path / "trong.zip"
    with zipfile.ZipFile(inner, "w") as package:
        package.writestr("a.csv", "a,b")
    with zipfile.ZipFile(tmp_path / "ngoài.zip", "w") as package:
        package.write(inner, "trong.zip")

    assert "ngoài.zip/trong.zip: tệp ZIP nằm trong ZIP" in said_of(tmp_path / "ngoài.zip")


@pytest.mark.parametrize("name", ["a.zip", "a.xlsx"])
def test_a_zip_with_a_password(tmp_path, name):
    path = tmp_path / name
    with zipfile.ZipFile(path, "w") as package:
        package.writestr("[Content_Types].xml", "x")
        package.writestr("a.csv", "a,b")
    content = bytearray(path.read_bytes())
    at = content.find(b"PK\x01\x02")
    content[at + 8] |= 1
    path.write_bytes(content)

    assert "có mật khẩu" in said_of(path)


@pytest.mark.parametrize("beyond", [0, 9 << 20])
def test_a_workbook_with_a_password(tmp_path, beyond):
    """Excel puts it into the old kind of container, wherever in it the directory lies."""
    mark = "EncryptedPackage".encode("utf-16-le")
    (tmp_path / "a.xlsx").write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * beyond + mark)

    assert "có mật khẩu" in said_of(tmp_path / "a.xlsx")


def test_an_old_workbook_that_is_none(tmp_path):
    (tmp_path / "a.xls").write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\1\2\3" * 5_000)

    assert "a.xls: bảng tính hỏng" in said_of(tmp_path / "a.xls")


def test_a_workbook_that_calls_itself_a_csv(tmp_path):
    usual(tmp_path / "a.xlsx").rename(tmp_path / "a.csv")

    assert "nội dung là xlsx, khác với đuôi tệp “.csv”" in said_of(tmp_path / "a.csv")


def test_a_zip_that_calls_itself_a_workbook(tmp_path):
    with zipfile.ZipFile(tmp_path / "a.xlsx", "w") as package:
        package.writestr("a.csv", "a,b")

    assert "là tệp nén, không phải bảng tính" in said_of(tmp_path / "a.xlsx")


def test_a_formula_is_not_evaluated(tmp_path):
    """What Excel last saw is in the file; a formula that was never seen is empty."""
    with xlsxwriter.Workbook(tmp_path / "a.xlsx") as book:
        page = book.add_worksheet()
        page.write_row(0, 0, HEADINGS)
        page.write_row(1, 0, row())
        page.write_formula(1, 0, "=1+1", value="HS-7")
        page.write_row(2, 0, row())
        page.write_formula(2, 0, '=HYPERLINK("http://x", 5)', value="")

    taken = take(tmp_path / "a.xlsx")

    assert [each.dossier_code for each in kept(taken)] == ["HS-7"]
    assert counts(taken) == (2, 1, 1, 0)


def test_a_sheet_that_is_hidden_is_not_read(tmp_path):
    with xlsxwriter.Workbook(tmp_path / "a.xlsx") as book:
        for name, code in (("Hồ sơ", "HS-1"), ("Bản nháp", "HS-2")):
            page = book.add_worksheet(name)
            page.write_row(0, 0, HEADINGS)
            page.write_row(1, 0, row(code))
        page.hide()

    assert [each.dossier_code for each in kept(take(tmp_path / "a.xlsx"))] == ["HS-1"]


def test_a_good_file_in_a_folder_of_bad_ones_is_found(tmp_path, run):
    folder = tmp_path / "tháng 7"
    folder.mkdir()
    mapping(folder)
    (folder / "0.csv").write_bytes(b"")
    (folder / "1.zip").write_bytes(b"PK\x03\x04")
    (folder / "2.xlsx").write_bytes(b"PK\x03\x04")
    csv_file(folder / "3.csv", [row()])

    status, out, err = run(main, "import", str(folder))

    assert status == 1
    assert "3.csv: 1 dòng vào, nhận 1" in out
    assert all(each in err for each in ("0.csv: tệp rỗng", "1.zip: tệp hỏng", "2.xlsx: tệp hỏng"))


def test_a_binary_workbook_is_to_be_saved_anew_not_renamed(tmp_path):
    path = tmp_path / "a.xlsb"
    with zipfile.ZipFile(path, "w") as package:
        for part in ("[Content_Types].xml", "xl/workbook.bin", "xl/worksheets/sheet1.bin"):
            package.writestr(part, b"\x00")

    with pytest.raises(faults.WrongFile, match=r"nhị phân \(.xlsb\).*lưu lại thành .xlsx"):
        _ = Found(path, path.name).kind
