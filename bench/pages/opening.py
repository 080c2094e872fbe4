"""First load and another period in a real Chromium, beside a Dash page and a bare one.

A load is a browser's first, with an empty cache. A period is one that this page was not asked for
before, so the server's kept answers do not help; its first page was opened before, as in life.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from playwright.sync_api import Browser, sync_playwright

from bench.comparing import number
from bench.pages import sites
from bench.pages.measured import Measured
from bench.pages.subject import Subject
from tests.browser import ensure_browser

WINDOW = {"width": 1440, "height": 900}


@dataclass(frozen=True)
class Promise:
    """The most that a load and a change may take, in times of the Dash page's."""

    load: float
    change: float


PROMISES = {
    "overview": Promise(load=1.0, change=1.0),
    "units": Promise(load=1.5, change=1.1),
    "districts": Promise(load=1.5, change=1.1),
    "unit": Promise(load=1.5, change=1.5),
}


@dataclass(frozen=True)
class Visit:
    """Seconds until the page was drawn, and until it was with another period."""

    load: float
    change: float


def measured(subject: Subject, repeats: int, folder: Path) -> Iterator[Measured]:
    """Two lines a page: load, another period."""
    addresses = {"overview": "", "unit": f"unit?unit={subject.unit}"}
    rivals = sites.start_rivals(subject, folder)
    beside = {"Dash": sites.dash(rivals[0]), "HTML": sites.bare(rivals[1])}
    try:
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(
                executable_path=ensure_browser.of_system(), args=ensure_browser.LAUNCH
            )
            for name, promise in PROMISES.items():
                server = sites.start_dashboard(folder)
                try:
                    ours = {"ours": sites.ours(server, addresses.get(name, name))}
                    visits = in_turns(browser, ours | beside, subject.periods, repeats)
                finally:
                    server.stop()
                yield told(f"pages.{name}", "mở lần đầu", visits, promise.load, load)
                yield told(f"pages.{name}", "đổi kỳ", visits, promise.change, change)
            browser.close()
    finally:
        for rival in rivals:
            rival.stop()


def in_turns(
    browser: Browser, all_sites: dict[str, sites.Site], periods: tuple[str, ...], repeats: int
) -> dict[str, list[Visit]]:
    """The visits of each site, which took turns. As many as there are other periods, at most."""
    first, *others = periods
    visits: dict[str, list[Visit]] = {name: [] for name in all_sites}
    for site in all_sites.values():  # a server's very first page is nobody's
        visit_once(browser, site, first, None)
    for period in others[:repeats]:
        for name, site in all_sites.items():
            visits[name].append(visit_once(browser, site, first, period))
    return visits


def visit_once(browser: Browser, site: sites.Site, first: str, other: str | None) -> Visit:
    """In a browser that was never here."""
    context = browser.new_context(viewport=WINDOW, locale="vi-VN")
    page = context.new_page()
    try:
        opened = site.open(page, first)
        return Visit(opened, site.change(page, other) if other else 0.0)
    finally:
        context.close()


def told(
    name: str,
    what: str,
    visits: dict[str, list[Visit]],
    promise: float,
    seconds: Callable[[Visit], float],
) -> Measured:
    """The medians, and the median of the ratios turn by turn."""
    times = {site: [seconds(visit) for visit in made] for site, made in visits.items()}
    pairs = zip(times["ours"], times["Dash"], strict=True)
    ratio = median(mine / theirs for mine, theirs in pairs)
    medians = {site: f"{number(median(each))} s" for site, each in times.items()}
    return Measured(
        name,
        f"{what} {medians['ours']} · Dash {medians['Dash']} · HTML {medians['HTML']} · "
        f"bằng {number(ratio)} lần Dash ({len(times['ours'])} lượt)",
        ratio,
        promise,
        "lần",
    )


def load(visit: Visit) -> float:
    return visit.load


def change(visit: Visit) -> float:
    return visit.change
