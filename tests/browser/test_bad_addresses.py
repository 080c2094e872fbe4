"""An address that is wrong: a sentence that names what is wrong, a way back, never a traceback."""

import re

from playwright.sync_api import expect

from tests.browser import visit
from tests.browser.reader import Reader
from tests.browser.server import copy_of_program

# (address, the sentence, where the way back leads); more in tests/pages/test_addresses.py.
WRONG = [
    ("/unit?unit=615x&period=2023-Q2", "Không có đơn vị “615x”", {"period": "2023-Q2"}),
    ("/districts?measure=", "Không có chỉ số “”", {"measure": "late_of_due"}),
    ("/unit?build=../../x", "Không có bản số liệu “../../x”", {}),
    (
        "/unit?unit=%3Cimg%20src=x%20onerror=alert(1)%3E",
        "Không có đơn vị “<img src=x onerror=alert(1)>”",
        {"period": "2023-Q3"},
    ),
]


def test_an_unknown_value_is_named_the_way_back_leads_to_figures_and_the_menu_forgets_it(reader):
    for number, (address, sentence, choices) in enumerate(WRONG):
        (reader.walk if number else reader.open)(address)
        path = reader.path
        notice = reader.page.locator(".tc-notice")
        assert sentence in reader.text
        assert notice.locator("img").count() == 0

        reader.follow(notice.get_by_role("link"))

        assert reader.page.locator(".tc-notice").count() == 0
        assert reader.path == path
        assert choices.items() <= reader.choices.items()
        assert reader.as_of

    reader.walk("/unit?unit=615x&period=2023-Q2")
    reader.go("Tổ công tác", "Danh sách hồ sơ")

    assert reader.choices["period"] == "2023-Q2"
    assert reader.choices["unit"] == "all"
    assert reader.page.locator(".tc-notice").count() == 0


def test_an_unknown_page_says_so_in_vietnamese_and_leads_to_the_overview(reader, watch):
    watch.expect("404")
    page = reader.page
    page.goto(f"{reader.url}/khong-co-trang-nay")

    expect(page.locator("html")).to_have_attribute("lang", "vi")
    expect(page.locator("h1")).to_have_text("Không có trang nào ở địa chỉ này")
    expect(page.locator("body")).to_contain_text("/khong-co-trang-nay")
    page.get_by_role("link").click()
    visit.wait_until_drawn(page)
    assert reader.as_of


def test_a_mistake_of_ours_shows_a_sentence_with_a_reference_and_leaves_the_rest(
    page, start_server, demo_store, tmp_path
):
    root = copy_of_program(tmp_path / "broken")
    with (root / "pages" / "leaders" / "districts" / "page.py").open("a") as file:
        file.write("\nraise ZeroDivisionError('a secret of the machine')\n")
    server = start_server(demo_store, root=root)
    reader = Reader(page, server.url).open("/districts?period=2023-Q2")

    assert "dừng giữa chừng do lỗi của chương trình" in reader.text
    assert not re.search("Traceback|ZeroDivisionError|a secret|districts/page.py", page.content())
    (reference,) = re.findall(r"dưới mã (\w{8});", reader.text)
    assert f"reference {reference}" in server.logged()
    assert "a secret of the machine" in server.logged()

    reader.follow(page.locator(".tc-notice").get_by_role("link"))
    assert reader.heading.startswith("Cải cách hành chính đang ở đâu")
