"""What a picture of an indicator shows, as its heading: over time, and unit by unit."""

from collections.abc import Sequence
from datetime import date as Date

from figures.wording.change import SMALLEST_SHARE_CHANGE
from figures.wording.numbers import (
    Number,
    counts,
    date,
    decimal,
    number,
    plain_percent,
    share,
    share_decimals,
    with_noun,
)
from figures.wording.periods import period, period_year
from figures.wording.spacing import start_sentence

COMMON = "mức chung"
NOT_THERE = "chưa có"  # over how many of a row's units have no figure
Figure = tuple[Number, Number | None]  # numerator, denominator (None for a plain count)


def axis_cut(low: float) -> str:
    """Beside an axis of percentages that does not begin at 0: “trục từ 92%, không từ 0”."""
    return f"trục từ {number(low, 0 if low == int(low) else 1)}%, không từ 0"


def unfinished_until(day: Date) -> str:
    """Of a period that is not over."""
    return f"chưa kết thúc, số liệu đến {date(day)}"


def figure_text(figure: Figure, kind: str, unit: str = "") -> str:
    """A figure as short as it may be said: "99,38%", "3/12", "7,4 ngày làm việc", "56 vụ"."""
    numerator, denominator = figure
    if kind == "average":
        value = decimal(numerator) / decimal(denominator) if denominator else decimal(numerator)
        return with_noun(number(value, 1), unit)
    if denominator is None:
        return with_noun(number(numerator, 0 if numerator == int(numerator) else 1), unit)
    return share(numerator, denominator)


def figure_said(figure: Figure, kind: str, unit: str = "") -> str:
    """The same with both counts: "99,38% (99.633/100.255 văn bản)", "3/12 hồ sơ"."""
    numerator, denominator = figure
    text = figure_text(figure, kind, unit)
    if denominator is None:
        return text
    if kind == "average":
        return f"{text} ({number(denominator)})"
    if share_decimals(denominator) is None:
        return with_noun(text, unit)
    return f"{text} ({with_noun(counts(numerator, denominator), unit)})"


def common_of(whose: str, figure: Figure, kind: str) -> str:
    """What units of a picture have together: “tính chung 10 huyện, thành phố 2,05%”."""
    return f"tính chung {whose} {figure_text(figure, kind)}"


def not_drawn(count: int) -> str:
    """That groups of which nobody has a figure have no row."""
    return f"không vẽ {with_noun(number(count), 'địa bàn')} chưa có số liệu"


def last_periods(count: int, told: int, is_simulated: bool = False) -> str:
    """Of which periods a line is, of how many of them something is told, and what a hollow dot and
    a gap in it are."""
    hollow = "; chấm rỗng: mô phỏng" if is_simulated else ""
    if told < count:
        gap = "; chỗ hở: kỳ không có số liệu"
        return f"{number(count)} kỳ gần nhất, {number(told)} kỳ có số liệu{hollow}{gap}"
    return f"{number(count)} kỳ gần nhất có số liệu{hollow}"


def dots_caption(title: str, has_intervals: bool, is_of_form: bool = False) -> str:
    """What is drawn, and in which order."""
    interval = "; vạch ngang: khoảng ước tính 95%" if has_intervals else ""
    order = "theo thứ tự trên biểu" if is_of_form else "theo thứ tự hành chính"
    return f"{title}; {order}, không xếp hạng{interval}"


def trend_finding(
    told: Sequence[tuple[str, Figure]], kind: str, unit: str, is_broken: bool = False
) -> str:
    """The last period beside the same one a year before, for quarters of one year are not alike:
    “Quý III/2023: 1,31%, cùng kỳ năm trước 1,03%”. Where that one is not told, a ratio since the
    first: “Từ 90,73% (Quý I/2021) lên 99,38% (Quý III/2023)”.

    `told` is of one definition and source alone; `is_broken`: there were others before.
    """
    if not told:
        return "Chưa có kỳ nào có số liệu"
    (first, before), (last, now) = told[0], told[-1]
    since = "; trước đó tính theo cách hoặc nguồn khác" if is_broken else ""
    year = period_year(last)
    a_year_ago = dict(told).get(last.replace(str(year), str(year - 1), 1))
    is_ratio = kind in ("share", "average")
    if len(told) == 1 or a_year_ago or not is_ratio:
        text = f"{start_sentence(period(last))}: {figure_text(now, kind, unit)}"
        beside = f", cùng kỳ năm trước {figure_text(a_year_ago, kind)}" if a_year_ago else ""
        return f"{text}{beside}{since if is_ratio else ''}"
    apart = _apart(before, now, kind)
    if apart is None or not apart:
        words = "Cơ bản ổn định" if apart is not None else "Số ít, chưa so sánh được"
        return (
            f"{words}: {figure_text(before, kind, unit)} ({period(first)}), "
            f"{figure_text(now, kind, unit)} ({period(last)}){since}"
        )
    towards = "lên" if apart > 0 else "xuống"
    return (
        f"Từ {figure_text(before, kind, unit)} ({period(first)}) {towards} "
        f"{figure_text(now, kind, unit)} ({period(last)}){since}"
    )


def _apart(before: Figure, now: Figure, kind: str) -> int | None:
    """1 up, −1 down, 0 as it was; None where shares are of too few cases to be set together."""
    was, is_now = (_value(each, kind) for each in (before, now))
    if kind == "share" and None in (share_decimals(before[1]), share_decimals(now[1])):
        return None
    apart = is_now - was
    if kind == "share" and abs(apart) < SMALLEST_SHARE_CHANGE:
        return 0
    return (apart > 0) - (apart < 0)


def _value(figure: Figure, kind: str):
    numerator, denominator = figure
    is_ratio = kind in ("share", "average") and denominator
    return decimal(numerator) / decimal(denominator) if is_ratio else decimal(numerator)


def units_finding(
    level: str,
    told: Sequence[Figure],
    count: int,
    kind: str,
    unit: str,
    target: tuple[str, int, Number] | None = None,
) -> str:
    """Of how many units, from where to where: “20 sở, ban, ngành: từ 98,5% đến 99,7%”.

    `level` is what the units are called, `count` how many there are, also those without a figure;
    `target`: (what it is, how many reach it, the target). Nobody is named: that is the verdict's.
    """
    if not told:
        return f"{start_sentence(level)}: chưa đơn vị nào có số liệu"
    of = with_noun(number(len(told)) if len(told) == count else counts(len(told), count), level)
    has = "" if len(told) == count else " có số liệu"
    enough = [each for each in told if kind != "share" or share_decimals(each[1]) is not None]
    if not enough:
        return f"{of}{has}, mỗi đơn vị dưới 100 {unit}"
    ordered = sorted(enough, key=lambda each: _value(each, kind))
    low, high = (figure_text(each, kind, "") for each in (ordered[0], ordered[-1]))
    noun = f" {unit}" if kind != "share" else ""
    same = f"{low}{noun}" if len(enough) == 1 else f"đều {low}{noun}"
    span = same if low == high else f"từ {low} đến {high}{noun}"
    if target is None:
        return f"{of}{has}: {span}"
    name, reached, aim = target
    met = f"{counts(reached, len(told))} đạt {name} {plain_percent(aim)}"
    return f"{of}{has}: {met}, {span}"
