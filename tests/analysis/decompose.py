"""Why two figures differ: how each part is handled, and how much of each part there is."""

from __future__ import annotations

import itertools
import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike


@dataclass(frozen=True)
class Gap:
    """The second figure less the first, by part; `handling` and `mix` have shape (parts,).

    `comparable` is False where a part is on one side only: its gap is all mix.
    """

    handling: np.ndarray
    mix: np.ndarray
    comparable: np.ndarray

    @property
    def total(self) -> float:
        return float(self.handling.sum() + self.mix.sum())


def kitagawa(
    events: ArrayLike, trials: ArrayLike, other_events: ArrayLike, other_trials: ArrayLike
) -> Gap:
    """From (events, trials) to the other's, by part; shape (parts,), counts.

    Kitagawa, JASA 1955;50:1168. A part's mix is counted from the mean of both figures, so that
    more of an easy part reads as a gain; the sum is the same. A part that one side lacks takes
    the other's rate. Sides without any trial give NaN.
    """
    counts = [np.asarray(each, float) for each in (events, trials, other_events, other_trials)]
    first_events, first_trials, second_events, second_trials = counts
    with np.errstate(divide="ignore", invalid="ignore"):
        first_mix, second_mix = (n / n.sum() for n in (first_trials, second_trials))
        first, second = first_events / first_trials, second_events / second_trials
        middle = (
            first_events.sum() / first_trials.sum() + second_events.sum() / second_trials.sum()
        ) / 2
    first, second = (
        np.where(first_trials > 0, first, second),
        np.where(second_trials > 0, second, first),
    )
    first, second = np.nan_to_num(first), np.nan_to_num(second)  # a part that neither side has
    return Gap(
        handling=(second - first) * (first_mix + second_mix) / 2,
        mix=(second_mix - first_mix) * ((first + second) / 2 - middle),
        comparable=(first_trials > 0) & (second_trials > 0),
    )


def das_gupta(factors: ArrayLike, other_factors: ArrayLike) -> np.ndarray:
    """What each factor adds to the change of a product: reach × online × on time.

    Shape (factors,) or (factors, parts): products are summed over parts. The effects add up to
    the change exactly and do not depend on the order. Das Gupta, US Census Bureau P23-186, 1993.
    """
    first = np.atleast_2d(np.asarray(factors, float).T).T
    second = np.atleast_2d(np.asarray(other_factors, float).T).T
    number = len(first)
    return np.array(
        [
            ((second[each] - first[each]) * _standing(first, second, each, number)).sum()
            for each in range(number)
        ]
    )


def _standing(first: np.ndarray, second: np.ndarray, left_out: int, number: int) -> np.ndarray:
    """The other factors' product, averaged over all ways of taking each from either side."""
    others = [each for each in range(number) if each != left_out]
    total = np.zeros(first.shape[1])
    for count in range(number):
        weight = 1 / (number * math.comb(number - 1, count))
        for from_second in itertools.combinations(others, count):
            chosen = [second[each] if each in from_second else first[each] for each in others]
            total += weight * np.prod(chosen, axis=0) if chosen else weight
    return total
