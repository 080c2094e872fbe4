"""Handling of dossiers: form II.06 by level, period after period, by channel."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

from figures import charts, html, wording
from figures.panels import marks
from figures.wording.columns import OF_II_06_COLUMNS
from navigation import title
from pages.leaders.dossiers import words
from queries.rows.dossiers import HandlingByLevel
from queries.rows.shared import LevelsByMeasure, Periods, ProvinceObjectives

Row = Mapping
Link = Callable[..., str]

# What the page asks of handling; reports do not know what fell due, but what was resolved late.
DOMAINS = "dossiers,online_services"  # the second has the channels
LATE, RESOLVED_LATE = "late_of_due", "resolved_late"


def levels(rows: Sequence[HandlingByLevel]) -> tuple[list[Row], Row]:
    """The columns of the form for each level, and for the whole province: nothing, if unknown.

    Column (12) is what is left of (11) without (13), and without those of which nobody knows when
    they are due.
    """
    every: list[dict] = [
        {
            **row,
            "open_in_time": None
            if row["open"] is None or row["open_overdue"] is None
            else row["open"] - row["open_overdue"] - row["open_undated"],
        }
        for row in rows
    ]
    unknown = [*OF_II_06_COLUMNS, "received_other", "received_unknown", "units_whole", "origin"]
    nothing = dict.fromkeys(unknown) | {
        "level": "province",
        "units_lacking": [],
        "units_open_unknown": [],
        "units_counted": None,
        "resolved_undated": 0,
        "open_undated": 0,
    }
    whole = next((row for row in every if row["level"] == "province"), nothing)
    return [row for row in every if row is not whole], whole


def origins(rows: Sequence[Row]) -> list[str]:
    """Where the columns come from: also dossiers, where only some of the units sent forms."""
    are_counted = any(row["units_counted"] for row in rows)
    found = dict.fromkeys(marks.origin_codes(rows) + ["counted"] * are_counted)
    return sorted(found, key=marks.ORIGINS.index)


def notes(found: Row) -> list[str]:
    """What the columns lack, for a file that leaves the screen."""
    return [*words.undated(found), *words.open_unknown(found), *words.whole_units(found)]


def told_by(row: Row | None, whole: Row) -> str:
    """Of whose dossiers alone a channel is known, where others sent forms."""
    if row is None or whole["origin"] != "reported":
        return ""
    return words.of_dossiers_alone(row["units_complete"], row["units_expected"])


def before(whole: Row, period: Periods, periods: Sequence[Periods]) -> list[str]:
    """That nothing is known of what was pending before the first dossiers of a store; reports say
    it themselves, and what was carried over was known."""
    months = [row["starts_on"] for row in periods if row["kind"] == "month"]
    if not months or whole["origin"] != "counted" or whole["carried_over"]:
        return []
    if period["starts_on"] > min(months):
        return []
    return [words.BEFORE_UNKNOWN]


def printed(rows: Sequence[ProvinceObjectives]) -> dict[str, ProvinceObjectives]:
    """The figures of the form that a document prints of this very period, by their columns."""
    return {
        row["measure"]: row
        for row in rows
        if row["measure"] in (*OF_II_06_COLUMNS, words.ON_TIME)
        and row["origin"] in marks.PRINTED
        and not row["is_longer"]
        and row["value"] is not None
    }


def all_origins(rows: Sequence[Row], stated: Mapping[str, Row] = MappingProxyType({})) -> list[str]:
    """Of the as-of line: where the columns come from, and what is printed beside them."""
    found = {*origins(rows), *marks.origin_codes(stated.values())}
    return sorted(found, key=marks.ORIGINS.index)


def differs(whole: Row, stated: Mapping[str, Row], link: Link) -> html.Text:
    """That what was printed is another number, and where the two stand side by side."""
    apart = [
        key
        for key, row in stated.items()
        if whole.get(key) is not None and float(whole[key]) != float(row["value"])
    ]
    if not apart:
        return ""
    to_both = html.link(title("reconciliation"), link("reconciliation"))
    return html.join(f"{words.PRINTED_DIFFERS} ", to_both)


def facts(
    whole: Row,
    link: Link,
    before: Sequence[str] = (),
    partly: Sequence[Row] = (),
    stated: Mapping[str, Row] = MappingProxyType({}),
) -> list[html.Fact]:
    """Received, resolved, late, open: each with what it is made of and what a document prints
    (`stated`); of how many units (`partly`) some months are missing."""
    months = words.months_missing(len(partly))
    beside = {key: words.printed(stated.get(key)) for key in OF_II_06_COLUMNS}
    beside["resolved"] = words.printed(stated.get("resolved"), stated.get(words.ON_TIME))
    found = {key: wording.number(whole[key]) for key in OF_II_06_COLUMNS}
    return [
        html.Fact(
            wording.start_sentence(wording.of_province("toàn tỉnh phải giải quyết (3)")),
            found["to_handle"],
            "hồ sơ",
            [*beside["to_handle"], words.received(whole), *before, *months],
        ),
        html.Fact(
            "Đã giải quyết (7)",
            found["resolved"],
            "hồ sơ",
            [*beside["resolved"], *words.resolved(whole), *months],
        ),
        html.Fact(
            "Giải quyết quá hạn (10)",
            found["resolved_late"],
            "hồ sơ",
            [*beside["resolved_late"], *months],
            opens=_dossiers(whole, "Xem hồ sơ", whole["resolved_late"], "late", link),
        ),
        html.Fact(
            "Đang giải quyết (11)",
            found["open"],
            "hồ sơ",
            [*beside["open"], *words.overdue(whole)],
            _dossiers(whole, "Xem hồ sơ đã quá hạn", whole["open_overdue"], "open_overdue", link),
        ),
    ]


def table(
    rows: Sequence[Row], period: Periods, link: Link
) -> tuple[list[html.Column], list[Mapping[str, html.Text | None]]]:
    """The form's columns by level, each opening its units."""
    columns = [
        html.Column("level", wording.COLUMN["level"]),
        *(
            html.Column(key, head, "right", strong=key == words.MAIN_COLUMN)
            for key, head in OF_II_06_COLUMNS.items()
        ),
    ]
    lines: list[Mapping[str, html.Text | None]] = [
        {
            "level": html.link(
                wording.start_sentence(wording.level_words(row["level"], period["ends_on"])),
                link("units", level=row["level"], measure=LATE),
            ),
            **{key: _cell(row[key]) for key in OF_II_06_COLUMNS},
        }
        for row in rows
    ]
    return columns, lines


def total(whole: Row) -> Mapping[str, html.Text | None]:
    """The last line of the table: the province."""
    return {
        "level": wording.WORD["whole_province"],
        **{key: _cell(whole[key]) for key in OF_II_06_COLUMNS},
    }


def caption(rows: Sequence[Row], changes: Sequence[Row], period: Row) -> str:
    """How the form is read; where units were reorganised within the period, what levels handed on.

    There (3) is more than (7) + (11) at the level that gave, less at the one that took.
    """
    said = "Số trong ngoặc là cột của biểu"
    if not any(period["starts_on"] < row["changed_on"] <= period["ends_on"] for row in changes):
        return said
    moved = [
        (row["level"], row["to_handle"] - row["resolved"] - row["open"])
        for row in rows
        if None not in (row["to_handle"], row["resolved"], row["open"])
    ]
    given = [(level, number) for level, number in moved if number > 0]
    taken = [(level, -number) for level, number in moved if number < 0]
    if not given or sum(number for _, number in moved):
        return said
    return f"{said}. {words.handed_over(given, taken, period['ends_on'])}"


def shown(late: Sequence[LevelsByMeasure], whole: Row) -> str:
    """Which measure is drawn over time: late of due, or what reports tell where nothing else is."""
    is_told = any(row["numerator"] is not None for row in late)
    return LATE if is_told or whole["resolved_late"] is None else RESOLVED_LATE


def told(late: Sequence[LevelsByMeasure]) -> list[Row]:
    """The levels at which dossiers tell what fell due."""
    return [{**row, "measure": LATE} for row in late if row["numerator"] is not None]


def channels(rows: Sequence[Row]) -> tuple[list[html.Column], list[Mapping[str, html.Text | None]]]:
    """How new dossiers came, each channel as a share of the new receipts."""
    columns = [
        html.Column("channel", wording.COLUMN["channel"]),
        html.Column("counts", "Hồ sơ", "right", strong=True),
        html.Column("share", wording.COLUMN["share"], "right"),
    ]
    found = [row for row in rows if _is_channel(row)]
    decimals = wording.column_decimals(row["denominator"] for row in found)
    return columns, [
        {
            "channel": row["title"],
            "counts": marks.absent({**row, "numerator": row["denominator"]})
            or wording.number(row["numerator"]),
            "share": wording.share_cell(row["numerator"], row["denominator"], decimals),
        }
        for row in found
    ]


def by_channel(rows: Sequence[Row]) -> Row | None:
    """One of the channels that are known."""
    return next((row for row in rows if _is_channel(row)), None)


def of_own_offices(
    drawn: charts.Picture, level: str | None, measure: str, whole: str = ""
) -> charts.Picture:
    """A picture of units; of districts it says that dossiers of communes are not among them, and
    what the share of the `whole` province is, which is another."""
    if level != "district" or measure != LATE or drawn.figure is None:
        return drawn
    own = f"{words.OWN_OFFICE} (toàn tỉnh {whole})" if whole else words.OWN_OFFICE
    return replace(drawn, caption=f"{drawn.caption}; {own}")


def no_course(drawn: charts.Picture, title: str) -> list[str]:
    """That one period makes no line, and which one it is; nothing where there is a line."""
    return [] if drawn.figure else [words.no_course(title, drawn.finding)]


def _is_channel(row: Row) -> bool:
    return row["measure"].startswith("share_")


def _dossiers(
    whole: Row, words: str, count: int | None, status: str, link: Link
) -> tuple[str, str] | None:
    """Where to look at the dossiers themselves: nowhere, where there are none or only reports."""
    if not count or whole.get("origin") in (None, "reported"):
        return None
    return words, link("dossier_list", status=status, unit=None, procedure=None)


def _cell(value: int | None) -> str | None:
    return None if value is None else wording.number(value)
