"""`python -m data backup`, `verify`, `restore`: a store copied, the copies looked at, a store."""

from __future__ import annotations

import argparse
from pathlib import Path

from data import builds, places
from data.backups import contents, making, restoring, shelf
from data.backups.faults import DamagedBackup, NoBackup
from data.importing.taking.reasons import counted
from data.terminal import commands

KEPT = 30  # backups: a month of nights


def add(parser: argparse.ArgumentParser) -> None:
    """What `backup` takes."""
    parser.add_argument(
        "folder", type=places.given, metavar="THƯ_MỤC", help="nơi giữ các bản sao lưu"
    )
    add_apart(parser, "thư mục khác cho biểu 01/PCTN của đơn vị, chỉ thanh tra đọc được")
    parser.add_argument(
        "--keep",
        type=_count,
        default=KEPT,
        metavar="SỐ",
        help=f"giữ bao nhiêu bản sao lưu gần nhất ({KEPT})",
    )


def add_apart(parser: argparse.ArgumentParser, text: str) -> None:
    parser.add_argument("--apart", type=places.given, metavar="THƯ_MỤC", help=text)


def add_restore(parser: argparse.ArgumentParser) -> None:
    """What `restore` takes."""
    parser.add_argument(
        "folder", type=places.given, metavar="THƯ_MỤC", help="nơi giữ các bản sao lưu"
    )
    add_apart(parser, "thư mục giữ phần 01/PCTN của đơn vị")
    parser.add_argument(
        "--to", type=places.given, metavar="THƯ_MỤC", help="kho mới (mặc định: kho đang cấu hình)"
    )
    parser.add_argument("--of", metavar="TÊN", help="bản sao lưu nào (mặc định: mới nhất)")


def add_verify(parser: argparse.ArgumentParser) -> None:
    """What `verify` takes."""
    parser.add_argument(
        "folder", type=places.given, metavar="THƯ_MỤC", help="nơi giữ các bản sao lưu"
    )


def backup(asked: argparse.Namespace) -> int:
    """Raises as making.make does."""
    commands.say(told(builds.store(), asked.folder, asked.apart, asked.keep))
    return 0


def told(store: Path, folder: Path, apart: Path | None, keep: int = KEPT) -> str:
    """Make a backup, and what is told of it."""
    made = making.make(store, folder, apart, keep)
    said = [
        f"Đã sao lưu kho {store} vào {folder}, bản {made.name}: {counted(made.count)} tệp, "
        f"chép mới {counted(made.copied)} tệp ({_megabytes(made.bytes_copied)})."
    ]
    if apart:
        said.append(f"Biểu 01/PCTN của đơn vị: trong {apart}, chỉ để thanh tra đọc được.")
    elif made.left_out or contents.closed_to_us(store):
        count = f" ({counted(made.left_out)} tệp)" if made.left_out else ""
        said.append(
            f"Không có trong bản này: biểu 01/PCTN của đơn vị{count}, chỉ thanh tra được xem. Sao "
            "lưu phần ấy bằng `--apart THƯ_MỤC`, từ tài khoản được đọc."
        )
    if made.pruned:
        said.append(f"Đã bỏ {made.pruned} bản sao lưu cũ, giữ {keep} bản (`--keep`).")
    return "\n".join(said)


def verify(asked: argparse.Namespace) -> int:
    """0 where every file of every backup is what it was. Raises NoBackup, DamagedBackup."""
    known: dict[str, bool] = {}
    names = shelf.names(asked.folder)
    if not names:
        raise NoBackup(asked.folder, None, [])
    found = []
    for name in names:
        try:
            _, listed = shelf.read(asked.folder, name)
        except DamagedBackup as fault:
            print(fault)
            found.append(name)
            continue
        wrong = shelf.wrong(asked.folder, listed, known)
        found += [f"{name}: {each}" for each in wrong]
    if found:
        raise DamagedBackup(asked.folder, found)
    commands.say(
        f"{asked.folder}: {len(names)} bản sao lưu, {counted(len(known))} tệp, mọi tệp còn nguyên "
        f"vẹn (SHA-256). Mới nhất: {names[-1]}."
    )
    return 0


def restore(asked: argparse.Namespace) -> int:
    """Raises as restoring.restore does."""
    to = asked.to or builds.store()
    done = restoring.restore(asked.folder, asked.apart, to, asked.of)
    said = [
        f"Đã khôi phục bản {done.name} ra {to}: {counted(done.count)} tệp, mọi tệp đúng như lúc "
        "sao lưu."
    ]
    if done.count_left_out:
        said.append(
            f"Chưa có biểu 01/PCTN của đơn vị ({counted(done.count_left_out)} tệp): số khác vẫn "
            "xem được, bản số liệu mới thì chưa phát hành được trước khi có phần ấy. Thêm vào: "
            f"python -m data restore THƯ_MỤC_RIÊNG --of {done.name} --to "
            f"{commands.quoted(str(to))}"
        )
    if done.has_settings:
        said.append(
            f"Tệp cấu hình lúc sao lưu: {to / contents.SETTINGS}, để đọc lại, không tự dùng."
        )
    print("\n".join(said))
    return 0


def _count(text: str) -> int:
    """Raises ArgumentTypeError."""
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"“{text}” không phải một số từ 1 trở lên")
    return int(text)


def _megabytes(size: int) -> str:
    return f"{size / 1_000_000:.1f}".replace(".", ",") + " MB"
