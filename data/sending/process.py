"""A process of its own for work of minutes: begun by a page, it outlives page and reader.

One works at a time in a store; the next wait for their turn.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

import duckdb

from data import access, asides, batches, faults, places
from data.sending import kept, publishing, trying
from data.sending.comparing import FILES

ROOT = Path(__file__).resolve().parents[2]
TURN = ".turn.lock"
LOG = "log"
UNEXPECTED = (
    "Việc này dừng vì một lỗi của chương trình; kho không thay đổi. Mã để tra trong nhật ký máy "
    "chủ: {}. Thử lại, hoặc nhập bằng `python -m data import`."
)
UNEXPECTED_IN_PUBLISHING = (
    "Việc phát hành dừng giữa chừng vì một lỗi của chương trình: tệp có thể đã vào kho mà chưa có "
    "bản số liệu mới. Mã để tra trong nhật ký máy chủ: {}. Phát hành lại, hoặc chạy `python -m "
    "data build`."
)
NOT_CHECKED = (
    "Số liệu không đạt phép kiểm tra bắt buộc nên chưa lập được bản xem trước. Người vận hành chạy "
    "`python -m data check` để xem từng dòng."
)
IN_TURN = "Đang đợi một lần nhập khác xong…"


def start(store: Path, folder: Path) -> None:
    """Begin the process that does what `state.json` says is to be done."""
    outside: dict[str, object] = {"start_new_session": True}
    if os.name == "nt":
        outside = {"creationflags": 0x00000008 | 0x00000200}  # detached, a group of its own
    log = os.open(folder / LOG, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
    try:
        subprocess.Popen(
            [sys.executable, "-m", "data.sending", str(store.resolve()), str(folder.resolve())],
            cwd=ROOT,
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
            **outside,  # type: ignore[call-overload]
        )
    finally:
        os.close(log)


def work(store: Path, folder: Path) -> int:
    """Do what is to be done, once nobody else does; 0 where it came to an end that is told."""
    os.environ["THUCCHAT_STORE"] = str(store)
    until = time.monotonic() + kept.BEGINS_WITHIN
    with places.private():
        while time.monotonic() < until:
            with kept.at_work(folder) as is_alone:
                if is_alone:
                    return _in_turn(store, folder)
            time.sleep(0.1)
    return 1


def _in_turn(store: Path, folder: Path) -> int:
    sent = kept.read(folder)
    if sent is None or sent.step != "waiting":
        return 1
    sent.pid = os.getpid()

    def say(sentence: str) -> None:
        if sent.said != sentence:
            sent.said = sentence
            kept.write(folder, sent)

    while True:
        with asides.alone(store / kept.FOLDER / TURN) as is_turn:
            if is_turn:
                return _do(store, folder, sent, say)
        say(IN_TURN)
        time.sleep(0.5)


def _do(store: Path, folder: Path, sent: kept.Sent, say: trying.Say) -> int:
    to_do, sent.step, sent.said = sent.to_do, "trying", "Đang bắt đầu…"
    if to_do == "publish":
        sent.step = "publishing"
    kept.write(folder, sent)
    try:
        if to_do == "publish":
            publishing.publish(store, folder, sent, say)
        else:
            sent.told = []
            trying.attempt(store, folder, sent, say)
    except faults.ChecksFailed as fault:
        # Its examples may be of rows that not everybody may see.
        is_hidden = any(batches.right_of(each.source) for each in batches.every(store))
        is_hidden = is_hidden or not access.may(sent.viewer, "see_rejects")
        found = [line[4:] for line in str(fault).splitlines() if line.startswith("  - ")]
        sent.step, sent.told = "failed", [NOT_CHECKED, *found] if is_hidden else [str(fault)]
    except faults.Fault as fault:
        sent.step, sent.told = _after_fault(sent), [str(fault)]
    except (OSError, duckdb.IOException) as error:
        sent.step, sent.told = _after_fault(sent), [str(faults.CannotWrite(error))]
    except Exception:  # whatever it is, who waits is told; the traceback goes to the log
        said = UNEXPECTED_IN_PUBLISHING if sent.step == "publishing" else UNEXPECTED
        sent.step, sent.told = _after_fault(sent), [said.format(folder.name[:8])]
        kept.write(folder, sent)
        raise
    if sent.step in ("failed", "nothing_new"):  # what it would add is not there, or is the store's
        shutil.rmtree(folder / kept.TRIAL, ignore_errors=True)
    if sent.step != "ready":
        for file in FILES:
            (folder / file).unlink(missing_ok=True)
    sent.said = ""
    kept.write(folder, sent)
    return 0


def _after_fault(sent: kept.Sent) -> str:
    """What could not be published is still there to be published."""
    return "ready" if sent.step == "publishing" else "failed"
