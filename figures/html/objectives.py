"""Every objective of the province, a row each: value, target, trend."""

from collections.abc import Sequence
from dataclasses import dataclass

from figures.html.markup import Markup, Text, element, join, lines, link


@dataclass(frozen=True)
class Objective:
    """One row. Everything is text already written; `value` empty is shown as a dash."""

    name: str
    value: Text
    href: str | None = None
    origins: Sequence[Markup] = ()
    form: Text = ""  # the form's columns: "biểu II.06: (4)/((4)+(5))"
    notes: Sequence[Text] = ()  # printed figures that disagree
    coverage: Text = ""  # only where not full: "131/133 đơn vị phải gửi đã đủ"
    counts: Text = ""  # both counts: "15.110/60.271 hồ sơ"
    bar: Markup | str = ""  # a `target_bar`, only where a target exists
    tag: Markup | str = ""  # a `target_tag`
    targets: Sequence[Text] = ()  # further lines under it: the adopted milestone
    spark: Markup | str = ""
    change: Text = ""  # the sentence that the sparkline stands beside
    explained: Text = ""  # a small link to how it is counted


@dataclass(frozen=True)
class ObjectiveGroup:
    """The objectives of one domain; without a title they stand under no heading."""

    title: Text
    rows: Sequence[Objective]


def objectives(
    groups: Sequence[ObjectiveGroup], heads: tuple[str, str, str, str], label: str
) -> Markup:
    """Four columns: what, how much, against what, since when; stacked where there is no room.

    `heads` names them; `label` names the whole to a screen reader.
    """
    head = element(
        "div",
        *(element("div", words, role="columnheader") for words in heads),
        class_="tc-objective tc-objective-head",
        role="row",
    )
    return element(
        "div",
        element(
            "div",
            element("div", head, role="rowgroup"),
            *(_group(group) for group in groups),
            class_="tc-objectives",
            role="table",
            aria_label=label,
        ),
        class_="tc-measure",
    )


def _group(group: ObjectiveGroup) -> Markup:
    title = element("div", group.title, role="rowheader", aria_colspan="4")
    return element(
        "div",
        element("div", title, class_="tc-objective-group", role="row") if group.title else "",
        *(_row(row) for row in group.rows),
        role="rowgroup",
    )


def _row(row: Objective) -> Markup:
    name = link(row.name, row.href) if row.href else row.name
    under_name = join(*row.origins, row.form, row.explained, by=" ")
    return element(
        "div",
        element(
            "div",
            element("div", name, class_="tc-name"),
            lines([under_name], class_="tc-note-line"),
            lines([*row.notes, row.coverage], class_="tc-small"),
            class_="tc-objective-name",
            role="rowheader",
        ),
        element(
            "div",
            element("div", row.value or "–", class_="tc-value"),
            lines([row.counts], class_="tc-small"),
            class_="tc-objective-value",
            role="cell",
        ),
        element(
            "div",
            row.bar,
            lines([row.tag, *row.targets], class_="tc-small"),
            class_="tc-objective-target",
            role="cell",
        ),
        element(
            "div",
            row.spark,
            lines([row.change], class_="tc-small"),
            class_="tc-objective-trend",
            role="cell",
        ),
        class_="tc-objective",
        role="row",
    )
