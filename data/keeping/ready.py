"""`python -m data ready`: whether this machine may serve an office, told line by line.

What would let somebody in who should not be, or leave nothing to show, is wrong, and the status is
1: `python run.py --serve` then opens nothing. What only keeps somebody out is told, no more.
"""

from __future__ import annotations

import argparse
import os
import re
import socket
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple
from urllib.parse import urlsplit

from data import access, builds, faults
from data.keeping import configured, reading_limits, ways
from data.people import roster
from data.terminal import commands

FINE, NOTE, WRONG = "Đạt", "Lưu ý", "Sai"
# Where the system's nginx and Apache are told for whom they stand.
PROXIES = (
    *("/etc/nginx/conf.d", "/etc/nginx/sites-enabled"),
    *("/etc/apache2/sites-enabled", "/etc/httpd/conf.d"),
)
OF_OTHERS = stat.S_IRWXG | stat.S_IRWXO


class Told(NamedTuple):
    mark: str
    sentence: str


def add(parser: argparse.ArgumentParser) -> None:
    """What `ready` takes."""
    parser.add_argument(
        "--port", type=int, default=8501, metavar="SỐ", help="cổng của bảng theo dõi (8501)"
    )


def ready(asked: argparse.Namespace) -> int:
    """Tell everything; 0 where nothing stands in the way."""
    told = list(_told(asked.port))
    for each in told:
        commands.say(f"{each.mark}: {each.sentence}")
    return 1 if any(each.mark == WRONG for each in told) else 0


def _told(port: int) -> Iterator[Told]:
    yield from _account()
    try:
        way = ways.configured_way()
        store = builds.store()
        reading_limits.limits()
    except (configured.WrongFile, faults.Fault) as fault:
        yield Told(WRONG, str(fault))
        return
    yield from _configuration(way.address if way else None)
    closed = list(_store(store))
    yield from closed
    if all(each.mark != WRONG for each in closed):
        yield from _build(store)
        if way:
            yield from _people(store)
    if way:
        yield from _proxy(way.address, port)


def _account() -> Iterator[Told]:
    if os.name != "nt" and os.getuid() == 0:
        yield Told(NOTE, "đang chạy bằng root; nên chạy bằng một tài khoản riêng, như thucchat.")


def _configuration(address: str | None) -> Iterator[Told]:
    place = configured.place()
    if os.environ.get("THUCCHAT_CONFIG") and not place.is_file():
        yield Told(WRONG, f"không có tệp cấu hình {place} mà biến THUCCHAT_CONFIG chỉ tới.")
        return
    if place.is_file() and _mode(place) & (stat.S_IWGRP | stat.S_IWOTH):
        yield Told(
            WRONG, f"người khác trên máy sửa được tệp cấu hình {place}: `chmod go-w {place}`."
        )
    if address is None:
        yield Told(
            NOTE,
            f"chưa có mục [access] trong {place}: chỉ mở được trên chính máy này, và ai có tài "
            "khoản trên máy đều xem được mọi phần.",
        )
    elif not address.startswith("https://"):
        yield Told(WRONG, f"{address} không mã hóa: mật khẩu đi qua mạng ai cũng đọc được.")
    else:
        yield Told(FINE, f"cấu hình {place}, người xem mở {address}.")


def _store(store: Path) -> Iterator[Told]:
    if not store.is_dir():
        yield Told(
            WRONG, f"chưa có kho {store}. Lập danh mục của tỉnh trước: `python -m data init`."
        )
        return
    if not os.access(store, os.R_OK | os.W_OK | os.X_OK):
        yield Told(WRONG, f"tài khoản này không đọc, ghi được kho {store}.")
        return
    if os.name == "nt":
        yield Told(
            NOTE,
            f"chưa kiểm tra được ai mở được kho trên Windows: `icacls {store}` chỉ được có tài "
            "khoản này, Administrators và SYSTEM.",
        )
    else:
        if _mode(store) & OF_OTHERS:
            yield Told(
                WRONG,
                f"tài khoản khác trên máy vào được kho {store} (quyền {_mode(store):04o}): "
                f"`chmod -R go= {store}`.",
            )
            return
        if store.stat().st_uid != os.getuid():
            yield Told(WRONG, f"kho {store} của tài khoản khác: chạy bằng tài khoản ấy.")
            return
        if found := sum(1 for path in store.rglob("*") if _is_open_to_others(path)):
            yield Told(NOTE, f"{found} tệp trong kho {store} còn quyền cũ: `chmod -R go= {store}`.")
        yield Told(FINE, f"kho {store} chỉ tài khoản này mở được.")


def _build(store: Path) -> Iterator[Told]:
    try:
        build_id = builds.pin(None)
        missing = builds.withheld(build_id, access.viewer())
        with builds.connect(build_id, access.viewer()) as connection:
            ((is_demonstration,),) = connection.execute(
                "select is_demonstration from build"
            ).fetchall()
    except faults.Fault as fault:
        yield Told(WRONG, str(fault))
        return
    lost = builds.lost_choice()
    for each in (*builds.passed_over(), *([lost] if lost else []), *missing):
        yield Told(NOTE, str(each))
    if is_demonstration:
        yield Told(NOTE, f"kho {store} giữ số mô phỏng, không phải số của tỉnh.")
    yield Told(FINE, f"mở được bản số liệu {build_id}.")


def _people(store: Path) -> Iterator[Told]:
    given, wrong = roster.read(store)
    for each in wrong:
        yield Told(
            NOTE,
            f"{roster.place(store)}, dòng {each.line}: {each.reason}. Dòng này không giao quyền gì "
            "cho ai.",
        )
    leaders = sum(1 for each in given if each.role == "leader")
    if leaders:
        yield Told(FINE, f"đã giao {len(given)} vai trò, {leaders} là lãnh đạo.")
    else:
        whom = "lãnh đạo nào" if given else "ai"
        yield Told(
            NOTE,
            f"chưa giao vai trò cho {whom}, người ấy vào chỉ thấy một câu: "
            "`python -m data people give TÊN leader`.",
        )


def _proxy(address: str, port: int) -> Iterator[Told]:
    host = urlsplit(address).hostname or ""
    try:
        socket.getaddrinfo(host, None)
    except OSError:
        yield Told(
            NOTE, f"máy này không tìm được tên {host}: hỏi người quản lý mạng tên ấy đã có chưa."
        )
    passing = re.compile(rf"(127\.0\.0\.1|localhost|\[::1\]):{port}\b")
    here = [(path, text) for path, text in _configured_proxies() if passing.search(text)]
    named = [path for path, text in here if re.search(rf"\b{re.escape(host)}\b", text)]
    if named:
        yield Told(FINE, f"{named[0]} chuyển {host} tới cổng {port}.")
    elif here:
        yield Told(
            NOTE, f"{here[0][0]} chuyển tới cổng {port} nhưng không có tên {host} như ở address."
        )
    else:
        yield Told(
            NOTE,
            f"chưa thấy nginx hay Apache trên máy này chuyển tới cổng {port}: chép "
            "deploy/nginx.conf vào /etc/nginx/conf.d rồi sửa. Dùng máy chủ khác thì bỏ qua.",
        )


def _configured_proxies() -> Iterator[tuple[Path, str]]:
    """Each file and what it says, without its remarks."""
    for folder in PROXIES:
        for path in sorted(Path(folder).glob("*")):
            try:
                text = path.read_text(encoding="utf-8", errors="replace")
            except OSError:  # a folder, or not for this account
                continue
            yield path, re.sub(r"#.*", "", text)


def _mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def _is_open_to_others(path: Path) -> bool:
    try:
        found = path.lstat()
    except OSError:  # taken away just now
        return False
    return not stat.S_ISLNK(found.st_mode) and bool(found.st_mode & OF_OTHERS)
