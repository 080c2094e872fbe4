"""The look of our own HTML: a stylesheet a component, `NAMES` in the order in which they count."""

from pathlib import Path

NAMES = (
    *("page", "words", "frame", "find", "states", "targets", "objectives", "facts", "tables"),
    *("cards", "matrix", "tiles", "multiples", "units", "charts", "notices", "choices"),
    *("bringing", "decide", "narrow"),
    "print",
)

# Rows are cards in a narrow column, those of many columns already on a narrow screen. On paper a
# table stays one.
_ARE_CARDS = (
    "@media screen {{ @container measure (max-width: 620px) {{\n{0}}} }}",
    "@media screen and (max-width: 900px) {{ @container many (min-width: 0) {{\n{0}}} }}",
)


def sheet() -> str:
    """All of them as one; a later rule wins over an earlier of equal weight."""
    here = Path(__file__).parent
    texts = {name: (here / f"{name}.css").read_text(encoding="utf-8") for name in NAMES}
    texts["cards"] = "\n".join(where.format(texts["cards"]) for where in _ARE_CARDS)
    return "\n".join(texts.values())


def of_section(section: int) -> str:
    """The menu's section that the open page is of, by its place from 1; Streamlit marks the page in
    it. Told by the page: a rule that looks for it (`:root:has(…)`) has the browser look through the
    whole page at every text that a chart measures.
    """
    return (
        f"[data-testid=stTopNav] > :nth-child({section}) > button "
        "{ border-radius: 0; box-shadow: inset 0 -2px var(--ink); font-weight: 700; }"
    )
