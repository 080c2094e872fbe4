"""The units in need, by name: who lags or recovers, over all levels and measures."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import groupby

from figures import html, wording
from figures.panels import marks
from figures.wording import VerdictTerms
from figures.wording import standing as words

Row = Mapping
Link = Callable[..., str]

LATE = "late_of_due"
SHOWN = 10  # as many rows; of those that are watched alone fewer
WATCHED = 5
NAMED_STATES = ("lagging", "recovering")
LEVELS = ("department", "district", "commune")
QUARTER, YEAR = 3, 12  # months


def in_order(rows: Iterable[Row]) -> list[Row]:
    """Administrative order; of one unit, lateness before other measures."""
    return sorted(
        rows,
        key=lambda row: (
            LEVELS.index(row["level"]),
            row["unit_order"],
            row["unit_code"],
            row["measure"] != LATE,
        ),
    )


def is_due_known(rows: Sequence[Row]) -> bool:
    """Whether dossiers of the province have due days, so that some may be said to fall due."""
    return any(row["measure"] == LATE and row["numerator"] is not None for row in rows)


def has_dossiers(rows: Sequence[Row]) -> bool:
    """Whether dossiers came, and not reports alone."""
    return any(row["measure"] == LATE and row["origin"] in ("counted", "simulated") for row in rows)


def listed(
    rows: Sequence[Row],
    link: Link,
    terms: VerdictTerms,
    parted: Sequence[Row] = (),
) -> list[html.Markup]:
    """Their table, by state; where nobody lags or recovers, the first of those that are watched.

    `parted` is what is left of late dossiers without those only closed late. Then how many more
    there are, each opening its page.
    """
    named, watched, shown = _apart(rows, parted)
    others = [row for row in [*_by_state(named), *watched] if row not in shown]
    parts = [_doubt(named), *_more(others, link)]
    under = html.note(*(each for each in parts if each))
    if not shown:
        return [html.section(words.heading([]), words.WORD["nobody"]), under]
    heading = html.section(_heading(shown), words.AVERAGED, marks.origins(rows))
    columns, lines = table(shown, link, terms)
    written = html.table(columns, lines, absent_word=words.NOT_SO, is_order_fixed=True)
    return [heading, written, under]


def first(rows: Sequence[Row], parted: Sequence[Row] = ()) -> list[Row]:
    """Those whom the table names, in its order, each with what is `left` of its late dossiers."""
    _, _, shown = _apart(rows, parted)
    return shown


def _apart(rows: Sequence[Row], parted: Sequence[Row]) -> tuple[list[Row], list[Row], list[Row]]:
    """Those who are named, those who are watched, and of both the ones that are shown."""
    known = {(each["unit_code"], each["valid_from"]): each for each in parted}
    every: list[Row] = [
        {**row, "left": _left_of(row, known) if row["measure"] == LATE else None} for row in rows
    ]
    named = [row for row in every if row["state"] in NAMED_STATES]
    watched = in_order(row for row in every if row["state"] == "watch")
    return named, watched, _by_state(named)[:SHOWN] or watched[:WATCHED]


def _left_of(row: Row, known: Mapping[tuple, Row]) -> wording.Left | None:
    return wording.left(row, known.get((row["unit_code"], row["valid_from"])))


def _heading(shown: Sequence[Row]) -> html.Text:
    """The state of all of them with its sign; where there are several, they head the rows."""
    states = list(dict.fromkeys(row["state"] for row in shown))
    title = words.heading(states)
    return html.join(html.state_sign(states[0]), title, by=" ") if len(states) == 1 else title


def _doubt(named: Sequence[Row]) -> str:
    return wording.A_NAME_MAY_BE_WRONG if named else ""


def _by_state(rows: Sequence[Row]) -> list[Row]:
    return [
        row
        for state in NAMED_STATES
        for row in in_order(each for each in rows if each["state"] == state)
    ]


def table(
    rows: Sequence[Row], link: Link, terms: VerdictTerms
) -> tuple[list[html.Column], list[html.GroupHeading | Mapping[str, html.Text | None]]]:
    columns = [
        html.Column("unit", wording.COLUMN["unit"]),
        html.Column("excess", words.WORD["excess"], "right", strong=True),
        html.Column("left", words.WORD["left"], "right"),
        html.Column("now", words.WORD["now"], "right"),
    ]
    lines: list[html.GroupHeading | Mapping[str, html.Text | None]] = []
    are_several = len({row["state"] for row in rows}) > 1
    for state, members in groupby(rows, key=lambda row: row["state"]):
        if are_several:
            lines.append(html.GroupHeading(html.state_heading(state, wording.STATE[state])))
        lines.extend(_line(row, link, terms) for row in members)
    return columns, lines


def _line(row: Row, link: Link, terms: VerdictTerms) -> Mapping[str, html.Text | None]:
    name = html.link(wording.unit_name(row), marks.unit_link(row, link, measure=row["measure"]))
    return {
        "unit": html.join(name, html.lines([_compared(row, terms)], class_="tc-small")),
        "excess": _per_quarter(row),
        "left": _left(row),
        "now": _now(row),
    }


def _compared(row: Row, terms: VerdictTerms) -> str:
    """With whom; what is counted, where that is not lateness; of how many months, if not of twelve
    that all came."""
    said = [] if row["measure"] == LATE else [terms.events(row["measure"])]
    if row["basis"] is not None:
        own = row["basis"] == "own_history"
        said.append(words.BASIS["own"] if own else words.BASIS[row["level"]])
    window, months = row["window_months"] or YEAR, _months(row)
    if window != YEAR:
        said.append(wording.with_noun(window, "tháng"))
    if months < window:
        said.append(f"{wording.with_noun(months, 'tháng')} có số liệu")
    return "; ".join(filter(None, [*said, _closed(row)]))


def _per_quarter(row: Row) -> str | None:
    """What the verdict's own window has beyond expected, on its own basis, a quarter of those
    months that came."""
    return _of_a_quarter(row["excess"], row)


def _left(row: Row) -> str | None:
    """The same without those only closed late, of both what was counted and what was expected."""
    if row["left"] is None:
        return words.WORD["unknown"] if row["measure"] == LATE else None
    return _of_a_quarter(row["left"].excess, row)


def _of_a_quarter(excess: float | None, row: Row) -> str | None:
    months = _months(row)
    if excess is None or not months:
        return None
    return wording.number(round(excess / (months / QUARTER)))


def _months(row: Row) -> int:
    """Of the window that was judged, the months that came; before the last twelve all count."""
    before = max(0, (row["window_months"] or YEAR) - YEAR)
    return before + min((row["window_months"] or YEAR) - before, row["months_came"])


def _now(row: Row) -> str | None:
    """Of the period: what is counted against the unit, among all."""
    if row["numerator"] is None or row["denominator"] is None:
        return None
    events = row["numerator"]
    if row["better"] == "higher":
        events = row["denominator"] - events
    return wording.counts(events, row["denominator"])


def _closed(row: Row) -> str:
    """“38/63 chậm kết thúc”: of the late ones of the period; "" where none is known to be so."""
    if not row["count_late"] or not row["closed_late"]:
        return ""
    return f"{wording.counts(row['closed_late'], row['count_late'])} {words.WORD['closed']}"


def _more(others: Sequence[Row], link: Link) -> list[html.Markup]:
    """How many more of each state: units of each level, by the measure that most of them have."""
    made = []
    for state in dict.fromkeys(row["state"] for row in others):
        of_state = [row for row in others if row["state"] == state]
        links = [
            html.link(
                f"{wording.number(len({row['unit_code'] for row in members}))} "
                f"{wording.in_sentence(wording.LEVEL_SHORT[level])}",
                link("units", level=level, measure=_most(row["measure"] for row in members)),
            )
            for level, members in _by_level(of_state)
        ]
        made.append(html.join(f"{wording.STATE[state]}: ", html.join(*links, by=" · ")))
    return made


def _by_level(rows: Sequence[Row]) -> list[tuple[str, list[Row]]]:
    return [
        (level, members)
        for level in LEVELS
        if (members := [row for row in rows if row["level"] == level])
    ]


def _most(codes: Iterable[str]) -> str:
    ((code, _),) = Counter(codes).most_common(1)
    return code
