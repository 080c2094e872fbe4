"""Who comes in how: alone on this machine, through a proxy that has asked who they are, or by the
office's own provider of sign-ins (OpenID Connect: Keycloak, AD FS, a province's).

    [access]
    way = "proxy"
    address = "https://cchc.tinh.gov.vn"
    person = "X-Remote-User"
    groups = "X-Remote-Groups"
    secret = '/etc/thucchat/secret'

`address` is what people type; `person` and `groups` are the headers in which the proxy says who it
let in, `secret` the file with what it says besides, in the header SECRET, so that nobody else on
this machine is believed.

    [access]
    way = "oidc"
    address = "https://cchc.tinh.gov.vn"
    provider = "https://sso.tinh.gov.vn/realms/tinh/.well-known/openid-configuration"
    client_id = "thucchat"
    client_secret = '/etc/thucchat/client-secret'
    cookie_secret = '/etc/thucchat/cookie-secret'
    name = "preferred_username"
    groups = "groups"

`name` and `groups` are the claims that say who somebody is; `client_secret` the file with what this
program proves itself with to the provider, `cookie_secret` the one with what it signs cookies with.
"""

from __future__ import annotations

import os
import re
import stat
from pathlib import Path
from typing import NamedTuple
from urllib.parse import SplitResult, urlsplit

from data.keeping import configured

SECRET = "X-Thucchat-Secret"
SHORTEST_SECRET = 32  # characters
SHORTEST_OF_A_PROVIDER = 8  # it makes its own
A_HEADER = re.compile(r"[A-Za-z][A-Za-z0-9-]*")
# What each way must say, and what it may.
NEEDED = {
    "proxy": ("way", "address", "person", "secret"),
    "oidc": ("way", "address", "provider", "client_id", "client_secret", "cookie_secret"),
}
ALLOWED = {"proxy": ("groups",), "oidc": ("name", "groups")}
# The claim that providers write what somebody signs in with into. Never `sub` by itself: some write
# the number of an identity card there.
USUAL_NAME = "preferred_username"
ON_THIS_MACHINE = ("127.0.0.1", "localhost")
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


class Provider(NamedTuple):
    """Who is asked to sign people in: what people type, where it is, what both know, its claims."""

    address: str  # without a slash at its end
    provider: str
    client_id: str
    client_secret: str
    cookie_secret: str
    name: str
    groups: str | None

    @property
    def host(self) -> str:
        return urlsplit(self.address).netloc


def configured_way() -> Proxy | Provider | None:
    """How people come in; None where one is alone. Raises configured.WrongFile."""
    text, written = configured.read()
    if configured.ACCESS not in written:
        return None
    said = written[configured.ACCESS]
    if not isinstance(said, dict):
        raise _wrong("access phải là một mục, mở đầu bằng dòng [access]", text, "access")
    way = said.get("way", "proxy")
    if not isinstance(way, str) or way not in NEEDED:
        raise _wrong(f"way chỉ nhận “proxy” hoặc “oidc”, không phải “{way}”", text, "way")
    for key in said:
        if key not in (*NEEDED[way], *ALLOWED[way]):
            raise _wrong(f"mục [access] có way = “{way}” không có khóa “{key}”", text, key)
    for key in (*NEEDED[way], *(key for key in ALLOWED[way] if key in said)):
        if not isinstance(said.get(key), str) or not said[key].strip():
            raise _wrong(f"mục [access] chưa ghi {key}", text, key)
    return _proxy(said, text) if way == "proxy" else _provider(said, text)


def _proxy(said: dict[str, str], text: str | None) -> Proxy:
    for key in ("person", "groups"):
        if key in said and not A_HEADER.fullmatch(said[key]):
            raise _wrong(f"“{said[key]}” không phải tên một dòng đầu HTTP", text, key)
    return Proxy(
        _address(said["address"], text).geturl(),
        said["person"],
        said.get("groups"),
        _secret(said, "secret", SHORTEST_SECRET, text),
    )


def _provider(said: dict[str, str], text: str | None) -> Provider:
    address = _address(said["address"], text)
    provider = _parts(said["provider"])
    # What proves who somebody is goes over both ways.
    for key, parts in (("address", address), ("provider", provider)):
        here = parts.hostname in ON_THIS_MACHINE
        if parts.scheme != "https" and not (parts.scheme == "http" and here):
            raise _wrong(f"“{said[key]}” phải bắt đầu bằng https://", text, key)
    if not provider.hostname or not provider.path.endswith("/.well-known/openid-configuration"):
        reason = f"“{said['provider']}” không kết thúc bằng /.well-known/openid-configuration"
        raise _wrong(reason, text, "provider")
    return Provider(
        address.geturl(),
        said["provider"],
        said["client_id"].strip(),
        _secret(said, "client_secret", SHORTEST_OF_A_PROVIDER, text),
        _secret(said, "cookie_secret", SHORTEST_SECRET, text),
        said.get("name", USUAL_NAME),
        said.get("groups"),
    )


def _address(written: str, text: str | None) -> SplitResult:
    """Raises configured.WrongFile."""
    parts = _parts(written)
    is_whole = parts.scheme in ("http", "https") and parts.hostname
    if not is_whole or parts.path.strip("/") or parts.query or parts.fragment or parts.username:
        reason = f"“{written}” không phải địa chỉ mà người xem gõ, như https://cchc.tinh.gov.vn"
        raise _wrong(reason, text, "address")
    return SplitResult(parts.scheme, parts.netloc.lower(), "", "", "")


def _parts(written: str) -> SplitResult:
    """Of an address; of what is none, nothing."""
    try:
        return urlsplit(written.strip())
    except ValueError:
        return urlsplit("")


def _secret(said: dict[str, str], key: str, shortest: int, text: str | None) -> str:
    """What the file has in it. Raises configured.WrongFile."""
    path = Path(said[key]).expanduser()
    if not path.is_absolute():
        raise _wrong(f"“{path}” không phải đường dẫn đầy đủ", text, key)
    try:
        kept, mode = path.read_text(encoding="ascii").strip(), path.stat().st_mode
    except (OSError, UnicodeDecodeError) as error:
        raise _wrong(f"không đọc được {path}", text, key) from error
    if os.name != "nt" and mode & (stat.S_IRWXO | stat.S_IWGRP):
        raise _wrong(f"người khác trên máy đọc được {path}: đặt quyền 0640 hoặc 0600", text, key)
    if len(kept) < shortest:
        raise _wrong(f"mã trong {path} ngắn hơn {shortest} ký tự", text, key)
    return kept


def _wrong(reason: str, text: str | None, key: str) -> configured.WrongFile:
    return configured.wrong(reason, configured.line(text or "", key), EXAMPLE)
