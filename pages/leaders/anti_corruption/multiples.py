"""Small charts side by side: counts period by period, only to be followed."""

from collections.abc import Sequence
from dataclasses import dataclass

from figures.html.markup import Markup, Text, element, link

HEIGHT = 2.5  # rem of the highest column
LONGEST = 2  # letters of a number that fits over its column; longer ones stand over the last alone


@dataclass(frozen=True)
class Small:
    """One chart. `bars`: a period each as (tick, count, the count in words); None: nobody told."""

    name: str
    href: str
    bars: Sequence[tuple[str, float | None, str]]
    said: str  # for a screen reader: every period with its count


def multiples(charts: Sequence[Small]) -> Markup:
    """As many side by side as there is room for; each has the scale of its highest column, so that
    one that counts in hundreds does not press another to the ground."""
    return element(
        "div",
        element("div", *map(_chart, charts), class_="tc-multiples"),
        class_="tc-measure",
    )


def _chart(chart: Small) -> Markup:
    top = max((count or 0 for _, count, _ in chart.bars), default=0)
    is_long = any(len(text) > LONGEST for _, _, text in chart.bars)
    last = len(chart.bars) - 1
    return element(
        "div",
        element("div", link(chart.name, chart.href), class_="tc-multiple-name"),
        element(
            "div",
            *(
                _bar(tick, count, "" if is_long and at < last else text, top, at == last)
                for at, (tick, count, text) in enumerate(chart.bars)
            ),
            class_="tc-multiple-bars",
            role="img",
            aria_label=chart.said,
        ),
        class_="tc-multiple",
    )


def _bar(tick: str, count: float | None, text: Text, top: float, is_last: bool) -> Markup:
    high = HEIGHT * count / top if count and top else 0.0
    return element(
        "div",
        element("span", text, class_="tc-multiple-last" if is_last else ""),
        element("i", style=f"height:{high:.2f}rem") if high else "",
        element("span", tick, class_="tc-multiple-tick"),
    )
