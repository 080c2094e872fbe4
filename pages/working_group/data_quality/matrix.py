"""Units by months in cells; a table at every width, in which the holes are what one sees."""

from collections.abc import Sequence

from figures.html.marks import known
from figures.html.markup import Markup, Text, element, join, text, unseen

COVERAGES = ("full", "missing", "not_due", "not_connected", "absent")


def matrix(
    heads: Sequence[Text],
    rows: Sequence[tuple[Text, Sequence[Markup]]],
    corner: str,
    caption: str = "",
) -> Markup:
    """(unit, one `coverage_cell` a head) a row; raises ValueError where a row's length differs.

    On a phone a head has room for two letters: `join(wide_only("T"), "12")`. What has no room
    scrolls within its own box. `corner` heads the units and `caption` names the table, both to a
    screen reader.
    """
    for name, cells in rows:
        if len(cells) != len(heads):
            raise ValueError(f"{name}: {len(cells)} cells under {len(heads)} heads")
    head = element(
        "tr",
        element("th", element("span", corner, class_="tc-unseen"), scope="col"),
        *(element("th", words, scope="col") for words in heads),
    )
    body = (
        element("tr", element("th", name, scope="row"), *(element("td", cell) for cell in cells))
        for name, cells in rows
    )
    written = element(
        "table",
        element("caption", element("span", caption, class_="tc-unseen")) if caption else "",
        element("thead", head),
        element("tbody", *body),
        class_="tc-matrix",
        style=f"--heads:{len(heads)}",
    )
    return element(
        "div",
        written,
        class_="tc-scroll",
        role="region",
        aria_label=caption or corner,
        tabindex="0",
    )


def coverage_cell(kind: str, word: str, hover: str = "") -> Markup:
    """One month of one unit: what is missing is seen, what is there recedes.

    `word` is for a screen reader, which has the heads; `hover` says more, for those who do not.
    """
    return join(
        element("i", class_=f"tc-cell {_cover(kind)}", title=hover, aria_hidden="true"),
        unseen(word),
    )


def coverage_key(kinds: Sequence[tuple[str, str]]) -> Markup:
    """One line of (kind, word) over a coverage matrix."""
    return element(
        "div",
        *(
            element("span", element("i", class_=f"tc-swatch {_cover(kind)}"), text(word))
            for kind, word in kinds
        ),
        class_="tc-key",
    )


def _cover(kind: str) -> str:
    return f"tc-cover-{known(kind, COVERAGES, 'coverage').replace('_', '-')}"
