"""What stands under a chart: its marks as a list, and its picture to take away."""

from collections.abc import Sequence

from figures.html.markup import Markup, Text, element, join, link, small

Item = tuple[Text, str, str]  # name, where it leads ("" nowhere), what else is said of it


def chart_foot(title: str, items: Sequence[Item], list_words: str, take_words: str) -> Markup:
    """`title` goes on the picture, which figures/scripts make in the reader's own browser."""
    return element(
        "div",
        _listed(items, list_words) if items else "",
        element(
            "div",
            element("span", f"{take_words}: ", class_="tc-take-words"),
            *(
                element(
                    "button",
                    kind.upper(),
                    type="button",
                    class_="tc-take",
                    data_take=kind,
                    aria_label=f"{take_words} {kind.upper()}: {title}",
                )
                for kind in ("png", "svg")
            ),
            class_="tc-takes",
        ),
        class_="tc-chart-foot",
        data_title=title,
    )


def _listed(items: Sequence[Item], words: str) -> Markup:
    return element(
        "details",
        element("summary", element("span", words, class_="tc-fold")),
        element(
            "ul",
            *(
                element(
                    "li",
                    join(link(name, href) if href else name, small(said) if said else "", by=" "),
                )
                for name, href, said in items
            ),
            class_="tc-marks",
        ),
        class_="tc-details",
    )
