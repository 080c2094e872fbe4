"""Why two figures differ: rows by procedure become bars that add up."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from figures import charts, html, wording
from figures.panels import lists

Row = Mapping
Link = Callable[..., str]

# So many procedures stand in the chart by name; the others are one last row.
NAMED = 6
# With fewer cases than this a share is said in counts, and is not split.
FEW = 100
SCALE = wording.SCALE


def parts(rows: Sequence[Row]) -> tuple[float, float]:
    """(handling, mix) of the whole gap."""
    return sum(row["handling"] for row in rows), sum(row["mix"] for row in rows)


def counts(rows: Sequence[Row], side: str = "") -> tuple[int, int]:
    """Both counts of one side; `side` is "" or "other_"."""
    return (
        sum(row[f"{side}numerator"] for row in rows),
        sum(row[f"{side}denominator"] for row in rows),
    )


def bars(
    rows: Sequence[Row], definition: Row, whole: str, link: Link, has_others: bool = True
) -> list[charts.GapRow]:
    """The whole, the procedures that make most of it by name, the others together.

    A bar opens the dossiers counted of the first side. `has_others`: name both sides' counts.
    """
    scale = SCALE[definition["kind"]]
    ordered = sorted(rows, key=lambda row: -max(abs(row["handling"]), abs(row["mix"])))
    named, others = ordered[:NAMED], ordered[NAMED:]
    handling, mix = parts(rows)
    made = [
        charts.GapRow(
            whole,
            both_counts(counts(rows), counts(rows, "other_") if has_others else None),
            handling * scale.factor,
            mix * scale.factor,
            dossiers(definition, None, *counts(rows), link),
            is_total=True,
        )
    ]
    made += [
        charts.GapRow(
            name(row),
            both_counts(ours(row), theirs(row) if has_others else None),
            row["handling"] * scale.factor,
            row["mix"] * scale.factor,
            dossiers(definition, row["procedure_code"], row["numerator"], row["denominator"], link),
            "" if row["is_comparable"] else wording.NOT_COMPARABLE,
        )
        for row in named
    ]
    if others:
        handling, mix = parts(others)
        made.append(
            charts.GapRow(
                f"{wording.number(len(others))} thủ tục khác",
                both_counts(counts(others), counts(others, "other_") if has_others else None),
                handling * scale.factor,
                mix * scale.factor,
            )
        )
    return made


def finding(rows: Sequence[Row], kind: str) -> str:
    return wording.gap_finding(*parts(rows), SCALE[kind])


def is_too_few(rows: Sequence[Row]) -> bool:
    """Whether the first side has too few cases for a percentage, let alone for parts of one."""
    return counts(rows)[1] < FEW


def caption(rows: Sequence[Row], kind: str, other: str, period: Row) -> str:
    """What is drawn, when, against whom, and to what the bars add up."""
    handling, mix = parts(rows)
    total = wording.signed_part(handling + mix, SCALE[kind])
    return (
        f"{wording.start_sentence(wording.period(period['period']))}, so với {other}, "
        f"{SCALE[kind].words}; cộng lại đúng bằng {total} (số in đã làm tròn); "
        "mở một thủ tục để xem hồ sơ"
    )


def key() -> html.Markup:
    """What the two bars of a row are, and that the hue of the first is a judgement."""
    return html.swatch_key(
        [
            ("concern", f"do {wording.HANDLING} (xanh: làm tốt hơn)"),
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
