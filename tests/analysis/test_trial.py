"""The simulated provinces are what they say, and drawn again from a seed and a number."""

from __future__ import annotations

import numpy as np
import pytest

from analysis.trial import provinces
from analysis.trial.provinces import CHANGE, COMMON, LEVELS, LOOKED_AT, MONTHS, World

SEED = 414


def test_a_province_is_drawn_again_from_its_seed_and_number():
    world = World("ordinary", 2, 1)
    first, again, other, measure = (
        provinces.draw("district", world, SEED, number, name).panel
        for number, name in ((3, "a"), (3, "a"), (4, "a"), (3, "b"))
    )

    assert (first.events == again.events).all() and (first.trials == again.trials).all()
    assert (first.trials != other.trials).any() and (first.trials != measure.trials).any()


@pytest.mark.parametrize(
    ("name", "is_common"),
    [*((each, False) for each in LEVELS), *((each, True) for each in COMMON)],
)
def test_a_province_is_as_large_and_as_late_as_its_level_says(name, is_common):
    level = (COMMON if is_common else LEVELS)[name]
    province = provinces.draw(name, World(is_common=is_common), SEED, 1)
    panel = province.panel

    assert panel.trials.shape == (level.units, level.procedures, 18, 3)
    assert panel.trials.sum() / 54 == pytest.approx(level.dossiers, rel=0.05)
    assert panel.events.sum() / panel.trials.sum() == pytest.approx(level.late, rel=0.2)
    assert (panel.events <= panel.trials).all() and (panel.came == 3).all()
    assert province.ratio == pytest.approx(np.ones((level.units, 18)))
    assert province.innocent().all()


def test_a_department_has_its_procedures_nearly_alone():
    panel = provinces.draw("department", World(), SEED, 2).panel
    owners = (panel.trials.sum((2, 3)) > 0).sum(0)

    assert (owners <= 5).all()
    assert 0.03 < (owners > 1).sum() / (owners > 0).sum() < 0.13


def test_who_is_made_worse_is_so_by_the_factor_and_from_the_quarter_said():
    """The odds are multiplied: of so rare an event the share nearly too."""
    province = provinces.draw("district", World(times=3, worse=1, within=(100, 200)), SEED, 1)
    (unit,) = province.worse

    assert 100 <= province.late_a_year[unit] < 200
    assert province.ratio[unit, :CHANGE] == pytest.approx(np.ones(CHANGE))
    assert 2.6 < province.ratio[unit, -1] < 3
    assert (np.diff(province.ratio[unit, CHANGE - 1 :]) > 0.1).all()
    assert np.delete(province.ratio, unit, axis=0) == pytest.approx(1)
    assert not province.innocent()[unit].any()
    late = province.panel.events[unit].sum((0, 2))
    assert late[CHANGE:].mean() > 2 * late[CHANGE - 4 : CHANGE].mean()


def test_who_is_worse_for_a_time_is_good_again():
    world = World(times=3, worse=1, within=(50, 400), starts=11, lasting=3)
    (unit,) = (province := provinces.draw("district", world, SEED, 1)).worse

    assert province.ratio[unit, 13] > 2
    assert province.ratio[unit, [10, 17]] == pytest.approx(1)


def test_units_differ_as_much_as_is_said():
    def spread(name: str) -> float:
        drawn = [provinces.draw("commune", World(name), SEED, each).ratio for each in range(3)]
        return float(np.std(np.log(np.concatenate(drawn)[:, -1])))

    # A lasting difference, and a fresh one each quarter of which a year has four.
    assert spread("equal") == pytest.approx(0)
    assert spread("ordinary") == pytest.approx(np.sqrt(0.15**2 + 0.15**2 / 4), rel=0.15)
    assert spread("lasting") == pytest.approx(0.3, rel=0.15)


def test_batches_are_as_many_late_dossiers_in_fewer_accidents():
    whole, batched = (
        provinces.draw("district", World(batches=each), SEED, 1).panel for each in (0, 1.0)
    )

    assert batched.events.sum() == pytest.approx(whole.events.sum(), rel=0.1)
    assert (batched.events > 0).sum() < 0.9 * (whole.events > 0).sum()


@pytest.mark.parametrize("withheld", [1, 3])
def test_so_many_months_of_the_last_year_are_withheld_by_who_is_worse(withheld):
    province = provinces.draw("district", World(times=2, worse=1, withheld=withheld), SEED, 1)
    panel, (unit,) = province.panel, province.worse

    assert MONTHS * LOOKED_AT - panel.came[unit, CHANGE:].sum() == withheld
    assert (panel.came[:, :CHANGE] == 3).all()
    assert (np.delete(panel.came, unit, axis=0) == 3).all()
    assert (panel.trials[unit].sum(0)[CHANGE:] == 0).sum() == withheld


def test_a_quarter_may_be_withheld_or_any_months_be_missing():
    quarter = provinces.draw("district", World(times=2, worse=1, withheld_quarter=True), SEED, 1)
    assert sorted(quarter.panel.came[quarter.worse[0], CHANGE:]) == [0, 3, 3, 3]

    missing = provinces.draw("commune", World(missing=0.08), SEED, 1).panel
    assert 1 - missing.came.sum() / missing.expected.sum() == pytest.approx(0.08, abs=0.015)
    assert not missing.trials.sum(1)[missing.came == 0].any()


def test_a_mix_of_easy_procedures_is_as_large_and_less_often_late():
    world = World(worse=1, within=(100, 200))
    plain, easy, hard = (
        provinces.draw("district", World(worse=1, within=(100, 200), tilt=tilt), SEED, 1)
        for tilt in (0, -0.7, 1.2)
    )
    (unit,) = plain.worse

    assert easy.worse == hard.worse == plain.worse and world.tilt == 0
    assert easy.late_a_year[unit] < 0.8 * plain.late_a_year[unit]
    assert hard.late_a_year[unit] > 1.5 * plain.late_a_year[unit]
    assert hard.ratio == pytest.approx(np.ones_like(hard.ratio))
    due = [each.panel.trials[unit].sum() for each in (plain, easy, hard)]
    assert due == pytest.approx([due[0]] * 3, rel=0.02)


def test_on_one_list_a_unit_of_each_level_may_be_worse():
    drawn = [provinces.draw(name, World(of_each_level=True), SEED, 1) for name in LEVELS]
    (district,), (commune,), (department,) = (each.late_a_year[each.worse] for each in drawn)

    assert 100 <= district < 200 and 10 <= commune < 25 and department >= 50
    times = [each.ratio[each.worse, -1].item() for each in drawn]
    assert times == pytest.approx([2, 3, 3], rel=0.1)
