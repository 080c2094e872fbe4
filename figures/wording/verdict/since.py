"""Since when a unit is behind, with how much doubt, and what would end it next quarter.

Quarters are three months ending with the judged one: those of the calendar where a quarter was
judged, others where a month was. A row is one of the question `verdicts` or `unit_verdict`.
"""

from collections.abc import Mapping

from figures.wording.numbers import percent, with_noun
from figures.wording.periods import ROMAN, period
from figures.wording.spacing import NBSP
from figures.wording.verdict.found import month_of
from figures.wording.verdict.terms import VerdictTerms

Row = Mapping
QUARTER = 3  # months


def since_words(row: Row, terms: VerdictTerms) -> str:
    """“Nhiều khả năng bắt đầu từ quý II/2023 (khoảng 90%: quý I–III/2023).”; "" where unknown."""
    if row["since"] is None:
        return ""
    trust = percent(terms.constant("since_trust"), 0)
    begun = f"Nhiều khả năng bắt đầu từ {quarter(row['since'])}"
    if row["since_from"] is None:
        latest = "" if row["since_to"] == row["since"] else quarter(row["since_to"])
        until = f", muộn nhất {latest} (khoảng {trust})" if latest else ""
        return f"{begun} hoặc trước đó{until}."
    if row["since_from"] == row["since_to"]:
        return f"{begun} (trên {trust})."
    return f"{begun} (khoảng {trust}: {quarters(row['since_from'], row['since_to'])})."


def ends_words(row: Row, terms: VerdictTerms) -> str:
    """“Quý tới, nếu có 520 hồ sơ đến hạn thì không quá 12 hồ sơ quá hạn là hết cảnh báo.”"""
    if row["ends_at"] is None:
        return ""
    due = with_noun(row["ends_of"], terms.trials(row["measure"]))
    events = terms.events(row["measure"])
    most = (
        f"không quá {with_noun(row['ends_at'], events)}" if row["ends_at"] else f"không có {events}"
    )
    ahead = "Ba tháng tới" if is_monthly(row) else "Quý tới"
    return f"{ahead}, nếu có {due} thì {most} là hết cảnh báo."


def now_and_before(row: Row) -> tuple[str, str]:
    """“quý này”, "quý trước"; of a month that was judged "ba tháng này", "ba tháng trước"."""
    what = "ba tháng" if is_monthly(row) else "quý"
    return f"{what} này", f"{what} trước"


def quarter(month_id: str) -> str:
    """“quý II/2023” by its first month, "tháng 6–8/2023" of one that is none of the calendar's."""
    return quarters(month_id, month_id)


def quarters(first: str, last: str) -> str:
    """“quý I–III/2023”, "quý IV/2022–quý I/2023", from one quarter to another, by first months."""
    (year, start), (last_year, end) = _parts(first), _parts(last)
    if start % QUARTER == 1 and end % QUARTER == 1:
        one, other = (ROMAN[month // QUARTER] for month in (start, end))
        if (year, start) == (last_year, end):
            return f"quý{NBSP}{one}/{year}"
        if year == last_year:
            return f"quý{NBSP}{one}–{other}/{year}"
        return f"quý{NBSP}{one}/{year}–quý{NBSP}{other}/{last_year}"
    end += QUARTER - 1
    last_year, end = last_year + (end - 1) // 12, (end - 1) % 12 + 1
    if year == last_year:
        return f"tháng{NBSP}{start}–{end}/{year}"
    return f"tháng{NBSP}{start}/{year}–tháng{NBSP}{end}/{last_year}"


def is_monthly(row: Row) -> bool:
    """Whether a month was judged: its three months need not be a quarter of the calendar."""
    if "period" in row:
        return period(row["period"]).startswith("tháng")
    return row["since"] is not None and _parts(row["since"])[1] % QUARTER != 1


def _parts(month_id: str) -> tuple[int, int]:
    year, month = month_of(month_id).split("-")
    return int(year), int(month)
