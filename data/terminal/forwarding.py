"""Commands of `python -m data` whose work lies in a room that data never imports."""

from __future__ import annotations

import argparse
import importlib

# No argument begins with it, so all that is typed after such a command is handed on as it is.
NO_PREFIX = "\0"


def add(commands: argparse._SubParsersAction, name: str, room: str, text: str) -> None:
    """`python -m data NAME …` does what `python -m ROOM NAME …` does, and ends as that."""
    parser = commands.add_parser(name, help=text, prefix_chars=NO_PREFIX, add_help=False)
    parser.add_argument("rest", nargs=argparse.REMAINDER)
    parser.set_defaults(command=lambda asked: handed_on(room, [name, *asked.rest]))


def handed_on(room: str, given: list[str]) -> int:
    """The exit status of another room's command, found by its name."""
    status: int = importlib.import_module(f"{room}.__main__").main(given)
    return status
