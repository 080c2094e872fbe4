"""The constants of the verdict, read from the reviewed files that hold them."""

from __future__ import annotations

import functools
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Generic

from analysis import comparing
from analysis.comparing import SomeRule
from analysis.verdict.rule import Rule
from analysis.version_2.rule import Rule as RuleOfVersion2
from data import faults

PATH = Path(__file__).with_suffix(".toml")
# The rule as it was before: what a unit would have been called then stands beside what it is now.
BEFORE = PATH.with_stem(f"{PATH.stem}@2")


@dataclass(frozen=True)
class VerdictRule(Generic[SomeRule]):
    """The rule, the reason for each constant (Vietnamese, by name), and what it costs.

    `errors`: on simulated provinces, where all units are alike (equal) and where they differ as
    units ordinarily do, the share of a publication's names that is wrong, and the share of
    provinces in which some innocent unit is named within a year.
    """

    rule: SomeRule
    reasons: dict[str, str]
    errors: dict[str, dict[str, float]]


def load(path: Path = PATH) -> VerdictRule[Rule]:
    """The rule of a file. Raises WrongRule naming the file and the constant."""
    return _as_it_was(path, path.stat().st_mtime_ns, Rule)


def before(path: Path = BEFORE) -> VerdictRule[RuleOfVersion2]:
    """Version 2 of the rule. Raises WrongRule naming the file and the constant."""
    return _as_it_was(path, path.stat().st_mtime_ns, RuleOfVersion2)


@functools.lru_cache(maxsize=8)
def _as_it_was(path: Path, changed_at: int, kind: type[SomeRule]) -> VerdictRule[SomeRule]:
    """The rule that a file held then: the same until it changes."""
    try:
        values = tomllib.loads(path.read_text(encoding="utf-8"))
        version, errors = values.pop("version"), values.pop("errors")
        rule = comparing.from_values(
            kind, {"version": version} | {name: each["value"] for name, each in values.items()}
        )
        return VerdictRule(rule, {name: each["reason"] for name, each in values.items()}, errors)
    except (tomllib.TOMLDecodeError, KeyError, TypeError, ValueError) as error:
        raise faults.WrongRule(path, str(error)) from error
