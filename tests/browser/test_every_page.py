"""Every page on a phone, a laptop and a projector, light and dark: nothing cut, nothing English.

Each is opened once, from the menu, and all is asked of it there. `PICTURES=1 make test` keeps what
was seen in test-results/screenshots, for people to look at.
"""

import pytest
from playwright.sync_api import Page

from figures import wording
from navigation import PAGES, Entry
from tests.browser import looks, sizes, visit

# Widths are what matters; so high that most pages are seen whole.
PHONE, LAPTOP, PROJECTOR = (390, 2400), (1440, 1800), (1920, 2100)
CHOICES = {"period": "2023-Q3", "unit": "616"}
ADDRESS = "/{}?period=2023-Q3&unit=616"


# In parts, for several processes to share.
@pytest.mark.parametrize("part", range(4))
def test_a_page_is_short_fits_every_window_in_both_themes_reads_vietnamese_names_everything(
    reader, part, subtests
):
    page = reader.page
    page.emulate_media(color_scheme="dark")
    resize(page, LAPTOP)
    reader.open(ADDRESS.format("definitions"))
    looks.reads_well(page, "dark")

    for entry in PAGES[part::4]:
        with subtests.test(page=entry.name):
            turn(page, "light")
            resize(page, LAPTOP)
            take_from_menu(reader, entry)
            looks.has_names(page)
            seen(page, entry, "laptop", "light")
            resize(page, PROJECTOR)
            visit.wait_until_drawn(page)
            looks.fits(page)
            resize(page, PHONE)
            seen(page, entry, "phone", "light")
            looks.suits_fingers(page, entry.name)

            # A theme takes no room and changes no word: one window is enough to see it.
            turn(page, "dark")
            looks.reads_well(page, "dark")
            if visit.KEEPS_PICTURES:
                visit.picture(page, f"{entry.name}-phone-dark")
                resize(page, LAPTOP)
                visit.wait_until_drawn(page)
                visit.picture(page, f"{entry.name}-laptop-dark")


def take_from_menu(reader, entry: Entry) -> None:
    """One question to the server, and the choices are kept.

    A step in the history, or two: Streamlit now and then writes the page's path before its choices.
    """
    steps, asked = reader.steps, reader.asked
    reader.go(wording.AUDIENCE[entry.audience], entry.title)

    assert reader.path == f"/{entry.url_path}"
    assert CHOICES.items() <= reader.choices.items()
    assert reader.asked == asked + 1
    assert reader.steps - steps in (1, 2)


def seen(page: Page, entry: Entry, window: str, theme: str) -> None:
    """The page as a person sees it in this window: whole, and Vietnamese."""
    visit.wait_until_drawn(page)
    looks.fits(page)
    looks.reads_well(page, theme)
    sizes.is_no_longer_than_promised(page, entry, window)
    visit.picture(page, f"{entry.name}-{window}-{theme}")


def turn(page: Page, theme: str) -> None:
    """As when the system turns while a page is open: charts take their colours from the server.

    After a page that was not what it should be the window may be as it is wanted already.
    """
    if page.evaluate("(theme) => matchMedia(`(prefers-color-scheme: ${theme})`).matches", theme):
        return
    visit.do(page, lambda: page.emulate_media(color_scheme=theme))


def resize(page: Page, window: tuple[int, int]) -> None:
    page.set_viewport_size({"width": window[0], "height": window[1]})
