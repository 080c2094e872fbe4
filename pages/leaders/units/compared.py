"""Units that get no verdict, each by how much it has to do; nobody is named for a share."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from statistics import quantiles

from figures import wording
from figures.panels import marks, paging
from pages.leaders.units import volume_chart, words
from queries.rows.shared import Definition, Periods, UnitsByMeasure

Row = Mapping
Link = Callable[..., str]

FIRST = 12  # units on the page before the others are folded


def lead(
    rows: Sequence[UnitsByMeasure], period: Periods, definition: Definition, level: str
) -> list[str]:
    """What the level as a whole has, and in how many units nothing can be said."""
    numerator, denominator = total(rows)
    name = wording.start_sentence(wording.period(period["period"]))
    sentences = []
    if denominator:
        sentences.append(
            f"{name}, {wording.level_words(level, period['ends_on'])}: "
            f"{wording.in_sentence(definition['title'])} "
            f"{wording.share_of(numerator, denominator)}."
        )
    without = sum(row["numerator"] is None for row in rows)
    idle = sum(row["denominator"] == 0 for row in rows)
    few = sum(0 < (row["denominator"] or 0) < 100 for row in rows)
    notes = [
        f"{wording.with_noun(few, 'đơn vị')} có dưới 100 {definition['unit_of_measure']}: "
        "quá ít để so sánh tỷ lệ"
        if few
        else "",
        f"{wording.with_noun(idle, 'đơn vị')} không phát sinh" if idle else "",
        f"{wording.with_noun(without, 'đơn vị')} chưa có số liệu" if without else "",
    ]
    said = "; ".join(note for note in notes if note)
    if said:
        sentences.append(f"{wording.start_sentence(said)}.")
    return sentences or [wording.nothing_of_period(period["period"])]


def first_units(rows: Sequence[UnitsByMeasure]) -> Sequence[Row]:
    """The units that stand on the page: all, or of many the first that have figures. Those stand
    under no group: what a group adds up to is told where all of it stands.
    """
    known = [row for row in rows if row["denominator"]] or list(rows)
    if len(rows) <= FIRST + paging.A_FEW:
        return rows
    return [{**row, "group_name": None, "within_name": None} for row in known[:FIRST]]


def caption(by_units: str | None, level: str) -> str:
    """In which order units are listed, and what each holds besides its own."""
    made_of = wording.made_of(by_units, level)
    return wording.UNRANKED + (f"; mỗi đơn vị {made_of}" if made_of else "")


def counted(definition: Definition) -> str:
    """What the chart sets beside each other, and that a mark opens."""
    return wording.start_sentence(
        f"{definition['numerator_words']} / {definition['denominator_words']}; {words.OPENS_UNIT}"
    )


def finding(rows: Sequence[UnitsByMeasure], definition: Definition) -> str:
    """The heading of the chart: the common level, and where half of the units lie.

    Nobody is named: the highest and the lowest of many shares are often so by chance.
    """
    shares = [row["value"] for row in rows if (row["denominator"] or 0) >= 100]
    numerator, denominator = total(rows)
    if not denominator:
        return f"Chưa có {definition['unit_of_measure']} để so sánh"
    common = f"Mức chung {wording.share(numerator, denominator)}"
    if len(shares) < 4:
        return common
    low, _, high = quantiles(shares, method="inclusive")
    between = f"{wording.number(low * 100, 1)}–{wording.percent(high, 1)}"
    return f"{common}; một nửa số đơn vị trong khoảng {between}"


def total(rows: Sequence[UnitsByMeasure]) -> tuple[int, int]:
    """Both counts of these units together; what did not come counts for nothing here."""
    known = [row for row in rows if row["numerator"] is not None]
    return sum(row["numerator"] for row in known), sum(row["denominator"] or 0 for row in known)


def spots(rows: Sequence[UnitsByMeasure], link: Link) -> list[volume_chart.UnitSpot]:
    """The units that had a case, for the chart by volume."""
    return [
        volume_chart.UnitSpot(
            name=row["short_name"],
            late=row["numerator"],
            due=row["denominator"],
            link=marks.unit_link(row, link),
            is_named=len(rows) <= 12,
        )
        for row in rows
        if row["denominator"]
    ]
