"""That a folder is its owner's alone where rights are lists: on Windows, by icacls.

Elsewhere the mode that it is made with says so. What is made within it later has the same rights.
"""

from __future__ import annotations

import getpass
import os
import subprocess
import sys
from pathlib import Path

IS_WINDOWS = os.name == "nt"
# By their numbers: their names are of the system's language.
ADMINISTRATORS, SYSTEM = "*S-1-5-32-544", "*S-1-5-18"
WHOLE_AND_WITHIN = "(OI)(CI)F"


def keep_private(folder: Path) -> None:
    """On a folder that was just made. Where that cannot be, it is said: the data is still wanted,
    on a disk that knows no rights too."""
    if not IS_WINDOWS:
        return
    command = asked(folder)
    try:
        done = subprocess.run(command, capture_output=True, check=False)
        reason = "" if done.returncode == 0 else f"icacls: {done.returncode}"
    except OSError as error:
        reason = str(error)
    if reason:
        print(
            f"Lưu ý: không đặt được quyền riêng cho thư mục {folder} ({reason}); tài khoản khác "
            f"trên máy có thể mở được. Dùng ổ NTFS, hoặc chạy: {subprocess.list2cmdline(command)}",
            file=sys.stderr,
        )


def asked(folder: Path) -> list[str]:
    """Nothing from the folder above; this account, administrators and the system whole."""
    holders = (account(), ADMINISTRATORS, SYSTEM)
    given = [f"{holder}:{WHOLE_AND_WITHIN}" for holder in holders]
    return ["icacls", str(folder), "/inheritance:r", "/grant:r", *given, "/q"]


def account() -> str:
    domain, name = os.environ.get("USERDOMAIN"), getpass.getuser()
    return f"{domain}\\{name}" if domain else name
