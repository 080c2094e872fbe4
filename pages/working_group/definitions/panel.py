"""One indicator in full, its versions beside each other."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import groupby

from figures import html, wording
from pages.working_group.definitions import words
from queries.rows.definitions import Versions
from queries.rows.shared import Definition, ProvinceObjectives

Row = Mapping
Table = tuple[list[html.Column], list[html.GroupHeading | Mapping[str, html.Text | None]]]


def lead(definition: Definition, figures: Sequence[ProvinceObjectives] = ()) -> list[html.Text]:
    """What the indicator asks, which direction is good, and what it comes to in the period (of
    `figures` the first that is of it)."""
    asked = wording.in_sentence(definition["question"])
    kind = wording.start_sentence(wording.MEASURE_KIND[definition["kind"]])
    example = next(
        (
            row
            for row in figures
            if row["measure"] == definition["measure"]
            and row["numerator"] is not None
            and row["kind"] in words.WITH_EXAMPLE
            and not row["is_longer"]
        ),
        None,
    )
    return [
        html.join(html.strong(definition["title"]), f": {asked}"),
        f"{kind}; {wording.BETTER[definition['better']]}.",
        *([_example(example)] if example else []),
    ]


def beside_lead(
    pairs: Sequence[tuple[str, html.Text]], told: Definition
) -> list[tuple[str, html.Text]]:
    """What a definition says, but for the question, where the lead asks it already."""
    return [pair for pair in pairs if pair != (wording.WORD["question"], told["question"])]


def _example(row: ProvinceObjectives) -> str:
    said = wording.figure_said(
        (row["numerator"], row["denominator"]), row["kind"], row["unit_of_measure"]
    )
    return words.example(wording.period(row["period"]), wording.ORIGIN_SHORT[row["origin"]], said)


def changed(versions: Sequence[Mapping[str, html.Text]]) -> Table:
    """What differs between versions, the latest first: a word of the definition a row.

    A version is its number, under "version", and its words (`page.working`).
    """
    names = [each["version"] for each in versions]
    columns = [
        html.Column("what", words.DEFINITION_WORD["what"]),
        *(html.Column(name, f"{wording.WORD['version']} {name}") for name in names),
    ]
    told = dict.fromkeys(word for each in versions for word in each if word != "version")
    return columns, [
        {"what": word, **{each["version"]: each.get(word, "") for each in versions}}
        for word in told
        if len({str(each.get(word, "")) for each in versions}) > 1
    ]


def compared(rows: Sequence[Versions]) -> Table:
    """Each period by each version, on the same data, and how far the latest is from the first."""
    versions = sorted({row["version"] for row in rows}, reverse=True)
    columns = [
        html.Column("period", wording.COLUMN["period"]),
        *(
            html.Column(str(each), f"{wording.WORD['version']} {each}", "right", strong=not place)
            for place, each in enumerate(versions)
        ),
        html.Column("apart", words.DEFINITION_WORD["apart"], "right"),
    ]
    lines: list[html.GroupHeading | Mapping[str, html.Text | None]] = []
    for period, members in groupby(rows, key=lambda row: row["period"]):
        of_period = {row["version"]: row for row in members}
        lines.append(
            {
                "period": wording.period_title(period),
                **{str(version): _figure(of_period.get(version)) for version in versions},
                "apart": _apart(of_period.get(versions[0]), of_period.get(versions[-1])),
            }
        )
    return columns, lines


def _figure(row: Versions | None) -> html.Text:
    if row is None:
        return ""
    value, under = wording.value_and_counts(row["numerator"], row["denominator"])
    return html.lines([value, html.small(under) if under else ""])


def _apart(latest: Row | None, first: Row | None) -> str:
    if latest is None or first is None or None in (latest["value"], first["value"]):
        return ""
    difference = latest["value"] - first["value"]
    if latest["denominator"] is None:
        return wording.signed(difference)
    return wording.signed_points(difference)
