"""Why two figures differ: rows by procedure become bars that add up, and a table of all of them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from figures import charts, html, wording
from figures.panels import lists

Row = Mapping
Link = Callable[..., str]

# So many procedures stand in the chart by name; the others are one last row.
NAMED = 6
# So many in the table before the rest is folded away.
SHOWN = 15
# With fewer cases than this a share is said in counts, and is not split.
FEW = 100
SCALE = wording.SCALE


def province(offices: Mapping[str, Row]) -> list[Row]:
    """The province, which has no peers but a past."""
    return [row for row in offices.values() if row["level"] == "province"]


def first_choice(office: Row, period: Row, periods: Sequence[Row]) -> str | None:
    """With what a unit is compared until one says otherwise: its peers; the province with the same
    period of the year before.
    """
    return "peers" if office["level"] != "province" else _year_before(period, periods)


def how_to_read(other: str) -> list[html.Markup]:
    """What the two parts mean, and what they do not."""
    return [html.paragraph(sentence) for sentence in wording.gap_reading(other)]


def yardstick(verdict: Row | None, period: Row, periods: Sequence[Row]) -> str | None:
    """What a unit's gap is told against: its peers (None), or, where it was judged by its own past,
    the same period of the year before, if there is one.
    """
    if verdict is None or verdict["basis"] != "own_history":
        return None
    return _year_before(period, periods)


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
    measure = definition["measure"]
    made = [
        charts.GapRow(
            whole,
            _counts(counts(rows), counts(rows, "other_") if has_others else None),
            handling * scale.factor,
            mix * scale.factor,
            _list(measure, None, *counts(rows), link),
            is_total=True,
        )
    ]
    made += [
        charts.GapRow(
            name(row),
            _counts(_own(row), _other(row) if has_others else None),
            row["handling"] * scale.factor,
            row["mix"] * scale.factor,
            _list(measure, row["procedure_code"], row["numerator"], row["denominator"], link),
            "" if row["is_comparable"] else wording.NOT_COMPARABLE,
        )
        for row in named
    ]
    if others:
        handling, mix = parts(others)
        made.append(
            charts.GapRow(
                f"{wording.number(len(others))} thủ tục khác",
                _counts(counts(others), counts(others, "other_") if has_others else None),
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


def why_none(rows: Sequence[Row], level: str) -> str:
    """Why a unit's gap is not shown: too few cases, or nothing to set them against."""
    return wording.too_few_to_split(counts(rows)[1]) if rows else wording.no_gap(level)


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


def lead(
    rows: Sequence[Row], definition: Row, unit_name: str, other: str, period: Row
) -> list[wording.Pieces]:
    """Both figures with their counts; the gap and what it is made of; what cannot be compared."""
    if not rows:
        return [[(wording.nothing_to_compare(unit_name, other, period["period"]), False)]]
    scale = SCALE[definition["kind"]]
    when = wording.start_sentence(wording.period(period["period"]))
    what = f"{when}, {wording.in_sentence(definition['title'])}"
    sentences = [
        wording.gap_sentence(unit_name, other, counts(rows), counts(rows, "other_"), what, scale),
        [(wording.parts_sentence(*parts(rows), scale), False)],
    ]
    if is_too_few(rows):
        sentences.append([(wording.too_few_to_split(counts(rows)[1]), False)])
    alone = [row for row in rows if not row["is_comparable"]]
    if alone:
        sentences.append([(_cannot_be_compared(alone), False)])
    return sentences


def table(
    rows: Sequence[Row], definition: Row, ours: str, theirs: str, link: Link
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


def total(rows: Sequence[Row], definition: Row) -> Mapping[str, html.Text]:
    """What the rows of the table add up to."""
    scale = SCALE[definition["kind"]]
    handling, mix = parts(rows)
    return {
        "name": "Cộng mọi thủ tục",
        "ours": _counts(counts(rows), None),
        "theirs": _counts(counts(rows, "other_"), None),
        "handling": wording.signed_part(handling, scale),
        "mix": wording.signed_part(mix, scale),
    }


def first_rows(rows: Sequence[Row]) -> tuple[Sequence[Row], Sequence[Row]]:
    """The rows that are shown at once, and the others; a few more are not hidden."""
    if len(rows) <= SHOWN + 5:
        return rows, []
    return rows[:SHOWN], rows[SHOWN:]


def name(row: Row) -> str:
    """The procedure's name; forms count without any."""
    return row["procedure_name"] or row["procedure_code"] or "Không chia theo thủ tục"


def _cannot_be_compared(rows: Sequence[Row]) -> str:
    return (
        f"{wording.number(len(rows))} thủ tục chỉ một bên có: không so được cách giải quyết, "
        f"tính cả vào {wording.MIX}."
    )


def _line(row: Row, definition: Row, link: Link) -> Mapping[str, html.Text | None]:
    scale = SCALE[definition["kind"]]
    href = _list(
        definition["measure"], row["procedure_code"], row["numerator"], row["denominator"], link
    )
    return {
        "name": html.join(
            html.link(name(row), href) if href else name(row),
            "" if row["is_comparable"] else html.small(wording.NOT_COMPARABLE),
            by=" ",
        ),
        "ours": _counts(_own(row), None) if row["denominator"] else "",
        "theirs": _counts(_other(row), None) if row["other_denominator"] else "",
        "handling": wording.signed_part(row["handling"], scale),
        "mix": wording.signed_part(row["mix"], scale),
    }


def _own(row: Row) -> tuple[int, int]:
    return row["numerator"], row["denominator"]


def _other(row: Row) -> tuple[int, int]:
    return row["other_numerator"], row["other_denominator"]


def _counts(ours: tuple[int, int], theirs: tuple[int, int] | None) -> str:
    mine = wording.counts(*ours)
    return mine if theirs is None else f"{mine} và {wording.counts(*theirs)}"


def _list(
    measure: str, procedure: str | None, numerator: int, denominator: int, link: Link
) -> str | None:
    """The dossiers that are counted of the first side; None where it has none, or no list."""
    status = lists.behind(measure, numerator) if denominator else None
    return status and link("dossier_list", status=status, procedure=procedure)


def _year_before(period: Row, periods: Sequence[Row]) -> str | None:
    kind = (period["calendar"], period["kind"], period["number"], period["year"] - 1)
    return next(
        (
            row["period"]
            for row in periods
            if (row["calendar"], row["kind"], row["number"], row["year"]) == kind
        ),
        None,
    )
