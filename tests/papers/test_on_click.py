"""A paper that a page offers is of the build and for whom the page ran, whenever it is taken."""

from __future__ import annotations

import io

import docx
import pytest

import data
from data import access
from papers import on_click
from tests.province import dossier, unit

pytestmark = pytest.mark.made(measures=["late_of_due"])
LEADER = access.Viewer("l", frozenset({"leader"}))
LATE = dossier("A", due="2023-07-10", finished="2023-07-12")


def said(content: bytes) -> str:
    document = docx.Document(io.BytesIO(content))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return "\n".join([*(each.text for each in document.paragraphs), *cells]).replace("\xa0", " ")


@pytest.fixture
def come_in():
    """For whom this run of a page is; `now` says who they are by the click."""
    yield access.enter
    access.enter(access.ALONE)


def test_it_is_of_the_build_that_the_page_showed(province, own_papers, monkeypatch):
    first = province(units=[unit("A")], dossiers=[LATE])
    data.pin(first)
    make = on_click.made("sheet", "2023-Q3", "A")
    province(
        units=[unit("A")], dossiers=[LATE, dossier("A", due="2023-07-10", finished="2023-07-10")]
    )
    data.pin(None)
    assert data.pinned_build() != first
    assert "1/1 hồ sơ" in said(make())
    assert data.pinned_build() != first


def test_it_is_for_whom_the_page_ran_and_with_what_is_theirs_by_then(province, own_papers, come_in):
    province(units=[unit("A")], dossiers=[LATE])
    by_then = [LEADER]
    come_in(LEADER, lambda: by_then[0])
    make = on_click.made("sheet", "2023-Q3", "A")
    assert "PHIẾU ĐƠN VỊ" in said(make())
    by_then[0] = None
    with pytest.raises(PermissionError):
        make()


def test_what_cannot_be_written_is_said_in_the_file(province, own_papers):
    province(units=[unit("A")], dossiers=[LATE])
    (own_papers / "sheet.toml").write_text("[[", encoding="utf-8")
    assert "Đề cương" in said(on_click.made("sheet", "2023-Q3", "A")())
    assert "Đề cương" in on_click.made("txt", "2023-Q3", "A")().decode()
