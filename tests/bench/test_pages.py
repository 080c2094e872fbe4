"""What is measured of a page is what it asks and shows; how fast is for `make bench` to say."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

import queries
from bench.pages import asking, opening
from bench.pages.measured import Measured
from bench.pages.rivals import bare_page, charts, dash_page
from bench.pages.rivals.totals import Totals
from bench.pages.subject import Subject
from navigation import PAGES
from queries import ahead
from tests import province as provinces
from tests.province import dossier, unit

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def two_units(tmp_path_factory) -> Path:
    """A store of two units, one with more to do, in two quarters that are over."""
    folder = tmp_path_factory.mktemp("two-units")
    april = {"received": "2023-04-03", "due": "2023-04-10"}
    with provinces.store_at(folder / "store"):
        provinces.make(
            folder,
            units=[unit("A"), unit("B")],
            dossiers=[
                dossier("A", finished="2023-04-10", **april),
                dossier("A", finished="2023-04-12", **april),  # late
                dossier("B", finished="2023-04-10", **april),
                dossier("A", finished="2023-07-10"),
                dossier("B", finished="2023-07-10"),
                dossier("B", finished="2023-07-12"),  # late
            ],
            as_of="2023-09-14",
        )
    return folder / "store"


@pytest.fixture
def subject(two_units, monkeypatch) -> Subject:
    monkeypatch.chdir(ROOT)
    monkeypatch.setenv("THUCCHAT_STORE", str(two_units))
    return Subject.of_newest_build()


def entry(name: str):
    return next(each for each in PAGES if each.name == name)


def test_a_build_is_looked_at_in_its_finished_quarters_and_its_busiest_unit(subject):
    assert subject.periods[:2] == ("2023-Q3", "2023-Q2")
    assert subject.periods[2:5] == ("2023-Q1", "2023-09", "2023-08")
    assert not any(period.startswith("civil:") for period in subject.periods)
    assert subject.unit == "B"


def test_without_anything_due_there_is_nothing_to_measure(province):
    province(units=[unit("A")], dossiers=[], as_of="2023-09-14")
    with pytest.raises(ValueError, match="không đơn vị nào"):
        Subject.of_newest_build()


def test_the_questions_of_a_page_are_heard_with_their_parameters_each_once(subject):
    asked = asking.questions(entry("unit"), subject)

    about_a_unit = {name: bound for name, bound in asked if bound.get("unit") == "B"}
    assert {"objectives", "gap", "measure_history", "unit_procedures"} <= set(about_a_unit)
    assert about_a_unit["objectives"] == {
        "period": "2023-Q3",
        "unit": "B",
        "units": None,
        "domains": None,
    }
    assert all(asked.count(question) == 1 for question in asked)
    assert queries.run.__name__ == "run"


def test_both_ways_of_reading_give_as_many_rows_as_the_page_gets(subject):
    asked = asking.questions(entry("overview"), subject)

    ours, bare, rows = asking.in_turns(asked, repeats=2)

    assert len(ours) == len(bare) == 2
    assert rows == sum(len(queries.run(name, **bound)) for name, bound in asked) > 0


@pytest.fixture
def totals(subject, tmp_path) -> Totals:
    filled = Totals(tmp_path / "totals.duckdb")
    filled.fill(subject)
    return filled


def test_the_rivals_read_what_the_build_answers(totals, subject):
    assert totals.periods()[:2] == ["2023-Q3", "2023-Q2"]
    shown = totals.of("2023-Q2")

    assert [row[:3] for row in shown["office"]] == [("Đơn vị A", 1, 2), ("Đơn vị B", 0, 1)]
    assert shown["month"] == [("2023-04", 0, 1, 0)]
    assert len(shown["figure"]) > 5


def texts(part) -> list:
    """All texts and numbers of a piece of a Dash page."""
    children = getattr(part, "children", part)
    if not isinstance(children, list):
        return [children]
    return [text for child in children for text in texts(child)]


def test_both_rivals_show_every_row_and_chart(totals):
    shown = totals.of("2023-Q3")
    cells = [value for table in ("figure", "office") for row in shown[table] for value in row]
    figures = charts.figures(shown, "2023-Q3")

    *parts, first, second, third = dash_page.content(totals, "2023-Q3")
    told = json.loads(bare_page.answered(totals, "/rows?period=2023-Q3")[1])

    assert set(cells) <= set(texts(parts))
    assert [first.figure, second.figure, third.figure] == list(figures.values())
    assert [tuple(row) for row in told["rows"]["office"]] == shown["office"]
    assert told["figures"] == figures


def test_the_bare_page_serves_plotly_itself_and_nothing_else(totals):
    assert b"PERIODS" not in bare_page.answered(totals, "/")[1]
    assert len(bare_page.answered(totals, "/plotly.min.js")[1]) > 1_000_000
    assert bare_page.answered(totals, "/khong-co") is None


def test_a_promise_against_dash_is_held_by_the_median_of_the_turns():
    visits = {
        "ours": [opening.Visit(1, 0.8, 0.3), opening.Visit(1, 0.6, 0.4), opening.Visit(1, 9, 3)],
        "Dash": [opening.Visit(2, 0.4, 0.3), opening.Visit(2, 0.4, 0.2), opening.Visit(2, 3, 3)],
        "HTML": [opening.Visit(1, 0.1, 0.1)] * 3,
    }

    line = opening.told("pages.units", "đổi kỳ", visits, 1.1, opening.step, opening.far)

    assert line.holds
    assert line.line() == (
        "pages.units: đổi kỳ 0,40 s · Dash 0,30 s · HTML 0,10 s · bằng 1,00 lần Dash (3 lượt) · "
        "sang kỳ ở xa 0,80 s, bằng 2,00 lần, không cam kết · "
        "cam kết không quá 1,10 lần: đạt"
    )


def test_no_way_leads_to_a_period_that_an_earlier_one_had_the_server_ask_for():
    listed = [
        {
            "period": f"{year}-Q{number}",
            "calendar": "report",
            "kind": "quarter",
            "year": year,
            "number": number,
            "starts_on": date(year, 3 * number - 2, 1),
        }
        for year in range(2023, 2017, -1)
        for number in range(4, 0, -1)
    ]
    periods = tuple(row["period"] for row in listed)

    ways = list(opening.ways_through(periods, listed))

    assert len(ways) > 3
    assert len({(periods.index(way.near) - periods.index(way.far)) for way in ways}) > 1
    known = {"2023-Q4", "2023-Q3", "2022-Q4"}
    for way in ways:
        assert way.first == "2023-Q4"
        assert way.near in ahead.neighbours(listed, way.far)
        assert known.isdisjoint((way.far, way.near))
        for at in (way.far, way.near):
            known |= {at, *ahead.neighbours(listed, at)}


def test_what_is_over_its_limit_is_said():
    assert Measured("pages.x", "đo", 60.1, 60, "ms").line().endswith("60,00 ms: CHƯA ĐẠT")
