"""Files are brought in the browser: looked at before anything is published, then everybody's."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from playwright.sync_api import expect

from data import build
from data.packs import KON_TUM, mappings, place
from tests import province as provinces
from tests.browser.server import Server
from tests.data.importing import sent
from tests.pages.stores import FORM, HEADS

PATIENCE = 120_000  # ms
COUNTED = "/e_documents?measure=documents_electronic&period=2023-Q2"


def document(path: Path, digital: int, unit: str = "Sở Tư pháp") -> Path:
    return sent.workbook(path, [HEADS, [unit, "Quý II/2023", 10, digital, 20]])


@pytest.fixture
def office(tmp_path) -> Path:
    return an_office(tmp_path)


def an_office(folder: Path) -> Path:
    """A store as an office has it: a pack, its mappings, a form taken in."""
    store = folder / "office"
    with provinces.store_at(store):
        shutil.copytree(KON_TUM, place(store), dirs_exist_ok=True)
        mappings(store).mkdir()
        (mappings(store) / "van-ban.toml").write_text(FORM, encoding="utf-8")
        sent.take(document(folder / "van-ban.xlsx", 70), "van-ban")
        build.build()
    return store


@pytest.mark.long
def test_a_corrected_form_is_looked_at_and_published(office, tmp_path, another_reader):
    server = Server(office, tmp_path / "log").start()
    try:
        reader = another_reader(server.url).open("/import_files")
        page = reader.page
        box = page.get_by_test_id("stFileUploader")
        expect(box.locator("button")).to_contain_text("Chọn tệp")
        expect(box).not_to_contain_text("Upload")
        page.set_input_files("input[type=file]", document(tmp_path / "sua.xlsx", 75))
        expect(box).to_contain_text("sua.xlsx")
        page.get_by_role("button", name="Xem trước").click()

        page.get_by_role("button", name="Phát hành").wait_for(timeout=PATIENCE)
        changed = page.get_by_role("row").filter(has_text="70/100 → 75/105")
        expect(changed.first).to_contain_text("71,4%")
        expect(page.get_by_role("row").filter(has_text="Sở Tư pháp: 4 chỉ số")).to_be_attached()
        before = reader.open(COUNTED).page
        expect(before.locator("body")).to_contain_text("70/100")

        page = reader.open("/import_files").page  # as one who closed it comes back
        page.get_by_role("button", name="Phát hành").click()
        page.get_by_role("button", name="Xong").wait_for(timeout=PATIENCE)
        after = reader.open(COUNTED).page
        expect(after.locator("body")).to_contain_text("75/105")
    finally:
        server.stop()
