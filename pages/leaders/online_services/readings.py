"""The two readings of "online", as the target may mean it: words, and what each of them lacks."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from figures.wording.facts import Pieces
from figures.wording.numbers import Number, number, plain_percent, with_noun
from figures.wording.values import if_simulated, share_of


class Online(NamedTuple):
    """One of the two definitions of "online", as the page speaks of it."""

    choice: str  # says what is counted
    noun: str
    so: str  # how these dossiers come
    beside: str  # the same, beside the other definition
    otherwise: str  # how the others do
    how: str  # by which reading of the target
    counts_head: str
    limits: str
    literally: str  # beside the limits, where the target is read in both ways

    @property
    def share(self) -> str:
        """The share in a sentence."""
        return f"tỷ lệ {self.noun}"


# What is asked of: filed online at all, and from afar alone.
ONLINE, FROM_AFAR = "online_share", "share_online_self"
DEFINITIONS = {
    ONLINE: Online(
        choice="Cả hỗ trợ tại quầy (biểu II.06)",
        noun="hồ sơ nộp trực tuyến",
        so="nộp trực tuyến",
        beside="Tính cả hồ sơ có cán bộ hỗ trợ tại quầy",
        otherwise="nộp cách khác",
        how="tính cả hỗ trợ tại quầy",
        counts_head="Trực tuyến/mới",
        limits="Tính theo biểu II.06: gồm cả hồ sơ có cán bộ hỗ trợ tại quầy",
        literally="chỉ tiêu giao ghi “từ xa”, nên nêu cả hai cách tính",
    ),
    FROM_AFAR: Online(
        choice="Chỉ từ xa (tự thực hiện)",
        noun="hồ sơ nộp trực tuyến từ xa",
        so="nộp từ xa",
        beside="Người nộp tự thực hiện từ xa",
        otherwise="nộp cách khác",
        how="chỉ tính từ xa, đúng chữ của chỉ tiêu,",
        counts_head="Từ xa/mới",
        limits="Chỉ tính hồ sơ người nộp tự thực hiện từ xa; không gồm hồ sơ có cán bộ hỗ trợ tại "
        "quầy",
        literally="đúng chữ “từ xa” của chỉ tiêu giao; số báo cáo theo biểu II.06 gồm cả hai",
    ),
}


def needed_by_each(target: Number, missing: Sequence[tuple[str, int]]) -> Pieces:
    """Where one target is read in several ways: how many each of them lacks, none left out."""
    pieces: Pieces = [(f"Để đạt {plain_percent(target)} trong kỳ: ", False)]
    for at, (how, count) in enumerate(missing):
        pieces.append((f"{'; ' if at else ''}{how} ", False))
        if count <= 0:
            pieces.append(("đã đạt", True))
        else:
            pieces += [("cần thêm ", False), (with_noun(count, "hồ sơ"), True)]
    return [*pieces, (".", False)]


def beside(definition: Online, numerator: int, denominator: int, is_simulated: bool) -> Pieces:
    """Of the same new dossiers, those that are online by the other definition."""
    said = f"{if_simulated(is_simulated)}: "
    return [
        (f" {definition.beside}{said}", False),
        (share_of(numerator, denominator), True),
        (".", False),
    ]


def to_be_moved(needed: int, could: int, definition: Online) -> str:
    """What reaching the target asks of the dossiers that could have come so and did not."""
    how = definition.otherwise
    if needed <= 0:
        return "Chỉ tiêu giao đã đạt trong kỳ"
    if needed > could:
        return (
            f"Cần thêm {with_noun(needed, definition.noun)}, trong khi chỉ "
            f"{with_noun(could, 'hồ sơ')} {how} đã có dịch vụ trực tuyến"
        )
    among = with_noun(could, "hồ sơ")
    return f"Muốn đạt: {number(needed)} trong {among} đã có dịch vụ phải {definition.so}"
