"""What a reader's session takes of the server's memory while it stays open."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from urllib.parse import urlsplit

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.sync.client import ClientConnection, connect

from bench.comparing import number
from bench.pages import sites
from bench.pages.measured import Measured
from bench.pages.subject import Subject
from tests.browser.server import Server

PROMISE = 1.0  # MB a session
FIRST, MORE = 5, 40
PATIENCE = 120  # seconds


def measured(subject: Subject, folder: Path) -> Measured:
    """After a few that fill the kept answers: what each more adds, all of them open."""
    addresses = [("", ""), ("units", ""), ("districts", ""), ("unit", f"unit={subject.unit}")]
    server = sites.start_dashboard(folder)
    try:
        with ExitStack() as open_ones:

            def open_more(count: int) -> float:
                for _ in range(count):
                    socket = open_ones.enter_context(session(server))
                    for page, query in addresses:
                        ask(socket, page, query)
                return memory(server)

            before, after = open_more(FIRST), open_more(MORE)
    finally:
        server.stop()
    each = (after - before) / MORE
    return Measured(
        "pages.sessions",
        f"{MORE} phiên cùng mở, mỗi phiên {len(addresses)} trang: {number(each)} MB mỗi phiên "
        f"({before:.0f} MB, rồi {after:.0f} MB)",
        each,
        PROMISE,
        "MB",
    )


@contextmanager
def session(server: Server) -> Iterator[ClientConnection]:
    """A session as a browser begins one."""
    stream = f"ws://{urlsplit(server.url).netloc}/_stcore/stream"
    with connect(stream, subprotocols=["streamlit"], origin=server.url, max_size=None) as socket:
        yield socket


def ask(socket: ClientConnection, page: str, query: str) -> int:
    """Open a page of a session and hear it to its end; how many messages that took.

    Raises RuntimeError where there is no such page, or it ended in an error.
    """
    wanted = BackMsg()
    wanted.rerun_script.page_name = page
    wanted.rerun_script.query_string = query
    socket.send(wanted.SerializeToString())
    heard = 0
    while True:
        said = ForwardMsg.FromString(socket.recv(timeout=PATIENCE))
        heard += 1
        if said.WhichOneof("type") == "page_not_found":
            raise RuntimeError(f"/{page}: không có trang này")
        if said.WhichOneof("type") == "script_finished":
            if said.script_finished != ForwardMsg.FINISHED_SUCCESSFULLY:
                raise RuntimeError(f"/{page}: phiên kết thúc với mã {said.script_finished}")
            return heard


def memory(server: Server) -> float:
    """What the server's process takes now, in MB of 2^20 bytes. Only Linux tells."""
    status = Path(f"/proc/{server.process_id}/status").read_text(encoding="ascii")
    return int(re.search(r"VmRSS:\s+(\d+) kB", status).group(1)) / 1024
