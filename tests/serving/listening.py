"""What a session is told of a page, without a browser: every element's text, by its place."""

from __future__ import annotations

import re
import time
from typing import NamedTuple

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.Delta_pb2 import Delta
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.sync.client import ClientConnection

PATIENCE = 120  # seconds
# Which element of a session a thing belongs to, and which build a link pins, are not what is said.
OF_THE_SESSION = re.compile(
    r"deferred_file_id: \"\w+\"|\$\$ID-[0-9a-f]+-[^\s\"'\\]*|[&?](amp;)?build=[\w-]+"
)


class Answer(NamedTuple):
    """When a page was asked and was there, as time.monotonic tells it, and all that it said."""

    asked: float
    there: float
    said: str

    @property
    def seconds(self) -> float:
        return self.there - self.asked


class Listener:
    """A session that keeps what the server will not send twice."""

    def __init__(self, socket: ClientConnection) -> None:
        self._socket = socket
        self._kept: dict[str, ForwardMsg] = {}

    def open(self, page: str, query: str) -> Answer:
        """Raises RuntimeError where there is no such page, or its run did not end well."""
        wanted = BackMsg()
        wanted.rerun_script.page_name = page
        wanted.rerun_script.query_string = query
        asked = time.monotonic()
        self._socket.send(wanted.SerializeToString())
        said: dict[tuple[int, ...], str] = {}
        while True:
            heard = ForwardMsg.FromString(self._socket.recv(timeout=PATIENCE))
            kind = heard.WhichOneof("type")
            if kind == "ref_hash":
                known, place = self._kept[heard.ref_hash], heard.metadata.delta_path
                said[tuple(place)] = _text(known.delta)
            elif kind == "delta":
                if heard.hash:
                    self._kept[heard.hash] = heard
                said[tuple(heard.metadata.delta_path)] = _text(heard.delta)
            elif kind == "page_not_found":
                raise RuntimeError(f"/{page}: không có trang này")
            elif kind == "script_finished":
                if heard.script_finished != ForwardMsg.FINISHED_SUCCESSFULLY:
                    raise RuntimeError(f"/{page}: phiên kết thúc với mã {heard.script_finished}")
                told = "\n".join(said[place] for place in sorted(said))
                return Answer(asked, time.monotonic(), OF_THE_SESSION.sub("", told))


def _text(delta: Delta) -> str:
    return str(delta.new_element) if delta.HasField("new_element") else ""
