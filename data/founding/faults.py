"""Why no pack is founded, or none is taken from a workbook; each says what to do instead."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from data.faults import Fault

MOST_MISTAKES = 30  # that are named at once; mended, the next ones are


class UnknownProvince(Fault):
    def __init__(self, asked: str, near: Sequence[str]):
        said = f" Gần nhất: {', '.join(near)}." if near else ""
        super().__init__(
            f"Không có tỉnh, thành phố “{asked}”.{said} Ghi tên hoặc mã của một trong 34 tỉnh, "
            "thành phố hiện nay."
        )


class FormerProvince(Fault):
    def __init__(self, name: str, today: str, code: str):
        super().__init__(
            f"{name} từ 1/7/2025 thuộc {today}. Lập danh mục của tỉnh hiện nay, gồm cả đơn vị cũ: "
            f"`python -m data init --province {code}`."
        )


class PackIsThere(Fault):
    def __init__(self, path: Path):
        super().__init__(
            f"Kho đã có danh mục: {path}; không ghi đè. Sửa danh mục đang có bằng `python -m data "
            "reference export`, hoặc chọn kho khác: `--store THƯ_MỤC`."
        )


class StoreHasData(Fault):
    def __init__(self, store: Path, what: str):
        super().__init__(
            f"Kho {store} đã có {what}; danh mục mới sẽ không hợp với số liệu ấy. Chưa ghi gì. "
            "Chọn kho mới: `python -m data --store THƯ_MỤC init …`."
        )


class WrongWorkbook(Fault):
    def __init__(self, path: Path, reasons: Sequence[str]):
        said = "".join(f"\n  - {reason}" for reason in reasons)
        super().__init__(
            f"Tệp {path}: chưa nhận, danh mục của kho giữ nguyên.{said}\nSửa các chỗ trên rồi chạy "
            "lại; mẫu đúng: `python -m data reference export TỆP.xlsx`."
        )


class WrongPack(Fault):
    """A pack that does not hold together: of a store, or as a workbook or a list would make it."""

    def __init__(self, mistakes: Sequence[str], place: Path, not_done: str):
        said = "".join(f"\n  - {mistake}" for mistake in mistakes[:MOST_MISTAKES])
        rest = len(mistakes) - MOST_MISTAKES
        more = f"\n  … và {rest} chỗ nữa" if rest > 0 else ""
        super().__init__(
            f"Danh mục trong {place} có {len(mistakes)} chỗ sai, {not_done}.{said}{more}\nSửa các "
            "chỗ trên rồi chạy lại. Dòng là dòng của tệp CSV; trong trang Excel là dòng kế sau."
        )


class WrongList(Fault):
    def __init__(self, name: str, reasons: Sequence[str]):
        said = "".join(f"\n  - {reason}" for reason in reasons)
        super().__init__(
            f"Tệp {name}: danh sách đơn vị còn dòng không nhận được, nên chưa ghi gì vào danh mục."
            f"{said}\nSửa tệp, hoặc thêm cách ghi còn thiếu vào [values] của tệp ánh xạ, rồi nhập "
            "lại."
        )
