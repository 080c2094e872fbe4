"""Why a batch is not withdrawn or taken back; each says what to do instead."""

from __future__ import annotations

from pathlib import Path

from data.faults import Fault


class SeveralBatches(Fault):
    def __init__(self, named: str, found: list[str]):
        super().__init__(
            f"“{named}” có thể chỉ {len(found)} lần nhập: {', '.join(found)}. Ghi mã của một lần "
            "nhập; xem `python -m data status`."
        )


class NotWithdrawn(Fault):
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
