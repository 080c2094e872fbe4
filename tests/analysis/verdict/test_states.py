"""Steps 8 and 11: who is worse now, and the number of late dossiers that ends a name."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as some

from analysis.verdict import states
from tests.analysis.verdict.boards import alone, judged, level


@pytest.mark.parametrize(
    ("expected", "of", "due", "ends"),
    [(40, 2_000, 520, 12), (8, 900, 240, 2), (17, 100, 250, 50), (1, 1_000, 100, 0)],
    ids=["worked", "small", "51 is 1.2 times exactly", "none may be late"],
)
def test_a_name_ends_below_one_and_a_fifth_of_the_norm(expected, of, due, ends, rule_3):
    assert states.ends_at(np.array(expected / of), np.array(due), rule_3.worse_now) == ends


@given(some.integers(1, 300), some.integers(300, 2_000), some.integers(1, 900))
def test_so_many_are_not_worse_now_and_one_more_is(expected, of, due):
    """By whole numbers: 1.2 is six fifths."""
    ends = int(states.ends_at(np.array(expected / of), np.array(float(due)), 1.2))

    assert 5 * ends * of < 6 * expected * due <= 5 * (ends + 1) * of


@pytest.mark.parametrize(("late", "worse"), [(11.9, False), (12.1, True)])
@pytest.mark.parametrize("board", [level, alone])
def test_worse_now_is_a_fifth_more_than_peers_or_else_the_level(board, late, worse, rule_3):
    """Alone in its procedures a unit is set beside the level's share, itself included."""
    panel = board(units=200, late=10, due=500, quarters=5)
    panel.events[0, 0, 4] = late

    assert judged(panel, rule_3).worse_now[0].tolist() == [False] * 4 + [worse]


@pytest.mark.parametrize(("late", "worse"), [(113, False), (115, True)])
@pytest.mark.parametrize("board", [level, alone])
def test_a_common_share_is_worse_now_by_its_odds(board, late, worse, rule_3):
    """100 of 400 are odds of 1 : 3; 114.3 of 400 are 1.2 times those."""
    panel = board(units=120, late=100, due=400, quarters=5)
    panel.events[0, 0, 4] = late

    assert judged(panel, rule_3).worse_now[0, 4] == worse


@pytest.mark.parametrize("board", [level, alone])
def test_the_number_is_announced_of_what_peers_do_too_or_else_of_all(board, rule_3):
    """1.2 × 2 % of 1,500 is 36: 35 end it; of a number that falls due, as many as go with it."""
    panel = board(late=10, due=500, quarters=6)
    panel.trials[0, 0, 5] = 250
    found = judged(panel, rule_3)

    assert found.announced[0, 4:].tolist() == [35, 17]
    assert np.isnan(found.announced[0, 0])


def test_of_a_common_share_no_number_is_announced(rule_3):
    assert np.isnan(judged(level(late=100, due=400), rule_3).announced).all()
