"""Numbers, shares and days as Vietnamese readers write them: 1.377 · 80,48% · 22/9/2023.

Shares and targets are fractions (0.8048) everywhere in the code and become percentages only here.
"""

from collections.abc import Iterable
from datetime import date as Date
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from figures.wording.spacing import NBSP

Number = int | float | Decimal

NONE = "–"  # what stands where there is no figure
MINUS = "−"
MOST_DECIMALS = 9  # enough to keep a share of a billion off its threshold

WEEKDAYS = ("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật")


def number(value: Number | None, decimals: int = 0) -> str:
    """1377 → "1.377", 2.5 with one decimal → "2,5"; None → "–". Halves are rounded away from 0."""
    if value is None:
        return NONE
    rounded = _rounded(decimal(value), decimals)
    english = f"{abs(rounded):,.{decimals}f}"
    text = english.translate(str.maketrans(",.", ".,"))
    return MINUS + text if rounded < 0 else text


def as_printed(value: Number | None) -> str:
    """With the decimals that it has, and no others: "59.123", "304,443"."""
    if value is None:
        return NONE
    return number(value, _decimals_of(decimal(value)))


def _decimals_of(exact: Decimal) -> int:
    """How many decimals a number has that are not 0 at its end."""
    exponent = exact.normalize().as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


def signed_as_printed(value: Number | None) -> str:
    """A difference of such numbers: "+358", "−45", "0"."""
    return f"+{as_printed(value)}" if value is not None and value > 0 else as_printed(value)


def signed(value: Number | None, decimals: int = 0) -> str:
    """A difference: "+1,55", "−0,05", and "0,00" where nothing is left after rounding."""
    text = number(value, decimals)
    return f"+{text}" if value is not None and _rounded(decimal(value), decimals) > 0 else text


def share_decimals(denominator: Number | None) -> int | None:
    """How many decimals a share of so many deserves; None below 100: say the counts instead."""
    if denominator is None or denominator < 100:
        return None
    return 1 if denominator < 1000 else 2


def column_decimals(denominators: Iterable[Number | None]) -> int:
    """The fewest decimals that any row of a column deserves; rows below 100 have no say.

    Those rows show counts or, through `share_cell`, a share beside which the counts stand.
    """
    deserved = [share_decimals(denominator) for denominator in denominators]
    return min((decimals for decimals in deserved if decimals is not None), default=1)


def percent(value: Number | None, decimals: int, threshold: Number | None = None) -> str:
    """0.2507 → "25,07%". Takes more decimals rather than round onto or across a threshold.

    The thresholds are 0, 1 and the target given, so 0.49996 beside a target of 0.5 is "49,996%",
    and "100%" is never printed while one case is missing.
    """
    if value is None:
        return NONE
    exact = decimal(value) * 100
    lines = [Decimal(0), Decimal(100)]
    if threshold is not None:
        lines.append(decimal(threshold) * 100)
    while decimals < MOST_DECIMALS and _crosses(exact, _rounded(exact, decimals), lines):
        decimals += 1
    return f"{number(exact, decimals)}%"


def plain_percent(value: Number | None) -> str:
    """A target or a printed share, with no decimals that were not given: 0.5 → "50%"."""
    if value is None:
        return NONE
    exact = (decimal(value) * 100).quantize(Decimal("0.000001"), ROUND_HALF_UP).normalize()
    return f"{number(exact, _decimals_of(exact))}%"


def share(
    numerator: Number | None, denominator: Number | None, threshold: Number | None = None
) -> str:
    """Two counts as a reader may quote them: "25,07%", or "3/12" below 100; "–" without counts."""
    decimals = share_decimals(denominator)
    if decimals is None or numerator is None:
        return counts(numerator, denominator) if denominator is not None else NONE
    if numerator == 0 or numerator == denominator:
        decimals = 0
    return percent(decimal(numerator) / decimal(denominator), decimals, threshold)


def share_cell(numerator: Number | None, denominator: Number | None, decimals: int) -> str:
    """A share in a table's column, every row with the same decimals; "–" where it has no meaning.

    The column beside it has both counts, so a small denominator is seen.
    """
    if numerator is None or not denominator:
        return NONE
    value = decimal(numerator) / decimal(denominator)
    return f"{number(value * 100, decimals)}%" if value in (0, 1) else percent(value, decimals)


def counts(numerator: Number | None, denominator: Number | None) -> str:
    """“1.377/1.711”; a plain count without denominator is a number."""
    if numerator is None:
        return NONE
    return (
        number(numerator) if denominator is None else f"{number(numerator)}/{number(denominator)}"
    )


def points(difference: Number, decimals: int = 1) -> str:
    """The size of a difference of shares: 0.023 → "2,3 điểm phần trăm"; its sign is said."""
    size = abs(decimal(difference)) * 100
    while size and decimals < MOST_DECIMALS and not _rounded(size, decimals):
        decimals += 1
    return f"{number(size, decimals)}{NBSP}điểm phần trăm"


def signed_points(difference: Number) -> str:
    """A difference of shares with its sign: 0.023 → "+2,30 điểm phần trăm"."""
    return f"{signed(decimal(difference) * 100, 2)}{NBSP}điểm phần trăm"


def with_noun(value: Number | str | None, noun: str) -> str:
    """“1.377 hồ sơ”, never broken between the number and its noun. A text is taken as written."""
    text = value if isinstance(value, str) else number(value)
    return f"{text}{NBSP}{noun}" if noun else text


def spelt(count: float) -> str:
    """A small number within a sentence in letters: "bốn"; beyond ten in digits."""
    letters = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười")
    return letters[int(count)] if count in range(len(letters)) else number(count)


def date(day: Date | None) -> str:
    """“22/9/2023”: no leading zeros on screen."""
    return NONE if day is None else f"{day.day}/{day.month}/{day.year}"


def deadline(day: Date) -> str:
    """“thứ Sáu, 22/9/2023”: a day by which something is to be done."""
    return f"{WEEKDAYS[day.weekday()]}, {date(day)}"


def day_month(day: Date) -> str:
    """“20/10”, where the year is not in doubt."""
    return f"{day.day}/{day.month}"


def date_range(first: Date, last: Date) -> str:
    """“15/6–14/9/2023”; the first year is written only where it differs."""
    start = day_month(first) if first.year == last.year else date(first)
    return f"{start}–{date(last)}"


def decimal(value: Any) -> Decimal:
    """The number as it is written, so that 2.675 is 2.675; what is unknown must come as None."""
    exact = value if isinstance(value, Decimal) else Decimal(str(value))
    if not exact.is_finite():
        raise ValueError(f"{value!r} is not a number to print; an unknown value is None")
    return exact


def _rounded(exact: Decimal, decimals: int) -> Decimal:
    return exact.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)


def _crosses(exact: Decimal, printed: Decimal, lines: list[Decimal]) -> bool:
    """Whether the printed value stands on another side of a line than the true one."""
    return any(
        (exact > line) != (printed > line) or (exact < line) != (printed < line) for line in lines
    )
