"""What versions of the verdict rule see and what they cost, on simulated provinces.

python -m analysis RULE.toml… [--provinces N] [--seed N] [--workers N] [--rows TEXT]: with another
constant in a copy of the rule, this shows the price of it; of several rules the same provinces.
"""

from __future__ import annotations

import argparse
import os
import signal
import sys
import time
import tomllib
from pathlib import Path

from analysis.comparing import Comparing, from_values
from analysis.trial.outcomes import Trial, outcomes
from analysis.trial.tables import ROWS
from analysis.verdict.rule import Rule
from analysis.version_2.rule import Rule as RuleOfVersion2

SEED = 2711


def main(arguments: list[str] | None = None) -> int:
    """Print the rows asked for; 0 when done."""
    parser = argparse.ArgumentParser(prog="python -m analysis", description=__doc__)
    parser.add_argument(
        "rules", type=Path, nargs="+", help="reviewed constants, e.g. data/verdict_rule.toml"
    )
    parser.add_argument("--provinces", type=int, default=60, help="drawn for each row")
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--workers", type=int, default=os.cpu_count() or 1)
    parser.add_argument("--rows", default="", help="only rows whose name holds this")
    asked = parser.parse_args(arguments)
    rules = [read(path) for path in asked.rules]
    for row in (each for each in ROWS if asked.rows in each.name):
        number = max(1, round(asked.provinces * row.part))
        print(f"{row.name} (seed {asked.seed}, {number} provinces)")
        for rule in rules:
            began = time.monotonic()
            trial = Trial(row.levels, row.world, number, asked.seed, row.measures)
            told = row.tells(outcomes(trial, rule, asked.workers))
            print(
                f"  version {rule.version}: {told} ({time.monotonic() - began:.0f} s)", flush=True
            )
    return 0


def read(path: Path) -> Comparing:
    """The rule of a file: of the version that it says it is."""
    values = tomllib.loads(path.read_text(encoding="utf-8"))
    values.pop("errors")
    plain = {
        name: each["value"] if isinstance(each, dict) else each for name, each in values.items()
    }
    kind: type[Comparing] = Rule if plain["version"] >= 3 else RuleOfVersion2
    return from_values(kind, plain)


if __name__ == "__main__":
    if hasattr(signal, "SIGPIPE"):
        signal.signal(signal.SIGPIPE, signal.SIG_DFL)  # `| head` ends it quietly
    sys.exit(main())
