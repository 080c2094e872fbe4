"""Nothing to show, and why: four different pieces of news, never one grey zero."""

from collections.abc import Sequence
from dataclasses import dataclass

from figures.html.markup import Markup, Text, code, element, join, lines, link

KINDS = ("no_data", "no_cases", "out_of_sight", "not_judged")


@dataclass(frozen=True)
class OutOfSight:
    """Something the figures do not cover: its name, the word for why, the reason."""

    name: Text
    word: str
    reason: Text = ""


def notice(
    title: Text,
    body: Text = "",
    command: str | None = None,
    way_back: tuple[str, str] | None = None,
) -> Markup:
    """A dashed box with a hatched strip: an empty store, an unknown choice.

    A bold sentence, then the next thing to do: a `command` to type, or `way_back` as
    (words, address).
    """
    return element(
        "div",
        element(
            "div",
            element("p", join(element("strong", title), body, by=" ")),
            element("p", code(command), class_="tc-command") if command else "",
            element("p", link(*way_back)) if way_back else "",
            class_="tc-notice-body",
        ),
        class_="tc-notice",
        role="note",
    )


def out_of_sight(items: Sequence[OutOfSight]) -> Markup:
    """What the figures leave out, in two columns where there is room."""
    return element(
        "div",
        element(
            "ul",
            *(
                element(
                    "li",
                    element("div", item.name),
                    element("strong", item.word),
                    lines([item.reason], class_="tc-small tc-reason"),
                )
                for item in items
            ),
            class_="tc-out-of-sight",
            role="list",
        ),
        class_="tc-measure",
    )
