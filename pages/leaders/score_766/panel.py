"""The 766 score: six cards, their components with both counts, the portal's own beside them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date

from figures import charts, html, wording
from figures.panels import reported
from pages.leaders.score_766 import words
from queries.rows.score_766 import ScoreComponents

Row = Mapping
Link = Callable[..., str]
Table = tuple[list[html.Column], list[Mapping[str, html.Text | None] | html.GroupHeading]]

SCORE = "score_766"  # the measure, and the domain of all that it is made of
_MOST_NAMED = 3
_CHEAPEST_NAMED, _LEAST_NAMED = 2, 0.1  # actions in a sentence; points


def won(rows: Iterable[ScoreComponents]) -> float:
    """The points of all components that could be counted."""
    return sum(row["points"] for row in rows if row["points"] is not None)


def most(rows: Iterable[ScoreComponents]) -> float:
    """The most that the components that could be counted can win."""
    return float(sum(row["max_points"] for row in rows if row["points"] is not None))


def nothing_to_add(rows: Sequence[ScoreComponents]) -> str:
    """Why no component wins points: all have theirs, or none could be counted."""
    return words.SCORE_WORD["nothing_to_add" if most(rows) else "nothing_counted"]


def lead(rows: Sequence[ScoreComponents], who: str, actions: Sequence) -> list[html.Text]:
    """The score beside the most that could be counted, where most is missing, and what would win
    points at the least trouble (analysis.score.Action, the cheapest first)."""
    if not most(rows):
        return [words.no_score(who, rows[0]["period"])]
    whole = float(sum(row["max_points"] for row in rows))
    lacking = sorted(
        ((row["title"], _lacking(row)) for row in rows if _lacking(row)), key=lambda item: -item[1]
    )
    return [
        words.score_sentence(
            who,
            rows[0]["period"],
            won(rows),
            most(rows),
            *_left_out(rows, round(whole - most(rows), 6)),
        ),
        words.lacking_most(lacking[:_MOST_NAMED]),
        *_cheapest(rows, actions),
    ]


def lacks_most(rows: Sequence[ScoreComponents]) -> str | None:
    """The component to open on, of those that units have parts of."""
    found = max(rows, key=_lacking, default=None)
    return None if found is None else found["component"]


def _cheapest(rows: Sequence[ScoreComponents], actions: Sequence) -> list[html.Text]:
    """The first actions that win enough to be named."""
    by_component = {row["component"]: row for row in rows}
    named = [each for each in actions if each.gain >= _LEAST_NAMED][:_CHEAPEST_NAMED]
    largest = next((each for each in actions if each.component == lacks_most(rows)), None)
    beside = None
    if largest is not None and largest not in named:
        row = by_component[largest.component]
        beside = row["title"], wording.with_noun(round(largest.cases_a_point), counted(row))
    costs = {round(each.cases_a_point) for each in named}
    said = words.most_for_least(
        [
            (
                by_component[each.component]["title"],
                wording.with_noun(each.cases, counted(by_component[each.component])),
                each.gain,
            )
            for each in named
        ],
        wording.number(costs.pop()) if len(costs) == 1 else "",
        beside,
    )
    return [said] if said else []


def counted(row: Row) -> str:
    """What a component counts."""
    return row["unit_of_measure"] or "trường hợp"


def called(row: Row) -> str:
    """A component by the number that the decision gives it, where it has one, and its title."""
    number = row["component"]
    return row["title"] if any(map(str.isupper, number)) else f"{number} {row['title']}"


def notes(calendar: str, asked: Row, as_of: date, partly: Sequence[Row]) -> list[str]:
    """That the score is of the civil calendar, where another was asked for; that it is not over;
    of whom months are missing (rows of partly_told)."""
    return [
        *([words.SCORE_WORD["civil"]] if calendar == "report" else []),
        *([] if asked["is_finished"] else [words.until(as_of)]),
        *reported.partly_told(partly),
    ]


def _left_out(rows: Sequence[Row], points: float) -> tuple[float, float]:
    """Of the points that could not be counted: for want of figures, and the province's alone."""
    of_province = sum(
        row["max_points"] for row in rows if row["points"] is None and row["is_for_level"] is False
    )
    return round(points - of_province, 6), of_province


def components(rows: Sequence[ScoreComponents], link: Link) -> Table:
    """Each component with its counts, threshold, points won and missing, under its card."""
    heads = words.SCORE_COLUMN
    columns = [
        html.Column("component", heads["component"]),
        html.Column("counts", heads["counts"], "right"),
        html.Column("rate", heads["rate"], "right"),
        html.Column("full_from", heads["full_from"], "right"),
        html.Column("points", heads["points"], "right", strong=True),
        html.Column("most", heads["most"], "right"),
        html.Column("lacking", heads["lacking"], "right"),
        html.Column("portal", heads["portal"], "right", note=True),
    ]
    lines: list[Mapping[str, html.Text | None] | html.GroupHeading] = []
    for card in dict.fromkeys(row["card"] for row in rows):
        of_card = [row for row in rows if row["card"] == card]
        lines.append(html.GroupHeading(of_card[0]["card_title"]))
        lines += [_component(row, link) for row in of_card]
    return columns, lines


def of_hundred(rows: Sequence[Row]) -> list[Row]:
    """The score quarter by quarter, of 100 points that could be counted: those differ."""
    return [
        row
        if not row["denominator"]
        else {**row, "numerator": _of_hundred(row), "denominator": None}
        for row in rows
    ]


def unfinished(drawn: charts.Picture, rows: Sequence[Row], last: Row) -> charts.Picture:
    """A course whose last quarter is not over says so, and sets it beside no full one."""
    if last["is_finished"] or not rows or not rows[-1]["denominator"]:
        return drawn
    return replace(drawn, finding=words.unfinished(rows[-1]["period"], _of_hundred(rows[-1])))


def _of_hundred(row: Row) -> float:
    return round(float(row["numerator"]) / float(row["denominator"]) * 100, 1)


def _component(row: ScoreComponents, link: Link) -> Mapping[str, html.Text | None]:
    title = called(row)
    lacking = _lacking(row)
    return {
        "component": html.lines(
            [
                html.link(title, link("definitions", measure=row["measure"]))
                if row["measure"]
                else title,
                *_small(row),
            ]
        ),
        "counts": wording.counts(row["numerator"], row["denominator"]),
        "rate": words.rate(row["numerator"], row["denominator"]),
        "full_from": words.full_from(row["threshold"]),
        "points": words.SCORE_WORD["not_scored"]
        if row["points"] is None
        else wording.number(row["points"], 2),
        "most": wording.number(row["max_points"]),
        "lacking": "" if row["points"] is None else wording.number(lacking, 2),
        "portal": words.portal_beside(
            row["portal_numerator"], row["portal_denominator"], row["portal_points"]
        ),
    }


def _small(row: ScoreComponents) -> list[html.Text]:
    """Why a component is not scored, whose counts stand in, of which period, what is unsure."""
    said = []
    if row["points"] is None and row["is_for_level"] is False:
        said.append(words.SCORE_WORD["province_only"])
    if row["is_of_portal"] and row["points"] is not None:
        said.append(words.SCORE_WORD["by_portal"])
    if row["figure_period"] not in (None, row["period"]):
        said.append(f"{wording.period(row['figure_period'])}, {wording.CALENDAR_SHORT['report']}")
    if row["note"]:
        said.append(row["note"])
    return [html.small(each) for each in said]


def _lacking(row: ScoreComponents) -> float:
    """The points that a component has not won; 0 where it is not scored."""
    if row["points"] is None:
        return 0.0
    return max(0.0, float(row["max_points"]) - row["points"])
