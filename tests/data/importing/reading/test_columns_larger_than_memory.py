"""Columns that take next to nothing in their file and everything once read are not read: by import
and by inspect, in a process that may not take more."""

from __future__ import annotations

from pathlib import Path

import duckdb
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from data.__main__ import main
from data.importing.finding.files import Found
from data.importing.reading import workspace
from data.importing.reading.parquet_sheet import NOT_READ, ParquetSheet
from tests.data.importing.reading import bounded
from tests.data.importing.sent import HEADINGS, counts, kept, mapping, row, take

ROWS = 100_000


def repeated(text: str, rows: int = ROWS) -> pa.Array:
    """One text, and a number a row that says so."""
    return pa.DictionaryArray.from_arrays(pa.array([0] * rows, pa.int32()), pa.array([text]))


def written(path: Path, columns: dict[str, pa.Array]) -> Path:
    pq.write_table(pa.table(columns), path, compression="zstd")
    assert path.stat().st_size < 4 << 20
    return path


def of_headings(column: pa.Array) -> dict[str, pa.Array]:
    return dict.fromkeys(HEADINGS, column)


@pytest.mark.long
def test_texts_that_rows_of_a_parquet_file_share(tmp_path):
    mapping(tmp_path)
    many = pa.nulls(1 << 20, pa.int8())
    written(tmp_path / "a.parquet", of_headings(repeated("x" * 50_000)))
    written(tmp_path / "b.parquet", of_headings(pa.array(["x" * (2 << 20)])))
    written(tmp_path / "c.parquet", {f"cột {at}": many for at in range(480)})
    written(tmp_path / "d.parquet", {f"cột {at}": pa.array([1]) for at in range(1_001)})

    for said in bounded.said_by_each_command(tmp_path):
        assert "a.parquet: mở ra có hơn 4 GB chữ, quá lớn để đọc" in said
        assert "b.parquet: có ô dài hơn 1048576 ký tự, quá lớn để đọc" in said
        assert "c.parquet: có 1048576 dòng, 480 cột, quá lớn để đọc" in said
        assert "d.parquet: có 1001 cột (nhiều nhất 1000), quá lớn để đọc" in said


def test_a_file_that_needs_more_room_than_there_is_is_not_called_damaged(
    tmp_path, run, monkeypatch
):
    monkeypatch.setattr(workspace, "MOST_MEMORY", "20MB")
    mapping(tmp_path)
    written(tmp_path / "a.parquet", of_headings(pa.array(["x" * (40 << 20)])))

    for command in bounded.COMMANDS:
        status, _, said = run(main, command, str(tmp_path / "a.parquet"))

        assert status == 1
        assert "a.parquet: cần nhiều bộ nhớ hoặc chỗ trống trên đĩa hơn máy này có" in said


def test_a_column_of_lists_is_passed_over(tmp_path):
    """Five million numbers in one cell; the other columns are taken."""
    mapping(tmp_path)
    rows = [row("HS-1"), row("HS-2")]
    columns = dict(zip(HEADINGS, zip(*rows, strict=True), strict=True))
    numbers = pa.array([0] * 5_000_000, pa.int8())
    lists = pa.ListArray.from_arrays(pa.array([0, len(numbers), len(numbers)], pa.int32()), numbers)

    path = written(tmp_path / "a.parquet", {"Lịch sử": lists, **columns})

    taken = take(path)

    assert counts(taken) == (2, 2, 0, 0)
    assert [each.dossier_code for each in kept(taken)] == ["HS-1", "HS-2"]
    with duckdb.cursor() as connection:
        sheet = ParquetSheet(Found(path, path.name), connection)
    assert [cells[0] for cells in sheet.head] == ["Lịch sử", *[NOT_READ] * 2]


def test_many_rows_that_share_a_text_are_no_reason_to_refuse_a_parquet_file(tmp_path):
    mapping(tmp_path)
    columns = of_headings(repeated("Huyện Sa Thầy", 30_000))
    columns["Mã hồ sơ"] = pa.array([f"HS-{number}" for number in range(30_000)])
    columns["Ngày tiếp nhận"] = repeated("03/07/2023", 30_000)
    columns["Ngày hẹn trả"] = repeated("10/07/2023", 30_000)
    columns["Ngày trả"] = pa.array([None] * 30_000, pa.string())
    columns["Kênh nộp"] = repeated("trực tuyến", 30_000)
    columns["Mã TTHC"] = repeated("1.014980", 30_000)
    columns["Ghi chú"] = repeated("x" * 1_000, 30_000)

    assert counts(take(written(tmp_path / "a.parquet", columns))) == (30_000, 30_000, 0, 0)


def test_rows_much_shorter_than_their_headings(tmp_path):
    """Of a thousand columns each row has one: a table of a thousand million places."""
    mapping(tmp_path)
    heads = ",".join(f"cột {at}" for at in range(990))
    (tmp_path / "a.csv").write_text(heads + "\n" + "1\n" * 1_000_000, encoding="utf-8")

    said = bounded.said_of(tmp_path / "a.csv", command="inspect")

    assert "a.csv: có 1000001 dòng mà phần lớn không đủ 990 cột như dòng đầu" in said
