"""python -m tests.same OLD NEW: exit status 1 where one answers or shows anything else."""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from pathlib import Path

from tests.same import stores
from tests.same.calls import Unknown
from tests.same.checkout import Checkout, Failed
from tests.same.comparing import Side, compare_pages, compare_questions
from tests.same.report import Report


def main(arguments: list[str] | None = None) -> int:
    """0 the same, 1 something differs, 2 a version's own code failed or cannot be asked."""
    asked = _parser().parse_args(arguments)
    try:
        if asked.keep:
            return _compare(asked, asked.keep.resolve())
        with tempfile.TemporaryDirectory() as aside:
            return _compare(asked, Path(aside))
    except (Failed, Unknown) as error:
        print(error, file=sys.stderr)
        return 2


def _compare(asked: argparse.Namespace, kept: Path) -> int:
    versions = [Checkout(folder.resolve(), kept) for folder in (asked.old, asked.new)]
    ready_kind = asked.store[0] if len(asked.store or ()) == 1 else "demonstration"
    differs = False
    for kind in asked.store or stores.KINDS:
        given = (asked.old_store, asked.new_store) if kind == ready_kind else (None, None)
        began = time.monotonic()
        old, new = (
            Side(version, ready.resolve() if ready else stores.of(version, kind))
            for ready, version in zip(given, versions, strict=True)
        )
        report = Report(kind)
        if not asked.pages:
            compare_questions(old, new, asked.calls, asked.only, report)
        if not asked.questions:
            compare_pages(old, new, asked.views, asked.only, report)
        print(*report.lines(), sep="\n", flush=True)
        print(f"{kind}: {time.monotonic() - began:.0f} s", file=sys.stderr, flush=True)
        differs |= report.differs
    return int(differs)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tests.same", description=__doc__)
    parser.add_argument("old", type=Path, help="a checkout: what is asked is chosen from its own")
    parser.add_argument("new", type=Path, help="another checkout")
    only = parser.add_mutually_exclusive_group()
    only.add_argument("--questions", action="store_true", help="only the questions")
    only.add_argument("--pages", action="store_true", help="only the pages")
    parser.add_argument(
        "--store", action="append", choices=list(stores.KINDS), help="only this; may be repeated"
    )
    parser.add_argument(
        "--old-store", type=Path, help="of OLD's making: the demonstration, or the one --store"
    )
    parser.add_argument("--new-store", type=Path, help="the same of NEW's making")
    parser.add_argument(
        "--only", action="append", default=[], metavar="NAME", help="only this question or page"
    )
    parser.add_argument("--calls", type=int, default=40, help="at most, of each question")
    parser.add_argument("--views", type=int, default=10, help="at most, of each page")
    parser.add_argument(
        "--keep", type=Path, help="a folder for stores and answers, used again by the next run"
    )
    return parser


if __name__ == "__main__":
    sys.exit(main())
