"""Control charts and the CUSUM, to published figures and to slow twins."""

from __future__ import annotations

import numpy as np
import pytest

from analysis import charts, cusum
from tests.analysis.oracles import DEFECTIVE, NORMAL, ORDERS, SPIKE


def test_one_point_that_stands_out_does_not_widen_its_own_limits():
    screened, plain = charts.xmr(SPIKE), charts.xmr(SPIKE, screened=False)

    assert screened.centre[0] == pytest.approx(1.9444, abs=1e-4)
    assert (screened.low[0], screened.high[0]) == pytest.approx((-0.7156, 4.6044), abs=1e-4)
    assert (plain.low[0], plain.high[0]) == pytest.approx((-3.0626, 6.9515), abs=1e-4)
    flags = charts.signals(screened)
    assert [place for place, each in enumerate(flags) if each] == [4]
    assert flags[4] == "outside"


def test_a_quiet_series_has_no_signal():
    chart = charts.xmr(NORMAL)

    assert chart.centre[0] == pytest.approx(0.1416238, abs=1e-7)
    assert (chart.low[0], chart.high[0]) == pytest.approx((-3.01138, 3.294627), abs=1e-5)
    assert charts.signals(chart) == [None] * 20


def test_a_p_chart_has_a_limit_for_each_point():
    chart = charts.p_chart(DEFECTIVE, ORDERS)

    assert chart.centre[0] == pytest.approx(0.0955102, abs=1e-7)
    assert chart.high[10] == pytest.approx(0.1795823, abs=1e-7)
    assert np.flatnonzero(chart.points > chart.high).tolist() == [10]


def test_laney_widens_by_how_much_months_differ():
    assert charts.laney_sigma(DEFECTIVE, ORDERS) == pytest.approx(0.965674, abs=1e-6)
    plain, widened = charts.p_chart(DEFECTIVE, ORDERS), charts.laney(DEFECTIVE, ORDERS)
    halves = (widened.high - widened.centre) / (plain.high - plain.centre)
    assert halves == pytest.approx(np.full(25, 0.965674), abs=1e-6)


@pytest.mark.parametrize(
    ("points", "rule"),
    [
        ([0, 0, 0, 0, 0, 0, 0, 1, 2, 3, 4, 5, 6], "trend"),
        ([5, -5] * 6 + [1, 2, 1, 2, 1, 2, 1], "shift"),
    ],
)
def test_each_run_rule_is_met_by_the_run_it_describes(points, rule):
    chart = charts.Chart(
        np.array(points, float),
        np.zeros(len(points)),
        np.full(len(points), -9.0),
        np.full(len(points), 9.0),
        False,
    )
    assert charts.signals(chart)[-1] == rule
    assert charts.signals(chart, charts.RunRules(trend=20, shift=20))[-1] is None


def test_two_of_three_near_the_limit_on_one_side():
    points = np.array([0, 1, -1, 7, 0, 8, 0, -7, 7, 0], float)
    chart = charts.Chart(points, np.zeros(10), np.full(10, -9.0), np.full(10, 9.0), False)

    assert [place for place, each in enumerate(charts.signals(chart)) if each == "near"] == [3, 5]


def test_runs_agree_with_looking_at_every_run():
    """A slow twin of trend and shift, on a random walk."""
    points = np.random.default_rng(7).integers(-4, 5, 300).cumsum() % 9 - 4.0
    chart = charts.Chart(points, np.zeros(300), np.full(300, -99.0), np.full(300, 99.0), False)
    slow = [None] * 300
    for start in range(300):
        shift = points[start : start + 7]
        if len(shift) == 7 and ((shift > 0).all() or (shift < 0).all()):
            slow[start : start + 7] = ["shift"] * 7
    for start in range(294):
        steps = np.diff(points[start : start + 7])
        if len(steps) == 6 and ((steps > 0).all() or (steps < 0).all()):
            slow[start : start + 7] = ["trend"] * 7
    assert charts.signals(chart) == slow


def test_limits_of_few_points_are_provisional_and_a_baseline_is_locked():
    assert charts.xmr(SPIKE[:11]).is_provisional
    assert not charts.xmr(SPIKE).is_provisional
    moved = np.concatenate([NORMAL, NORMAL + 9])
    assert charts.xmr(moved, baseline=20).high == pytest.approx(np.full(40, 3.294627), abs=1e-5)


def test_assurance_reads_the_limits_against_the_target():
    chart = charts.xmr(NORMAL)

    assert charts.assurance(chart, 5, higher_is_better=True) == "fails"
    assert charts.assurance(chart, 5, higher_is_better=False) == "passes"
    assert charts.assurance(chart, -5, higher_is_better=True) == "passes"
    assert charts.assurance(chart, 0, higher_is_better=True) == "hit_and_miss"


def test_the_cusum_climbs_from_when_the_lateness_doubled():
    expected = np.full(20, 10.0)
    observed = np.array([10, 9, 11, 8, 12, 10, 9, 11, 10, 10] + [20] * 10, float)
    sums = cusum.upper(observed, expected)

    assert (sums[:10] == 0).all()
    assert sums[10] == pytest.approx(20 * np.log(2) - 10)
    assert cusum.began(sums, 15) == 10
    assert cusum.began(sums[:10], 15) is None


def test_the_cusum_is_the_best_likelihood_of_any_start():
    """A slow twin: over every start, the log likelihood ratio from then on; at least 0."""
    random = np.random.default_rng(3)
    expected = random.uniform(3, 9, 40)
    observed = random.poisson(expected * 1.4)
    steps = observed * np.log(2) - expected
    slow = [
        max(0, *(steps[start : end + 1].sum() for start in range(end + 1))) for end in range(40)
    ]
    assert cusum.upper(observed, expected) == pytest.approx(slow)
