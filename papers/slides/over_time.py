"""An indicator over the last periods, as a chart that can be edited; periods without a figure
stay empty."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from figures import wording
from papers.slides.content import Chart, Series
from papers.words import NOT_COMPLETE

Row = Mapping
DRAWN, LEAST = 8, 2  # periods


def shares(title: str, past: Sequence[Row], period: str) -> Chart | None:
    """A line; None where fewer than two periods have a figure."""
    return _drawn("line", title, past, period, _share, is_share=True)


def counts(title: str, past: Sequence[Row], period: str) -> Chart | None:
    """Columns with a number over each."""
    return _drawn("columns", title, past, period, _count, is_share=False)


def with_levels(chart: Chart, levels: Sequence[Series]) -> Chart:
    """The same with what it is held against."""
    return Chart(
        chart.kind,
        chart.categories,
        [*chart.series, *levels],
        chart.caption,
        chart.is_share,
    )


def _drawn(kind: str, title: str, past: Sequence[Row], period: str, read, is_share: bool):
    places = {_place(row): row for row in past}
    told = [place for place, row in places.items() if read(row)[0] is not None]
    if len(told) < LEAST:
        return None
    last = max(places)
    begin = max(min(told), last - DRAWN + 1)
    rows = [places.get(place) for place in range(begin, last + 1)]
    a_year = wording.periods_a_year(period)
    made = [_marked(row, *read(row)) if row else (None, "") for row in rows]
    names = [
        wording.period_short(row["period"]) if row else _name(place, a_year, period)
        for place, row in zip(range(begin, last + 1), rows, strict=True)
    ]
    series = Series(title, [value for value, _ in made], [label for _, label in made])
    return Chart(kind, names, [series], caption(title, rows), is_share)


def _marked(row: Row, value: float | None, label: str) -> tuple[float | None, str]:
    """As the report marks it: a figure of which some units have not told."""
    return value, f"{label}*" if label and not row.get("is_complete", True) else label


def caption(title: str, rows: Sequence[Row | None]) -> wording.Pieces:
    """“Hồ sơ …; 8 kỳ gần nhất; mô phỏng”."""
    told = [row for row in rows if row and row["numerator"] is not None]
    said: wording.Pieces = [(f"{title}; {wording.last_periods(len(rows), len(told))}; ", False)]
    for place, code in enumerate(dict.fromkeys(row["origin"] for row in told)):
        said.append((f"{', ' if place else ''}{wording.ORIGIN_SHORT[code]}", code == "simulated"))
    if not all(row.get("is_complete", True) for row in told):
        said.append((f"; {NOT_COMPLETE}", False))
    if broken := wording.break_sentences([row for row in rows if row]):
        said.append((f". {broken}", False))
    return said


def _share(row: Row) -> tuple[float | None, str]:
    if row["numerator"] is None or not row["denominator"]:
        return None, ""
    both = (row["numerator"], row["denominator"])
    said = dict.fromkeys((wording.share(*both), wording.counts(*both)))  # of few the same
    return both[0] / both[1], "\n".join(said)


def _count(row: Row) -> tuple[float | None, str]:
    if row["numerator"] is None:
        return None, ""
    return float(row["numerator"]), wording.number(row["numerator"])


def _place(row: Row) -> int:
    return row["year"] * wording.periods_a_year(row["period"]) + row["number"] - 1


def _name(place: int, a_year: int, like: str) -> str:
    """A period of which nobody told anything."""
    year, number = divmod(place, a_year)
    part = f"-Q{number + 1}" if a_year == 4 else f"-{number + 1:02}" if a_year == 12 else ""
    return wording.period_short(f"{year}{part}")
