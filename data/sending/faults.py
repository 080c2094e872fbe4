"""What can be wrong with files that are brought in the browser."""

from __future__ import annotations

from data import batches
from data.faults import Fault


class NotYours(Fault):
    """A file that somebody else brings: of corruption the inspectorate alone."""

    def __init__(self, source: str):
        super().__init__(
            "Biểu 01/PCTN chỉ thanh tra nhập được: số của từng đơn vị chỉ một số vai trò được xem. "
            "Chuyển tệp này cho người có vai trò thanh tra; chưa giữ lại ô nào của tệp."
            if batches.right_of(source)
            else "Vai trò thanh tra chỉ nhập biểu 01/PCTN. Tệp khác do tổ công tác hoặc người vận "
            "hành nhập; chưa giữ lại dòng nào của tệp."
        )


class UnitsByCommand(Fault):
    """A list of units changes the pack, by which every file is read."""

    def __init__(self) -> None:
        super().__init__(
            "Đây là danh sách đơn vị, làm thay đổi danh mục của kho nên không nhập ở trang này. "
            "Người vận hành nhập bằng lệnh `python -m data import`."
        )


class TooMuch(Fault):
    def __init__(self, reason: str):
        super().__init__(f"{reason} Chia thành nhiều lần, hoặc nhập bằng `python -m data import`.")


class NotNow(Fault):
    """What is asked cannot be done as things stand: a page that was open since before."""

    def __init__(self) -> None:
        super().__init__(
            "Việc nhập tệp này đã thay đổi từ lúc trang được mở (ở một cửa sổ khác, hoặc đã bỏ). "
            "Xem lại tình trạng hiện nay rồi làm tiếp."
        )
