"""What only papers say, and how they write days and small counts."""

from __future__ import annotations

import calendar
import re
from datetime import date

from figures import wording
from figures.panels import marks

DRAFT = "DỰ THẢO"
NOT_TOLD = "chưa có số liệu"
NO_TASKS = "Chưa có nhiệm vụ nào đã giao mà chưa hoàn thành được ghi trong hệ thống."
TASKS_UNREAD = (
    "[Chưa đọc được cơ sở dữ liệu nhiệm vụ, ý kiến khi lập văn bản này; lập lại khi đọc được.]"
)
CAUSE_BLANK = "[nguyên nhân: đơn vị, Tổ công tác điền]"
NOBODY = "Kỳ này không có đơn vị nào cần khắc phục hoặc đang hồi phục."
NOT_COMPLETE = "* chưa đủ số liệu của mọi đơn vị"
SIMULATED = (
    "SỐ MÔ PHỎNG: số liệu theo đơn vị trong văn bản này được tạo để xem thử, không phải số thật; "
    "không dùng để báo cáo."
)
PROVINCE = re.compile(r"^(?:Tỉnh|Thành phố) ")
SMALL = 10
WEEKDAYS = ("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật")


def long_date(day: date) -> str:
    """“ngày 05 tháng 02 năm 2023”: as documents write it, January and February with a nought."""
    month = f"{day.month:02d}" if day.month < 3 else str(day.month)
    return f"ngày {day.day:02d} tháng {month} năm {day.year}"


def count(value: float | int | None, noun: str = "") -> str:
    """“02 đơn vị”, "125 hồ sơ": a small count has a nought before it, as offices write."""
    text = wording.number(value)
    if value is not None and 0 < value < SMALL and value == int(value):
        text = f"{int(value):02d}"
    return wording.with_noun(text, noun)


def to_be_sent(ends_on: date, due_day: int) -> str:
    """“Hạn gửi: thứ Sáu, 22/9/2023”: on that day of the month in which the period ends."""
    last = calendar.monthrange(ends_on.year, ends_on.month)[1]
    day = ends_on.replace(day=min(due_day, last))
    return f"Hạn gửi theo chế độ báo cáo: {WEEKDAYS[day.weekday()]}, {wording.date(day)}"


def place(province_name: str) -> str:
    """“Kon Tum” of "Tỉnh Kon Tum": where a document is dated."""
    return PROVINCE.sub("", province_name)


def origin(codes: list[str]) -> str:
    """“công bố, mô phỏng”: what is printed first."""
    ordered = sorted(set(codes), key=marks.ORIGINS.index)
    return ", ".join(wording.ORIGIN_SHORT[code] for code in ordered)


# What XML cannot hold, whoever wrote it.
_NOT_IN_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def storable(text: str) -> str:
    """Text of people and of files, such that a file of Office may hold it."""
    return _NOT_IN_XML.sub("", text)
