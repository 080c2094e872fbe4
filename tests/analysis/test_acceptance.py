"""What the rule must find, and how seldom it may wrong anyone, on simulated provinces.

The rows of `python -m analysis`. Full sizes with `-m long`; in the ordinary tests a few provinces
of the same seed, which must not be clearly worse. The figures found are printed (`-s`).
"""

from __future__ import annotations

import os
import time

import numpy as np
import pytest
from scipy import stats

from analysis.trial import outcomes, provinces
from analysis.trial.outcomes import MEASURES, Trial
from analysis.trial.provinces import LEVELS, World
from analysis.trial.tables import ROWS
from analysis.verdict import judging

SEED = 20_231_215
BY_NAME = {row.name: row for row in ROWS}
FEW = {1: {"district": 3, "commune": 1, "department": 2}, 3: 1}  # by the number of levels

sizes = pytest.mark.parametrize(
    "full", [pytest.param(False, id="few"), pytest.param(True, id="full", marks=pytest.mark.long)]
)
both = pytest.mark.parametrize("spread", ["equal", "ordinary"])


@pytest.fixture(scope="module")
def tried(rule_3):
    """What came of a row's provinces: a few, or as many as are accepted by."""
    seen: dict[tuple[str, int], list] = {}

    def of(name: str, provinces: int, full: bool):
        row = BY_NAME[name]
        few = FEW[1][row.levels[0]] if len(row.levels) == 1 else FEW[3]
        number = provinces if full else few
        if (name, number) not in seen:
            trial = Trial(row.levels, row.world, number, SEED, row.measures)
            seen[name, number] = outcomes.outcomes(
                trial, rule_3, workers=(os.cpu_count() or 1) if full else 1
            )
        results = seen[name, number]
        print(f"\n{name} (seed {SEED}, {number} provinces): {row.tells(results)}")
        return results

    return of


def at_least(counts: tuple[int, int], share: float, full: bool) -> bool:
    """Reached; of a few, not so few that the share would be out of reach."""
    found, of = counts
    return of > 0 and (
        found >= share * of
        if full
        else found >= share * of or stats.binomtest(found, of, share).pvalue > 0.01
    )


def at_most(counts: tuple[int, int], share: float, full: bool) -> bool:
    found, of = counts
    return at_least((of - found, of), 1 - share, full)


@sizes
@pytest.mark.parametrize(
    ("spread", "named", "wrong"), [("equal", 0.12, 0.05), ("ordinary", 0.18, 0.07)]
)
def test_few_provinces_name_an_innocent_unit_in_a_year(spread, named, wrong, full, tried):
    results = tried(f"three levels in one list, {spread}", 200, full)

    assert at_most(outcomes.provinces_wronged(results), named, full)
    if full:
        assert outcomes.wrong_share(results)[0] <= wrong


@pytest.mark.long
@both
def test_eight_measures_on_one_list_name_an_innocent_unit_every_few_years(spread, tried):
    results = tried(f"eight measures in one list, {spread}", 50, True)

    assert outcomes.wronged(results)[0] <= 0.3 * len(results)


@sizes
@pytest.mark.parametrize(
    ("spread", "number", "share"),
    [("equal", 150, 0.98), ("ordinary", 300, 0.92), ("strong", 200, 0.82)],
)
def test_a_district_whose_lateness_doubles_is_found_within_a_year(
    spread, number, share, full, tried
):
    results = tried(f"district ×2, {spread}", number, full)

    assert at_least(outcomes.found(results), share, full)


@sizes
@both
def test_the_beginning_is_known_to_within_a_quarter(spread, full, tried):
    results = tried(f"district ×2, {spread}", 150 if spread == "equal" else 300, full)
    near, held, said = outcomes.beginnings(results)

    assert at_least((near, said), 0.92, full)
    assert at_least((held, said), 0.93, full)


@sizes
@both
@pytest.mark.parametrize(
    ("row", "number", "share"),
    # Of 150 the standard error is 3.5 %, as much as lies between what is found and what is asked.
    [("commune ×3", 300, 0.76), ("one of each level worse, in one list", 150, 0.82)],
)
def test_a_small_commune_whose_lateness_triples_is_found_within_a_year(
    row, number, share, spread, full, tried
):
    results = tried(f"{row}, {spread}", number, full)

    assert at_least(outcomes.found(results, level="commune"), share, full)


@sizes
@both
def test_a_department_alone_in_its_procedures_is_found_by_its_own_past(spread, full, tried):
    assert at_least(outcomes.found(tried(f"department ×3, {spread}", 100, full)), 0.95, full)


@sizes
@both
def test_two_districts_that_are_worse_at_once_do_not_hide_each_other(spread, full, tried):
    assert at_least(outcomes.found(tried(f"two districts ×3, {spread}", 200, full)), 0.98, full)


@sizes
def test_dossiers_closed_late_together_name_no_innocent_district(full, tried):
    results = tried("batches, districts", 400, full)

    assert at_most(outcomes.wronged(results), 0.0010, full)


@sizes
@pytest.mark.parametrize(
    ("missing", "share"), [("1 months", 0.98), ("3 months", 0.98), ("a quarter", 0.95)]
)
def test_withholding_months_shelters_nobody(missing, share, full, tried):
    results = tried(f"district ×2, {missing} withheld", 200, full)

    assert at_least(outcomes.found(results), share, full)


@sizes
def test_who_has_recovered_is_no_longer_named_in_the_second_good_quarter(full, tried):
    _, second, *_ = outcomes.red_in_good_quarters(tried("recovery after 3 bad quarters", 200, full))

    assert at_most(second, 0.05, full)


@sizes
@both
def test_common_shares_name_hardly_any_innocent_commune(spread, full, tried):
    results = tried(f"common share, communes, {spread}", 60, full)

    assert at_most(outcomes.wronged(results), 0.0003, full)


@sizes
def test_far_above_the_others_is_not_typical_where_units_are_too_different(full, tried):
    told = BY_NAME["too different, districts"].tells(tried("too different, districts", 100, full))

    assert told.startswith("0 of ") and not told.startswith("0 of 0 ")


@sizes
def test_hard_procedures_name_nobody_and_easy_ones_hide_nobody(full, tried):
    assert at_most(
        outcomes.found(tried("district with hard procedures, no worse", 200, full)), 0.01, full
    )
    assert at_least(
        outcomes.found(tried("district ×2.5 with easy procedures", 200, full)), 0.98, full
    )


@pytest.mark.long
def test_three_years_of_eight_measures_are_judged_within_a_minute(rule_3):
    """By month, so in three chains; the fourth year before is the past."""
    drawn = [
        provinces.draw(name, World(), SEED, 1, measure).panel
        for measure in MEASURES
        for name in LEVELS
    ]
    began = time.process_time()
    for _ in range(3):
        judging.judge(drawn, rule_3, first=18)
    seconds = time.process_time() - began
    print(f"{seconds:.0f} core-seconds")

    assert seconds < 2 * 60
    assert np.prod([len(MEASURES), sum(level.units for level in LEVELS.values())]) == 8 * 132
