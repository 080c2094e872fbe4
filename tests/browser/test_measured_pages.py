"""The bench of pages waits for what a reader waits for: the figures of the period asked."""

import pytest

from bench.pages import sessions, sites
from bench.pages.subject import Subject
from figures import wording

PERIODS = ("2023-Q3", "2023-Q2")


@pytest.fixture
def subject(demo) -> Subject:
    found = Subject.of_newest_build()
    return Subject(PERIODS, found.unit, found.level)


@pytest.fixture
def rivals(subject, tmp_path):
    started = sites.start_rivals(subject, tmp_path)
    yield started
    for server in started:
        server.stop()


@pytest.mark.long
def test_each_rival_is_drawn_with_the_period_asked(rivals, page):
    for site in (sites.dash(rivals[0]), sites.bare(rivals[1])):
        assert site.open(page, PERIODS[0]) > 0
        assert page.locator("tbody tr, tr").count() > 20
        assert site.change(page, PERIODS[1]) > 0
        assert page.locator("#shown").inner_text() == PERIODS[1]
        assert page.locator(".js-plotly-plot .gtitle", has_text=PERIODS[1]).count() == 3


def test_ours_is_drawn_with_the_period_asked(server, subject, page):
    site = sites.ours(server, "units")

    assert site.open(page, PERIODS[0]) > 0
    assert site.change(page, PERIODS[1]) > 0
    assert wording.period(PERIODS[1]) in page.get_by_test_id("stMain").inner_text()


def test_a_session_opens_page_after_page(server):
    with sessions.session(server) as socket:
        assert sessions.ask(socket, "", "") > 3
        assert sessions.ask(socket, "units", "period=2023-Q2") > 3
    assert sessions.memory(server) > 50
