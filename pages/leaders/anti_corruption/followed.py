"""Counts by period as small charts, what the law asks in full, and who has sent the form where."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from figures import html, wording
from figures.html import tile_map
from figures.panels import marks
from pages.leaders.anti_corruption import words
from pages.leaders.anti_corruption.multiples import Small
from pages.leaders.anti_corruption.panel import by_section
from queries.rows.anti_corruption import SendersByArea
from queries.rows.shared import Measures, Periods, ProvinceHistory, ProvinceObjectives

Link = Callable[..., str]

Found = Mapping[tuple[str, str], float]  # of a measure and a period
DRAWN = 8  # periods
LEAST = 3  # fewer periods do not tell that something is always so
COLUMNS = 4  # of tiles, where the province did not say how its districts lie


class Counts(NamedTuple):
    """A section of small charts; `quiet`: what nothing happened of in `count_periods`; `same`: what
    was the same in each of them; `doubles`: what was as another in each of them."""

    title: str
    caption: str
    charts: Sequence[Small]
    quiet: Sequence[str]
    count_periods: int
    same: Sequence[tuple[str, str]] = ()
    doubles: Sequence[tuple[str, str]] = ()


def counts(
    measures: Sequence[Measures],
    history: Sequence[ProvinceHistory],
    periods: Sequence[Periods],
    period: Periods,
    link: Link,
) -> list[Counts]:
    """Sections of which every indicator counts the same thing. A picture is for what moved: what
    was the same in every period, or as another in each, is said in words; the first is drawn."""
    axis = _axis(history, periods, period)
    found = {(row["measure"], row["period"]): row["numerator"] for row in history}
    made = []
    for _, members in by_section(measures):
        if {row["kind"] for row in members} != {"count"}:
            continue
        if len({row["unit_of_measure"] for row in members}) > 1:
            continue
        told = [row for row in members if any((row["measure"], each) in found for each in axis)]
        moved = [row for row in told if any(found.get((row["measure"], each)) for each in axis)]
        if not told:
            continue
        same, doubles = _alike(moved, found, axis)
        in_words = [row for row, _ in (*same, *doubles)]
        made.append(
            Counts(
                _finding((moved or told)[0], found, axis),
                words.own_scale(axis, members[0]["unit_of_measure"]),
                [_small(row, found, axis, link) for row in moved if row not in in_words],
                [row["title"] for row in told if row not in moved],
                len(axis),
                [(row["title"], count) for row, count in same],
                [(row["title"], other) for row, other in doubles],
            )
        )
    return made


def _alike(
    moved: Sequence[Measures], found: Found, axis: Sequence[str]
) -> tuple[list[tuple[Measures, str]], list[tuple[Measures, str]]]:
    """Of all but the first: what was one count in every period, with it; what was as another in
    each, with its title."""
    same: list[tuple[Measures, str]] = []
    doubles: list[tuple[Measures, str]] = []
    first: dict[tuple, str] = {}
    for row in moved:
        course = tuple(found.get((row["measure"], each)) for each in axis)
        if not first or len(axis) < LEAST:
            first[course] = row["title"]
        elif len(set(course)) == 1:
            same.append((row, wording.number(course[0])))
        elif course in first:
            doubles.append((row, first[course]))
        else:
            first[course] = row["title"]
    return same, doubles


def quiet(drawn: Sequence[Counts]) -> list[str]:
    """What nothing happened of, what was always the same or as another, of all sections."""
    titles = [title for section in drawn for title in section.quiet]
    said = [
        words.always_zero(titles, drawn[0].count_periods) if titles else "",
        words.always_same([each for section in drawn for each in section.same]),
        words.as_another([each for section in drawn for each in section.doubles]),
    ]
    return [each for each in said if each]


def _axis(
    history: Sequence[ProvinceHistory], periods: Sequence[Periods], period: Periods
) -> list[str]:
    """The last periods up to the one asked, from the first that is told of; a silent one too."""
    known = {row["period"] for row in history if row["numerator"] is not None}
    alike = sorted(
        (
            row
            for row in periods
            if row["kind"] == period["kind"]
            and row["calendar"] == period["calendar"]
            and row["ends_on"] <= period["ends_on"]
        ),
        key=lambda row: row["starts_on"],
    )
    names = [row["period"] for row in alike][-DRAWN:]
    first = next((at for at, name in enumerate(names) if name in known), len(names))
    return names[first:]


def _finding(first: Measures, found: Found, axis: Sequence[str]) -> str:
    """An indicator's count beside that of the same period last year."""
    year = wording.period_year(axis[-1])
    before = axis[-1].replace(str(year), str(year - 1), 1)
    return words.counted(
        first["title"],
        first["unit_of_measure"],
        found.get((first["measure"], axis[-1])),
        found.get((first["measure"], before)),
    )


def _small(row: Measures, found: Found, axis: Sequence[str], link: Link) -> Small:
    told = [(each, found.get((row["measure"], each))) for each in axis]
    said = "; ".join(
        f"{wording.period_short(each)}: {wording.number(count)}" for each, count in told
    )
    return Small(
        row["title"],
        link("definitions", measure=row["measure"]),
        [(wording.period_mark(each), count, wording.number(count)) for each, count in told],
        f"{row['title']}, {row['unit_of_measure']}. {said}",
    )


def duties(
    measures: Sequence[Measures], rows: Sequence[ProvinceObjectives], period: Periods, link: Link
) -> list[tuple[html.Text, html.Text]]:
    """Of what the law asks in full: how much there was to do, and how much was done."""
    titles = {row["measure"]: row["title"] for row in measures if row["section"] == words.DUTIES}
    told = [
        row
        for row in rows
        if row["measure"] in titles
        and row["origin"] not in marks.PRINTED
        and row["period"] == period["period"]
        and row["is_finished"]
        and row["denominator"]
    ]
    decimals = wording.column_decimals(row["denominator"] for row in told)
    return [_duty(row, decimals, link) for row in told]


def _duty(row: ProvinceObjectives, decimals: int, link: Link) -> tuple[html.Text, html.Text]:
    both = wording.counts(row["numerator"], row["denominator"])
    is_share = wording.share_decimals(row["denominator"]) is not None
    share = wording.share_cell(row["numerator"], row["denominator"], decimals) if is_share else ""
    shown = html.lines(
        [
            wording.with_noun(both, row["unit_of_measure"]),
            html.small(share) if share else "",
        ]
    )
    bar = html.target_bar(
        float(row["numerator"]) / float(row["denominator"]),
        1.0,
        alt=f"{row['title']}: {both} {row['unit_of_measure']}",
    )
    name = html.link(row["title"], link("definitions", measure=row["measure"]))
    return html.join(name, bar), shown


def duty_table(found: Sequence[tuple[html.Text, html.Text]]) -> html.Markup:
    columns = [
        html.Column("name", wording.COLUMN["measure"]),
        html.Column("done", words.WORD["done"], "right"),
    ]
    return html.table(columns, [{"name": name, "done": done} for name, done in found])


def sent_map(areas: Sequence[SendersByArea], link: Link) -> html.Markup:
    """A tile an area: plain where all of its units have sent the form, hatched where some have
    not. Never a scale: on this page a dark tile would read as an accusation."""
    has_places = any(row["tile_row"] is not None for row in areas)
    are_districts = all(row["area_code"] for row in areas)
    tiles = []
    for at, row in enumerate(areas):
        place = (at // COLUMNS + 1, at % COLUMNS + 1)
        if has_places:
            if row["tile_row"] is None:
                continue
            place = (row["tile_row"] + 1, row["tile_column"] + 1)
        tiles.append(_tile(row, place if are_districts else (0, 0), link))
    if are_districts:
        return tile_map.tile_map(tiles, words.TILES, is_low=True)
    return tile_map.grouped([tile_map.TileGroup(tiles)], words.TILES)


def _tile(row: SendersByArea, place: tuple[int, int], link: Link) -> tile_map.Tile:
    href = link("unit", unit=row["area_code"]) if row["area_code"] else link("data_quality")
    name = wording.breakable(row["area_name"])
    if missing := row["count_due"] - row["count_sent"]:
        words_of_it = words.not_sent(missing, row["count_due"])
        return tile_map.Tile(name, href, *place, value=words_of_it, nothing="no_data")
    both = wording.counts(row["count_sent"], row["count_due"])
    return tile_map.Tile(name, href, *place, value=both, step=tile_map.FEW)


def sent_finding(areas: Sequence[SendersByArea]) -> str:
    """Of how many areas every unit has sent, and where some have not."""
    missing = [row for row in areas if row["count_sent"] < row["count_due"]]
    return words.sent_by_area(
        len(areas) - len(missing), len(areas), [row["area_name"] for row in missing]
    )
