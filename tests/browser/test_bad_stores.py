"""A store that is empty, damaged or tiny: a page opens, and says what to do next.

Every page does so without a browser, in tests/pages/test_open.py; here some of them.
"""

import shutil

import pytest

from figures import wording
from navigation import PAGES
from tests import province as provinces
from tests.browser.reader import Reader

SOME = PAGES[::5]


@pytest.fixture
def copied_store(one_unit_store, tmp_path):
    """A store of one's own, to be damaged."""
    return shutil.copytree(one_unit_store, tmp_path / "copied")


def test_a_page_opens_on_an_empty_store_with_a_sentence_and_the_next_command(
    page, start_server, empty_store
):
    reader = Reader(page, start_server(empty_store).url).open("/dossiers")
    for entry in SOME:
        reader.go(wording.AUDIENCE[entry.audience], entry.title)
        assert_calm(reader, "Chưa có bản số liệu nào.", "python -m data demo")


def test_a_page_opens_on_a_store_with_a_single_unit(page, start_server, one_unit_store):
    reader = Reader(page, start_server(one_unit_store).url)
    for entry in SOME:
        reader.open(f"/{entry.url_path}")
        assert page.locator(".tc-notice").count() == 0
        assert "Quý III/2023" in reader.as_of
        assert "nan" not in reader.text.split()


def test_a_page_says_which_build_is_damaged_and_how_it_is_made_again(
    page, start_server, copied_store
):
    (path,) = (copied_store / "builds").glob("*.duckdb")
    path.write_bytes(b"not a database" * 1000)
    reader = Reader(page, start_server(copied_store).url).open("/dossiers")
    for entry in SOME:
        reader.go(wording.AUDIENCE[entry.audience], entry.title)
        assert_calm(reader, f"Không mở được bản số liệu {path.stem}.", "python -m data build")


def test_a_build_that_was_cut_short_is_damaged_too(page, start_server, copied_store):
    (path,) = (copied_store / "builds").glob("*.duckdb")
    whole = path.read_bytes()
    reader = Reader(page, start_server(copied_store).url)
    for part in (0.1, 0.5, 0.99):
        path.write_bytes(whole[: int(len(whole) * part)])
        reader.open("/")
        assert_calm(reader, f"Không mở được bản số liệu {path.stem}.", "python -m data build")


def test_once_it_is_made_again_the_same_window_shows_figures(
    page, start_server, copied_store, tmp_path
):
    (path,) = (copied_store / "builds").glob("*.duckdb")
    path.write_bytes(b"")
    reader = Reader(page, start_server(copied_store).url).open("/dossiers")
    assert page.locator(".tc-notice").count() == 1

    with provinces.store_at(copied_store):
        provinces.make(tmp_path, units=[provinces.unit("A")], dossiers=[provinces.dossier()])
    reader.go("Lãnh đạo", "Giải quyết hồ sơ")

    assert page.locator(".tc-notice").count() == 0
    assert "Quý III/2023" in reader.as_of


def assert_calm(reader: Reader, sentence: str, command: str) -> None:
    """One sentence with its command, in place of the page."""
    assert reader.page.locator(".tc-notice").count() == 1
    assert sentence in reader.text
    assert reader.page.locator(".tc-notice code", has_text=command).count() == 1
    assert "Traceback" not in reader.page.content()
