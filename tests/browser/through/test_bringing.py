"""Through the real nginx a unit's focal person brings what is their unit's, nothing of others."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from data import batches
from data.people import journal, roster
from data.people.roster import Given
from tests.browser import test_bringing_files as bringing
from tests.browser.through.nginx import PASSWORD, Nginx

pytestmark = pytest.mark.long
PEOPLE = ("tuphap", "lãnh đạo")
GIVEN = [
    Given("name", "tuphap", "focal_person", "STP"),
    Given("name", "lãnh đạo", "leader"),
]


@pytest.fixture
def office(tmp_path, tmp_path_factory, start_server, monkeypatch):
    store = bringing.an_office(tmp_path)
    roster.write(store, GIVEN)
    nginx = Nginx(tmp_path_factory.mktemp("nginx"), PEOPLE)
    monkeypatch.setenv("THUCCHAT_CONFIG", str(nginx.configured()))
    nginx.start(start_server(store, "--server.address", "127.0.0.1"))
    nginx.store = store
    yield nginx
    nginx.stop()


def test_a_focal_person_publishes_a_form_of_their_unit_and_none_of_anothers(
    office, another_reader, tmp_path
):
    def come(name: str):
        signed_in = {"username": name, "password": PASSWORD}
        return another_reader(office.url, http_credentials=signed_in, ignore_https_errors=True)

    theirs = come("tuphap")
    page = theirs.open("/import_files").page
    before = len(batches.every(office.store))

    look_at(page, bringing.document(tmp_path / "so-noi-vu.xlsx", 75, "Sở Nội vụ"))
    discard = page.get_by_role("button", name="Bỏ, không nhập")
    discard.wait_for(timeout=bringing.PATIENCE)
    expect(page.locator("body")).to_contain_text("Sở Nội vụ")
    expect(page.get_by_role("button", name="Phát hành")).to_have_count(0)
    assert len(batches.every(office.store)) == before
    discard.click()

    look_at(page, bringing.document(tmp_path / "sua.xlsx", 75))
    publish = page.get_by_role("button", name="Phát hành")
    publish.wait_for(timeout=bringing.PATIENCE)
    expect(page.get_by_role("row").filter(has_text="70/100 → 75/105").first).to_be_attached()
    publish.click()
    page.get_by_role("button", name="Xong").wait_for(timeout=bringing.PATIENCE)
    assert len(batches.every(office.store)) == before + 1

    leader = come("lãnh đạo")
    expect(leader.open(bringing.COUNTED).page.locator("body")).to_contain_text("75/105")
    assert "vai trò" in leader.open("/import_files").text
    assert ("tuphap", "published") in [
        (each["who"], each["event"]) for each in journal.read(office.store)
    ]


def look_at(page: Page, file: Path) -> None:
    page.set_input_files("input[type=file]", file)
    expect(page.get_by_test_id("stFileUploader")).to_contain_text(file.name)
    page.get_by_role("button", name="Xem trước").click()
