"""A store that is empty, damaged or tiny: a page opens, and says what to do next.

Every page does so without a browser, in tests/pages/test_open.py; here some of them.
"""

import shutil

from figures import wording
from navigation import PAGES
from tests import province as provinces
from tests.browser.reader import Reader

SOME = PAGES[::11]


def test_a_page_says_what_to_do_on_a_store_that_is_empty_or_damaged_and_then_shows_figures(
    page, start_server, one_unit_store, tmp_path
):
    """One server all along: nobody starts it anew when a store is filled or mended."""
    store = tmp_path / "filled later"
    reader = Reader(page, start_server(store).url).open("/dossiers")
    for entry in SOME:
        reader.go(wording.AUDIENCE[entry.audience], entry.title)
        assert_calm(reader, "Chưa có bản số liệu nào.", "python -m data demo")

    shutil.copytree(one_unit_store, store)
    for entry in SOME:
        reader.go(wording.AUDIENCE[entry.audience], entry.title)
        assert_figures(reader)
    assert_figures(reader.open("/dossiers"))

    (path,) = (store / "builds").glob("*.duckdb")
    whole = path.read_bytes()
    path.write_bytes(b"not a database" * 1000)
    for entry in SOME:
        reader.go(wording.AUDIENCE[entry.audience], entry.title)
        assert_calm(reader, f"Không mở được bản số liệu {path.stem}.", "python -m data build")

    for part in (0.99, 0):  # cut short
        path.write_bytes(whole[: int(len(whole) * part)])
        reader.go("Lãnh đạo", "Giải quyết hồ sơ")
        assert_calm(reader, f"Không mở được bản số liệu {path.stem}.", "python -m data build")

    with provinces.store_at(store):
        provinces.make(tmp_path, units=[provinces.unit("A")], dossiers=[provinces.dossier()])
    reader.go("Lãnh đạo", "Giải quyết hồ sơ")
    assert_figures(reader)


def assert_figures(reader: Reader) -> None:
    """A page as it should be."""
    assert reader.page.locator(".tc-notice").count() == 0
    assert "Quý III/2023" in reader.as_of
    assert "nan" not in reader.text.split()


def assert_calm(reader: Reader, sentence: str, command: str) -> None:
    """One sentence with its command, in place of the page."""
    assert reader.page.locator(".tc-notice").count() == 1
    assert sentence in reader.text
    assert reader.page.locator(".tc-notice code", has_text=command).count() == 1
    assert "Traceback" not in reader.page.content()
