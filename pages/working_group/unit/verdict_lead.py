"""A unit's verdict in the few sentences a reader remembers: how much, how sure, since when, what
ends it.
"""

from collections.abc import Mapping

from figures import wording
from figures.wording.facts import Pieces
from figures.wording.numbers import number, percent, with_noun
from figures.wording.spacing import start_sentence
from figures.wording.verdict.found import as_whom, expected_count, found, times
from figures.wording.verdict.terms import VerdictTerms
from pages.working_group.unit import judged

Row = Mapping

# Of these the deciding figures are bold: a sign to follow is not yet a finding.
DECIDED = ("lagging", "leading")


def verdict_lead(row: Row, terms: VerdictTerms, split: str = "") -> list[Pieces]:
    """A paragraph each: what was found, what makes the state of it, what else must be known.

    `row` is of unit_verdict; `split` tells the gap's parts, where the page has them.
    """
    if row["state"] == "insufficient":
        return [[(wording.why_none(row, terms), False)]]
    what, *rest = [each for each in wording.why_state(row, terms) if each]
    why = [what, *rest[:1]] if row["state"] == "lagging" else [what, *rest]
    then = rest[1:] if row["state"] == "lagging" else []
    own = wording.restarted(row) if row["basis"] == "own_history" else ""
    plain = [" ".join(why), " ".join(then), split, wording.missing(row), own]
    counted = [_counted(row, terms)] if row["expected"] is not None else []
    return [*counted, *([(said, False)] for said in plain if said)]


def how_wide(row: Row) -> str:
    """The interval of the unit's own share in words, beside the level's; empty where unknown."""
    if row["window_months"] is None or row["value_low"] is None or not row["trials"]:
        return ""
    between = f"{number(row['value_low'] * 100, 1)}–{percent(row['value_high'], 1)}"
    months = with_noun(row["window_months"], "tháng")
    common = percent(row["level_value"], 1)
    said = f"tỷ lệ {months}: khoảng ước tính {between}; mức chung của cấp {common}"
    return start_sentence(said)


def _counted(row: Row, terms: VerdictTerms) -> Pieces:
    """“6 tháng (…): 159 hồ sơ quá hạn trong 4.004 hồ sơ đến hạn, dự kiến 68 nếu …; gấp 2,3 lần.”"""
    is_strong = row["state"] in DECIDED
    days = f" ({judged.window_days(row)}):"
    if not row["is_rare"]:
        return [(found(row, terms, days), is_strong)]
    compared = times(row)
    events = terms.events(row["measure"])
    what = with_noun(row["events"], events) if row["events"] else f"không có {events}"
    return [
        (f"{with_noun(row['window_months'], 'tháng')}{days} ", False),
        (what, is_strong),
        (f" trong {with_noun(row['trials'], terms.trials(row['measure']))}, dự kiến ", False),
        (expected_count(row), is_strong),
        (f" {as_whom(row)}{'; ' if compared else ''}{compared}.", False),
    ]
