"""What could be decided: at most three tasks, each with its day and what would show it done."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from figures import html, wording
from figures.html.markup import element
from figures.panels import marks, proposals
from figures.wording import VerdictTerms
from figures.wording.meeting import proposals as task_words
from pages.leaders.overview import words
from queries.rows.shared import Proposals, ThisBuild

Row = Mapping
Link = Callable[..., str]


def panel(
    rows: Sequence[Proposals],
    decided: Mapping[str, proposals.Decided],
    period: str,
    build: ThisBuild,
    terms: VerdictTerms,
    link: Link,
    may_decide: bool = False,
) -> list[html.Markup]:
    """The panel; nothing where nothing is proposed. `may_decide`: whether who looks may take one
    over as a task, change or drop it; a link leads there."""
    left = proposals.to_decide(rows, decided)
    if not left:
        return []
    shown = left[: proposals.SHOWN]
    items = [element("li", *_item(row, period, terms, link, may_decide)) for row in shown]
    origins = marks.origin_codes(shown) or [build["origin"]]
    return [
        element(
            "section",
            html.section(task_words.heading(len(shown)), origin=marks.of_codes(origins)),
            element("ol", *items, class_="tc-decide-list", role="list"),
            class_="tc-decide",
        )
    ]


def under(picture: Sequence[html.Markup]) -> html.Markup:
    """The province's picture where the panel took its place; on a phone the list of units, which
    says the same, stands alone."""
    return element("div", *picture, class_="tc-wide-only") if picture else html.join()


def _item(
    row: Row,
    period: str,
    terms: VerdictTerms,
    link: Link,
    may_decide: bool,
) -> list[html.Text]:
    name: html.Text = html.strong(wording.unbroken(task_words.whom(row)))
    if row["level"] != "province":
        name = html.link(name, _of_unit(row, link))
    elif row["owner"]:
        name = html.join(name, f" (chủ trì: {row['owner']})")
    small = [
        task_words.until(row["due_on"]),
        task_words.why(row),
        task_words.shown_by(row, terms, period),
    ]
    said = html.join(*(each for each in small if each), by=" · ")
    opens = html.link(words.WORD["decide"], _where(row, link)) if may_decide else ""
    return [
        element("p", "Giao ", name, " ", task_words.task(row)),
        element("p", html.join(said, opens, by=" · "), class_="tc-small"),
    ]


def _where(row: Row, link: Link) -> str:
    """Where a proposal becomes a task, or is dropped."""
    return link(
        "tasks", task="new", proposal=row["proposal"], unit=row["unit_code"], measure=row["measure"]
    )


def _of_unit(row: Row, link: Link) -> str:
    return marks.unit_link(row, link, **({"measure": row["measure"]} if row["measure"] else {}))
