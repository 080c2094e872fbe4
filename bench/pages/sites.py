"""The dashboard and its rivals in a browser: where, when drawn, how a period is chosen."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Page, TimeoutError

import queries
from bench.pages.rivals.totals import Totals
from bench.pages.subject import Subject
from data import builds
from figures import wording
from tests.browser import visit
from tests.browser.server import Server

MOST_MILLISECONDS = 60_000

# When the last thing was done that makes a page ask: a press, or a choice in a bare list.
LISTEN = """(() => {
  const now = () => { window.doneAt = performance.now(); };
  addEventListener('pointerdown', now, true);
  addEventListener('change', (event) => event.target.tagName === 'SELECT' && now(), true);
})()"""

# The heading and all charts are of that period, and it was so for some time (visit.IS_DRAWN).
RIVAL_IS_DRAWN = """(period) => {
  const charts = [...document.querySelectorAll('.js-plotly-plot')];
  const isDrawn = document.getElementById('shown')?.textContent === period
    && charts.length === 3
    && charts.every((chart) => chart.layout?.meta === period && chart.querySelector('.main-svg'));
  window.drawnSince = isDrawn ? window.drawnSince ?? performance.now() : undefined;
  return isDrawn && performance.now() - window.drawnSince > 150;
}"""
SECONDS = """() =>
  (Math.max(window.drawnSince, window.heardAt ?? 0) - (window.doneAt ?? 0)) / 1000"""


@dataclass(frozen=True)
class Site:
    """`choose` does all that a reader does to get another period; a press is the last of it.

    `is_drawn` is told the period, or how often the page has asked the server before.
    """

    url: str
    choose: Callable[[Page, str], None]
    is_drawn: str
    listen: str = LISTEN

    def open(self, page: Page, period: str) -> float:
        """Seconds from the address to the drawn page; `page` is a new one."""
        page.add_init_script(self.listen)
        page.goto(self.url, wait_until="commit")
        self._wait(page, period, asked=0)
        return page.evaluate(SECONDS)

    def change(self, page: Page, period: str) -> float:
        """Seconds from the press to the drawn page."""
        asked = page.evaluate("window.asked")
        page.evaluate("window.drawnSince = undefined")
        self.choose(page, period)
        self._wait(page, period, asked)
        return page.evaluate(SECONDS)

    def _wait(self, page: Page, period: str, asked: int | None) -> None:
        told = period if self.is_drawn == RIVAL_IS_DRAWN else asked
        try:
            page.wait_for_function(
                self.is_drawn, arg=told, polling="raf", timeout=MOST_MILLISECONDS
            )
        except TimeoutError as error:
            raise RuntimeError(f"{self.url}: kỳ {period} không hiện xong") from error


def ours(server: Server, address: str) -> Site:
    """A page of the dashboard."""
    return Site(
        f"{server.url}/{address}", _choose_from_ours, visit.IS_DRAWN, f"{visit.LISTEN};{LISTEN}"
    )


def _choose_from_ours(page: Page, period: str) -> None:
    offered = wording.period_options(queries.run("periods"))[period]
    words = offered.replace("\N{NO-BREAK SPACE}", " ")  # as one types it
    box = page.get_by_role("combobox", name=wording.WORD["choose_period"], exact=True)
    box.scroll_into_view_if_needed()
    box.fill(words)
    page.get_by_role("option", name=words, exact=True).click()


def dash(server: Server) -> Site:
    """The Dash page."""
    return Site(server.url, _choose_from_dash, RIVAL_IS_DRAWN)


def _choose_from_dash(page: Page, period: str) -> None:
    page.locator("#period").click()
    page.locator(".dash-dropdown-content").get_by_text(period, exact=True).click()


def bare(server: Server) -> Site:
    """The bare page."""
    return Site(
        server.url,
        lambda page, period: page.select_option("#period", period),
        RIVAL_IS_DRAWN,
    )


def start_dashboard(folder: Path) -> Server:
    """The dashboard, just started, on the store that is measured; it has no answer yet."""
    return Server(builds.store(), folder / "dashboard.log").start()


def start_rivals(subject: Subject, folder: Path) -> list[Server]:
    """The Dash page's and the bare page's, each with its copy of the totals."""
    filled = folder / "totals.duckdb"
    totals = Totals(filled)
    totals.fill(subject)
    totals.close()
    started = []
    for name in ("dash_page", "bare_page"):
        own = Path(shutil.copy(filled, folder / f"{name}.duckdb"))
        server = Server(builds.store(), folder / f"{name}.log")
        module = f"bench.pages.rivals.{name}"
        started.append(server.start_with(module, str(own), "{port}", answers_at="/"))
    return started
