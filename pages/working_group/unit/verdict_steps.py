"""The steps of a verdict in sentences, in the order in which they decided, with their figures."""

from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from figures import wording
from figures.wording.labels import Labels
from figures.wording.numbers import number, percent, with_noun
from figures.wording.spacing import NBSP
from figures.wording.verdict.found import OTHERS, expected_count, found
from figures.wording.verdict.lines import APART, is_few, worse_now
from figures.wording.verdict.terms import VerdictTerms
from pages.working_group.unit import judged

Row = Mapping
Code = Mapping  # a code with its values, as the build stored it

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
    for code in codes:
        said.append(Step(ASKED[code["code"]], *_STEPS[code["code"]](row, code, terms)))
        if code["code"] == "expected" and (beside := _by_peers(row, codes, terms)):
            said.append(Step(ASKED["by_peers"], beside))
    end, figures = _ends(row, terms)
    asked = ASKED["decides" if row["state"] == "inconclusive" else "ends"]
    return [*said, Step(asked, end, figures)] if end else said


def code_names(codes: Sequence[Code]) -> set[str]:
    """Which steps had a say, by their codes."""
    return {code["code"] for code in codes}


Said = tuple[str, str]  # a sentence, and its figures in small type


def _complete(row: Row, code: Code, terms: VerdictTerms) -> Said:
    months = with_noun(code["came"], "tháng")
    return f"Đã đủ số liệu của {months} được xét.", ""


def _missing(row: Row, code: Code, terms: VerdictTerms) -> Said:
    return wording.missing(row), ""


def _comparable(row: Row, code: Code, terms: VerdictTerms) -> Said:
    others = with_noun(code["others"], judged.other_units(row))
    part = _part(code)
    return f"So với {others}; {part} thuộc thủ tục mà các đơn vị đó cũng làm.", ""


def _not_comparable(row: Row, code: Code, terms: VerdictTerms) -> Said:
    is_own = row["basis"] == "own_history"
    instead = "so với chính đơn vị trước đây" if is_own else "không so với đơn vị khác"
    if not code["share"]:
        whom = f"Không {judged.other_units(row)} nào làm các thủ tục của đơn vị"
    else:
        whom = f"Chỉ {_part(code)} thuộc thủ tục mà đơn vị cùng cấp khác cũng làm"
    return f"{whom}: {instead}.", ""


def _too_different(row: Row, code: Code, terms: VerdictTerms) -> Said:
    return APART, f"mức khác nhau τ{NBSP}={NBSP}{number(code['tau'], 2)}"


def _nothing_to_go_by(row: Row, code: Code, terms: VerdictTerms) -> Said:
    return (
        f"Chưa có mức chung để so, cũng chưa đủ {terms.least_past()} trước đây có "
        f"{terms.events(row['measure'])} để so với chính mình.",
        "",
    )


def _expected(row: Row, code: Code, terms: VerdictTerms) -> Said:
    events = terms.events(row["measure"])
    of = with_noun(row["trials"], terms.trials(row["measure"]))
    compared = f"{with_noun(row['events'], events)} trên {of}"
    figures = f"{judged.window_days(row)}; trong phần được so: {compared}"
    if row["basis"] == "own_history":
        figures += f"; mốc so là {row['past_quarters']} quý trước đây của đơn vị"
    if row["limit_low"] is not None:
        usual = f"{number(row['limit_low'])}–{number(row['limit_high'])}"
        figures += f"; dao động thông thường: {with_noun(usual, events)}"
    if not row["is_rare"]:
        return found(row, terms), figures
    if row["basis"] == "peers":
        done = f"Nếu {OTHERS[row['level']]} giải quyết đúng những hồ sơ này"
    else:
        done = "Nếu đơn vị vẫn làm như trước đây"
    about = expected_count(row)
    about = about if about.startswith("chưa") else f"khoảng {about}"
    said = f"{done}, dự kiến {about} {events}; thực tế {number(row['events'])}."
    return f"{said} Đã tính việc {events} hay dồn theo đợt.", figures


def _by_peers(row: Row, codes: Sequence[Code], terms: VerdictTerms) -> str:
    """Of one that its own past speaks against: how it stands beside its peers."""
    if row["basis"] != "own_history" or "comparable" not in code_names(codes):
        return ""
    events, expected = row["year_events"], row["year_expected"]
    if not expected:
        return ""
    of = "" if row["is_rare"] else f" trên {number(row['year_trials'])}"
    what = f"{with_noun(events, terms.events(row['measure']))}{of}"
    about = number(expected, 0 if expected >= 9.5 else 1)
    return f"12{NBSP}tháng: {what}, dự kiến {about} nếu làm như {OTHERS[row['level']]}."


def _evidence(row: Row, code: Code, terms: VerdictTerms) -> Said:
    return wording.how_sure(row, terms), wording.how_seldom(row, terms)


def _listed(row: Row, code: Code, terms: VerdictTerms) -> Said:
    budget = with_noun(number(round(1 / terms.constant("budget"))), "tên")
    length = f"danh sách chung của kỳ có {code['length']} tên (đơn vị, chỉ số)"
    promise = f"đặt mức sao cho trung bình không quá 1 trong {budget} là nêu nhầm"
    if wording.steps_of(row).get("evidence", {}).get("strength") != "named":
        return (
            "Kỳ này không còn đủ mức để bắt đầu nêu tên, nhưng dấu hiệu chưa hết nên vẫn giữ.",
            f"{length}; {promise}",
        )
    return "Đủ mức để nêu tên trong danh sách chung của mọi đơn vị và chỉ số.", (
        f"{length}; {promise}"
    )


def _worse_now(row: Row, code: Code, terms: VerdictTerms) -> Said:
    return worse_now(row, {"worse_now": code}, terms), ""


def _lasting(row: Row, code: Code, terms: VerdictTerms) -> Said:
    quarters = with_noun(code["quarters"], "quý")
    kept = f"Cần khắc phục liên tục {quarters}"
    if code["quarters"] <= 1:
        kept = "Lần đầu ở mức cần khắc phục"
    began = wording.since_words(row, terms)
    return (began, kept) if began else (f"{kept}.", "")


def _held(row: Row, code: Code, terms: VerdictTerms) -> Said:
    return worse_now(row, {"held": code}, terms), ""


def _ended(row: Row, code: Code, terms: VerdictTerms) -> Said:
    if code["by"] == "limit":
        how = "kỳ này không vượt số đã báo trước, nên hết cảnh báo như đã nói"
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


def _ends(row: Row, terms: VerdictTerms) -> Said:
    """What would end the state, of those that somebody wants ended."""
    if row["state"] == "lagging":
        end = wording.ends_words(row, terms)
        part = percent(row["comparable_share"], 0)
        is_part = row["basis"] == "peers" and row["comparable_share"] < 1
        of_part = f"; tính trên {part} hồ sơ so được với nơi khác" if is_part else ""
        return end, f"số đến hạn lấy như cùng kỳ năm trước{of_part}" if end else ""
    if row["state"] == "recovering":
        return (
            f"Theo dõi nhiều nhất {number(terms.constant('recovering_quarters'))} quý sau khi hết "
            "cảnh báo; sớm hơn nếu số liệu không còn nghiêng về phía kém.",
            "",
        )
    if row["state"] == "watch":
        if wording.steps_of(row).get("worse_now", {}).get("now"):
            least = terms.how_many_times("worse_now", row["is_rare"])
            return (
                f"Kỳ tới vẫn kém mức chung từ {least} và còn đủ mức thì thành cần khắc phục; hết "
                "kém thì không nêu tên.",
                "",
            )
        share = number(round(terms.constant("gate_p") * 100))
        return (
            "Hết theo dõi khi số liệu trở về mức thường gặp: dấu hiệu như nay, trong 100 đơn vị "
            f"bình thường chỉ {share} đơn vị có.",
            "",
        )
    if row["state"] == "inconclusive" and row["expected"] is not None and is_few(row):
        if row["is_rare"]:
            return (
                "Kết luận được khi có thêm hồ sơ: một năm dự kiến từ khoảng 12 "
                f"{terms.events(row['measure'])} là đủ.",
                "",
            )
        return "Kết luận được khi có thêm hồ sơ.", ""
    return "", ""


def _part(code: Code) -> str:
    if code["share"] >= 1:
        return "toàn bộ hồ sơ"
    return f"{percent(code['share'], 0)} hồ sơ"


_STEPS: dict[str, Callable[[Row, Code, VerdictTerms], Said]] = {
    "complete": _complete,
    "missing": _missing,
    "comparable": _comparable,
    "not_comparable": _not_comparable,
    "too_different": _too_different,
    "nothing_to_go_by": _nothing_to_go_by,
    "expected": _expected,
    "evidence": _evidence,
    "listed": _listed,
    "worse_now": _worse_now,
    "lasting": _lasting,
    "held": _held,
    "ended": _ended,
    "past_restarted": _past_restarted,
}
