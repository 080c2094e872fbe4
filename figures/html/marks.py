"""Signs that carry a judgement or an origin: shape and word first, colour after."""

from collections.abc import Sequence

from figures.html.markup import Markup, Text, element, join, unseen

STATES = (
    "lagging",
    "recovering",
    "watch",
    "leading",
    "typical",
    "inconclusive",
    "insufficient",
)
TARGET_TAGS = ("above", "met", "unmet", "no_target", "on_path", "off_path")
ORIGINS = ("published", "press", "reported", "counted", "simulated")
SWATCHES = ("series", "series2", "concern", "good", "neutral")

_ABOVE_ITS_LINE = ("above", "met", "on_path")


def known(code: str, codes: Sequence[str], what: str) -> str:
    """The code; raises ValueError naming what is allowed, so that a typing error is seen."""
    if code not in codes:
        raise ValueError(f"unknown {what} {code!r}: one of {', '.join(codes)}")
    return code


def state_sign(state: str, word: str = "") -> Markup:
    """The shape of a state; `word` is said on hover and to a screen reader."""
    known(state, STATES, "state")
    shape = element("i", class_=f"tc-sign tc-{state}", title=word, aria_hidden="true")
    return join(shape, unseen(word))


def chip(state: str, word: str) -> Markup:
    """A unit's state beside its name: shape and word on a pale fill."""
    return element("span", state_sign(state), word, class_=f"tc-chip tc-{known_state(state)}")


def known_state(state: str) -> str:
    """The state, checked, in the form class names carry it."""
    return known(state, STATES, "state")


def state_heading(state: str, word: str, count: Text = "") -> Markup:
    """Shape and word without a fill, over a list of units in that state."""
    return join(
        element("span", state_sign(state), word, class_=f"tc-state-word tc-{known_state(state)}"),
        element("span", count, class_="tc-small") if count else "",
        by=" ",
    )


def state_key(states: Sequence[tuple[str, str]]) -> Markup:
    """One line of (state, word): the key over shapes that stand without words."""
    return element("div", *(state_heading(*pair) for pair in states), class_="tc-key")


def swatch_key(parts: Sequence[tuple[str, Text]]) -> Markup:
    """One line of (colour role, words): the key over bars of two colours."""
    return element(
        "div",
        *(
            element(
                "span",
                element("i", class_=f"tc-swatch tc-fill-{known(role, SWATCHES, 'colour role')}"),
                words,
            )
            for role, words in parts
        ),
        class_="tc-key",
    )


def target_tag(tag: str, word: str, number_text: Text = "") -> Markup:
    """Where a figure stands against its target: a dot over its line, or under it.

    `number_text` follows, plain: "Giao 50%".
    """
    known(tag, TARGET_TAGS, "target tag")
    after = join(" · ", number_text) if number_text else ""
    if tag == "no_target":
        return element("span", word, after, class_="tc-target tc-no-target")
    side = "tc-reached" if tag in _ABOVE_ITS_LINE else "tc-missed"
    tick = element("i", class_="tc-tick", aria_hidden="true")
    return element(
        "span",
        element("span", tick, word, class_="tc-target-word"),
        after,
        class_=f"tc-target {side}",
    )


def origin_tag(origin: str, word: str) -> Markup:
    """Where a figure comes from; simulated is dashed."""
    kind = "tc-simulated" if known(origin, ORIGINS, "origin") == "simulated" else ""
    return element("span", word, class_=f"tc-origin {kind}".strip())
