"""The first lines of the pages about one topic: the answer, with its counts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from figures import wording
from figures.panels.objectives import value
from figures.panels.topics import PRINTED, count_sent

Row = Mapping


def documents(rows: Sequence[Row], senders: Sequence[Row], period: Row) -> list[str]:
    """Fully electronic as forms have it, beside the bound that was printed; who has sent."""
    asked = period["period"]
    of_measure = [
        row for row in rows if (row["measure"], row["period"]) == ("documents_electronic", asked)
    ]
    counted = next((row for row in of_measure if row["origin"] not in PRINTED), None)
    printed = next((row for row in of_measure if row["origin"] in PRINTED), None)
    share = ""
    if counted and counted["denominator"]:
        share = wording.share_of(counted["numerator"], counted["denominator"])
        share += f", {wording.ORIGIN[counted['origin']]}"
    bound = value(printed)[0] if printed else ""
    name = wording.period(period["period"])
    return [wording.electronic_sentence(name, share, bound), _sent("IV.01", senders, name)]


def cases(rows: Sequence[Row], senders: Sequence[Row], period: Row) -> list[str]:
    """Cases found by the form of the period, beside it what was printed, each with its period."""
    of_measure = [row for row in rows if row["measure"] == "pctn_cases"]
    said = [
        f"{wording.with_noun(row['numerator'], 'vụ phát hiện')} "
        f"({wording.ORIGIN_SHORT[row['origin']]})"
        for row in of_measure
        if row["origin"] not in PRINTED
        and row["numerator"] is not None
        and row["period"] == period["period"]
    ]
    press = [
        f"{wording.with_noun(row['numerator'], 'vụ')}, {wording.period(row['period'])}"
        for row in of_measure
        if row["origin"] in PRINTED
    ]
    name = wording.period(period["period"])
    return [
        wording.cases_sentence(name, ", ".join(said), press),
        _sent("01/PCTN", senders, name),
    ]


def regimes(rows: Sequence[Row], period: Row) -> list[str]:
    """The three regimes being digitised, and internal procedures, as first known."""
    first = {}
    for row in rows:
        if row["numerator"] is not None:
            first.setdefault(row["measure"], wording.as_printed(row["numerator"]))
    return wording.regimes_sentence(
        wording.period(period["period"]),
        [first[code] for code in ("regime_8", "regime_155", "regime_143") if code in first],
        [
            first[code]
            for code in ("internal_published", "internal_reviewed", "internal_simplified")
            if code in first
        ],
    )


def _sent(form: str, senders: Sequence[Row], period: str) -> str:
    return wording.senders_sentence(form, count_sent(senders), len(senders), period)
