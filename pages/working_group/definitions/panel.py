"""All indicators with what they count; one of them in full, its versions beside each other."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from itertools import groupby

from figures import html, wording
from pages.working_group.definitions import words
from queries.rows.definitions import Versions
from queries.rows.shared import Definition, Measures

Row = Mapping
Link = Callable[..., str]
Table = tuple[list[html.Column], list[html.GroupHeading | Mapping[str, html.Text | None]]]

# Where a reader may remember an indicator by.
_SEARCHED = (
    *("measure", "title", "short_title", "question", "numerator_words", "denominator_words"),
    *("legal_basis", "form_column", "owner"),
)


def lead(definition: Definition) -> list[html.Text]:
    """The indicator in one sentence: what over what, and which direction is good."""
    what = definition["numerator_words"] or definition["title"]
    over = definition["denominator_words"]
    first = f"{what} / {over}" if over else what
    return [
        html.join(html.strong(definition["title"]), f": {first}."),
        f"{wording.start_sentence(wording.MEASURE_KIND[definition['kind']])}; "
        f"{wording.BETTER[definition['better']]}.",
    ]


def found(rows: Sequence[Measures], typed: str) -> list[Row]:
    """The indicators that have every word typed, with or without its marks."""
    asked = words.plain_letters(typed).split()
    return [
        row
        for row in rows
        if all(
            word in words.plain_letters(" ".join(str(row[key] or "") for key in _SEARCHED))
            for word in asked
        )
    ]


def table(rows: Sequence[Row], here: Link) -> Table:
    """Every indicator by domain; the name opens its definition."""
    columns = [
        html.Column("title", wording.COLUMN["measure"]),
        html.Column("question", wording.WORD["question"], note=True),
        html.Column("kind", "Loại", note=True),
    ]
    order = list(wording.DOMAIN)
    lines: list[html.GroupHeading | Mapping[str, html.Text | None]] = []
    rows = sorted(rows, key=lambda row: order.index(row["domain"]))
    for domain, members in groupby(rows, key=lambda row: row["domain"]):
        lines.append(html.GroupHeading(wording.DOMAIN[domain]))
        lines.extend(
            {
                "title": html.link(row["title"], here(measure=row["measure"])),
                "question": row["question"],
                "kind": wording.MEASURE_KIND[row["kind"]],
            }
            for row in members
        )
    return columns, lines


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
