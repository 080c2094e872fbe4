"""A long table of which the first rows stay open: as it is sorted, so the first of all of them."""

from figures.html.markup import Markup, Text, element

OPEN = 12  # lines with their headings (look/tables.css): ten rows at least
FEW_MORE = 3  # so few are not worth a fold


def first_rows(table: Markup, lines: int, title: Text) -> Markup:
    """A table of so many lines, headings included; `title` opens the others in their place."""
    if lines <= OPEN + FEW_MORE:
        return table
    summary = element("summary", element("span", title, class_="tc-fold"))
    return element(
        "div", table, element("details", summary, class_="tc-details tc-rest"), class_="tc-first"
    )
