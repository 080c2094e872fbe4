"""What people wrote, in papers: tasks that are open, units' words as theirs."""

from __future__ import annotations

from datetime import date
from types import SimpleNamespace

import pytest

import notes
from notes import place, tasks, unit_words
from papers import asked as asking
from papers import people
from papers.figures import Figures
from tests.papers.conftest import texts
from tests.province import dossier, unit

pytestmark = pytest.mark.made(measures=["late_of_due"])
AS_OF = date(2023, 9, 14)


@pytest.fixture
def board(province, own_papers):
    province(
        units=[unit("A", unit_name="Huyện A")],
        dossiers=[dossier("A", due="2023-07-10", finished="2023-07-12")],
        as_of="2023-09-14",
    )


def give(what: str) -> tasks.Task:
    return tasks.give(
        *("A", date(2020, 1, 1), what, date(2023, 9, 30), tasks.Goal()),
        given_as_of=AS_OF,
        is_sure=True,
    )


def test_an_open_task_stands_in_the_report_and_on_its_unit_s_sheet(board, paper, tmp_path):
    give("Xử lý dứt điểm <hồ sơ> quá hạn & báo cáo")
    report = texts(paper("docx"))
    assert "Xử lý dứt điểm <hồ sơ> quá hạn & báo cáo" in report
    assert report[report.index("Huyện A") + 2] == "30/9/2023"
    sheet = "\n".join(texts(paper("sheet", unit="A", to=tmp_path / "a.docx")))
    assert "– hạn 30/9/2023 (dự kiến, chưa có văn bản giao)" in sheet


def test_a_task_that_was_dropped_stands_nowhere(board, paper):
    tasks.drop(give("Việc đã thôi"), "không cần nữa", is_sure=True)
    assert people.open_tasks(Figures(), asking.asked("2023-Q3")) == []
    assert "Việc đã thôi" not in texts(paper("docx"))


def test_a_unit_s_words_are_quoted_as_its_own(board, paper):
    unit_words.write(
        "A", date(2020, 1, 1), "2023-Q3", "Máy chủ\nhỏng 😀", cause="system", is_sure=True
    )
    assert "Đơn vị nêu: Lỗi hệ thống. “Máy chủ hỏng 😀”" in texts(paper("sheet", unit="A"))


def test_the_report_quotes_each_unit_that_said_something(board, paper):
    unit_words.write(
        "A", date(2020, 1, 1), "2023-Q3", "Chờ sở", cause="other_agency", measure="late_of_due"
    )
    unit_words.write("A", date(2020, 1, 1), "2023-Q3", "của một hồ sơ", dossier_code="HS-1")
    unit_words.write("A", date(2020, 1, 1), "2023-Q2", "của quý trước")
    said = "\n".join(texts(paper("docx")))

    assert "Huyện A (Quá hạn trong số đến hạn): đơn vị nêu: Chờ cơ quan khác. “Chờ sở”." in said
    assert "của một hồ sơ" not in said and "của quý trước" not in said


def test_who_is_quoted_among_those_in_need_is_not_quoted_again():
    quoted = {("A", "late_of_due"): ["Đơn vị nêu: một"], ("A", None): ["Đơn vị nêu: hai"]}
    asked = SimpleNamespace(units=[])
    assert people.others_say(quoted, [("A", "late_of_due")], asked, {}) == []
    assert len(people.others_say(quoted, [("B", "late_of_due")], asked, {})) == 2


def test_where_nothing_can_be_read_the_paper_is_written_without(board, paper, own_store):
    kept = place.file_in(own_store)
    kept.parent.mkdir()
    kept.write_text("no database")
    assert not notes.is_reachable()
    assert paper("docx").is_file()


def test_tasks_that_cannot_be_read_are_not_said_to_be_none(board, paper, own_store, tmp_path):
    give("Việc đã giao")
    (own_store / "notes" / "notes.sqlite").unlink()
    sheet = paper("sheet", unit="A", to=tmp_path / "a.docx")
    for said in (texts(paper("docx")), texts(sheet)):
        assert any("Chưa đọc được cơ sở dữ liệu nhiệm vụ" in each for each in said)
        assert not any("Chưa có nhiệm vụ nào" in each for each in said)
