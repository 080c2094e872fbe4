"""What can be wrong with files that are brought in the browser."""

from __future__ import annotations

from data import batches
from data.faults import Fault


class NotYours(Fault):
    """A file that somebody else brings: of corruption the inspectorate alone, of a unit its focal
    person. `own`: the units of who brought it, where they bring those of units at all."""

    def __init__(self, source: str, own: str = ""):
        if batches.right_of(source):
            said = (
                "Biểu 01/PCTN chỉ thanh tra nhập được: số của từng đơn vị chỉ một số vai trò được "
                "xem. Chuyển tệp này cho người có vai trò thanh tra; chưa giữ lại ô nào của tệp."
            )
        elif own:
            said = (
                f"Đầu mối chỉ gửi biểu và tệp hồ sơ của đơn vị mình: {own}. Danh mục, chỉ tiêu và "
                "tệp khác do tổ công tác hoặc người vận hành nhập; chưa nhận dòng nào của tệp."
            )
        else:
            said = (
                "Vai trò thanh tra chỉ nhập biểu 01/PCTN. Tệp khác do tổ công tác hoặc người vận "
                "hành nhập; chưa giữ lại dòng nào của tệp."
            )
        self.is_secret = batches.right_of(source) is not None
        super().__init__(said)


class NotYourUnit(Fault):
    """A row, or a form, of another unit than the focal person's who brings it. `place`: where;
    `count`: of how many cells that is so."""

    def __init__(self, place: str, named: str, own: str, given: str = "", count: int = 1):
        written = f" ghi “{given}”," if given else ""
        more = f" (và {count - 1} dòng khác cũng vậy)" if count > 1 else ""
        remedy = "Bỏ các dòng của đơn vị khác rồi gửi lại, hoặc chuyển" if given else "Chuyển"
        super().__init__(
            f"{place}{written} là của {named}{more}, không phải của đơn vị mà tài khoản này làm "
            f"đầu mối: {own}. Cả tệp chưa nhận dòng nào. {remedy} tệp cho tổ công tác."
        )


class TakesOthers(Fault):
    """A file of a focal person that would change what another unit has here."""

    def __init__(self, reason: str):
        super().__init__(
            f"{reason}. Đầu mối chỉ thay được số của đơn vị mình nên cả tệp chưa nhận dòng nào. "
            "Chuyển tệp cho tổ công tác."
        )


class StoreIsBehind(Fault):
    """A focal person's publication would show what others brought, or changed, and did not
    publish."""

    def __init__(self, is_first: bool):
        cause = (
            "Kho chưa có bản số liệu nào"
            if is_first
            else "Kho có thay đổi của người khác chưa phát hành (tệp, danh mục, hay phiên bản mới)"
        )
        super().__init__(
            f"{cause}. Đầu mối phát hành được số của đơn vị mình sau khi tổ công tác hoặc người "
            "vận hành phát hành bản ấy. Tệp của bạn còn ở đây: đợi họ xong rồi xem trước lại."
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
