"""For those who have no mouse, or no English: keys, and what Streamlit says of its own accord."""

import pytest
from axe_playwright_python import base as axe
from playwright.sync_api import Page, expect

from navigation import PAGES
from tests.browser import visit

# Of what has the focus, or of the box of a choice around it.
HAS_RING = """() => [document.activeElement, document.activeElement.closest('[role=group]')].some(
  (each) => {
    const { outlineStyle, outlineWidth } = each ? getComputedStyle(each) : {};
    return each && !['none', 'auto'].includes(outlineStyle) && parseFloat(outlineWidth) >= 2;
  })"""
OURS = "document.activeElement.matches('[class^=tc-], .st-key-page input')"


def test_the_keyboard_chooses_another_quarter_reaches_a_tile_and_enter_opens_it(reader):
    page = reader.open("/districts?period=2023-Q3").page
    press_until(page, "Tab", "document.activeElement.getAttribute('aria-label') === 'Kỳ'")
    page.keyboard.type("Quý I/2023")
    expect(page.get_by_role("option").first).to_have_text("Quý I/2023")
    visit.do(page, lambda: page.keyboard.press("Enter"))
    assert reader.choices["period"] == "2023-Q1"

    tile = page.locator("a.tc-tile").first
    press_until(page, "Tab", "document.activeElement.matches('a.tc-tile')")
    expect(tile).to_be_focused()
    visit.do(page, lambda: page.keyboard.press("Enter"))

    assert (reader.path, reader.choices["period"]) == ("/unit", "2023-Q1")
    assert tile.count() == 0


def test_what_streamlit_itself_says_to_a_reader_is_vietnamese(reader):
    page = reader.open("/dossiers").page
    page.keyboard.press("Tab")
    expect(page.locator(":focus")).to_have_text("Đến nội dung chính")

    page.get_by_role("combobox", name="Kỳ").click()
    page.keyboard.type("không có kỳ này")
    expect(page.get_by_role("listbox")).to_have_text("Không có mục nào khớp")

    page.keyboard.press("Escape")
    page.set_viewport_size({"width": 390, "height": 844})
    page.get_by_role("button", name="Mở danh mục trang").click()
    expect(page.get_by_role("navigation", name="Các trang")).to_be_visible()
    page.get_by_role("button", name="Đóng danh mục trang").click()
    expect(page.locator(".tc-find")).to_be_visible()
    page.get_by_role("button", name="Mở danh mục trang").click()
    page.get_by_role("link", name="Địa bàn", exact=True).click()
    expect(page.locator("h1")).to_contain_text("từng địa")


def press_until(page: Page, key: str, reached: str, most: int = 60) -> None:
    """Presses a key until the focus is where it should be; on the way it is seen where it is."""
    for _ in range(most):
        page.keyboard.press(key)
        assert page.evaluate(HAS_RING) or not page.evaluate(OURS)
        if page.evaluate(reached):
            return
    raise AssertionError(f"not reached with {most} times {key}: {reached}")


AXE = """() => axe.run(
  {exclude: [['[data-testid=stSidebar]']]},  // Streamlit's menu on a phone: not ours to mend
  {resultTypes: ['violations']},
).then((found) => found.violations.map((each) => [each.id, each.nodes.map((node) => node.html)]))"""
WINDOWS = [(width, theme) for width in (390, 720, 1440) for theme in ("light", "dark")]


def faults(page: Page) -> list:
    """What axe-core finds on the page as it stands."""
    page.evaluate(axe.AXE_SCRIPT)
    return page.evaluate(AXE)


def test_axe_finds_nothing_of_ours_on_a_phone(reader, subtests):
    page = reader.page
    page.set_viewport_size({"width": 390, "height": 1400})
    for name in ("units", "unit", "e_documents"):
        with subtests.test(page=name):
            reader.at(f"/{name}?period=2023-Q3")
            assert faults(page) == []


@pytest.mark.long
@pytest.mark.parametrize(("width", "theme"), WINDOWS)
def test_axe_finds_nothing_of_ours_on_any_page_in_any_window(reader, width, theme, subtests):
    page = reader.page
    page.emulate_media(color_scheme=theme)
    page.set_viewport_size({"width": width, "height": 1400})
    for entry in PAGES:
        with subtests.test(page=entry.name):
            reader.at(f"/{entry.url_path}?period=2023-Q3")
            assert faults(page) == []
