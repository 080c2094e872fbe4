"""The slides of a meeting, read back from the file: what they say, their charts, their boxes."""

from __future__ import annotations

import io

import pytest
from pptx import Presentation
from pptx.oxml.ns import qn

import queries
from figures import wording
from papers.slides import deck, drawing, over_time, typesetting, words
from tests.papers.conftest import whole
from tests.province import dossier, unit

MOST = 10
EMPTY = {"", "None", "nan"}


def read(asked) -> Presentation:
    return Presentation(io.BytesIO(deck.made(asked)))


def plain(text: str) -> str:
    return text.replace("\xa0", " ").replace("\x0b", "\n")


def titles(slides) -> list[str]:
    return [plain(page.shapes.title.text_frame.text) for page in slides.slides]


def frames(page) -> list:
    """Every text of a slide, also of tables."""
    found = [shape.text_frame for shape in page.shapes if shape.has_text_frame]
    for shape in page.shapes:
        if shape.has_table:
            found += [cell.text_frame for row in shape.table.rows for cell in row.cells]
    return found


def said(page) -> str:
    return plain("\n".join(frame.text for frame in frames(page)))


def charts(page) -> list:
    return [shape.chart for shape in page.shapes if shape.has_chart]


def test_every_slide_has_one_sentence_as_of_when_and_whose_figures(of_each_store):
    asked = of_each_store
    slides = read(asked)
    day = wording.date(asked.build["as_of"])
    assert 3 <= len(slides.slides) <= MOST
    assert len(set(titles(slides))) == len(slides.slides)
    for page, title in zip(slides.slides, titles(slides), strict=True):
        assert len(title.split()) > 4, title
        assert title not in EMPTY and not title.endswith(".")
        assert f"số liệu đến hết {day}" in said(page)
        assert any(word in said(page) for word in wording.ORIGIN_SHORT.values())
        assert "DỰ THẢO" in said(page)
        assert "None" not in said(page) and "nan" not in said(page).split()
        lines = [line for line in said(page).split("\n") if line]
        assert len(lines) > 3 or charts(page), title  # never a title alone


def test_nothing_stands_outside_a_slide_or_over_its_foot(of_each_store):
    slides = read(of_each_store)
    for page in slides.slides:
        for shape in page.shapes:
            assert shape.left >= 0 and shape.top >= 0, shape.name
            assert shape.left + shape.width <= slides.slide_width, shape.name
            assert shape.top + shape.height <= slides.slide_height, shape.name
            is_foot = shape.top >= drawing.FOOT
            assert is_foot or shape.top + shape.height <= drawing.FOOT, (
                titles(slides),
                shape.name,
            )


def test_every_letter_is_of_one_typeface(of_each_store):
    for page in read(of_each_store).slides:
        for frame in frames(page):
            for paragraph in frame.paragraphs:
                for run in paragraph.runs:
                    assert run.font.name == typesetting.FONT, run.text
                    others = [run.font._element.find(qn(kind)) for kind in ("a:ea", "a:cs")]
                    assert [each.get("typeface") for each in others] == [typesetting.FONT] * 2
        for chart in charts(page):
            assert chart.font.name == typesetting.FONT
            for element in chart._chartSpace.iter(qn("a:latin")):
                assert element.get("typeface") == typesetting.FONT


def test_each_slide_names_the_questions_that_its_figures_answer(of_each_store):
    for page in read(of_each_store).slides:
        notes = plain(page.notes_slide.notes_text_frame.text)
        asked = [line.split()[3] for line in notes.split("\n") if "python -m queries" in line]
        assert asked and set(asked) <= set(queries.names())


@pytest.fixture
def province_with_a_course(province):
    """Four of ten filed online this quarter, one of ten a quarter earlier; of the one before that
    nothing came."""
    province(
        units=[unit("A")],
        dossiers=[
            dossier(
                "A",
                received=f"{month}-20",
                due=f"{month}-25",
                finished=f"{month}-26" if number % 5 == 0 else f"{month}-24",
                channel="online_self" if number < online else "direct",
            )
            for month, online in (("2022-11", 5), ("2023-04", 1), ("2023-07", 4))
            for number in range(10)
        ],
    )
    return whole()


@pytest.mark.made(measures=["online_share", "resolved_late", "late_of_due", "to_handle"])
def test_a_chart_can_be_edited_and_holds_what_the_question_answers(province_with_a_course):
    slides = read(province_with_a_course)
    (page,) = [
        each
        for each, title in zip(slides.slides, titles(slides), strict=True)
        if "nộp trực tuyến" in title
    ]
    past = queries.run("province_history", period="2023-Q3", measures="online_share")
    (chart,) = charts(page)
    values = chart.plots[0].series[0].values
    told = [row.numerator / row.denominator for row in past if row.denominator]
    assert [each for each in values if each is not None] == pytest.approx(told)
    assert list(chart.plots[0].categories)[-1] == "QIII/23"
    assert "4 trên 10" in said(page) or "4/10" in said(page)


def test_titles_and_charts_say_what_the_questions_answer(demo):
    slides = read(whole())
    by_title = dict(zip(titles(slides), slides.slides, strict=True))
    rows = queries.run("province_objectives", period="2023-Q3")
    (online,) = [row for row in rows if row.measure == "online_share" and row.origin == "published"]
    (late,) = [row for row in rows if row.measure == "resolved_late" and row.origin == "published"]
    (share,) = [each for each in by_title if "nộp trực tuyến đạt" in each]
    assert wording.share(online.numerator, online.denominator) in share
    assert wording.counts(online.numerator, online.denominator) in share
    (closed,) = [each for each in by_title if each.startswith("Giải quyết quá hạn")]
    assert plain(wording.with_noun(late.numerator, "hồ sơ")) in closed
    past = queries.run("province_history", period="2023-Q3", measures="online_share,resolved_late")
    for title, measure in ((share, "online_share"), (closed, "resolved_late")):
        (chart,) = charts(by_title[title])
        told = [row for row in past if row.measure == measure]
        of_question = [
            row.numerator / row.denominator if measure == "online_share" else row.numerator
            for row in told
        ]
        assert list(chart.plots[0].series[0].values) == pytest.approx(of_question)
        for row, point in zip(told, chart.plots[0].series[0].points, strict=False):
            beside = row.denominator if measure == "online_share" else None
            label = point.data_label.text_frame.text
            assert wording.counts(row.numerator, beside) in label

    states = queries.run("judged_units", period="2023-Q3")
    (need,) = [each for each in by_title if each.startswith("Cần khắc phục")]
    named = {row.unit_name for row in states if row.state == "lagging"}
    assert named and {row.unit_name for row in states if row.unit_name in need} == named


def test_what_a_rule_asks_in_full_is_no_target_that_was_given():
    rows = [
        {"target_tag": "met", "official_kind": "rule"},
        {"target_tag": "unmet", "official_kind": "official"},
        {"target_tag": "above", "official_kind": "official"},
        {"target_tag": "no_target", "official_kind": None},
    ]
    assert plain(words.goals(rows)) == (
        "Trong 4 mục tiêu có số liệu, 1 đạt chỉ tiêu giao, 1 đạt mức đầy đủ theo quy định, "
        "1 chưa đạt, 1 chưa giao chỉ tiêu"
    )


def test_a_figure_that_some_units_have_not_told_is_marked_and_the_caption_says_so():
    rows = [
        {
            "numerator": 8,
            "origin": "counted",
            "is_complete": True,
            "period": "2023-Q2",
            "version": 1,
        },
        {
            "numerator": 9,
            "origin": "counted",
            "is_complete": False,
            "period": "2023-Q3",
            "version": 1,
        },
    ]
    assert [over_time._marked(row, 1, "8")[1] for row in rows] == ["8", "8*"]
    said = wording.plain(over_time.caption("Quá hạn", rows))
    assert "* chưa đủ số liệu của mọi đơn vị" in said
    assert "*" not in wording.plain(over_time.caption("Quá hạn", rows[:1]))
