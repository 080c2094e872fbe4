"""A person at a window of the dashboard: what they do with it, and what they see."""

import re
from urllib.parse import parse_qsl, urlsplit

from playwright.sync_api import Locator, Page
from playwright.sync_api import TimeoutError as NotThere

from tests.browser import visit

# A link of our own making, clicked: what a page's own links do (figures/scripts/links.js).
CLICK_A_LINK = """(href) => {
  const link = document.createElement('a');
  link.href = href;
  document.body.append(link);
  link.click();
  link.remove();
}"""


class Reader:
    """One window on the dashboard at `url`. What is done here is over when the page is drawn."""

    def __init__(self, page: Page, url: str) -> None:
        self.page = page
        self.url = url

    def open(self, address: str = "/") -> "Reader":
        """Types an address, or opens one that was sent: "/units?period=2023-Q3", or in full."""
        visit.open_page(self.page, address if "://" in address else self.url + address)
        return self

    def walk(self, address: str) -> "Reader":
        """Follows a link from the open page to an address, so that nothing is loaded anew.

        For tests that ask what a page shows, not how it is loaded: a third of the work of `open`.
        An address without choices keeps those that were made before.
        """
        visit.do(self.page, lambda: self.page.evaluate(CLICK_A_LINK, address))
        return self

    def at(self, address: str) -> "Reader":
        """Goes to an address with choices, loading nothing where the dashboard is open already."""
        is_open = self.page.url.startswith(self.url)
        return self.walk(address) if is_open else self.open(address)

    def choose(self, label: str, words: str) -> None:
        """Takes another value in one of the widgets above the figures, typed: lists are long."""
        box = self.page.get_by_role("combobox", name=label, exact=True)
        option = self.page.get_by_role("option", name=words, exact=True)
        visit.do(self.page, lambda: _take(option, box, words))

    def pick(self, label: str, words: str) -> None:
        """Takes a value in a form, which asks the server for nothing before it is sent."""
        box = self.page.get_by_role("combobox", name=label, exact=True)
        _take(self.page.get_by_role("option", name=words, exact=True), box, words)

    def press(self, label: str, words: str) -> None:
        """Takes another value where all stand side by side."""
        group = self.page.get_by_role("radiogroup", name=label, exact=True)
        button = group.get_by_role("radio", name=words)
        visit.click(self.page, button)

    def unfold(self, words: str) -> None:
        """Opens a fold of which the page sends nothing before."""
        visit.click(self.page, self.page.locator("summary").filter(has_text=words))

    def go(self, audience: str, name: str) -> None:
        """Opens a page from the menu at the top."""
        self.page.get_by_test_id("stTopNavSection").filter(has_text=audience).click()
        entry = self.page.get_by_test_id("stTopNavDropdownLink").get_by_text(name, exact=True)
        visit.do(self.page, entry.click)

    def follow(self, link: Locator) -> None:
        """Clicks a link inside the page."""
        visit.click(self.page, link)

    def open_mark(self, finding: str | re.Pattern, number: int = 0) -> None:
        """Clicks a mark of the chart with this finding: a bar, a column, a point, from 0."""
        self.point_at(finding, number)
        visit.do(self.page, lambda: self.page.mouse.click(*self._pointer))

    def click_mark_with_control(self, finding: str | re.Pattern, number: int = 0) -> None:
        """As one opens a link in a tab of its own; the page asks nothing, the new tab does."""
        self.point_at(finding, number)
        self.page.keyboard.down("Control")
        self.page.mouse.click(*self._pointer)
        self.page.keyboard.up("Control")

    def point_at(self, finding: str | re.Pattern, number: int = 0) -> str:
        """Moves the pointer over a mark; returns the words that the chart then shows of it."""
        chart = self.page.get_by_role("figure", name=finding)
        mark = chart.locator(".point").nth(number)
        if mark.locator("path").count():  # a bar, apart from the number at its end
            mark = mark.locator("path").first
        shown = chart.locator(".hoverlayer .hovertext")
        mark.scroll_into_view_if_needed()
        self.page.mouse.move(0, 0)
        shown.wait_for(state="detached")
        box = mark.bounding_box()
        self._pointer = (box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
        self.page.mouse.move(*self._pointer)
        shown.wait_for()
        return as_read(shown.text_content())

    def back(self) -> None:
        visit.do(self.page, self.page.go_back)

    def forward(self) -> None:
        visit.do(self.page, self.page.go_forward)

    @property
    def choices(self) -> dict[str, str]:
        """What the address says is chosen."""
        return dict(parse_qsl(urlsplit(self.page.url).query))

    @property
    def path(self) -> str:
        return urlsplit(self.page.url).path

    @property
    def text(self) -> str:
        """All that the page says, as one reads it: blanks of every kind are one blank."""
        return as_read(self.page.get_by_test_id("stMain").inner_text())

    @property
    def heading(self) -> str:
        return as_read(self.page.locator("h1").inner_text())

    @property
    def lead(self) -> str:
        return as_read(" ".join(self.page.locator(".tc-lead").all_inner_texts()))

    @property
    def as_of(self) -> str:
        """The line of period, calendar, day and origins."""
        return as_read(self.page.locator(".tc-as-of").inner_text())

    @property
    def steps(self) -> int:
        """How many entries this window's history has."""
        return self.page.evaluate("history.length")

    @property
    def asked(self) -> int:
        """How often the page asked the server for something since this document was loaded."""
        return self.page.evaluate("window.asked")

    def shown_in(self, label: str) -> str:
        """The words of the value that a widget shows."""
        return as_read(self.page.get_by_role("combobox", name=label, exact=True).input_value())


def as_read(text: str) -> str:
    return " ".join(text.split())


def _take(option: Locator, box: Locator, words: str) -> None:
    """A list that opens while the page moves, as after Back, closes again: one opens it anew."""
    for seconds in (5, 5, 30):
        box.scroll_into_view_if_needed()
        box.fill("")  # words that stand there already would open nothing
        box.fill(words)
        try:
            return option.click(timeout=1000 * seconds)
        except NotThere:
            if seconds == 30:
                raise
