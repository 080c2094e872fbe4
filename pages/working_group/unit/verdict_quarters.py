"""How many events this quarter and the last had: of so few that each alone says little, it is said.

A row here is one of unit_verdict; a history is one of measure_history, of months.
"""

from collections.abc import Mapping, Sequence

from figures import wording
from figures.wording.numbers import number, with_noun
from figures.wording.spacing import start_sentence
from figures.wording.verdict.now import MONTHS_NOW
from figures.wording.verdict.since import now_and_before
from figures.wording.verdict.terms import VerdictTerms

Row = Mapping

TOO_FEW = 3  # fewer in a quarter, and one more or less makes it worse or not
LONGEST = 190  # days of six months


def too_few(row: Row, history: Sequence[Row], terms: VerdictTerms) -> str:
    """“Quý này có 1 hồ sơ quá hạn, quý trước 1: quá ít để nói riêng từng quý.”; "" of more."""
    if row["state"] != "lagging" or not row["is_rare"] or "worse_now" not in wording.steps_of(row):
        return ""
    known = _counted(row, history)
    if known is None or min(known) >= TOO_FEW:
        return ""
    this, last = now_and_before(row)
    now, before = known
    what = with_noun(now, terms.events(row["measure"]))
    each = f"{start_sentence(this)} có {what}, {last} {number(before)}"
    return f"{each}: quá ít để nói riêng từng {this.removesuffix(' này')}."


def _counted(row: Row, history: Sequence[Row]) -> tuple[int, int] | None:
    """Events of this quarter and the last, of the whole unit; None where a month is not known."""
    months = history[-2 * MONTHS_NOW :]
    if len(months) < 2 * MONTHS_NOW or months[-1]["ends_on"] != row["window_to"]:
        return None
    if (months[-1]["ends_on"] - months[0]["starts_on"]).days > LONGEST:
        return None
    if any(month["numerator"] is None for month in months):
        return None
    is_good = row["better"] == "higher"
    events = [
        month["denominator"] - month["numerator"] if is_good else month["numerator"]
        for month in months
    ]
    return sum(events[MONTHS_NOW:]), sum(events[:MONTHS_NOW])
