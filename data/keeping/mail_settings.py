"""By which server mail is sent, where there is one.

    [mail]
    server = "smtp.tinh.gov.vn"
    port = 587
    tls = "starttls"
    from = "cchc@tinh.gov.vn"
    user = "cchc@tinh.gov.vn"
    password = '/etc/thucchat/mail-password'

in the configuration (configured.py); the password stands in a file of its own. Only `server` and
`from` must be there.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import NamedTuple

from data import faults
from data.keeping import configured

# How a connection is kept from being read, and at which port that is usual.
PORTS = {"starttls": 587, "ssl": 465, "none": 25}
KEYS = ("server", "port", "tls", "from", "user", "password")
EXAMPLE = (
    'Ghi dưới dòng [mail]: server = "smtp.tinh.gov.vn", tls = "starttls", '
    'from = "cchc@tinh.gov.vn", và nếu phải đăng nhập: user = "…", password = \'tệp mật khẩu\''
)
ADDRESS = re.compile(r"[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)*")
HERE = ("localhost", "127.0.0.1", "::1")


class MailSettings(NamedTuple):
    server: str
    port: int
    tls: str
    sender: str
    user: str | None
    password: Path | None


def mail_settings() -> MailSettings | None:
    """None where no server is configured. Raises WrongConfiguration."""
    try:
        return _configured()
    except configured.WrongFile as error:
        raise faults.WrongConfiguration(str(error)) from error


def _configured() -> MailSettings | None:
    """Raises configured.WrongFile."""
    text, written = configured.read()
    said = written.get(configured.MAIL)
    if said is None:
        return None
    if not isinstance(said, dict):
        at = configured.line(text or "", configured.MAIL)
        raise configured.wrong("mail phải là một mục, mở đầu bằng dòng [mail]", at, EXAMPLE)
    for key in said:
        if key not in KEYS:
            raise _wrong(text, key, f"mục [mail] không có khóa “{key}”")
    for key in ("server", "from", "user", "password", "tls"):
        must_be = key in ("server", "from")
        if (must_be or key in said) and not (isinstance(said.get(key), str) and said[key].strip()):
            raise _wrong(text, key, f"mục [mail] chưa ghi {key}")
    tls = said.get("tls", "starttls")
    if tls not in PORTS:
        raise _wrong(text, "tls", f"tls phải là một trong: {', '.join(PORTS)}")
    port = said.get("port", PORTS[tls])
    if not isinstance(port, int) or isinstance(port, bool) or not 0 < port < 65536:
        raise _wrong(text, "port", "port phải là một số từ 1 đến 65535")
    if not ADDRESS.fullmatch(said["from"]):
        raise _wrong(text, "from", f"“{said['from']}” không phải địa chỉ thư")
    if ("user" in said) != ("password" in said):
        raise _wrong(text, "user", "user và password phải ghi cả hai hoặc không ghi cả hai")
    if "user" in said and tls == "none" and said["server"] not in HERE:
        raise _wrong(text, "tls", "tls = none thì mật khẩu đi trên mạng ai cũng đọc được")
    password = Path(said["password"]) if "password" in said else None
    return MailSettings(said["server"], port, tls, said["from"], said.get("user"), password)


def _wrong(text: str | None, key: str, reason: str) -> configured.WrongFile:
    at = configured.line(text or "", key) or configured.line(text or "", configured.MAIL)
    return configured.wrong(reason, at, EXAMPLE)
