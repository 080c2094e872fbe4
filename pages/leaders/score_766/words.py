"""Words of the page of the 766 score."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date as Date

from figures.wording.labels import Labels
from figures.wording.notices import Notice
from figures.wording.numbers import (
    Number,
    counts,
    date,
    number,
    plain_percent,
    share,
    share_decimals,
    with_noun,
)
from figures.wording.periods import period
from figures.wording.spacing import NBSP, keep_compounds, start_sentence

MENU = "Bộ chỉ số 766"
HEADING = keep_compounds("Điểm phục vụ người dân, doanh nghiệp: còn thiếu ở đâu?")
SCORE_COLUMN = Labels(
    "column of the score",
    {
        "component": "Thành phần",
        "counts": "Số liệu",
        "rate": "Tỷ lệ",
        "full_from": "Đủ điểm từ",
        "points": "Điểm đạt",
        "most": "Tối đa",
        "lacking": "Còn thiếu",
        "portal": "Cổng DVCQG",
        "gain": "Thêm điểm",
        "choose": "Tính thử",
        "unit": "Đơn vị",
    },
)
SCORE_WORD = Labels(
    "word of the score",
    {
        "cards": "Điểm theo nhóm",
        "groups_caption": "Phần trăm điểm đạt trên điểm tối đa tính được; thứ tự của bộ chỉ số",
        "components": "Từng thành phần",
        "to_full": "Cần thêm bao nhiêu để từng thành phần đạt điểm tối đa?",
        "to_full_caption": "Việc cần ít nhất cho mỗi điểm đứng trước; tính theo quy tắc của bộ chỉ "
        "số nên khác số cần thêm ở trang khác; không phải dự báo",
        "at_units": "nếu từng đơn vị đạt",
        "chosen": "Các việc đang tính thử",
        "add": "Tính thử",
        "remove": "Bỏ",
        "clear": "Bỏ tất cả",
        "aim": "Nếu đơn vị đạt",
        "component": "Thành phần",
        "not_scored": "không tính",
        "province_only": "chỉ tính cho tỉnh",
        "by_portal": "theo Cổng DVCQG",
        "history": "Điểm đạt trên 100 điểm tối đa tính được, quý dương lịch",
        "civil": "Bộ chỉ số 766 tính theo tháng, quý, năm dương lịch, không theo kỳ báo cáo.",
        "nothing_to_add": "Các thành phần tính được đều đã đạt điểm tối đa.",
        "nothing_counted": "Chưa có số liệu để tính điểm thành phần nào.",
        "no_unit_below": "Không đơn vị nào thấp hơn mức này.",
    },
)
AIM = {"90": "90%", "95": "95%", "98": "98%", "100": "100%"}
SCORE_COLUMNS = {
    "card_title": "Nhóm",
    "component": "Mã",
    "title": SCORE_COLUMN["component"],
    "numerator": "Tử số",
    "denominator": "Mẫu số",
    "threshold": SCORE_COLUMN["full_from"],
    "points": SCORE_COLUMN["points"],
    "max_points": SCORE_COLUMN["most"],
    "portal_numerator": "Tử số trên Cổng DVCQG",
    "portal_denominator": "Mẫu số trên Cổng DVCQG",
    "portal_points": "Điểm trên Cổng DVCQG",
    "note": "Ghi chú",
    "source": "Căn cứ của điểm tối đa, ngưỡng",
}


def points_of(points: Number, most: Number) -> str:
    """Points and the most they are read beside: "62,41/94 điểm"."""
    return f"{number(points, 2)}/{_plain(most)}{NBSP}điểm"


def score_sentence(
    who: str,
    period_id: str,
    points: Number,
    most: Number,
    unknown: Number,
    of_province: Number = 0,
) -> str:
    """The score, beside the most that could be counted; how much could not, and why."""
    said = f"{start_sentence(period(period_id))}, {who} đạt {points_of(points, most)} tính được"
    left_out = [
        f"{_plain(unknown)}{NBSP}điểm chưa tính được vì chưa có số liệu" if unknown else "",
        f"{_plain(of_province)}{NBSP}điểm {SCORE_WORD['province_only']}" if of_province else "",
    ]
    return "; ".join([said, *(each for each in left_out if each)]) + "."


def no_score(who: str, period_id: str) -> str:
    return f"{start_sentence(period(period_id))}, chưa có số liệu để tính điểm của {who}."


def lacking_most(items: Sequence[tuple[str, Number]]) -> str:
    """Where most points are missing: "Thành phần còn thiếu nhiều nhất: A (3,20 điểm).\""""
    named = ", ".join(f"{title} ({number(points, 2)}{NBSP}điểm)" for title, points in items)
    return f"Thành phần còn thiếu nhiều nhất: {named}." if items else SCORE_WORD["nothing_to_add"]


def most_for_least(
    items: Sequence[tuple[str, str, Number]], cost: str = "", beside: tuple[str, str] | None = None
) -> str:
    """What asks least for a point: “… (thêm 36 phản ánh: +1,21 điểm), 30 cho mỗi điểm; Hồ sơ thanh
    toán trực tuyến cần 5.243 hồ sơ cho mỗi điểm.” `cost`: a point's, where all ask alike; `beside`:
    where most points are missing, and what one asks there."""
    if not items:
        return ""
    named = ", ".join(
        f"{title} (thêm {cases}: +{number(points, 2)}{NBSP}điểm)" for title, cases, points in items
    )
    of_each = f", {cost} cho mỗi điểm" if cost else ""
    dear = f"; trong khi {beside[0]} cần {beside[1]} cho mỗi điểm" if beside else ""
    return f"Ít việc nhất cho mỗi điểm: {named}{of_each}{dear}."


def until(day: Date) -> str:
    """Of a quarter that is not over: until when its figures run."""
    return f"Kỳ chưa kết thúc: điểm tính theo số liệu đến hết {date(day)}."


def trouble(cases: str, cost: str = "") -> str:
    """“cần thêm 36 phản ánh, kiến nghị · mỗi điểm cần 30”; without the cost where all rows have
    the same."""
    return f"cần thêm {cases} · mỗi điểm cần {cost}" if cost else f"cần thêm {cases}"


def units_caption(count: int, aim: str, cost: str, noun: str) -> str:
    """Over the units of a component: how many are below, what all of them ask for a point, and that
    many points come of many cases; or that there are none."""
    if not count:
        return SCORE_WORD["no_unit_below"]
    below = f"{with_noun(count, 'đơn vị')} dưới {aim}"
    same = f"; mỗi điểm cần thêm {cost} {noun}, đơn vị nào cũng vậy" if cost else ""
    return f"{below}{same}; thêm nhiều điểm là do nhiều hồ sơ, không phải xếp hạng"


def unfinished(period_id: str, points: Number) -> str:
    """The heading of a course whose last quarter is not over: it is compared with none."""
    name = start_sentence(period(period_id.removeprefix("civil:")))
    return f"{name} chưa kết thúc: {number(points, 1)}{NBSP}điểm, chưa so với quý trước"


def countable(counted: Number, whole: Number) -> str:
    """Of a group: “tính được 8/10 điểm”."""
    return f"tính được {number(counted)}/{number(whole)}{NBSP}điểm"


def group_lacks_most(name: str, points: Number) -> str:
    return f"Nhóm còn thiếu nhiều nhất: {name}, {number(points, 2)}{NBSP}điểm"


def components_fold(count: int) -> str:
    return f"{SCORE_WORD['components']} ({number(count)})"


def chosen_actions(count: int, gain: float, now: float) -> str:
    """“Tính thử 3 việc: thêm 2,31 điểm, từ 71,20 lên 73,51 điểm.”"""
    return (
        f"Tính thử {number(count)} việc: thêm {number(gain, 2)}{NBSP}điểm, từ {number(now, 2)} "
        f"lên {number(now + gain, 2)}{NBSP}điểm."
    )


def gain(points: Number) -> str:
    """What an action adds: "+0,30"; so little that it rounds to nothing is said so."""
    return f"+{number(points, 2)}" if points >= 0.005 else "dưới 0,01"


def rate(numerator: Number | None, denominator: Number | None) -> str:
    """The share of two counts; only counts below 100, nothing where there is no case."""
    if numerator is None or not denominator or share_decimals(denominator) is None:
        return ""
    return share(numerator, denominator)


def portal_beside(
    numerator: Number | None, denominator: Number | None, points: Number | None
) -> str:
    """The portal's own row: "70/100, 14,00 điểm"."""
    said = [counts(numerator, denominator)] if numerator is not None else []
    if points is not None:
        said.append(f"{number(points, 2)}{NBSP}điểm")
    return ", ".join(said)


def full_from(threshold: Number) -> str:
    return plain_percent(threshold)


def no_score_of_period(period: str) -> Notice:
    """The score is of months, quarters and years from the first of its versions on."""
    return Notice(
        f"Không có điểm Bộ chỉ số 766 cho {period}.",
        (
            (
                "Điểm được tính theo tháng, quý và năm dương lịch, từ 1/8/2022. Hãy chọn kỳ khác.",
                False,
            ),
        ),
    )


def _plain(points: Number) -> str:
    """Without decimals where there are none: 18, 7,5."""
    return number(points, 0 if points == int(points) else 2)
