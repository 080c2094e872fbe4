"""What a command of a room after this one needs, which never imports data itself.

The build that it is about, how its arguments are read and how it ends, where its files go, by
which server mail is sent.
"""

from data import asides, pin, pinned_build
from data.builds import store
from data.disk import moving
from data.faults import AlreadyThere, Fault, FileNotWritten
from data.keeping.mail_settings import ADDRESS, MailSettings, mail_settings
from data.keeping.using import named
from data.places import folder, given, whole
from data.terminal.arguments import Parser
from data.terminal.commands import quoted, say, spelt
from data.terminal.letters import seen
from data.terminal.running import run

__all__ = [
    "ADDRESS",
    "AlreadyThere",
    "Fault",
    "FileNotWritten",
    "MailSettings",
    "Parser",
    "asides",
    "folder",
    "given",
    "mail_settings",
    "moving",
    "named",
    "pin",
    "pinned_build",
    "quoted",
    "run",
    "say",
    "seen",
    "spelt",
    "store",
    "whole",
]
