"""What can be wrong with a form's catalogue, a template or a form that came back.

Each text names the thing, the place and the next step, in Vietnamese.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import date
from pathlib import Path

from data.faults import Fault


class WrongCatalogue(Fault):
    def __init__(self, path: Path, place: str, reason: str):
        super().__init__(
            f"Danh mục biểu {path}, {place}: {reason}. Sửa tệp này rồi chạy lại "
            "(cách ghi ở data/reference/forms/README.md)."
        )


class UnknownForm(Fault):
    def __init__(self, asked: str, known: Iterable[str]):
        super().__init__(f"Không có biểu “{asked}”. Các biểu đang có: {', '.join(known)}.")


class NotConfigured(Fault):
    """The form had ended before the period did, and the one that followed is not at hand."""

    def __init__(self, form: str, valid_to: date, ended_by: str):
        super().__init__(
            f"Biểu {form} của kỳ này chưa cấu hình: mẫu đang có dùng đến hết ngày "
            f"{valid_to.day}/{valid_to.month}/{valid_to.year}, sau đó theo {ended_by}. "
            "Thêm tệp mẫu mới (.toml) vào thư mục forms trong danh mục của tỉnh."
        )


class UnknownUnit(Fault):
    def __init__(self, unit_code: str, period: str):
        super().__init__(
            f"Không có đơn vị mã “{unit_code}” vào cuối kỳ {period}. "
            "Xem mã đơn vị ở reference/unit.csv của kho."
        )


class NobodyOfLevel(Fault):
    """A level has no unit at the end of a period, as districts since 1/7/2025."""

    def __init__(self, level: str, period: str, there: Iterable[str]):
        super().__init__(
            f"Cuối kỳ {period} không có đơn vị nào của cấp “{level}” nên không có biểu nào để lập. "
            f"Cấp có đơn vị vào ngày ấy: {', '.join(there)} (--level)."
        )


class OfFormerProvince(Fault):
    """A province's own report, of days when the province of the pack was several."""

    def __init__(self, form: str, period: str, province: str, parts: Collection[str]):
        at_hand = (
            "; Kon Tum có danh mục sẵn: `python -m data --store THƯ_MỤC init --province 62`"
            if "Tỉnh Kon Tum" in parts
            else ""
        )
        super().__init__(
            f"Biểu {form} kỳ {period}: đến hết 30/6/2025 địa bàn {province} là các tỉnh riêng "
            f"({', '.join(parts)}), báo cáo chung của một tỉnh cũ chỉ là một phần nên không nhập "
            "vào kho này. Biểu mà từng đơn vị cũng gửi (như II.06a, II.06b) thì nhập của từng đơn "
            "vị: toàn địa bàn là cộng các đơn vị ấy. Báo cáo chung của tỉnh cũ thì nhập vào kho "
            f"riêng của tỉnh cũ{at_hand}."
        )


class UnknownPeriod(Fault):
    def __init__(self, period: str, known: str):
        super().__init__(
            f"Không có kỳ báo cáo “{period}”. Viết theo năm, ví dụ {known}; năm từ 1900 đến 2100."
        )


class NotTheirForm(Fault):
    def __init__(self, form: str, unit_name: str, levels: Iterable[str]):
        super().__init__(
            f"Biểu {form} không do {unit_name} gửi; biểu này do {', '.join(levels)} gửi. "
            "Chọn biểu khác, hoặc sửa khóa levels trong danh mục của biểu."
        )


class NotItsPeriod(Fault):
    def __init__(self, form: str, period: str, known: Iterable[str]):
        super().__init__(
            f"Biểu {form} không có kỳ {period}; trong năm đó biểu có các kỳ: {', '.join(known)}."
        )


class OneFileForSeveral(Fault):
    def __init__(self, path: Path):
        super().__init__(
            f"--to {path} là một tệp, trong khi lệnh lập biểu cho nhiều đơn vị. "
            "Ghi tên thư mục: mỗi đơn vị một tệp."
        )


class NothingToFill(Fault):
    def __init__(self, form: str):
        super().__init__(
            f"Biểu {form} không có cột nào tính được từ hồ sơ. Bỏ --filled để lấy biểu trống."
        )


class NotCounted(Fault):
    def __init__(self, unit_name: str, period: str, build_id: str):
        super().__init__(
            f"Bản số liệu {build_id} chưa có số liệu hồ sơ của {unit_name} trong kỳ {period}. "
            "Chọn kỳ khác, hoặc bỏ --filled để lấy biểu trống."
        )


class DamagedForm(Fault):
    """The workbook bears our mark, but is no longer the form that was sent."""

    def __init__(self, path: Path, reason: str):
        super().__init__(
            f"Tệp {path}: {reason}. Chưa nhận tệp này. Lập lại biểu bằng "
            "`python -m data template` rồi chép số sang, hoặc sửa đúng chỗ đã nêu."
        )


class UnreadableForm(Fault):
    def __init__(self, path: Path, cause: Exception):
        super().__init__(
            f"Không đọc được biểu trong tệp {path} ({cause}). "
            "Mở bằng Excel, lưu lại dạng .xlsx không đặt mật khẩu rồi nhập lại; hoặc lập lại biểu "
            "bằng `python -m data template`."
        )


class BlankForm(Fault):
    def __init__(self, name: str):
        super().__init__(
            f"Tệp {name}: biểu chưa điền ô nào nên chưa nhập. Điền số liệu (không phát sinh thì "
            "ghi 0) rồi nhập lại."
        )
