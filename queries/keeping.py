"""Builds to compare with, and the names that they are kept by: what a page asks of data/keeping.

What is told in words is for the reader; "" where there is nothing to say.
"""

from __future__ import annotations

import data
from data import access, builds, faults
from data.comparing.earlier import Earlier, earlier, number
from data.keeping import named_builds
from data.people import journal

__all__ = ["Earlier", "called", "keep", "may_keep", "published_before", "this_number"]

RIGHT = "keep_builds"
NO_NAME = "Chưa có tên nào. Gõ tên để sau này nhận ra bản số liệu, ví dụ “Họp tháng 9”."


def published_before() -> list[Earlier]:
    """The builds published before the one that this run is pinned to, newest first."""
    return earlier(data.pinned_build())


def this_number() -> int:
    """The running number of the build that this run is pinned to."""
    return number(data.pinned_build())


def called() -> str | None:
    """The name that it is kept by; None where it is not kept."""
    return named_builds.read(builds.store()).get(data.pinned_build())


def may_keep() -> bool:
    """Whether who looks may keep a build by a name."""
    return access.may(access.viewer(), RIGHT)


def keep(name: str) -> str:
    """Keep the build that this run is pinned to by a name, so that it is not taken away when it is
    old. Raises PermissionError."""
    who = access.viewer()
    if not access.may(who, RIGHT):
        raise PermissionError(who.name)
    plain = "".join(each for each in " ".join(name.split()) if each.isprintable())
    plain = plain[: named_builds.LONGEST].strip()
    if not plain:
        return NO_NAME
    build_id, store = data.pinned_build(), builds.store()
    try:
        named_builds.write(store, build_id, plain)
        journal.note(store, who.name, "kept", f"{build_id}: {plain}")
    except OSError as error:
        return str(faults.CannotWrite(error))
    return ""
