"""A share on its way to a target."""

from figures.html.markup import Markup, element


def target_bar(
    value: float | None,
    official: float | None = None,
    adopted: float | None = None,
    alt: str = "",
    whole: float = 1.0,
) -> Markup:
    """A track from 0 to `whole`, filled to `value`; official target a tick, adopted one dotted.

    Shares are fractions (0.8048). `alt` is the sentence for a screen reader. Only where a target
    exists: with neither tick it raises ValueError, for a bar without a target says nothing.
    """
    if official is None and adopted is None:
        raise ValueError("a bar is drawn only beside a target")
    return element(
        "div",
        element("div", class_="tc-bar-fill", style=f"width:{_at(value, whole)}%")
        if value is not None
        else "",
        _tick("tc-adopted", adopted, whole),
        _tick("tc-official", official, whole),
        class_="tc-bar",
        role="img",
        aria_label=alt,
    )


def _tick(kind: str, target: float | None, whole: float) -> Markup:
    if target is None:
        return Markup("")
    return element("i", class_=kind, style=f"left:{_at(target, whole)}%")


def _at(value: float, whole: float) -> str:
    """Per cent of the track, kept on it."""
    return f"{100 * min(max(value / whole, 0), 1):.2f}"
