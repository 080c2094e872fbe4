"""Two units or two periods: both figures, and every procedure's part of the difference."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from figures import html, wording
from figures.panels import gap
from pages.working_group.gap import words
from queries.rows.gap import Gap
from queries.rows.shared import Definition, Periods, Units

Row = Mapping
Link = Callable[..., str]

# So many in the table before the rest is folded away.
SHOWN = 10


def province(offices: Mapping[str, Units]) -> list[Units]:
    """The province, which has no peers but a past."""
    return [row for row in offices.values() if row["level"] == "province"]


def first_choice(
    office: Units, period: Periods, periods: Sequence[Periods], beside_peers: Sequence[Gap]
) -> str | None:
    """With what a unit is compared until one says otherwise: its peers; the province, and a unit
    of whose cases most are of procedures that no peer has, with the same period of the year before.
    """
    alike = sum(row["denominator"] or 0 for row in beside_peers if row["is_comparable"])
    every = sum(row["denominator"] or 0 for row in beside_peers)
    if office["level"] != "province" and 2 * alike >= every:
        return "peers"
    return gap.year_before(period, periods) or "peers"


def how_to_read(other: str) -> list[html.Markup]:
    """What the two parts mean, and what they do not."""
    return [html.paragraph(sentence) for sentence in words.gap_reading(other)]


def lead(
    rows: Sequence[Gap], definition: Definition, unit_name: str, other: str, period: Periods
) -> list[wording.Pieces]:
    """Both figures with their counts; the gap and what it is made of; what cannot be compared."""
    if not rows:
        return [[(words.nothing_to_compare(unit_name, other, period["period"]), False)]]
    scale = gap.SCALE[definition["kind"]]
    when = wording.start_sentence(wording.period(period["period"]))
    what = f"{when}, {wording.in_sentence(definition['title'])}"
    sentences = [
        words.gap_sentence(
            unit_name, other, gap.counts(rows), gap.counts(rows, "other_"), what, scale
        ),
        [(words.parts_sentence(*gap.parts(rows), scale), False)],
    ]
    if gap.is_too_few(rows):
        sentences.append([(wording.too_few_to_split(gap.counts(rows)[1]), False)])
    alone = [row for row in rows if not row["is_comparable"]]
    if alone:
        sentences.append([(_cannot_be_compared(alone), False)])
    return sentences


def table(
    rows: Sequence[Row], definition: Definition, ours: str, theirs: str, link: Link
) -> tuple[list[html.Column], list[Mapping[str, html.Text | None]]]:
    """A row a procedure with both sides' counts and its two parts."""
    columns = [
        html.Column("name", wording.COLUMN["procedure"]),
        html.Column("ours", ours, "right"),
        html.Column("theirs", theirs, "right"),
        html.Column("handling", "Do khâu giải quyết", "right", strong=True, short="giải quyết"),
        html.Column("mix", "Do cơ cấu thủ tục", "right", short="cơ cấu"),
    ]
    return columns, [_line(row, definition, link) for row in rows]


def total(rows: Sequence[Gap], definition: Row) -> Mapping[str, html.Text]:
    """What the rows of the table add up to."""
    scale = gap.SCALE[definition["kind"]]
    handling, mix = gap.parts(rows)
    return {
        "name": "Cộng mọi thủ tục",
        "ours": gap.both_counts(gap.counts(rows), None),
        "theirs": gap.both_counts(gap.counts(rows, "other_"), None),
        "handling": wording.signed_part(handling, scale),
        "mix": wording.signed_part(mix, scale),
    }


def _cannot_be_compared(rows: Sequence[Gap]) -> str:
    return (
        f"{wording.number(len(rows))} thủ tục chỉ một bên có: không so được cách giải quyết, "
        f"tính cả vào {wording.MIX}."
    )


def _note(row: Row) -> str:
    """That a procedure cannot be compared, or that the unit had few cases of it."""
    if not row["is_comparable"]:
        return wording.NOT_COMPARABLE
    return words.FEW_HERE if row["denominator"] < words.FEW_CASES else ""


def _line(row: Row, definition: Definition, link: Link) -> Mapping[str, html.Text | None]:
    scale = gap.SCALE[definition["kind"]]
    href = gap.dossiers(
        definition, row["procedure_code"], row["numerator"], row["denominator"], link
    )
    return {
        "name": html.join(
            html.link(gap.name(row), href) if href else gap.name(row),
            html.small(note) if (note := _note(row)) else "",
            by=" ",
        ),
        "ours": gap.both_counts(gap.ours(row), None) if row["denominator"] else "",
        "theirs": gap.both_counts(gap.theirs(row), None) if row["other_denominator"] else "",
        "handling": wording.signed_part(row["handling"], scale),
        "mix": wording.signed_part(row["mix"], scale),
    }
