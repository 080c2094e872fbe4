"""Who comes in how: alone on this machine, or through a proxy that has asked who they are.

    [access]
    way = "proxy"
    address = "https://cchc.tinh.gov.vn"
    person = "X-Remote-User"
    groups = "X-Remote-Groups"
    secret = '/etc/thucchat/secret'

`address` is what people type; `person` and `groups` are the headers in which the proxy says who it
let in, `secret` the file with what it says besides, in the header SECRET, so that nobody else on
this machine is believed.
"""

from __future__ import annotations

import os
import re
import stat
from pathlib import Path
from typing import NamedTuple
from urllib.parse import urlsplit

from data.keeping import configured

SECRET = "X-Thucchat-Secret"
SHORTEST_SECRET = 32  # characters
A_HEADER = re.compile(r"[A-Za-z][A-Za-z0-9-]*")
NEEDED, ALLOWED = ("way", "address", "person", "secret"), ("groups",)
EXAMPLE = "Xem HUONG_DAN.md, mục “Cho nhiều người cùng xem”."


class Proxy(NamedTuple):
    """The proxy that is believed: what people type, its headers, what it proves itself with."""

    address: str  # without a slash at its end
    person: str
    groups: str | None
    secret: str

    @property
    def host(self) -> str:
        """As a browser says it: with a port where it is not the usual one."""
        return urlsplit(self.address).netloc


def configured_way() -> Proxy | None:
    """How people come in; None where one is alone. Raises configured.WrongFile."""
    text, written = configured.read()
    if configured.ACCESS not in written:
        return None
    said = written[configured.ACCESS]
    if not isinstance(said, dict):
        raise _wrong("access phải là một mục, mở đầu bằng dòng [access]", text, "access")
    for key in said:
        if key not in (*NEEDED, *ALLOWED):
            raise _wrong(f"mục [access] không có khóa “{key}”", text, key)
    for key in (*NEEDED, *(key for key in ALLOWED if key in said)):
        if not isinstance(said.get(key), str) or not said[key].strip():
            raise _wrong(f"mục [access] chưa ghi {key}", text, key)
    if said["way"] != "proxy":
        raise _wrong(f"way chỉ nhận “proxy”, không phải “{said['way']}”", text, "way")
    for key in ("person", "groups"):
        if key in said and not A_HEADER.fullmatch(said[key]):
            raise _wrong(f"“{said[key]}” không phải tên một dòng đầu HTTP", text, key)
    return Proxy(
        _address(said["address"], text), said["person"], said.get("groups"), _secret(said, text)
    )


def _address(written: str, text: str | None) -> str:
    """Raises configured.WrongFile."""
    parts = urlsplit(written)
    is_whole = parts.scheme in ("http", "https") and parts.hostname
    if not is_whole or parts.path.strip("/") or parts.query or parts.fragment or parts.username:
        reason = f"“{written}” không phải địa chỉ mà người xem gõ, như https://cchc.tinh.gov.vn"
        raise _wrong(reason, text, "address")
    return f"{parts.scheme}://{parts.netloc.lower()}"


def _secret(said: dict, text: str | None) -> str:
    """What the file has in it. Raises configured.WrongFile."""
    path = Path(said["secret"]).expanduser()
    if not path.is_absolute():
        raise _wrong(f"“{path}” không phải đường dẫn đầy đủ", text, "secret")
    try:
        kept, mode = path.read_text(encoding="ascii").strip(), path.stat().st_mode
    except (OSError, UnicodeDecodeError) as error:
        raise _wrong(f"không đọc được {path}", text, "secret") from error
    if os.name != "nt" and mode & (stat.S_IRWXO | stat.S_IWGRP):
        raise _wrong(
            f"người khác trên máy đọc được {path}: đặt quyền 0640 hoặc 0600", text, "secret"
        )
    if len(kept) < SHORTEST_SECRET:
        reason = f"mã trong {path} ngắn hơn {SHORTEST_SECRET} ký tự"
        raise _wrong(reason, text, "secret")
    return kept


def _wrong(reason: str, text: str | None, key: str) -> configured.WrongFile:
    return configured.wrong(reason, configured.line(text or "", key), EXAMPLE)
