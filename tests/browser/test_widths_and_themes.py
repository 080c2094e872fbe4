"""Every page on a phone, a laptop and a projector, light and dark: nothing cut, nothing English.

The pictures are kept in test-results/screenshots, for people to look at.
"""

import pytest
from playwright.sync_api import Page

from navigation import PAGES
from tests.browser import visit
from tests.browser.reader import as_read

# Widths are what matters; so high that most pages are seen whole.
PHONE, LAPTOP, PROJECTOR = (390, 2400), (1440, 1800), (1920, 2100)
LEAST_PIXELS = 12

# What Streamlit says of its own accord when something is not as it should be.
ENGLISH = (
    *("Deploy", "Rerun", "Running", "Stop", "Connecting", "Connection error", "Page not found"),
    *("Error", "Traceback", "Warning", "Choose an option", "Select", "No results", "Loading"),
    *("Made with Streamlit", "Settings", "Print", "Press Enter", "View more", "Fullscreen"),
    *("nan", "None", "null", "NaN", "NaT", "undefined"),
)
FIND_SMALL_TEXT = """(least) => {
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const found = [];
  while (walk.nextNode()) {
    const text = walk.currentNode.data.trim(), parent = walk.currentNode.parentElement;
    if (!text || !parent.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
      continue;
    if (parent.closest('style, script, noscript')) continue;
    const size = parseFloat(getComputedStyle(parent).fontSize);
    if (size < least) found.push(`${size}px ${text.slice(0, 40)}`);
  }
  return found;
}"""
ROOM = """() => {
  const main = document.querySelector('[data-testid="stMain"]');
  return [main.scrollWidth - main.clientWidth,
          document.documentElement.scrollWidth - document.documentElement.clientWidth];
}"""
# Text of ours that is wider than the box it stands in, or that runs out of the window.
FIND_CUT_TEXT = """() => {
  const holdsText = (node) => node.nodeType === Node.TEXT_NODE && node.data.trim();
  return [...document.querySelectorAll('.st-key-page *, .st-key-page svg *')]
    .filter((element) => [...element.childNodes].some(holdsText))
    .filter((element) => element.checkVisibility() && !element.closest('pre, .tc-unseen'))
    .filter((element) => {
      const box = element.getBoundingClientRect();
      const isCut = element instanceof HTMLElement && element.scrollWidth > element.clientWidth + 1
        && getComputedStyle(element).overflowX !== 'visible';
      return box.width > 1 && (isCut || box.right > innerWidth + 1 || box.left < -1);
    })
    .map((element) => element.textContent.slice(0, 40));
}"""


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("entry", PAGES, ids=lambda entry: entry.name)
def test_a_page_fits_its_window_and_reads_vietnamese_throughout(reader, entry, theme):
    page = reader.page
    page.emulate_media(color_scheme=theme)
    resize(page, PHONE)
    reader.open(f"/{entry.url_path}?period=2023-Q3&unit=616")
    fits(page)
    visit.screenshot(page, f"{entry.name}-phone-{theme}")

    resize(page, LAPTOP)
    visit.wait_until_drawn(page)
    fits(page)
    visit.screenshot(page, f"{entry.name}-laptop-{theme}")

    if theme == "light":  # a theme takes no room
        resize(page, PROJECTOR)
        visit.wait_until_drawn(page)
        fits(page)

    words = words_on(page)
    assert [word for word in ENGLISH if f" {word} " in words] == []
    assert page.evaluate("document.documentElement.lang") == "vi"
    assert page.evaluate("getComputedStyle(document.querySelector('.stApp')).colorScheme") == theme
    assert page.locator(".tc-notice").count() == 0


def fits(page: Page) -> None:
    """Nothing runs out of the window or its own box, nothing is too small to read."""
    assert page.evaluate(ROOM) == [0, 0]
    assert page.evaluate(FIND_CUT_TEXT) == []
    assert page.evaluate(FIND_SMALL_TEXT, LEAST_PIXELS) == []


def resize(page: Page, window: tuple[int, int]) -> None:
    page.set_viewport_size({"width": window[0], "height": window[1]})


def words_on(page: Page) -> str:
    """All that is written on the page, with a blank around every word."""
    text = page.locator("body").inner_text()
    return f" {as_read(''.join(c if c.isalnum() else ' ' for c in text))} "
