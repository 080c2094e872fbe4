"""A page does not jump: not while it comes, not on a choice, not on the way back."""

import pytest
from playwright.sync_api import Page, expect

from navigation import PAGES

MOST_SHIFT = 0.1
# How far what is on screen was pushed about, and how pale words became that one was reading.
MEASURE = """(() => {
  window.shift = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) window.shift += entry.value;
  }).observe({ type: 'layout-shift', buffered: true });
})()"""
PALEST = """() => {
  window.palest = 1;
  (function look() {
    for (const each of document.querySelectorAll('.st-key-page [data-stale]'))
      window.palest = Math.min(window.palest, getComputedStyle(each).opacity);
    requestAnimationFrame(look);
  })();
}"""
EDGES = "(each) => [each.getBoundingClientRect().left, each.getBoundingClientRect().right]"
WEIGHT = "(each) => getComputedStyle(each).fontWeight"
MAIN = "document.querySelector('[data-testid=stMain]')"


# A busy machine draws in pieces what a reader sees at once.
@pytest.mark.long
@pytest.mark.parametrize("width", [1440, 390])
def test_nothing_is_pushed_about_while_a_page_comes_or_gives_way_to_another_quarter(
    reader, width, subtests
):
    page = reader.page
    page.set_viewport_size({"width": width, "height": 900})
    page.add_init_script(MEASURE)
    for entry in PAGES:
        with subtests.test(page=entry.name):
            reader.open(f"/{entry.url_path}?period=2023-Q3&unit=616")
            at_first = page.evaluate("window.shift")
            page.evaluate("window.shift = 0")
            page.evaluate(PALEST)
            reader.walk(f"/{entry.url_path}?period=2023-Q2&unit=616")

            print(f"{entry.name} at {width}: {at_first:.3f}, {page.evaluate('window.shift'):.3f}")
            assert at_first < MOST_SHIFT
            assert page.evaluate("window.shift") < MOST_SHIFT
            assert page.evaluate("window.palest") >= 0.9


def test_a_choice_keeps_the_place_back_returns_to_it_and_another_page_begins_at_its_top(onlooker):
    reader = onlooker.at("/definitions?period=2023-Q3")
    page = reader.page
    page.set_viewport_size({"width": 1440, "height": 500})
    chosen = page.locator("a[href^='/definitions?']:visible").last
    chosen.scroll_into_view_if_needed()
    place = scrolled(page)
    reader.follow(chosen)
    assert place > 100
    assert abs(scrolled(page) - place) < 100  # another definition is longer or shorter

    place = scrolled(page)
    reader.walk("/dossiers?period=2023-Q3")
    assert scrolled(page) == 0

    reader.back()
    page.wait_for_function(f"() => {MAIN}.scrollTop === {place}")
    reader.forward()
    page.wait_for_function(f"() => {MAIN}.scrollTop === 0")
    page.set_viewport_size({"width": 1440, "height": 900})


def test_the_masthead_stands_right_under_the_menu_and_both_over_the_pages_column(onlooker):
    page = onlooker.at("/units?period=2023-Q3").page
    menu = page.get_by_test_id("stHeader").bounding_box()

    expect(page.locator(".tc-masthead")).to_be_visible()
    assert page.locator(".tc-masthead").bounding_box()["y"] < menu["height"] + 16
    for width in (1920, 1440, 1000, 800):
        page.set_viewport_size({"width": width, "height": 900})
        left, right = page.locator(".tc-masthead").evaluate(EDGES)
        word, _ = page.get_by_test_id("stTopNavSection").locator("*").first.evaluate(EDGES)
        assert abs(page.locator(".tc-find").evaluate(EDGES)[1] - right) < 2
        assert abs(word - left) < (2 if width > 864 else 12)
    page.set_viewport_size({"width": 1440, "height": 900})


def test_the_menu_marks_the_open_page_and_its_section_and_is_called_by_a_word_where_folded(
    onlooker,
):
    page = onlooker.at("/units?period=2023-Q3").page
    sections = page.get_by_test_id("stTopNavSection")
    weights = [sections.nth(place).evaluate(WEIGHT) for place in range(2)]
    assert weights == ["700", "400"]

    sections.first.click()
    expect(page.locator("[data-testid=stTopNavPopover] [aria-current=page]")).to_have_text(
        "Sở, ngành, địa phương"
    )
    page.keyboard.press("Escape")
    page.set_viewport_size({"width": 390, "height": 900})
    opens = page.get_by_test_id("stExpandSidebarButton")
    word = opens.evaluate("(each) => getComputedStyle(each, '::after').content").strip('"')
    assert word.casefold() in opens.get_attribute("aria-label")
    page.set_viewport_size({"width": 1440, "height": 900})


def test_at_half_a_screen_a_table_of_few_columns_stays_one_and_cards_are_as_wide_as_the_page(
    onlooker,
):
    for address, display in (("/?period=2023-Q3", "table"), ("/reconciliation", "block")):
        page = onlooker.at(address).page
        page.set_viewport_size({"width": 720, "height": 900})
        table = page.locator(".tc-table.tc-stacks").first
        _, right = page.locator(".tc-masthead").evaluate(EDGES)
        assert table.evaluate("(each) => getComputedStyle(each).display") == display
        assert abs(table.evaluate(EDGES)[1] - right) < 2
    page.set_viewport_size({"width": 1440, "height": 900})


def scrolled(page: Page) -> float:
    return page.evaluate(f"{MAIN}.scrollTop")
