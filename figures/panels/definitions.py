"""All indicators with what they count; one of them in full."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from itertools import groupby

from figures import html, wording

Row = Mapping
Link = Callable[..., str]


def lead(definition: Row) -> list[html.Text]:
    """The indicator in one sentence: what over what, and which direction is good."""
    what = definition["numerator_words"] or definition["title"]
    over = definition["denominator_words"]
    first = f"{what} / {over}" if over else what
    return [
        html.join(html.strong(definition["title"]), f": {first}."),
        f"{wording.start_sentence(wording.MEASURE_KIND[definition['kind']])}; "
        f"{wording.BETTER[definition['better']]}.",
    ]


def table(
    rows: Sequence[Row], here: Link
) -> tuple[list[html.Column], list[html.GroupHeading | Mapping[str, html.Text | None]]]:
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
