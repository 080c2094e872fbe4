"""What one person has brought and where it stands: a folder of the store that its owner alone has.

    STORE/.sending/<seal of who>/   state.json · files/<number>/<name> · store/ (the trial) · .lock

Whoever writes `state.json` holds the lock: the process that works there, or the page while none
does. It is written aside and moved into place, so that a page finds the old or the new.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import signal
import time
import uuid
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from data import access, asides
from data.disk import moving
from data.people import journal, names
from data.sending.faults import NotNow, TooMuch

FOLDER = ".sending"
STATE, LOCK, FILES, TRIAL = "state.json", ".lock", "files", "store"
MOST_FILES, MOST_BYTES = 50, 500 * 2**20
LONGEST_NAME = 120  # letters: a file's name may have 255 bytes
# Seconds: after which what nobody came back to is thrown away; until a process that was started
# must have begun.
FORGOTTEN, BEGINS_WITHIN = 7 * 86400.0, 60.0
# Steps at which a process is at work; the others wait for a person.
AT_WORK = frozenset({"waiting", "trying", "building", "publishing"})
IN_PUBLISHING = (
    "Lúc bị ngắt đang phát hành: tệp có thể đã vào kho mà chưa có bản số liệu mới. Xem trước lại "
    "rồi phát hành cho xong; nếu bỏ ở đây, tệp đã vào kho vẫn được tính trong bản lập sau."
)


@dataclass
class Sent:
    """Where it stands. `by`: as the journal has it. `step`: one of AT_WORK, asking, ready,
    nothing_new, published, failed; read at hand also broken_off. `to_do`: what the process that is
    begun is to do, try or publish.

    `found`: of each file what became of it (trying.py); `answers`: by its name what was said of it;
    `ground`: what the store was when it was tried; `said`: how far the process is, `told`: what
    stands over the rest.
    """

    who: str
    by: str
    roles: list[str]
    units: list[str]
    names: list[str]
    to_do: str = "try"
    step: str = "waiting"
    said: str = ""
    told: list[str] = field(default_factory=list)
    found: list[dict[str, Any]] = field(default_factory=list)
    answers: dict[str, dict[str, Any]] = field(default_factory=dict)
    ground: dict[str, Any] = field(default_factory=dict)
    counts: dict[str, int] = field(default_factory=dict)
    given_way: list[dict[str, Any]] = field(default_factory=list)
    compared_with: str | None = None
    build: str | None = None
    pid: int | None = None

    @property
    def viewer(self) -> access.Viewer:
        return access.Viewer(self.who, frozenset(self.roles), frozenset(self.units))


def place(store: Path, who: access.Viewer) -> Path:
    """Where what `who` brings lies: found again by who they are, so no address leads to it."""
    kept = names.kept(store, who.name)
    return store / FOLDER / hashlib.sha256(kept.encode()).hexdigest()[:24]


def at_hand(store: Path, who: access.Viewer) -> Sent | None:
    """What `who` has brought; None where nothing is there, or where it was tried by rights that
    they no longer have. What was broken off says so."""
    sent = read(place(store, who))
    if sent is None or not access.rights(sent.viewer) <= access.rights(who):
        return None
    if not sent.viewer.units <= who.units:  # also of one who lists the dossiers of all
        return None
    if sent.step in AT_WORK and is_broken_off(place(store, who), sent):
        ended = read(place(store, who))
        if ended is None or ended.step != sent.step:  # just now
            return ended
        if sent.step == "publishing":
            sent.told = [IN_PUBLISHING]
        sent.step = "broken_off"
    return sent


def begin(store: Path, who: access.Viewer, files: Sequence[tuple[str, bytes]]) -> Path:
    """Keep the files that `who` brings, in place of what was there. Raises TooMuch, NotNow."""
    if len(files) > MOST_FILES:
        raise TooMuch(f"Có {len(files)} tệp, mỗi lần gửi được {MOST_FILES} tệp.")
    if sum(len(body) for _, body in files) > MOST_BYTES:
        raise TooMuch(f"Các tệp cộng lại quá {MOST_BYTES // 2**20} MB.")
    folder = place(store, who)
    if folder.exists():
        discard(folder)
    take_away_forgotten(store)
    asides.make_private(folder.parent)
    aside = folder.parent / f".new-{uuid.uuid4().hex}"
    aside.mkdir(mode=0o700)
    try:
        called = []
        for number, (name, body) in enumerate(files, start=1):
            called.append(_called(name))
            path = aside / FILES / str(number) / called[-1]
            asides.make_private(path.parent)
            with open(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
                file.write(body)
        kept = names.kept(store, who.name)
        by = journal.at_this_command() if who == access.ALONE else kept
        write(aside, Sent(kept, by, sorted(who.roles), sorted(who.units), called))
        try:
            moving.away(aside, folder)
        except OSError as error:  # the same person, in another window
            raise NotNow from error
    finally:
        shutil.rmtree(aside, ignore_errors=True)
    return folder


def _called(name: str) -> str:
    """The last part of a file's name, as any system can have it; its ending stays."""
    last = name.replace("\\", "/").rpartition("/")[2]
    plain = "".join(each for each in last if each.isprintable() and each not in '<>:"|?*').strip()
    stem, point, ending = plain.rpartition(".")
    return f"{stem[:LONGEST_NAME].strip('. ') or 'tep'}{point}{ending[:8]}" if point else plain[:99]


def files(folder: Path) -> Iterator[Path]:
    """What was brought, in the order in which it was."""
    for each in sorted((folder / FILES).iterdir(), key=lambda path: int(path.name)):
        yield from each.iterdir()


def read(folder: Path) -> Sent | None:
    """None where there is nothing, or nothing that can be read."""
    try:
        return Sent(**json.loads((folder / STATE).read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError):
        return None


def write(folder: Path, sent: Sent) -> None:
    """Whoever reads finds the old or the new."""
    for left in folder.glob(f".{STATE}-*"):  # by one that was killed: nobody else is at it
        left.unlink(missing_ok=True)
    aside = folder / f".{STATE}-{uuid.uuid4().hex}"
    text = json.dumps(asdict(sent), ensure_ascii=False, default=str)
    with open(
        os.open(aside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", -1, "utf-8"
    ) as file:
        file.write(text)
    moving.over(aside, folder / STATE)


def stamp(folder: Path) -> int:
    """Another number whenever `state.json` is another."""
    try:
        return (folder / STATE).stat().st_mtime_ns
    except OSError:
        return 0


@contextmanager
def changing(folder: Path) -> Iterator[Sent]:
    """Change where it stands, from the page. Raises NotNow where a process works there."""
    with at_work(folder) as is_alone:
        sent = read(folder) if is_alone else None
        if sent is None:
            raise NotNow
        yield sent
        write(folder, sent)


def is_broken_off(folder: Path, sent: Sent) -> bool:
    """Whether the process that should work there does not, or no longer."""
    age = time.time() - stamp(folder) / 1e9  # below 0: the clock was set back since
    if sent.step == "waiting" and 0 <= age < BEGINS_WITHIN:
        return False
    with at_work(folder) as is_alone:
        return is_alone


def discard(folder: Path) -> None:
    """Throw all of it away, and end the process that works there; the store is as it was.

    Raises NotNow where it is being published.
    """
    sent = read(folder)
    with at_work(folder) as is_alone:
        is_working = not is_alone and folder.is_dir()
    if is_working and sent:
        if sent.step == "publishing":
            raise NotNow
        if sent.pid:
            with suppress(OSError):  # it ended just now
                os.kill(sent.pid, signal.SIGTERM)
    gone = folder.parent / f".gone-{uuid.uuid4().hex}"
    with suppress(OSError):  # on Windows, while the process has a file open
        moving.away(folder, gone)
    for each in (gone, folder):
        shutil.rmtree(each, ignore_errors=True)


def take_away_forgotten(store: Path) -> None:
    """What was half brought or half thrown away, and what nobody came back to."""
    for folder in (store / FOLDER).glob("*"):
        try:
            is_half = folder.name.startswith(".")
            age = time.time() - (folder if is_half else folder / STATE).stat().st_mtime
            if age > (3600 if is_half else FORGOTTEN):
                _take_away(folder)
        except OSError:
            continue


def _take_away(folder: Path) -> None:
    """What looks old, and nobody works in: the clock may have been set on."""
    with at_work(folder) as is_alone:
        if is_alone:
            shutil.rmtree(folder, ignore_errors=True)


@contextmanager
def at_work(folder: Path) -> Iterator[bool]:
    """Whether nobody else works there; while this one does, nobody else will."""
    if not folder.is_dir():
        yield False
        return
    with asides.alone(folder / LOCK) as is_alone:
        yield is_alone
