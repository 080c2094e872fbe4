"""New builds while people look: a page is of one build, the newest at its last run, and whole."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests import province as provinces
from tests.browser import visit
from tests.browser.reader import Reader
from tests.browser.server import copy_of_program

PAGE = "/unit?unit=A&period=2023-Q3"
IN_TIME, LATE = "2023-07-10", "2023-07-11"
STOP_HALF_WAY = """
import pathlib, time
pathlib.Path({!r}).touch()
while not pathlib.Path({!r}).exists():
    time.sleep(0.01)
"""


@pytest.fixture
def store(tmp_path) -> Path:
    return tmp_path / "published"


@pytest.fixture
def publish(store, tmp_path) -> Callable[[int], str]:
    """Publish a build in which so many of eight dossiers were late; returns its identifier."""

    def make(late: int) -> str:
        finished = [LATE] * late + [IN_TIME] * (8 - late)
        dossiers = [provinces.dossier(finished=day) for day in finished]
        with provinces.store_at(store):
            return provinces.make(tmp_path, units=[provinces.unit("A")], dossiers=dossiers)

    return make


@pytest.mark.long  # without a browser: tests/pages/test_open.py
def test_a_page_stays_on_its_build_until_it_runs_and_then_shows_the_newest_whole(
    page, start_server, store, publish
):
    first = publish(late=1)
    server = start_server(store)
    reader = Reader(page, server.url).open(PAGE)
    of_first = reader.text
    assert "1/8" in reader.lead

    publish(late=3)
    publish(late=5)
    assert reader.text == of_first

    reader.go("Tổ công tác", "Từng đơn vị")
    of_third = reader.text
    assert "5/8" in of_third
    assert not any(counts in of_third for counts in ("1/8", "3/8"))
    assert Reader(page.context.new_page(), server.url).open(PAGE).text == of_third

    reader.walk(f"{PAGE}&build={first}")
    assert reader.text == of_first
    reader.follow(page.get_by_role("row").get_by_role("link", name="Xem hồ sơ").first)
    assert reader.choices["build"] == first
    assert "1 hồ sơ quá hạn" in reader.lead


@pytest.mark.long
def test_a_build_published_while_a_page_runs_does_not_come_into_it(
    page, start_server, store, publish, tmp_path
):
    root = copy_of_program(tmp_path / "slowed")
    half_way, go_on = tmp_path / "half way", tmp_path / "go on"
    path = root / "pages" / "working_group" / "unit" / "page.py"
    text = path.read_text(encoding="utf-8")
    assert "\nfigures = {" in text
    stopping = STOP_HALF_WAY.format(str(half_way), str(go_on)) + "figures = {"
    path.write_text(text.replace("figures = {", stopping, 1), encoding="utf-8")
    publish(late=1)
    reader = Reader(page, start_server(store, root=root).url)

    page.goto(reader.url + PAGE)
    while not half_way.exists():
        page.wait_for_timeout(20)
    publish(late=5)
    go_on.touch()
    visit.wait_until_drawn(page)

    assert "1/8" in reader.text
    assert "5/8" not in reader.text
    reader.walk(PAGE)
    assert "5/8" in reader.text
    assert "1/8" not in reader.text
