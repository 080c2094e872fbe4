"""Why two figures differ: rows by procedure become bars that add up."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from figures import charts, html, wording
from figures.panels import lists

Row = Mapping
Link = Callable[..., str]

# So many procedures stand in the chart by name; the others are one last row.
NAMED = 6
# With fewer cases than this a share is said in counts, and is not split.
FEW = 100
SCALE = wording.SCALE


def parts(rows: Sequence[Row]) -> wording.Parts:
    """Of the whole gap."""
    handling, mix, closing = (
        sum(row[part] for row in rows) for part in ("handling", "mix", "closing")
    )
    return wording.Parts(handling - closing, mix, closing)


def counts(rows: Sequence[Row], side: str = "") -> tuple[int, int]:
    """Both counts of one side; `side` is "" or "other_"."""
    return (
        sum(row[f"{side}numerator"] for row in rows),
        sum(row[f"{side}denominator"] for row in rows),
    )


def bars(rows: Sequence[Row], definition: Row, whole: str, link: Link) -> list[charts.GapRow]:
    """The whole, the procedures that make most of it by name, the others together.

    A bar opens the dossiers counted of the first side.
    """
    scale = SCALE[definition["kind"]]
    has_closing = not wording.is_small(parts(rows).closing, scale)
    most = NAMED - 2 if has_closing else NAMED  # rows of three bars are higher
    return [
        charts.GapRow(
            each.name, each.counts, _bars(parts(each.rows), scale, has_closing), *each[3:]
        )
        for each in drawn(rows, definition, whole, link, most)
    ]


class Drawn(NamedTuple):
    """A row of a chart: the whole, a procedure, or the others together."""

    name: str
    counts: str
    rows: Sequence[Row]
    link: str | None = None
    note: str = ""
    is_total: bool = False


def drawn(
    rows: Sequence[Row], definition: Row, whole: str, link: Link, most: int = NAMED
) -> list[Drawn]:
    named, others = first(rows, most)
    href = dossiers(definition, None, *counts(rows), link)
    made = [Drawn(whole, both_counts(counts(rows), None), rows, href, is_total=True)]
    made += [
        Drawn(
            name(row),
            both_counts(ours(row), None),
            [row],
            dossiers(definition, row["procedure_code"], row["numerator"], row["denominator"], link),
            "" if row["is_comparable"] else wording.NOT_COMPARABLE,
        )
        for row in named
    ]
    if others:
        called = f"{wording.number(len(others))} thủ tục khác"
        made.append(Drawn(called, both_counts(counts(others), None), others))
    return made


def first(rows: Sequence[Row], most: int = NAMED) -> tuple[Sequence[Row], Sequence[Row]]:
    """The procedures that make most of a gap, all their parts together, and the others."""
    ordered = sorted(rows, key=lambda row: -abs(row["handling"] + row["mix"]))
    return ordered[:most], ordered[most:]


def _bars(its: wording.Parts, scale: wording.Scale, has_closing: bool) -> list[charts.GapBar]:
    named = [(wording.HANDLING, its.handling, True), (wording.MIX, its.mix, False)]
    if has_closing:
        named.insert(1, (wording.CLOSING, its.closing, False))
    return [
        charts.GapBar(
            part * scale.factor,
            wording.signed_part(part, scale),
            f"do {called} {wording.signed_part(part, scale)}",
            is_judged,
        )
        for called, part, is_judged in named
    ]


def finding(rows: Sequence[Row], kind: str) -> str:
    return wording.gap_finding(parts(rows), SCALE[kind])


def is_too_few(rows: Sequence[Row]) -> bool:
    """Whether the first side has too few cases for a percentage, let alone for parts of one."""
    return counts(rows)[1] < FEW


def caption(rows: Sequence[Row], kind: str, other: str, period: Row) -> str:
    """What is drawn, when, against whom, and to what the bars add up."""
    total = wording.signed_part(parts(rows).whole, SCALE[kind])
    return (
        f"{wording.start_sentence(wording.period(period['period']))}, so với {other}, "
        f"{SCALE[kind].words}; cộng lại đúng bằng {total} (số in đã làm tròn); "
        "mở một thủ tục để xem hồ sơ"
    )


def key(rows: Sequence[Row], kind: str) -> html.Markup:
    """What the bars of a row are, and that the hue of the first is a judgement."""
    has_closing = not wording.is_small(parts(rows).closing, SCALE[kind])
    return html.swatch_key(
        [
            ("concern", f"do {wording.HANDLING} (số âm: làm tốt hơn)"),
            *([("series", f"do {wording.CLOSING}")] if has_closing else []),
            ("series2", f"do {wording.MIX}"),
        ]
    )


def name(row: Row) -> str:
    """The procedure's name; forms count without any."""
    return row["procedure_name"] or row["procedure_code"] or "Không chia theo thủ tục"


def ours(row: Row) -> tuple[int, int]:
    return row["numerator"], row["denominator"]


def theirs(row: Row) -> tuple[int, int]:
    return row["other_numerator"], row["other_denominator"]


def both_counts(ours: tuple[int, int], theirs: tuple[int, int] | None) -> str:
    """“12/80”, and of the other side too where it is given."""
    mine = wording.counts(*ours)
    return mine if theirs is None else f"{mine} và {wording.counts(*theirs)}"


def dossiers(
    definition: Row, procedure: str | None, numerator: int, denominator: int, link: Link
) -> str | None:
    """The dossiers that are counted of the first side; None where it has none, or no list."""
    status = lists.behind(definition, numerator) if denominator else None
    return status and link("dossier_list", status=status, procedure=procedure)


def yardstick(verdict: Row | None, period: Row, periods: Sequence[Row]) -> str | None:
    """What a unit's gap is told against: its peers (None), or, where nobody does the same work and
    it was judged by its own past, the same period of the year before, if there is one.
    """
    if verdict is None or verdict["basis"] != "own_history":
        return None
    if "not_comparable" not in wording.steps_of(verdict):
        return None
    return year_before(period, periods)


def year_before(period: Row, periods: Sequence[Row]) -> str | None:
    kind = (period["calendar"], period["kind"], period["number"], period["year"] - 1)
    return next(
        (
            row["period"]
            for row in periods
            if (row["calendar"], row["kind"], row["number"], row["year"]) == kind
        ),
        None,
    )
