"""A real server, a real Chromium, and an eye on both: no error, and nothing leaves this machine."""

from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import BrowserContext, Page

from tests.browser import ensure_browser, visit
from tests.browser.reader import Reader
from tests.browser.server import ROOT, Server

DESKTOP = {"width": 1440, "height": 900}
NOTHING = '<link rel="icon" href="data:,">'  # no icon to ask for either


def pytest_collection_modifyitems(items):
    """Everything in this folder drives a browser, and runs last: the loop that Playwright leaves
    running in this thread stands in the way of tests that start one of their own.
    """
    here = Path(__file__).parent
    for item in items:
        if here in item.path.parents:
            item.add_marker(pytest.mark.browser)
    items.sort(key=lambda item: here in item.path.parents)


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args):
    """The system's Chromium, without windows if it can be, else Playwright's own.

    All tabs of a context are drawn by one process, which reads Streamlit's scripts once.
    """
    path = ensure_browser.for_tests()
    return {
        **browser_type_launch_args,
        **({"executable_path": path} if path else {}),
        "args": [*ensure_browser.LAUNCH, "--process-per-site"],
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

    def start(store: Path, *options: str, root: Path = ROOT) -> Server:
        running.append(Server(store, tmp_path / f"log-{len(running)}", root))
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


@pytest.fixture(scope="session")
def eye() -> Watch:
    return Watch()


@pytest.fixture
def watch(eye):
    """Fails the test afterwards if the console saw an error or a request left 127.0.0.1."""
    eye.faults, eye.expected = [], []
    yield eye
    assert not eye.unexpected()


@pytest.fixture(scope="session")
def familiar_browser(browser, browser_context_args, eye):
    """A browser that has been here before, and keeps Streamlit's files as any browser does.

    Its first tab stays open on nothing, and with it the process that draws whatever 127.0.0.1 has.
    """
    context = browser.new_context(**{**browser_context_args, "viewport": DESKTOP})
    context.add_init_script(visit.LISTEN)
    eye.on_context(context)
    tab = context.new_page()
    tab.route("**", lambda route: route.fulfill(content_type="text/html", body=NOTHING))
    tab.goto("http://127.0.0.1")
    yield context
    context.close()


@pytest.fixture
def page(familiar_browser, watch, start_server):
    """A new tab of the familiar browser, watched; gone before the servers of the test are."""
    kept = [*familiar_browser.pages]
    page = familiar_browser.new_page()
    yield page
    for tab in familiar_browser.pages:
        if tab not in kept:
            tab.close()


@pytest.fixture
def new_context(new_context, watch):
    """A browser that was never here, a desktop's unless told, and watched."""

    def make(**options) -> BrowserContext:
        context = new_context(**{"viewport": DESKTOP, **options})
        context.add_init_script(visit.LISTEN)
        watch.on_context(context)
        return context

    return make


@pytest.fixture
def reader(page, server) -> Reader:
    """Somebody with a window on the demonstration."""
    return Reader(page, server.url)


@pytest.fixture(scope="module")
def tab(familiar_browser):
    """A window that stays open for the tests of a module."""
    tab = familiar_browser.new_page()
    yield tab
    tab.close()


@pytest.fixture
def onlooker(tab, server, watch) -> Reader:
    """Somebody who goes from page to page in that window (`at`): for tests of what a page shows."""
    return Reader(tab, server.url)


@pytest.fixture
def another_reader(new_context):
    """Somebody else, in a browser of their own."""

    def make(url: str, **options) -> Reader:
        return Reader(new_context(**options).new_page(), url)

    return make
