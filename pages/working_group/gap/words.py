"""Words of the page that sets two units or two periods side by side."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from figures.wording import periods
from figures.wording.facts import Pieces
from figures.wording.gaps import CLOSING, HANDLING, MIX, PEERS, SCALE, Parts, Scale, is_small
from figures.wording.labels import Labels
from figures.wording.numbers import number
from figures.wording.spacing import NBSP, in_sentence, keep_compounds, start_sentence, unbroken
from figures.wording.values import share_of

MENU = "So sánh"
HEADING = keep_compounds("Vì sao hai đơn vị (hai kỳ) khác nhau?")
FEW_CASES = 10  # of fewer a share says little
FEW_HERE = "ít hồ sơ"
WORD = Labels(
    "word of a gap",
    {
        "choose_against": "So với",
        "whole": "Mọi thủ tục",
    },
)


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


def parts_sentence(its: Parts, scale: Scale) -> str:
    """“Chênh lệch: cao hơn 2,06 điểm phần trăm; khâu giải quyết làm cao hơn 1,80, cơ cấu …”"""
    parts = ", ".join(f"{what} {_makes(part, scale)}" for what, part in its.named(scale))
    if is_small(its.whole, scale):
        return f"Hai bên cơ bản ngang nhau: {parts}."
    return f"Chênh lệch: {_by(its.whole, scale)}{NBSP}{scale.words}; {parts}."


def pairs_finding(higher: int, of: int) -> str:
    """Over both sides' shares: of the procedures that make most of the gap, how many are higher."""
    return f"Cao hơn ở {number(higher)}/{number(of)} thủ tục tạo chênh lệch nhiều nhất"


def figure(numerator: int, denominator: int, scale: Scale) -> str:
    """“6,50% (33/508)”; of few the counts alone; “4,4 ngày” of an average."""
    if not denominator:
        return "không phát sinh"
    return _figure(numerator, denominator, scale)


def gap_reading(other: str, has_closing: bool = True) -> list[str]:
    """What the parts mean, for one who never saw them."""
    closing = (
        f"Do {CLOSING}: nhiều hơn hay ít hơn những hồ sơ có kết quả đúng hạn mà kết thúc muộn."
    )
    return [
        f"Do {HANDLING}: cùng một thủ tục mà kết quả khác {other}; do cách làm, hoặc ngẫu nhiên.",
        *([closing] if has_closing else []),
        f"Do {MIX}: có nhiều hơn hay ít hơn những thủ tục vốn khó.",
        f"Ghi “{FEW_HERE}”: đơn vị có dưới {FEW_CASES} hồ sơ của thủ tục; một hồ sơ cũng làm tỷ lệ "
        "đổi nhiều.",
        "Thủ tục chỉ một bên có thì không so được cách giải quyết, tính cả vào cơ cấu.",
        "Các phần của mọi thủ tục cộng lại đúng bằng chênh lệch.",
    ]


def nothing_to_compare(unit_name: str, other: str, period: str) -> str:
    """A page whose one side has no case."""
    return (
        f"{start_sentence(periods.period(period))}: {unbroken(unit_name)} hoặc {other} không có "
        "hồ sơ để so; chọn đơn vị hoặc kỳ khác."
    )


def _by(value: float, scale: Scale) -> str:
    return f"{'cao' if value > 0 else 'thấp'} hơn{NBSP}{number(abs(value) * scale.factor, 2)}"


def _makes(value: float, scale: Scale) -> str:
    is_nothing = number(abs(value) * scale.factor, 2) == number(0, 2)
    return "không làm khác" if is_nothing else f"làm {_by(value, scale)}"


def _figure(numerator: int, denominator: int, scale: Scale) -> str:
    if scale is SCALE["average"]:
        return f"{number(numerator / denominator, 1)}{NBSP}ngày"
    return share_of(numerator, denominator)
