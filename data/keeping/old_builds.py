"""Old builds are taken away, so that a store of one build a night does not fill its disk.

    [builds]
    keep = 30

in the configuration (configured.py): so many are kept of those that nobody named. Never taken away:
the newest, the one that pages open, those kept by a name (`python -m data keep`).
"""

from __future__ import annotations

import argparse
import os
from contextlib import suppress

from data import builds, faults, restricted
from data.keeping import choice, configured, named_builds, using
from data.terminal import commands

KEY = "keep"
USUAL = 30  # of about 90 MB: a month of nights
FEWEST = 2  # the one before serves where the newest is damaged


def add(parser: argparse.ArgumentParser) -> None:
    """What `keep` takes."""
    parser.add_argument("build", metavar="BẢN", help="mã hoặc số của bản số liệu (xem status)")
    asked = parser.add_mutually_exclusive_group(required=True)
    asked.add_argument("name", nargs="?", metavar="TÊN", help="giữ vì sao, như “Họp tháng 9”")
    asked.add_argument("--undo", action="store_true", help="thôi giữ")


def keep(asked: argparse.Namespace) -> int:
    """Keep a build by a name, or no longer. Raises UnknownBuild."""
    store = builds.store()
    build_id = using.named(asked.build)
    if asked.undo:
        named_builds.write(store, build_id, None)
        print(f"Thôi giữ bản {build_id}: sẽ được dọn khi đến lượt.")
        return 0
    name = " ".join(asked.name.split())[: named_builds.LONGEST]
    named_builds.write(store, build_id, name)
    commands.say(
        f"Giữ bản {build_id}, “{name}”, không dọn. Thôi giữ: "
        f"`python -m data keep {build_id} --undo`."
    )
    return 0


def clean() -> list[str]:
    """Take away what need not be kept; returns the identifiers. What cannot be taken away, as a
    file that Windows holds open, is left to the next time. Raises WrongConfiguration."""
    store = builds.store()
    kept = {choice.read(store), *named_builds.read(store)}
    unnamed = [each for each in builds.published() if each not in kept]
    newest = builds.published()[:1]
    return [each for each in unnamed[_count() :] if each not in newest and take_away(each)]


def said(gone: list[str]) -> str:
    """What there is to say of builds that were taken away."""
    return (
        f"Đã dọn {len(gone)} bản số liệu cũ; giữ {_count()} bản mới nhất và các bản có tên "
        f"(`[builds] keep` trong {configured.place()})."
    )


def _count() -> int:
    """How many are kept. Raises WrongConfiguration."""
    try:
        return _configured()
    except configured.WrongFile as error:
        raise faults.WrongConfiguration(str(error)) from error


def _configured() -> int:
    """Raises configured.WrongFile."""
    text, written = configured.read()
    of_builds = written.get(configured.BUILDS, {})
    example = f"Ghi dưới dòng [builds]: {KEY} = {USUAL}"
    if not isinstance(of_builds, dict):
        at = configured.line(text or "", configured.BUILDS)
        raise configured.wrong("builds phải là một mục, mở đầu bằng dòng [builds]", at, example)
    for key in of_builds:
        if key != KEY:
            at = configured.line(text or "", key)
            raise configured.wrong(f"mục [builds] không có khóa “{key}”", at, example)
    count = of_builds.get(KEY, USUAL)
    if not isinstance(count, int) or isinstance(count, bool) or count < FEWEST:
        at = configured.line(text or "", KEY)
        raise configured.wrong(f"{KEY} phải là một số từ {FEWEST} trở lên", at, example)
    return count


def take_away(build_id: str) -> bool:
    """Whether a build is gone, with its files apart; not one that a system holds open.

    The build first: nobody is to find it without them.
    """
    build = builds.path_of(build_id)
    try:
        build.unlink()
    except OSError:
        return False
    for right in restricted.rights():
        with suppress(OSError):  # not for this account; publishing takes it away later
            restricted.beside(build, right).unlink(missing_ok=True)
    # What DuckDB spilled beside it, if anything.
    with suppress(OSError):
        os.rmdir(f"{build}.tmp")
    return True
