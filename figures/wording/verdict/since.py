"""Since when a unit is behind, with how much doubt, and what would end it next quarter.

Quarters are three months ending with the judged one: those of the calendar where a quarter was
judged, others where a month was. A row is one of the question `verdicts` or `unit_verdict`.
"""

from collections.abc import Mapping

from figures.wording.numbers import percent, with_noun
from figures.wording.periods import ROMAN, period
from figures.wording.spacing import NBSP
from figures.wording.verdict.found import lasting, month_of
from figures.wording.verdict.terms import VerdictTerms

Row = Mapping
QUARTER = 3  # months


def since_words(row: Row, terms: VerdictTerms) -> str:
    """“Tình trạng này nhiều khả năng bắt đầu từ quý II/2023; sớm nhất quý I, muộn nhất quý III/2023
    (mức tin cậy khoảng 90%).”; "" where unknown.

    Somebody named for the first time may not have changed at all: then that is left open.
    """
    if row["since"] is None:
        return ""
    trust = percent(terms.constant("since_trust"), 0)
    is_new = row["quarters_named"] <= 1
    what = "Nếu là thay đổi thật thì" if is_new else "Tình trạng này"
    begun = f"{what} nhiều khả năng bắt đầu từ {quarter(row['since'])}"
    if row["since_from"] is None:
        begun += " hoặc trước đó"
        if row["since_to"] == row["since"]:
            return f"{begun}."
        return f"{begun}, muộn nhất {quarter(row['since_to'])} (mức tin cậy khoảng {trust})."
    if row["since_from"] == row["since_to"]:
        return f"{begun} (mức tin cậy trên {trust})."
    return f"{begun}; {_within(row)} (mức tin cậy khoảng {trust})."


def named_since(row: Row) -> str:
    """“Cần khắc phục liên tục 3 quý; nhiều khả năng bắt đầu từ quý IV/2022.”: for how long it was
    named, and since when it is so: a state is there before it is sure enough for a name.
    """
    kept = f"Cần khắc phục {lasting(row['quarters_named'])}"
    if row["since"] is None:
        return f"{kept}."
    if_true = "nếu là thay đổi thật thì " if row["quarters_named"] <= 1 else ""
    before = " hoặc trước đó" if row["since_from"] is None else ""
    return f"{kept}; {if_true}nhiều khả năng bắt đầu từ {quarter(row['since'])}{before}."


def ends_shortly(row: Row, terms: VerdictTerms) -> str:
    """“Quý tới không quá 41 hồ sơ quá hạn thì hết cảnh báo.”; without a number which quarter."""
    if row["expected"] is None or row["ends_at"] is None:
        return ends_words(row, terms)
    events = terms.events(row["measure"])
    most = with_noun(row["ends_at"], events)
    most = f"không quá {most}" if row["ends_at"] else f"không có {events}"
    return f"{'Ba tháng' if is_monthly(row) else 'Quý'} tới {most} thì hết cảnh báo."


def _within(row: Row) -> str:
    """“sớm nhất quý I, muộn nhất quý III/2023”; an end that is the likeliest itself is not said."""
    first, last = quarter(row["since_from"]), quarter(row["since_to"])
    if row["since_from"] == row["since"]:
        return f"muộn nhất {last}"
    if row["since_to"] == row["since"]:
        return f"sớm nhất {first}"
    name, _, year = first.rpartition("/")
    is_plain = first.startswith("quý") and last.endswith(f"/{year}")
    return f"sớm nhất {name if is_plain else first}, muộn nhất {last}"


def ends_words(row: Row, terms: VerdictTerms) -> str:
    """“Nếu quý tới có không quá 4 hồ sơ quá hạn (trong khoảng 520 hồ sơ đến hạn) thì hết cảnh
    báo.”; without such a number, which quarter ends it.
    """
    if row["expected"] is None:
        return ""
    if row["ends_at"] is None:
        when = "ba tháng liền" if is_monthly(row) else "một quý"
        return f"Hết cảnh báo khi {when} không còn kém rõ."
    due = with_noun(row["ends_of"], terms.trials(row["measure"]))
    events = terms.events(row["measure"])
    most = (
        f"có không quá {with_noun(row['ends_at'], events)}"
        if row["ends_at"]
        else f"không có {events}"
    )
    ahead = "ba tháng tới" if is_monthly(row) else "quý tới"
    return f"Nếu {ahead} {most} (trong khoảng {due}) thì hết cảnh báo."


def now_and_before(row: Row) -> tuple[str, str]:
    """“quý này”, "quý trước"; of a month that was judged "ba tháng này", "ba tháng trước"."""
    what = "ba tháng" if is_monthly(row) else "quý"
    return f"{what} này", f"{what} trước"


def quarter(month_id: str) -> str:
    """“quý II/2023” by its first month, "tháng 6–8/2023" of one that is none of the calendar's."""
    year, start = _parts(month_id)
    if start % QUARTER == 1:
        return f"quý{NBSP}{ROMAN[start // QUARTER]}/{year}"
    end = start + QUARTER - 1
    last_year, end = year + (end - 1) // 12, (end - 1) % 12 + 1
    if year == last_year:
        return f"tháng{NBSP}{start}–{end}/{year}"
    return f"tháng{NBSP}{start}/{year}–tháng{NBSP}{end}/{last_year}"


def threes(period_id: str) -> tuple[list[str], list[str]]:
    """The three months that end with a month or a quarter, and the three before; none of others."""
    year, _, of_year = month_of(period_id).partition("-")
    if not of_year.removeprefix("Q").isdecimal():
        return [], []
    last = QUARTER * int(of_year[1:]) if of_year.startswith("Q") else int(of_year)
    end = int(year) * 12 + last
    months = [f"{at // 12}-{at % 12 + 1:02}" for at in range(end - 2 * QUARTER, end)]
    return months[QUARTER:], months[:QUARTER]


def is_monthly(row: Row) -> bool:
    """Whether a month was judged: its three months need not be a quarter of the calendar."""
    if "period" in row:
        return period(row["period"]).startswith("tháng")
    return row["since"] is not None and _parts(row["since"])[1] % QUARTER != 1


def _parts(month_id: str) -> tuple[int, int]:
    year, month = month_of(month_id).split("-")
    return int(year), int(month)
