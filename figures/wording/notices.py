"""What a reader is told when there is nothing to show: what, where, and what to do next."""

from datetime import date as Date
from datetime import datetime
from typing import NamedTuple

from figures.wording import numbers
from figures.wording.labels import Labels
from figures.wording.province import of_province

DEMO_COMMAND = "python -m data demo"
IMPORT_COMMAND = "python -m data import TỆP…"
BUILD_COMMAND = "python -m data build"
TEMPLATE_COMMAND = "python -m data template II.06a --level department --period KỲ"
INSPECT_COMMAND = "python -m data inspect TỆP"


BRING_FILES = "Nhập tệp trên trình duyệt"


class Notice(NamedTuple):
    """A bold sentence, its explanation as pieces (text, is a command), and the words of a link."""

    headline: str
    detail: tuple[tuple[str, bool], ...]
    way_back: str = ""


_CHOICE = Labels(
    "choice",
    {
        "unit": "đơn vị",
        "against": "đơn vị hoặc kỳ để so sánh",
        "period": "kỳ",
        "measure": "chỉ số",
        "procedure": "thủ tục",
        "level": "cấp đơn vị",
        "status": "tình trạng hồ sơ",
        "kind": "loại kỳ",
        "units": "cách gộp đơn vị",
        "source": "nguồn số liệu",
        "reason": "lý do chưa nhận",
        "build": "bản số liệu",
        "component": "thành phần của Bộ chỉ số 766",
        "aim": "mức cần đạt",
        "task": "nhiệm vụ",
        "since": "bản số liệu hoặc kỳ để so",
    },
)
_LONGEST_QUOTE = 60  # a value from the address is quoted, not repeated without end


def unknown_choice(choice: str, value: str, instead: str) -> Notice:
    """A value in the address that this build does not have; `instead` is where the link leads."""
    quoted = value if len(value) <= _LONGEST_QUOTE else value[:_LONGEST_QUOTE] + "…"
    where = {"build": "trong kho", "unit": "trong kỳ đang xem", "task": "đã ghi"}.get(
        choice, "trong bản số liệu này"
    )
    ended = ", hoặc đơn vị không hoạt động trong kỳ này" if choice == "unit" else ""
    return Notice(
        f"Không có {_CHOICE[choice]} “{quoted}” {where}.",
        (
            (
                f"Địa chỉ vừa mở ghi {choice}={quoted}. Có thể địa chỉ bị gõ nhầm, hoặc "
                f"lấy từ một bản số liệu khác{ended}.",
                False,
            ),
        ),
        f"Xem {instead}",
    )


def empty_store() -> Notice:
    """No build has ever been made."""
    return Notice(
        "Chưa có bản số liệu nào.",
        (
            ("Chạy lệnh ", False),
            (DEMO_COMMAND, True),
            (" để tạo số mô phỏng, hoặc ", False),
            (IMPORT_COMMAND, True),
            (" để nhập tệp của đơn vị, rồi mở lại trang này.", False),
        ),
        BRING_FILES,
    )


def no_store(reason: str) -> Notice:
    """Which store is meant cannot be told; `reason` is what the commands say of it."""
    pieces = reason.split("`")
    detail = tuple((text, place % 2 == 1) for place, text in enumerate(pieces) if text)
    return Notice(
        "Chưa biết kho số liệu nào được dùng.",
        (*detail, (" Sửa xong thì mở lại trang này; số liệu trong kho không bị thay đổi.", False)),
    )


def nothing_came() -> Notice:
    """A build was made of a store into which no file was taken yet."""
    return Notice(
        "Chưa nhập số liệu nào.",
        (
            (of_province("Danh mục của tỉnh đã có. Lập biểu gửi đơn vị bằng lệnh "), False),
            (TEMPLATE_COMMAND, True),
            ("; tệp xuất từ hệ thống một cửa thì xem thử trước bằng ", False),
            (INSPECT_COMMAND, True),
            (". Chạy lệnh ", False),
            (IMPORT_COMMAND, True),
            (" để nhập tệp của đơn vị, rồi ", False),
            (BUILD_COMMAND, True),
            (" và mở lại trang này.", False),
        ),
        BRING_FILES,
    )


def damaged_store(build: str) -> Notice:
    """The newest build cannot be opened; batches are still there, so it can be made again."""
    return Notice(
        f"Không mở được bản số liệu {build}.",
        (
            ("Tệp bị hỏng hoặc không còn trong thư mục. Chạy lệnh ", False),
            (BUILD_COMMAND, True),
            (" để lập lại từ các tệp đã nhập; số đã nhập không mất.", False),
        ),
    )


def newer_damaged(build: str, shown: str, as_of: Date) -> Notice:
    """A newer build cannot be opened; the page shows the newest that can."""
    return Notice(
        f"Không mở được bản số liệu {build}; đang xem bản trước đó, {shown}.",
        (
            (f"Số liệu dưới đây tính đến hết ngày {numbers.date(as_of)}. Chạy lệnh ", False),
            (BUILD_COMMAND, True),
            (" để lập lại bản mới từ các tệp đã nhập; số đã nhập không mất.", False),
        ),
    )


def choice_lost(build: str, shown: str) -> Notice:
    """The build that a maintainer chose cannot be opened; the page shows the newest that can."""
    return Notice(
        f"Không mở được bản số liệu đã chọn, {build}; đang xem bản {shown}.",
        (
            ("Người quản trị bỏ lựa chọn đó bằng lệnh ", False),
            ("python -m data use newest", True),
            (", hoặc chọn bản khác.", False),
        ),
    )


def withheld(build: str) -> Notice:
    """Whoever may see it is told that the part of their own cannot be read; the rest is whole."""
    return Notice(
        "Không đọc được phần số liệu chỉ vai trò thanh tra được xem.",
        (
            (
                f"Tệp riêng của bản số liệu {build} bị hỏng hoặc không còn, nên số phòng, chống "
                "tham nhũng của từng đơn vị không hiện ở trang nào; các số khác vẫn đầy đủ. Chép "
                "lại tệp đó từ bản sao lưu, hoặc chạy lệnh ",
                False,
            ),
            (BUILD_COMMAND, True),
            (" để lập lại từ các tệp đã nhập.", False),
        ),
    )


def night_failed(at: datetime, told: str) -> Notice:
    """Who may import is told that the nightly job failed, or was stopped before its end."""
    when = f"{at.hour}:{at:%M} ngày {at.day}/{at.month}/{at.year}"
    if not told:
        headline = f"Việc hằng đêm bắt đầu lúc {when} bị ngắt giữa chừng."
    else:
        headline = f"Việc hằng đêm chưa xong, lúc {when}."
    return Notice(
        headline,
        (
            (f"{told} ".lstrip(), False),
            ("Số liệu có thể chưa mới. Người vận hành xem ", False),
            ("journalctl -u thucchat-nightly", True),
            (", sửa xong thì chạy lại việc ấy; câu này tự mất khi có một đêm xong.", False),
        ),
    )


def older_store(build: str) -> Notice:
    """The build was made by another version of the program and lacks what this one reads."""
    return Notice(
        f"Bản số liệu {build} do một phiên bản khác của chương trình lập, không đọc được ở đây.",
        (("Chạy lệnh ", False), (BUILD_COMMAND, True), (" để lập lại.", False)),
    )


def unexpected(page_title: str, reference: str) -> Notice:
    """A mistake of ours; `reference` is what the log has beside the traceback."""
    return Notice(
        f"Trang “{page_title}” dừng giữa chừng do lỗi của chương trình, không phải do số liệu.",
        (
            (
                f"Nhật ký của máy chủ ghi lỗi này dưới mã {reference}; hãy báo mã đó cho "
                "người quản trị. Các trang khác vẫn xem được.",
                False,
            ),
        ),
        "Về trang Tổng quan",
    )


def not_on_loopback() -> str:
    """The one sentence that a session gets when the server listens beyond its own machine."""
    return (
        "Bảng theo dõi này mới chỉ được mở trên chính máy đang chạy nó (127.0.0.1), "
        "vì chưa thiết lập ai được xem những gì."
    )


def not_through_proxy(address: str) -> str:
    """To who came another way than through the proxy that asks people who they are."""
    return f"Mở bảng theo dõi ở địa chỉ {address}."


def not_signed_in() -> str:
    """To who came to a server at which people sign in."""
    return "Đăng nhập bằng tài khoản của cơ quan để mở bảng theo dõi."


def sign_in_over() -> str:
    """To who had signed in, and goes on."""
    return "Lần đăng nhập này đã hết hạn hoặc đã đăng xuất. Đăng nhập lại để xem tiếp."


def without_a_role(name: str) -> str:
    """To somebody who was let in and has no role here."""
    return (
        f"Tài khoản {name} chưa được giao vai trò nào trên bảng theo dõi này nên chưa xem được số "
        "liệu. Hãy đề nghị người vận hành giao vai trò, rồi tải lại trang."
    )


_WHOSE = Labels(
    "need of a page",
    {
        "see": "Trang này dành cho người đã được giao vai trò.",
        "list_dossiers": "Trang này có từng hồ sơ, chỉ dành cho người xử lý hồ sơ và lãnh đạo.",
        "import_in_browser": "Tệp do tổ công tác, người vận hành, đầu mối, thanh tra nhập.",
    },
)


def not_for_you(page: str, needs: str) -> Notice:
    """To somebody whose role does not open a page; `needs`: what it asks of them."""
    return Notice(
        f"Vai trò của tài khoản này không mở được trang “{page}”.",
        (
            (
                f"{_WHOSE[needs]} Các trang khác vẫn xem được; cần trang này thì đề nghị người vận "
                "hành giao thêm vai trò.",
                False,
            ),
        ),
        "Về trang Tổng quan",
    )


def no_rows(what: str, instead: str = "", to_change: str = "kỳ, đơn vị hoặc tình trạng") -> Notice:
    """A true answer that is empty: no unit, dossier or procedure fits the choices made."""
    return Notice(
        f"Không có {what} nào khớp với lựa chọn này.",
        ((f"Hãy đổi {to_change} ở hàng lựa chọn phía trên.", False),),
        f"Xem {instead}" if instead else "",
    )
