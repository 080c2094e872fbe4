"""Why two figures differ, in words: how large the gap is, and what it is made of.

A gap is the first figure less the second. `scale` is that of its measure: points of a share, or
days of an average.
"""

from collections.abc import Mapping
from typing import NamedTuple

from figures.wording import periods
from figures.wording.numbers import number, signed
from figures.wording.spacing import listed, start_sentence, unbroken

PEERS = "các đơn vị cùng cấp"
HANDLING, MIX = "khâu giải quyết", "cơ cấu thủ tục"
CLOSING = "chậm kết thúc trên hệ thống"  # of dossiers that had their result in time
NOT_COMPARABLE = "không so được"
# A gap that would print as less than this, in what is drawn, is no gap to explain.
SMALLEST = 0.05
# Of the gap: from here on one part is most of it.
MOST = 2 / 3
# From here on a part is worth naming beside others.
NAMED = 1 / 6


class Scale(NamedTuple):
    """What a gap is told in: a factor to it, and its words."""

    factor: float
    words: str


SCALE = {
    "share": Scale(100, "điểm phần trăm"),
    "average": Scale(1, "ngày làm việc"),
}


class Parts(NamedTuple):
    """Of a gap; `handling` is without what was only closed late, which is `closing`."""

    handling: float
    mix: float
    closing: float = 0.0

    @property
    def whole(self) -> float:
        return self.handling + self.mix + self.closing

    def named(self, scale: Scale) -> list[tuple[str, float]]:
        """Each in words, in the order in which they are drawn; closing only where there is any."""
        closing = [] if is_small(self.closing, scale) else [(CLOSING, self.closing)]
        return [(HANDLING, self.handling), *closing, (MIX, self.mix)]


def gap_finding(parts: Parts, scale: Scale) -> str:
    """The heading over the bars: what the gap is due to, or what hides behind none."""
    if not is_small(parts.closing, scale):
        return _of_three(parts, scale)
    handling, mix = parts.handling + parts.closing, parts.mix
    if is_small(handling, scale) and is_small(mix, scale):
        return "Cơ bản ngang nhau"
    if handling * mix < 0 and not is_small(handling, scale) and not is_small(mix, scale):
        up, down = (HANDLING, MIX) if handling > 0 else (MIX, HANDLING)
        return f"{start_sentence(up)} làm tăng, {down} làm giảm"
    part = abs(handling) / (abs(handling) + abs(mix))
    if part >= MOST:
        return f"Phần lớn do {HANDLING}"
    if part <= 1 - MOST:
        return f"Phần lớn do {MIX}"
    return f"Do cả {HANDLING} và {MIX}"


def _of_three(parts: Parts, scale: Scale) -> str:
    """Where some were only closed late: the part that is most of it; else those that are worth
    naming, the largest first.
    """
    named = [each for each in parts.named(scale) if not is_small(each[1], scale)]
    named.sort(key=lambda each: -abs(each[1]))
    up, down = ([name for name, part in named if (part > 0) is way] for way in (True, False))
    if up and down:
        return f"{start_sentence(listed(up))} làm tăng, {listed(down)} làm giảm"
    every = sum(abs(part) for _, part in named)
    if abs(named[0][1]) >= MOST * every:
        return f"Phần lớn do {named[0][0]}"
    return f"Do {listed([name for name, part in named if abs(part) >= NAMED * every])}"


def other_side(against: str | None, offices: Mapping[str, str]) -> str:
    """The other side in a sentence: its peers, another unit, or its own other period."""
    if against is None:
        return PEERS
    return unbroken(offices[against]) if against in offices else periods.period(against)


def too_few_to_split(denominator: int) -> str:
    """Why a small unit's gap is not split: percentages of a handful say more of luck."""
    return (
        f"Trong kỳ có {number(denominator)} hồ sơ: quá ít để tách phần trăm chênh lệch; "
        "nên xem từng hồ sơ."
    )


def signed_part(value: float, scale: Scale) -> str:
    """“+1,55”, "−0,24": a part as it stands in a table."""
    return signed(value * scale.factor, 2)


def is_small(value: float, scale: Scale) -> bool:
    return abs(value) * scale.factor < SMALLEST
