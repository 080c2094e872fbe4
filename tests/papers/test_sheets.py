"""A unit's page and its five lines; of all units at once."""

from __future__ import annotations

import re

import pytest

import queries
from data import access
from papers import asked as asking
from papers import five_lines
from queries.commands import Fault
from tests.papers.conftest import texts
from tests.province import dossier, unit

pytestmark = pytest.mark.made(measures=["late_of_due"])
BOARD = {
    "units": [unit("A", unit_name="Huyện A"), unit("B", unit_name="Huyện B")],
    "dossiers": [
        dossier("A", due="2023-07-10", finished="2023-07-12"),
        *(dossier("A", "2023-09-04", "2023-09-18") for _ in range(12)),
        dossier("B", "2023-09-04", "2023-10-18"),
    ],
    "as_of": "2023-09-14",
}


@pytest.fixture
def board(province, own_papers):
    province(**BOARD)


def test_a_sheet_has_the_unit_s_figures_and_what_falls_due(board, paper):
    said = texts(paper("sheet", unit="A"))
    assert "PHIẾU ĐƠN VỊ: HUYỆN A" in said
    at = said.index("Quá hạn trong số đến hạn", said.index("Chỉ số"))
    assert said[at + 1].replace("\u00a0", " ") == "1/1 hồ sơ"
    assert any(each.startswith("12 hồ sơ đến hạn trong 3 ngày làm việc") for each in said)
    assert len(re.findall(r"A-\d{6} \(18/9\)", "\n".join(said))) == 10


def test_a_small_count_has_a_nought_before_it(board, paper):
    assert any(each.startswith("0 hồ sơ đến hạn") for each in texts(paper("sheet", unit="B")))


def test_one_who_may_not_list_dossiers_reads_how_many_and_no_code(board, paper):
    access.enter(access.Viewer("x", frozenset({"inspectorate"})))
    try:
        said = texts(paper("sheet", unit="A"))
    finally:
        access._entered.set(None)
    assert any(each.startswith("12 hồ sơ") for each in said)
    assert not re.search(r"A-\d{6}", "\n".join(said))


def test_five_lines_have_no_code_of_a_dossier(board):
    said = five_lines.lines(asking.asked("2023-Q3", "A"))
    assert len(said) == 5
    assert said[0].startswith("Huyện A – Quý III/2023 (đến hết 14/9/2023")
    assert said[3].startswith("12 hồ sơ đến hạn")
    assert not re.search(r"A-\d{6}", "\n".join(said))


@pytest.mark.parametrize(("kind", "ending"), [("sheet", "docx"), ("txt", "txt")])
def test_without_a_unit_each_has_its_file(board, paper, tmp_path, kind, ending):
    folder = tmp_path / "phiếu"
    folder.mkdir()
    paper(kind, to=folder)
    called = {"sheet": "phieu", "txt": "tin"}[kind]
    assert sorted(each.name for each in folder.iterdir()) == [
        f"{called}-{code}-2023-Q3.{ending}" for code in ("A", "B")
    ]


def test_no_sheet_is_written_where_one_would_be_written_over(board, paper, tmp_path):
    folder = tmp_path / "phiếu"
    folder.mkdir()
    (folder / "phieu-B-2023-Q3.docx").write_text("của đơn vị B")
    with pytest.raises(Fault, match="không ghi đè"):
        paper("sheet", to=folder)
    assert len(list(folder.iterdir())) == 1


def test_of_a_period_that_is_past_nothing_falls_due_any_more(board, paper):
    said = "\n".join(texts(paper("sheet", "2023-08", unit="A")))
    assert "Kỳ này đã qua" in said
    assert not re.search(r"A-\d{6}", said)
    assert queries.run("due_soon", period="2023-08", unit="A")


def test_who_reads_only_the_paper_is_told_how_many_dossiers_it_leaves_out(board, paper):
    said = "\n".join(texts(paper("sheet", unit="A"))).replace("\u00a0", " ")
    assert "; còn 2 hồ sơ, xem Danh sách hồ sơ" in said
    assert "; còn" not in "\n".join(texts(paper("sheet", unit="B", over=True)))
