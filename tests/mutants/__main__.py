"""python -m tests.mutants [NAME…]: a line a mutant; exit status 1 where one cannot be tried."""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections import Counter
from pathlib import Path

from tests.mutants import drawing, trying

ROOT = Path(__file__).resolve().parents[2]


def main(arguments: list[str] | None = None) -> int:
    """0 when each was killed, survived or is gone, and the tests that killed pass without it."""
    asked = _parser().parse_args(arguments)
    mutants = [each for each in drawing.candidates() if each.name in asked.names]
    mutants = mutants or drawing.drawn(asked.number, asked.seed)
    counts: Counter[str] = Counter()
    killers = []
    with tempfile.TemporaryDirectory() as aside:
        copy = trying.copied(asked.root.resolve(), Path(aside) / "program")
        for mutant in mutants:
            outcome = trying.tried(copy, mutant, asked.limit)
            counts[outcome.verdict] += 1
            killers += [outcome.killer] if outcome.verdict == "killed" else []
            print(outcome.line(), flush=True)
        status, said = trying.passed(copy, sorted(set(killers)), None) if killers else (0, "")
    print(", ".join(f"{number} {verdict}" for verdict, number in counts.most_common()))
    if status:
        print(f"These fail without a mutant too:\n{said[-2000:]}", file=sys.stderr)
    return int(bool(status or counts.keys() - {"killed", "survived", "gone"}))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tests.mutants", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", help="of candidates.toml")
    parser.add_argument("--root", type=Path, default=ROOT, help="another checkout")
    parser.add_argument("--number", type=int, default=40, help="how many are drawn")
    parser.add_argument("--seed", type=int, default=10)
    parser.add_argument("--limit", type=float, default=60, help="seconds for each")
    return parser


if __name__ == "__main__":
    sys.exit(main())
