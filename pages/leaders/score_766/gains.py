"""What could be done for the 766 score, the cheapest points first, and what is being tried."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from figures import html, wording
from pages.leaders.score_766 import panel, words
from queries.rows.score_766 import ScoreComponents

Row = Mapping
Link = Callable[..., str]
Table = tuple[list[html.Column], list[html.GroupHeading | Mapping[str, html.Text | None]]]

SEPARATOR = ","


def written(codes: Sequence[str]) -> str | None:
    """Codes of actions as one choice of an address; None where there is none."""
    return SEPARATOR.join(codes) or None


def codes(choice: str | None) -> list[str]:
    return choice.split(SEPARATOR) if choice else []


def to_full(
    actions: Sequence, rows: Sequence[ScoreComponents], tried: Sequence[str], here: Link
) -> Table:
    """For each component what wins all of its points."""
    by_component = {row["component"]: row for row in rows}
    return _table(
        actions,
        "component",
        lambda each: panel.called(by_component[each.component]),
        rows,
        tried,
        here,
    )


def at_units(
    actions: Sequence,
    rows: Sequence[ScoreComponents],
    names: Mapping[str, str],
    tried: Sequence[str],
    here: Link,
) -> Table:
    """For one component what each unit could win for the province."""
    return _table(actions, "unit", lambda each: names[each.unit], rows, tried, here)


def chosen(
    actions: Sequence, rows: Sequence[ScoreComponents], names: Mapping[str, str], here: Link
) -> Table:
    """What is being tried, each with a way to leave it."""
    by_component = {row["component"]: row for row in rows}
    tried = [each.code for each in actions]

    def title(each) -> str:
        what = panel.called(by_component[each.component])
        if each.unit is None:
            return what
        percent = each.code.rpartition("@")[2]
        return f"{what}: {names[each.unit]} đạt {percent}%"

    return _table(actions, "component", title, rows, tried, here)


def _table(
    actions: Sequence,
    head: str,
    title: Callable[..., str],
    rows: Sequence[ScoreComponents],
    tried: Sequence[str],
    here: Link,
) -> Table:
    heads = words.SCORE_COLUMN
    nouns = {row["component"]: panel.counted(row) for row in rows}
    alike = bool(same_cost(actions))
    columns = [
        html.Column("what", heads[head]),
        html.Column("gain", heads["gain"], "right", strong=True),
        html.Column("choose", heads["choose"], "right"),
    ]
    return columns, [
        {
            "what": html.lines(
                [title(each), html.small(_trouble(each, nouns[each.component], not alike))]
            ),
            "gain": words.gain(each.gain),
            "choose": _toggle(each.code, tried, here, title(each)),
        }
        for each in actions
    ]


def same_cost(actions: Sequence) -> str:
    """How many cases a point takes, where it is the same for all of several actions; else ""."""
    costs = {_cost(each) for each in actions}
    return costs.pop() if len(actions) > 1 and len(costs) == 1 else ""


def _cost(action) -> str:
    return wording.number(action.cases_a_point, 0 if action.cases_a_point >= 10 else 1)


def _trouble(action, noun: str, has_cost: bool) -> str:
    """How many cases more it takes, and how many a point."""
    cases = wording.with_noun(action.cases, noun)
    return words.trouble(cases, _cost(action) if has_cost else "")


def _toggle(code: str, tried: Sequence[str], here: Link, what: str) -> html.Text:
    """A link that tries an action, or leaves it."""
    is_tried = code in tried
    left = [each for each in tried if each != code]
    word = words.SCORE_WORD["remove" if is_tried else "add"]
    return html.link(
        word, here(actions=written(left if is_tried else [*tried, code])), f"{word}: {what}"
    )
