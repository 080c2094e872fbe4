"""A unit's verdict in the few sentences a reader remembers: how much, since when. What ends it
stands beside them, among what is to be done.
"""

from collections.abc import Mapping, Sequence

from figures import wording
from figures.wording.facts import Pieces
from figures.wording.numbers import number, percent, with_noun
from figures.wording.spacing import start_sentence
from figures.wording.verdict.found import (
    OTHERS,
    YEAR,
    alone,
    as_whom,
    expected_count,
    found,
    times,
    times_expected,
)
from figures.wording.verdict.terms import VerdictTerms
from pages.working_group.unit import judged, verdict_against
from pages.working_group.unit.verdict_quarters import too_few

Row = Mapping

# Of these the deciding figures are bold: a sign to follow is not yet a finding.
DECIDED = ("lagging", "leading")
NAMED = "lagging"


def verdict_lead(
    row: Row,
    terms: VerdictTerms,
    split: str = "",
    history: Sequence[Row] = (),
    parted: Row | None = None,
) -> list[Pieces]:
    """Two paragraphs: what was found, and what is left of it without what was only closed late;
    what makes the state of it, since when, and what makes it less sure.

    `row` is of unit_verdict; `split` tells the gap's parts, where handling pulls another way;
    `history` is its months up to the period; `parted` is of without_closing.
    """
    if row["state"] == "insufficient":
        return [[(wording.why_none(row, terms), False)]]
    is_held = row["state"] in verdict_against.HELD_AGAINST
    beside = [
        beside_peers(row, terms),
        wording.missing(row),
        wording.without_closing(row, parted) if is_held else "",
        wording.few_events(row, terms) if is_held else "",
    ]
    first = [*_counted(row, terms), *((f" {said}", False) for said in beside if said)]
    own = wording.restarted(row) if row["basis"] == "own_history" else ""
    why = (
        _why_named(row, terms, history) if row["state"] == NAMED else wording.why_state(row, terms)
    )
    second = _joined([verdict_against.weaker(row), *why, split, own])
    return [*([first] if first else []), *([[(second, False)]] if second else [])]


def _why_named(row: Row, terms: VerdictTerms, history: Sequence[Row]) -> list[str]:
    """For how long, since when, and that a name may be wrong; how it is worse now and how surely
    are steps of the fold, but for one that only stays.
    """
    steps = wording.steps_of(row)
    is_kept = steps.get("evidence", {}).get("strength") == "sign"
    return [
        wording.worse_now(row, steps, terms) if "held" in steps or row["expected"] is None else "",
        wording.how_sure(row, terms) if is_kept else "",
        wording.named_since(row),
        too_few(row, history, terms),
        wording.A_NAME_MAY_BE_WRONG,
    ]


def beside_peers(row: Row, terms: VerdictTerms) -> str:
    """“So với các huyện khác, 12 tháng gấp 1,3 lần dự kiến (292 so với 220).”, of one that its own
    past speaks against; "" where nobody does the same.
    """
    is_own = row["basis"] == "own_history" and "comparable" in wording.steps_of(row)
    events, expected, trials = (row[f"year_{key}"] for key in ("events", "expected", "trials"))
    if not is_own or not expected:
        return ""
    whom = f"So với {OTHERS[row['level']]}, {with_noun(YEAR, 'tháng')}"
    if not row["is_rare"]:
        own = [trials - each if row["better"] == "higher" else each for each in (events, expected)]
        seen, usual = (wording.share_of(each, trials) for each in own)
        return f"{whom} {seen}, dự kiến {usual}."
    about = number(expected, 0 if expected >= 9.5 else 1)
    compared = times_expected(events, expected)
    if compared.startswith("gấp"):
        compared += " dự kiến"
    counted = f"({number(events)} so với {about})"
    return f"{whom} {compared} {counted}." if compared else f"{whom} {counted}."


def how_wide(row: Row) -> str:
    """The interval of the unit's own share in words, beside the level's; empty where unknown."""
    if row["window_months"] is None or row["value_low"] is None or not row["trials"]:
        return ""
    between = f"{number(row['value_low'] * 100, 1)}–{percent(row['value_high'], 1)}"
    months = with_noun(row["window_months"], "tháng")
    common = percent(row["level_value"], 1)
    said = (
        f"tỷ lệ {months}: khoảng ước tính {between}; tỷ lệ của cả cấp {common} (chưa tính khác "
        "nhau về thủ tục)"
    )
    return start_sentence(said)


def _counted(row: Row, terms: VerdictTerms) -> Pieces:
    """“6 tháng (…): 159 hồ sơ quá hạn trong 4.004 hồ sơ đến hạn, dự kiến 68 nếu …; gấp 2,3 lần.”"""
    if row["expected"] is None:
        return []
    is_strong = row["state"] in DECIDED
    days = f" ({judged.window_days(row)}):"
    if not row["is_rare"]:
        return [(found(row, terms, days), is_strong)]
    compared = "; ".join(each for each in (times(row), alone(row)) if each)
    events = terms.events(row["measure"])
    what = with_noun(row["events"], events) if row["events"] else f"không có {events}"
    return [
        (f"{with_noun(row['window_months'], 'tháng')}{days} ", False),
        (what, is_strong),
        (f" trong {with_noun(row['trials'], terms.trials(row['measure']))}, dự kiến ", False),
        (expected_count(row), is_strong),
        (f" {as_whom(row)}{'; ' if compared else ''}{compared}.", False),
    ]


def _joined(sentences: Sequence[str]) -> str:
    return " ".join(each for each in sentences if each)
