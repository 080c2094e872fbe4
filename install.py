"""The environment .venv: found, made or renewed, from PyPI or from a wheelhouse beside this file.

run.py uses it; `make test` too. Standard library only, and readable by an older Python 3 far
enough to say that it is too old.
"""

import hashlib
import os
import shutil
import subprocess
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent
ENVIRONMENT = ROOT / ".venv"
PYTHON = ENVIRONMENT / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
LAUNCHER = "python run.py" if os.name == "nt" else "python3 run.py"
WHEELHOUSE = ROOT / "wheelhouse"
OLDEST_PYTHON = (3, 11)
REQUIREMENTS = {"run": "requirements.txt", "test": "requirements-dev.txt"}


class Refusal(Exception):
    """A sentence for the person at the keyboard: what is wrong, where, and what to do next."""


def newer_python(version, executable):
    """None where `version` will do; else the path of a new enough Python on this machine.

    Raises Refusal where there is none.
    """
    if tuple(version[:2]) >= OLDEST_PYTHON:
        return None
    for minor in range(14, OLDEST_PYTHON[1] - 1, -1):
        found = shutil.which(f"python3.{minor}")
        if found and starts(found):
            return found
    raise Refusal(
        f"Cần Python 3.11 trở lên; {executable} là Python {version[0]}.{version[1]}.\n"
        "Debian/Ubuntu: sudo apt-get install -y python3.11 python3.11-venv. Windows: cài từ "
        "python.org.\nCài xong thì chạy lại bằng Python đó: python3.11 run.py"
    )


def prepare(kind, python):
    """Makes .venv hold exactly the libraries of `kind`: "run", or "test" with the tests' tools.

    `python` is the interpreter to make it with. Raises Refusal with the reason and the next step.
    """
    if not starts(PYTHON):
        make(python)
    if not is_current(kind):
        fill(kind)


def starts(python):
    """Whether there is a Python at this path, and it runs."""
    if not Path(python).exists():
        return False
    ended = subprocess.run([str(python), "-c", ""], check=False, capture_output=True)
    return ended.returncode == 0


def make(python):
    """Makes .venv afresh."""
    command = [python, "-m", "venv", "--clear", str(ENVIRONMENT)]
    failed = run_telling("Đang tạo môi trường .venv", command)
    if failed:
        raise Refusal(
            f"Không tạo được môi trường ở {ENVIRONMENT}:\n{failed}\n"
            "Debian/Ubuntu thường thiếu gói python3-venv: sudo apt-get install -y python3-venv, "
            "rồi chạy lại."
        )


def fill(kind):
    """Installs the libraries; the run time ones from the wheelhouse where there is one."""
    from_wheelhouse = kind == "run" and WHEELHOUSE.is_dir()
    place = f"thư mục {WHEELHOUSE}" if from_wheelhouse else "PyPI"
    source = ["--no-index", "--find-links", str(WHEELHOUSE)] if from_wheelhouse else []
    asked = ["-r", str(ROOT / REQUIREMENTS[kind]), "-c", str(ROOT / "constraints.txt")]
    pip = [str(PYTHON), "-m", "pip", "install", "--disable-pip-version-check", "--quiet"]
    pip.append("--no-compile")  # pip would, on one core
    failed = run_telling(f"Đang cài thư viện từ {place}", [*pip, *source, *asked])
    if failed:
        raise Refusal(
            f"Không cài được thư viện từ {place}:\n{failed}\n"
            "Máy không có internet: trên một máy có internet, cùng hệ điều hành và cùng phiên bản "
            f"Python, chạy `make bundle` (hay {LAUNCHER} bundle); chép thư mục wheelhouse/ vào "
            f"{ROOT} rồi chạy lại."
        )
    # On every core, and not the libraries' own tests. A file for another Python may not compile.
    compiling = ["compileall", "-qq", "-j", "0", "-x", r"[/\\]tests?[/\\]", str(ENVIRONMENT)]
    run_telling("Đang biên dịch thư viện", [str(PYTHON), "-m", *compiling])
    # What the tests need includes what running needs.
    for installed in REQUIREMENTS if kind == "test" else [kind]:
        stamp(installed).write_text(digest(installed))


def stamp(kind):
    """The file in .venv that keeps which libraries were installed for `kind`."""
    return ENVIRONMENT / f"installed-{kind}"


def digest(kind):
    """What that file says where the environment is up to date."""
    wanted = [REQUIREMENTS["run"], REQUIREMENTS[kind], "constraints.txt"]
    return hashlib.sha256(b"".join((ROOT / name).read_bytes() for name in wanted)).hexdigest()


def is_current(kind):
    """Whether .venv holds the libraries that are asked for today."""
    return stamp(kind).is_file() and stamp(kind).read_text() == digest(kind)


def insist_on(kind):
    """Refuses to go on by libraries that are missing or of another version of the program."""
    if not starts(PYTHON) or not is_current(kind):
        raise Refusal(
            f"thư viện ở {ENVIRONMENT} chưa có hoặc chưa đúng bản. Chạy một lần, bằng tài khoản sở "
            f"hữu thư mục này: {LAUNCHER} --prepare-only"
        )


def run_telling(doing, command):
    """Runs a command, telling every few seconds that it goes on.

    Returns None, or its last words if it failed.
    """
    print(f"{doing} …", flush=True)
    started = time.monotonic()
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    while True:
        try:
            said = process.communicate(timeout=5)[0].decode("utf-8", "replace").strip()
            break
        except subprocess.TimeoutExpired:
            print(f"  … {time.monotonic() - started:.0f} giây", flush=True)
    return None if process.returncode == 0 else said[-2000:] or f"mã lỗi {process.returncode}"
