"""Why a batch is not withdrawn, taken back or said to be whole; each says what to do instead."""

from __future__ import annotations

from pathlib import Path

from data.faults import Fault


class SeveralBatches(Fault):
    def __init__(self, named: str, found: list[str]):
        super().__init__(
            f"“{named}” có thể chỉ {len(found)} lần nhập: {', '.join(found)}. Ghi mã của một lần "
            "nhập; xem `python -m data status`."
        )


class NotChanged(Fault):
    def __init__(self, file_name: str, batch_id: str, reason: str, next_step: str):
        super().__init__(
            f"Chưa thay đổi gì: {file_name} (lần nhập {batch_id}) {reason}. {next_step}"
        )


class StoreBusy(Fault):
    def __init__(self, store: Path):
        super().__init__(
            f"Có lệnh khác đang nhập hoặc phát hành trong kho {store}. Chưa thay đổi gì; đợi lệnh "
            "đó xong rồi chạy lại."
        )


class NightlyRuns(Fault):
    def __init__(self, store: Path):
        super().__init__(
            f"Việc hằng đêm của kho {store} đang chạy ở một lần khác, lần ấy sẽ làm hết. Lần này "
            "chưa thay đổi gì."
        )


class WrongDay(Fault):
    def __init__(self, path: Path):
        super().__init__(
            f"Tệp {path} không ghi một ngày đọc được. Ghi lại bằng `python -m data whole --through "
            f"NĂM-THÁNG-NGÀY {path.name}`, hoặc bỏ bằng `python -m data whole --undo {path.name}`."
        )
