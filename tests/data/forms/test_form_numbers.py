"""Numbers as people type them: a text is read in the Vietnamese manner, or not at all."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from decimal import Decimal

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from data.forms import numbers


@pytest.mark.parametrize(
    ("cell", "decimals", "value"),
    [
        (0, 0, "0"),
        (5.0, 0, "5"),
        ("1377", 0, "1377"),
        ("1.377", 0, "1377"),
        ("1.234.567", 0, "1234567"),
        ("1 377", 0, "1377"),
        ("1\u00a0377", 0, "1377"),
        (" 12 ", 0, "12"),
        ("12,0", 0, "12"),
        ("80,48", 2, "80.48"),
        ("1.377,5", 3, "1377.5"),
        (304.443, 3, "304.443"),
        (0.1 + 0.2, 1, "0.3"),  # a formula's leftover beyond what anybody typed
        ("007", 0, "7"),
    ],
)
def test_what_a_person_means_is_taken(cell, decimals, value):
    assert numbers.taken(cell, decimals) == Decimal(value)


@pytest.mark.parametrize(
    ("cell", "decimals", "reason"),
    [
        (-1, 0, "negative"),
        ("-1.377", 0, "negative"),
        ("−5", 0, "negative"),
        (0.5, 0, "not_whole"),
        ("80,48", 0, "not_whole"),
        ("1,377", 0, "not_whole"),  # one and a bit, as Vietnamese read it
        (1.2345, 3, "too_precise"),
        ("1,2345", 3, "too_precise"),
        (1e12, 0, "too_long"),
        ("9" * 200, 0, "too_long"),
        ("12.5", 2, "not_a_number"),  # a point groups three digits or means nothing
        ("1.37", 0, "not_a_number"),
        ("0.500", 0, "not_a_number"),  # no group of thousands begins with nought
        ("007.000", 0, "not_a_number"),
        ("0 500", 0, "not_a_number"),
        ("x", 0, "not_a_number"),
        ("12 hồ sơ", 0, "not_a_number"),
        ("-", 0, "not_a_number"),
        ("=1+1", 0, "not_a_number"),
        ("#REF!", 0, "error_cell"),
        (True, 0, "not_a_number"),
        (float("inf"), 0, "not_a_number"),
        (float("nan"), 0, "not_a_number"),
        (date(2023, 9, 14), 0, "not_a_number"),
        (datetime(2023, 9, 14), 0, "not_a_number"),
        (time(1, 2), 0, "not_a_number"),
        (timedelta(days=1), 0, "not_a_number"),
        ("１２", 0, "not_a_number"),
    ],
)
def test_what_is_not_such_a_number_has_a_reason(cell, decimals, reason):
    with pytest.raises(numbers.NotTaken) as caught:
        numbers.taken(cell, decimals)
    assert str(caught.value) == reason


@given(st.integers(0, 10**12 - 1))
def test_a_whole_number_typed_with_or_without_points_is_that_number(number):
    assert numbers.taken(str(number), 0) == number
    assert numbers.taken(f"{number:,}".replace(",", "."), 0) == number
    assert numbers.taken(float(number), 0) == number


REASONS = ("negative", "not_whole", "too_precise", "too_long", "not_a_number", "error_cell")


@given(st.text(max_size=12))
@example("#0!")
def test_any_text_is_a_number_or_has_a_reason(text):
    try:
        assert numbers.taken(text, 3) >= 0
    except numbers.NotTaken as reason:
        assert str(reason) in REASONS
