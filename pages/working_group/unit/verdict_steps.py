"""The steps of a verdict in sentences, in the order in which they decided, with their figures."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from figures import wording
from figures.wording.labels import Labels
from figures.wording.numbers import number, with_noun
from figures.wording.verdict.found import lasting
from figures.wording.verdict.now import held, worse_now
from figures.wording.verdict.terms import VerdictTerms
from pages.working_group.unit import verdict_compared
from pages.working_group.unit.verdict_compared import Code, Row, Said
from pages.working_group.unit.verdict_ends import ends

ASKED = Labels(
    "step of a verdict",
    {
        "complete": "Số liệu đã đủ?",
        "missing": "Số liệu đã đủ?",
        "comparable": "So với ai?",
        "not_comparable": "So với ai?",
        "too_different": "Các đơn vị có giống nhau?",
        "nothing_to_go_by": "Căn cứ nào?",
        "expected": "Dự kiến bao nhiêu?",
        "evidence": "Chắc đến đâu?",
        "listed": "Có đủ để nêu tên?",
        "worse_now": "Hiện còn kém không?",
        "lasting": "Từ bao giờ?",
        "held": "Đã cập nhật chưa?",
        "ended": "Vì sao hết cảnh báo?",
        "past_restarted": "Quá khứ tính từ đâu?",
        "by_peers": "Còn so với nơi khác?",
        "ends": "Khi nào thì hết?",
        "decides": "Khi nào kết luận được?",
    },
)


class Step(NamedTuple):
    """What was asked, what was found, and the figures behind it in small type."""

    name: str
    sentence: str
    figures: str = ""


def steps(row: Row, codes: Sequence[Code], terms: VerdictTerms) -> list[Step]:
    """Every step that had a say, and what would end it; `row` is of unit_verdict, `codes` its
    reasons.
    """
    if row["state"] == "insufficient":
        first = ASKED["missing"]
        return [Step(first, wording.why_none(row, terms)), *_restarted(row, codes, terms)]
    said = []
    is_held = "held" in code_names(codes)
    for code in codes:
        if is_held and code["code"] == "worse_now":  # what little came does not say
            continue
        said.append(Step(ASKED[code["code"]], *_STEPS[code["code"]](row, code, terms)))
        if code["code"] == "expected" and (beside := verdict_compared.by_peers(row, terms)):
            said.append(Step(ASKED["by_peers"], beside))
    end, figures = ends(row, terms)
    asked = ASKED["decides" if row["state"] == "inconclusive" else "ends"]
    return [*said, Step(asked, end, figures)] if end else said


def code_names(codes: Sequence[Code]) -> set[str]:
    """Which steps had a say, by their codes."""
    return {code["code"] for code in codes}


def _evidence(row: Row, code: Code, terms: VerdictTerms) -> Said:
    return wording.how_sure(row, terms), wording.how_seldom(row, terms)


def _listed(row: Row, code: Code, terms: VerdictTerms) -> Said:
    if wording.steps_of(row).get("evidence", {}).get("strength") != "named":
        return "Kỳ này không tính vào danh sách nêu tên mới; tên giữ từ kỳ trước.", ""
    budget = with_noun(number(round(1 / terms.constant("budget"))), "tên")
    length = f"danh sách chung của kỳ có {code['length']} tên (đơn vị, chỉ số)"
    promise = f"đặt mức sao cho trung bình không quá 1 trong {budget} là nêu nhầm"
    return "Đủ mức để nêu tên trong danh sách chung của mọi đơn vị và chỉ số.", (
        f"{length}; {promise}"
    )


def _worse_now(row: Row, code: Code, terms: VerdictTerms) -> Said:
    least = terms.how_many_times("worse_now", row["is_rare"])
    figures = "" if row["is_rare"] else f"kém rõ: từ {least}"
    return worse_now(row, wording.steps_of(row), terms), figures


def _lasting(row: Row, code: Code, terms: VerdictTerms) -> Said:
    kept = f"Cần khắc phục {lasting(code['quarters'])}"
    began = wording.since_words(row, terms)
    return (began, kept) if began else (f"{kept}.", "")


def _held(row: Row, code: Code, terms: VerdictTerms) -> Said:
    return held(row, wording.steps_of(row)), ""


def _ended(row: Row, code: Code, terms: VerdictTerms) -> Said:
    if code["by"] == "limit":
        how = "kỳ này không vượt mức đã nêu trước, nên hết cảnh báo như đã nói"
    else:
        how = "kỳ này không còn kém rõ so với mức chung, nên hết cảnh báo"
    return f"Kỳ trước cần khắc phục; {how}.", ""


def _past_restarted(row: Row, code: Code, terms: VerdictTerms) -> Said:
    return wording.restarted(row), f"có {with_noun(row['past_quarters'], 'quý')} để so"


def _restarted(row: Row, codes: Sequence[Code], terms: VerdictTerms) -> list[Step]:
    return [
        Step(ASKED[code["code"]], *_past_restarted(row, code, terms))
        for code in codes
        if code["code"] == "past_restarted"
    ]


_STEPS: dict[str, Callable[[Row, Code, VerdictTerms], Said]] = {
    "complete": verdict_compared.complete,
    "missing": verdict_compared.missing,
    "comparable": verdict_compared.comparable,
    "not_comparable": verdict_compared.not_comparable,
    "too_different": verdict_compared.too_different,
    "nothing_to_go_by": verdict_compared.nothing_to_go_by,
    "expected": verdict_compared.expected,
    "evidence": _evidence,
    "listed": _listed,
    "worse_now": _worse_now,
    "lasting": _lasting,
    "held": _held,
    "ended": _ended,
    "past_restarted": _past_restarted,
}
