"""Why a unit is in its state, in one line: what was found, how surely, since when, what ends it.

A row is one of the question `verdicts`; its reasons are the codes that decided the state.
"""

from collections.abc import Callable, Mapping

from figures.wording.numbers import counts, number, with_noun
from figures.wording.periods import months_listed
from figures.wording.spacing import start_sentence
from figures.wording.states import NOTHING
from figures.wording.verdict.found import (
    Steps,
    found,
    lasting,
    missing,
    month_of,
    restarted,
    steps_of,
)
from figures.wording.verdict.since import ends_words, now_and_before, since_words
from figures.wording.verdict.terms import VerdictTerms
from figures.wording.verdict.words import how_sure

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
    said = [found(row, terms), *why_state(row, terms), missing(row), own]
    return " ".join(sentence for sentence in said if sentence)


def short_line(row: Row, terms: VerdictTerms) -> str:
    """What was found and what makes the state of it, without what ends it: beside a chip."""
    if row["state"] == "insufficient":
        return why_none(row, terms)
    if row["state"] == "lagging":
        seen = found(row, terms).removesuffix(".")
        said = [f"{start_sentence('; '.join(each for each in (seen, lasting(row)) if each))}."]
    else:
        said = [found(row, terms), *why_state(row, terms)[:1]]
    return " ".join(sentence for sentence in [*said, missing(row)] if sentence)


def why_state(row: Row, terms: VerdictTerms) -> list[str]:
    """After what was found: what makes the state of it, each a sentence; some may be empty."""
    return _WHY[row["state"]](row, steps_of(row), terms)


def why_none(row: Row, terms: VerdictTerms) -> str:
    """Why a unit is not judged: no case at all, or too few months."""
    steps = steps_of(row)
    if "missing" in steps:
        lacks = steps["missing"]
        months = months_listed([month_of(each) for each in lacks["months"]])
        came = counts(lacks["came"], 12)
        return (
            f"Thiếu số liệu {months}, mới có {with_noun(came, 'tháng')}: chưa đánh giá; có tệp bổ "
            "sung là đánh giá được."
        )
    least = terms.constant("months_to_clear")
    if row["months_came"] < least:
        came = with_noun(row["months_came"], "tháng")
        return f"Mới có {came} số liệu, cần ít nhất {number(least)} trong 12 tháng: chưa đánh giá."
    return f"{NOTHING['no_cases']}: 12 tháng không có {terms.trials(row['measure'])}."


def worse_now(row: Row, steps: Steps, terms: VerdictTerms) -> str:
    """Whether this quarter and the last are worse; "" where that was not asked."""
    seen = steps.get("worse_now")
    if "held" in steps or (seen is None and row["state"] == "lagging"):
        return "Quý này thiếu số liệu nên giữ đánh giá trước, chưa cập nhật."
    if seen is None:
        return ""
    least = terms.how_many_times("worse_now", row["is_rare"])
    this, last = now_and_before(row)
    if seen["now"]:
        when = f"{this} và {last}" if seen["before"] else f"{this}, {last} thì chưa"
        return f"Kém hơn mức chung từ {least} trong {when}."
    return f"{start_sentence(this)} không còn kém mức chung từ {least}."


def _lagging(row: Row, steps: Steps, terms: VerdictTerms) -> list[str]:
    return [
        worse_now(row, steps, terms),
        how_sure(row, terms),
        since_words(row, terms),
        ends_words(row, terms),
    ]


def _recovering(row: Row, steps: Steps, terms: VerdictTerms) -> list[str]:
    return [
        f"Trước đây cần khắc phục; {_how_it_ended(row, steps, terms)}.",
        since_words(row, terms),
        "Tiếp tục theo dõi.",
    ]


def _how_it_ended(row: Row, steps: Steps, terms: VerdictTerms) -> str:
    this, last = now_and_before(row)
    least = terms.how_many_times("worse_now", row["is_rare"])
    if "ended" in steps and steps["ended"]["by"] == "limit":
        return f"{this} không vượt số đã báo từ {last} nên hết cảnh báo"
    if "worse_now" in steps:
        is_worse = steps["worse_now"]["now"]
        return f"{this} {'lại' if is_worse else 'không còn'} kém mức chung từ {least}"
    if "ended" in steps:
        return f"{this} không còn kém rõ"
    return f"đã hết cảnh báo trước {this}, chưa trở lại"


def _watch(row: Row, steps: Steps, terms: VerdictTerms) -> list[str]:
    if "too_different" in steps and row["basis"] == "peers":
        return [APART_YET_A_SIGN]
    if "worse_now" not in steps:
        return [how_sure(row, terms)]
    this, last = now_and_before(row)
    least = terms.how_many_times("worse_now", row["is_rare"])
    if not steps["worse_now"]["now"]:
        why = f"cộng cả kỳ thì nhiều hơn rõ, nhưng {this} không còn kém mức chung từ {least}"
    elif not steps["worse_now"]["before"]:
        why = f"kém mức chung từ {least} mới trong {this}; {last} thì chưa"
    else:
        why = f"{this} thiếu số liệu nên chưa cập nhật"
    return [f"Có dấu hiệu, chưa nêu tên: {why}."]


def _leading(row: Row, steps: Steps, terms: VerdictTerms) -> list[str]:
    return [
        "Tốt hơn mặt bằng chung rõ rệt, hai quý liền.",
        "Nên tìm hiểu cách làm để nhân rộng.",
    ]


def _typical(row: Row, steps: Steps, terms: VerdictTerms) -> list[str]:
    most = terms.how_many_times("typical_times", row["is_rare"])
    if row["basis"] == "own_history":
        return [
            "Không khác rõ so với chính đơn vị trước đây: số liệu không phù hợp với mức kém đi từ "
            f"{most}.",
            _ended(steps),
        ]
    return [
        f"Không thấy chênh lệch lớn: số liệu không phù hợp với mức kém từ {most}.",
        _ended(steps),
    ]


def _inconclusive(row: Row, steps: Steps, terms: VerdictTerms) -> list[str]:
    if "nothing_to_go_by" in steps:
        nobody = "không có đơn vị cùng thủ tục" if "not_comparable" in steps else "chưa có kỳ trước"
        return [
            f"{start_sentence(nobody)} để so, chưa đủ {terms.least_past()} trước đây có "
            f"{terms.events(row['measure'])} để so với chính mình: chưa kết luận được; "
            f"{NO_JUDGEMENT}."
        ]
    if "too_different" in steps and row["basis"] == "peers":
        return [APART, _ended(steps)]
    if is_few(row):
        return [f"Số hồ sơ còn ít, chưa kết luận được; {NO_JUDGEMENT}.", _ended(steps)]
    most = terms.how_many_times("typical_times", row["is_rare"])
    return [
        f"Chưa đủ dấu hiệu để theo dõi, cũng chưa loại trừ được mức kém từ {most}: chưa kết luận "
        f"được; {NO_JUDGEMENT}.",
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
