"""The dossiers behind a figure, a page of them at a time."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime

from figures import html, wording
from figures.panels import unit_words
from pages.working_group.dossier_list import words
from queries.rows.shared import Periods, ProvinceObjectives
from queries.rows.unit import DueSoon

Row = Mapping
Here = Callable[..., str]

PAGE = 50
LATE = "late_of_due"  # what the page asks
RESOLVED_LATE = "resolved_late"  # what the overview says
OVERDUE = "overdue"  # the list that the page opens on


def lead(
    found: int,
    status: str,
    period: Periods,
    unit: str,
    procedure: str,
    origin: str,
    figures: Sequence[ProvinceObjectives],
) -> list[html.Text]:
    """How many dossiers, of what, and why the overview has another number; or that none ever came,
    or that nobody knows when any was due, which is not nought. `figures`: the province's."""
    if not found and origin == "reported":
        return ["Chưa nhập hồ sơ nào, nên chưa có gì để liệt kê."]
    name = wording.start_sentence(wording.period(period["period"]))
    late = next((row for row in figures if row["measure"] == LATE), None)
    if not found and late and late["numerator"] is None and late["coverage"]:
        return [f"{name}: {wording.UNDATED}."]
    where = f", {unit}" if unit else ""
    which = f", thủ tục “{procedure}”" if procedure else ""
    return [
        html.join(
            f"{name}{where}{which}{wording.if_any_simulated([{'origin': origin}])}: ",
            html.strong(wording.with_noun(found, "hồ sơ")),
            f" {words.which(status)}.",
        ),
        *([] if unit or procedure or status != OVERDUE else _unlike(found, figures)),
    ]


def urgent(
    status: str,
    is_whole: bool,
    figures: Sequence[ProvinceObjectives],
    soon: Sequence[DueSoon],
    here: Here,
) -> list[html.Markup]:
    """Beside the answer what is urgent among all, each filtering the list; nothing where that is
    what it is of, or where it is not of the whole province. `soon`: where the period runs."""
    late = next((row["numerator"] for row in figures if row["measure"] == words.STILL_LATE), None)
    counted = {words.STILL_LATE: late, words.SOON: soon[0]["count_dossiers"] if soon else None}
    links = [
        html.join(
            html.link(wording.with_noun(count, "hồ sơ"), here(status=each)),
            f" {words.URGENT[each]}",
        )
        for each, count in counted.items()
        if count and is_whole and each != status
    ]
    return [html.section(words.WORD["urgent"]), html.lines(links)] if links else []


def _unlike(found: int, figures: Sequence[ProvinceObjectives]) -> list[html.Text]:
    """That the overview counts otherwise, where its number is another."""
    resolved = next((row for row in figures if row["measure"] == RESOLVED_LATE), None)
    if resolved is None or resolved["numerator"] in (None, found):
        return []
    return [words.unlike(found, resolved["numerator"])]


def described(status: str, unit: str, procedure: str) -> str:
    """The title of a file: which dossiers, of which unit and procedure."""
    parts = [f"Hồ sơ {words.which(status)}", unit, procedure]
    return " – ".join(part for part in parts if part)


def rows_of(
    rows: Sequence[Row],
    link: Callable[..., str],
    theirs: Mapping[str, unit_words.UnitNote] | None = None,
) -> list[Mapping[str, html.Text | None]]:
    """One row a dossier; unit and procedure open their pages. `theirs`: what units say of single
    ones, under their codes."""
    return [
        {
            "dossier": _dossier(row["dossier_code"], (theirs or {}).get(row["dossier_code"])),
            "procedure": html.link(
                row["procedure_name"], link("procedure", procedure=row["procedure_code"])
            ),
            "field": row["field"],
            "unit": html.link(_office(row), link("unit", unit=row["unit_code"])),
            "channel": wording.CHANNEL_SHORT[row["channel"]] if row["channel"] else None,
            "received": _day(row["received_at"]),
            "due": _day(row["due_at"]),
            "finished": _day(row["finished_at"]),
            "late": _late(row),
            "step": wording.LATE_STEP[row["late_step"]] if row["late_step"] else None,
            "status": _status(row),
        }
        for row in rows
    ]


def _dossier(code: str, note: unit_words.UnitNote | None) -> html.Text:
    if note is None:
        return html.whole(code)
    told = html.join("đơn vị nêu: ", unit_words.said(note))
    return html.lines([html.whole(code), html.small(told)])


def _office(row: Row) -> str:
    """A name with its level, since a district and a commune may be called alike; departments
    short.
    """
    return row["unit_short_name"] if row["level"] == "department" else wording.unit_name(row)


def _late(row: Row) -> str | None:
    """By how many working days it is late; over a weekend by none, and yet it is."""
    if row["status"] not in ("late", "open_overdue"):
        return None
    days = row["working_days_past_due"]
    return words.WORD["less_than_a_day"] if days == 0 else wording.number(days)


def _status(row: Row) -> str | None:
    """How it stands; without a due day nobody knows."""
    if row["status"]:
        return wording.DOSSIER_STATUS_SHORT[row["status"]]
    return words.WORD["undated"] if row["due_at"] is None else None


def _day(at: datetime | None) -> str | None:
    return None if at is None else wording.date(at)


def answered_for(
    rows: Sequence[Row], code: str, offices: Sequence[Row], period: Periods
) -> tuple[str, date, str] | None:
    """Whose a dossier is of those found by its code, as a note is kept; None: no such dossier."""
    began = {office["unit_code"]: office["valid_from"] for office in offices}
    for row in rows:
        if row["dossier_code"] == code.strip() and row["unit_code"] in began:
            return row["unit_code"], began[row["unit_code"]], period["period"]
    return None
