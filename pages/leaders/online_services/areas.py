"""What each unit would need: in administrative order, with what its area is like beside it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from figures import charts, html, wording
from figures.panels import marks
from pages.leaders.online_services import words
from queries.rows.online_services import LivingConditions, NeededForTarget

Row = Mapping
Link = Callable[..., str]
Table = tuple[list[html.Column], list[html.GroupHeading | Mapping[str, html.Text | None]]]


def listed(units: Sequence[NeededForTarget], by_units: str | None) -> list[NeededForTarget]:
    """The areas that the page sets side by side: districts with their communes; communes where
    those of after the reorganisation are asked for, or where there never were districts."""
    districts = [row for row in units if row["level"] == "district"]
    if districts and by_units != "new":
        return districts
    return [row for row in units if row["level"] == "commune"]


def levels(rows: Sequence[NeededForTarget], offices: Sequence[Row]) -> dict[str, str]:
    """The levels of `rows` that have a figure, by their words of that day (rows of units)."""
    having = {row["level"] for row in rows if row["numerator"] is not None}
    return wording.level_options([row for row in offices if row["level"] in having])


def to_draw(rows: Sequence[NeededForTarget], targets: Sequence[Row]) -> list[Row]:
    """With what a picture of units asks besides: communes by their district, who said the
    milestone."""
    said = {row["kind"]: row["is_simulated"] for row in targets}
    more = {"parent_code": None, "units": None}
    return [
        {
            **row,
            **more,
            "group_name": row["parent_short_name"] if row["level"] == "commune" else None,
            "adopted_is_simulated": said.get("adopted", False),
        }
        for row in rows
    ]


def apart(
    rows: Sequence[NeededForTarget],
) -> tuple[list[NeededForTarget], list[NeededForTarget]]:
    """Those with a figure, and those to be folded under them: all others, where some have one."""
    told = [row for row in rows if row["numerator"] is not None]
    silent = [row for row in rows if row["numerator"] is None]
    return (told, silent) if told else (list(rows), [])


def caption(rows: Sequence[NeededForTarget], noun: str, of_province: int | None = None) -> str:
    """What a row is, what the province needs, what all of them would say of the target."""
    levels = {row["level"] for row in rows} or {"district"}
    said = words.ONLINE_WORD[words.ROWS_OF_LEVEL[levels.pop()]]
    if of_province and any(row["needed"] for row in rows):
        said = f"{said}; {words.of_whole_province(of_province)}"
    alike = _alike([row for row in rows if row["denominator"]])
    return f"{said}; {words.alike(alike, noun)}" if alike else said


def of_whole_areas(drawn: charts.Picture, level: str | None) -> charts.Picture:
    """A picture of units; of districts it says that dossiers of communes are among them."""
    if level != "district" or drawn.figure is None:
        return drawn
    return replace(drawn, caption=f"{drawn.caption}; {words.ONLINE_WORD['whole_area']}")


def finding(rows: Sequence[NeededForTarget], noun: str) -> str:
    """How many reach the target, what the others need together, who cannot with what is offered."""
    aimed = [row for row in rows if row["denominator"] and row["official_target"] is not None]
    if not aimed:
        return words.not_aimed(sum(bool(row["denominator"]) for row in rows), noun)
    return words.areas_needed(
        noun,
        len(aimed),
        sum(row["needed"] == 0 for row in aimed),
        sum(row["needed"] for row in aimed),
        sum(row["is_within_reach"] is False for row in aimed),
        aimed[0]["official_target"],
    )


def table(rows: Sequence[Row], link: Link, counts: str, measure: str) -> Table:
    """One row a unit: counts, share, what is missing, what could be; its people where known."""
    has_context = any(row["population"] is not None for row in rows)
    word = words.ONLINE_WORD
    columns = [
        html.Column("unit", wording.COLUMN["unit"]),
        html.Column("counts", counts, "right", strong=True),
        html.Column("share", wording.COLUMN["share"], "right"),
        *(
            [html.Column("needed", _needed_head(rows), "right", short=word["needed"])]
            if any(_needed(row) for row in rows)
            else []
        ),
        html.Column(
            "ceiling", wording.start_sentence(word["ceiling"]), "right", short=word["reach"]
        ),
    ]
    if has_context:
        columns += [
            html.Column("population", f"{word['population']} {_year(rows)}".strip(), "right"),
            html.Column("density", word["density"], "right"),
        ]
    if any(row["without_device"] is not None for row in rows):
        columns.append(html.Column("device", word["without_device"], "right"))
    if not _alike(rows) and any(_reach(row) for row in rows):
        columns.append(html.Column("reach", word["reachable"]))
    decimals = wording.column_decimals(row["denominator"] for row in rows)
    ceilings = wording.column_decimals(row["ceiling_denominator"] for row in rows)
    return columns, [_line(row, link, measure, decimals, ceilings) for row in rows]


def context(rows: Sequence[Row]) -> list[str]:
    """What differs between areas, said once; what nobody counted is named as unknown."""
    known = [
        (row["short_name"], density, row) for row in rows if (density := _density(row)) is not None
    ]
    if len(known) < 2:
        return []
    most = max(known, key=lambda each: each[1])
    least = min(known, key=lambda each: each[1])
    return [
        words.town_and_highland(most[:2], least[:2], most[2]["context_year"]),
        words.ONLINE_WORD["context"],
    ]


def conditions(rows: Sequence[LivingConditions]) -> list[str]:
    """What is known of how people live in the whole province, and by commune."""
    known = {row["item"]: row for row in rows}
    said = []
    if minority := known.get("minority_share"):
        said.append(
            words.minorities(
                minority["value"], minority["qualifier"], minority["year"], minority["source"]
            )
        )
    homes, lacking = known.get("households"), known.get("households_without_device")
    said.append(
        words.without_device(
            homes["value"] if homes else None,
            lacking["value"] if lacking else None,
            lacking["count_known"] if lacking else 0,
        )
    )
    return said


def _line(
    row: Row, link: Link, measure: str, decimals: int, ceilings: int
) -> Mapping[str, html.Text | None]:
    name = html.link(row["unit_name"], link("unit", unit=row["unit_code"], measure=measure))
    notes = [wording.WORD["months_missing"] if marks.is_partly_missing(row) else ""]
    people, density = row["population"], _density(row)
    return {
        "unit": html.join(name, html.lines(notes, class_="tc-small")),
        "counts": marks.absent(row) or wording.counts(row["numerator"], row["denominator"]),
        "share": ""
        if not row["denominator"]
        else wording.percent(row["value"], decimals, row["official_target"]),
        "needed": _needed(row),
        "ceiling": wording.share_cell(
            row["ceiling_numerator"], row["ceiling_denominator"], ceilings
        ),
        "reach": _reach(row),
        "population": None if people is None else wording.number(people),
        "density": None if density is None else wording.number(density),
        "device": None
        if row["without_device"] is None
        else wording.counts(row["without_device"], row["households"]),
    }


def _needed_head(rows: Sequence[Row]) -> str:
    target = next((row["official_target"] for row in rows if row["official_target"]), None)
    head = words.ONLINE_WORD["needed"]
    return head if target is None else f"{head} để đạt {wording.plain_percent(target)}"


def _needed(row: Row) -> str | None:
    return (
        None if row["needed"] is None or not row["denominator"] else wording.number(row["needed"])
    )


def _reach(row: Row) -> str | None:
    if not row["denominator"] or row["needed"] is None:
        return None
    if row["needed"] == 0:
        return words.REACHABLE["reached"]
    if row["is_within_reach"] is None:
        return None
    return words.REACHABLE["within" if row["is_within_reach"] else "beyond"]


def _alike(rows: Sequence[Row]) -> str | None:
    """What all rows say of the target; None where they differ, or there is one row alone."""
    said = {_reach(row) for row in rows}
    return said.pop() if len(rows) > 1 and len(said) == 1 else None


def _density(row: Row) -> float | None:
    if row["population"] is None or not row["area_km2"]:
        return None
    return row["population"] / row["area_km2"]


def _year(rows: Sequence[Row]) -> str:
    years = {row["context_year"] for row in rows if row["context_year"] is not None}
    return str(years.pop()) if len(years) == 1 else ""
