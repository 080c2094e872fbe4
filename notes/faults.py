"""What can be wrong with what somebody writes: one class each, its text for who writes."""

from __future__ import annotations

from collections.abc import Sequence

from data.faults import Fault


class Unreachable(Fault):
    """The database cannot be read or written just now; what was typed is not kept in it."""


class OfAnotherProgram(Unreachable):
    def __init__(self, found: str):
        super().__init__(
            "Cơ sở dữ liệu nhiệm vụ, ý kiến do một phiên bản mới hơn của chương trình lập "
            f"({found}). Dùng phiên bản ấy, hoặc khôi phục từ bản sao lưu trước khi nâng cấp."
        )


class NotYours(Fault):
    def __init__(self, what: str):
        super().__init__(
            f"Vai trò của bạn không được {what}; `python -m data people` giao vai trò."
        )


class NotTaken(Fault):
    """What was written cannot be kept as it is; says which part and what to write."""


class ChangedMeanwhile(Fault):
    def __init__(self) -> None:
        super().__init__(
            "Có người khác vừa ghi vào nhiệm vụ này. Mở lại trang để xem, rồi ghi lại phần của bạn."
        )


class SeemsPersonal(Fault):
    """Seems to name somebody; kept all the same once who writes says so."""

    def __init__(self, found: Sequence[str]):
        self.found = list(found)
        listed = ", ".join(f"“{each}”" for each in found)
        super().__init__(
            f"Nội dung có vẻ chứa thông tin của một người: {listed}. Bỏ phần ấy đi; nếu không phải "
            "thông tin của ai thì chọn “Không phải thông tin của cá nhân” rồi lưu lại."
        )
