"""`python -m data use`: pages open an earlier build from now on, or the newest again."""

from __future__ import annotations

import argparse

from data import access, builds, faults
from data.keeping import choice
from data.terminal import commands

NEWEST = "newest"


def add(parser: argparse.ArgumentParser) -> None:
    """What `use` takes."""
    parser.add_argument(
        "build", metavar="BẢN", help=f"mã hoặc số của bản số liệu (xem status); {NEWEST}: mới nhất"
    )


def use(asked: argparse.Namespace) -> int:
    """Choose the build that pages open. Raises NoBuild, UnknownBuild, DamagedBuild, OlderBuild."""
    store = builds.store()
    newest = builds.newest()
    if asked.build == NEWEST:
        choice.write(store, None)
        print(f"Các trang mở bản mới nhất: {newest}.")
        return 0
    build_id = named(asked.build)
    builds.withheld(build_id, access.viewer())  # opens it
    choice.write(store, build_id)
    commands.say(
        f"Từ bây giờ các trang mở bản {build_id}, cả khi có bản mới hơn; trang đang mở thì từ lần "
        f"chọn hoặc tải lại tiếp theo. Trở lại bản mới nhất: `python -m data use {NEWEST}`."
    )
    return 0


def said(store_choice: str | None) -> str | None:
    """What there is to say of a choice: which build pages open instead of the newest."""
    if store_choice is None:
        return None
    if store_choice not in builds.published():
        return (
            f"Bản đã chọn {store_choice} không còn trong kho nên các trang mở bản mới nhất. "
            f"Bỏ lựa chọn đó: `python -m data use {NEWEST}`."
        )
    return (
        f"Các trang đang mở bản đã chọn {store_choice}. Mở bản mới nhất: "
        f"`python -m data use {NEWEST}`."
    )


def named(name: str) -> str:
    """By its identifier or its number, as 3 or 000003. Raises UnknownBuild."""
    for build_id in builds.published():
        number = builds.number_of(builds.path_of(build_id))
        if name == build_id or (name.isdecimal() and int(name) == number):
            return build_id
    raise faults.UnknownBuild(name, builds.store())
