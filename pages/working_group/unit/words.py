"""Words of the page of one unit."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date as Date
from datetime import timedelta
from decimal import Decimal

from figures.wording import periods
from figures.wording.codes import level_words
from figures.wording.labels import Labels
from figures.wording.numbers import counts, date, points, with_noun
from figures.wording.spacing import keep_compounds, unbroken
from figures.wording.states import WHY_MISSING

MENU = "Từng đơn vị"
FEW_LATE = 10  # fewer are in no procedure more than in another
PHONE_LINE = 24  # letters of the heading
WORD = Labels(
    "heading of a unit's page",
    {
        "to_do": "Việc cần làm",
        "answer": "Ghi ý kiến của đơn vị về chỉ số này",
        "erase": "Xóa một ý kiến",
        "sheet": "Phiếu đơn vị (Word)",
        "txt": "Tin năm dòng",
        "give_task": "Giao nhiệm vụ về chỉ số này",
        "still_late": "chưa xong đã quá hạn",
        "soon": "đến hạn trong 3 ngày làm việc",
        "each_procedure": "từng thủ tục, cả hai bên",
        "step_by_step": "Từng bước, kèm số liệu",
        "communes": "Các xã trên địa bàn",
        "workload": "Khối lượng công việc trong kỳ",
        "own_work": "Của riêng cơ quan huyện, không gồm các xã trên địa bàn",
        "all_figures": "Mọi chỉ số của đơn vị trong kỳ",
        "all_figures_caption": "Theo nhóm, so với chỉ tiêu, 8 kỳ; tên nhóm mở trang của nhóm",
    },
)


def no_gap(level: str, day: Date, is_known: bool, count: float | None, among: str) -> str:
    """Why there is nothing to set: no figure (`is_known`), no case of `among`, or nobody else."""
    if not is_known:
        return "Chỉ số chưa có số liệu trong kỳ nên chưa có gì để so."
    if not count:
        return f"Trong kỳ đơn vị không có {among}."
    return f"Không có đơn vị nào khác cùng cấp ({level_words(level, day)}) để so."


def small_unit(
    unit_name: str, numerator: int, denominator: int, what: str, besides: str = ""
) -> str:
    """“Xã X có 1/4 hồ sơ quá hạn: quá ít để nói tỷ lệ; thêm hoặc bớt 1 hồ sơ là đổi 25 điểm …”.

    `besides` follows the count: how many of them were only closed late.
    """
    step = points(Decimal(1) / Decimal(denominator), 0 if 100 % denominator == 0 else 1)
    one = with_noun(1, "hồ sơ")
    return (
        f"{unbroken(unit_name)} có {with_noun(counts(numerator, denominator), what)}{besides}: "
        f"quá ít để nói tỷ lệ; thêm hoặc bớt {one} là đổi {step}."
    )


def missing_months(unit_name: str, month_ids: Sequence[str], why: str = "not_sent") -> str:
    """“Chưa có số liệu tháng 5 và 6/2023 của {đơn vị} (chưa gửi tệp).”"""
    months = periods.months_listed(month_ids)
    reason = WHY_MISSING[why]
    return f"Chưa có số liệu {months} của {unbroken(unit_name)} ({reason})."


def out_of_sight(subjects: Sequence[str]) -> str:
    """Dossiers that ministries' systems keep; `subjects` such as: cấp đổi giấy phép lái xe."""
    which = f" ({', '.join(subjects)})" if subjects else ""
    return f"Chưa gồm hồ sơ trên hệ thống của bộ, ngành{which}: chưa kết nối, chưa rõ số lượng."


def unit_heading(unit_name: str) -> str:
    """The heading of one unit's page: Huyện Sa Thầy: kết quả, nguyên nhân, việc cần làm.

    A name that is longer than a phone's line breaks between its words.
    """
    name = unbroken(unit_name) if len(unit_name) <= PHONE_LINE else unit_name
    return f"{name}: {keep_compounds('kết quả, nguyên nhân, việc cần làm')}"


def formed_from(changed_on: Date, names: Sequence[str], taken_over: Sequence[str]) -> str:
    """Of a new unit: "Đơn vị hình thành từ 1/7/2025, gồm: Xã A, Xã B." and what it took over."""
    said = f"Đơn vị hình thành từ {date(changed_on)}"
    if names:
        said += f", gồm: {', '.join(names)}"
    if taken_over:
        said += f"; giải quyết tiếp hồ sơ chưa xong của {', '.join(taken_over)}"
    return f"{said}."


def passed_to(changed_on: Date, name: str, is_whole: bool, is_closed: bool) -> str:
    """Of an old unit: until when it was, who followed; `is_closed`: its stock is of that day."""
    closed = " và chốt số đang giải quyết ngày ấy" if is_closed else ""
    what = "nay thuộc" if is_whole else "hồ sơ chưa xong chuyển về"
    return (
        f"Đơn vị kết thúc hoạt động ngày {date(changed_on - timedelta(1))}{closed}; {what} {name}."
    )


def whose_work(has_communes: bool, by_units: str | None) -> str:
    """Of an office with communes in its area: that the figures are its own, not the area's. By the
    units of before or after a change they are the area's."""
    return WORD["own_work"] if has_communes and by_units in (None, "day") else ""
