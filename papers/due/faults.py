"""What can be wrong with lists and letters: the thing, the place, what to do."""

from __future__ import annotations

from pathlib import Path

from queries.commands import Fault


class WrongContacts(Fault):
    """The file of addresses cannot be used; no letter is sent by it."""

    def __init__(self, path: Path, line: int | None, reason: str):
        at = f", dòng {line}" if line else ""
        super().__init__(f"Tệp {path}{at}: {reason}. Sửa tệp rồi chạy lại; chưa gửi thư nào.")


class NoMailServer(Fault):
    def __init__(self) -> None:
        super().__init__(
            "Chưa gửi thư: tệp cấu hình thucchat.toml chưa có mục [mail]. Ghi server, from (và "
            "user, password nếu phải đăng nhập) như HUONG_DAN.md, mục “Danh sách sắp đến hạn”, "
            "hoặc bỏ --mail; danh sách trong thư mục vẫn có."
        )


class NoPassword(Fault):
    def __init__(self, path: Path, cause: Exception):
        super().__init__(
            f"Chưa gửi thư: không đọc được tệp mật khẩu {path} ({cause}). Ghi mật khẩu trên một "
            "dòng, cho riêng tài khoản chạy chương trình đọc, rồi chạy lại."
        )


class AlreadySending(Fault):
    def __init__(self) -> None:
        super().__init__("Một lần gửi khác đang chạy trên kho này; đợi lần ấy xong rồi chạy lại.")
