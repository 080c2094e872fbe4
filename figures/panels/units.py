"""Units side by side in administrative order, and which measures they are compared by."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from itertools import groupby

from figures import html, wording
from figures.panels import groups, marks, reported

Row = Mapping
Link = Callable[..., str]

LEVELS = ("department", "district", "commune")


def is_compared(measure: Row, *levels: str) -> bool:
    """Whether units of such a level have a share of their own that may stand side by side.

    Of cases of corruption units are not set beside each other: what is found is not what there is.
    """
    return (
        measure["kind"] == "share"
        and measure["domain"] != "anti_corruption"
        and not {*(levels or LEVELS)}.isdisjoint(measure["available_levels"])
    )


def other_period(rows: Sequence[Row], period: Row) -> list[str]:
    """That a measure of the civil calendar answers with its own period, where it does."""
    if not rows or rows[0]["period"] == period["period"]:
        return []
    return [wording.of_other_period(rows[0]["period"])]


def table(
    rows: Sequence[Row], link: Link, noun: str, within: bool = False
) -> tuple[list[html.Column], list[html.GroupHeading | Mapping[str, html.Text | None]]]:
    """One row a unit: name and where it stands against its target, both counts, the share.

    Communes stand under their district, unless the list is `within` it, or under the group that
    the province puts them in, with what its members add up to. A target that was given to the
    province stands over the shares, and no unit is held against it.
    """
    decimals = wording.column_decimals(row["denominator"] for row in rows)
    columns = [
        html.Column("unit", wording.COLUMN["unit"]),
        html.Column("counts", noun, "right", strong=True),
        html.Column("share", _share_head(rows), "right", short=wording.COLUMN["share"]),
    ]
    lines: list[html.GroupHeading | Mapping[str, html.Text | None]] = []
    for group in groups.of(rows):
        if group.wider:
            lines.append(html.GroupHeading(group.wider))
        if group.title:
            lines.append(html.GroupHeading(group.title))
        for parent, grouped in groupby(group.rows, key=lambda row: row["parent_short_name"]):
            members = list(grouped)
            if members[0]["level"] == "commune" and parent and not (within or group.title):
                lines.append(html.GroupHeading(parent))
            lines.extend(_line(row, link, decimals) for row in members)
    return columns, lines


def _share_head(rows: Sequence[Row]) -> str:
    """“Tỷ lệ”, and the target that the province was given."""
    aimed = next((row for row in rows if _is_of_province(row)), None)
    head = wording.COLUMN["share"]
    return head if aimed is None else f"{head} ({wording.of_province_text(aimed)})"


def _is_of_province(row: Row) -> bool:
    return row["official_target"] is not None and row["official_kind"] == "official"


def _line(row: Row, link: Link, decimals: int) -> Mapping[str, html.Text | None]:
    name = html.join(
        html.link(row["unit_name"], marks.unit_link(row, link)), reported.of_months(row)
    )
    is_aimed = row["target_tag"] not in (None, "no_target") and not _is_of_province(row)
    tag = marks.target(row) if is_aimed else ""
    return {
        "unit": html.join(name, html.lines([tag], class_="tc-small")) if tag else name,
        "counts": marks.absent(row) or wording.counts(row["numerator"], row["denominator"]),
        "share": marks.share(row, decimals),
    }
