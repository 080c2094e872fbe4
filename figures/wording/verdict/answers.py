"""The answer about units in sentences: who lags, and who is outside what is usual."""

from collections import Counter
from collections.abc import Mapping, Sequence

from figures.wording.codes import if_any_simulated
from figures.wording.facts import Pieces
from figures.wording.numbers import counts, number, signed, with_noun
from figures.wording.periods import period as period_words
from figures.wording.spacing import in_sentence, listed, start_sentence, unbroken
from figures.wording.states import STATE
from figures.wording.verdict.found import (
    AS_EXPECTED,
    HARDLY_ANY,
    OTHERS,
    YEAR,
    found,
    lasting,
    steps_of,
)
from figures.wording.verdict.terms import VerdictTerms
from figures.wording.verdict.words import A_NAME_MAY_BE_WRONG, few_events

Row = Mapping

NAMED = 3  # so many names in a sentence; of more, the rest is a number
WORTH = 1  # dossiers beyond expectation that are worth naming
UNDECIDED = ("inconclusive", "insufficient")


def who_lags(rows: Sequence[Row], period: str, terms: VerdictTerms, whom: str = "đơn vị") -> Pieces:
    """The first sentence: those who lag by name, or that nobody does and where to ask next."""
    lagging = by_excess(row for row in rows if row["state"] == "lagging")
    if not lagging:
        return _nobody(rows, period, whom, terms)
    names = [unbroken(row["unit_name"]) for row in lagging]
    if len(lagging) > NAMED:
        names = [*names[:NAMED], with_noun(len(lagging) - NAMED, "đơn vị khác")]
    whose = if_any_simulated(lagging)
    long = _how_long(lagging)
    opening = (f"{listed(names)} {in_sentence(STATE['lagging'])}, {long}{whose}:", True)
    if len(lagging) == 1:
        (row,) = lagging
        said = found(row, terms, " có" if row["is_rare"] else ",").removesuffix(".")
        few = few_events(row, terms)
    else:
        said, few = _together(lagging, terms), ""
    said += _beside_peers(lagging)
    doubts = " ".join(each for each in (few, A_NAME_MAY_BE_WRONG) if each)
    return [opening, (f" {said}. {doubts}", False)]


def outside(rows: Sequence[Row]) -> str:
    """The heading of the funnel: who is named, or how many show a sign, or that nobody does."""
    counted = Counter(row["state"] for row in rows)
    if lagging := by_excess(row for row in rows if row["state"] == "lagging"):
        names = [unbroken(row["short_name"]) for row in lagging]
        who = listed(names) if len(names) <= NAMED else with_noun(len(names), "đơn vị")
        return f"{who} kém rõ rệt so với dự kiến"
    if signs := counted["watch"] + counted["recovering"]:
        return f"Chưa đơn vị nào kém rõ rệt; {with_noun(signs, 'đơn vị')} cần theo dõi"
    if not any(counted[state] for state in ("typical", "leading")):
        if counted["inconclusive"]:
            return "Chưa kết luận được về đơn vị nào"
        return "Chưa đủ cơ sở đánh giá đơn vị nào"
    return "Chưa đơn vị nào kém rõ rệt so với dự kiến"


def by_excess(rows) -> list[Row]:
    """The most events beyond expectation first: what a leader asks about, not a rank."""
    return sorted(rows, key=lambda row: -(row["excess"] or 0))


def _nobody(rows: Sequence[Row], period: str, whom: str, terms: VerdictTerms) -> Pieces:
    judged = [row for row in rows if row["state"] not in UNDECIDED]
    name = start_sentence(period_words(period))
    if not judged:
        is_few = any(row["state"] == "inconclusive" for row in rows)
        none = f"chưa kết luận được về {whom}" if is_few else f"chưa đủ cơ sở đánh giá {whom}"
        return [(f"{name}: {none} nào.", False)]
    few = ""
    if 2 * len(judged) < len(rows):  # that nobody is behind is then no news
        few = f"; mới đánh giá được {with_noun(counts(len(judged), len(rows)), 'đơn vị')}"
    said: Pieces = [(f"{name}, chưa có {whom} nào kém rõ rệt{few}.", True)]
    most = [row for row in by_excess(judged) if (row["excess"] or 0) >= WORTH][:NAMED]
    if most:
        listed_out = ", ".join(
            f"{unbroken(row['unit_name'])} ({signed(row['excess'])})" for row in most
        )
        events = terms.events(most[0]["measure"])
        whose = if_any_simulated(most)
        said.append((f" Nhiều {events} vượt dự kiến nhất{whose}: {listed_out}.", False))
    return said


def _together(lagging: Sequence[Row], terms: VerdictTerms) -> str:
    """What several have in common: how many times the expected, each its own."""
    first = lagging[:NAMED]
    events = terms.events(first[0]["measure"])
    whom = {row["basis"] for row in lagging}
    beside = {
        "peers": f" nếu làm như {OTHERS[first[0]['level']]}",
        "own_history": " nếu làm như chính đơn vị trước đây",
    }.get(whom.pop() if len(whom) == 1 else "", "")
    if not first[0]["is_rare"]:
        return f"{in_sentence(first[0]['title'])} kém hẳn dự kiến{beside}"
    if len(lagging) > NAMED or any(row["expected"] < HARDLY_ANY for row in first):
        return f"{events} nhiều hơn hẳn dự kiến{beside}"
    return f"{_each_times(first, events)} dự kiến{beside}"


def _each_times(rows: Sequence[Row], events: str) -> str:
    """“trong 12 tháng, hồ sơ quá hạn gấp 1,8; 2,5 và 1,9 lần”; each with its window where those
    differ.
    """
    each = [number(row["events"] / row["expected"], 1) for row in rows]
    months = [with_noun(row["window_months"], "tháng") for row in rows]
    if len(set(months)) > 1:
        apart = [f"{with_noun(one, 'lần')} ({of})" for one, of in zip(each, months, strict=True)]
        return f"{events} gấp {listed(apart)}"
    return f"trong {months[0]}, {events} gấp {_some_times(each)}"


def _beside_peers(lagging: Sequence[Row]) -> str:
    """“; so với các huyện khác thì gấp 2,3 và 2,1 lần (12 tháng)”: where those that their own
    past speaks against are beside their peers so too; "" where one of them is not.
    """
    said = [_times_of_peers(row) for row in lagging]
    if len(said) > NAMED or not all(said):
        return ""
    months = with_noun(YEAR, "tháng")
    return f"; so với {OTHERS[lagging[0]['level']]} thì gấp {_some_times(said)} ({months})"


def _times_of_peers(row: Row) -> str:
    """How many times what peers would have in a year; "" where it is not more, or none compares."""
    is_own = row["basis"] == "own_history" and "comparable" in steps_of(row)
    if not (is_own and row["is_rare"]) or (row["year_expected"] or 0) < HARDLY_ANY:
        return ""
    times = row["year_events"] / row["year_expected"]
    return number(times, 1) if times >= 1 + AS_EXPECTED else ""


def _some_times(each: Sequence[str]) -> str:
    """“1,8; 2,5 và 1,9 lần”, what is the same once: a comma is within the numbers."""
    each = each if len(set(each)) > 1 else each[:1]
    some = " và ".join(filter(None, ["; ".join(each[:-1]), each[-1]]))
    return with_noun(some, "lần")


def _how_long(lagging: Sequence[Row]) -> str:
    """For how long they have been named, at least."""
    quarters = [row["quarters_named"] for row in lagging]
    return lasting(min(quarters), is_least=len(set(quarters)) > 1)
