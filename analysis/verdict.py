"""The verdict, quarter by quarter: who is truly behind, by which route, and since when.

Steps and constants: the rule (`analysis.rule`). Units of one level; a quarter is three months
ending at the judged month, so monthly verdicts are three interleaved chains of quarters.
"""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np

from analysis import history, overdispersion, peers, signals
from analysis.peers import Against
from analysis.rule import Rule

INSUFFICIENT, TYPICAL, WATCH, LAGGING, LEADING = range(5)
STATES = ("insufficient", "typical", "watch", "lagging", "leading")
PEERS, OWN, TARGET = range(3)
ROUTES = ("peers", "own_history", "target")


@dataclass(frozen=True)
class Panel:
    """The counts of one level, measure and chain of quarters, oldest first.

    `events` is the bad side (late, not online). A quarter of a unit is `whole` if the unit
    existed and its source came for all of it; the counts of others are not used. `missing` says
    that some of a unit's last four quarters should have come and did not.
    """

    events: np.ndarray  # (units, procedures, quarters)
    trials: np.ndarray
    whole: np.ndarray  # (units, quarters), bool
    missing: np.ndarray  # (units, quarters), bool
    target: np.ndarray  # (quarters,), the share of events aimed at; NaN without one
    past_from: int = 0  # the first quarter that may be part of a past: a new definition restarts it

    @classmethod
    def complete(cls, events: np.ndarray, trials: np.ndarray) -> Panel:
        """A panel in which everything came and nothing is aimed at."""
        whole = np.ones((trials.shape[0], trials.shape[2]), bool)
        return cls(events, trials, whole, ~whole, np.full(trials.shape[2], np.nan))


@dataclass
class Verdicts:
    """(units, quarters, …) each; routes in the order of ROUTES, windows in the rule's."""

    state: np.ndarray  # index into STATES
    basis: np.ndarray  # index into ROUTES, of what decided; -1 where nothing could
    rare: np.ndarray  # (quarters,)
    rate: np.ndarray  # (quarters,), the level's share of events over twelve months
    share: np.ndarray  # comparable part of the unit's work
    has_peers: np.ndarray
    suspect: np.ndarray
    # (units, quarters, routes, windows)
    observed: np.ndarray
    expected: np.ndarray
    variance: np.ndarray
    error: np.ndarray
    trials: np.ndarray
    tau: np.ndarray
    p: np.ndarray
    strong: np.ndarray
    weak: np.ndarray
    quiet_from: np.ndarray
    # (units, quarters, routes)
    signal: np.ndarray  # 0 none, 1 weak, 2 strong, in any window
    counted: np.ndarray  # the same, of what may count towards lagging
    lagging: np.ndarray
    # (units, quarters)
    worse_now: np.ndarray
    better: np.ndarray
    past_quarters: np.ndarray  # how many quarters the unit's past had
    too_different: np.ndarray  # τ̂ so large that the units are not one population
    striking: np.ndarray
    _likelihood: np.ndarray = field(repr=False)

    @classmethod
    def empty(cls, units: int, quarters: int, rule: Rule) -> Verdicts:
        """Nothing judged yet."""
        windows = len(rule.windows)
        one, routes = (units, quarters), (units, quarters, len(ROUTES))
        whole = (*routes, windows)

        def zeros(shape, kind=float):
            return np.zeros(shape, kind)

        return cls(
            state=zeros(one, int),
            basis=np.full(one, -1),
            rare=zeros(quarters, bool),
            rate=np.full(quarters, np.nan),
            share=zeros(one),
            has_peers=zeros(one, bool),
            suspect=zeros(one, bool),
            **{name: zeros(whole) for name in ("observed", "expected", "variance", "trials")},
            error=np.full(whole, np.inf),
            tau=zeros(whole),
            p=np.full(whole, np.nan),
            strong=zeros(whole, bool),
            weak=zeros(whole, bool),
            quiet_from=zeros(whole),
            signal=zeros(routes, int),
            counted=zeros(routes, int),
            lagging=zeros(routes, bool),
            worse_now=zeros(one, bool),
            better=zeros(one, bool),
            past_quarters=zeros(one, int),
            too_different=zeros(one, bool),
            striking=zeros(one, bool),
            _likelihood=zeros((units, quarters, windows, len(rule.tau_grid))),
        )


def judge(panel: Panel, rule: Rule, first: int = 0) -> Verdicts:
    """Every unit at every quarter from `first` on. Work grows as units × procedures × quarters."""
    units, _, quarters = panel.trials.shape
    whole = panel.whole[:, None, :]
    events, trials = np.where(whole, panel.events, 0.0), np.where(whole, panel.trials, 0.0)
    pairs = history.Pairs.of(events, trials, panel.whole)
    found = Verdicts.empty(units, quarters, rule)
    for quarter in range(first, quarters):
        year = slice(max(0, quarter - rule.reference_quarters + 1), quarter + 1)
        total = trials[:, :, year].sum()
        found.rate[quarter] = events[:, :, year].sum() / total if total else np.nan
        found.rare[quarter] = not found.rate[quarter] >= rule.common_from
        usable = _windows_there_are(panel.whole, quarter, rule)
        _by_peers(found, events[:, :, year], trials[:, :, year], quarter, usable, rule)
        _by_own_past(found, pairs, panel, quarter, usable, rule)
        _by_target(found, pairs, panel, quarter, usable, rule)
        _decide(found, panel, pairs, quarter, rule)
    return found


def _windows_there_are(whole: np.ndarray, quarter: int, rule: Rule) -> np.ndarray:
    """(units, windows): whether each quarter of the window is whole."""
    return np.stack(
        [
            whole[:, max(0, quarter - width + 1) : quarter + 1].all(1) & (quarter + 1 >= width)
            for width in rule.windows
        ],
        axis=1,
    )


def _by_peers(found, events, trials, quarter, usable, rule) -> None:
    """Steps 2 to 4 against the other units of the level."""
    is_rare = bool(found.rare[quarter])
    peer = peers.compare(events, trials, rule, is_rare)
    found.share[:, quarter], found.suspect[:, quarter] = peer.share, peer.suspect
    found.has_peers[:, quarter] = peer.share >= rule.comparable_share
    against = peer.against
    found._likelihood[:, quarter] = np.where(
        usable[..., None],
        overdispersion.grid_likelihood(
            against.observed, against.expected, against.variance, against.error, rule, is_rare
        ),
        0.0,
    )
    tau = np.stack(
        [
            overdispersion.contaminated(_leave_out(found._likelihood, quarter, place, rule), rule)
            for place in range(len(rule.windows))
        ],
        axis=1,
    )
    found.too_different[:, quarter] = tau[:, -1] > rule.tau_limit
    _note(found, PEERS, quarter, against, tau, usable, rule)


def _leave_out(likelihood: np.ndarray, quarter: int, place: int, rule: Rule) -> np.ndarray:
    """(units, grid): of the other units, now and in earlier windows that do not overlap."""
    width = rule.windows[place]
    ends = [q for q in range(quarter, quarter - rule.tau_quarters, -width) if q >= 0]
    by_unit = likelihood[:, ends, place].sum(axis=1)
    return by_unit.sum(axis=0) - by_unit


def _by_own_past(found, pairs, panel, quarter, usable, rule) -> None:
    """Step 4 against the unit's own past, without the quarters in which it was behind."""
    is_rare = bool(found.rare[quarter])
    behind = found.state == LAGGING
    may = panel.whole & ~behind
    may[:, : panel.past_from] = False
    may[:, max(0, quarter - rule.history_gap + 1) :] = False
    newest_first = np.cumsum(may[:, ::-1], axis=1)[:, ::-1]
    past = may & (newest_first <= rule.history_quarters)
    found.past_quarters[:, quarter] = past.sum(1)
    against, tau = history.compare(pairs, quarter, past, rule, is_rare)
    _note(found, OWN, quarter, against, tau[:, None], usable, rule)


def _by_target(found, pairs, panel, quarter, usable, rule) -> None:
    """Step 6: against the share aimed at, where each quarter of the window has one."""
    is_rare = bool(found.rare[quarter])
    now = slice(max(0, quarter - max(rule.windows) + 1), quarter + 1)
    trials = pairs.by_unit @ pairs.trials[:, now]
    aim = panel.target[None, now]
    expected = peers.over(rule.windows, trials * aim)
    variance = expected if is_rare else peers.over(rule.windows, trials * aim * (1 - aim))
    against = peers.known(
        peers.over(rule.windows, pairs.by_unit @ pairs.events[:, now]),
        expected,
        variance,
        np.where(np.isfinite(expected), 0.0, np.inf),
        peers.over(rule.windows, trials),
    )
    _note(found, TARGET, quarter, against, np.full((1, 1), rule.target_tau), usable, rule)


def _note(
    found: Verdicts,
    route: int,
    quarter: int,
    against: Against,
    tau: np.ndarray,
    usable: np.ndarray,
    rule: Rule,
) -> None:
    """Keep what a route saw, and its signals in the windows there are."""
    is_rare = bool(found.rare[quarter])
    place = (slice(None), quarter, route)
    for name, values in vars(against).items():
        getattr(found, name)[place] = values
    found.tau[place] = tau
    seen = signals.find(against, tau, rule, is_rare)
    found.p[place] = seen.p
    found.strong[place], found.weak[place] = seen.strong & usable, seen.weak & usable
    found.quiet_from[place] = signals.quiet_from(against, tau, rule, is_rare)
    found.signal[place] = found.weak[place].any(1).astype(int) + found.strong[place].any(1)
    if route == PEERS:
        good = signals.better(against, tau, rule, is_rare)
        found.better[:, quarter] = good[:, -1] & usable[:, -1]


def _decide(found: Verdicts, panel: Panel, pairs: history.Pairs, quarter: int, rule: Rule) -> None:
    """Steps 5 to 7: lasting, which route may decide, enough data; and the state."""
    has_peers = found.has_peers[:, quarter]
    one_population = ~found.too_different[:, quarter]
    found.worse_now[:, quarter] = _worse_now(found, panel, pairs, quarter, rule)
    may_count = np.stack(
        [has_peers & one_population, found.worse_now[:, quarter], ~has_peers], axis=1
    )
    signal = found.signal[:, quarter]
    found.counted[:, quarter] = signal * may_count
    back = range(max(0, quarter - rule.lasting_back), quarter)
    before = found.counted[:, list(back)].max(axis=1, initial=0)
    was = found.lagging[:, quarter - 1] if quarter else np.zeros_like(found.lagging[:, 0])
    now = found.counted[:, quarter]
    found.lagging[:, quarter] = ((now == 2) & (before > 0)) | (was & (now > 0))

    there = np.stack([has_peers, np.ones_like(has_peers), ~has_peers], axis=1)
    year = _year_expected(found, quarter) * there
    enough = (year >= rule.expected_least).any(axis=1)
    found.striking[:, quarter] = ~enough & _striking(found, quarter, there, rule)
    left = found.state[:, quarter - 1] == LAGGING if quarter else np.zeros(len(year), bool)
    noticed = ((signal > 0) & there).any(axis=1) | left
    lagging = found.lagging[:, quarter].any(axis=1)
    good_before = found.better[:, quarter - 1] if quarter else np.zeros(len(year), bool)
    leading = found.better[:, quarter] & good_before & has_peers & one_population
    state = np.select(
        [
            panel.missing[:, quarter] | ~panel.whole[:, quarter],
            lagging,
            ~enough & found.striking[:, quarter],
            ~enough,
            noticed,
            leading,
        ],
        [INSUFFICIENT, LAGGING, WATCH, INSUFFICIENT, WATCH, LEADING],
        TYPICAL,
    )
    found.state[:, quarter] = state
    found.basis[:, quarter] = _basis(found, quarter, state, year, there, rule)


def _worse_now(found, panel, pairs, quarter, rule) -> np.ndarray:
    """(units,): with peers, well above what they would have done; without, above the aim.

    In this quarter or the last. Where nothing is aimed at, the level's twelve-month rate stands in.
    """
    worse = np.zeros(len(pairs.whole), bool)
    for each in range(max(0, quarter - 1), quarter + 1):
        by_peers = Against(
            *(getattr(found, name)[:, each, PEERS, :1] for name in Against.__dataclass_fields__)
        )
        with np.errstate(divide="ignore", invalid="ignore"):
            above_peers = signals.size(by_peers, bool(found.rare[each]))[:, 0] >= rule.worse_now
            share = (pairs.by_unit @ pairs.events[:, each]) / (
                pairs.by_unit @ pairs.trials[:, each]
            )
        aim = panel.target[each] if np.isfinite(panel.target[each]) else found.rate[each]
        worse |= np.where(found.has_peers[:, quarter], above_peers, share > aim)
    return worse


def _year_expected(found: Verdicts, quarter: int) -> np.ndarray:
    """(units, routes): expected over twelve months, or over as much of them as there is."""
    return found.expected[:, quarter].max(axis=-1)


def _striking(found: Verdicts, quarter: int, there: np.ndarray, rule: Rule) -> np.ndarray:
    """Below the gate, but far beyond chance over twelve months: look at each dossier."""
    last = (slice(None), quarter, slice(None), -1)
    return (
        there
        & (found.trials[last] >= rule.striking_due)
        & (found.observed[last] >= rule.striking_late)
        & (found.p[last] < rule.striking_p)
    ).any(axis=1)


def _basis(found, quarter, state, year, there, rule) -> np.ndarray:
    """Which route decided: the one behind, the one with a signal, or the first with enough."""
    signal = found.signal[:, quarter] * there
    choice = np.full(len(state), -1)
    for flags in (
        (year > 0),
        (year >= rule.expected_least),
        signal > 0,
        found.counted[:, quarter] > 0,
        found.lagging[:, quarter],
    ):
        # argmax: the first route of those that may; a stronger reason overwrites a weaker one.
        choice = np.where(flags.any(axis=1), flags.argmax(axis=1), choice)
    return choice
