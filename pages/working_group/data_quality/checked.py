"""The first row that a check found, in words."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date as Date
from decimal import Decimal

from figures.wording import periods
from figures.wording.numbers import as_printed, date

# What the columns of the checks are called (the first row that should not exist is shown).
FIELD = {
    "dossier_code": "mã hồ sơ",
    "procedure_code": "thủ tục",
    "procedure_name": "tên thủ tục",
    "unit_code": "đơn vị",
    "month": "tháng",
    "period": "kỳ",
    "submitted_at": "nộp",
    "received_at": "tiếp nhận",
    "due_at": "hẹn trả",
    "result_ready_at": "có kết quả",
    "finished_at": "giải quyết xong",
    "channel": "kênh nộp",
    "outcome": "kết quả",
    "role": "vai trò",
    "count_rows": "số dòng",
    "calendar": "lịch kỳ",
    "day": "ngày",
    "count_carried_over": "kỳ trước chuyển sang",
    "count_open": "đang giải quyết",
    "count_to_handle": "phải giải quyết",
    "count_resolved": "đã giải quyết",
    "count_resolved_and_open": "đã và đang giải quyết",
    "form": "biểu",
    "row_code": "dòng",
    "column_code": "cột",
    "reported": "báo cáo",
    "counted": "từ hồ sơ",
    "expected": "phải bằng",
    "difference": "lệch",
    "count_values": "số giá trị",
    "place": "vị trí",
    "sentence": "quan hệ",
    "left_value": "vế trái",
    "max_points": "điểm tối đa",
    "threshold": "ngưỡng",
    "right_value": "vế phải",
    "valid_from": "thành lập",
    "valid_to": "kết thúc hoạt động",
    "count_dossiers": "số hồ sơ",
    "old_code": "đơn vị cũ",
    "new_codes": "đơn vị mới",
    "changed_on": "ngày sắp xếp",
    "share": "phần nhập vào",
    "areas": "địa bàn",
    "measure": "chỉ số",
    "level": "cấp",
    "summed": "cộng các đơn vị",
    "of_parts": "theo các kỳ trong đó",
    "parts": "các kỳ trong đó",
    "reported_denominator": "mẫu số trên báo cáo",
    "summed_denominator": "cộng mẫu số các đơn vị",
    "version": "phiên bản",
    "cell": "ô",
    "component": "thành phần",
    "file_name": "tệp",
    "source": "nguồn",
    "count_units": "số đơn vị",
    "unit_codes": "đơn vị",
    "came_through": "có đến hết ngày",
    "goes_on_through": "phải đến hết ngày",
    "command": "nếu đã đủ",
    "to_do": "cần làm",
}
# Of these, the ones that name units, and the ones that are numbers (a code stays as it is written).
_UNITS = ("unit_code", "unit_codes", "old_code", "new_codes", "areas")
_NUMBERS = (
    *("reported", "counted", "expected", "difference", "left_value", "right_value", "share"),
    *("summed", "reported_denominator", "summed_denominator"),
    *(each for each in FIELD if each.startswith("count_")),
)
_ROLE = {
    "receiving_unit": "nơi tiếp nhận",
    "handling_unit": "đơn vị giải quyết",
    "answerable_unit": "đơn vị chịu trách nhiệm",
}


def example_words(example: Mapping[str, object], units: Mapping[str, str]) -> str:
    """The first row that should not exist: “mã hồ sơ: A-000001; hẹn trả: 2/7/2023”."""
    return "; ".join(
        f"{FIELD.get(key, key)}: {_value(key, value, units)}"
        for key, value in example.items()
        if value is not None and key != "command"  # told where it can be typed
    )


def _value(key: str, value: object, units: Mapping[str, str]) -> str:
    if isinstance(value, list):
        return ", ".join(_value(key, each, units) for each in value)
    text = str(value)
    if key in _NUMBERS:
        return as_printed(Decimal(text))
    if key in _UNITS:
        return units.get(text, text)
    if key == "role":
        return _ROLE.get(text, text)
    if key in ("month", "period") and periods.PERIOD_ID.fullmatch(text):
        return periods.period(text)
    return _day(text)


def _day(text: str) -> str:
    """“2023-07-02 17:00:00” as a day; anything else as it is."""
    try:
        return date(Date.fromisoformat(text[:10])) if len(text) >= 10 else text
    except ValueError:
        return text
