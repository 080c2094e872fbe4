"""What a person does in the browser: opens a page, waits until it is drawn, looks at all of it."""

from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Page

SCREENSHOTS = Path("test-results") / "screenshots"
MILLISECONDS_TO_DRAW = 30_000

# Runs in every window before anything else. Streamlit says on its outermost element whether a
# script runs: each beginning is counted, so that "after this click" has a meaning.
COUNT_RUNS = """(() => {
  window.scriptRuns = 0;
  let before;
  new MutationObserver(() => {
    const now = document.querySelector('[data-testid="stApp"]')?.dataset.testScriptState;
    if (now === 'running' && before !== 'running') window.scriptRuns += 1;
    before = now;
  }).observe(document, {
    subtree: true, childList: true, attributes: true, attributeFilter: ['data-test-script-state'],
  });
})()"""
# A run began after the one with this number, nothing runs any more, all charts are drawn; and it
# was so for a fifth of a second.
IS_DRAWN = """(runs) => {
  const app = document.querySelector('[data-testid="stApp"]');
  const isDrawn = Boolean(app)
    && window.scriptRuns > runs
    && app.dataset.testScriptState === 'notRunning'
    && app.dataset.testConnectionState === 'CONNECTED'
    && document.querySelectorAll('[data-testid="stElementContainer"]').length > 0
    && !document.querySelector('[data-testid="stSkeleton"], [data-stale="true"]')
    && [...document.querySelectorAll('[data-testid="stPlotlyChart"]')].every(
      (chart) => chart.querySelector('.main-svg'));
  window.drawnSince = isDrawn ? window.drawnSince ?? performance.now() : undefined;
  return isDrawn && performance.now() - window.drawnSince > 200;
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
    """Does what makes the page run anew, and waits until it is drawn again."""
    runs = page.evaluate("window.scriptRuns")
    act()
    wait_until_drawn(page, after=runs)


def wait_until_drawn(page: Page, after: int = 0) -> None:
    """Waits until a run of the page later than `after` is over and all of it is on the screen."""
    page.evaluate("window.drawnSince = undefined")
    page.wait_for_function(IS_DRAWN, arg=after, polling=50, timeout=MILLISECONDS_TO_DRAW)


def screenshot(page: Page, name: str) -> Path:
    """A picture of the whole page, not only of what the window shows, for people to look at."""
    size = page.viewport_size
    height = max(size["height"], page.evaluate(MAIN_HEIGHT))
    page.set_viewport_size({"width": size["width"], "height": height})
    wait_until_drawn(page)
    path = SCREENSHOTS / f"{name}.png"
    page.screenshot(path=path)
    page.set_viewport_size(size)
    return path
