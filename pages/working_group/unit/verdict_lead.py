"""A unit's verdict in the few sentences a reader remembers: how much, since when, what to do.

Softer for *watch* than for *lagging*: a sign to follow is not an accusation.
"""

from collections.abc import Mapping, Sequence

from figures.wording import periods
from figures.wording.facts import Pieces
from figures.wording.numbers import number, percent, with_noun
from figures.wording.verdict_found import (
    as_whom,
    careful,
    expected_count,
    found,
    times,
)
from figures.wording.verdict_terms import VerdictTerms
from pages.working_group.unit import judged
from pages.working_group.unit.verdict_steps import Code, code_names

Row = Mapping


def verdict_lead(row: Row, codes: Sequence[Code], terms: VerdictTerms) -> list[Pieces]:
    """One to three sentences by state; `row` is of unit_verdict, `codes` are its reasons."""
    return _LEADS[row["state"]](row, code_names(codes), terms)


def way_back(row: Row, terms: VerdictTerms) -> str:
    """How many fewer would end every signal; empty where there is none.

    The most in the last three months, where a better quarter alone would do; else what a quarter
    should have, since one good quarter does not undo a year.
    """
    if row["fewer"] is None:
        return ""
    noun = terms.events(row["measure"])
    fewer = with_noun(row["fewer"], noun)
    if row["back_at"] is not None:
        return (
            f"Nếu ba tháng gần nhất chỉ có {with_noun(row['back_at'], noun)} (bớt "
            f"{number(row['fewer'])}) thì không còn dấu hiệu."
        )
    a_quarter = row["expected"] / row["window_months"] * 3
    return (
        f"Để không còn dấu hiệu, 12 tháng phải bớt {fewer}; một quý tốt chưa đủ. Cần giữ mỗi quý ở "
        f"mức dự kiến, khoảng {number(max(1, round(a_quarter)))}."
    )


def how_sure(row: Row) -> str:
    """The interval of the unit's own share in words, beside the level's; empty where unknown."""
    if row["window_months"] is None or row["value_low"] is None or not row["trials"]:
        return ""
    between = _between(row["value_low"], row["value_high"])
    months = with_noun(row["window_months"], "tháng")
    common = percent(row["level_value"], 1)
    return f"tỷ lệ {months}: khoảng ước tính {between}; mức chung của cấp {common}"


def _lagging(row: Row, codes: set[str], terms: VerdictTerms) -> list[Pieces]:
    return [_counted(row, terms, is_strong=True), [(_since(row), False)], _do(row, terms)]


def _watch(row: Row, codes: set[str], terms: VerdictTerms) -> list[Pieces]:
    if "left" in codes:
        said = "Kỳ trước cần khắc phục; kỳ này không còn dấu hiệu, theo dõi thêm một kỳ."
    elif "worse_than_before_yet_good" in codes:
        said = "Tăng so với chính đơn vị trước đây, nhưng không kém các đơn vị cùng cấp."
    elif "striking" in codes:
        said = "Ít hồ sơ nhưng khác thường: nên xem từng hồ sơ trước khi kết luận."
    elif "too_different" in codes:
        said = "Có dấu hiệu, nhưng các đơn vị vốn khác nhau nhiều nên chỉ theo dõi."
    elif row["lasting_count"] <= 1:
        said = "Mới thấy ở một kỳ, chưa lặp lại nên chưa kết luận; kỳ tới sẽ rõ hơn."
    else:
        said = "Có dấu hiệu nhưng chưa đủ chắc để kết luận; kỳ tới sẽ rõ hơn."
    return [_counted(row, terms), [(said, False)], _do(row, terms)]


def _typical(row: Row, codes: set[str], terms: VerdictTerms) -> list[Pieces]:
    if row["basis"] != "peers":
        return [_counted(row, terms), [("Không khác rõ so với chính đơn vị trước đây.", False)]]
    bad = row["events"] / row["trials"] if row["trials"] else 0
    looks_bad = row["is_rare"] and row["better"] == "lower" and bad > 1.25 * row["level_value"]
    why = (
        "Tỷ lệ cao hơn mức chung chủ yếu do cơ cấu thủ tục, không phải do khâu giải quyết."
        if looks_bad and row["adjusted"] < 1.25 * row["level_value"]
        else "Chênh lệch nằm trong dao động thông thường của các đơn vị cùng cấp."
    )
    return [_counted(row, terms), [(why, False)]]


def _leading(row: Row, codes: set[str], terms: VerdictTerms) -> list[Pieces]:
    return [
        _counted(row, terms, is_strong=True),
        [("Tốt hơn mặt bằng chung rõ rệt, hai kỳ liền: nên tìm hiểu cách làm.", False)],
    ]


def _insufficient(row: Row, codes: set[str], terms: VerdictTerms) -> list[Pieces]:
    if "too_few" in codes:
        return [
            [("12 tháng gần nhất quá ít hồ sơ để kết luận, dù tỷ lệ cao hay thấp.", False)],
            [(careful(row), False), (_common(row), False)],
        ]
    if "nothing_to_go_by" in codes:
        return [[("Chưa có căn cứ để so: chưa đánh giá.", False)]]
    if "too_young" in codes:
        return [[("Số liệu của đơn vị chưa đủ ba tháng: chưa đánh giá.", False)]]
    return []  # months are missing: the page says which, whatever is judged


def _counted(row: Row, terms: VerdictTerms, is_strong: bool = False) -> Pieces:
    """“6 tháng (…): 159 hồ sơ quá hạn trong 4.004 hồ sơ đến hạn, dự kiến 68 nếu …; gấp 2,3 lần.”"""
    days = f" ({judged.window_days(row)}):"
    if not row["is_rare"]:
        return [(found(row, terms, days), False)]
    return [
        (f"{with_noun(row['window_months'], 'tháng')}{days} ", False),
        (with_noun(row["events"], terms.events(row["measure"])), is_strong),
        (f" trong {with_noun(row['trials'], terms.trials(row['measure']))}, dự kiến ", False),
        (expected_count(row), is_strong),
        (f" {as_whom(row)}{_times(row)}.", False),
    ]


def _times(row: Row) -> str:
    """Nothing is said of what came as expected."""
    ratio = row["events"] / row["expected"]
    return "" if 0.95 < ratio < 1.05 else f"; {times(row)}"


def _since(row: Row) -> str:
    lasting = f"Lặp lại {row['lasting_count']}/{with_noun(row['lasting_of'], 'kỳ')} gần nhất"
    if row["since"] is None:
        return f"{lasting}."
    return (
        f"{lasting}; thay đổi rõ từ {periods.period(row['since'])}, "
        f"đã kéo dài {with_noun(judged.months_since(row), 'tháng')}."
    )


def _do(row: Row, terms: VerdictTerms) -> Pieces:
    back = way_back(row, terms)
    return [(back, False)] if back else []


def _common(row: Row) -> str:
    return f" Mức chung của cấp {percent(row['level_value'], 1)}."


def _between(low: float, high: float) -> str:
    return f"{number(low * 100, 1)}–{percent(high, 1)}"


_LEADS = {
    "lagging": _lagging,
    "watch": _watch,
    "typical": _typical,
    "leading": _leading,
    "insufficient": _insufficient,
}
