"""What a leader answers for, a row each, and where all other indicators are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence

from figures import html, wording
from figures.panels import courses, marks, objectives, units
from navigation import PAGES, title
from pages.leaders.overview import words
from queries.rows.shared import Measures, ProvinceHistory, ProvinceObjectives

Row = Mapping
Link = Callable[..., str]

# A figure of these says nothing of how well somebody did.
ONLY_WATCHED = ("anti_corruption",)


def table(
    measures: Sequence[Measures],
    rows: Sequence[ProvinceObjectives],
    history: Sequence[ProvinceHistory],
    origin: str,
    link: Link,
) -> list[html.Markup]:
    """A row for each that has a figure; those that have none in one line."""
    found = objectives.by_measure(rows)
    asked = objectives.listed(measures)
    made = [
        _row(document, found[document["measure"]], history, measures, link, _parts(document, rows))
        for document in asked
        if _is_known(found.get(document["measure"], ()))
    ]
    unknown = [
        wording.in_sentence(row["title"])
        for row in asked
        if not _is_known(found.get(row["measure"], ()))
    ]
    parts = []
    if made:
        heads = wording.objective_heads(origin)
        one_group = [html.ObjectiveGroup("", made)]
        parts.append(html.objectives(one_group, heads, words.WORD["goals"]))
    if unknown:
        parts.append(html.note(f"{wording.NOTHING['no_data']}: {', '.join(unknown)}"))
    if not asked:
        parts.append(html.note(words.WORD["no_goals"]))
    return parts


def elsewhere(measures: Sequence[Measures], rows: Sequence[Row], link: Link) -> html.Markup:
    """The pages of topics, each with how many indicators have a figure there."""
    domains = {row["measure"]: row["domain"] for row in measures}
    known = {row["measure"] for row in rows if _is_known([row])}
    counted = Counter(objectives.page_of(domains[measure]) for measure in known & domains.keys())
    links = [
        html.link(f"{title(entry.name)} ({wording.number(counted[entry.name])})", link(entry.name))
        for entry in PAGES[1:]
        if counted[entry.name]
    ]
    return html.paragraph(html.join(*links, by=" · ")) if links else html.join()


def printed_elsewhere(rows: Sequence[ProvinceObjectives], elsewhere: Sequence[Row]) -> list[Row]:
    """What others publish of the province and has no page of its own, then printed figures of
    other periods."""
    known = {(row["measure"], row["period"]) for row in elsewhere}
    indices = [
        {**row, "level": "province"}
        for row in rows
        if objectives.page_of(row["domain"]) == "overview"
        and _is_known([row])
        and (row["measure"], row["period"]) not in known
    ]
    return [*indices, *elsewhere]


def _row(
    document: Measures,
    found: Sequence[Row],
    history: Sequence[Row],
    measures: Sequence[Measures],
    link: Link,
    parts: Sequence[Row] = (),
) -> html.Objective:
    # A figure of the period itself before a printed one of the year that holds it.
    found = sorted(found, key=lambda row: bool(row["is_longer"]))
    first = found[0]
    shown, under = objectives.value(first)
    past = [row for row in history if row["measure"] == document["measure"]]
    return html.Objective(
        name=document["title"],
        value=shown,
        href=who(document, found, measures, link),
        origins=[html.origin_tag(first["origin"], wording.ORIGIN_SHORT[first["origin"]])],
        explained=html.join(
            html.link(words.WORD["how"], link("definitions", measure=document["measure"])),
            objectives.coverage(found, link),
            *_apart(found, link),
            by=" · ",
        ),
        notes=courses.broken(past),
        counts=html.join(
            *_counts(found, under),
            words.WORD["only_watched"] if first["domain"] in ONLY_WATCHED else "",
            *objectives.other_period(first),
            by="; ",
        ),
        bar=objectives.bar(first),
        tag=objectives.tag(first),
        targets=[*objectives.targets(first), *_read_otherwise(first, parts)],
        spark=courses.spark(first, past),
        change=courses.shortly(first, past),
    )


def who(document: Measures, found: Sequence[Row], measures: Sequence[Measures], link: Link) -> str:
    """The address of who is behind a figure: its units, else those by which its domain is judged;
    of a figure of the province alone, its topic."""
    has_units = any((row["units_expected"] or 0) > 1 for row in found)
    if has_units and units.is_compared(document):
        return link("units", measure=document["measure"])
    leading = [row for row in measures if row["leads"] and row["domain"] == document["domain"]]
    if has_units and leading:
        return link("units", measure=leading[0]["measure"])
    return link(objectives.page_of(document["domain"]))


def _parts(document: Measures, rows: Sequence[ProvinceObjectives]) -> list[Row]:
    """Figures of the period of what a measure is made of."""
    return [row for row in rows if row["part_of"] == document["measure"] and not row["is_longer"]]


def _read_otherwise(first: Row, parts: Sequence[Row]) -> list[str]:
    """Where the same target is given for a part of the figure as well: what the part is, and what
    each of both would need, so that the bar is not taken for the only reading."""
    target = first["official_target"]
    return [
        words.read_otherwise(
            row["title"],
            wording.counts(*_both(row)),
            *(wording.short_of(*_both(each), target) for each in (first, row)),
        )
        for row in parts
        if target is not None
        and row["official_target"] == target
        and row["denominator"] == first["denominator"]
    ]


def _both(row: Row) -> tuple[float, float]:
    return row["numerator"], row["denominator"]


def _is_known(rows: Sequence[Row]) -> bool:
    return any(row["numerator"] is not None or row["value"] is not None for row in rows)


def _counts(found: Sequence[Row], under: str) -> list[str]:
    """Both counts; of what was printed without them, the share and counts that were counted."""
    first, *others = found
    if first["kind"] != "share" or first["denominator"] is not None:
        return [under]
    is_bound = under == wording.WORD["no_counts_in_print"]
    besides = next(
        (row for row in others if row["period"] == first["period"] and row["denominator"]), None
    )
    if besides is None:
        return [words.WORD["no_counts"] if is_bound else under]
    share = wording.share_of(besides["numerator"], besides["denominator"])
    counted = f"{share} {wording.unbroken(wording.ORIGIN_SHORT[besides['origin']])}"
    return [counted] if is_bound else [under, counted]


def _apart(found: Sequence[Row], link: Link) -> list[html.Text]:
    """That what was printed and what was counted differ, opening both."""
    first, *others = found
    for other in others:
        if (
            other["period"] == first["period"]
            and first["origin"] in marks.PRINTED
            and any(
                None not in (first[part], other[part]) and first[part] != other[part]
                for part in ("numerator", "denominator")
            )
        ):
            return [html.link(wording.WORD["not_matching"], link("reconciliation"))]
    return []
