"""What a command of a room after this one needs, which never imports data itself.

The build that it is about, how its arguments are read and how it ends, where its files go.
"""

from data import pin, pinned_build
from data.faults import AlreadyThere, Fault, FileNotWritten
from data.places import folder, given, whole
from data.terminal.arguments import Parser
from data.terminal.commands import quoted, say, spelt
from data.terminal.letters import seen
from data.terminal.running import run

__all__ = [
    "AlreadyThere",
    "Fault",
    "FileNotWritten",
    "Parser",
    "folder",
    "given",
    "pin",
    "pinned_build",
    "quoted",
    "run",
    "say",
    "seen",
    "spelt",
    "whole",
]
