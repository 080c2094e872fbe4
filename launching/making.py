"""`python run.py NAME` and `make NAME`: the one list of what is checked, measured, packed, cleaned.

make has none of its own, so both do the same, on machines without make too.
"""

import shutil
import subprocess
import sys
import threading
from collections import namedtuple
from os import environ

import install
from install import ROOT, Refusal

Command = namedtuple("Command", ("told", "done"))
PYTEST = ("pytest", "-n", "auto", "--dist", "worksteal")
PYTHON_STYLE = (("queries.typed",), ("ruff", "check", "."), ("ruff", "format", "--check", "."))
STYLES = ((*PYTHON_STYLE, ("mypy",)), (("tests.sql_style",), ("tests.rewritten",)))
QUICK = (
    "tests/test_architecture.py",
    "tests/queries/test_headers.py",
    "tests/data/test_headers.py",
)
# What tools leave, besides a __pycache__ in each folder. Never data/store.
LEFT = (
    *(".venv", "test-results", ".pytest_cache", ".ruff_cache", ".mypy_cache"),
    *(".sqlfluff_cache", ".hypothesis"),
)


def ran(*modules):
    """0 where each `python -m …` of these ended well, in this order; else what the first that did
    not ended with."""
    # Else each process that the tests start would compile the program for itself.
    own = {name: kept for name, kept in environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    for module in modules:
        command = [str(install.PYTHON), "-m", *module]
        status = subprocess.call(command, cwd=str(ROOT), env=own)
        if status:
            return status
    return 0


def style():
    """What is no test, side by side; what it keeps (.mypy_cache) the tests use too."""
    found = [None] * len(STYLES)

    def check(at):
        found[at] = ran(*STYLES[at])

    threads = [threading.Thread(target=check, args=(at,)) for at in range(len(STYLES))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return next((status for status in found if status != 0), 0)


def check():
    return style() or ran(("pytest", "--quiet", *QUICK))


def test():
    return ran(("tests.browser.ensure_browser",)) or style() or ran((*PYTEST, "-m", "not long"))


def test_fast():
    left_out = "not long and not browser and not demonstration"
    return ran((*PYTEST, "-p", "tests.in_hand", "-m", left_out))


def test_long():
    return ran(("tests.browser.ensure_browser",)) or style() or ran(PYTEST)


def bench():
    return ran(("bench",), ("analysis", "data/verdict_rule.toml", "--provinces", "20"))


def bundle():
    status = ran(
        (
            *("pip", "download", "--quiet", "--only-binary", ":all:", "--dest", "wheelhouse"),
            *("-r", "requirements.txt", "-c", "constraints.txt"),
        )
    )
    if not status:
        print(
            "Xong. Chép thư mục này, có wheelhouse/ nhưng không có .venv/, sang máy kia rồi chạy: "
            "python run.py"
        )
    return status


def clean():
    """Raises Refusal where something is in use, as a running program's files are on Windows."""
    if is_within(sys.prefix, install.ENVIRONMENT):
        raise Refusal(
            f"Lệnh này xóa {install.ENVIRONMENT} nên không chạy được bằng Python ở trong đó: chạy "
            "bằng Python đã cài trên máy, python run.py clean."
        )
    folders = [*(ROOT / name for name in LEFT), *compiled(ROOT)]
    try:
        for folder in folders:
            if folder.is_dir():
                shutil.rmtree(str(folder))
    except OSError as error:
        raise Refusal(
            f"Không xóa được {error.filename}: {error.strerror}.\nDừng bảng theo dõi và các cửa sổ "
            "đang mở thư mục này rồi chạy lại."
        ) from error
    return 0


def compiled(folder):
    """Each __pycache__ within, but for what is left or is no code: data lies in the store."""
    for each in sorted(folder.iterdir()):
        if not each.is_dir() or each.is_symlink() or each.name in (*LEFT, ".git", "store"):
            continue
        if each.name == "__pycache__":
            yield each
        else:
            yield from compiled(each)


def is_within(path, folder):
    return str(folder) == str(path) or str(path).startswith((f"{folder}/", f"{folder}\\"))


COMMANDS = {
    "check": Command("kiểm tra nhanh: ruff, sqlfluff, kiến trúc, phần đầu các câu truy vấn", check),
    "test": Command("mọi kiểm tra, kể cả trong trình duyệt (vài phút)", test),
    "test-fast": Command(
        "dưới ba phút, dùng khi đang sửa: kiểm tra nhanh và kiểm tra gần phần đang sửa", test_fast
    ),
    "test-long": Command("như test, thêm các kiểm tra ở quy mô đầy đủ", test_long),
    "bench": Command(
        "đo tốc độ và bộ nhớ; quy tắc đánh giá thấy gì, nhầm bao nhiêu (vài phút)", bench
    ),
    "bundle": Command("tải thư viện vào wheelhouse/ để chép sang máy không có internet", bundle),
    "clean": Command("xóa môi trường và tệp tạm; không đụng đến số liệu", clean),
}


def make(name):
    """Does what is called so, with the libraries that it needs; the exit status. Raises Refusal."""
    if name != "clean":
        install.prepare("run" if name == "bundle" else "test", sys.executable)
    return COMMANDS[name].done()


def told():
    """Every command and what it does, a line each."""
    return "\n".join(f"  {name:10} {COMMANDS[name].told}" for name in COMMANDS)
