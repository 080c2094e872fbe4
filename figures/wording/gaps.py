"""Why two figures differ, in words: how large the gap is, and what it is made of.

A gap is the first figure less the second. `scale` is that of its measure: points of a share, or
days of an average.
"""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from figures.wording import periods
from figures.wording.codes import LEVEL
from figures.wording.facts import Pieces
from figures.wording.numbers import number, signed
from figures.wording.spacing import NBSP, in_sentence, start_sentence, unbroken
from figures.wording.values import share_of

PEERS = "các đơn vị cùng cấp"
HANDLING, MIX = "khâu giải quyết", "cơ cấu thủ tục"
NOT_COMPARABLE = "không so được"
# A gap that would print as less than this, in what is drawn, is no gap to explain.
SMALLEST = 0.05
# Of the gap: from here on one part is most of it.
MOST = 2 / 3


class Scale(NamedTuple):
    """What a gap is told in: a factor to it, and its words."""

    factor: float
    words: str


SCALE = {
    "share": Scale(100, "điểm phần trăm"),
    "average": Scale(1, "ngày làm việc"),
}
GAP_COLUMNS = {
    "procedure_code": "Mã thủ tục",
    "procedure_name": "Thủ tục",
    "numerator": "Tử số",
    "denominator": "Mẫu số",
    "other_numerator": "Tử số bên so",
    "other_denominator": "Mẫu số bên so",
    "handling": "Do khâu giải quyết",
    "mix": "Do cơ cấu thủ tục",
}


def against_options(
    unit: Mapping, offices: Mapping[str, str], of_level: Sequence[str], asked: Mapping, ids: Mapping
) -> dict[str, str]:
    """With what a unit may be compared: its peers together or one by one, its own past, any unit.

    `offices` are names by code, `of_level` the codes of its level, `ids` names of periods.
    """
    past = {
        period: f"cùng đơn vị, {in_sentence(name)}"
        for period, name in ids.items()
        if period != asked["period"]
    }
    if unit["level"] == "province":
        return past
    near = set(of_level) - {unit["unit_code"]}
    peers = {code: name for code, name in offices.items() if code in near}
    far = {code: name for code, name in offices.items() if code not in set(of_level)}
    return {"peers": start_sentence(PEERS)} | peers | past | far


def gap_sentence(
    unit_name: str,
    other_name: str,
    counts: tuple[int, int],
    other_counts: tuple[int, int],
    what: str,
    scale: Scale,
) -> Pieces:
    """“Tỷ lệ …: Huyện Sa Thầy 3,90% (76/1.949), các đơn vị cùng cấp 1,84% (…).”"""
    ours, theirs = (_figure(*each, scale) for each in (counts, other_counts))
    return [
        (f"{what}: {unbroken(unit_name)} ", False),
        (ours, True),
        (f", {other_name} ", False),
        (theirs, True),
        (".", False),
    ]


def parts_sentence(handling: float, mix: float, scale: Scale) -> str:
    """“Chênh lệch: cao hơn 2,06 điểm phần trăm; khâu giải quyết làm cao hơn 1,80, cơ cấu …”"""
    parts = f"{HANDLING} {_makes(handling, scale)}, {MIX} {_makes(mix, scale)}"
    if _is_small(handling + mix, scale):
        return f"Hai bên cơ bản ngang nhau: {parts}."
    return f"Chênh lệch: {_by(handling + mix, scale)}{NBSP}{scale.words}; {parts}."


def gap_finding(handling: float, mix: float, scale: Scale) -> str:
    """The heading over the bars: what the gap is due to, or what hides behind none."""
    if _is_small(handling, scale) and _is_small(mix, scale):
        return "Cơ bản ngang nhau"
    if handling * mix < 0 and not _is_small(handling, scale) and not _is_small(mix, scale):
        up, down = (HANDLING, MIX) if handling > 0 else (MIX, HANDLING)
        return f"{start_sentence(up)} làm tăng, {down} làm giảm"
    part = abs(handling) / (abs(handling) + abs(mix))
    if part >= MOST:
        return f"Phần lớn do {HANDLING}"
    if part <= 1 - MOST:
        return f"Phần lớn do {MIX}"
    return f"Do cả {HANDLING} và {MIX}"


def other_side(against: str | None, offices: Mapping[str, str]) -> str:
    """The other side in a sentence: its peers, another unit, or its own other period."""
    if against is None:
        return PEERS
    return unbroken(offices[against]) if against in offices else periods.period(against)


def gap_reading(other: str) -> list[str]:
    """What the two parts mean, for one who never saw such bars."""
    return [
        f"Do {HANDLING}: cùng một thủ tục mà kết quả khác {other}. Đây là phần đơn vị thay đổi "
        "được.",
        f"Do {MIX}: có nhiều hơn hay ít hơn những thủ tục vốn khó. Đây không phải lỗi của ai.",
        "Thủ tục chỉ một bên có thì không so được cách giải quyết, tính cả vào cơ cấu.",
        "Hai phần của mọi thủ tục cộng lại đúng bằng chênh lệch.",
    ]


def nothing_to_compare(unit_name: str, other: str, period: str) -> str:
    """A page whose one side has no case."""
    return (
        f"{start_sentence(periods.period(period))}: {unbroken(unit_name)} hoặc {other} không có "
        "hồ sơ để so; chọn đơn vị hoặc kỳ khác."
    )


def too_few_to_split(denominator: int) -> str:
    """Why a small unit's gap is not split: percentages of a handful say more of luck."""
    return (
        f"Trong kỳ có {number(denominator)} hồ sơ: quá ít để tách phần trăm chênh lệch; "
        "nên xem từng hồ sơ."
    )


def no_gap(level: str) -> str:
    """Where there is nothing to set a unit against."""
    return (
        f"Trong kỳ đơn vị không có hồ sơ, hoặc không có đơn vị nào khác cùng cấp ({LEVEL[level]})."
    )


def signed_part(value: float, scale: Scale) -> str:
    """“+1,55”, "−0,24": a part as it stands in a table."""
    return signed(value * scale.factor, 2)


def _is_small(value: float, scale: Scale) -> bool:
    return abs(value) * scale.factor < SMALLEST


def _by(value: float, scale: Scale) -> str:
    return f"{'cao' if value > 0 else 'thấp'} hơn{NBSP}{number(abs(value) * scale.factor, 2)}"


def _makes(value: float, scale: Scale) -> str:
    is_nothing = number(abs(value) * scale.factor, 2) == number(0, 2)
    return "không làm khác" if is_nothing else f"làm {_by(value, scale)}"


def _figure(numerator: int, denominator: int, scale: Scale) -> str:
    if scale is SCALE["average"]:
        return f"{number(numerator / denominator, 1)}{NBSP}ngày"
    return share_of(numerator, denominator)
