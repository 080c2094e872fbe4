"""The answer with both counts, against the target given and the province's own milestone."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import TypeGuard

from figures import html, wording
from figures.panels.objectives import by_measure
from pages.leaders.online_services import readings, words
from queries.rows.online_services import Targets
from queries.rows.shared import Periods, ProvinceObjectives

Row = Mapping


def figure(rows: Sequence[ProvinceObjectives], measure: str) -> Row | None:
    """The figure of the period that leads: printed before counted; None where there is none."""
    return next(iter(by_measure(_exact(rows)).get(measure, [])), None)


def counted(rows: Sequence[ProvinceObjectives], measure: str) -> Row | None:
    """The figure that was counted, to set beside others of the same dossiers."""
    return next(
        (
            row
            for row in _exact(rows)
            if row["measure"] == measure and row["origin"] in ("reported", "counted", "simulated")
        ),
        None,
    )


def lead(
    found: Row | None,
    limit: Row | None,
    targets: Mapping[str, Row],
    period: Periods,
    measure: str,
    by_reading: Mapping[str, Row | None],
    full: Row | None = None,
) -> list[html.Text]:
    """How much with both counts, and how much by the other definition; how many are missing, by
    each definition that the target is given for; how much could be reached, and how much by
    services that are online from end to end (`full`). `readings`: the figure by each definition.
    """
    if found is None or not found["denominator"]:
        return [wording.nothing_of_period(period["period"])]
    counts = found["numerator"], found["denominator"]
    official = _value(targets, "official")
    definition = readings.DEFINITIONS[measure]
    sentences = [
        wording.value_sentence(
            wording.period(period["period"]),
            definition.share,
            *counts,
            words.NEW,
            official,
        )
    ]
    of_same = {
        each: found if each == measure else row
        for each, row in by_reading.items()
        if _is_of_same(row, found)
    }
    for each, row in of_same.items():
        if each != measure:
            is_simulated = row["origin"] == "simulated" != found["origin"]
            other = readings.DEFINITIONS[each]
            sentences[0] = [*sentences[0], *readings.beside(other, *_counts(row), is_simulated)]
    missing: wording.Pieces = []
    aimed = {each: row for each, row in of_same.items() if row["official_target"] == official}
    if official is not None and len(aimed) > 1:
        missing += readings.needed_by_each(
            official,
            [
                (readings.DEFINITIONS[each].how, wording.short_of(*_counts(row), official))
                for each, row in aimed.items()
            ],
        )
    elif official is not None:
        missing += wording.distance_to_target(*counts, official, definition.noun)
    if (adopted := _value(targets, "adopted")) is not None:
        missing += [(" ", False)] * bool(missing)
        is_simulated = targets["adopted"]["is_simulated"]
        missing += words.also_path(wording.short_of(*counts, adopted), adopted, is_simulated)
    sentences += [missing] * bool(missing)
    if limit is not None and limit["denominator"]:
        is_simulated = limit["origin"] == "simulated" != found["origin"]
        sentences.append(
            words.ceiling(
                limit["numerator"],
                limit["denominator"],
                official,
                is_simulated,
                _noun(found, limit),
                words.ceiling_full(*_counts(full), official) if _is_of_same(full, limit) else "",
            )
        )
    return [_rich(pieces) for pieces in sentences]


def opening(by_reading: Mapping[str, Row | None]) -> str:
    """The definition to open on: the first that the province's target is given for."""
    aimed = [each for each, row in by_reading.items() if row and row["official_target"] is not None]
    return next(iter(aimed or by_reading))


def limits(measure: str, by_reading: Mapping[str, Row | None]) -> html.Text:
    """What the definition holds; that the target is given for the other as well."""
    definition = readings.DEFINITIONS[measure]
    aimed = [row for row in by_reading.values() if row and row["official_target"] is not None]
    is_read_both_ways = len({row["official_target"] for row in aimed}) == 1 < len(aimed)
    return html.join(definition.limits, definition.literally if is_read_both_ways else "", by="; ")


def still_needed(found: Row | None, targets: Sequence[Targets]) -> int | None:
    """How many more the target given asks for; None without a target or a figure."""
    official = next((row["value"] for row in targets if row["kind"] == "official"), None)
    if official is None or found is None or not found["denominator"]:
        return None
    return wording.short_of(found["numerator"], found["denominator"], official)


def aims(targets: Sequence[Targets], found: Row | None) -> html.Markup:
    """Each target with the decision it stands on, and where the figure stands against it."""
    if not targets:
        return html.note(wording.TARGET_TAG["no_target"])
    columns = [
        html.Column("kind", words.ONLINE_WORD["aims"]),
        html.Column("value", words.ONLINE_WORD["aim"], "right", strong=True),
        html.Column("decision", words.ONLINE_WORD["decision"], note=True),
    ]
    lines = [
        {
            "kind": html.join(
                wording.start_sentence(wording.TARGET_KIND[row["kind"]]),
                html.lines([_tag(row["kind"], found)], class_="tc-small"),
            ),
            "value": wording.plain_percent(row["value"]),
            "decision": html.join(_decision(row), row["note"] or "", by="; "),
        }
        for row in targets
    ]
    return html.table(columns, lines)


def _decision(row: Targets) -> html.Text:
    if not row["is_simulated"]:
        return row["decision"]
    tag = html.origin_tag("simulated", wording.ORIGIN_SHORT["simulated"])
    return html.join(row["decision"], tag, by=" ")


def _tag(kind: str, found: Row | None) -> html.Text:
    if found is None:
        return ""
    if kind == "official":
        tag = found["target_tag"]
        return html.target_tag(tag, wording.TARGET_TAG_SHORT[tag]) if tag else ""
    tag = found["path_tag"]
    return html.target_tag(tag, wording.PATH_TAG_SHORT[tag]) if tag else ""


def _noun(found: Row, limit: Row) -> str:
    """Which new dossiers the ceiling is of, where they are others than the figure before it."""
    if limit["denominator"] == found["denominator"] or limit["origin"] == "simulated":
        return words.NEW
    is_of_dossiers_alone = found["origin"] != limit["origin"]
    return words.ONLINE_WORD["new_of_dossiers" if is_of_dossiers_alone else "new_of_known_offer"]


def _is_of_same(row: Row | None, other: Row) -> TypeGuard[Row]:
    return row is not None and row["denominator"] == other["denominator"]


def _counts(row: Row) -> tuple[int, int]:
    return row["numerator"], row["denominator"]


def _exact(rows: Sequence[ProvinceObjectives]) -> list[Row]:
    return [row for row in rows if not row["is_longer"]]


def _value(targets: Mapping[str, Row], kind: str) -> Decimal | None:
    return targets[kind]["value"] if kind in targets else None


def _rich(pieces: wording.Pieces) -> html.Text:
    return html.join(*(html.strong(text) if strong else text for text, strong in pieces))
