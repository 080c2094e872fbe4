"""What the verdict rule sees and what it costs, on simulated provinces.

python -m analysis RULE.toml [--provinces N] [--seed N] [--workers N]: with another constant in a
copy of the rule, this shows the price of it.
"""

from __future__ import annotations

import argparse
import os
import signal
import sys
import time
import tomllib
from pathlib import Path

from analysis.comparing import from_values
from analysis.trial import power, simulation
from analysis.trial.power import Trial
from analysis.version_2 import verdict
from analysis.version_2.findings import LAGGING, WATCH
from analysis.version_2.rule import Rule

SEED = 2611
# Rows of the power table: level, late a year expected, from and below.
ROWS = [
    ("commune", 5, 10),
    ("commune", 10, 25),
    ("department", 10, 25),
    ("department", 25, 50),
    ("department", 50, 100),
    ("department", 100, float("inf")),
    ("district", 50, 100),
    ("district", 100, 200),
    ("district", 200, float("inf")),
]
COLUMNS = [(1.5, 4), (2.0, 2), (2.0, 4), (3.0, 2), (3.0, 4)]
MEASURES = 8
UNITS = {"district": 10, "commune": 102, "department": 20}
RANKINGS = [
    ("commune", 2.0, 5, "ordinary", 30),
    ("commune", 3.0, 5, "ordinary", 30),
    ("district", 2.0, 0, "ordinary", 30),
    ("district", 2.0, 0, "equal", 5),
]


def main(arguments: list[str] | None = None) -> int:
    """Print the speed and the three tables; 0 when done."""
    parser = argparse.ArgumentParser(prog="python -m analysis", description=__doc__)
    parser.add_argument(
        "rule", type=Path, help="the reviewed constants, e.g. data/verdict_rule.toml"
    )
    parser.add_argument("--provinces", type=int, default=60, help="drawn for each cell")
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--workers", type=int, default=os.cpu_count() or 1)
    asked = parser.parse_args(arguments)
    values = tomllib.loads(asked.rule.read_text(encoding="utf-8"))
    rule = from_values(
        Rule,
        {
            name: each["value"] if isinstance(each, dict) else each
            for name, each in values.items()
            if name != "false_alarms"
        },
    )
    print(f"rule version {rule.version} · seed {asked.seed} · {asked.provinces} provinces a cell")
    began = time.monotonic()
    speed(rule, asked.seed)
    for table in (power_table, false_alarm_table, ranking_table):
        table(rule, asked.provinces, asked.seed, asked.workers)
        print(f"({time.monotonic() - began:.0f} s)\n", flush=True)
    return 0


def speed(rule: Rule, seed: int) -> None:
    """How long a year of monthly and quarterly verdicts takes, on one core.

    A month is judged in one of three chains of quarters, so a year is three chains of four.
    """
    provinces = [
        simulation.draw(level, "ordinary", 1, seed, number=0) for level in simulation.LEVELS
    ]
    began = time.monotonic()
    for province in provinces * 3 * MEASURES:
        verdict.judge(province.panel, rule, first=simulation.QUARTERS - 4)
    units = sum(UNITS.values())
    print(
        f"a year of verdicts, {units} units, {MEASURES} measures: {time.monotonic() - began:.0f} s"
    )


def power_table(rule: Rule, provinces: int, seed: int, workers: int) -> None:
    """Of units made worse, % called lagging: all units else equal / with ordinary differences."""
    print("% found: equal / ordinary differences")
    print(f"{'':28}" + "".join(f"{f'×{times:g}, {q} q':>16}" for times, q in COLUMNS))
    for level, smallest, below in ROWS:
        cells: dict[tuple, list[str]] = {column: [] for column in COLUMNS}
        for spread in ("equal", "ordinary"):
            for times in dict.fromkeys(times for times, _ in COLUMNS):
                trial = Trial(level, spread, times, provinces, seed, within=(smallest, below))
                results = power.outcomes(trial, rule, workers)
                before = power.DEPARTMENT_BEFORE if level == "department" else 0.0
                for _, quarters in (each for each in COLUMNS if each[0] == times):
                    found, of = power.share_found(results, quarters, smallest, below, before)
                    cells[times, quarters].append(f"{100 * found / of:.0f}" if of else "–")
        name = f"{level} {smallest:g}–{below:g}"
        print(
            f"{name:28}" + "".join(f"{' / '.join(cells[each]):>16}" for each in COLUMNS), flush=True
        )


def false_alarm_table(rule: Rule, provinces: int, seed: int, workers: int) -> None:
    """Of quarters of units that nobody changed, % lagging and watched; and the sum a quarter."""
    print("% of unit-quarters where nobody was made worse")
    print(f"{'':28}{'lagging':>10}{'truly < 1.25':>14}{'watch':>10}")
    for spread in ("equal", "ordinary", "strong"):
        total = 0.0
        for level, units in UNITS.items():
            results = power.outcomes(Trial(level, spread, 1, provinces, seed), rule, workers)
            rates = [
                called / of
                for called, of in (
                    power.named(results, LAGGING),
                    power.false_alarms(results),
                    power.named(results, WATCH),
                )
            ]
            total += units * rates[1]
            print(
                f"{level + ', ' + spread:28}"
                + "".join(
                    f"{100 * rate:{width}.2f}"
                    for rate, width in zip(rates, (10, 14, 10), strict=True)
                ),
                flush=True,
            )
        print(f"innocent units named, a measure and quarter: {total:.2f}")


def ranking_table(rule: Rule, provinces: int, seed: int, workers: int) -> None:
    """The same provinces by a plain ranking and by the rule, four quarters after."""
    print("a plain ranking beside the rule")
    for level, times, smallest, spread, mix in RANKINGS:
        trial = Trial(
            level, spread, times, provinces, seed, mix=mix, within=(smallest, float("inf"))
        )
        beside = power.against_ranking(power.outcomes(trial, rule, workers), smallest)
        print(
            f"{level} ×{times:g}, {spread}, mix {mix}: last is right "
            f"{100 * beside.last_is_right_by_quarter:.0f} % (quarter), "
            f"{100 * beside.last_is_right_by_year:.0f} % (12 months); innocents in the bottom "
            f"{beside.bottom}: {beside.innocents_at_bottom:.1f}; rule finds "
            f"{100 * beside.found:.0f} % ({100 * beside.found_or_watched:.0f} % with watch), "
            f"innocents lagging {beside.innocents_lagging:.2f}",
            flush=True,
        )


if __name__ == "__main__":
    if hasattr(signal, "SIGPIPE"):
        signal.signal(signal.SIGPIPE, signal.SIG_DFL)  # `| head` ends it quietly
    sys.exit(main())
