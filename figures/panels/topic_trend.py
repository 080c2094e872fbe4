"""An indicator period by period, as a line: the last eight periods of which there is a figure."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from datetime import date

from figures import charts, wording
from figures.charts.scale import LEAST_POINTS, Level
from figures.charts.trend import trend
from figures.charts.trend_plot import TrendPoint
from figures.panels import marks
from figures.theme import Palette

Row = Mapping
Here = Callable[..., str]
DRAWN = 8  # periods with a figure
LEAST = 2  # fewer make no line


def picture(
    past: Sequence[Row],
    periods: Sequence[Row],
    period: Row,
    as_of: date,
    measure: Row,
    palette: Palette,
    here: Here,
    target: Row | None = None,
    common: Sequence[Row] = (),
) -> charts.Picture:
    """`past`: rows of measure_history; `periods`: all there are, for the places of those that
    nobody reported; `measure`: its own row of measures.

    `target`: the row of the period that has official_target, adopted_target. `common`: the
    province's rows of the same periods, where `past` is one unit's. `here(period=…)` opens the
    page in another period.
    """
    kind, unit = measure["kind"], measure["unit_of_measure"]
    rows = _drawn(past, periods, period, kind)
    told = [row for row in rows if drawn_value(row, kind) is not None]
    begun = wording.since_last_break(told)
    finding = wording.trend_finding(
        [(row["period"], _figure(row)) for row in told[begun:]], kind, unit, is_broken=begun > 0
    )
    if len(told) < LEAST:
        return charts.Picture(finding, measure["title"])
    is_simulated = any(row["origin"] == "simulated" for row in told)
    which = wording.last_periods(len(rows), len(told), is_simulated)
    beside = {row["period"]: drawn_value(row, kind) for row in common}
    points = [_point(row, kind, unit, period, as_of, here, beside) for row in rows]
    return charts.Picture(
        finding,
        f"{measure['title']}; {which}",
        trend(
            points,
            palette,
            "%" if kind == "share" else unit,
            is_share=kind == "share",
            levels=targets(target, kind),
            breaks=wording.breaks(rows),
            common_words=wording.COMMON if common else "",
            least=_least(told, kind),
        ),
        "; ".join(f"{wording.period_short(point.period)} {point.said}" for point in points),
    )


def _least(told: Sequence[Row], kind: str) -> float:
    """How many points the picture of a share spans at least: of few cases more, since one of a
    hundred moves by several points without anything having changed."""
    if kind != "share":
        return LEAST_POINTS
    return max(LEAST_POINTS, 200 / math.sqrt(min(float(row["denominator"]) for row in told)))


def targets(row: Row | None, kind: str, of_units: bool = False) -> list[Level]:
    """What a share is to reach, as lines: given officially, and the province's own milestone.
    Beside figures `of_units`, to which nobody gave it, the target says whose it is."""
    if row is None or kind != "share":
        return []
    made = []
    if row["official_target"] is not None:
        is_of_province = of_units and row["official_kind"] == "official"
        text = wording.of_province_text(row) if is_of_province else wording.official_text(row)
        made.append(Level(float(row["official_target"]) * 100, wording.start_sentence(text)))
    if row.get("adopted_target") is not None:
        adopted = float(row["adopted_target"]) * 100
        made.append(Level(adopted, wording.adopted_text(row), is_adopted=True))
    return made


def _drawn(past: Sequence[Row], periods: Sequence[Row], period: Row, kind: str) -> list[Row]:
    """Every period from the first of the last eight with a figure to the one asked, in order; one
    without a row stands as a row without a figure."""
    found = {row["period"]: row for row in past if row["ends_on"] <= period["ends_on"]}
    told = [row for row in found.values() if drawn_value(row, kind) is not None]
    if not told:
        return []
    told = sorted(told, key=lambda row: row["starts_on"])[-DRAWN:]
    first, last = told[0], told[-1]
    is_civil = first["period"].startswith("civil:")
    between = [
        row
        for row in periods
        if row["kind"] == period["kind"]
        and (row["calendar"] == "civil") == is_civil
        and first["starts_on"] <= row["starts_on"]
        and row["ends_on"] <= max(last["ends_on"], period["ends_on"])
    ]
    return [
        found.get(row["period"], {**row, "numerator": None, "denominator": None, "value": None})
        for row in sorted(between, key=lambda row: row["starts_on"])
    ]


def _point(
    row: Row,
    kind: str,
    unit: str,
    period: Row,
    as_of: date,
    here: Here,
    common: Mapping[str, float | None],
) -> TrendPoint:
    value = drawn_value(row, kind)
    if value is None:
        return TrendPoint(
            row["period"],
            None,
            said=marks.absent(row),
            is_chosen=row["period"] == period["period"],
            common=common.get(row["period"]),
        )
    short = wording.figure_text(_figure(row), kind)
    return TrendPoint(
        row["period"],
        value,
        short,
        wording.figure_said(_figure(row), kind, unit),
        here(period=row["period"]),
        is_simulated=row["origin"] == "simulated",
        until=None if row["is_finished"] else as_of,
        is_chosen=row["period"] == period["period"],
        common=common.get(row["period"]),
    )


def _figure(row: Row) -> wording.FigureOf:
    return row["numerator"], row["denominator"]


def drawn_value(row: Row, kind: str) -> float | None:
    """As it is drawn: a share in percent."""
    if row["numerator"] is None:
        return None
    if kind not in ("share", "average"):
        return float(row["numerator"])
    if not row["denominator"]:
        return None
    return float(row["numerator"]) / float(row["denominator"]) * (100 if kind == "share" else 1)
