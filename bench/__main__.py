"""python -m bench [NAME…] [--rows N] [--repeats N]: a line for each bench, and its promise."""

from __future__ import annotations

import argparse
import importlib
from collections.abc import Iterable

from bench import comparing, timing
from data.terminal import running

# Each a file here: WHAT, AGAINST, ROWS, PROMISE, and prepare, ours, theirs (comparing.py).
COMPARED = ("import_csv", "import_xlsx")
# And those without a rival: WHAT, PROMISE, prepare, ours (timing.py).
TIMED = ("verdict", "verdict_build")
# And a folder whose lines are each held to a promise of their own: measured.
OF_MANY_LINES = ("pages", "papers")
NAMES = (*COMPARED, *TIMED, *OF_MANY_LINES)
REPEATS = 5
TIMED_REPEATS = 2


def main(arguments: list[str] | None = None) -> int:
    """0 when all that was asked has been measured, whatever came of it."""
    asked = _parser().parse_args(arguments)
    for name in asked.names or NAMES:
        for measured in _measured(name, asked.rows, asked.repeats):
            print(measured.line(), flush=True)
    return 0


def _measured(name: str, rows: int | None, repeats: int | None) -> Iterable:
    bench = importlib.import_module(f"bench.{name}")
    if name in OF_MANY_LINES:
        return bench.measured(repeats or REPEATS)
    if name in TIMED:
        return [timing.time(bench, repeats or TIMED_REPEATS)]
    return [comparing.compare(bench, rows or bench.ROWS, repeats or REPEATS)]


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m bench", description="Đo tốc độ và bộ nhớ, so với một cách làm khác."
    )
    parser.add_argument("names", nargs="*", metavar="TÊN", help=", ".join(NAMES), type=_name)
    parser.add_argument("--rows", type=_positive, metavar="SỐ_DÒNG")
    parser.add_argument("--repeats", type=_positive, metavar="SỐ_LẦN")
    return parser


def _name(text: str) -> str:
    if text not in NAMES:
        raise argparse.ArgumentTypeError(f"không có phép đo “{text}”; có: {', '.join(NAMES)}")
    return text


def _positive(text: str) -> int:
    if not text.isdecimal() or not int(text):
        raise argparse.ArgumentTypeError(f"“{text}” phải là một số nguyên dương")
    return int(text)


if __name__ == "__main__":
    running.run(main)
