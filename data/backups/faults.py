"""Why a backup is not made, believed or restored; each says what to do instead."""

from __future__ import annotations

from pathlib import Path

from data.faults import Fault


class NotForBackups(Fault):
    def __init__(self, folder: Path, reason: str):
        super().__init__(
            f"Chưa sao lưu gì: {folder} {reason}. Chọn một thư mục khác, trống hoặc chỉ dùng để "
            "sao lưu kho này."
        )


class BackupRuns(Fault):
    def __init__(self, folder: Path):
        super().__init__(
            f"Một lệnh khác đang sao lưu vào {folder}. Lần này chưa làm gì; đợi lệnh đó xong."
        )


class NoBackup(Fault):
    def __init__(self, folder: Path, name: str | None, known: list[str]):
        which = f"bản sao lưu “{name}”" if name else "bản sao lưu nào"
        there = f"Đang có: {', '.join(known)}." if known else "Kiểm tra lại đường dẫn."
        super().__init__(f"Thư mục {folder} không có {which}. {there}")


class NeverStill(Fault):
    def __init__(self, store: Path):
        super().__init__(
            f"Chưa sao lưu được: kho {store} thay đổi liên tục trong lúc chép. Chạy lại sau."
        )


class DamagedBackup(Fault):
    def __init__(self, folder: Path, wrong: list[str]):
        said = "".join(f"\n  - {each}" for each in wrong[:20])
        more = f"\n  … và {len(wrong) - 20} tệp khác" if len(wrong) > 20 else ""
        super().__init__(
            f"Bản sao lưu trong {folder} không còn nguyên vẹn, nên không dùng:{said}{more}\n"
            "Khôi phục từ bản khác (`--of TÊN`) hay thư mục khác; sao lưu lại nếu kho còn."
        )


class StoreHolds(Fault):
    def __init__(self, store: Path):
        super().__init__(
            f"Chưa khôi phục gì: {store} đã có thứ bên trong, không ghi đè. Khôi phục ra một thư "
            "mục mới (`--to THƯ_MỤC`); hoặc tự đổi tên thư mục cũ trước."
        )


class NotThePart(Fault):
    def __init__(self, folder: Path, reason: str, next_step: str):
        super().__init__(f"Chưa khôi phục gì: {folder} {reason}. {next_step}")


class PartAwaited(Fault):
    def __init__(self, mark: Path):
        super().__init__(
            f"Kho {mark.parent} được khôi phục mà chưa có biểu 01/PCTN của đơn vị: bản số liệu lập "
            "bây giờ sẽ coi như các đơn vị chưa gửi biểu, nên chưa phát hành. Thêm phần ấy: "
            f"`python -m data restore THƯ_MỤC_RIÊNG --to {mark.parent}`. Phần ấy đã mất hẳn thì "
            f"xóa tệp {mark}."
        )
