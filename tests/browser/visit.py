"""What a person does in the browser: opens a page, waits until it is drawn, looks at all of it."""

import time
from pathlib import Path

from playwright.sync_api import Page

SCREENSHOTS = Path("test-results") / "screenshots"

# Streamlit says on its outermost element whether a script runs and whether it is connected.
IS_STILL = """() => {
  const app = document.querySelector('[data-testid="stApp"]');
  return Boolean(app)
    && app.dataset.testScriptState === 'notRunning'
    && app.dataset.testConnectionState === 'CONNECTED'
    && document.querySelectorAll('[data-testid="stElementContainer"]').length > 0
    && !document.querySelector('[data-testid="stSkeleton"], [data-stale="true"]');
}"""
MAIN_HEIGHT = """() => {
  const main = document.querySelector('[data-testid="stMain"]') || document.documentElement;
  return Math.ceil(main.scrollHeight + main.getBoundingClientRect().top);
}"""


def open_page(page: Page, url: str) -> Page:
    """Opens an address of the dashboard and waits until the page is drawn."""
    page.goto(url)
    wait_until_still(page)
    return page


def wait_until_still(page: Page, seconds: float = 30, stillness: float = 0.3) -> None:
    """Waits until nothing runs and nothing is about to: `stillness` seconds without a change."""
    deadline = time.monotonic() + seconds
    still_since = None
    while still_since is None or time.monotonic() - still_since < stillness:
        if not page.evaluate(IS_STILL):
            still_since = None
        elif still_since is None:
            still_since = time.monotonic()
        if time.monotonic() > deadline:
            raise TimeoutError(f"{page.url} was still being drawn after {seconds} seconds")
        page.wait_for_timeout(50)


def screenshot(page: Page, name: str) -> Path:
    """A picture of the whole page, not only of what the window shows, for people to look at."""
    size = page.viewport_size
    height = max(size["height"], page.evaluate(MAIN_HEIGHT))
    page.set_viewport_size({"width": size["width"], "height": height})
    wait_until_still(page)
    path = SCREENSHOTS / f"{name}.png"
    page.screenshot(path=path)
    page.set_viewport_size(size)
    return path
