"""What a person does in the browser: opens a page, waits until it is drawn, looks at all of it."""

import os
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Locator, Page
from playwright.sync_api import TimeoutError as NotThere

KEPT = Path("test-results") / "screenshots"
KEEPS_PICTURES = bool(os.environ.get("PICTURES"))
MILLISECONDS_TO_DRAW = 60_000  # of a machine that makes a build beside it
MILLISECONDS_TO_ASK = 8_000

# Stands in every window before anything else and listens to the talk with the server: each request
# of the page is counted, so that "after this click" has a meaning. (Streamlit's own mark of a
# running script is on the page too short to be counted by.)
LISTEN = """(() => {
  const Socket = window.WebSocket;
  window.asked = 0;
  window.WebSocket = class extends Socket {
    constructor(...address) {
      super(...address);
      this.addEventListener('message', () => {
        window.isAnswered = true;
        window.heardAt = performance.now();
      });
    }
    send(request) {
      window.asked += 1;
      window.isAnswered = false;
      super.send(request);
    }
  };
})()"""
# More was asked than so many requests, all is answered, no script runs, every chart is there; and
# it was so, without another word from the server, for some time.
IS_DRAWN = """(asked) => {
  const app = document.querySelector('[data-testid="stApp"]');
  const isDrawn = Boolean(app)
    && window.asked > asked && window.isAnswered
    && app.dataset.testScriptState === 'notRunning'
    && app.dataset.testConnectionState === 'CONNECTED'
    && document.querySelectorAll('[data-testid="stElementContainer"]').length > 0
    && !document.querySelector('[data-testid="stSkeleton"], [data-stale="true"]')
    && [...document.querySelectorAll('[data-testid="stPlotlyChart"]')].every(
      (chart) => chart.querySelector('.main-svg'));
  window.drawnSince = isDrawn ? window.drawnSince ?? performance.now() : undefined;
  return isDrawn && performance.now() - Math.max(window.drawnSince, window.heardAt) > 150;
}"""
MAIN_HEIGHT = """() => {
  const main = document.querySelector('[data-testid="stMain"]') || document.documentElement;
  return Math.ceil(main.scrollHeight + main.getBoundingClientRect().top);
}"""


def open_page(page: Page, url: str) -> Page:
    """Opens an address of the dashboard and waits until the page is drawn."""
    page.goto(url)
    wait_until_drawn(page)
    return page


def do(page: Page, act: Callable[[], object]) -> None:
    """Does what makes the page ask the server, and waits until the answer is drawn."""
    asked = page.evaluate("window.asked")
    act()
    wait_until_drawn(page, after=asked)


def click(page: Page, thing: Locator) -> None:
    """As `do`, clicking; once more where the page moved between press and release, so that the
    browser saw no click on anything.
    """
    asked = page.evaluate("window.asked")
    thing.click()
    try:
        page.wait_for_function(
            "(asked) => window.asked > asked", arg=asked, timeout=MILLISECONDS_TO_ASK
        )
    except NotThere:
        thing.click()
    wait_until_drawn(page, after=asked)


def wait_until_drawn(page: Page, after: int = 0) -> None:
    """Waits until what the page asked after so many requests is answered and on the screen."""
    page.evaluate("window.drawnSince = undefined")
    page.wait_for_function(IS_DRAWN, arg=after, polling=30, timeout=MILLISECONDS_TO_DRAW)


def picture(page: Page, name: str) -> None:
    """Keeps a picture of the whole page, not only of what the window shows, where PICTURES is set.

    For people to look at; to paint and pack them all takes as long as half of the tests of looks.
    """
    if not KEEPS_PICTURES:
        return
    size = page.viewport_size
    height = page.evaluate(MAIN_HEIGHT)
    if height > size["height"]:
        page.set_viewport_size({"width": size["width"], "height": height})
        wait_until_drawn(page)
    page.screenshot(path=KEPT / f"{name}.png")
