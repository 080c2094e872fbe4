"""Steps 1 to 6: a unit beside its peers and its own past, and what a healthy one may differ by."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from analysis import history, overdispersion, peers
from analysis.movement import others
from analysis.pairs import Against, Pairs, known
from analysis.verdict import batches, evidence, quarterly
from analysis.verdict.findings import LAGGING, OWN, PEERS, Findings
from analysis.verdict.panel import Panel
from analysis.verdict.rule import Rule


@dataclass(frozen=True)
class Work:
    """A panel by the pairs (unit, procedure) that occur; counts (pairs, quarters, months)."""

    panel: Panel
    pairs: Pairs
    events: np.ndarray
    trials: np.ndarray

    @classmethod
    def of(cls, panel: Panel) -> Work:
        pairs = Pairs.of(panel.events.sum(3), panel.trials.sum(3), panel.came > 0)
        at = (pairs.unit, pairs.procedure)
        return cls(panel, pairs, panel.events[at], panel.trials[at])


def compare(found: Findings, work: Work, quarter: int) -> None:
    """Everything of one quarter that does not depend on other panels, up to P and watch-P."""
    rule, pairs = found.rule, work.pairs
    year = slice(max(0, quarter - rule.reference_quarters + 1), quarter + 1)
    found.year_events[:, quarter] = (pairs.by_unit @ pairs.events[:, year]).sum(1)
    found.year_trials[:, quarter] = (pairs.by_unit @ pairs.trials[:, year]).sum(1)
    found.quarter_trials[:, quarter] = pairs.by_unit @ pairs.trials[:, quarter]
    found.months[:, quarter] = work.panel.came[:, year].sum(1)
    found.may_change[:, quarter] = work.panel.came[:, quarter] >= rule.months_to_change
    found.rate[quarter] = found.rate_of(quarter, np.ones(len(found.state), bool))
    if not found.year_trials[:, quarter].any():
        return  # nobody did anything: insufficient, as it stands
    is_rare = not found.rate[quarter] >= rule.common_from
    found.rare[quarter] = is_rare
    compared = peers.compare(pairs, quarter, rule, is_rare)
    found.share[:, quarter], found.suspect[:, quarter] = compared.share, compared.suspect
    found.has_peers[:, quarter] = compared.share >= rule.comparable_share
    found.norm[quarter] = found.rate_of(quarter, ~compared.suspect)
    _by_peers(found, compared.against, quarter)
    past = _by_own_past(found, work, quarter)
    _how_healthy_units_vary(found, work, compared, past, quarter)
    weighed = evidence.weigh(
        found.tried(quarter, PEERS),
        found.tried(quarter, OWN, slice(len(rule.windows))),
        found.has_peers[:, quarter],
        np.where(found.too_different[:, quarter], found.tau[:, quarter], 0.0),
        rule,
    )
    found.p[:, quarter], found.watch_p[:, quarter] = weighed.p, weighed.watch
    found.stay_p[:, quarter] = weighed.stay
    found.parts[:, quarter], found.watched[:, quarter] = weighed.parts, weighed.watched


def _by_peers(found: Findings, against: Against, quarter: int) -> None:
    rule = found.rule
    _note(found, PEERS, quarter, against)
    year, before = len(rule.windows) - 1, quarter - rule.windows[-1]
    if before >= 0:
        _two_years(found, quarter, before, year)
    # Before there is a year: by as much of it as there is, or all would pass for alike.
    longest = max(place for place, width in enumerate(rule.windows) if width <= quarter + 1)
    at = (slice(None), quarter, PEERS, longest)
    found.likelihood[:, quarter] = overdispersion.grid_likelihood(
        found.observed[at],
        found.expected[at],
        found.variance[at],
        found.error[at],
        rule,
        bool(found.rare[quarter]),
    )
    ends = range(quarter, max(-1, quarter - rule.tau_quarters), -rule.windows[-1])
    seen = found.likelihood[:, list(ends)].sum(1)
    found.tau[:, quarter] = overdispersion.contaminated(others(seen), rule)
    found.too_different[:, quarter] = found.tau[:, quarter] > rule.tau_limit


def _two_years(found: Findings, quarter: int, before: int, year: int) -> None:
    """The last twelve months, and the twelve before as they were expected then."""
    now, then = (
        Against(*(values[:, year] for values in vars(found.against(each, PEERS)).values()))
        for each in (quarter, before)
    )
    weight = [each.expected if found.rare[quarter] else each.variance for each in (now, then)]
    usable = (now.expected > 0) & (then.expected > 0)
    with np.errstate(invalid="ignore", divide="ignore"):
        error = (np.square(weight[0]) * now.error + np.square(weight[1]) * then.error) / np.square(
            weight[0] + weight[1]
        )
    both = known(
        now.observed + then.observed,
        np.where(usable, now.expected + then.expected, 0.0),
        now.variance + then.variance,
        error,
        now.trials + then.trials,
    )
    for name, values in vars(both).items():
        getattr(found, name)[:, quarter, PEERS, year + 1] = values


def _by_own_past(found: Findings, work: Work, quarter: int) -> np.ndarray:
    """(units, quarters): which quarters are the past, none in which the unit was behind."""
    panel, rule = work.panel, found.rule
    may = (panel.came > 0) & (found.state != LAGGING)
    past = history.past_of(may, quarter, rule, panel.past_from)
    found.past_quarters[:, quarter] = past.sum(1)
    is_rare = bool(found.rare[quarter])
    _note(found, OWN, quarter, history.compare(work.pairs, quarter, past, rule, is_rare))
    return past


def _note(found: Findings, route: int, quarter: int, against: Against) -> None:
    """Keep what a route saw in the windows that there are."""
    for place, width in enumerate(found.rule.windows):
        if width > quarter + 1:
            continue
        for name, values in vars(against).items():
            getattr(found, name)[:, quarter, route, place] = values[:, place]


def _how_healthy_units_vary(
    found: Findings, work: Work, compared: peers.PeerComparison, past: np.ndarray, quarter: int
) -> None:
    """Step 4: batches, swings from quarter to quarter, and the own past's error, in the spread."""
    rule = found.rule
    year = slice(max(0, quarter - rule.reference_quarters + 1), quarter + 1)
    events, trials = (each[:, year].reshape(len(each), -1) for each in (work.events, work.trials))
    share = batches.level_share(events, trials)
    batched = batches.clustering(events, trials, share, rule.clustering_most)
    found.clustering[quarter] = batched
    total, squares = _cells(work, compared, quarter, year, rule)
    found.cells[:, quarter] = np.stack([total[:, year].sum(1), squares[:, year].sum(1)], axis=1)
    for place, width in enumerate(rule.windows):
        now = slice(max(0, quarter - width + 1), quarter + 1)
        found.kappa[:, quarter, place] = batches.kappa(total[:, now].sum(1), squares[:, now].sum(1))
    before = quarter - rule.windows[-1]
    if before >= 0:
        both = found.cells[:, quarter] + found.cells[:, before]
        found.kappa[:, quarter, -1] = batches.kappa(both[:, 0], both[:, 1])
    for route in (PEERS, OWN):
        found.sigma[:, quarter, route] = _sigma(found, route, quarter)
    of_past = batches.kappa((total * past).sum(1), (squares * past).sum(1))
    _add_error_of_past(found, work, past, of_past, quarter)
    widths = [*rule.windows, 2 * rule.windows[-1]]
    came = work.panel.came > 0
    of_quarters = np.stack(
        [came[:, max(0, quarter - width + 1) : quarter + 1].sum(1) for width in widths], axis=1
    )
    for route in (PEERS, OWN):
        swing = np.square(found.sigma[:, quarter, route])[:, None] / np.maximum(of_quarters, 1)
        found.spread[:, quarter, route] = (
            found.error[:, quarter, route] + swing + batched * found.kappa[:, quarter]
        )


def _cells(
    work: Work, compared: peers.PeerComparison, quarter: int, year: slice, rule: Rule
) -> tuple[np.ndarray, np.ndarray]:
    """(Σe, Σe²) (units, quarters): what is expected of each cell at the rates of twelve months."""
    pairs = work.pairs
    own, _ = history.own_rates(
        pairs,
        pairs.events[:, year].sum(1, keepdims=True),
        pairs.trials[:, year].sum(1, keepdims=True),
        rule,
    )
    rate = np.where(compared.comparable, compared.rate, own[:, 0])
    until = work.trials[:, : quarter + 1] * rate[:, None, None]
    found = batches.concentration(pairs, until)
    rest = work.trials.shape[1] - quarter - 1
    total, squares = (np.pad(each, ((0, 0), (0, rest))) for each in found)
    return total, squares


def _sigma(found: Findings, route: int, quarter: int) -> np.ndarray:
    """σ̂ (units,) of a route, at least the least: counts that are small give 0 whatever is true."""
    rule = found.rule
    last = slice(max(0, quarter - rule.sigma_quarters + 1), quarter + 1)
    fit = quarterly.likelihood(
        found.observed[:, last, route, 0],
        found.expected[:, last, route, 0],
        found.variance[:, last, route, 0],
        found.kappa[:, last, 0],
        float(found.clustering[quarter]),
        rule,
        bool(found.rare[quarter]),
    )
    return np.maximum(quarterly.sigma(fit, rule), rule.sigma_least)


def _add_error_of_past(
    found: Findings, work: Work, past: np.ndarray, kappa: np.ndarray, quarter: int
) -> None:
    """The own past's mean has an error of its own, as any mean of few events and few quarters."""
    pairs = work.pairs
    events, trials = (
        ((pairs.by_unit @ each) * past).sum(1) for each in (pairs.events, pairs.trials)
    )
    error = found.error[:, quarter, OWN]
    found.error[:, quarter, OWN] = error_of_past(
        error,
        events if found.rare[quarter] else events * (1 - events / np.maximum(trials, 1)),
        found.sigma[:, quarter, OWN],
        past.sum(1),
        found.clustering[quarter] * kappa,
    )


def error_of_past(
    error: np.ndarray,
    events: np.ndarray,
    sigma: np.ndarray,
    quarters: np.ndarray,
    batched: np.ndarray,
) -> np.ndarray:
    """cv² (units, windows): no less than so few events leave, with swings and batches (ω̂κ)."""
    more = np.square(sigma) / np.maximum(quarters, 1) + batched
    return np.maximum(error, (1 / (events + 0.5))[:, None]) + more[:, None]
