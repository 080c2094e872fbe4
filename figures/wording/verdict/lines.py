"""Why a unit is in its state, in one line: what was found, how surely, since when, what ends it.

A row is one of the question `verdicts`; its reasons are the codes that decided the state.
"""

from collections.abc import Callable, Mapping, Sequence

from figures.wording.numbers import counts, number, with_noun
from figures.wording.spacing import start_sentence
from figures.wording.states import NOTHING
from figures.wording.verdict.found import (
    YEAR,
    Steps,
    found,
    missing,
    missing_months,
    months_that_came,
    restarted,
    steps_of,
)
from figures.wording.verdict.now import how_it_ended, not_yet, worse_now
from figures.wording.verdict.since import ends_shortly, ends_words, since_words
from figures.wording.verdict.terms import VerdictTerms
from figures.wording.verdict.without_closing import without_closing
from figures.wording.verdict.words import few_events, how_sure

Row = Mapping

# What must be expected in a year so that a unit as good as others can be told from one half as
# bad again; of common events, among so many.
ENOUGH_EXPECTED = 12
ENOUGH_TRIALS = 200

APART = (
    "Các đơn vị khác nhau quá nhiều để coi là một nhóm: chưa kết luận khi so với nhau; cần kiểm "
    "tra cách tính và số liệu."
)
APART_YET_A_SIGN = (
    "Có dấu hiệu kém hơn mức chung, nhưng các đơn vị khác nhau quá nhiều để coi là một nhóm: chỉ "
    "theo dõi; cần kiểm tra cách tính và số liệu."
)
NO_JUDGEMENT = "không có nghĩa là tốt hay kém"


def reason_line(row: Row, terms: VerdictTerms) -> str:
    """The line under a unit in a list: whole sentences, the first says what was found."""
    if row["state"] == "insufficient":
        return why_none(row, terms)
    own = restarted(row) if row["basis"] == "own_history" else ""
    few = few_events(row, terms) if row["state"] == "lagging" else ""
    said = [found(row, terms), missing(row), few, *why_state(row, terms), own]
    return _whole(said)


def short_line(row: Row, terms: VerdictTerms, parted: Row | None = None) -> str:
    """The same in three lines at most, for a list whose names open the whole: what was found, what
    is left of it without what was only closed late, and what would end it.

    That nothing is seen is said of a state once, at its head.
    """
    state, steps = row["state"], steps_of(row)
    said = [found(row, terms), missing(row)]
    if state == "lagging":
        kept = worse_now(row, steps, terms) if "held" in steps or not said[0] else ""
        few = few_events(row, terms)
        return _whole([*said, few, kept, without_closing(row, parted), ends_shortly(row, terms)])
    if state == "watch":
        what = why_state(row, terms)[0] if "worse_now" in steps else ""
        return _whole([*said, without_closing(row, parted), what])
    if state == "typical":
        return _whole([*said, _ended(steps)])
    return reason_line(row, terms)


def _whole(sentences: Sequence[str]) -> str:
    return " ".join(sentence for sentence in sentences if sentence)


def why_state(row: Row, terms: VerdictTerms) -> list[str]:
    """After what was found: what makes the state of it, each a sentence; some may be empty."""
    return _WHY[row["state"]](row, steps_of(row), terms)


def why_none(row: Row, terms: VerdictTerms) -> str:
    """Why nothing is said of a unit: too few months for a good word, or no case at all.

    A sign would be said with fewer: where others do the same work, that none was seen is said.
    """
    steps, least = steps_of(row), terms.constant("months_to_clear")
    lacks, came = steps.get("missing"), months_that_came(row, steps)
    if row["months_came"] >= least and lacks is None:
        return f"{NOTHING['no_cases']}: 12 tháng không có {terms.trials(row['measure'])}."
    opening = f"Mới có {with_noun(counts(came, YEAR), 'tháng')} số liệu"
    if lacks:
        some = f"mới có {with_noun(counts(came, YEAR), 'tháng')}" if came else "chưa có tháng nào"
        opening = f"Thiếu số liệu {missing_months(steps)}, {some}"
    if row["months_came"] >= least:
        return f"{opening}; các tháng đã có không có {terms.trials(row['measure'])}."
    if came >= least:  # the first months do not make up three
        opening += f", tính đủ từng ba tháng thì {with_noun(row['months_came'], 'tháng')}"
    enough = f"{with_noun(number(least), 'tháng')}"
    why = f"chưa đủ {enough} để đánh giá"
    if "comparable" in steps:
        why = f"chưa thấy dấu hiệu kém, nhưng chưa đủ {enough} để nói là bình thường"
    return f"{opening}: {why}{_with_what_is_missing(lacks, came, int(least))}."


def _with_what_is_missing(lacks: Mapping | None, came: int, least: int) -> str:
    """Whether the months that should have come would be enough, and how many of them."""
    if lacks is None or came >= least:
        return ""
    in_all = came + len(lacks["months"])
    if in_all < least:
        return f"; có tệp bổ sung cũng mới được {with_noun(in_all, 'tháng')}"
    return f"; có tệp bổ sung ít nhất {with_noun(least - came, 'tháng')} là đủ"


def _lagging(row: Row, steps: Steps, terms: VerdictTerms) -> list[str]:
    return [
        worse_now(row, steps, terms),
        how_sure(row, terms),
        since_words(row, terms),
        ends_words(row, terms),
    ]


def _recovering(row: Row, steps: Steps, terms: VerdictTerms) -> list[str]:
    return [
        f"Trước đây cần khắc phục; {how_it_ended(row, steps, terms)}.",
        f"Theo dõi nhiều nhất {number(terms.constant('recovering_quarters'))} quý sau khi hết cảnh "
        "báo.",
    ]


def _watch(row: Row, steps: Steps, terms: VerdictTerms) -> list[str]:
    if "too_different" in steps and row["basis"] == "peers":
        return [APART_YET_A_SIGN]
    if "worse_now" not in steps:
        return [how_sure(row, terms), "Theo dõi thêm, chưa phải kết luận."]
    return not_yet(row, steps, terms)


def _leading(row: Row, steps: Steps, terms: VerdictTerms) -> list[str]:
    return [
        "Tốt hơn mức chung rõ rệt, hai quý liền.",
        "Nên tìm hiểu cách làm để nhân rộng.",
    ]


def _typical(row: Row, steps: Steps, terms: VerdictTerms) -> list[str]:
    worse = terms.how_much_worse("typical_times", row["is_rare"])
    what = "Không thấy chênh lệch lớn"
    if row["basis"] == "own_history":
        what, worse = "Không khác rõ so với trước đây", worse.replace("kém", "kém đi")
    return [f"{what}; khó có khả năng {worse}.", _ended(steps)]


def _inconclusive(row: Row, steps: Steps, terms: VerdictTerms) -> list[str]:
    if "nothing_to_go_by" in steps:
        nobody = "không có đơn vị cùng thủ tục" if "not_comparable" in steps else "chưa có kỳ trước"
        return [
            f"{start_sentence(nobody)} để so, cũng chưa đủ {terms.least_past()} trước đây có "
            f"{terms.events(row['measure'])} để so với chính mình.",
            f"Chưa kết luận được; {NO_JUDGEMENT}.",
        ]
    if "too_different" in steps and row["basis"] == "peers":
        return [APART, _ended(steps)]
    if is_few(row):
        noun = terms.events if row["is_rare"] else terms.trials
        few = f"{'Dự kiến quá ít' if row['is_rare'] else 'Quá ít'} {noun(row['measure'])}"
        return [f"{few} để kết luận; {NO_JUDGEMENT}.", _ended(steps)]
    alike, worse = "ngang mức chung", "kém"
    if row["basis"] == "own_history":
        alike, worse = "vẫn như trước", "kém đi"
    much = terms.how_many_times("typical_times") if row["is_rare"] else "nhiều"
    return [
        f"Chưa kết luận được: có thể {alike}, cũng có thể {worse} {much}; {NO_JUDGEMENT}.",
        _ended(steps),
    ]


def is_few(row: Row) -> bool:
    """Whether a unit as good as others could not be told from a bad one: it has too few cases."""
    if row["is_rare"]:
        return row["expected"] < ENOUGH_EXPECTED
    return row["trials"] < ENOUGH_TRIALS


def _ended(steps: Steps) -> str:
    return "Quý trước còn cần khắc phục, nay hết cảnh báo." if "ended" in steps else ""


_WHY: Mapping[str, Callable[[Row, Steps, VerdictTerms], list[str]]] = {
    "lagging": _lagging,
    "recovering": _recovering,
    "watch": _watch,
    "leading": _leading,
    "typical": _typical,
    "inconclusive": _inconclusive,
}
