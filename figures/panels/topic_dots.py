"""An indicator unit by unit, as dots on one scale in administrative order."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from itertools import groupby
from typing import Any

from figures import charts, wording
from figures.charts.dots import Dot, DotRow, dots
from figures.charts.scale import Level
from figures.panels import marks, topic_trend
from figures.theme import Palette

Row = Mapping
Link = Callable[..., str]
Interval = Callable[[Sequence[float], Sequence[float]], tuple[Any, Any]]

FEW = 100  # in the denominator: below it a share is hardly a share
# More communes than that stand together in the row of their district or group.
ONE_A_ROW = 24


def picture(
    rows: Sequence[Row],
    level: str | None,
    day: date,
    measure: Row,
    palette: Palette,
    link: Link,
    interval: Interval,
    called: str = "",
) -> charts.Picture:
    """`rows`: of units_by_measure; `level`: which one, None where no unit has a figure. Rows of a
    form that no unit sent itself have no code and open nothing; `called`: what they are. Such a
    list is whole, so nothing is estimated of it.

    `measure`: its own row of measures; `interval` gives both ends of a share from its two counts
    (analysis.intervals).
    """
    kind, unit = measure["kind"], measure["unit_of_measure"]
    rows = [row for row in rows if not _stands_beside(row) or _value(row, kind) is not None]
    told = [row for row in rows if _value(row, kind) is not None]
    if level is None or not told:
        return charts.Picture(wording.TOPIC["nothing_by_unit"], measure["title"])
    aimed = next((row for row in told if row["official_target"] is not None), None)
    words = called or wording.level_words(level, day)
    beside = dict.fromkeys(wording.UNIT_KIND[row["kind"]] for row in rows if _stands_beside(row))
    words = ", ".join([words, *beside])
    levels = [*_common(told, kind, words), *topic_trend.targets(aimed, kind, of_units=True)]
    finding = wording.units_finding(
        words,
        [(row["numerator"], row["denominator"]) for row in told],
        len(rows),
        kind,
        unit,
        _reached(told, aimed),
    )
    marked = _marked(told, kind, unit, link, None if called else interval)
    is_grouped = level == "commune" and len(rows) > ONE_A_ROW
    drawn = _groups(rows, marked, words, link) if is_grouped else _singles(rows, marked, kind, link)
    shown = [row for row in drawn if row.dots] if is_grouped else drawn
    absent = len(rows) - len(told)
    has_intervals = kind == "share" and not is_grouped and not called
    caption = wording.dots_caption(measure["title"], has_intervals, is_of_form=bool(called))
    if len(shown) < len(drawn):
        caption = f"{caption}; {wording.not_drawn(len(drawn) - len(shown))}"
    return charts.Picture(
        finding,
        caption,
        dots(
            shown,
            palette,
            "%" if kind == "share" else unit,
            (wording.NOT_THERE if absent else "") if is_grouped else " ",
            is_share=kind == "share",
            levels=levels,
        ),
        "; ".join(f"{dot.name} {dot.said}" for dot in marked.values()) if not is_grouped else "",
    )


def _stands_beside(row: Row) -> bool:
    """Whether a unit is a centre or branch beside the offices that its level is named by: one that
    tells nothing is not missed."""
    return row.get("kind", "office") in wording.UNIT_KIND


def _common(told: Sequence[Row], kind: str, words: str) -> list[Level]:
    """What the units drawn have together: the province's figure has other levels in it."""
    if len(told) < 2 or kind not in ("share", "average"):
        return []
    both = sum(row["numerator"] for row in told), sum(row["denominator"] for row in told)
    value = _value({"numerator": both[0], "denominator": both[1]}, kind)
    text = wording.common_of(wording.with_noun(len(told), words), both, kind)
    return [] if value is None else [Level(value, text, is_common=True)]


def _reached(told: Sequence[Row], aimed: Row | None) -> tuple[str, int, Any] | None:
    """How many reach the target that the level has, as it was judged; None without a target, or
    where the province was given it, and no unit."""
    if aimed is None or aimed["official_kind"] == "official":
        return None
    reached = sum(row["target_tag"] in ("met", "above") for row in told)
    kind, target = aimed["official_kind"], aimed["official_target"]
    return wording.in_sentence(wording.TARGET_KIND_SHORT[kind]), reached, target


def _marked(
    told: Sequence[Row], kind: str, unit: str, link: Link, interval: Interval | None
) -> dict[int, Dot]:
    """The dot of each row that has a figure, by the row."""
    lows: Sequence[Any]
    highs: Sequence[Any]
    lows = highs = [None] * len(told)
    if kind == "share" and interval is not None:
        lows, highs = interval(
            [float(row["numerator"]) for row in told], [float(row["denominator"]) for row in told]
        )
    return {
        id(row): Dot(
            row["unit_name"],
            _value(row, kind) or 0.0,
            wording.figure_said((row["numerator"], row["denominator"]), kind, unit),
            _opens(row, link),
            None if low is None else float(low) * 100,
            None if high is None else float(high) * 100,
            is_few=kind == "share" and row["denominator"] < FEW,
        )
        for row, low, high in zip(told, lows, highs, strict=True)
    }


def _singles(rows: Sequence[Row], marked: Mapping[int, Dot], kind: str, link: Link) -> list[DotRow]:
    decimals = wording.column_decimals(row["denominator"] for row in rows)

    def written(row: Row) -> str:
        """Shares down the column with as many decimals as each of them deserves."""
        if kind == "share" and row["denominator"] >= FEW:
            return wording.share_cell(row["numerator"], row["denominator"], decimals)
        return wording.figure_text((row["numerator"], row["denominator"]), kind)

    return [
        DotRow(
            row["short_name"],
            [marked[id(row)]] if id(row) in marked else [],
            written(row) if id(row) in marked else wording.NONE,
            "" if id(row) in marked else wording.in_sentence(_why_none(row)),
            _opens(row, link),
        )
        for row in rows
    ]


def _groups(
    rows: Sequence[Row], marked: Mapping[int, Dot], everyone: str, link: Link
) -> list[DotRow]:
    """A row a district, or a group that the province puts its communes in."""
    made = []
    for (group, _, parent), members in groupby(
        rows, key=lambda row: (row["group_name"], row["parent_code"], row["parent_short_name"])
    ):
        those = list(members)
        is_district = not group and parent and those[0]["parent_code"]
        found = [marked[id(row)] for row in those if id(row) in marked]
        missing = len(those) - len(found)
        made.append(
            DotRow(
                group or (parent if is_district else wording.start_sentence(everyone)),
                found,
                wording.number(missing) if missing else "",
                "",
                link("unit", unit=those[0]["parent_code"]) if is_district else None,
            )
        )
    return made


def _opens(row: Row, link: Link) -> str | None:
    return marks.unit_link(row, link) if row["unit_code"] else None


def _why_none(row: Row) -> str:
    """Why a unit has no dot; counts of which no share can be told stand themselves."""
    return marks.absent(row) or wording.counts(row["numerator"], row["denominator"])


def _value(row: Row, kind: str) -> float | None:
    return topic_trend.drawn_value(row, kind)
