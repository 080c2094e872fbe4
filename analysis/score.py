"""Points of a score that is linear up to a threshold, and what more cases would win.

The rule is that of the 766 score as its operator describes it: all points from the threshold on, in
proportion below it; without cases there is nothing to score (None), which is not 0.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace


@dataclass(frozen=True)
class Component:
    """Two counts (cases) and what they can win: points, and the share that wins all of them."""

    numerator: float | None
    denominator: float | None
    max_points: float
    threshold: float = 1.0

    def points(self) -> float | None:
        """Points won; None where there is no case, or nothing is known."""
        if self.numerator is None or not self.denominator:
            return None
        share = float(self.numerator) / float(self.denominator)
        return min(float(self.max_points), share * float(self.max_points) / self.threshold)

    def gain(self, cases: float) -> float:
        """The points that so many more cases would add; 0 where there is nothing to score."""
        now = self.points()
        if now is None or self.numerator is None:
            return 0.0
        then = replace(self, numerator=float(self.numerator) + cases).points()
        return 0.0 if then is None else then - now


@dataclass(frozen=True)
class Action:
    """Cases to add to a component, at one unit or wherever they lie (unit None), and their gain.

    Written in an address as `2.1`, or `2.1:615@98` (unit 615 to 98 %).
    """

    code: str
    component: str
    unit: str | None
    cases: int
    gain: float  # points, were it the only action

    @property
    def cases_a_point(self) -> float:
        """How many cases one point costs."""
        return self.cases / self.gain


def component(row: Mapping) -> Component:
    """The component of a row with numerator, denominator, max_points and threshold."""
    return Component(
        row["numerator"], row["denominator"], float(row["max_points"]), row["threshold"]
    )


def cases_to(share: float, numerator: float, denominator: float) -> int:
    """How many more cases bring `numerator` of `denominator` to a share; negative: beyond it.

    A share written with two decimals stays exact: 98 % of 50 are 49, not 50.
    """
    return math.ceil(round(share * float(denominator), 6)) - int(numerator)


def to_full(rows: Iterable[Mapping]) -> list[Action]:
    """For each component with points still missing, the cases that win them; cheapest first."""
    actions = []
    for row in rows:
        found = component(row)
        if found.numerator is None or not found.denominator:
            continue
        cases = cases_to(found.threshold, found.numerator, found.denominator)
        if cases > 0:
            code = row["component"]
            actions.append(Action(code, code, None, cases, found.gain(cases)))
    return _cheapest_first(actions)


def at_units(row: Mapping, parts: Iterable[Mapping], percent: int) -> list[Action]:
    """For each unit whose share is below `percent`, the cases that bring it there; most won first.

    `row` is the whole's component, `parts` the units' rows of it (their own counts).
    """
    found = component(row)
    if found.points() is None:
        return []
    actions = []
    for part in parts:
        cases = cases_to(percent / 100, part["numerator"], part["denominator"])
        if cases > 0 and (gain := found.gain(cases)) > 0:
            code = f"{row['component']}:{part['unit_code']}@{percent}"
            actions.append(Action(code, row["component"], part["unit_code"], cases, gain))
    return sorted(actions, key=lambda action: -action.gain)


def named(codes: Iterable[str], rows: Sequence[Mapping], parts: Sequence[Mapping]) -> list[Action]:
    """The actions with these codes, in their order; what this period does not offer is left out.

    A unit is taken once a component: its first.
    """
    whole = {action.code: action for action in to_full(rows)}
    by_component = {row["component"]: row for row in rows}
    found: dict[tuple[str, str | None], Action] = {}
    for code in codes:
        name, _, rest = code.partition(":")
        _, _, percent = rest.partition("@")
        offered = whole
        if rest and name in by_component and percent.isdecimal() and int(percent) <= 100:
            of_component = [part for part in parts if part["component"] == name]
            offered = {
                each.code: each for each in at_units(by_component[name], of_component, int(percent))
            }
        if action := offered.get(code):
            found.setdefault((action.component, action.unit), action)
    return list(found.values())


def together(actions: Iterable[Action], rows: Iterable[Mapping]) -> float:
    """The points that actions win together: a component never wins more than all of its points."""
    cases: dict[str, int] = {}
    for action in actions:
        cases[action.component] = cases.get(action.component, 0) + action.cases
    return sum(component(row).gain(cases.get(row["component"], 0)) for row in rows)


def _cheapest_first(actions: list[Action]) -> list[Action]:
    return sorted(actions, key=lambda action: (action.cases_a_point, action.code))
