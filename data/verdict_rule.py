"""The constants of the verdict, read from the one reviewed file that holds them."""

from __future__ import annotations

import functools
import tomllib
from dataclasses import dataclass
from pathlib import Path

from analysis import comparing
from analysis.version_2.rule import Rule
from data import faults

PATH = Path(__file__).with_suffix(".toml")


@dataclass(frozen=True)
class VerdictRule:
    """The rule, the reason for each constant (Vietnamese, by name), and what it costs.

    `false_alarms`: innocent units called lagging, per unit and quarter, by level; in a province
    where all units are alike, and in one with ordinary differences.
    """

    rule: Rule
    reasons: dict[str, str]
    false_alarms: dict[str, dict[str, float]]


def load(path: Path = PATH) -> VerdictRule:
    """The rule of a file. Raises WrongRule naming the file and the constant."""
    return _as_it_was(path, path.stat().st_mtime_ns)


@functools.lru_cache(maxsize=8)
def _as_it_was(path: Path, changed_at: int) -> VerdictRule:
    """The rule that a file held then: the same until it changes."""
    try:
        values = tomllib.loads(path.read_text(encoding="utf-8"))
        version, false_alarms = values.pop("version"), values.pop("false_alarms")
        rule = comparing.from_values(
            Rule, {"version": version} | {name: each["value"] for name, each in values.items()}
        )
        return VerdictRule(
            rule, {name: each["reason"] for name, each in values.items()}, false_alarms
        )
    except (tomllib.TOMLDecodeError, KeyError, TypeError, ValueError) as error:
        raise faults.WrongRule(path, str(error)) from error
