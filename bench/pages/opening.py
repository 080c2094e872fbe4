"""First load and another period in a real Chromium, beside a Dash page and a bare one.

A load is a browser's first, with an empty cache; the server opened that page before, as in life.
Then a reader goes to a far period, reads for a second, and steps to one beside it. Promised is the
step, for which the server could ask ahead; the far one tells what a page costs without. Neither was
asked for in an earlier turn, also not ahead.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path
from statistics import median
from typing import NamedTuple

from playwright.sync_api import Browser, sync_playwright

import queries
from bench.comparing import number
from bench.pages import sites
from bench.pages.measured import Measured
from bench.pages.subject import Subject
from queries import ahead
from tests.browser import ensure_browser

WINDOW = {"width": 1440, "height": 900}
READING = 1000  # ms


@dataclass(frozen=True)
class Promise:
    """The most that a load and a step may take, in times of the Dash page's."""

    load: float
    step: float


PROMISES = {
    "overview": Promise(load=1.0, step=1.0),
    "units": Promise(load=1.5, step=1.1),
    "districts": Promise(load=1.5, step=1.1),
    "unit": Promise(load=1.5, step=1.5),
}


class Way(NamedTuple):
    """Through three periods: the page's own, one far from it, one beside that."""

    first: str
    far: str
    near: str


@dataclass(frozen=True)
class Visit:
    """Seconds until the page was drawn, until it was with a far period, and with one beside it."""

    load: float
    far: float
    step: float


def measured(subject: Subject, repeats: int, folder: Path) -> Iterator[Measured]:
    """Two lines a page: load, another period. Raises ValueError where the store has too few."""
    ways = list(islice(ways_through(subject.periods, queries.run("periods")), repeats))
    if not ways:
        raise ValueError(f"{subject.periods[-1]}: kho có quá ít kỳ đã kết thúc để đo việc đổi kỳ")
    addresses = {"overview": "", "unit": f"unit?unit={subject.unit}"}
    periods = tuple(dict.fromkeys(period for way in ways for period in way))
    rivals = sites.start_rivals(replace(subject, periods=periods), folder)
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
                    visits = in_turns(browser, ours | beside, ways)
                finally:
                    server.stop()
                yield told(f"pages.{name}", "mở lần đầu", visits, promise.load, load)
                yield told(f"pages.{name}", "sang kỳ kề bên", visits, promise.step, step, far)
            browser.close()
    finally:
        for rival in rivals:
            rival.stop()


def ways_through(periods: tuple[str, ...], listed: Sequence[Mapping]) -> Iterator[Way]:
    """From the first, each through two that no way before had the server ask for, also not ahead.

    To the period before, the one after, the same a year before, by turns. `listed`: all that a
    reader is offered.
    """
    first, *others = periods
    known = {first, *ahead.neighbours(listed, first)}
    turn = 0
    for far in others:
        beside = [each for each in ahead.neighbours(listed, far) if each in others]
        near = beside[turn % len(beside)] if beside else first
        if known.isdisjoint((far, near)):
            known |= {each for at in (far, near) for each in (at, *ahead.neighbours(listed, at))}
            turn += 1
            yield Way(first, far, near)


def in_turns(
    browser: Browser, all_sites: dict[str, sites.Site], ways: list[Way]
) -> dict[str, list[Visit]]:
    """The visits of each site, which took turns."""
    visits: dict[str, list[Visit]] = {name: [] for name in all_sites}
    for site in all_sites.values():  # a server's very first page is nobody's
        visit_once(browser, site, ways[0].first)
    for way in ways:
        for name, site in all_sites.items():
            visits[name].append(Visit(*visit_once(browser, site, *way)))
    return visits


def visit_once(browser: Browser, site: sites.Site, *periods: str) -> list[float]:
    """Seconds for each of them, in a browser that was never here; the page opens on the first."""
    first, *others = periods
    context = browser.new_context(viewport=WINDOW, locale="vi-VN")
    page = context.new_page()
    try:
        seconds = [site.open(page, first)]
        for other in others:
            seconds.append(site.change(page, other))
            page.wait_for_timeout(READING)
        return seconds
    finally:
        context.close()


def told(
    name: str,
    what: str,
    visits: dict[str, list[Visit]],
    promise: float,
    seconds: Callable[[Visit], float],
    besides: Callable[[Visit], float] | None = None,
) -> Measured:
    """The medians, and the median of the ratios turn by turn; `besides` is told, not promised."""
    ratio = ratio_to_dash(visits, seconds)
    medians = {site: f"{number(median(map(seconds, made)))} s" for site, made in visits.items()}
    unpromised = (
        f" · sang kỳ ở xa {number(median(map(besides, visits['ours'])))} s, "
        f"bằng {number(ratio_to_dash(visits, besides))} lần, không cam kết"
        if besides
        else ""
    )
    return Measured(
        name,
        f"{what} {medians['ours']} · Dash {medians['Dash']} · HTML {medians['HTML']} · "
        f"bằng {number(ratio)} lần Dash ({len(visits['ours'])} lượt){unpromised}",
        ratio,
        promise,
        "lần",
    )


def ratio_to_dash(visits: dict[str, list[Visit]], seconds: Callable[[Visit], float]) -> float:
    """The median of turn by turn."""
    pairs = zip(visits["ours"], visits["Dash"], strict=True)
    return median(seconds(mine) / seconds(theirs) for mine, theirs in pairs)


def load(visit: Visit) -> float:
    return visit.load


def far(visit: Visit) -> float:
    return visit.far


def step(visit: Visit) -> float:
    return visit.step
