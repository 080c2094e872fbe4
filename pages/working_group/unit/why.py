"""Why a unit's figure differs from what it is set against."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from figures import wording
from figures.panels import gap
from pages.working_group.unit import words
from queries.rows.shared import Periods

Row = Mapping
Link = Callable[..., str]

# In points: a part that would print as less is no part to speak of.
MENTIONED = 0.05


def split(rows: Sequence[Row], definition: Row, other: str) -> str:
    """“Tỷ lệ của kỳ cao hơn các đơn vị cùng cấp 1,80 điểm phần trăm: −0,40 do khâu giải quyết, …;
    riêng khâu giải quyết tốt hơn.”, where handling pulls the other way than the gap; else "", for
    the parts stand beside. What was only closed late is no part of handling.
    """
    scale = wording.SCALE["share"]
    its = gap.parts(rows)
    total, handling = its.whole, its.handling
    if gap.is_too_few(rows) or not round(total * scale.factor, 2):
        return ""
    size = wording.number(abs(total) * scale.factor, 2)
    which = "cao hơn" if total > 0 else "thấp hơn"
    said = f"Tỷ lệ của kỳ {which} {other} {size}{wording.NBSP}{scale.words}: " + ", ".join(
        f"{wording.signed_part(part, scale)} do {what}" for what, part in its.named(scale)
    )
    worse = 1 if definition["better"] == "lower" else -1
    is_opposed = handling * total < 0 and abs(handling) * scale.factor >= MENTIONED
    how = "tốt hơn" if handling * worse < 0 else "kém hơn"
    return f"{said}; riêng {wording.HANDLING} {how}." if is_opposed else ""


def why_none(
    rows: Sequence[Row], figure: Row | None, level: str, period: Periods, among: str
) -> str:
    """Why a unit's gap is not shown: too few cases, or nothing to set them against.

    `figure` is the unit's own in the period; `among`: what its cases are ("hồ sơ đến hạn").
    """
    if rows:
        return wording.too_few_to_split(gap.counts(rows)[1])
    is_known = figure is not None and figure["numerator"] is not None
    count = figure["denominator"] if figure else None
    return words.no_gap(level, period["ends_on"], is_known, count, among)
