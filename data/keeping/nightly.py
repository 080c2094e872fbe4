"""`python -m data nightly`: what is new in a folder is taken in, and published where that changed
anything.

The system starts it every night (deploy/systemd/), and a second run at the same time does nothing.
How it ended is kept in the journal, by numbers alone, and beside it (night.py) for the pages of
those who may import: one that began and did not end was killed. A file that a maintainer withdrew
stays withdrawn though it still lies there.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from data import asides, batches, builds, faults, places
from data.backups import command as backing_up
from data.importing import command as importing
from data.importing.finding import files
from data.keeping import behind, by_hand, night, old_builds
from data.keeping.faults import NightlyRuns
from data.people import journal
from data.terminal import commands

LOCK = ".nightly.lock"
Say = Callable[[str], None]


def add(parser: argparse.ArgumentParser) -> None:
    """What `nightly` takes."""
    parser.add_argument(
        "folder", type=places.given, metavar="THƯ_MỤC", help="nơi đặt các tệp mới; để nguyên ở đó"
    )
    parser.add_argument(
        "--backup", type=places.given, metavar="THƯ_MỤC", help="xong thì sao lưu kho vào đây"
    )
    parser.add_argument(
        "--apart", type=places.given, metavar="THƯ_MỤC", help="nơi sao lưu biểu 01/PCTN của đơn vị"
    )


def nightly(asked: argparse.Namespace, publish: Callable[[], object], say: Say) -> int:
    """0 where every file is taken in, published and backed up. Raises NightlyRuns, and as `publish`
    and making.make do; who only made a mistake in a file gets their backup all the same."""
    store = builds.store()
    with asides.alone(store / LOCK) as is_alone:
        if not is_alone:
            raise NightlyRuns(store)
        _note(store, "nightly_began", "")
        _tell(store, night.BEGAN)
        try:
            said = by_hand.said(store)  # what is changed meanwhile is the next night's
            failed, told = _run(store, asked.folder, publish, say)
            if asked.backup:
                commands.say(backing_up.told(store, asked.backup, asked.apart))
                told = f"{told} Đã sao lưu."
        except BaseException as error:
            _note(store, "nightly_failed", type(error).__name__)
            cause = str(error) if isinstance(error, faults.Fault) else type(error).__name__
            _tell(store, night.FAILED, cause)
            raise
        _note(store, "nightly_failed" if failed else "nightly_done", told)
        _tell(store, night.FAILED if failed else night.DONE, told, said)
    commands.say(told)
    return 1 if failed else 0


def _run(store: Path, folder: Path, publish: Callable[[], object], say: Say) -> tuple[int, str]:
    """How many files could not be taken in, and what is told of the night."""
    failed = 0
    if not folder.is_dir():
        raise faults.NotFound(folder)
    if files.are_in(folder):
        withdrawn = {each.content_hash for each in batches.withdrawn(store)}
        asked = argparse.Namespace(
            files=[folder], mapping=None, period=None, yes=False, fewer_units=False
        )
        came = importing.take_each(asked, say, lambda found: found.content_hash not in withdrawn)
        failed = came.count(None)
        if any(came):
            _note(store, "imported", folder.name)
    is_changed = night.published(store) not in (None, by_hand.said(store))
    is_behind = is_changed or behind.is_behind(store)
    if is_behind:
        publish()
    for each in (batches.TAKEN, "builds"):  # else the next file or build does, if there is one
        asides.take_away_left(store / each)
    old_builds.clean()  # also what could not be taken away when it was published
    told = f"đã phát hành bản {builds.newest()}" if is_behind else "không có gì mới để phát hành"
    return failed, f"{failed} tệp chưa nhập được, {told}." if failed else f"{told.capitalize()}."


def _note(store: Path, event: str, of: str) -> None:
    """The night goes on also where that cannot be written."""
    with suppress(OSError):
        journal.note(store, journal.at_this_command(), event, of)


def _tell(store: Path, state: str, told: str = "", said: dict[str, str] | None = None) -> None:
    """For the pages; the night goes on also where that cannot be written."""
    with suppress(OSError):
        night.write(store, state, told, said)
