"""A text file from a person is not trusted: each kind of bad one ends in a sentence, soon."""

from __future__ import annotations

import random

import pytest

from data import faults
from data.importing.finding import files
from data.importing.reading import text as texts
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
)

HEADING = ",".join(HEADINGS)


def refused(path, content: bytes | str, name: str = "ho-so.csv") -> str:
    """What is said of a file that cannot be taken in."""
    mapping(path)
    content = content.encode() if isinstance(content, str) else content
    (path / name).write_bytes(content)
    with pytest.raises((faults.WrongFile, faults.NothingTaken, faults.NoMapping)) as fault:
        take(path / name)
    return str(fault.value)


def test_an_empty_file(tmp_path):
    assert "ho-so.csv: tệp rỗng" in refused(tmp_path, b"")


def test_a_file_of_headings_alone(tmp_path):
    assert "cả 0 dòng đều chưa nhận được" in refused(tmp_path, HEADING)


@pytest.mark.parametrize("content", ["\n\n\n", "a", '"', ",,,,", "\ufeff"])
def test_a_file_of_next_to_nothing(tmp_path, content):
    assert "ho-so.csv" in refused(tmp_path, content)


def test_bytes_of_a_program(tmp_path):
    noise = random.Random(1).randbytes(200_000)
    assert "không phải bảng tính, CSV hay Parquet" in refused(tmp_path, b"\x7fELF\0\0" + noise)


def test_a_web_page_that_calls_itself_a_workbook(tmp_path):
    said = refused(tmp_path, "\r\n <HTML><table><tr><td>Mã hồ sơ", name="ho-so.xls")
    assert "trang web" in said and "lưu lại thành .xlsx" in said


def test_a_text_that_calls_itself_a_workbook(tmp_path):
    said = refused(tmp_path, HEADING, name="ho-so.xlsx")
    assert "nội dung là văn bản (CSV), khác với đuôi tệp “.xlsx”" in said and "“.csv”" in said


@pytest.mark.parametrize("separator", [",", ";"])
def test_a_million_columns(tmp_path, separator):
    said = refused(tmp_path, HEADING + separator * 1_000_000 + "\n" + separator * 1_000_000)
    assert said.startswith("Tệp ho-so.csv: có dòng 10000")


def test_a_line_that_does_not_end(tmp_path):
    assert "dòng dài hơn 16 MB" in refused(tmp_path, HEADING + "\n" + "x" * (40 << 20))


def test_a_quote_that_does_not_end_hides_no_rows(tmp_path):
    """Read on, the two dossiers below it would be the rest of its cell."""
    cells = [row("HS-1"), row("HS-2"), row("HS-3")]
    text = csv_text([list(HEADINGS), *cells]).replace("HS-1", '"HS-1')
    assert "thiếu dấu ngoặc kép đóng" in refused(tmp_path, text)


def test_a_quote_that_does_not_end_in_a_large_file(tmp_path):
    text = csv_text([list(HEADINGS), *[row(f"HS-{n}") for n in range(20_000)]])
    assert "thiếu dấu ngoặc kép đóng" in refused(tmp_path, text.replace("HS-1,", '"HS-1,', 1))


def test_bytes_that_no_encoding_has(tmp_path):
    text = csv_text([list(HEADINGS), row()]).encode("utf-16")
    assert "bảng mã" in refused(tmp_path, text + b"\x00")


def test_a_text_in_an_encoding_that_is_none_of_texts(tmp_path):
    for encoding in ("hex", "rot13", "không-có", "undefined"):
        mapping(tmp_path, tables=f'[reading]\nencoding = "{encoding}"')
        with pytest.raises((faults.WrongFile, faults.WrongMapping, faults.NoMapping)) as fault:
            take(csv_file(tmp_path / "ho-so.csv", [row()]), name="mot-cua")
        assert encoding in str(fault.value) and "reading.encoding" in str(fault.value)


def test_lines_may_end_as_on_an_old_mac(tmp_path):
    mapping(tmp_path)
    text = csv_text([list(HEADINGS), row("HS-1"), row("HS-2")], end="\r")
    (tmp_path / "ho-so.csv").write_bytes(text.encode())

    assert counts(take(tmp_path / "ho-so.csv")) == (2, 2, 0, 0)


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_a_large_file_of_short_lines_is_no_long_line(tmp_path, end):
    """However its lines end: more than a line may have of bytes, in lines of two."""
    number = texts.LONGEST_LINE // 2
    (tmp_path / "ho-so.csv").write_bytes(f"xy{end}".encode() * number)

    assert texts.count_lines(tmp_path / "ho-so.csv", "ho-so.csv") == number


def test_a_formula_is_text_and_nothing_else(tmp_path):
    mapping(tmp_path)
    given = "=cmd|' /C calc'!A0"

    taken = take(csv_file(tmp_path / "ho-so.csv", [row(given), row("@SUM(1+1)")]))

    assert [each.dossier_code for each in kept(taken)] == [given, "@SUM(1+1)"]


@pytest.mark.parametrize("sign", ["\x00", "\x07", "\x1b", "\x7f"])
@pytest.mark.parametrize("end", ["\n", "\n\n"])
def test_a_code_with_a_control_character_is_a_reject(tmp_path, sign, end):
    """Also where an empty line makes the file be read the slow way."""
    mapping(tmp_path)
    good = [row(f"HS-{number:04}") for number in range(100)]
    path = tmp_path / "ho-so.csv"
    text = csv_text([list(HEADINGS), *good, row(f"HS{sign}9")], end=end)
    path.write_bytes(text.encode())

    taken = take(path)

    assert counts(taken) == (101, 100, 1, 0)
    ((number, field, reason),) = reasons(taken)
    assert (number, field, reason) == (
        102 if end == "\n" else 203,
        "dossier_code",
        "control_characters",
    )


def test_what_a_file_is_does_not_hang_on_its_name(tmp_path):
    """A CSV may be called .txt or .tsv."""
    mapping(tmp_path)
    path = csv_file(tmp_path / "ho-so.TXT", [row()])

    (found,) = files.find(path, tmp_path)

    assert (found.kind, counts(take(path))) == ("text", (1, 1, 0, 0))
