"""A page on paper: few sheets, light, without what one presses; its foot says what it is."""

import re

import pytest

from figures.page import paper
from navigation import PAGES, Entry

LONGEST = ("units", "dossiers", "online_services", "e_documents")
PRESSED = ".stDownloadButton, .tc-takes, .tc-anchor, .st-key-choices, .tc-find"
PAPERS = """() => [...document.querySelectorAll('.js-plotly-plot')].map((chart) =>
  [...chart.querySelectorAll('.main-svg')].map((each) => getComputedStyle(each).backgroundColor))"""


def count_sheets(page) -> int:
    return len(re.findall(rb"/Type\s*/Page\b", page.pdf(prefer_css_page_size=True)))


def prints(reader, entry: Entry, most: int) -> None:
    """Says how many sheets (`pytest -s`)."""
    page = reader.at(f"/{entry.url_path}?period=2023-Q3").page
    assert page.locator(".tc-notice").count() == 0  # a page that stopped takes one sheet
    sheets = count_sheets(page)
    print(f"{entry.name:16} {sheets} sheets (≤ {most})")
    assert sheets <= most


def test_a_leaders_page_takes_two_sheets_at_most(reader, subtests):
    for entry in PAGES:
        if entry.name in LONGEST:
            with subtests.test(page=entry.name):
                prints(reader, entry, 2)


@pytest.mark.long
def test_every_page_prints_and_none_runs_on(reader, subtests):
    for entry in PAGES:
        with subtests.test(page=entry.name):
            prints(reader, entry, 2 if entry.audience == "leaders" else 3)


@pytest.mark.long
def test_on_paper_a_dark_page_is_light_and_nothing_is_there_to_press(another_reader, server):
    page = another_reader(server.url, color_scheme="dark").open("/units?period=2023-Q3").page
    screen = page.evaluate(PAPERS)
    # In one go, as a browser prints: a moment later a chart is drawn anew for its new width.
    for lowest, *over in page.evaluate(f"(dispatchEvent(new Event('beforeprint')), {PAPERS})()"):
        assert lowest == "rgb(255, 255, 255)"
        assert set(over) <= {"rgba(0, 0, 0, 0)"}  # or they would hide it
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert page.evaluate(PAPERS) == screen and screen[0][0] == "rgb(17, 23, 29)"

    page.emulate_media(media="print")
    assert page.locator(f":is({PRESSED}):visible").count() == 0
    assert page.locator(".tc-as-of").is_visible()
    style = page.evaluate("""() => [...document.querySelectorAll('style')].find(
      (each) => each.textContent.includes('counter(pages)'))?.textContent""")
    assert "14/9/2023" in style and "mô phỏng" in style


def test_the_foot_of_a_sheet_holds_whatever_a_name_holds():
    made = paper.sheet('Tỉnh "A"\\</style>\n')

    assert "</style>" not in made and made.count('"') % 2 == 0
    assert r"Tỉnh \22 A\22 \5c \3c /style>" in made
