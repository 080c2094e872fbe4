"""What is asked of the looks of any page: nothing cut, nothing too small, nothing English."""

from playwright.sync_api import Page

from tests.browser.reader import as_read

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
# What one presses that is too small for a finger: anything under 24 pixels, what leads on (menu,
# box that finds, choices, folds, buttons, a row's link) under 44. A chart has its own taps.
FINGERTIP = {"any": 24, "leading": 44}
LEADING = (
    *("[data-testid=stExpandSidebarButton]", ".tc-find-typed", ".st-key-page input"),
    *("[role=radio]", ".tc-sort-choice select", "summary", ".stDownloadButton button"),
    *(".tc-take", ".tc-tile", ".tc-name > .tc-link"),
)
FIND_SMALL_TARGETS = """([least, selector]) => [...document.querySelectorAll(selector)]
  .filter((each) => each.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
  .filter((each) => !each.closest(
    'svg, .tc-unseen, [data-testid=stSidebar], [data-testid=stSkipToContent]'))
  .filter((each) => !each.closest('thead')
    || getComputedStyle(each.closest('thead')).clipPath === 'none')
  .filter((each) => {
    const { width, height } = each.getBoundingClientRect();
    return Math.min(width, height) < Math.min(least, 24) || height < least;
  })
  .map((each) => each.outerHTML.slice(0, 120))"""
# Plotly makes the box of a linked name a second link, of the same address, without words.
NAMELESS = """() => [...document.querySelectorAll(
    '[data-testid="stMain"] :is(a, button, input, select, summary, [role=img], [role=figure])')]
  .filter((element) => element.checkVisibility())
  .filter((element) => !(element.innerText ?? element.textContent).trim()
    && !element.getAttribute('aria-label') && !element.labels?.length
    && !element.matches('[aria-hidden="true"] *, .cursor-pointer > a:has(> rect.bg)'))
  .map((element) => element.outerHTML.slice(0, 200))"""


def fits(page: Page) -> None:
    """Nothing runs out of the window or its own box, nothing is too small to read."""
    assert page.evaluate(ROOM) == [0, 0]
    assert page.evaluate(FIND_CUT_TEXT) == []
    assert page.evaluate(FIND_SMALL_TEXT, LEAST_PIXELS) == []


def suits_fingers(page: Page, name: str) -> None:
    """Nothing that one presses on a phone is too small. Prints how much is (`pytest -s`)."""
    every = "a[href], button, input, select, summary"
    for kind, selector in (("any", every), ("leading", ", ".join(LEADING))):
        small = page.evaluate(FIND_SMALL_TARGETS, [FINGERTIP[kind], selector])
        print(f"{name:16} {len(small)} of {kind} under {FINGERTIP[kind]} px")
        assert small == []


def reads_well(page: Page, theme: str) -> None:
    """All of it is Vietnamese, in the reader's theme, and no notice stands on it."""
    words = words_on(page)
    assert [word for word in ENGLISH if f" {word} " in words] == []
    assert page.evaluate("document.documentElement.lang") == "vi"
    assert page.evaluate("getComputedStyle(document.querySelector('.stApp')).colorScheme") == theme
    assert page.locator(".tc-notice").count() == 0


def has_names(page: Page) -> None:
    """One heading; every control, chart, column and row is named for who does not see it."""
    assert page.get_by_role("heading", level=1).count() == 1
    assert page.evaluate(NAMELESS) == []
    for chart in page.get_by_test_id("stPlotlyChart").all():
        assert chart.get_attribute("role") == "figure"
        assert len(chart.get_attribute("aria-label")) > 20
    for table in page.get_by_role("table").all():
        heads = table.get_by_role("columnheader").count()
        assert heads > 1
        for row in table.locator("tbody tr:not(.tc-row-group)").all()[:3]:
            assert row.get_by_role("rowheader").count() == 1
            assert row.get_by_role("cell").count() == heads - 1


def words_on(page: Page) -> str:
    """All that is written on the page, with a blank around every word."""
    text = page.locator("body").inner_text()
    return f" {as_read(''.join(c if c.isalnum() else ' ' for c in text))} "
