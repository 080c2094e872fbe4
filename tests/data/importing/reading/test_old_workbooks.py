"""An old Excel workbook is measured record by record before it is opened."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from data import faults
from data.importing.finding.files import Found
from data.importing.reading import workbooks
from tests.data.importing.reading import bounded
from tests.data.importing.reading.old_workbook import extent, number, shared, write
from tests.data.importing.sent import HEADINGS, counts, kept, mapping, row, take

LONG = "x" * 32_000
CORNERS = number(0, 0, 1) + number(65_535, 255, 1)


def of_rows(path: Path, rows: list[list[str]], is_small: bool = False) -> Path:
    """A workbook of texts, each of them shared by the cells that have it."""
    texts = sorted({cell for each in rows for cell in each if cell})
    cells = b"".join(
        shared(at, column, texts.index(cell))
        for at, each in enumerate(rows)
        for column, cell in enumerate(each)
        if cell
    )
    return write(path, texts, [extent(len(rows), len(rows[0])) + cells], is_small)


@pytest.mark.parametrize(("is_small", "note"), [(True, ""), (False, ""), (False, "ấ" * 20_000)])
def test_an_old_workbook_is_taken(tmp_path, is_small, note):
    """Whether its stream is short or long; and where a text goes on in other records."""
    mapping(tmp_path)
    rows = [[*HEADINGS, "Ghi chú"], [*row("HS-1"), note], [*row("HS-2"), "Đắk Tô"]]

    taken = take(of_rows(tmp_path / "a.xls", rows, is_small))

    assert counts(taken) == (2, 2, 0, 0)
    assert [each.dossier_code for each in kept(taken)] == ["HS-1", "HS-2"]


@pytest.mark.long
def test_a_large_old_workbook_is_taken(tmp_path):
    """So large that the list of its sectors goes on outside the header."""
    mapping(tmp_path)
    notes = [f"Ghi chú {number}" for number in range(4)]
    texts = [*HEADINGS, *notes, *row("")[1:6]]
    rows = [shared(0, column, column) for column in range(11)]
    for at in range(1, 60_000):
        rows += [number(at, 0, at), *(shared(at, 1 + place, 11 + place) for place in range(5))]
        rows += [shared(at, place, place) for place in range(7, 11)]
    path = write(tmp_path / "a.xls", texts, [extent(60_000, 11) + b"".join(rows)])

    assert path.stat().st_size > 109 * 128 * 512
    assert counts(take(path)) == (59_999, 59_999, 0, 0)


def test_an_old_workbook_that_is_large_once_it_is_read(tmp_path):
    """A text that many cells share; corners of three sheets; one sheet under many names; and one
    that says it goes on further than any can."""
    mapping(tmp_path)
    cells = b"".join(shared(at, column, 0) for at in range(5_000) for column in range(7))
    write(tmp_path / "a.xls", [LONG], [extent(5_000, 7) + cells])
    write(tmp_path / "b.xls", ["x"], [CORNERS] * 3)
    write(tmp_path / "c.xls", ["x"], [CORNERS], names=50)
    write(tmp_path / "d.xls", ["x"], [extent(4_000_000, 60_000) + number(0, 0, 1)])

    for said in bounded.said_by_each_command(tmp_path):
        for name in ("a.xls", "b.xls", "c.xls"):
            assert f"{name}: mở ra chiếm hơn 2 GB bộ nhớ" in said
        assert "d.xls: có trang tính quá lớn" in said


def test_an_old_workbook_with_wrong_bytes_is_said_or_read_but_never_a_traceback(tmp_path):
    path = of_rows(tmp_path / "a.xls", [list(HEADINGS), *[row(f"HS-{n}") for n in range(30)]])
    whole, chance = path.read_bytes(), random.Random(7)
    for _ in range(150):
        content = bytearray(whole)
        for _ in range(chance.randint(1, 8)):
            content[chance.randrange(len(content))] = chance.choice((0, 255, chance.randrange(256)))
        path.write_bytes(content)
        found = Found(path, "a.xls")
        try:
            if workbooks.measure(found).cells < 100_000:
                [workbooks.rows(page.sheet()) for page in workbooks.pages(found)]
        except faults.Fault as fault:
            assert "a.xls" in str(fault)
