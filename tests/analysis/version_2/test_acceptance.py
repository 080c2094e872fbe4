"""What the rule must find, and how seldom it may wrong anyone, on simulated provinces.

Full sizes with `-m long`; in the ordinary tests a few provinces of the same seeds, which must not
be clearly worse. The figures found are printed (`-s`).
"""

from __future__ import annotations

import os
from functools import cache

import numpy as np
import pytest
from scipy import stats

from analysis.trial import power
from analysis.trial.power import Trial

SEED = 20_230_914
ANY = (0.0, np.inf)
# Provinces for each cell: (a few, as accepted).
FEW = {"district": 12, "commune": 3, "department": 4}
MANY = {"district": 400, "commune": 200, "department": 200}
sizes = pytest.mark.parametrize(
    "full", [pytest.param(False, id="few"), pytest.param(True, id="full", marks=pytest.mark.long)]
)
both = pytest.mark.parametrize("spread", ["equal", "ordinary"])


@cache
def outcomes(trial: Trial, rule) -> list[power.Outcome]:
    return power.outcomes(trial, rule, workers=os.cpu_count() if trial.provinces > 50 else 1)


def drawn(rule, full: bool, level: str, spread: str, factor: float, within=ANY, **more):
    number = (MANY if full else FEW)[level]
    if "provinces" in more and full:
        number = more["provinces"]
    more.pop("provinces", None)
    return outcomes(Trial(level, spread, factor, number, SEED, within=within, **more), rule)


def at_least(counts: tuple[int, int], share: float, full: bool) -> bool:
    """Reached; of a few, not so few that the share would be out of reach."""
    found, of = counts
    print(f" {found}/{of} = {100 * found / of:.1f} % (at least {100 * share:.0f} %)")
    return (
        found >= share * of
        if full
        else stats.binomtest(found, of, share).pvalue > 0.01 or (found / of > share)
    )


def at_most(counts: tuple[int, int], share: float, full: bool) -> bool:
    found, of = counts
    print(f" {found}/{of} = {100 * found / of:.2f} % (at most {100 * share:.1f} %)")
    return (
        found <= share * of
        if full
        else stats.binomtest(found, of, share).pvalue > 0.01 or (found / of < share)
    )


@sizes
@both
@pytest.mark.parametrize("level", ["district", "commune", "department"])
def test_few_innocents_are_called_lagging(level, spread, full, rule):
    results = drawn(rule, full, level, spread, 1)

    allowed = 0.003 if spread == "equal" else 0.010
    assert at_most(power.false_alarms(results), allowed, full)


@sizes
@pytest.mark.parametrize(
    ("spread", "within", "quarters", "share"),
    [
        ("equal", (100, np.inf), 4, 0.98),
        ("equal", (100, np.inf), 2, 0.95),
        ("equal", (50, 100), 4, 0.95),
        ("ordinary", (100, np.inf), 4, 0.93),
        ("ordinary", (100, np.inf), 2, 0.80),
        ("ordinary", (50, 100), 4, 0.80),
    ],
)
def test_a_district_whose_lateness_doubles_is_found(spread, within, quarters, share, full, rule):
    results = drawn(rule, full, "district", spread, 2, within)

    assert at_least(power.share_found(results, quarters, *within), share, full)


@sizes
@both
def test_a_district_whose_lateness_triples_is_found_within_two_quarters(spread, full, rule):
    within = (50, np.inf)
    results = drawn(rule, full, "district", spread, 3, within)

    assert at_least(power.share_found(results, 2, *within), 0.95, full)


@sizes
@both
def test_a_small_commune_whose_lateness_triples_is_found_within_a_year(spread, full, rule):
    within = (10, 25)
    results = drawn(rule, full, "commune", spread, 3, within)

    assert at_least(power.share_found(results, 4, *within), 0.80, full)


@sizes
@both
def test_a_department_alone_in_its_procedures_is_found_by_its_own_past(spread, full, rule):
    within = (50, np.inf)
    results = drawn(rule, full, "department", spread, 3, within)

    found = power.share_found(results, 4, *within, before=power.DEPARTMENT_BEFORE)
    assert at_least(found, 0.95, full)


@sizes
@both
@pytest.mark.parametrize(("quarter", "window"), [(0, 0), (3, 2)])
def test_two_districts_behind_at_once_do_not_hide_each_other(quarter, window, spread, full, rule):
    """By the peer test: in the first quarter alone, and in all four together."""
    results = drawn(rule, full, "district", spread, 3, changed=2, provinces=120)

    tails = np.concatenate([each.p[each.changed, quarter, window] for each in results])
    assert at_least((int((tails < 0.001).sum()), len(tails)), 0.80, full)


@sizes
@both
def test_a_district_once_found_stays_found(spread, full, rule):
    results = drawn(rule, full, "district", spread, 2, (100, np.inf))

    assert at_least(power.share_kept(results), 0.95, full)


def test_a_province_is_drawn_again_from_its_seed_and_number():
    first, again, other = (
        power.simulation.draw("district", "ordinary", 2, SEED, number) for number in (3, 3, 4)
    )
    assert (first.late == again.late).all() and first.changed == again.changed
    assert (first.due != other.due).any()


def test_a_drawn_province_is_as_large_and_as_late_as_its_level_says():
    for name, level in power.simulation.LEVELS.items():
        province = power.simulation.draw(name, "equal", 1, SEED, 1)
        assert province.due.shape == (level.units, level.procedures, 16)
        assert province.due.sum() / 16 == pytest.approx(level.dossiers, rel=0.02)
        assert province.late.sum() / province.due.sum() == pytest.approx(level.late, rel=0.15)
        assert (province.late <= province.due).all() and not len(province.changed)
        assert province.ratio == pytest.approx(np.ones_like(province.ratio))


def test_who_is_changed_is_truly_late_by_the_factor():
    province = power.simulation.draw("district", "equal", 3, SEED, 1, within=(50, np.inf))
    (unit,) = province.changed
    assert province.ratio[unit, 11] == pytest.approx(1)
    assert 2.5 < province.ratio[unit, 15] < 3
    assert np.delete(province.ratio, unit, axis=0) == pytest.approx(1)
