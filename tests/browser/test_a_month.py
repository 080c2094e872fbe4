"""A month as people live it: what to decide, two tasks, a unit's word, the next month's file, what
changed, and tasks that the figures show done by themselves."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from docx import Document
from docx.oxml.ns import qn
from playwright.sync_api import Page, expect

from tests.browser import visit
from tests.browser.reader import Reader, as_read
from tests.browser.server import Server
from tests.office import two_months

PATIENCE = 120_000  # ms
LATE = "/unit?unit=616&measure=late_of_due&period=2023-Q2"


def press(reader: Reader, word: str) -> None:
    visit.click(reader.page, reader.page.get_by_role("button", name=word, exact=True))


def type_in(page: Page, label: str, text: str) -> None:
    page.get_by_label(label, exact=True).fill(text)


@pytest.mark.long
def test_a_month_from_a_finding_to_a_task_that_the_figures_show_done(tmp_path, another_reader):
    server = Server(two_months.office(tmp_path), tmp_path / "log").start()
    try:
        reader = another_reader(server.url).open("/")
        a_proposal_becomes_a_task(reader)
        a_task_is_given_from_a_figure(reader)
        somebody_else_sees_both(another_reader(server.url))
        a_unit_says_why(reader)
        the_report_is_taken_away(reader, tmp_path)
        the_next_months_file_is_published(reader, two_months.september(tmp_path))
        what_changed_names_both(reader)
        both_are_shown_done(another_reader(server.url))
    finally:
        server.stop()


def a_proposal_becomes_a_task(reader: Reader) -> None:
    assert "Giao Sở Tư pháp nâng tỷ lệ" in reader.text
    visit.picture(reader.page, "thang-1-de-xuat")
    reader.follow(reader.page.get_by_role("link", name="Quyết định"))
    assert reader.path == "/tasks" and "Giao nhiệm vụ từ đề xuất" in reader.text
    press(reader, "Giao")
    assert "1 nhiệm vụ: 1 dự kiến, chưa có văn bản giao." in reader.lead

    reader.follow(reader.page.get_by_role("link", name="Sở Tư pháp", exact=True))
    reader.page.get_by_text("Ghi văn bản giao", exact=True).click()
    type_in(reader.page, "Số văn bản giao (nếu đã có)", "120/UBND-TTHCC")
    press(reader, "Lưu văn bản giao")
    assert "1 nhiệm vụ: 1 đang thực hiện." in reader.lead
    assert "Giao Sở Tư pháp" not in reader.open("/").text  # what was decided is not proposed again


def a_task_is_given_from_a_figure(reader: Reader) -> None:
    reader.open(LATE)
    reader.follow(reader.page.get_by_role("link", name="Giao nhiệm vụ về chỉ số này"))
    type_in(reader.page, "Việc cần làm", "Kết thúc hồ sơ đúng lúc trên hệ thống")
    reader.pick("Trong một", "tháng")
    type_in(reader.page, "Mức đạt (40, hoặc 95%)", "0")
    visit.picture(reader.page, "thang-2-giao-viec")
    press(reader, "Giao")
    assert "Huyện Sa Thầy Kết thúc hồ sơ đúng lúc" in reader.text


def somebody_else_sees_both(reader: Reader) -> None:
    reader.open("/tasks")
    assert "2 nhiệm vụ: 1 đang thực hiện; 1 dự kiến" in reader.lead


def a_unit_says_why(reader: Reader) -> None:
    reader.open(LATE)
    reader.page.get_by_text("Ghi ý kiến của đơn vị về chỉ số này").click()
    reader.pick("Nguyên nhân (đơn vị nêu)", "chờ cơ quan khác")
    type_in(reader.page, "Ý kiến của đơn vị", "Chờ trích đo của chi nhánh đất đai")
    press(reader, "Lưu ý kiến")
    assert "chờ cơ quan khác: Chờ trích đo của chi nhánh đất đai" in reader.text
    visit.picture(reader.page, "thang-3-y-kien")


def the_report_is_taken_away(reader: Reader, folder: Path) -> None:
    """Its figures are the page's, and what the unit said is quoted as its words."""
    reader.open("/?period=2023-Q2")
    with reader.page.expect_download(timeout=PATIENCE) as taken:
        reader.page.get_by_role("button", name="Báo cáo của kỳ (Word)").click()
    taken.value.save_as(folder / "bao-cao.docx")
    said = as_read(" ".join(words_of(folder / "bao-cao.docx")))
    assert "DỰ THẢO" in said and "19,7%" in said
    assert "đơn vị nêu: Chờ cơ quan khác. “Chờ trích đo của chi nhánh đất đai”" in said


def words_of(path: Path) -> Iterator[str]:
    """Paragraphs and cells of a Word file."""
    for node in Document(path).element.body.iter(qn("w:t")):
        yield node.text


def the_next_months_file_is_published(reader: Reader, file: Path) -> None:
    page = reader.open("/import_files").page
    page.set_input_files("input[type=file]", file)
    page.get_by_role("button", name="Xem trước").click()
    page.get_by_role("button", name="Phát hành").wait_for(timeout=PATIENCE)
    visit.picture(page, "thang-4-nhap-tep")
    page.get_by_role("button", name="Phát hành").click()
    page.get_by_role("button", name="Xong").wait_for(timeout=PATIENCE)


def what_changed_names_both(reader: Reader) -> None:
    reader.open("/what_changed")
    expect(reader.page.locator("body")).to_contain_text("Nhiệm vụ")
    visit.picture(reader.page, "thang-5-thay-doi")
    for unit in ("Sở Tư pháp", "Huyện Sa Thầy"):
        assert unit in reader.text


def both_are_shown_done(reader: Reader) -> None:
    reader.open("/tasks?unit=all&task=all&period=2023-Q3")
    assert "2 nhiệm vụ: 2 hoàn thành, số liệu đã xác nhận." in reader.lead
    assert "Tháng 9/2023: 0/" in reader.text
    visit.picture(reader.page, "thang-6-xong")
