"""What can be wrong with a store, an import or a command: one class each.

Its text is what the maintainer reads: the thing, the place, the next step, in Vietnamese.
"""

from __future__ import annotations

from pathlib import Path


class Fault(Exception):
    """Something a person can mend; the message says how."""


class EmptyStore(Fault):
    def __init__(self, store: Path):
        super().__init__(
            f"Kho {store} chưa có tệp nào. Chạy `python -m data demo` để tạo số mô phỏng."
        )


class NoBuild(Fault):
    def __init__(self, store: Path):
        super().__init__(
            f"Kho {store} chưa có bản số liệu nào. Chạy `python -m data build` để phát hành; "
            "nếu kho chưa có tệp nào, chạy `python -m data demo` trước."
        )


class UnknownBuild(Fault):
    def __init__(self, build_id: str, store: Path):
        self.build_id = build_id
        super().__init__(
            f"Không có bản số liệu “{build_id}” trong kho {store}. "
            "Chạy `python -m data status` để xem các bản đang có."
        )


class DamagedBuild(Fault):
    def __init__(self, path: Path, cause: Exception):
        self.build_id = path.stem
        super().__init__(
            f"Không đọc được bản số liệu {path} ({type(cause).__name__}). "
            "Chạy `python -m data build` để phát hành bản mới từ các tệp đã nhập."
        )


class OlderBuild(Fault):
    def __init__(self, path: Path):
        self.build_id = path.stem
        super().__init__(
            f"Bản số liệu {path} do một phiên bản khác của chương trình lập. "
            "Chạy `python -m data build` để phát hành bản mới."
        )


class WrongReference(Fault):
    def __init__(self, path: Path, cause: Exception):
        super().__init__(
            f"Tệp danh mục {path} có giá trị không đọc được: {str(cause).splitlines()[0]} "
            "Sửa tệp này rồi chạy lại `python -m data build`."
        )


class NotAFolder(Fault):
    def __init__(self, store: Path):
        super().__init__(
            f"{store} không phải là thư mục nên không làm kho được. Chọn thư mục khác: "
            "`--store THƯ_MỤC` hoặc biến THUCCHAT_STORE."
        )


class DamagedBatch(Fault):
    def __init__(self, folder: Path, cause: Exception):
        super().__init__(
            f"Không đọc được lần nhập {folder} ({cause}). "
            "Chuyển thư mục này ra ngoài kho rồi chạy lại lệnh đã tạo ra nó, ví dụ "
            "`python -m data demo`."
        )


class ChecksFailed(Fault):
    def __init__(self, found: list[tuple[str, int, str]]):
        lines = [f"  - {name}: {count} dòng, ví dụ {example}" for name, count, example in found]
        super().__init__(
            "Chưa phát hành bản số liệu mới, bản cũ giữ nguyên. Kiểm tra sau không đạt:\n"
            + "\n".join(lines)
            + "\nSửa ở nơi có số đó (tệp nguồn, hoặc danh mục trong data/reference), rồi chạy lại "
            "`python -m data build`."
        )


class DemonstrationStore(Fault):
    def __init__(self, store: Path):
        super().__init__(
            f"Kho {store} đã có số liệu thật, không trộn với số mô phỏng. "
            "Chọn kho khác: `--store THƯ_MỤC` hoặc biến THUCCHAT_STORE."
        )


class WrongDefinition(Fault):
    def __init__(self, path: Path, reason: str):
        super().__init__(f"Định nghĩa {path}: {reason}. Sửa tệp này rồi chạy lại.")


class NothingCounted(Fault):
    def __init__(self, as_of):
        super().__init__(
            f"Không có hồ sơ nào được tiếp nhận đến hết ngày {as_of:%d/%m/%Y}. "
            "Chọn ngày muộn hơn: `python -m data build --as-of NĂM-THÁNG-NGÀY`."
        )
