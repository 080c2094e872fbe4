"""How units stand: how many in which state, and those in need by name with the reasons that the
screens give."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from itertools import groupby

from figures import wording
from papers import words
from papers.figures import Figures
from papers.people import causes

Row = Mapping
NAMED = ("lagging", "recovering")
LEVELS = ("department", "district", "commune")
VERDICT = ("numerator", "denominator", "events", "trials", "expected", "excess")


def terms(figures: Figures) -> wording.VerdictTerms:
    return wording.VerdictTerms(
        figures.ask("measures").rows,
        figures.ask("verdict_rule").rows,
    )


def states(figures: Figures, period: str, day: date) -> list[str]:
    """“Quá hạn trong số đến hạn: trong 21 sở, ban, ngành: 01 cần khắc phục, …”, a measure and
    level each."""
    answer = figures.ask("verdict_levels", period=period)
    said = []
    for title, rows in groupby(answer.rows, key=lambda row: row["title"]):
        parts = []
        for row in rows:
            counted = [
                (state, f"count_{state}")
                for state in wording.STATES_AS_LISTED
                if row[f"count_{state}"]
            ]
            level = wording.level_words(row["level"], day)
            of = figures.say(answer, row, ("count_units",), words.count, f"{title}, {level}")
            told = [
                f"{figures.say(answer, row, (column,), words.count, f'{title}, {level}')} "
                f"{wording.in_sentence(wording.STATE[state])}"
                for state, column in counted
            ]
            parts.append(f"trong {of} {level}: {', '.join(told)}")
        if parts:
            whose = wording.if_any_simulated(answer.rows)
            said.append(wording.breakable(f"{title}{whose}: {'; '.join(parts)}."))
    return said


def nobody(figures: Figures, period: str) -> str:
    """That nobody is in need, or that nobody was judged; and where most is beyond expectation."""
    rows = figures.ask("verdicts", period=period).rows
    if not rows:
        return wording.NO_VERDICT["young"]
    first = [row for row in rows if row["measure"] == rows[0]["measure"]]
    leading = wording.leading(figures.ask("measures").rows)
    about = [row for row in rows if row["measure"] == leading] or first
    return wording.plain(wording.who_lags(about, period, terms(figures)))


def in_need(figures: Figures, period: str) -> list[Row]:
    """Units and measures that the report names, as it orders them."""
    rows = [row for row in figures.ask("verdicts", period=period).rows if row["state"] in NAMED]
    return sorted(rows, key=lambda row: (NAMED.index(row["state"]), LEVELS.index(row["level"])))


def named(figures: Figures, period: str) -> list[dict[str, object]]:
    """A row a unit and measure in need: the verdict as its page says it, its own words on why."""
    answer = figures.ask("verdicts", period=period)
    with_what = terms(figures)
    rows = in_need(figures, period)
    quoted = causes(period)
    lines: list[dict[str, object]] = []
    for row in rows:
        name = wording.unit_name(row)
        reason = wording.reason_line(row, with_what)
        figures.say(answer, row, VERDICT, reason, f"{name}: đánh giá")
        counted = wording.counts(row["numerator"], row["denominator"])
        lines.append(
            {
                "number": wording.number(len(lines) + 1),
                "unit": name,
                "state": wording.STATE[row["state"]],
                "measure": row["title"],
                "value": figures.say(answer, row, ("numerator", "denominator"), counted, name),
                "reason": reason,
                "causes": quoted.get((row["unit_code"], row["measure"]), [])
                + quoted.get((row["unit_code"], None), []),
            }
        )
    return lines
