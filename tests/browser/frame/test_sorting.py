"""Every table sorts by its heads, and the address says how."""

import re

import pytest
from playwright.sync_api import Locator, expect

from tests.browser.reader import as_read

UNITS = "/procedure?period=2023-Q3"
LATE = "Quá hạn"
LINE = ".tc-sorted"


@pytest.fixture
def table(onlooker) -> Locator:
    """The units in which a procedure is late."""
    onlooker.at(UNITS)
    head = onlooker.page.get_by_role("columnheader", name=LATE, exact=True)
    return onlooker.page.get_by_role("table").filter(has=head).first


def test_a_head_sorts_down_up_and_back_and_every_way_of_coming_keeps_it(onlooker, table):
    reader, page = onlooker, onlooker.page
    opening, asked = first_cells(table), reader.asked
    head = table.get_by_role("button", name=LATE, exact=True)

    head.focus()
    page.keyboard.press("Enter")
    down = late(table)
    assert down == sorted(down, reverse=True) and len(set(down)) > 2
    expect(table.locator("[aria-sort=descending]")).to_have_text(LATE)
    said = page.locator(LINE).filter(has_text="Đang xếp").first
    assert as_read(said.inner_text()).startswith(f"Đang xếp theo {LATE}, giảm dần.")
    assert reader.choices["sort"] == "unit.late-down"
    sent, in_order = page.url, first_cells(table)

    page.keyboard.press("Enter")
    up = late(table)
    assert up == sorted(up)
    page.keyboard.press("Enter")
    assert first_cells(table) == opening
    assert "sort" not in reader.choices and table.locator("[aria-sort]").count() == 0
    assert reader.asked == asked  # the server has nothing to do with it

    reader.back()
    reader.back()
    expect(table.locator("[aria-sort=descending]")).to_have_text(LATE)
    assert first_cells(table) == in_order
    reader.choose("Kỳ", "Quý II/2023")
    assert reader.choices["sort"] == "unit.late-down"
    assert late(table) == sorted(late(table), reverse=True)

    page.locator(LINE).get_by_role("button").click()
    assert "sort" not in reader.choices and first_cells(table) == opening
    reader.open(sent)
    assert first_cells(table) == in_order


def test_headings_give_way_totals_stay_dashes_are_last_and_a_phone_has_a_choice(onlooker):
    reader = onlooker
    page = reader.at("/score_766?period=2023-Q3&sort=component.rate-down").page
    page.locator("summary").filter(has_text="Từng thành phần").click()
    table = page.locator(".tc-table:has(.tc-row-group)[data-arranged]").last
    dashes = [each.locator("td:nth-child(3) .tc-dash").count() > 0 for each in rows(table)]
    assert dashes == sorted(dashes) and len(set(dashes)) == 2
    expect(table.locator(".tc-row-group").first).to_be_hidden()

    page.set_viewport_size({"width": 390, "height": 844})
    choice = page.get_by_role("combobox", name="Xếp theo").last
    choice.select_option(label="Thứ tự ban đầu")
    expect(table.locator(".tc-row-group").first).to_be_visible()
    assert "sort" not in reader.choices
    page.set_viewport_size({"width": 1440, "height": 900})

    reader.walk("/dossiers?period=2023-Q3")
    page.locator("summary").filter(has_text="Biểu II.06 theo cấp").click()
    with_total = page.locator(".tc-table:has(tfoot)[data-arranged]").first
    total = with_total.locator("tfoot").inner_text()
    with_total.locator(".tc-sort").last.click()
    assert with_total.locator("tfoot").inner_text() == total
    expect(with_total.locator("[aria-sort]")).to_have_count(1)


def rows(table: Locator) -> list[Locator]:
    return table.locator("tbody tr:not(.tc-row-group)").all()


def first_cells(table: Locator) -> list[str]:
    named = table.locator("tbody tr:not([hidden]) > :first-child").all_inner_texts()
    return [name.splitlines()[0] for name in named]


def late(table: Locator) -> list[int]:
    counts = table.locator("tbody tr td:nth-child(2)").all_inner_texts()
    return [int(re.match(r"\d+", each)[0]) for each in counts]
