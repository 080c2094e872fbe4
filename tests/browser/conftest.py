"""A real server, a real Chromium, and an eye on both: no error, and nothing leaves this machine."""

from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import BrowserContext, Page

from tests.browser import ensure_browser
from tests.browser.server import Server

LAUNCH = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
DESKTOP = {"width": 1440, "height": 900}


def pytest_collection_modifyitems(items):
    """Everything in this folder drives a browser."""
    here = Path(__file__).parent
    for item in items:
        if here in item.path.parents:
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args):
    """The system's Chromium where there is one, else Playwright's own."""
    path = ensure_browser.of_system()
    return {
        **browser_type_launch_args,
        **({"executable_path": path} if path else {}),
        "args": LAUNCH,
    }


@pytest.fixture(scope="session")
def browser_context_args(browser_context_args):
    """A reader in Kon Tum."""
    return {
        **browser_context_args,
        "locale": "vi-VN",
        "timezone_id": "Asia/Ho_Chi_Minh",
    }


@pytest.fixture(scope="session")
def server(demo_store, tmp_path_factory):
    """The dashboard on the demonstration data, shared: for tests that only look."""
    running = Server(demo_store, tmp_path_factory.mktemp("server") / "log")
    yield running.start()
    running.stop()


@pytest.fixture
def start_server(tmp_path):
    """Start a dashboard of one's own on a store: for tests that publish, break or restart."""
    running = []

    def start(store: Path, *options: str) -> Server:
        running.append(Server(store, tmp_path / f"log-{len(running)}"))
        return running[-1].start(*options)

    yield start
    for server in running:
        server.stop()


class Watch:
    """What went wrong in the browser during a test."""

    def __init__(self) -> None:
        self.faults: list[str] = []
        self.expected: list[str] = []

    def expect(self, text: str) -> None:
        """Faults with `text` in them are part of this test: an unknown address, a restart."""
        self.expected.append(text)

    def on_context(self, context: BrowserContext) -> None:
        """Watches every page of a context, those that open later too."""
        context.on("console", lambda said: said.type == "error" and self._note(said.text))
        context.on("weberror", lambda error: self._note(str(error.error)))
        context.on("request", lambda request: self._look_at(request.url))
        context.on("page", self._on_page)

    def _on_page(self, page: Page) -> None:
        page.on("websocket", lambda socket: self._look_at(socket.url))

    def _look_at(self, url: str) -> None:
        where = urlsplit(url)
        if where.scheme not in ("data", "blob", "about") and where.hostname != "127.0.0.1":
            self._note(f"a request left this machine: {url}")

    def _note(self, fault: str) -> None:
        self.faults.append(fault)

    def unexpected(self) -> list[str]:
        """The faults that no test asked for."""
        return [f for f in self.faults if not any(text in f for text in self.expected)]


@pytest.fixture
def watch():
    """Fails the test afterwards if the console saw an error or a request left 127.0.0.1."""
    watching = Watch()
    yield watching
    assert not watching.unexpected()


@pytest.fixture
def new_context(new_context, watch):
    """A browser of one's own (`page` has one too), a desktop's unless told, and watched."""

    def make(**options) -> BrowserContext:
        context = new_context(**{"viewport": DESKTOP, **options})
        watch.on_context(context)
        return context

    return make
