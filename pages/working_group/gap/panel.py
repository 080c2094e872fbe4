"""Two units or two periods: both figures, and every procedure's part of the difference."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from figures import charts, html, wording
from figures.panels import gap
from pages.working_group.gap import words
from queries.rows.gap import ComparableUnits, Gap
from queries.rows.shared import Definition, OpeningUnit, Periods, Units

Row = Mapping
Link = Callable[..., str]

# So many in the table before the rest is folded away.
SHOWN = 10


def province(offices: Mapping[str, Units]) -> list[Units]:
    """The province, which has no peers but a past."""
    return [row for row in offices.values() if row["level"] == "province"]


def opening_unit(
    likely: Sequence[OpeningUnit], comparable: Sequence[ComparableUnits]
) -> str | None:
    """On which unit the page opens: the `likely` one, or else the first that can be compared."""
    codes = [row["unit_code"] for row in (*likely, *comparable)]
    known = {row["unit_code"] for row in comparable}
    return next((code for code in codes if code in known), codes[0] if codes else None)


def first_choice(
    office: Units, period: Periods, periods: Sequence[Periods], beside_peers: Sequence[Gap]
) -> str | None:
    """With what a unit is compared until one says otherwise: its peers; the province, and a unit
    of whose cases most are of procedures that no peer has, with the same period of the year before.
    """
    alike = sum(row["denominator"] or 0 for row in beside_peers if row["is_comparable"])
    every = sum(row["denominator"] or 0 for row in beside_peers)
    if office["level"] != "province" and beside_peers and 2 * alike >= every:
        return "peers"
    return gap.year_before(period, periods) or "peers"


def how_to_read(rows: Sequence[Gap], other: str) -> list[html.Markup]:
    """What the parts mean, and what they do not."""
    return [html.paragraph(sentence) for sentence in words.gap_reading(other, has_closing(rows))]


def lead(
    rows: Sequence[Gap], definition: Definition, unit_name: str, other: str, period: Periods
) -> list[wording.Pieces]:
    """Both figures with their counts; the gap and what it is made of; what cannot be compared."""
    if not rows:
        return [[(words.nothing_to_compare(unit_name, other, period["period"]), False)]]
    scale = gap.SCALE[definition["kind"]]
    when = wording.start_sentence(wording.period(period["period"]))
    what = f"{when}, {wording.in_sentence(definition['title'])}{wording.if_any_simulated(rows)}"
    sentences = [
        words.gap_sentence(
            unit_name, other, gap.counts(rows), gap.counts(rows, "other_"), what, scale
        ),
        [(words.parts_sentence(gap.parts(rows), scale), False)],
    ]
    if gap.is_too_few(rows):
        sentences.append([(wording.too_few_to_split(gap.counts(rows)[1]), False)])
    alone = [row for row in rows if not row["is_comparable"]]
    if alone:
        sentences.append([(_cannot_be_compared(alone), False)])
    return sentences


def table(
    rows: Sequence[Row],
    definition: Definition,
    ours: str,
    theirs: str,
    link: Link,
    has_closing: bool,
) -> tuple[list[html.Column], list[Mapping[str, html.Text | None]]]:
    """A row a procedure with both sides' counts and its two parts."""
    columns = [
        html.Column("name", wording.COLUMN["procedure"]),
        html.Column("ours", ours, "right"),
        html.Column("theirs", wording.start_sentence(theirs), "right"),
        html.Column("handling", "Do khâu giải quyết", "right", strong=True, short="do giải quyết"),
        *(
            [html.Column("closing", "Do chậm kết thúc", "right", short="do chậm kết thúc")]
            if has_closing
            else []
        ),
        html.Column("mix", "Do cơ cấu thủ tục", "right", short="do cơ cấu"),
    ]
    return columns, [_line(row, definition, link) for row in rows]


def has_closing(rows: Sequence[Gap]) -> bool:
    """Whether any were only closed late, so that they have a column."""
    return any(row["closing"] for row in rows)


def pairs(
    rows: Sequence[Gap], definition: Definition, ours: str, theirs: str, link: Link
) -> list[charts.GapRow]:
    """Both sides' shares of the whole, and of each procedure that makes most of the gap."""
    scale = gap.SCALE[definition["kind"]]

    def bar(whose: str, numerator: int, denominator: int) -> charts.GapBar:
        shown = words.figure(numerator, denominator, scale)
        value = numerator / denominator * scale.factor if denominator else 0
        return charts.GapBar(value, shown, f"{whose}: {shown}")

    return [
        charts.GapRow(
            each.name,
            "",
            [
                bar(ours, *gap.counts(each.rows)),
                bar(theirs, *gap.counts(each.rows, "other_")),
            ],
            *each[3:],
        )
        for each in gap.drawn(rows, definition, words.WORD["whole"], link)
    ]


def pairs_finding(rows: Sequence[Gap]) -> str:
    """How often the first side's share is the higher one, where both have any."""
    named = [row for row in gap.first(rows)[0] if row["is_comparable"]]
    if not named:
        return "Không thủ tục nào hai bên cùng có"
    higher = sum(
        row["numerator"] * row["other_denominator"] > row["other_numerator"] * row["denominator"]
        for row in named
    )
    return words.pairs_finding(higher, len(named))


def pairs_key(ours: str, theirs: str) -> html.Markup:
    return html.swatch_key([("series", ours), ("series2", theirs)])


def total(rows: Sequence[Gap], definition: Row) -> Mapping[str, html.Text]:
    """What the rows of the table add up to."""
    scale = gap.SCALE[definition["kind"]]
    its = gap.parts(rows)
    return {
        "name": "Cộng mọi thủ tục",
        "ours": gap.both_counts(gap.counts(rows), None),
        "theirs": gap.both_counts(gap.counts(rows, "other_"), None),
        "handling": wording.signed_part(its.handling, scale),
        "closing": wording.signed_part(its.closing, scale),
        "mix": wording.signed_part(its.mix, scale),
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
        "handling": wording.signed_part(row["handling"] - row["closing"], scale),
        "closing": wording.signed_part(row["closing"], scale),
        "mix": wording.signed_part(row["mix"], scale),
    }
