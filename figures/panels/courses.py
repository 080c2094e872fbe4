"""How a measure of the province went: a small line, and one sentence of its change."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from figures import html, wording
from figures.wording import standing

Row = Mapping

DRAWN = 8  # periods
# How much of its value a line is high at least: of a share in points, of a score, of all else as a
# part of the highest value.
LEAST_SHARE, LEAST_SCORE, LEAST_PART = 0.04, 5, 0.2


def spark(row: Row, past: Sequence[Row]) -> html.Text:
    """Eight places, each a period: one of which nothing is known is a gap, and a figure that is
    young is drawn on the right alone."""
    shown = _shown(past)
    if sum(each["value"] is not None for each in shown) < 2:
        return ""
    places = [_place(each) for each in shown]
    first = places[-1] - DRAWN + 1
    values: list[float | None] = [None] * DRAWN
    for place, each in zip(places, shown, strict=True):
        values[place - first] = each["value"]
    return html.sparkline(
        values,
        is_simulated=shown[-1]["origin"] == "simulated",
        end_filled=shown[-1]["origin"] != "simulated",
        breaks=[places[each.place] - first for each in wording.breaks(shown)],
        least_range=_least_range(row["kind"], [each["value"] for each in shown]),
    )


def _shown(past: Sequence[Row]) -> list[Row]:
    """Those of the last eight periods, in their order."""
    last = max((_place(row) for row in past), default=0)
    return [row for row in past if last - DRAWN < _place(row) <= last]


def _place(row: Row) -> int:
    """Of a period among those of its kind."""
    return row["year"] * wording.periods_a_year(row["period"]) + row["number"]


def _least_range(kind: str, values: Sequence[float | None]) -> float:
    """So much a line is high, or what is "cơ bản ổn định" would be drawn as a cliff."""
    if kind == "share":
        return LEAST_SHARE
    if kind == "score":
        return LEAST_SCORE
    return LEAST_PART * max(abs(value) for value in values if value is not None)


def change(row: Row, past: Sequence[Row], basis: str = "same_period") -> str:
    """Against the same period last year, or against the `previous` one; like with like: counted
    with counted."""
    if row["is_longer"]:
        return ""
    if row["is_finished"] is False:
        return f"kỳ {wording.WORD['unfinished']}, chưa so sánh"
    now = next((each for each in past if each["is_asked"]), None)
    before = compared(past, basis)
    if now is None:
        return (
            "" if row["kind"] in ("score", "milestone") else wording.change(None, None, row["kind"])
        )
    # What was counted otherwise last year says nothing of a change since.
    if before is not None and (why := wording.between(before, now)):
        return f"{wording.BASIS[basis]} {wording.COUNTED_OTHERWISE[why]}: không so sánh"
    if row["kind"] in ("flow", "stock", "count") and not (
        now["is_complete"] and (before is None or before["is_complete"])
    ):
        return wording.WORD["not_all_came"]  # a count that lacks units is less for no other reason
    return wording.change(
        (now["numerator"], now["denominator"]),
        (before["numerator"], before["denominator"]) if before else None,
        row["kind"],
        basis,
        noun=row["unit_of_measure"],
    )


def shortly(row: Row, past: Sequence[Row]) -> str:
    """The same in few words, where with what it is compared is said once, over the table."""
    said = change(row, past)
    if said == wording.change(None, None, row["kind"]):
        return standing.WORD["no_base"]
    is_count = row["kind"] == "share" and row["numerator"] is not None and not row["denominator"]
    of_share = standing.WORD["of_share"] if is_count else ""
    return of_share + said.removesuffix(f" so với {wording.BASIS['same_period']}")


def compared(past: Sequence[Row], basis: str = "same_period") -> Row | None:
    """The row of the past that a figure is compared with; None where nothing is known of it."""
    if basis == "same_period":
        return next((each for each in past if each["is_same_period_last_year"]), None)
    now = next((each for each in past if each["is_asked"]), None)
    return next((each for each in past if now and _place(each) == _place(now) - 1), None)


def broken(past: Sequence[Row]) -> list[str]:
    """What is said of a line that is interrupted."""
    said = wording.break_sentences(_shown(past))
    return [said] if said else []
