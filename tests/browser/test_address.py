"""The address is the state: sent to somebody, gone back to, opened in another tab."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser import visit
from tests.browser.reader import Reader

# Those of which a browser could make something else; more in tests/pages/test_addresses.py.
SENT = [
    "/units?period=2023-Q2&measure=online_share&level=commune",
    "/districts?period=civil:2023-Q2&measure=digitised_share",
    "/dossier_list?period=2023-Q2&unit=all&status=late&page=2",
]
TREND = re.compile("^Quý ")  # its finding begins with the period


@pytest.mark.long  # without a browser: tests/pages/test_addresses.py
def test_an_address_that_is_sent_opens_the_same_for_the_next_person(reader, another_reader):
    seen = {}
    for address in SENT:
        reader.at(address)
        seen[reader.page.url] = view(reader)
    other = another_reader(reader.url)

    for address, seen_before in seen.items():
        other.open(address)
        assert view(other) == seen_before
        assert other.page.locator(".tc-notice").count() == 0


@pytest.mark.long
def test_it_opens_the_same_as_the_very_first_visit_after_a_restart(
    page, start_server, demo_store, watch
):
    for expected in ("ERR_CONNECTION_REFUSED", "/_stcore/health", "server is not responding"):
        watch.expect(expected)
    server = start_server(demo_store)
    seen = Reader(page, server.url).open("/unit?period=2023-Q2&unit=616")
    address, before = page.url, view(seen)

    server.stop()
    expect(page.get_by_role("dialog")).to_contain_text("Chưa kết nối được với máy chủ")
    assert "connect" not in page.get_by_role("dialog").inner_text()

    server.start()
    other = Reader(page.context.new_page(), server.url).open(address)
    assert view(other) == before
    expect(page.get_by_role("dialog")).to_have_count(0)
    visit.wait_until_drawn(page)
    assert view(seen) == before


def test_back_and_forward_return_to_each_view_with_its_figures_and_widgets(reader):
    page = reader.open("/dossiers").page
    views = [view(reader)]
    acts = [
        lambda: reader.choose("Kỳ", "Quý I/2023"),
        lambda: reader.open_mark(TREND, 2),
        lambda: reader.press("Cấp đơn vị", re.compile("^Sở")),
        lambda: reader.open_mark(re.compile(r"^[\d/]+ sở"), 0),
        lambda: reader.follow(page.get_by_role("link", name="Xem hồ sơ").first),
    ]
    for act in acts:
        act()
        views.append(view(reader))

    # The menu drops the address: what it said is kept, in one step and one question.
    chosen, steps, asked = reader.choices, reader.steps, reader.asked
    reader.go("Lãnh đạo", "Tổng quan")
    views.append(view(reader))
    assert chosen.keys() >= {"period", "unit", "level", "procedure", "status"}
    assert chosen.items() <= reader.choices.items()
    assert (reader.steps, reader.asked) == (steps + 1, asked + 1)
    assert len({path for path, *_ in views}) == 4

    for seen in reversed(views[:-1]):
        reader.back()
        assert view(reader) == seen
    for seen in views[1:]:
        reader.forward()
        assert view(reader) == seen


def test_back_from_the_first_page_leaves_the_dashboard(reader):
    reader.page.goto("about:blank")
    steps = reader.steps
    reader.open("/units")

    assert reader.steps == steps + 1
    reader.page.go_back()
    assert reader.page.url == "about:blank"


def test_a_link_is_a_true_link_that_opens_in_a_tab_of_its_own_or_in_one_step_here(reader):
    page = reader.open("/districts?period=2023-Q2").page
    before = page.url
    tile = page.locator("a.tc-tile").first
    with page.context.expect_page() as opened:
        tile.click(modifiers=["ControlOrMeta"])
    visit.wait_until_drawn(opened.value)
    tab = Reader(opened.value, reader.url)

    assert page.url == before
    assert (tab.path, tab.choices["period"]) == ("/unit", "2023-Q2")
    address = tab.page.url.removeprefix(reader.url)
    assert same(address, tile.get_attribute("href"))

    page.evaluate("window.isStillHere = true")
    steps, asked = reader.steps, reader.asked
    reader.follow(tile)

    assert view(reader) == view(tab)
    assert (reader.steps, reader.asked) == (steps + 1, asked + 1)
    assert page.evaluate("window.isStillHere")
    assert page.evaluate("document.querySelector('[data-testid=stMain]').scrollTop") == 0


def view(reader: Reader) -> tuple:
    """What a view consists of: page, choices, all words and figures, what the widgets show."""
    shown = reader.page.get_by_role("combobox").all()
    widgets = [widget.input_value() for widget in shown]
    pressed = reader.page.get_by_role("radio", checked=True).all_inner_texts()
    return reader.path, reader.choices, reader.text, widgets, pressed


def same(address: str, href: str) -> bool:
    """Whether two addresses say the same, in whatever order."""
    return sorted(re.split("[?&]", address)) == sorted(re.split("[?&]", href))
