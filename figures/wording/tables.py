"""Heads of tables and options of choices that several pages have, and what a table is."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date as Date
from types import MappingProxyType
from typing import NamedTuple

from figures.wording import periods
from figures.wording.cells import as_text
from figures.wording.codes import LEVEL_SHORT, UNIT_KIND, level_words
from figures.wording.numbers import date, date_range, day_month, number, with_noun
from figures.wording.spacing import listed, start_sentence
from figures.wording.titles import COLUMN

SIMULATED_BUILD = "simulated"
NEWEST_BUILD = "bản số liệu mới nhất"
UNRANKED = "Theo thứ tự hành chính, không xếp hạng"

OBJECTIVE_COLUMNS = {
    "title": COLUMN["measure"],
    "origin": COLUMN["origin"],
    "numerator": COLUMN["numerator"],
    "denominator": COLUMN["denominator"],
    "value": COLUMN["value"],
    "qualifier": "Ghi chú số in",
    "official_target": COLUMN["official_target"],
    "official_kind": "Chỉ tiêu là",
    "adopted_target": COLUMN["adopted_target"],
    "adopted_is_simulated": "Mốc lộ trình là",
    "target_tag": "So với chỉ tiêu",
    "period": COLUMN["period"],
    "as_of": COLUMN["as_of"],
    "document": COLUMN["document"],
    "note": "Ghi chú",
}
UNIT_COLUMNS = {
    "unit_code": "Mã đơn vị",
    "unit_name": COLUMN["unit"],
    "level": COLUMN["level"],
    "numerator": COLUMN["numerator"],
    "denominator": COLUMN["denominator"],
    "value": COLUMN["value"],
    "target_tag": "So với chỉ tiêu",
    "origin": COLUMN["origin"],
}
_KINDS = ("quarter", "month", "half", "nine_months", "year")


def period_options(rows: Sequence[Mapping]) -> dict[str, str]:
    """Every period of a build for a choice: report quarters first, then months, then the rest."""
    ordered = sorted(
        rows,
        key=lambda row: (
            row["calendar"] != "report",
            _KINDS.index(row["kind"]),
            -row["ends_on"].toordinal(),
        ),
    )
    return {row["period"]: _period_option(row) for row in ordered}


def level_options(rows: Sequence[Mapping]) -> dict[str, str]:
    """The levels of units, each with how many offices it has: “Sở, ngành (20)”.

    A centre that stands beside them is none of those that the level is named by.
    """
    offices = Counter(row["level"] for row in rows if row["kind"] == "office")
    return {
        level: f"{LEVEL_SHORT[level]} ({number(offices[level])})"
        for level in LEVEL_SHORT
        if level != "province" and offices[level]
    }


def size_of_level(rows: Sequence[Mapping], level: str, noun: str = "") -> str:
    """How many of these units stand on a level; "" where no office does."""
    kinds = [row["kind"] for row in rows if row["level"] == level]
    offices = kinds.count("office")
    return level_size(offices, kinds, noun) if offices else ""


def units_by_level(rows: Sequence[Mapping], day: Date) -> str:
    """“20 sở, ban, ngành và 1 trung tâm; 10 huyện, thành phố; 102 xã, …”: who "133 đơn vị" are."""
    levels = [level for level in LEVEL_SHORT if level != "province"]
    sizes = [size_of_level(rows, level, level_words(level, day)) for level in levels]
    return "; ".join(size for size in sizes if size)


def level_size(offices: int, kinds: Iterable[str], noun: str = "") -> str:
    """The size of a level, everywhere in the same words: “20 sở, ban, ngành và 1 trung tâm”.

    `kinds` are those of its units; an office is in `offices` already.
    """
    counted = Counter(kind for kind in kinds if kind in UNIT_KIND)
    others = [with_noun(counted[kind], UNIT_KIND[kind]) for kind in UNIT_KIND if counted[kind]]
    return listed([with_noun(offices, noun) if noun else number(offices), *others])


def unit_name(row: Mapping) -> str:
    """A commune with its district, if it has one, for names repeat."""
    if row["level"] != "commune" or not row["parent_short_name"]:
        return row["unit_name"]
    return f"{row['unit_name']} ({row['parent_short_name']})"


def unit_options(rows: Iterable[Mapping]) -> dict[str, str]:
    """Offices by code."""
    return {row["unit_code"]: unit_name(row) for row in rows if row["level"] != "province"}


def procedure_options(rows: Sequence[Mapping]) -> dict[str, str]:
    """Procedures by code, as the question gives them: those with most late dossiers first."""
    return {row["procedure_code"]: row["procedure_name"] for row in rows}


def measure_options(rows: Sequence[Mapping]) -> dict[str, str]:
    return {row["measure"]: row["title"] for row in rows}


def leading(measures: Iterable[Mapping]) -> str | None:
    """The measure that pages open with where a reader has chosen none, as its document says."""
    return next((row["measure"] for row in measures if row["leads"]), None)


def opening(
    known: Iterable[Mapping], options: Mapping[str, str], measures: Iterable[Mapping]
) -> str | None:
    """What a page opens with in a period: the first of its options that is known there, in the
    order of `known_shares`; else the leading one."""
    found = (row["measure"] for row in known if row["measure"] in options)
    return next(found, None) or leading(measures)


def objective_heads(origin: str) -> tuple[str, str, str, str]:
    """Over the table of objectives; what a broken line means only where there is simulated data."""
    course = "8 kỳ gần nhất" + (" (nét đứt: mô phỏng)" if origin == SIMULATED_BUILD else "")
    return COLUMN["measure"], COLUMN["value"], COLUMN["against_target"], course


def counts_head(definition: Mapping) -> str:
    """Over the two counts of a share; those that are seldom shown have no words of their own."""
    return definition["counts_head"] or "Số đếm"


def nothing_of_period(period_id: str) -> str:
    """The first line of a page whose period has no figure at all."""
    return f"{start_sentence(periods.period(period_id))}: chưa có số liệu."


# Where dossiers came, and none of them has a due day.
UNDATED = "không hồ sơ nào có ngày hẹn trả nên chưa biết hồ sơ nào đến hạn, quá hạn"


class About(NamedTuple):
    """What an exported table is, so that it can be defended away from the screen.

    `lines` stand over a sheet; `columns` (head → the same value in each row) go with rows that
    another program reads: words, and the day as a day. `day`: the period's last, by which levels
    are called. `codes`: columns for programs alone.
    """

    lines: list[str]
    columns: dict[str, str | Date]
    day: Date | None = None
    codes: Mapping[str, str] = MappingProxyType({})


def about(
    title: str,
    period: Mapping,
    as_of: Date,
    origins: Sequence[str],
    notes: Sequence[str] = (),
    measure: Mapping | None = None,
) -> About:
    """The table's title, period and calendar, as-of date and origins; what it lacks. `measure`: the
    definition of the one that all rows are of, which then say so.
    """
    span = date_range(period["starts_on"], period["ends_on"])
    calendar = periods.CALENDAR_SHORT[period["calendar"]]
    name = start_sentence(periods.period(period["period"].removeprefix("civil:")))
    when, day, whence = f"{name} · {calendar} ({span})", date(as_of), ", ".join(origins)
    return About(
        [title, when, f"Số liệu tính đến hết ngày {day} · Nguồn: {whence}", *notes],
        {
            **({COLUMN["measure"]: as_text(measure["title"])} if measure else {}),
            **{COLUMN["period"]: as_text(when), COLUMN["as_of"]: as_of, COLUMN["origin"]: whence},
        },
        period["ends_on"],
        {COLUMN["measure_code"]: measure["measure"]} if measure else {},
    )


def _period_option(row: Mapping) -> str:
    name = start_sentence(periods.period(row["period"]))
    if row["kind"] == "month":
        name = f"{name} ({day_month(row['starts_on'])}–{day_month(row['ends_on'])})"
    return name if row["is_finished"] else f"{name} – chưa kết thúc"
