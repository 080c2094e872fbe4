"""Started on an address that other machines reach: one sentence, and nothing of the figures."""

import pytest

from figures import wording
from tests.browser.reader import Reader, as_read

SKIP_LINK = "Đến nội dung chính"  # seen by who uses the keyboard


@pytest.mark.parametrize("address", ["0.0.0.0", ""])
def test_every_session_gets_one_sentence_and_nothing_else(page, start_server, demo_store, address):
    server = start_server(demo_store, "--server.address", address)
    reader = Reader(page, server.url)
    for arrive, path in (
        (reader.open, "/unit?unit=616"),
        (reader.walk, "/dossier_list?status=late"),
        (reader.walk, "/"),
    ):
        arrive(path)

        said = as_read(page.locator("body").inner_text()).removeprefix(SKIP_LINK).strip()
        assert said == as_read(wording.not_on_loopback())
        assert page.get_by_role("link").count() == 1
        assert page.get_by_role("button").count() == 0
