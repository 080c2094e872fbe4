"""Units by measures: the state of each on each, as shapes."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from itertools import groupby

from figures import html, wording
from figures.panels import marks
from pages.leaders.units import words
from queries.rows.units import UnitStates

Row = Mapping
Link = Callable[..., str]
Table = tuple[list[html.Column], list[Mapping[str, html.Text | None]]]

ALL_UP_TO = 24  # more units than these are many: those without a sign stand folded
SIGNS = ("lagging", "recovering", "watch", "leading")


def key() -> html.Markup:
    """The shapes in words."""
    return html.state_key([(state, wording.STATE[state]) for state in wording.STATES_AS_LISTED])


def caption(rows: Sequence[UnitStates]) -> str:
    """What an empty circle means, where there is one."""
    is_there = any(row["state"] == "inconclusive" for row in rows)
    return words.WORD["undecided"] if is_there else ""


def tables(rows: Sequence[UnitStates], link: Link, first: str) -> tuple[Table, Table, str]:
    """Two tables of the rows of `unit_states`: where units are many, those with a sign apart; and
    what the others are called, none of which is said to be without a sign unless it was judged.

    The measure `first` has the first column.
    """
    units = [
        list(mine)
        for _, mine in groupby(rows, key=lambda row: (row["unit_code"], row["valid_from"]))
    ]
    columns = [
        html.Column("unit", wording.COLUMN["unit"]),
        *(
            html.Column(measure, title, "center")
            for measure, title in sorted(
                {row["measure"]: row["short_title"] for row in rows}.items(),
                key=lambda each: each[0] != first,
            )
        ),
    ]
    is_many = len(units) > ALL_UP_TO
    shown = [mine for mine in units if not is_many or any(row["state"] in SIGNS for row in mine)]
    others = [mine for mine in units if mine not in shown]
    return (
        (columns, [_line(mine, link) for mine in shown]),
        (columns, [_line(mine, link) for mine in others]),
        _called(others),
    )


def _called(others: Sequence[Sequence[UnitStates]]) -> str:
    """“101 đơn vị khác: 5 không có dấu hiệu, 96 chưa đủ số liệu để đánh giá”."""
    unknown = sum(all(row["state"] == "insufficient" for row in mine) for mine in others)
    known = len(others) - unknown
    called = f"{wording.number(len(others))} {words.WORD['others']}"
    if not unknown:
        return f"{called}, {words.WORD['no_sign']}"
    if not known:
        return f"{called}, {words.WORD['unjudged']}"
    return (
        f"{called}: {wording.number(known)} {words.WORD['no_sign']}, "
        f"{wording.number(unknown)} {words.WORD['unjudged']}"
    )


def _line(mine: Sequence[UnitStates], link: Link) -> Mapping[str, html.Text | None]:
    name = html.link(mine[0]["unit_name"], marks.unit_link(mine[0], link))
    return {
        "unit": name,
        **{
            row["measure"]: html.state_sign(row["state"], wording.STATE[row["state"]])
            for row in mine
        },
    }
