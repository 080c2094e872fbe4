"""How a figure is counted: terms with their explanation, and the exact SQL."""

from collections.abc import Sequence

from figures.html.markup import Markup, Text, element, text


def definitions(pairs: Sequence[tuple[Text, Text | Sequence[Text]]]) -> Markup:
    """(term, explanation) a row; an explanation of several pieces takes a line each."""
    return element(
        "div",
        element("dl", *(_pair(term, said) for term, said in pairs), class_="tc-terms"),
        class_="tc-measure",
    )


def sql(query: str) -> Markup:
    """The query as it was run; long lines wrap, line breaks and indentation stay."""
    return element("pre", element("code", query), class_="tc-sql", tabindex="0")


def _pair(term: Text, said: Text | Sequence[Text]) -> Markup:
    pieces = [said] if isinstance(said, str) else said
    return element("div", element("dt", term), *(element("dd", text(piece)) for piece in pieces))
