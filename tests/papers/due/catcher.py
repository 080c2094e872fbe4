"""A mail server of this machine that keeps what it is given, and refuses what it is told to."""

from __future__ import annotations

import socketserver
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from email import message_from_bytes, policy
from email.message import EmailMessage


@dataclass
class Catcher:
    """`refused`: addresses that it says no to; `breaks_at`: the command at which it hangs up;
    `no_data`: it says no to each text."""

    refused: set[str] = field(default_factory=set)
    breaks_at: str = ""
    no_data: bool = False
    caught: list[tuple[str, EmailMessage]] = field(default_factory=list)
    port: int = 0

    def of(self, address: str) -> list[EmailMessage]:
        return [letter for to, letter in self.caught if to == address]


@contextmanager
def catching(**told) -> Iterator[Catcher]:
    catcher = Catcher(**told)

    class Handler(socketserver.StreamRequestHandler):
        def handle(self) -> None:
            _talk(self, catcher)

    class Server(socketserver.ThreadingTCPServer):
        allow_reuse_address = True
        daemon_threads = True

    with Server(("127.0.0.1", 0), Handler) as server:
        catcher.port = server.server_address[1]
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        try:
            yield catcher
        finally:
            server.shutdown()
            thread.join()


def _talk(handler: socketserver.StreamRequestHandler, catcher: Catcher) -> None:
    def say(line: str) -> None:
        handler.wfile.write(f"{line}\r\n".encode())

    say("220 here")
    to = ""
    while line := handler.rfile.readline():
        command = line.decode().strip()
        verb = command.split(" ")[0].upper()
        if catcher.breaks_at and verb == catcher.breaks_at:
            return
        if verb == "RCPT":
            to = command.partition("<")[2].rstrip(">")
            say(f"550 no {to} here" if to in catcher.refused else "250 ok")
        elif verb == "DATA":
            say("354 go on")
            text = b"".join(iter(handler.rfile.readline, b".\r\n"))
            if catcher.breaks_at == "END":  # taken, and gone before it says so
                catcher.caught.append((to, _letter(text)))
                return
            if catcher.no_data:
                say("452 no room")
                continue
            catcher.caught.append((to, _letter(text)))
            say("250 taken")
        elif verb == "QUIT":
            say("221 bye")
            return
        else:
            say("250 ok")


def _letter(text: bytes) -> EmailMessage:
    letter = message_from_bytes(text, policy=policy.default)
    assert isinstance(letter, EmailMessage)
    return letter
