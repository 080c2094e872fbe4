"""What of the list is shown, and how: its columns, its order, what it is narrowed by."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Literal

from figures import html, wording
from pages.working_group.dossier_list import words

Here = Callable[..., str]
Way = Literal["", "ascending", "descending"]

# Each column: its head, how it is set; the order in which a list has them.
COLUMNS = (
    html.Column("dossier", wording.COLUMN["dossier"]),
    html.Column("procedure", wording.COLUMN["procedure"], note=True, in_card="line"),
    html.Column("field", wording.COLUMN["field"], note=True, in_card="line"),
    html.Column("unit", wording.COLUMN["unit"], note=True, in_card="last"),
    html.Column("channel", wording.COLUMN["channel"], note=True, in_card="last"),
    html.Column("received", wording.COLUMN["received_at"], "right", in_card="none"),
    html.Column("due", wording.COLUMN["due_at"], "right", short="hẹn trả", in_card="last"),
    html.Column("finished", wording.COLUMN["finished_at"], "right", in_card="none"),
    html.Column(
        "late",
        words.WORD["late"],
        "right",
        strong=True,
        short=words.WORD["late_days"],
        in_card="beside",
    ),
    html.Column(
        "step",
        words.WORD["step"],
        "right",
        note=True,
        short=words.WORD["step_short"],
        in_card="last",
    ),
    html.Column("status", wording.COLUMN["status"], note=True, in_card="last"),
)
RARELY = ("field", "channel", "received")
# Columns that the list is ordered by, and the way that a first click asks for.
FIRST_WAY = {
    "dossier": "up",
    "procedure": "up",
    "unit": "up",
    "received": "down",
    "due": "down",  # by due day, the first first, is how a list opens
    "finished": "down",
    "late": "down",
}
OPENING = "due-up"
MOST_ELSEWHERE = 5
WAYS: dict[str, Way] = {"up": "ascending", "down": "descending"}


def order(asked: str | None) -> str | None:
    """The order to ask the list in; None for its opening order, and for one that there is not."""
    key, _, way = (asked or "").partition("-")
    return asked if key in FIRST_WAY and way in WAYS and asked != OPENING else None


def shown(asked: str | None, status: str) -> list[str]:
    """The columns chosen, in their order; the code is always there. Without a choice none that
    says the same of every dossier of that `status`.
    """
    keys = [column.key for column in COLUMNS]
    wanted = {*(asked or "").split(",")} & {*keys}
    alike = {*RARELY, *_alike(status)}
    return [
        key for key in keys if key == "dossier" or (key in wanted if wanted else key not in alike)
    ]


def _alike(status: str) -> list[str]:
    """The columns that say the same of every dossier of a list, or nothing."""
    said = ["status"] if status in words.OF_ONE_STANDING else []
    said += ["step"] if status not in words.OF_LATE_ONES else []
    return said + (["late"] if status in words.WITHOUT_LATE else [])


def columns(keys: Sequence[str], now: str | None, here: Here) -> list[html.Column]:
    """Those columns, each head leading to the list in its order."""
    return [_sorting(column, now or OPENING, here) for column in COLUMNS if column.key in keys]


def _sorting(column: html.Column, now: str, here: Here) -> html.Column:
    if column.key not in FIRST_WAY:
        return column
    first = FIRST_WAY[column.key]
    ways = [first, "down" if first == "up" else "up"]
    key, _, way = now.partition("-")
    if key != column.key or now == OPENING:
        following: str | None = f"{column.key}-{first}"
    elif way == first and f"{column.key}-{ways[1]}" != OPENING:
        following = f"{column.key}-{ways[1]}"
    else:
        following = None
    return replace(column, sort=(here(sort=following), WAYS[way] if key == column.key else ""))


def narrowed(
    here: Here, status: str, unit: str, procedure: str, typed: str, now: str | None
) -> html.Markup:
    """The filters and the order as words, each of which can be taken off."""
    heads = {column.key: column.label for column in COLUMNS}
    key, _, way = (now or "").partition("-")
    said: list[tuple[str, dict[str, str | None]]] = [
        (words.STATUS_OPTIONS[status] if status != "all" else "", {"status": "all"}),
        (unit, {"unit": "all"}),
        (procedure, {"procedure": "all"}),
        (f"mã có “{typed}”" if typed else "", {"find": None}),
        (f"xếp theo {heads[key].lower()}, {words.WAY[way]}" if now else "", {"sort": None}),
    ]
    return html.filters(
        "Đang chọn:",
        [(f"{each} ×", here(**off), f"Bỏ: {each}") for each, off in said if each],
    )


def choose_columns(keys: Sequence[str], here: Here) -> html.Markup:
    """Each column as a link that takes it out or puts it in."""
    links = []
    for column in COLUMNS[1:]:
        is_in = column.key in keys
        wanted = [each.key for each in COLUMNS if (each.key in keys) != (each.key == column.key)]
        sign, does = ("×", "Bớt") if is_in else ("+", "Thêm")
        links.append(
            (f"{column.label} {sign}", here(columns=",".join(wanted)), f"{does} cột {column.label}")
        )
    return html.fold("Chọn cột", html.filters("", links))


def beyond(
    found: Sequence[Mapping], period: str, typed: str, here: Here
) -> html.Markup | Literal[""]:
    """That no dossier of the list in hand has that code, and how many of the period have, which one
    may look at; "" where none has. `found`: the first of those, if any.
    """
    if not found:
        return ""
    href = here(find=typed, unit="all", procedure="all", status="all")
    return html.paragraph(
        words.not_in_hand(typed),
        html.link(words.in_period(found[0]["count_dossiers"], period), href),
    )


def elsewhere(
    found: Sequence[Mapping], periods: Sequence[Mapping], typed: str, here: Here
) -> html.Markup:
    """Where dossiers of that code stand, if not among those chosen: the period they came in."""
    lines = []
    for row in found:
        at = row["received_at"].date()
        came_in = _quarter(periods, at)
        if came_in:
            everything = {"unit": "all", "procedure": "all", "status": "all"}
            href = here(period=came_in, find=row["dossier_code"], **everything)
            name = html.link(row["dossier_code"], href)
            lines.append(
                html.join(name, f", tiếp nhận {wording.date(at)}: {wording.period(came_in)}")
            )
    if not lines:
        return html.paragraph(f"Không có hồ sơ nào có mã “{typed}”.")
    return html.join(html.paragraph(words.WORD["elsewhere"]), html.lines(lines))


def _quarter(periods: Sequence[Mapping], at: date) -> str | None:
    """The quarter of the report calendar that a day lies in."""
    return next(
        (
            row["period"]
            for row in periods
            if row["kind"] == "quarter"
            and row["calendar"] == "report"
            and row["starts_on"] <= at <= row["ends_on"]
        ),
        None,
    )
