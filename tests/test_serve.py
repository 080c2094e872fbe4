"""What the server does on top of Streamlit: addresses, compression, headers, rules for visitors."""

import gzip
import http.client
import re
import time
import tomllib
from pathlib import Path

import pytest
from streamlit import config
from streamlit.runtime.pages_manager import PagesManager

from serving import addresses, visitors
from tests import small_program
from tests.browser.server import ROOT, Server
from tests.small_program import ASKED_AHEAD, ELSEWHERE


@pytest.fixture(scope="module")
def small_server(tmp_path_factory):
    """The real serve.py around two empty pages."""
    root = small_program.lay(tmp_path_factory.mktemp("small"))
    running = Server(root / "store", root / "log", root=root)
    yield running.start()
    running.stop()


def ask(server: Server, path: str, **headers: str):
    """(status, headers, body) of a GET."""
    connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=10)
    connection.request("GET", path, headers={k.replace("_", "-"): v for k, v in headers.items()})
    answer = connection.getresponse()
    return answer.status, answer.headers, answer.read()


def test_the_private_switch_against_the_old_kind_of_pages_is_still_there():
    assert hasattr(PagesManager, "uses_pages_directory")
    assert "PagesManager.uses_pages_directory = False" in (ROOT / "serve.py").read_text()


def test_who_serves_has_questions_asked_ahead(small_server):
    assert ASKED_AHEAD in small_server.logged()


@pytest.mark.parametrize("path", ["/", "/don-vi", "/don-vi?period=2023-Q3"])
def test_a_page_opens_in_vietnamese_and_knows_where_the_server_is(small_server, path):
    status, _, body = ask(small_server, path)

    assert status == 200
    assert b'<html lang="vi">' in body
    assert addresses.TITLE.encode() in body
    assert b"BACKEND_BASE_URL" in body
    assert b"You need to enable JavaScript" not in body


@pytest.mark.parametrize(
    "path",
    [
        *("/khong-co", "/don-vi/khac", "/first", "/index.html", "/a%3Cb", "/favicon.png/x"),
        *("/_stcore/x", "/_stcore/", "/_stcore/health/x", "/_stcore/agent/openapi.json"),
        *("/_stcore/upload_file/a/b", "/_stcore/script-health-check"),
        *("/static/js/x.js", "/static/", "/manifest.json.bak"),
        *("/auth/login", "/auth/logout", "/oauth2callback"),  # nobody signs in here
    ],
)
def test_an_unknown_address_is_404_in_vietnamese_with_a_way_back(small_server, path):
    status, _, body = ask(small_server, path)

    assert status == 404
    assert "Không có trang nào ở địa chỉ này" in body.decode()
    assert b'<a href="/">' in body


@pytest.mark.parametrize(
    "path",
    ["/_stcore/health", "/_stcore/host-config", "/_stcore/metrics", "/favicon.png"],
)
def test_what_streamlit_serves_besides_pages_is_served(small_server, path):
    status, headers, _ = ask(small_server, path)

    assert status == 200
    assert not headers["Content-Type"].startswith("text/html")


@pytest.mark.parametrize("folder", addresses.FOLDERS)
def test_streamlit_itself_answers_for_what_a_session_made(small_server, folder):
    status, headers, _ = ask(small_server, f"{folder}khong/co")

    assert (status, headers.get_content_type()) == (404, "text/plain")


def test_the_unknown_address_is_shown_escaped(small_server):
    _, _, body = ask(small_server, "/%3Cscript%3Ealert(1)%3C/script%3E")

    assert b"<script>" not in body
    assert b"&lt;script&gt;" in body


def test_streamlits_own_files_are_compressed(small_server):
    folder = addresses.STREAMLITS_FILE.parent
    largest = max((folder / "static" / "js").glob("*.js"), key=lambda path: path.stat().st_size)
    path = f"/{largest.relative_to(folder).as_posix()}"

    status, headers, body = ask(small_server, path, Accept_Encoding="gzip")

    assert (status, headers["Content-Encoding"]) == (200, "gzip")
    assert len(body) < largest.stat().st_size / 2
    assert gzip.decompress(body) == largest.read_bytes()
    assert "immutable" in headers["Cache-Control"]


def test_a_later_answer_of_a_connection_does_not_wait_until_the_browser_confirms_an_earlier(
    small_server,
):
    """It would take a hundred times as long as the first, which has none to wait for."""

    def seconds(connection: http.client.HTTPConnection) -> float:
        asked = time.perf_counter()
        connection.request("GET", "/_stcore/health")
        connection.getresponse().read()
        return time.perf_counter() - asked

    each_first, each_later = [], []
    for _ in range(5):
        connection = http.client.HTTPConnection("127.0.0.1", small_server.port, timeout=10)
        connection.connect()
        each_first.append(seconds(connection))
        each_later += [seconds(connection) for _ in range(3)]
        connection.close()

    assert min(each_later) < 10 * min(each_first)


@pytest.mark.parametrize(("path", "is_early"), [("/", False), ("/don-vi", True)])
def test_what_draws_charts_is_fetched_early_where_a_page_has_some(small_server, path, is_early):
    _, _, body = ask(small_server, path)

    early = re.findall(rb'<link rel="modulepreload" crossorigin href="\.(/[^"]+)">', body)
    assert any(b"/PlotlyChart." in each for each in early) is is_early
    assert any(b"/Html." in each for each in early)
    assert len(set(early)) == len(early)
    assert {f"/{each.decode().lstrip('/')}" for each in early} <= addresses.streamlits_files()


@pytest.mark.parametrize("path", ["/", "/khong-co", "/_stcore/health"])
def test_every_answer_keeps_the_browser_inside(small_server, path):
    _, headers, _ = ask(small_server, path)

    assert "default-src 'self'" in headers["Content-Security-Policy"]
    assert "frame-ancestors 'none'" in headers["Content-Security-Policy"]
    assert headers["X-Frame-Options"] == "DENY"
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "no-referrer"


@pytest.mark.parametrize("path", ["/", "/_stcore/health", "/_stcore/metrics", "/media/x.csv"])
def test_a_name_pointed_at_this_machine_from_outside_is_refused(small_server, path):
    status, _, body = ask(small_server, path, Host=f"evil.example:{small_server.port}")

    assert (status, body.decode()) == (403, visitors.FOREIGN_NAME)


UPGRADE = {
    "Connection": "Upgrade",
    "Upgrade": "websocket",
    "Sec_WebSocket_Version": "13",
    "Sec_WebSocket_Key": "dGhlIHNhbXBsZSBub25jZQ==",
}


@pytest.mark.parametrize("origin", ["http://evil.example", "http://[bad", "http://["])
def test_another_page_in_the_same_browser_may_not_connect(small_server, origin):
    status, headers, body = ask(small_server, "/_stcore/stream", Origin=origin, **UPGRADE)

    assert (status, body.decode()) == (403, visitors.FOREIGN_ORIGIN)
    assert headers["X-Frame-Options"] == "DENY"


@pytest.mark.parametrize("path", ["/", "/_stcore/health"])
def test_an_origin_that_is_no_address_is_refused_calmly(small_server, path):
    status, _, body = ask(small_server, path, Origin="http://[bad")

    assert (status, body.decode()) == (403, visitors.FOREIGN_ORIGIN)
    assert "Traceback" not in small_server.logged()


def test_what_a_proxy_brings_in_is_another_machine(small_server):
    for path in ("/", "/_stcore/health"):
        status, _, body = ask(small_server, path, X_Forwarded_For="127.0.0.1")

        assert (status, body.decode()) == (403, ELSEWHERE)


@pytest.fixture(scope="module")
def on_every_card(small_server):
    """The same program started past run.py and its configuration, on every network card."""
    running = Server(small_server.root / "store", small_server.log, root=small_server.root)
    yield running.start_with("uvicorn", "serve:app", "--host=0.0.0.0", "--port={port}")
    running.stop()


def test_started_by_uvicorn_on_every_card_a_foreign_name_is_refused(on_every_card):
    assert ask(on_every_card, "/")[0] == 200
    for path in ("/", "/_stcore/health", "/favicon.png", "/khong-co"):
        status, _, body = ask(on_every_card, path, Host=f"evil.example:{on_every_card.port}")
        assert (status, body.decode()) == (403, visitors.FOREIGN_NAME)

    status, _, body = ask(on_every_card, "/_stcore/stream", Host="evil.example", **UPGRADE)
    assert (status, body.decode()) == (403, visitors.FOREIGN_NAME)


def test_streamlit_knows_every_key_of_its_configuration():
    config.get_config_options()
    known = config._config_options_template
    settings = tomllib.loads(Path(ROOT / ".streamlit" / "config.toml").read_text("utf-8"))

    assert [key for key in flat(settings) if key not in known] == []
    assert settings["server"]["address"] == "127.0.0.1"
    assert settings["browser"]["gatherUsageStats"] is False


def flat(settings: dict, prefix: str = "") -> list[str]:
    """The dotted names of all settings."""
    names = []
    for key, value in settings.items():
        name = f"{prefix}{key}"
        names += flat(value, f"{name}.") if isinstance(value, dict) else [name]
    return names
