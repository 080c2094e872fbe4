"""The districts as equal tiles, each a link, placed as they lie to one another."""

from collections.abc import Sequence
from dataclasses import dataclass

from figures.html.absence import KINDS
from figures.html.marks import known, known_state, state_sign
from figures.html.markup import Markup, Text, address, classes, element, join, unseen


@dataclass(frozen=True)
class Tile:
    """One area. `row` and `column` from 1, or both 0 where it follows the one before; coloured by
    `state`, by `step` or as `nothing`.

    By state: `value` is the late, `counts` the "/2.380" behind it, `word` the state's word (said
    once in the caption for typical; of a tile without a figure, in the key over the map). By value:
    `step` 1 to 5, or FEW, `counts` both counts.
    `nothing` is one of the four kinds and hatches the tile; `value` is then its words.
    """

    name: str
    href: str
    row: int
    column: int
    value: Text = ""
    counts: Text = ""
    word: str = ""
    state: str | None = None
    step: int | None = None
    nothing: str | None = None


# The step of a tile of so few cases that their share is no colour.
FEW = 0


@dataclass(frozen=True)
class TileGroup:
    """Tiles that follow one another under a heading, if they have one, and under that of what
    this group and the next ones lie in, where one begins."""

    tiles: Sequence[Tile]
    title: Text = ""
    wider: Text = ""


def grouped(groups: Sequence[TileGroup], caption: Text = "") -> Markup:
    """Groups of small tiles, as many side by side as there is room for, then a note."""
    below = "h4" if any(group.wider for group in groups) else "h3"
    return join(
        element(
            "div",
            element("div", *(_group(group, below) for group in groups), class_="tc-tile-groups"),
            class_="tc-measure",
        ),
        element("p", caption, class_="tc-note") if caption else "",
    )


def _group(group: TileGroup, heading: str) -> Markup:
    return element(
        "div",
        element("h3", group.wider, class_="tc-h2") if group.wider else "",
        element(heading, group.title, class_="tc-h3") if group.title else "",
        element(
            "div",
            *(_tile(tile) for tile in group.tiles),
            class_="tc-tiles tc-tiles-many",
            role="list",
        ),
        class_="tc-tile-group",
    )


def tile_map(
    tiles: Sequence[Tile], caption: Text = "", is_low: bool = False, is_small: bool = False
) -> Markup:
    """The tiles from north to south, then a note (size is not area).

    `is_low`: of one short line each; `is_small`: names and signs alone.
    """
    in_reading_order = sorted(tiles, key=lambda tile: (tile.row, tile.column))
    width = max((tile.column for tile in tiles), default=1)
    grid = element(
        "div",
        *(_tile(tile) for tile in in_reading_order),
        class_=classes(
            "tc-tiles", "tc-tiles-low" if is_low else "", "tc-tiles-small" if is_small else ""
        ),
        style=f"--columns:{width:d}",
        role="list",
    )
    return join(
        element("div", grid, class_="tc-measure"),
        element("p", caption, class_="tc-note") if caption else "",
    )


def _tile(tile: Tile) -> Markup:
    inside = join(
        state_sign(tile.state) if tile.state else "",
        # A name may break between its words there: on a phone it is wider than its tile.
        element("span", tile.name.replace("\u00a0", " "), class_="tc-tile-name"),
        _figure(tile),
        _word(tile),
    )
    return element(
        "div",
        element(
            "a",
            inside,
            class_=classes("tc-tile", _colour(tile)),
            href=address(tile.href),
            aria_label=_label(tile),
        ),
        style=f"grid-area:{tile.row:d}/{tile.column:d}" if tile.row else None,
        role="listitem",
    )


def _colour(tile: Tile) -> str:
    if tile.nothing:
        known(tile.nothing, KINDS, "kind of nothing")
        return "tc-tile-nothing"
    if tile.state:
        return f"tc-by-state tc-{known_state(tile.state)}"
    if tile.step not in (FEW, 1, 2, 3, 4, 5):
        raise ValueError(f"tile {tile.name!r} has neither a state, a step of 1 to 5 nor a reason")
    return f"tc-by-value tc-step-{tile.step}"


def _figure(tile: Tile) -> Markup:
    if tile.nothing:
        return element("span", tile.value, class_="tc-tile-word")
    if not tile.value:
        return Markup("")
    value = element("span", tile.value, class_="tc-tile-value")
    counts = element("span", _breakable(tile.counts), class_="tc-tile-counts")
    return element("span", value, counts, class_="tc-tile-figure")


def _breakable(counts: Text) -> Text:
    """Both counts, which may part after the stroke: on a phone a tile is 85 px wide."""
    if isinstance(counts, Markup) or "/" not in counts[1:]:
        return counts
    first, second = counts.split("/", 1)
    return join(first, "/", element("wbr"), second)


def _label(tile: Tile) -> str:
    """What a tile says to a screen reader where the eye has its sign alone."""
    return f"{tile.name}: {tile.word}" if tile.word and not (tile.value or tile.nothing) else ""


def _word(tile: Tile) -> Markup | str:
    if not tile.word or _label(tile):
        return ""
    if tile.state == "typical":
        return unseen(tile.word)
    return element("span", tile.word, class_="tc-tile-word")
