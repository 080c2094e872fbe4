"""Four facts between two rules."""

from collections.abc import Sequence
from dataclasses import dataclass

from figures.html.markup import Markup, Text, element, join, lines, link


@dataclass(frozen=True)
class Fact:
    """Label, figure, the unit small behind it, what it is made of; `opens` is (words, address)."""

    label: Text
    value: Text
    unit: Text = ""
    made_of: Sequence[Text] = ()
    opens: tuple[str, str] | None = None


def fact_strip(facts: Sequence[Fact]) -> Markup:
    """The facts side by side, two by two on a phone; an empty value is shown as a dash."""
    return element(
        "div",
        element("dl", *(_fact(fact) for fact in facts), class_="tc-facts"),
        class_="tc-measure",
    )


def _fact(fact: Fact) -> Markup:
    value = join(
        element("span", fact.value or "–", class_="tc-value"),
        element("span", fact.unit, class_="tc-small") if fact.unit else "",
        by=" ",
    )
    opens = link(*fact.opens) if fact.opens else ""
    return element(
        "div",
        element("dt", fact.label, class_="tc-small"),
        element("dd", value),
        element("dd", lines([*fact.made_of, opens]), class_="tc-small")
        if fact.made_of or opens
        else "",
    )
