"""Letters that are to be sent, each a file of the store until it is known what became of it.

waiting/: to be tried, and tried again; sending/: its text was being handed over when something
broke, so nobody knows whether it arrived, and it is not sent again; sent/: its name alone, so that
it is never sent twice.
"""

from __future__ import annotations

import hashlib
import time
from contextlib import suppress
from datetime import date as Date
from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path

from queries import commands

FOLDER = "outbox"
WAITING, SENDING, SENT = "waiting", "sending", "sent"
UNTIL = "X-Thuc-Chat-Until"  # after this day nobody needs it
KEPT_DAYS = 60  # what is known of letters that were sent


def put(name: str, letter: EmailMessage) -> bool:
    """Have a letter wait to be sent; not one that has waited, was sent, or may have been."""
    if any(_place(state, name).exists() for state in (WAITING, SENDING, SENT)):
        return False
    commands.moving.write(_place(WAITING, name), letter.as_bytes(policy=policy.SMTP).decode())
    return True


def waiting(today: Date) -> tuple[list[tuple[str, EmailMessage]], int]:
    """The letters to be tried, by name, and how many nobody needs any more: those are gone."""
    letters, count_over = [], 0
    for path in sorted(_folder(WAITING).glob("*.eml")):
        letter = message_from_bytes(path.read_bytes(), policy=policy.default)
        if str(letter[UNTIL]) < today.isoformat():
            path.unlink()
            count_over += 1
        elif isinstance(letter, EmailMessage):
            letters.append((path.stem, letter))
    return letters, count_over


def count_waiting() -> int:
    return len(list(_folder(WAITING).glob("*.eml")))


def unknown() -> list[Path]:
    """Letters of which nobody knows whether they arrived."""
    for path in _folder(SENDING).glob("*.eml"):
        if _place(SENT, path.stem).exists():  # ended between the two steps of `has_arrived`
            path.unlink(missing_ok=True)
    return sorted(_folder(SENDING).glob("*.eml"))


def is_handed_over(name: str) -> None:
    """From now on it is not known whether it arrives."""
    commands.asides.make_private(_folder(SENDING))
    commands.moving.away(_place(WAITING, name), _place(SENDING, name))


def was_refused(name: str) -> None:
    """It certainly did not arrive: to be tried again."""
    commands.moving.away(_place(SENDING, name), _place(WAITING, name))


def has_arrived(name: str) -> None:
    commands.moving.write(_place(SENT, name), "")
    _place(SENDING, name).unlink()


def forget_old() -> None:
    """Names of letters that were sent long ago."""
    for path in _folder(SENT).glob("*.eml"):
        with suppress(OSError):
            if time.time() - path.stat().st_mtime > KEPT_DAYS * 86400:
                path.unlink()


def name(day: Date, unit_code: str, address: str) -> str:
    """One a day of figures, a unit and an address."""
    whom = hashlib.sha256(f"{unit_code}\n{address}".encode()).hexdigest()[:16]
    return f"{day.isoformat()}-{whom}"


def _place(state: str, name: str) -> Path:
    return _folder(state) / f"{name}.eml"


def _folder(state: str) -> Path:
    return commands.store() / FOLDER / state
