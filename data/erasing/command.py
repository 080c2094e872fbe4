"""`python -m data erase CODE`: one dossier out of the store, its builds, its backups."""

from __future__ import annotations

import argparse
import os
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

from data import asides, batches, builds, places
from data.erasing import in_backups, in_batches, in_builds, looking, tokens
from data.faults import Fault
from data.importing.taking.reasons import counted
from data.keeping.faults import StoreBusy
from data.people import journal
from data.sending import kept
from data.terminal import commands, forwarding

SHORTEST = 3  # letters: less is no code of a dossier
TEXTS = frozenset({".json", ".jsonl", ""})
OUTSIDE = (
    "Ngoài kho thì lệnh này không với tới: tệp gốc đơn vị gửi, tệp cần sửa đã lập, tệp đã tải về, "
    "bản sao lưu không nêu ở `--backup`. Hồ sơ còn trong tệp mà hệ thống nguồn xuất thì lần nhập "
    "sau lại mang về: xóa ở nguồn trước."
)


class NotACode(Fault):
    def __init__(self, code: str):
        super().__init__(
            f"“{code}” không phải mã hồ sơ. Ghi đúng và đủ mã, như cột mã trong tệp của đơn vị."
        )


class StillThere(Fault):
    def __init__(self, places: list[str]):
        super().__init__(
            "Chưa xóa hết, mã hồ sơ còn ở:"
            + "".join(f"\n  - {each}" for each in places[:20])
            + "\nChạy lại lệnh này; còn nữa thì tự xem các tệp ấy."
        )


class NotOutOfNotes(Fault):
    def __init__(self) -> None:
        super().__init__(
            "Chưa xóa hết: không xóa được trong nhiệm vụ, ý kiến (lý do ở trên). `python -m notes "
            "status` xem cơ sở dữ liệu ấy, rồi chạy lại lệnh này."
        )


def add(parser: argparse.ArgumentParser) -> None:
    """What `erase` takes."""
    parser.add_argument("code", metavar="MÃ_HỒ_SƠ", help="mã của hồ sơ, đúng như trong tệp")
    parser.add_argument(
        "--backup",
        type=places.given,
        action="append",
        default=[],
        metavar="THƯ_MỤC",
        help="cả trong các bản sao lưu ở đây; ghi nhiều lần được",
    )
    parser.add_argument("--yes", action="store_true", help="xóa, sau khi đã xem hồ sơ có ở đâu")


def erase(asked: argparse.Namespace, say: Callable[[str], None]) -> int:
    """Without `--yes` only say where it is. Raises StoreBusy, NotACode, StillThere, as a build."""
    store, code = builds.store(), tokens.plain(asked.code)
    if len(code) < SHORTEST:
        raise NotACode(code)
    say("Tìm trong kho…")
    there = looking.found(store, code)
    if not asked.yes:
        commands.say("\n".join(_told(store, there)))
        return 0
    # Whoever reads the batches just now must find them as they were.
    if any(asides.is_busy(store / part) for part in ("", "builds", batches.TAKEN)):
        raise StoreBusy(store)
    with asides.folder(store):
        said = list(_erased(store, code, say))
    for folder in asked.backup:
        changed, of = in_backups.erase(folder, code)
        said.append(
            f"{folder}: bỏ hồ sơ khỏi {counted(changed)} tệp của {counted(of)} bản sao lưu."
        )
    with suppress(OSError):
        journal.note(store, journal.at_this_command(), "erased")
    say("Tìm lại…")
    if left := looking.found(store, code):
        raise StillThere([str(each) for each in left])
    said.append("Đã tìm lại trong mọi tệp của kho: không còn mã ấy.")
    commands.say("\n".join([*said, OUTSIDE]))
    return 0


def _told(store: Path, there: list[Path]) -> Iterator[str]:
    if not there:
        yield (
            f"Kho {store} không có mã này. Xem lại mã; chỉ còn trong bản sao lưu thì ghi "
            "`--backup THƯ_MỤC --yes`."
        )
        return
    yield f"Mã này có trong {counted(len(there))} tệp của kho:"
    yield from (f"  {each.relative_to(store)}" for each in there)
    yield (
        "Xóa thì không lấy lại được: dòng của hồ sơ bỏ khỏi các lần nhập, bản mới nhất được lập "
        "lại, bản đã chọn và bản giữ bằng tên được ghi lại dưới số mới (các con số như đã công "
        "bố), bản khác có hồ sơ ấy bị bỏ. Đúng hồ sơ thì chạy lại, thêm `--yes`."
    )


def _erased(store: Path, code: str, say: Callable[[str], None]) -> Iterator[str]:
    say("Xóa trong các lần nhập…")
    count = 0
    for top in (batches.TAKEN, batches.WITHDRAWN):
        for account in sorted((store / top).rglob(f"[!.]*/{in_batches.ACCOUNT}")):
            count += in_batches.erase(account.parent, code)
    yield f"Đã xóa {counted(count)} dòng khỏi các lần nhập."
    if forwarding.handed_on("notes", ["erase", code]) != 0:
        raise NotOutOfNotes
    if (store / kept.FOLDER).is_dir():
        for folder in (store / kept.FOLDER).iterdir():
            if folder.is_dir():
                kept.discard(folder)
        yield "Tệp đang xem thử trên trình duyệt, chưa phát hành, đã bỏ: ai gửi thì gửi lại."
    for path in looking.found(store, code):
        if path.suffix in TEXTS and os.access(path, os.W_OK):
            text = path.read_text("utf-8", "surrogateescape")
            cleared = tokens.pattern(code).sub(tokens.GONE, text)
            in_batches.put(path, cleared.encode("utf-8", "surrogateescape"))
    done = in_builds.erase(store, code, say, commands.say)
    if done.made:
        yield f"Đã lập lại bản số liệu mới nhất: {done.made}."
    for old, new in done.anew.items():
        yield f"Bản {old} ghi lại thành {new}, các con số như cũ."
    if others := [each for each in done.gone if each not in done.anew]:
        yield f"Đã bỏ {counted(len(others))} bản số liệu cũ có hồ sơ ấy."
    if done.held:
        yield (
            f"Chưa bỏ được {', '.join(done.held)}, đang được mở: đợi một phút rồi chạy lại lệnh "
            "này."
        )
