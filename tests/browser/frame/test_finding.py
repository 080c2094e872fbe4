"""The box on every page: "/" goes to it, and what is typed without marks is found and opened."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser import visit
from tests.browser.reader import as_read

BOX = ".tc-find-typed"
FOUND = ".tc-found-one"
WAYS_TO_WRITE = [
    "dak ha",
    "DAK HA",
    "ubnd huyen dak ha",
    "đăk hà",
    "\u0111a\u0306k ha\u0300",
    "615",
]


@pytest.fixture
def window(onlooker) -> Page:
    return onlooker.at("/units?period=2023-Q2&level=commune").page


def test_a_unit_is_found_however_it_is_written_and_opens_with_period_and_level_kept(
    onlooker, window
):
    page = window
    page.keyboard.press("/")
    expect(page.locator(BOX)).to_be_focused()
    asked = onlooker.asked
    for written in WAYS_TO_WRITE:
        page.locator(BOX).fill(written)
        expect(page.locator(FOUND).first).to_have_text("Huyện Đăk Hà")
    page.locator(BOX).fill("dak to")
    assert found(page)[:2] == ["Huyện Đăk Tô", "Thị trấn Đăk Tô Đăk Tô"]
    assert onlooker.asked == asked

    page.keyboard.press("ArrowDown")
    expect(page.locator("[role=option][aria-selected=true]")).to_have_text("Thị trấn Đăk Tô Đăk Tô")
    page.keyboard.press("ArrowUp")
    visit.do(page, lambda: page.keyboard.press("Enter"))
    assert onlooker.path == "/unit"
    assert (
        onlooker.choices.items() >= {"unit": "612", "period": "2023-Q2", "level": "commune"}.items()
    )
    assert onlooker.asked == asked + 1
    expect(page.locator(FOUND)).to_have_count(0)

    onlooker.back()
    assert (onlooker.path, page.locator(BOX).input_value()) == ("/units", "")


def test_procedures_indicators_pages_and_codes_are_found_by_kind_and_escape_closes(
    onlooker, window
):
    page = window
    links = {}
    for typed in ("dang ky lai khai sinh", "nop truc tuyen tu xa", "doi chieu so", "0907-0012"):
        page.locator(BOX).fill(typed)
        links[typed] = page.locator(FOUND).first.get_attribute("href").partition("?")[0]
        kinds = page.locator(".tc-found-kind").first.get_attribute("aria-label")
        links[typed] += f" {kinds}"
    assert list(links.values()) == [
        "/procedure Thủ tục",
        "/units Chỉ số",
        "/reconciliation Trang",
        "/dossier_list Hồ sơ",
    ]
    page.locator(BOX).fill("không có tên này")
    expect(page.locator(".tc-found")).to_have_text("Không có mục nào khớp")
    page.keyboard.press("Escape")
    expect(page.locator(".tc-found")).to_be_hidden()

    page.keyboard.press("/")
    page.keyboard.type("khai sinh")
    visit.do(page, page.locator(FOUND).filter(has_text="Đăng ký lại khai sinh").click)
    assert onlooker.path == "/procedure"
    assert "Đăng ký lại khai sinh" in onlooker.text
    box = page.get_by_role("combobox", name="Kỳ", exact=True)
    box.click()
    page.keyboard.press("/")
    expect(box).to_be_focused()  # there "/" is a letter


def test_a_code_opens_the_list_which_is_narrowed_shaped_and_ordered_in_the_address(
    onlooker, window
):
    page = window
    page.locator(BOX).fill("0003")
    visit.do(page, page.locator(FOUND).last.click)
    assert (onlooker.path, onlooker.choices["find"], onlooker.choices["period"]) == (
        *("/dossier_list", "0003"),
        "2023-Q2",
    )
    codes = page.locator(".tc-long tbody th")
    assert codes.count() > 10
    assert all("0003" in each for each in codes.all_inner_texts())
    narrowed = page.evaluate("""() => {
        const was = location.href, code = ["0003", "0003", ""];
        history.replaceState(history.state, "", "/dossier_list?unit=616&status=late");
        const href = foundByName.href({ kind: "dossier", entry: code });
        history.replaceState(history.state, "", was);
        return href;
    }""")
    assert narrowed == "/dossier_list?unit=616&status=late&find=0003"

    onlooker.follow(page.get_by_role("columnheader", name="Quá hạn").get_by_role("link"))
    assert onlooker.choices["sort"] == "late-down"
    in_order = codes.all_inner_texts()
    page.locator("summary").filter(has_text="Chọn cột").click()
    onlooker.follow(page.get_by_role("link", name="Thêm cột Lĩnh vực"))
    expect(page.get_by_role("columnheader", name="Lĩnh vực")).to_be_visible()
    assert codes.all_inner_texts() == in_order

    onlooker.follow(page.get_by_role("link", name="Bỏ: mã có “0003”"))
    assert "find" not in onlooker.choices and codes.count() == 50
    onlooker.follow(page.get_by_role("link", name="Trang 2", exact=True))
    assert (onlooker.choices["page"], onlooker.choices["sort"]) == ("2", "late-down")
    head = page.get_by_role("columnheader", name="Mã hồ sơ")
    codes.nth(30).scroll_into_view_if_needed()
    expect(head).to_be_in_viewport()

    for _ in range(3):
        onlooker.back()
    assert onlooker.choices["find"] == "0003" and codes.all_inner_texts() == in_order


def test_a_box_of_choice_finds_without_marks_too(onlooker):
    page = onlooker.at("/unit?period=2023-Q3").page
    box = page.get_by_role("combobox", name="Đơn vị", exact=True)
    for written in ("huyen dak to", "Đăk tô", "DAK TO"):
        box.fill(written)
        expect(page.get_by_role("option").first).to_have_text(re.compile(r"^Huyện Đăk Tô"))


def found(page: Page) -> list[str]:
    return [as_read(each) for each in page.locator(FOUND).all_inner_texts()]
