"""A page about one topic: its measures by section, by unit, by level, over time, and who sent."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from itertools import groupby
from typing import TypeVar

from figures import html, wording
from figures.panels import groups, marks, objectives

Row = Mapping
R = TypeVar("R", bound=Mapping)
Link = Callable[..., str]
Table = tuple[list[html.Column], list[html.GroupHeading | Mapping[str, html.Text | None]]]


def of_domains(rows: Iterable[R], *domains: str) -> list[R]:
    return [row for row in rows if row["domain"] in domains]


def origins(rows: Sequence[Row], build: Row) -> list[tuple[str, list[str]]]:
    """For the as-of line: what is printed, and what this build makes besides."""
    rows = [row for row in rows if not row["is_longer"]]
    made = [] if any(row["origin"] not in marks.PRINTED for row in rows) else [build["origin"]]
    return [*marks.stated_and_counted(rows), *([("theo đơn vị", made)] if made else [])]


def sections(
    measures: Sequence[Row],
    rows: Sequence[Row],
    history: Sequence[Row],
    link: Link,
) -> list[html.ObjectiveGroup]:
    """Every one of `measures` under its section, also those without a figure in the period.

    Sections and their order are the measures' own; those of none stand last, as they come.
    """
    named = sorted(
        (row for row in measures if row["section"] is not None),
        key=lambda row: (row["section_number"], row["section_order"]),
    )
    unnamed = [row for row in measures if row["section"] is None]
    return [
        html.ObjectiveGroup(
            title or wording.OTHER_MEASURES,
            [
                _one(each, rows, history, link)
                or html.Objective(
                    name=each["title"],
                    value="–",
                    href=link("definitions", measure=each["measure"]),
                    counts=wording.NOTHING["no_data"],
                )
                for each in members
            ],
        )
        for title, members in groupby([*named, *unnamed], key=lambda row: row["section"])
    ]


def _one(
    measure: Row, rows: Sequence[Row], history: Sequence[Row], link: Link
) -> html.Objective | None:
    """Its row; of an indicator without a target nothing is said of targets."""
    made = objectives.one(measure, rows, history, link)
    return made if made is None or aimed(rows, measure["measure"]) else replace(made, tag="")


def folds(groups: Sequence[html.ObjectiveGroup]) -> list[tuple[str, html.ObjectiveGroup]]:
    """A section a fold, its name saying how many indicators it holds."""
    return [(wording.section_fold(str(group.title), len(group.rows)), group) for group in groups]


def opened(table: Table, noun: str) -> html.Markup:
    """A table with its first rows open; the fold over the others says how many `noun` it has."""
    columns, lines = table
    count = sum(not isinstance(line, html.GroupHeading) for line in lines)
    return html.first_rows(html.table(columns, lines), len(lines), wording.all_rows(count, noun))


def by_unit_options(measures: Sequence[Row]) -> dict[str, str]:
    """The measures that single units have, to choose from."""
    return {
        row["measure"]: row["title"]
        for row in measures
        if {"department", "district", "commune"} & set(row["available_levels"])
    }


def by_unit(rows: Sequence[Row], link: Link, **changes: str) -> Table:
    """Each unit's figure in administrative order, communes under their district."""
    decimals = wording.column_decimals(row["denominator"] for row in rows)
    columns = [
        html.Column("unit", wording.COLUMN["unit"]),
        html.Column("counts", wording.COLUMN["value"], "right", strong=True),
    ]
    if any(row["denominator"] is not None for row in rows):
        columns.append(html.Column("share", wording.COLUMN["share"], "right"))
    lines: list[html.GroupHeading | Mapping[str, html.Text | None]] = []
    for group in groups.of(rows):
        lines += [html.GroupHeading(title) for title in (group.wider, group.title) if title]
        for parent, grouped in groupby(group.rows, key=lambda row: row["parent_short_name"]):
            members = list(grouped)
            if members[0]["level"] == "commune" and parent and not group.title:
                lines.append(html.GroupHeading(parent))
            lines.extend(
                {
                    "unit": html.link(row["unit_name"], marks.unit_link(row, link, **changes)),
                    "counts": marks.absent(row) or _counts(row),
                    "share": marks.share(row, decimals),
                }
                for row in members
            )
    return columns, lines


def aimed(rows: Iterable[R], measure: str) -> R | None:
    """The province's row of a measure that has a target, counted or printed."""
    return next(
        (
            row
            for row in rows
            if row["measure"] == measure
            and (row["official_target"] is not None or row["adopted_target"] is not None)
        ),
        None,
    )


def by_level(rows: Sequence[Row], period: Row) -> Table:
    """A measure's figure of each level."""
    columns = [
        html.Column("level", wording.COLUMN["level"]),
        html.Column("counts", wording.COLUMN["value"], "right", strong=True),
    ]
    return columns, [
        {
            "level": wording.start_sentence(wording.level_words(row["level"], period["ends_on"])),
            "counts": marks.absent(row) or with_share(row),
        }
        for row in rows
    ]


def senders(rows: Sequence[Row], day: date) -> Table:
    """Those who have not sent the form, level by level; the others are only counted."""
    columns = [
        html.Column("level", wording.COLUMN["level"]),
        html.Column("missing", wording.TOPIC["not_sent"]),
    ]
    lines: list[html.GroupHeading | Mapping[str, html.Text | None]] = []
    for level in dict.fromkeys(row["level"] for row in rows):
        of_level = [row for row in rows if row["level"] == level]
        missing = [row for row in of_level if not row["is_sent"]]
        lines.append(
            {
                "level": wording.senders_of_level(
                    level, day, len(of_level) - len(missing), len(of_level)
                ),
                "missing": wording.listed([_named(row) for row in missing]) if missing else "",
            }
        )
    return columns, lines


def senders_fold(form: str, rows: Sequence[Row]) -> str:
    """Over the list of who sent a form: how many did."""
    if not rows:
        return f"{wording.TOPIC['senders']} {form}"
    count = sum(row["is_sent"] for row in rows)
    return f"{wording.TOPIC['senders']} {form}: {wording.counts(count, len(rows))}"


def sent(form: str, rows: Sequence[Row], period: str) -> str:
    """How many of those who owe a form have sent it."""
    missing = [_named(row) for row in rows if not row["is_sent"]]
    return wording.senders_sentence(form, len(rows) - len(missing), len(rows), period, missing)


def _named(row: Row) -> str:
    district = row["district_short_name"] if row["level"] == "commune" else None
    return wording.unbroken(row["short_name"]) + (f" ({district})" if district else "")


def _counts(row: Row) -> str:
    if row["denominator"] is None:
        return wording.as_printed(row["numerator"])
    return wording.counts(row["numerator"], row["denominator"])


def with_share(row: Row) -> html.Text:
    """The share over its counts, on two lines: two of them stand side by side on a phone."""
    if row["denominator"] is None:
        return _counts(row)
    value, under = wording.value_and_counts(row["numerator"], row["denominator"])
    return html.lines([value, html.small(under) if under else ""])
