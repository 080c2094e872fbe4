"""A Chromium for the browser tests: the system's, else installed, else a sentence. Never a skip.

`python -m tests.browser.ensure_browser` is what `make test` runs.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

# The same engine without windows: its own process takes half of the CPU of a whole Chromium's.
WITHOUT_WINDOWS = ("chromium-headless-shell", "chrome-headless-shell")
WHOLE = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
ELSEWHERE = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    r"C:\Program Files\Google\Chrome\Application\chrome.exe",
    r"C:\Program Files (x86)\Google\Chrome\Application\chrome.exe",
)
# How it is started: by root too, and without talk of its own to the network.
LAUNCH = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
HOW_TO_INSTALL = (
    "Các kiểm tra trong trình duyệt cần gói chromium mà máy này chưa có, và không tự cài được.\n"
    "Debian/Ubuntu: sudo apt-get install -y chromium\n"
    "Máy khác: .venv/bin/python -m playwright install chromium\n"
    "rồi chạy lại: make test"
)


def find() -> str | None:
    """The path of a Chromium: the system's or Playwright's own; else None."""
    return of_system() or of_playwright()


def for_tests() -> str | None:
    """As `of_system`, but one without windows where there is one."""
    return of_system((*WITHOUT_WINDOWS, *WHOLE))


def of_system(names: tuple[str, ...] = (*WHOLE, *WITHOUT_WINDOWS)) -> str | None:
    """The path of the Chromium named by CHROMIUM or installed on this machine; else None."""
    named = os.environ.get("CHROMIUM")
    found = (shutil.which(name) for name in ((named,) if named else names))
    installed = (path for path in ELSEWHERE if Path(path).is_file())
    return next((path for path in (*found, *installed) if path), None)


def of_playwright() -> str | None:
    """The Chromium that `playwright install` put in place, if it did."""
    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if Path(path).is_file() else None


def install() -> str | None:
    """Tries the system's packages, then Playwright's download; the path, or None."""
    for command in (*from_packages(), [sys.executable, "-m", "playwright", "install", "chromium"]):
        print("Chưa có Chromium. Đang chạy:", " ".join(command), flush=True)
        if subprocess.call(command) == 0 and (path := find()):
            return path
    return None


def from_packages() -> list[list[str]]:
    """The commands that install the system's package, where this user may run it unasked."""
    if not shutil.which("apt-get"):
        return []
    if os.geteuid() == 0:
        prefix = []
    elif shutil.which("sudo") and subprocess.call(["sudo", "-n", "true"]) == 0:
        prefix = ["sudo", "-n"]
    else:
        return []
    apt = [*prefix, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "--quiet"]
    names = (WITHOUT_WINDOWS[0], "chromium")  # Ubuntu has not the first
    return [[*apt, "update"], *([*apt, "install", "--yes", name] for name in names)]


def main() -> int:
    """Exit status 0 only where there is a browser in the end."""
    if find() or install():
        return 0
    print(HOW_TO_INSTALL, file=sys.stderr)
    return 1


if __name__ == "__main__":
    raise SystemExit(main())
