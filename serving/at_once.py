"""Nothing that is answered waits for the browser to confirm what came before it.

By default a connection holds a small piece back until the piece before is confirmed, and a browser
confirms with a delay: 40 ms on Linux, 200 on Windows, for each file that is sent as head and body
and for each message of a page. asyncio turns that off, but not on a socket that was opened without
naming its protocol, and Streamlit opens its own so.
"""

import asyncio
import functools
import socket

from uvicorn.protocols.http.auto import AutoHTTPProtocol


def send_at_once() -> None:
    """From now on, on every connection that this process takes."""
    begin = AutoHTTPProtocol.connection_made

    @functools.wraps(begin)
    def connection_made(self: AutoHTTPProtocol, transport: asyncio.Transport) -> None:
        connection = transport.get_extra_info("socket")
        connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        begin(self, transport)

    AutoHTTPProtocol.connection_made = connection_made
