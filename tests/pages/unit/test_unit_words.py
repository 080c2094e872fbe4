"""What a unit says of its own figure and dossiers: written on the page, shown as theirs."""

from __future__ import annotations

from datetime import date

import pytest

import notes
from data import access
from navigation import PAGES
from notes import unit_words
from tests.notes.conftest import as_one
from tests.pages.tasks.test_tasks import fill, send
from tests.province import dossier, unit

NAMED = {entry.name: entry for entry in PAGES}
pytestmark = pytest.mark.made(measures=["late_of_due"])


@pytest.fixture
def told(province):
    province(
        units=[unit("62", "province", unit_name="Tỉnh K"), unit("A"), unit("B")],
        dossiers=[
            dossier("A", dossier_code="HS-1", due="2023-07-10", finished="2023-07-11"),
            dossier("B", dossier_code="HS-2", due="2023-07-10", finished="2023-07-12"),
        ],
        as_of="2023-09-14",
    )


def test_a_unit_answers_beside_its_figure(told, visit):
    opened = visit(NAMED["unit"], unit="A", measure="late_of_due", period="2023-Q3")
    assert "Đơn vị tự nêu" not in opened.said
    fill(
        opened.app,
        **{"pick_cause-A-late_of_due": "other_agency", "lines_answer-A-late_of_due": "Sở <b>X</b>"},
    )
    send(opened.app, "Lưu ý kiến")
    opened.calm()

    (note,) = notes.words_of("2023-Q3")
    assert (note.unit_code, note.measure, note.cause) == ("A", "late_of_due", "other_agency")
    assert "Đơn vị tự nêu, không phải kết luận của số liệu" in opened.said
    assert "chờ cơ quan khác: Sở <b>X</b>" in opened.said
    assert "Sở &lt;b&gt;X" in opened.html


@pytest.mark.parametrize(
    "other", [{"unit": "B"}, {"period": "2023-Q2"}, {"measure": "online_share"}]
)
def test_it_stands_beside_no_other_figure(told, visit, other):
    unit_words.write("A", date(2020, 1, 1), "2023-Q3", "của A", measure="late_of_due")
    chosen = {"unit": "A", "measure": "late_of_due", "period": "2023-Q3"} | other
    assert "của A" not in visit(NAMED["unit"], **chosen).said


def test_what_should_not_have_been_written_is_taken_out(told, visit):
    unit_words.write("A", date(2020, 1, 1), "2023-Q3", "điều không nên ghi", measure="late_of_due")
    opened = visit(NAMED["unit"], unit="A", measure="late_of_due", period="2023-Q3")
    send(opened.app, "Xóa một ý kiến")
    opened.calm()

    assert "điều không nên ghi" not in opened.said
    assert "nội dung đã xóa" in opened.said


def test_a_word_on_a_single_dossier_stands_under_its_code(told, visit):
    opened = visit(NAMED["dossier_list"], status="late", period="2023-Q3")
    fill(opened.app, word_dossier="HS-2", **{"pick_cause-dossier": "supplement"})
    send(opened.app, "Lưu ý kiến")
    opened.calm()

    (note,) = notes.words_of("2023-Q3")
    assert (note.unit_code, note.dossier_code) == ("B", "HS-2")
    assert "HS-2 đơn vị nêu: chờ bổ sung hồ sơ" in opened.said


def test_a_code_that_no_dossier_has_is_said(told, visit):
    opened = visit(NAMED["dossier_list"], status="late", period="2023-Q3")
    fill(opened.app, word_dossier="HS-9", **{"pick_cause-dossier": "supplement"})
    send(opened.app, "Lưu ý kiến")

    assert "không có hồ sơ mã “HS-9”" in opened.calm().said
    assert notes.words_of("2023-Q3") == []


def test_who_is_of_another_unit_finds_no_place_to_write(told, visit):
    with as_one("focal_person", units=("B",)):
        assert access.answers(access.viewer(), "B") and not notes.answers("A")
