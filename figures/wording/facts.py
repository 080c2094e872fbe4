"""Sentences that state one fact, each with its counts.

A sentence is a list of pieces (text, is strong): the deciding figure is strong, so that HTML can
set it bold. `plain` gives the same sentence as text, for `alt`, tests and papers.
"""

from collections.abc import Mapping, Sequence
from datetime import date as Date
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal

from figures.wording import periods
from figures.wording.codes import ORIGIN_SHORT
from figures.wording.numbers import (
    Number,
    as_printed,
    counts,
    date,
    date_range,
    decimal,
    number,
    plain_percent,
    points,
    share,
    share_decimals,
    with_noun,
)
from figures.wording.spacing import in_sentence, start_sentence
from figures.wording.titles import WORD

Pieces = list[tuple[str, bool]]
MOST_SOURCES = 2  # that are late, by name


def plain(pieces: Pieces) -> str:
    """The sentence without its emphasis."""
    return "".join(text for text, _ in pieces)


def as_of_line(
    period_text: str,
    starts_on: Date,
    ends_on: Date,
    calendar: str,
    as_of: Date,
    origins: Sequence[tuple[str, Sequence[str]]],
    province_label: str | None = None,
) -> list[Pieces]:
    """The three pieces under every masthead: the period, the day, where the figures come from.

    `origins` pairs what the figures are of ("toàn tỉnh", "theo đơn vị"; "" for the whole page) with
    the codes of their origins. `province_label`: what "the whole province" is in this period, where
    that is to be said. Break the line between pieces, never inside one.
    """
    origin_pieces: Pieces = []
    for position, (what, codes) in enumerate(origins):
        lead = (" · " if position else "") + (f"{what}: " if what else "")
        for place, code in enumerate(codes):
            origin_pieces.append((", " if place else lead, False))
            origin_pieces.append((ORIGIN_SHORT[code], code == "simulated"))
    calendar_words = periods.CALENDAR_SHORT[calendar]
    name = start_sentence(period_text)
    days = f"{name} · {calendar_words} ({date_range(starts_on, ends_on)})"
    return [
        [(f"{days} · {province_label}" if province_label else days, False)],
        [(f"số liệu đến hết {date(as_of)}", False)],
        [piece for piece in origin_pieces if piece[0]],
    ]


def as_of(
    period: Mapping, build: Mapping, origins: Sequence[tuple[str, Sequence[str]]]
) -> list[Pieces]:
    """The as-of line: period and calendar, the day, where the figures come from, what is late."""
    name = periods.period(period["period"].removeprefix("civil:"))
    line = as_of_line(
        name if period["is_finished"] else f"{name}, {WORD['unfinished']}",
        period["starts_on"],
        period["ends_on"],
        period["calendar"],
        build["as_of"],
        origins,
        period["province_label"],
    )
    late = late_sources(build["late_sources"])
    return [*line, late] if late else line


def late_sources(rows: Sequence[Mapping]) -> Pieces:
    """What has not come by its day, source by source: none where all came.

    “biểu IV.01: số mới nhất của Quý II/2023, quá hạn gửi từ 15/10/2023”.
    """
    told = [
        f"{_source(row)}: số mới nhất của {periods.period(row['came_of'])}, "
        f"quá hạn gửi từ {date(row['due_on'])}"
        for row in rows[:MOST_SOURCES]
    ]
    if len(rows) > MOST_SOURCES:
        told.append(f"{number(len(rows) - MOST_SOURCES)} nguồn khác cũng quá hạn gửi")
    return [("; ".join(told), True)] if told else []


def _source(row: Mapping) -> str:
    kind, _, form = row["source"].partition(":")
    return f"biểu {form}" if kind == "form" else row["source_name"] or "hồ sơ"


def value_sentence(
    period_text: str,
    title: str,
    numerator: Number,
    denominator: Number,
    noun: str,
    target: Number | None = None,
    better: str = "higher",
) -> Pieces:
    """What, how much with both counts, and how far from the official target.

    Below 100 in the denominator there are only counts, and no distance to the target.
    """
    opening = f"{start_sentence(period_text)}, {in_sentence(title)} "
    if share_decimals(denominator) is None:
        few = f"{number(numerator)} trên {with_noun(denominator, noun)}"
        return [(opening + "là ", False), (few, True), (".", False)]
    verb = "đạt " if better == "higher" else "là "
    both = f" ({with_noun(counts(numerator, denominator), noun)})"
    return [
        (opening + verb, False),
        (share(numerator, denominator, target), True),
        (both + against_target(numerator, denominator, target) + ".", False),
    ]


def against_target(numerator: Number, denominator: Number, target: Number | None) -> str:
    """“, thấp hơn 24,93 điểm phần trăm so với chỉ tiêu giao 50%”; empty without a target."""
    if target is None:
        return ""
    printed = plain_percent(target)
    difference = Decimal(str(numerator)) / Decimal(str(denominator)) - Decimal(str(target))
    if not difference:
        return f", bằng chỉ tiêu giao {printed}"
    which = "cao hơn" if difference > 0 else "thấp hơn"
    size = points(difference, share_decimals(denominator) or 1)
    return f", {which} {size} so với chỉ tiêu giao {printed}"


def distance_to_target(
    numerator: Number, denominator: Number, target: Number, noun: str, better: str = "higher"
) -> Pieces:
    """The distance in things one can do: "Để đạt 50% trong kỳ cần thêm 15.026 hồ sơ …".

    Empty where the target is met. `noun` says what must be more (or, of late ones, fewer).
    """
    if better == "higher":
        missing = short_of(numerator, denominator, target)
        words = f"Để đạt {plain_percent(target)} trong kỳ cần thêm "
    else:
        wanted = Decimal(str(target)) * Decimal(str(denominator))
        missing = int(numerator) - int(wanted.to_integral_value(ROUND_FLOOR))
        words = f"Để không quá {plain_percent(target)} trong kỳ phải giảm "
    return [(words, False), (with_noun(missing, noun), True), (".", False)] if missing > 0 else []


def short_of(numerator: Number, denominator: Number, target: Number) -> int:
    """How many more of the same cases the target asks for; 0 where it is reached."""
    wanted = Decimal(str(target)) * Decimal(str(denominator))
    return max(int(wanted.to_integral_value(ROUND_CEILING)) - int(numerator), 0)


def two_bases(parts: Sequence[Number], what: str, other: Number, other_what: str) -> str:
    """Two figures that look as if they should agree, and count different things."""
    return (
        f"{sum_written(parts)} = {as_printed(added(parts))} là {what}; "
        f"{as_printed(other)} là {other_what}: "
        "hai phạm vi khác nhau, không cộng trừ với nhau."
    )


def sum_written(parts: Sequence[Number]) -> str:
    """“58.350 + 818”."""
    return " + ".join(map(as_printed, parts))


def added(parts: Sequence[Number]) -> Decimal:
    return sum(map(decimal, parts), Decimal(0))
