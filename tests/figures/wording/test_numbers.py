"""Numbers, shares and days as Vietnamese readers write them."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from figures import wording
from figures.wording import NBSP

amounts = st.decimals(min_value=-(10**15), max_value=10**15, places=3)


def read_back(text: str) -> Decimal:
    return Decimal(text.replace("−", "-").replace(".", "").replace(",", "."))


@given(amounts)
def test_a_number_read_back_is_the_number_that_was_written(value):
    assert read_back(wording.number(value, 3)) == value


@given(amounts, st.integers(min_value=0, max_value=6))
def test_a_number_has_groups_of_three_digits_and_the_decimals_asked_for(value, decimals):
    whole, _, fraction = wording.number(value, decimals).removeprefix("−").partition(",")
    first, *groups = whole.split(".")

    assert 1 <= len(first) <= 3
    assert all(len(group) == 3 for group in groups)
    assert len(fraction) == decimals


def test_thousands_have_a_dot_and_decimals_a_comma():
    assert wording.number(1377) == "1.377"
    assert wording.number(2.5, 1) == "2,5"
    assert wording.number(Decimal("304.443"), 3) == "304,443"


def test_an_unknown_number_is_a_dash_and_never_a_nought():
    assert wording.number(None) == "–"
    assert wording.counts(None, 12) == "–"
    assert wording.share(None, 1711) == "–"
    assert wording.share_cell(None, 12, 1) == "–"


def test_an_unknown_value_that_comes_as_nan_is_a_mistake():
    with pytest.raises(ValueError, match="None"):
        wording.number(float("nan"))


def test_halves_are_rounded_away_from_nought_as_the_decimal_is_written():
    assert wording.number(2.675, 2) == "2,68"
    assert wording.number(-0.4) == "0"


def test_a_difference_carries_its_sign_and_nought_has_none():
    assert wording.signed(1.55, 2) == "+1,55"
    assert wording.signed(-0.05, 2) == "−0,05"
    assert wording.signed(0.001, 2) == "0,00"


@pytest.mark.parametrize(
    ("numerator", "denominator", "text"),
    [
        (1377, 1711, "80,48%"),
        (15110, 60271, "25,07%"),
        (50, 999, "5,0%"),
        (3, 12, "3/12"),
        (0, 0, "0/0"),
        (0, 5000, "0%"),
        (5000, 5000, "100%"),
    ],
)
def test_a_share_has_the_decimals_its_denominator_deserves(numerator, denominator, text):
    assert wording.share(numerator, denominator) == text


def test_a_share_is_never_rounded_onto_or_across_its_target():
    assert wording.percent(0.49996, 2, threshold=0.5) == "49,996%"
    assert wording.percent(0.4996, 2, threshold=0.5) == "49,96%"
    assert wording.percent(0.50004, 2, threshold=0.5) == "50,004%"
    assert wording.percent(0.5, 2, threshold=0.5) == "50,00%"
    assert wording.share(49996, 100000, threshold=0.5) == "49,996%"


def test_all_is_never_printed_while_one_is_missing_nor_none_while_there_is_one():
    assert wording.share(59999, 60000) == "99,998%"
    assert wording.share(1, 60000) == "0,002%"


@given(
    st.integers(min_value=1, max_value=10**7),
    st.integers(min_value=0, max_value=10**7),
    st.fractions(min_value=0, max_value=1, max_denominator=100),
)
def test_a_printed_share_stands_on_the_same_side_of_its_target_as_the_true_one(
    denominator, numerator, target
):
    numerator = min(numerator, denominator)
    threshold = Decimal(target.numerator) / Decimal(target.denominator)
    threshold = threshold.quantize(Decimal("0.0001"))
    true = Decimal(numerator) / Decimal(denominator)

    printed = read_back(wording.percent(true, 2, threshold).removesuffix("%")) / 100

    assert (printed > threshold) == (true > threshold)
    assert (printed < threshold) == (true < threshold)


def test_a_column_takes_the_fewest_decimals_that_any_row_deserves():
    assert wording.column_decimals([5000, 700, 12, None]) == 1
    assert wording.column_decimals([5000, 7000]) == 2
    assert wording.share_cell(94, 3012, 1) == "3,1%"
    assert wording.share_cell(0, 0, 1) == "–"


def test_a_target_is_printed_with_no_decimals_that_were_not_given():
    assert wording.plain_percent(0.5) == "50%"
    assert wording.plain_percent(0.995) == "99,5%"
    assert wording.plain_percent(Decimal("0.500000")) == "50%"
    assert wording.plain_percent(1) == "100%"


def test_shares_differ_in_percentage_points_and_the_sign_is_left_to_words():
    assert wording.points(-0.023) == f"2,3{NBSP}điểm phần trăm"
    assert wording.points(0.2493, 2) == f"24,93{NBSP}điểm phần trăm"
    assert wording.points(0.0003) == f"0,03{NBSP}điểm phần trăm"


def test_a_number_is_not_broken_from_its_noun():
    assert wording.with_noun(1377, "hồ sơ") == f"1.377{NBSP}hồ sơ"
    assert wording.with_noun("3/12", "hồ sơ") == f"3/12{NBSP}hồ sơ"


def test_days_have_no_leading_noughts_and_years_only_where_needed():
    first, last = date(2023, 6, 15), date(2023, 9, 14)

    assert wording.date(date(2023, 9, 2)) == "2/9/2023"
    assert wording.date(None) == "–"
    assert wording.date_range(first, last) == "15/6–14/9/2023"
    assert wording.date_range(date(2022, 12, 15), date(2023, 3, 14)) == "15/12/2022–14/3/2023"


@pytest.mark.parametrize(
    ("value", "printed", "signed"),
    [
        (59123, "59.123", "+59.123"),
        (304.443, "304,443", "+304,443"),
        (-45, "−45", "−45"),
        (0, "0", "0"),
        (54.950, "54,95", "+54,95"),
        (None, "–", "–"),
    ],
)
def test_a_printed_number_has_the_decimals_it_was_printed_with(value, printed, signed):
    assert wording.as_printed(value) == printed
    assert wording.signed_as_printed(value) == signed
