"""What is left of a unit's late dossiers without those that were only closed late in the system.

Their result was there in time, so a reader asks whether the unit would be named without them. The
rule counts all, and so does what it expects: here both are parted alike, the expected by how many
were only closed late where the expectation comes from (the unit's own past, or the others). Two
counts and how many times one is the other; no state is told, for none was judged.

A row is one of a verdict; `parted` one of the question `without_closing`.
"""

from collections.abc import Mapping
from typing import NamedTuple

from figures.wording.numbers import number, with_noun
from figures.wording.verdict.found import HARDLY_ANY, times_expected

Row = Mapping

ONLY_CLOSED_LATE = "chỉ chậm kết thúc"
# Of fewer late dossiers nobody can say which part is usually closed late.
LEAST_ALIKE = 20
# So large a part of them, at most, may not tell when its result was there.
UNTOLD = 0.2


class Left(NamedTuple):
    """How many were only closed late, how many are left, and how many of those were expected."""

    closed: int
    left: int
    expected: float

    @property
    def excess(self) -> float:
        """What is left beyond what was expected of it."""
        return self.left - self.expected


def left(row: Row, parted: Row | None) -> Left | None:
    """None where it cannot be told: another measure, only a part compared, too few, too many that
    do not tell when their result was there.
    """
    if parted is None or not row["is_rare"] or not row["expected"]:
        return None
    if parted["count_late"] != row["events"] or parted["alike_late"] < LEAST_ALIKE:
        return None
    if any(
        parted[untold] > UNTOLD * parted[late]
        for untold, late in (("ready_unknown", "count_late"), ("alike_unknown", "alike_late"))
    ):
        return None
    alike = 1 - parted["alike_closed"] / parted["alike_late"]
    return Left(
        parted["closed_late"],
        parted["count_late"] - parted["closed_late"],
        row["expected"] * alike,
    )


def without_closing(row: Row, parted: Row | None) -> str:
    """“Không kể 170 hồ sơ chỉ chậm kết thúc: còn 150, dự kiến 58; gấp 2,6 lần.”; without what to
    set it against, how many they were; "" where there were none.
    """
    rest = left(row, parted)
    if rest is None or not rest.closed:
        closed = parted["closed_late"] if parted and parted["count_late"] == row["events"] else 0
        return f"Trong đó {with_noun(closed, 'hồ sơ')} {ONLY_CLOSED_LATE}." if closed else ""
    expected = "chưa tới 1"
    if rest.expected >= HARDLY_ANY:
        expected = number(rest.expected, 0 if rest.expected >= 9.5 else 1)
    said = (
        f"Không kể {with_noun(rest.closed, 'hồ sơ')} {ONLY_CLOSED_LATE}: còn {number(rest.left)}, "
        f"dự kiến {expected}"
    )
    compared = times_expected(rest.left, rest.expected)
    return f"{said}; {compared}." if compared else f"{said}."


def how_parted(row: Row, parted: Row | None) -> str:
    """Where that expectation comes from, for who asks."""
    rest = left(row, parted)
    if rest is None or parted is None:
        return ""
    whose = "của chính đơn vị trước đây" if row["basis"] == "own_history" else "của các nơi khác"
    other = parted["alike_late"] - parted["alike_closed"]
    return (
        f"Dự kiến {number(row['expected'])} gồm cả hồ sơ {ONLY_CLOSED_LATE}; trong hồ sơ quá hạn "
        f"{whose}, {number(other)}/{number(parted['alike_late'])} không thuộc loại này, nên phần "
        f"còn lại dự kiến {number(rest.expected)}. Chỉ để đối chiếu: đánh giá vẫn tính mọi hồ sơ "
        "quá hạn."
    )
