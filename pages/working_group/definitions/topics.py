"""All indicators by topic: one topic open, that of the indicator that is shown."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from figures import html, wording
from figures.html.markup import element
from pages.working_group.definitions import words
from queries.rows.shared import Measures

Link = Callable[..., str]

# What was searched for stands open as long as it fits beside the definition.
MOST_OPEN = 30
# Where a reader may remember an indicator by.
_SEARCHED = (
    *("measure", "title", "short_title", "question", "numerator_words", "denominator_words"),
    *("legal_basis", "form_column", "owner"),
)


def found(rows: Sequence[Measures], typed: str) -> list[Measures]:
    """The indicators that have every word typed, with or without its marks."""
    asked = words.plain_letters(typed).split()
    return [
        row
        for row in rows
        if all(
            word in words.plain_letters(" ".join(str(row[key] or "") for key in _SEARCHED))
            for word in asked
        )
    ]


def listed(rows: Sequence[Measures], shown: str, typed: str, here: Link) -> html.Markup:
    """A fold a topic with its indicators; a name opens its definition on this page.

    Open is the topic of the indicator `shown`; of a search everything, where it is not much.
    """
    are_few = bool(typed) and len(rows) <= MOST_OPEN
    topics = {domain: [row for row in rows if row["domain"] == domain] for domain in wording.DOMAIN}
    return html.join(
        *(
            html.fold(
                f"{wording.DOMAIN[domain]} ({wording.number(len(members))})",
                element(
                    "ul",
                    *(element("li", _name(row, shown, here)) for row in members),
                    class_="tc-rows",
                    role="list",
                ),
                is_open=are_few or (not typed and any(row["measure"] == shown for row in members)),
            )
            for domain, members in topics.items()
            if members
        )
    )


def _name(row: Measures, shown: str, here: Link) -> html.Text:
    """A link; of the one that is shown already its name alone."""
    if row["measure"] == shown:
        return element("div", html.strong(row["title"]), class_="tc-name", aria_current="true")
    name = html.link(row["title"], here(measure=row["measure"]))
    return element("div", name, class_="tc-name")
