"""The districts on a map of equal tiles."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from figures import html, wording
from figures.html import tile_map
from figures.panels import groups, marks, places, units
from figures.wording import VerdictTerms
from pages.leaders.districts import words
from queries.rows.districts import DistrictsByMeasure
from queries.rows.shared import Definition, Periods
from queries.rows.units import Verdicts

Link = Callable[..., str]

# Of a tile that follows the one before it.
NOWHERE = (0, 0)


def areas(rows: Sequence[DistrictsByMeasure]) -> list[DistrictsByMeasure]:
    """Those that are areas: not what the dissolved districts' offices did, given to no new unit."""
    return [row for row in rows if row["level"] != "province"]


def lead(
    rows: Sequence[DistrictsByMeasure], definition: Definition, period: Periods
) -> list[html.Text]:
    """What the areas come to in the measure that is shown, of how many, and who reach the target;
    what no new unit was given is in the sum."""
    every = areas(rows)
    name = wording.start_sentence(wording.period(rows[0]["period"] if rows else period["period"]))
    title = wording.in_sentence(definition["title"])
    came = [row for row in every if row["numerator"] is not None]
    known = [row for row in rows if row["denominator"]]
    if not came and not known:
        return [f"{name}, {title}: {wording.in_sentence(wording.NOTHING['no_data'])}."]
    if not known:
        nothing = wording.in_sentence(wording.NOTHING["no_cases"])
        return [f"{name}, {title}: {nothing}{_of_how_many(came, every)}."]
    total = wording.share_of(
        sum(row["numerator"] for row in known), sum(row["denominator"] for row in known)
    )
    return [
        f"{name}, {title}: {total}{wording.if_any_simulated(known)}{_of_how_many(came, every)}.",
        *_met([row for row in every if row["denominator"]]),
    ]


def _of_how_many(
    came: Sequence[DistrictsByMeasure], every: Sequence[DistrictsByMeasure]
) -> html.Text:
    """“ trên 10 địa bàn”; “; 3 trong 96 đơn vị có số liệu”, where some sent nothing."""
    if len(came) == len(every):
        return f" trên {wording.with_noun(len(every), 'địa bàn')}"
    size = wording.with_noun(len(every), "đơn vị")
    return f"; {wording.number(len(came))} trong {size} có số liệu"


def _met(known: Sequence[DistrictsByMeasure]) -> list[html.Text]:
    """How many reach the target of the measure, where it has one; one that the province was given
    is named alone."""
    aimed = [row for row in known if row["official_target"] is not None]
    if not aimed:
        return []
    if aimed[0]["official_kind"] == "official":
        return [wording.start_sentence(f"{wording.of_province_text(aimed[0])}.")]
    met = sum(row["target_tag"] in ("met", "above") for row in aimed)
    target = wording.plain_percent(aimed[0]["official_target"])
    which = f"{met}/{len(aimed)} địa bàn" if met else "Chưa địa bàn nào"
    of_what = wording.in_sentence(wording.TARGET_KIND_SHORT[aimed[0]["official_kind"]])
    return [f"{which} đạt {of_what} {target}."]


def caption(
    definition: Definition, by_units: str | None, level: str, has_tiles: bool = True
) -> str:
    """What an area holds, what is counted there, how the map is read where there is one."""
    parts = [
        wording.start_sentence(wording.made_of(by_units or "old", level)),
        counted(definition),
        "màu càng khác nền, tỷ lệ càng cao" if has_tiles else "",
    ]
    return "; ".join(part for part in parts if part)


def counted(definition: Definition) -> str:
    """What both counts of an area are: “quá hạn/đến hạn”."""
    long = f"{definition['numerator_words']} / {definition['denominator_words']}"
    return wording.in_sentence(definition["counts_head"] or long)


def tiles(rows: Sequence[DistrictsByMeasure], link: Link) -> list[tile_map.Tile]:
    """A tile an area, in one of five steps between the lowest and the highest value."""
    values = [row["value"] for row in rows if row["value"] is not None]
    low, high = (min(values), max(values)) if values else (0, 0)
    decimals = wording.column_decimals(row["denominator"] for row in rows)
    return [
        _tile(row, place, low, high, decimals, link)
        for row, place in zip(rows, places.of(rows), strict=True)
        if place
    ]


def grouped_tiles(rows: Sequence[DistrictsByMeasure], link: Link) -> list[tile_map.TileGroup]:
    """The tiles of communes under their groups; of fewer than ten cases a share is no colour."""
    values = [row["value"] for row in rows if row["value"] is not None and _is_many(row)]
    low, high = (min(values), max(values)) if values else (0, 0)
    decimals = wording.column_decimals(row["denominator"] for row in rows if _is_many(row))
    return [
        tile_map.TileGroup(
            [_tile(row, NOWHERE, low, high, decimals, link) for row in group.rows],
            group.title,
            group.wider,
        )
        for group in groups.of(rows)
    ]


def who_lags(verdicts: Sequence[Verdicts], period: Periods, terms: VerdictTerms) -> list[html.Text]:
    """Of the districts' own offices, who lags; nothing in a period without a verdict."""
    if not verdicts:
        return []
    pieces = wording.who_lags(verdicts, period["period"], terms, wording.LEVEL["district"])
    return [html.join(*(html.strong(text) if strong else text for text, strong in pieces))]


def tiles_by_state(
    rows: Sequence[DistrictsByMeasure], verdicts: Sequence[Verdicts], link: Link
) -> list[tile_map.Tile]:
    """A tile a district with the state and the counts of its own office."""
    judged = {row["unit_code"]: row for row in verdicts}
    return [
        _state_tile(row, place, judged[row["unit_code"]], link)
        for row, place in zip(rows, places.of(rows), strict=True)
        if place and row["unit_code"] in judged
    ]


def map_by_value(
    tiles: Sequence[tile_map.Tile],
    rows: Sequence[DistrictsByMeasure],
    definition: Definition,
    by_units: str | None,
    link: Link,
) -> list[html.Markup]:
    """The finding of the areas and, where they have places or groups, their tiles."""
    finding = f"{definition['title']}: {wording.in_sentence(summary(rows))}"
    level = rows[0]["level"] if rows else "district"
    is_grouped = groups.are_there(rows)
    drawn = caption(definition, by_units, level, has_tiles=is_grouped or level == "district")
    heading = html.section(finding, drawn, marks.origins(rows))
    if is_grouped:
        made = grouped_tiles(rows, link)
        return [heading, tile_map.grouped(made, words.TILES_IN_GROUPS)]
    note = words.TILES_NOTE if places.are_there(rows) else words.TILES_IN_ORDER
    return [heading, tile_map.tile_map(tiles, note)] if tiles else [heading]


def table(
    rows: Sequence[DistrictsByMeasure], verdicts: Sequence[Verdicts], link: Link, noun: str
) -> tuple[list[html.Column], list[html.GroupHeading | Mapping[str, html.Text | None]]]:
    """The same areas as rows, for those who want the figures in a column.

    The state is that of the district's own office, beside its own counts; the share is of the
    whole area.
    """
    columns, lines = units.table(areas(rows), link, noun)
    lines += [_given_to_none(row, link) for row in rows if row["level"] == "province"]
    judged = {row["unit_code"]: row for row in verdicts}
    if not any(row["unit_code"] in judged for row in rows):
        return columns, lines
    chips = [
        _own_state(judged[row["unit_code"]]) if row["unit_code"] in judged else "" for row in rows
    ]
    return (
        [
            *(
                replace(column, label=words.WORD["area_share"]) if column.key == "share" else column
                for column in columns
            ),
            html.Column("state", words.WORD["own_state"]),
        ],
        [
            line if isinstance(line, html.GroupHeading) else {**line, "state": chip}
            for line, chip in zip(lines, chips, strict=True)
        ],
    )


def _own_state(verdict: Verdicts) -> html.Markup:
    """The state of an office with the counts that it is about, which are not those of the area."""
    chip = html.chip(verdict["state"], wording.STATE_SHORT[verdict["state"]])
    if verdict["numerator"] is None:
        return chip
    return html.join(
        chip, html.small(wording.counts(verdict["numerator"], verdict["denominator"])), by=" "
    )


def export_columns(rows: Sequence[DistrictsByMeasure]) -> Mapping[str, str]:
    return words.GROUPED_COLUMNS if groups.are_there(rows) else words.AREA_COLUMNS


def to_export(rows: Sequence[DistrictsByMeasure]) -> list[Mapping]:
    """The rows of a file to take away, what no new unit holds among them, by its name."""
    return [
        {**row, "unit_code": None, "unit_name": words.GIVEN_TO_NONE}
        if row["level"] == "province"
        else row
        for row in rows
    ]


def _given_to_none(row: DistrictsByMeasure, link: Link) -> Mapping[str, html.Text | None]:
    """What the districts' own offices did before they were dissolved; opens them, one by one."""
    name = html.link(words.GIVEN_TO_NONE, link("units", level="district", units="new"))
    return {
        "unit": html.join(name, html.lines([words.OF_DISTRICTS], class_="tc-small")),
        "counts": marks.absent(row) or wording.counts(row["numerator"], row["denominator"]),
        "share": marks.share(row, wording.column_decimals([row["denominator"]])),
    }


def summary(rows: Sequence[DistrictsByMeasure]) -> str:
    """The finding of a map, for those who do not see it."""
    known = [row for row in rows if row["value"] is not None]
    if not known:
        return wording.NOTHING["no_data"]
    ordered = sorted(known, key=lambda row: row["value"])
    ends = (ordered[0], ordered[-1])
    if ends[0]["value"] == ends[1]["value"]:
        return f"Đều bằng {wording.percent(ends[0]['value'], 0)}"
    low, high = (wording.share(row["numerator"], row["denominator"]) for row in ends)
    return f"Từ {low} đến {high}"


def _state_tile(
    row: DistrictsByMeasure, place: tuple[int, int], verdict: Verdicts, link: Link
) -> tile_map.Tile:
    state = verdict["state"]
    is_known = verdict["numerator"] is not None
    return tile_map.Tile(
        name=wording.unbroken(row["short_name"]),
        href=marks.unit_link(row, link),
        row=place[0],
        column=place[1],
        value=wording.number(verdict["numerator"]),
        counts=f"/{wording.number(verdict['denominator'])}" if is_known else "",
        word=wording.breakable(wording.STATE_SHORT[state]),
        state=state,
    )


def _tile(
    row: DistrictsByMeasure,
    place: tuple[int, int],
    low: float,
    high: float,
    decimals: int,
    link: Link,
) -> tile_map.Tile:
    tile: dict[str, Any] = {
        "name": row["short_name"] if place == NOWHERE else wording.unbroken(row["short_name"]),
        "href": marks.unit_link(row, link),
        "row": place[0],
        "column": place[1],
    }
    if row["value"] is None:
        shown = marks.absent(row) or wording.counts(row["numerator"], row["denominator"])
        kind = "no_data" if row["numerator"] is None else "no_cases"
        return tile_map.Tile(**tile, value=shown, nothing=kind)
    is_many = _is_many(row)
    step = 1 + min(4, int(5 * (row["value"] - low) / (high - low))) if high > low else 1
    return tile_map.Tile(
        **tile,
        value=marks.share(row, decimals) or wording.counts(row["numerator"], row["denominator"]),
        counts=wording.counts(row["numerator"], row["denominator"]) if is_many else "",
        word=_what_is_missing(row),
        step=step if is_many or place != NOWHERE else tile_map.FEW,
    )


def _what_is_missing(row: DistrictsByMeasure) -> str:
    """Of an area of several offices: how many sent what; of one: that months did not come."""
    complete, expected = row["units_complete"] or 0, row["units_expected"] or 0
    if expected > 1 and complete < expected:
        return wording.coverage(complete, expected)
    return wording.WORD["months_missing"] if marks.is_partly_missing(row) else ""


def _is_many(row: DistrictsByMeasure) -> bool:
    return (row["denominator"] or 0) >= marks.LEAST_SHARED
