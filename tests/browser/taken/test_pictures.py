"""What one takes along from a page: a chart's picture, a section's address; and what a tap says."""

import re
import struct

from tests.browser import visit
from tests.browser.reader import Reader, as_read

PHONE = {"width": 390, "height": 844}
DARK_PAGE = "rgb(17, 23, 29)"
# Of a chart that is there: while another takes its place there is none.
CHART_PAPER = """[...document.querySelectorAll('.main-svg')].slice(0, 1)
  .map((chart) => getComputedStyle(chart).backgroundColor)[0]"""
ADDRESS = "/units?period=2023-Q3&level=district"


def test_a_chart_follows_the_theme_is_a_picture_on_white_and_each_mark_is_reached_by_keyboard(
    reader,
):
    """The picture says what it is; the list under the chart has a link for every mark."""
    page = reader.open(ADDRESS).page
    is_a_picture_on_white(page)
    light, steps = page.evaluate(CHART_PAPER), reader.steps
    try:
        page.emulate_media(color_scheme="dark")
        page.wait_for_function(f"() => ![undefined, '{light}'].includes({CHART_PAPER})")
        visit.wait_until_drawn(page)
        app = page.locator(".stApp").evaluate("(app) => getComputedStyle(app).backgroundColor")
        assert page.evaluate(CHART_PAPER) == app == DARK_PAGE
        assert reader.steps == steps
        is_a_picture_on_white(page)
    finally:
        page.emulate_media(color_scheme="light")

    page.locator(".tc-chart-foot summary").first.focus()
    page.keyboard.press("Enter")
    links = page.locator(".tc-chart-foot").first.get_by_role("link")
    assert links.count() == page.locator(".js-plotly-plot").first.locator(".point").count() == 10
    page.keyboard.press("Tab")
    visit.do(page, lambda: page.keyboard.press("Enter"))
    assert reader.path == "/unit"


def is_a_picture_on_white(page) -> None:
    """The first chart, taken as SVG and as PNG, in whatever theme the page is."""
    svg = taken(page, "SVG").decode()
    png = taken(page, "PNG")

    words = " ".join(re.sub(r"<style.*?</style>|<[^>]+>", " ", svg, flags=re.S).split())
    assert as_read(page.locator(".tc-chart-foot").first.get_attribute("data-title")) in words
    for said in ("Quý III/2023", "14/9/2023", "mô phỏng", "/units?period=2023-Q3", "Sa Thầy"):
        assert said in words
    assert '<rect width="100%" height="100%" fill="#FFFFFF"' in svg
    assert "@font-face" in svg and "Source Sans" in svg
    light_concern = "rgb(166, 43, 11)"
    assert DARK_PAGE not in svg
    assert light_concern in svg or "#A62B0B" in svg
    width, height = struct.unpack(">II", png[16:24])
    assert png.startswith(b"\x89PNG") and width > 1000 and height > 800


def taken(page, kind: str) -> bytes:
    with page.expect_download() as started:
        page.get_by_role("button", name=re.compile(f"Tải ảnh {kind}")).first.click()
    assert re.fullmatch(rf"[a-z0-9-]+-2023-Q3\.{kind.lower()}", started.value.suggested_filename)
    return started.value.path().read_bytes()


def test_a_first_tap_says_what_a_mark_is_and_the_second_goes_there(another_reader, server):
    phone = another_reader(server.url, viewport=PHONE, has_touch=True, is_mobile=True)
    page = phone.open(ADDRESS).page
    mark = page.locator(".js-plotly-plot .point").first
    mark.scroll_into_view_if_needed()
    box = mark.bounding_box()
    at = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2

    page.touchscreen.tap(*at)
    shown = page.locator(".tc-tapped")
    shown.wait_for()
    assert "hồ sơ quá hạn" in shown.inner_text()
    assert phone.path == "/units"

    visit.do(page, lambda: page.touchscreen.tap(*at))
    assert phone.path == "/unit" and shown.count() == 0


def test_the_address_of_a_section_is_copied_and_opens_there(reader):
    page = reader.page
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    reader.open(ADDRESS)
    anchor = page.locator(".tc-anchor").nth(1)
    anchor.focus()
    page.keyboard.press("Enter")
    page.locator(".tc-anchor[data-said]").first.wait_for(state="attached")
    copied = page.evaluate("navigator.clipboard.readText()")
    page.context.clear_permissions()
    assert "period=2023-Q3" in copied and "#muc-" in copied

    opened = Reader(page.context.new_page(), reader.url).open(copied).page
    name = copied.partition("#")[2]
    opened.wait_for_function(f"""() => {{
      const top = document.getElementById('{name}')?.getBoundingClientRect().top;
      return top > 0 && top < 200;
    }}""")
