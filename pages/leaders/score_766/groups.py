"""The six groups of the score on one scale: how much of what could be counted each has won."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from figures import charts, wording
from figures.charts.dots import Dot, DotRow, dots
from figures.theme import Palette
from pages.leaders.score_766 import panel, words
from queries.rows.score_766 import ScoreComponents

Row = Mapping


def picture(rows: Sequence[ScoreComponents], palette: Palette) -> charts.Picture:
    """A group of which nothing could be counted says so."""
    cards = [
        [row for row in rows if row["card"] == card]
        for card in dict.fromkeys(row["card"] for row in rows)
    ]
    drawn = [_group(of_card) for of_card in cards]
    figure = dots(drawn, palette, "%", " ") if any(row.dots for row in drawn) else None
    details = "; ".join(
        f"{row.name} {row.dots[0].said if row.dots else row.absent}" for row in drawn
    )
    return charts.Picture(_finding(cards), words.SCORE_WORD["groups_caption"], figure, details)


def _group(of_card: Sequence[ScoreComponents]) -> DotRow:
    title, counted = of_card[0]["card_title"], panel.most(of_card)
    whole = float(sum(row["max_points"] for row in of_card))
    if not counted:
        return DotRow(title, [], "–", words.SCORE_WORD["not_scored"])
    won = panel.won(of_card)
    said = words.points_of(won, counted)
    if counted < whole:
        said += f"; {words.countable(counted, whole)}"
    text = f"{wording.number(won, 1)}/{wording.number(counted)}"
    return DotRow(title, [Dot(title, won / counted * 100, said)], text)


def _finding(cards: Sequence[Sequence[ScoreComponents]]) -> str:
    """The group that lacks most points."""
    lacking = [
        (of_card[0]["card_title"], panel.most(of_card) - panel.won(of_card)) for of_card in cards
    ]
    name, points = max(lacking, key=lambda each: each[1])
    return words.group_lacks_most(name, points) if points > 0 else words.SCORE_WORD["cards"]
