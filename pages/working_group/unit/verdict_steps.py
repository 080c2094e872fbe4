"""The steps of a verdict in sentences, in the order in which they decided, with their figures."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date as Date
from typing import NamedTuple

from figures.wording import periods
from figures.wording.numbers import counts, date, number, percent, plain_percent, with_noun
from figures.wording.spacing import NBSP
from figures.wording.values import if_simulated
from figures.wording.verdict_found import as_whom, found
from figures.wording.verdict_terms import VerdictTerms
from pages.working_group.unit import judged

Row = Mapping
Code = Mapping  # a code with its values, as the build stored it


class Step(NamedTuple):
    """What was asked, what was found, and the figures behind it in small type."""

    name: str
    sentence: str
    figures: str = ""


def steps(row: Row, codes: Sequence[Code], terms: VerdictTerms) -> list[Step]:
    """Every step that had a say. `row` is of unit_verdict, `codes` are its reasons.

    Where nothing is held against the unit, a sign that did not last is nothing to tell.
    """
    is_calm = row["state"] in ("typical", "leading")
    return [
        _STEPS[code["code"]](row, code, terms)
        for code in codes
        if not (is_calm and code["code"] == "not_lasting")
    ]


def code_names(codes: Sequence[Code]) -> set[str]:
    """Which steps had a say, by their codes."""
    return {code["code"] for code in codes}


def _complete(row: Row, code: Code, terms: VerdictTerms) -> Step:
    return Step("Số liệu đã đủ?", "Đã đủ số liệu của các tháng được xét.")


def _missing(row: Row, code: Code, terms: VerdictTerms) -> Step:
    months = periods.months_listed(code["months"])
    return Step(
        "Số liệu đã đủ?",
        f"Thiếu số liệu {months} nên chưa đánh giá; có tệp bổ sung là đánh giá được.",
    )


def _too_young(row: Row, code: Code, terms: VerdictTerms) -> Step:
    return Step("Số liệu đã đủ?", "Số liệu của đơn vị chưa đủ ba tháng nên chưa đánh giá.")


def _comparable(row: Row, code: Code, terms: VerdictTerms) -> Step:
    return Step(
        "So với ai?",
        f"Chỉ so với {_others(row, code)}; {_part(code)} thuộc thủ tục mà các đơn vị đó cũng làm.",
    )


def _not_comparable(row: Row, code: Code, terms: VerdictTerms) -> Step:
    instead = {
        "own_history": "so với chính đơn vị trước đây",
        "target": "so với mức được giao",
    }.get(row["basis"], "không so với đơn vị khác")
    if not code["share"]:
        found = f"Không {judged.other_units(row)} nào làm các thủ tục của đơn vị"
    else:
        found = f"Chỉ {_part(code)} thuộc thủ tục mà đơn vị cùng cấp khác cũng làm"
    return Step("So với ai?", f"{found}: {instead}.")


def _too_different(row: Row, code: Code, terms: VerdictTerms) -> Step:
    return Step(
        "Các đơn vị có giống nhau?",
        "Ở chỉ số này các đơn vị cùng cấp vốn khác nhau nhiều: so với nhau chỉ để theo dõi.",
        f"mức khác nhau τ{NBSP}={NBSP}{number(code['tau'], 2)}",
    )


def _nothing_to_go_by(row: Row, code: Code, terms: VerdictTerms) -> Step:
    return Step(
        "Căn cứ nào?",
        f"Không có đơn vị cùng thủ tục, chưa đủ {terms.least_past()} trước đây để so với chính "
        "mình, chưa giao chỉ tiêu: chưa có căn cứ để đánh giá.",
    )


def _expected(row: Row, code: Code, terms: VerdictTerms) -> Step:
    sentence = found(row, terms)
    if row["expected"] < 1:
        sentence = (
            f"{with_noun(row['window_months'], 'tháng')}: "
            f"{with_noun(row['events'], terms.events(row['measure']))}, dự kiến chưa tới 1 "
            f"{as_whom(row)}."
        )
    compared = with_noun(counts(row["events"], row["trials"]), terms.trials(row["measure"]))
    figures = f"{judged.window_days(row)}; trong phần được so: {compared}"
    if row["basis"] == "own_history":
        figures += f"; mốc so là {row['past_quarters']} quý trước đây của đơn vị"
    return Step("Dự kiến bao nhiêu?", sentence, figures)


def _chance(row: Row, code: Code, terms: VerdictTerms) -> Step:
    usual = f"{number(row['limit_low'])}–{number(row['limit_high'])}"
    found = {
        "strong": f"Chênh lệch lớn như vậy, nếu chỉ do ngẫu nhiên, xảy ra {terms.odds('strong')}.",
        "weak": f"Chênh lệch như vậy, nếu chỉ do ngẫu nhiên, xảy ra {terms.odds('weak')}: "
        "là dấu hiệu, chưa đủ chắc.",
    }
    sentence = found.get(code["strength"]) or _not_beyond_chance(row)
    return Step(
        "Có phải ngẫu nhiên?",
        sentence,
        f"dao động thông thường: {with_noun(usual, terms.events(row['measure']))}",
    )


def _not_beyond_chance(row: Row) -> str:
    if row["events"] > row["limit_high"]:
        return "Nhiều hơn dao động thông thường, nhưng số vượt quá ít để coi là dấu hiệu."
    if row["events"] < row["limit_low"]:
        return "Ít hơn hẳn dao động thông thường: tốt hơn dự kiến."
    return "Chênh lệch nằm trong dao động thông thường."


def _yet_good(row: Row, code: Code, terms: VerdictTerms) -> Step:
    return Step(
        "Hiện có kém không?",
        "Tăng so với chính đơn vị trước đây, nhưng hiện không kém các đơn vị cùng cấp: "
        "chỉ theo dõi.",
    )


def _lasting(row: Row, code: Code, terms: VerdictTerms) -> Step:
    since = f", từ {periods.period(row['since'])}" if row["since"] else ""
    return Step(
        "Có kéo dài không?",
        f"Lặp lại {code['count']}/{with_noun(code['of'], 'kỳ')} ba tháng gần nhất{since}.",
    )


def _not_lasting(row: Row, code: Code, terms: VerdictTerms) -> Step:
    found = (
        "Mới thấy ở kỳ này, chưa lặp lại: theo dõi tiếp, chưa kết luận."
        if code["count"] <= 1
        else f"Thấy ở {code['count']}/{with_noun(code['of'], 'kỳ')} ba tháng gần nhất nhưng "
        "chưa đủ mạnh: theo dõi tiếp, chưa kết luận."
    )
    return Step("Có kéo dài không?", found)


def _left(row: Row, code: Code, terms: VerdictTerms) -> Step:
    return Step(
        "Có kéo dài không?",
        "Kỳ trước còn ở mức cần khắc phục, kỳ này không còn dấu hiệu: theo dõi thêm một kỳ.",
    )


def _target(row: Row, code: Code, terms: VerdictTerms) -> Step:
    path = row["adopted_target"] is not None
    is_simulated = row["adopted_is_simulated" if path else "official_is_simulated"]
    aim = f"{'mốc lộ trình' if path else 'chỉ tiêu giao'} {plain_percent(row['aim'])}"
    aim += if_simulated(is_simulated)
    found = {
        "strong": f"Kém {aim} rõ rệt.",
        "weak": f"Có dấu hiệu kém {aim}, chưa đủ chắc.",
        "none": f"Không kém {aim} rõ rệt.",
    }
    return Step("So với mức được giao?", found[code["signal"]])


def _too_few(row: Row, code: Code, terms: VerdictTerms) -> Step:
    return Step(
        "Đủ hồ sơ để kết luận?",
        f"{_year(row, code, terms)}: quá ít để kết luận; chưa đánh giá không có nghĩa là bình "
        "thường.",
    )


def _striking(row: Row, code: Code, terms: VerdictTerms) -> Step:
    return Step(
        "Đủ hồ sơ để kết luận?",
        f"{_year(row, code, terms)}: ít hồ sơ nhưng khác thường, nên xem từng hồ sơ.",
    )


def _past_restarted(row: Row, code: Code, terms: VerdictTerms) -> Step:
    cause = {
        "definition": "cách tính thay đổi",
        "reorganised": "đơn vị được sắp xếp lại",
    }[code["cause"]]
    day = date(Date.fromisoformat(code["from"]))
    return Step(
        "Quá khứ tính từ đâu?",
        f"Mốc so với chính đơn vị bắt đầu lại từ {day} vì {cause}.",
    )


def _others(row: Row, code: Code) -> str:
    return with_noun(code["others"], judged.other_units(row))


def _part(code: Code) -> str:
    if code["share"] >= 1:
        return "toàn bộ hồ sơ"
    return f"{percent(code['share'], 0)} hồ sơ"


def _year(row: Row, code: Code, terms: VerdictTerms) -> str:
    events = with_noun(code["events"], terms.events(row["measure"]))
    return (
        f"12{NBSP}tháng có {events} trong {with_noun(code['trials'], terms.trials(row['measure']))}"
    )


_STEPS: dict[str, Callable[[Row, Code, VerdictTerms], Step]] = {
    "complete": _complete,
    "missing": _missing,
    "too_young": _too_young,
    "comparable": _comparable,
    "not_comparable": _not_comparable,
    "too_different": _too_different,
    "nothing_to_go_by": _nothing_to_go_by,
    "expected": _expected,
    "chance": _chance,
    "worse_than_before_yet_good": _yet_good,
    "lasting": _lasting,
    "not_lasting": _not_lasting,
    "left": _left,
    "target": _target,
    "too_few": _too_few,
    "striking": _striking,
    "past_restarted": _past_restarted,
}
