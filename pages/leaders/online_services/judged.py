"""Which offices lag in what comes online, and why others with a low share are not named."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from figures import html, wording
from figures.wording import VerdictTerms
from pages.leaders.online_services import words
from queries.rows.shared import Periods
from queries.rows.units import Verdicts

Row = Mapping

NAMED = 2


def said(
    verdicts: Sequence[Verdicts],
    units: Sequence[Row],
    period: Periods,
    terms: VerdictTerms,
    level: str | None,
    reasons: html.Text,
) -> list[html.Text]:
    """Who of the level that is shown lags, or that nobody does, with the way to its `reasons`; then
    why others are not named. Nothing where nobody was judged."""
    if not verdicts or level is None:
        return []
    pieces = wording.who_lags(
        verdicts, period["period"], terms, wording.level_words(level, period["ends_on"])
    )
    (opening, _), *_ = pieces
    who = html.strong(f"{opening.rstrip(':.')}.")
    is_named = any(row["state"] == "lagging" for row in verdicts)
    doubt = wording.A_NAME_MAY_BE_WRONG if is_named else ""
    return [html.join(who, doubt, reasons, by=" "), *not_named(verdicts, units)]


def not_named(verdicts: Sequence[Row], units: Sequence[Row]) -> list[html.Text]:
    """Where somebody is named: of `units` below their common share the two lowest of which nothing
    could be concluded, with that reason."""
    states = {row["unit_code"]: row["state"] for row in verdicts}
    if "lagging" not in states.values():
        return []
    low = [row for row in _below_common(units) if states.get(row["unit_code"]) == "inconclusive"]
    found = sorted(low, key=_share)[:NAMED]
    named = [
        f"{wording.unbroken(row['unit_name'])} "
        f"{wording.share_of(row['numerator'], row['denominator'])}"
        for row in units
        if row in found
    ]
    return [words.low_yet_not_named(named)] if named else []


def _below_common(units: Sequence[Row]) -> list[Row]:
    told = [row for row in units if wording.share_decimals(row["denominator"] or 0) is not None]
    whole = sum(row["denominator"] for row in told)
    common = sum(row["numerator"] for row in told) / whole if whole else 0
    return [row for row in told if _share(row) < common]


def _share(row: Row) -> float:
    return row["numerator"] / row["denominator"]
