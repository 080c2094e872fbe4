"""Why a store's pack cannot be used; each says what to do instead."""

from __future__ import annotations

from pathlib import Path

from data.faults import Fault


class NoPack(Fault):
    """`is_demonstration`: what a store of a former program holds; None: it holds nothing."""

    def __init__(self, store: Path, is_demonstration: bool | None):
        found = f"python -m data --store {store} init --province"
        next_step = {
            None: f"Lập bằng `{found} MÃ_HOẶC_TÊN_TỈNH`; chỉ xem thử số mô phỏng thì chạy "
            "`python -m data demo`.",
            False: "Các lần nhập là của bản chương trình trước, khi danh mục còn nằm trong chương "
            f"trình: chạy `{found} 62` để kho có danh mục Kon Tum ấy, chép lại những chỗ đã sửa.",
            True: "Số mô phỏng là của bản chương trình trước: chạy lại `python -m data demo`.",
        }
        super().__init__(
            f"Kho {store} chưa có danh mục đơn vị của tỉnh ({store / 'reference' / 'unit.csv'}). "
            f"{next_step[is_demonstration]}"
        )


class OfficeStore(Fault):
    def __init__(self, store: Path):
        super().__init__(
            f"Kho {store} đã có danh mục của một tỉnh, không trộn với số mô phỏng. Chọn kho khác: "
            "`--store THƯ_MỤC` hoặc biến THUCCHAT_STORE."
        )
