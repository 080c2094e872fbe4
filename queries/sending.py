"""Files that who looks has brought: what a page asks of data/sending, and tells it to do.

Each asks first whether they may. What is told in words is for the reader; "" where there is nothing
to say.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import queries
from data import Row, access, builds, faults
from data.sending import asking, comparing, kept, process, returning, theirs
from data.sending.kept import Sent
from queries.rows.shared import Periods, ThisBuild

RIGHT = "import_in_browser"


def at_hand() -> Sent | None:
    """What they have brought and where it stands."""
    return kept.at_hand(*_whose())


class Told(NamedTuple):
    """The figures that files would change."""

    periods: list[Periods]
    build: ThisBuild


def told_before() -> Told | None:
    """None where there are none yet."""
    try:
        periods, (build,) = queries.run("periods"), queries.run("this_build")
    except faults.NoBuild:
        return None
    return Told(periods, build) if periods else None


def is_of_a_unit() -> bool:
    """Whether what they may bring is of a unit alone, 01/PCTN aside."""
    return theirs.is_of_a_unit(_whose()[1])


def send(files: Sequence[tuple[str, bytes]]) -> str:
    """Keep these files and begin to try them."""
    store, who = _whose()

    def begin() -> None:
        process.start(store, kept.begin(store, who, files))

    return _told(begin)


def answer(answers: Mapping[str, Mapping[str, Any]]) -> str:
    """What was asked of some files is answered: try again. `answers` by the names of files."""

    def change(sent: Sent) -> None:
        for name, each in answers.items():
            sent.answers[name] = sent.answers.get(name, {}) | asking.checked(dict(each))
        sent.to_do = "try"

    return _begin_again(("asking", "ready", "failed", "nothing_new", "broken_off"), change)


def publish() -> str:
    def change(sent: Sent) -> None:
        sent.to_do = "publish"

    return _begin_again(("ready", "broken_off"), change)


def discard() -> str:
    """Throw away what they have brought; what was published stays."""
    folder = _folder()
    return _told(lambda: kept.discard(folder))


def figures(most: int | None = None) -> list[Row]:
    """The figures that would change, those that were known first."""
    return comparing.listed(_folder(), comparing.FIGURES, most)


def figures_by_unit() -> list[Row]:
    """Those that were known, a row a unit and measure: where there are many."""
    return comparing.listed(_folder(), comparing.BY_UNIT)


def states(most: int | None = None) -> list[Row]:
    """The states of units that would change."""
    return comparing.listed(_folder(), comparing.STATES, most)


def figures_later() -> Callable[[], list[Row]]:
    """The same asked at a click that runs no page. Raises PermissionError where they may not by
    then."""
    return _later(comparing.FIGURES)


def states_later() -> Callable[[], list[Row]]:
    return _later(comparing.STATES)


def to_mend(batch_id: str) -> Callable[[], bytes]:
    """The rejected rows of one file as Excel, asked at a click. Raises PermissionError."""
    (store, _), folder, by_then = _whose(), _folder(), access.by_then()

    def workbook() -> bytes:
        _insist(by_then())
        return returning.workbook(store, folder, batch_id)

    return workbook


def watched() -> Callable[[], int]:
    """Asked again and again, by no run of a page: another number once something has changed."""
    folder = _folder()
    return lambda: kept.stamp(folder)


def _later(file: str) -> Callable[[], list[Row]]:
    folder, by_then = _folder(), access.by_then()

    def rows() -> list[Row]:
        _insist(by_then())
        return comparing.listed(folder, file)

    return rows


def _begin_again(steps: Sequence[str], change: Callable[[Sent], None]) -> str:
    store, who = _whose()
    folder = _folder()

    def begin() -> None:
        now = kept.at_hand(store, who)
        if now is None or now.step not in steps:
            raise kept.NotNow
        with kept.changing(folder) as sent:
            change(sent)
            sent.step, sent.said = "waiting", ""
        process.start(store, folder)

    return _told(begin)


def _told(do: Callable[[], None]) -> str:
    try:
        do()
    except faults.Fault as fault:
        return str(fault)
    except OSError as error:
        return str(faults.CannotWrite(error))
    return ""


def _folder() -> Path:
    return kept.place(*_whose())


def _whose() -> tuple[Path, access.Viewer]:
    who = access.viewer()
    _insist(who)
    return builds.store(), who


def _insist(who: access.Viewer) -> None:
    if not access.may(who, RIGHT):
        raise PermissionError(who.name)
