"""Streamlit's own files come from memory, compressed once; all else passes."""

import asyncio
import gzip
from concurrent.futures import ThreadPoolExecutor

import pytest

from serving import files, letters
from serving.addresses import STREAMLITS_FILE

SCRIPT = min((STREAMLITS_FILE.parent / "static" / "js").glob("index.*.js"))
ADDRESS = f"/static/js/{SCRIPT.name}"


async def passed(scope, receive, send):
    await send({"type": "http.response.start", "status": 299, "headers": []})
    await send({"type": "http.response.body", "body": b""})


@pytest.fixture
def served() -> files.Files:
    return files.Files(passed)


def ask(app: files.Files, path: str, method: str = "GET", accepts: str = "gzip, br"):
    """(status, headers, body) of an answer."""
    sent = []

    async def send(message):
        sent.append(message)

    async def receive():
        return {"type": "http.request"}

    headers = [(b"accept-encoding", accepts.encode())]
    scope = {"type": "http", "method": method, "path": path, "headers": headers}
    # In a thread of its own: where browser tests ran before, this one has the driver's event loop.
    with ThreadPoolExecutor(1) as thread:
        thread.submit(asyncio.run, app(scope, receive, send)).result()
    start, *bodies = sent
    return start["status"], dict(start["headers"]), b"".join(each["body"] for each in bodies)


def test_a_file_is_compressed_once_for_all_browsers(served, monkeypatch):
    compressed = []
    compress = gzip.compress
    monkeypatch.setattr(
        gzip, "compress", lambda *given: compressed.append(given) or compress(*given)
    )

    first, second = (ask(served, ADDRESS) for _ in range(2))

    assert first == second
    assert gzip.decompress(first[2]) == SCRIPT.read_bytes()
    assert len(compressed) == 1


def test_a_browser_may_keep_a_file_for_ever_and_knows_what_it_is(served):
    _, headers, body = ask(served, ADDRESS)

    assert headers[b"cache-control"] == b"public, immutable, max-age=31536000"
    assert headers[b"content-encoding"] == b"gzip"
    assert headers[b"content-type"].startswith(b"text/javascript")
    assert headers[b"content-length"] == str(len(body)).encode()


@pytest.mark.parametrize(
    ("path", "asked"),
    [
        (ADDRESS, {"accepts": "identity"}),
        (ADDRESS, {"method": "HEAD"}),
        ("/", {}),
        ("/static/js/x.js", {}),
        (f"/static/js/../js/{SCRIPT.name}", {}),
        ("/favicon.png", {}),
    ],
)
def test_all_else_is_streamlits_to_answer(served, path, asked):
    assert ask(served, path, **asked)[0] == 299


def test_a_box_of_choice_compares_without_marks_and_all_else_of_its_file_is_streamlits(served):
    folder = STREAMLITS_FILE.parent / "static" / "js"
    ((path, body),) = letters.compared_without_marks(folder).items()

    assert gzip.decompress(ask(served, f"/static/js/{path.name}")[2]) == body
    assert body.replace(letters.WITHOUT_MARKS.encode(), letters.COMPARED.encode()) == (
        path.read_bytes()
    )


def test_a_streamlit_that_compares_elsewhere_is_missed_at_the_start(tmp_path):
    (tmp_path / f"{letters.FILE}.h1.js").write_text("other", encoding="utf-8")

    with pytest.raises(LookupError):
        letters.compared_without_marks(tmp_path)
