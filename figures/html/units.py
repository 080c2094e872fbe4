"""Units by name: the list by state beside a chart."""

from collections.abc import Sequence
from dataclasses import dataclass

from figures.html.frame import fold
from figures.html.marks import state_heading
from figures.html.markup import Markup, Text, element, join, lines, link, strong, unseen


@dataclass(frozen=True)
class UnitLine:
    """A unit: its address, late and due as written ("94", "3.012"), one line of reason.

    `late` None is a dash: nothing is known.
    """

    name: str
    href: str
    late: str | None = None
    due: str | None = None
    reason: Text = ""


@dataclass(frozen=True)
class UnitGroup:
    """The units in one state, the largest excess first.

    With `folded` ("42 xã") they stand as one line that opens; `reason` is the line under it, or
    under the heading: what holds of all of them.
    """

    state: str
    word: str
    units: Sequence[UnitLine]
    count: Text = ""
    folded: str = ""
    reason: Text = ""


def unit_list(groups: Sequence[UnitGroup], absent_word: str = "") -> Markup:
    """The groups that have a unit, each under its shape and word; `absent_word` explains a dash."""
    return element(
        "div", *(_group(group, absent_word) for group in groups if group.units), class_="tc-units"
    )


def of_whole(late: str | None, due: str | None, absent_word: str = "") -> Markup:
    """ "94/3.012" with the late in bold; a dash where nothing is known."""
    if late is None:
        return join(
            element("span", "–", title=absent_word, aria_hidden="true"), unseen(absent_word)
        )
    return join(strong(late), f"/{due}" if due is not None else "")


def _group(group: UnitGroup, absent_word: str) -> Markup:
    listed = element(
        "ul", *(_line(unit, absent_word) for unit in group.units), class_="tc-rows", role="list"
    )
    if group.folded:
        listed = fold(group.folded, listed, under=group.reason)
    return element(
        "div",
        element("h3", state_heading(group.state, group.word, group.count), class_="tc-h3"),
        lines([group.reason], class_="tc-small") if group.reason and not group.folded else "",
        listed,
    )


def _line(unit: UnitLine, absent_word: str) -> Markup:
    return element(
        "li",
        element("div", link(unit.name, unit.href), class_="tc-name"),
        element("div", of_whole(unit.late, unit.due, absent_word), class_="tc-count"),
        lines([unit.reason], class_="tc-small tc-reason"),
    )
