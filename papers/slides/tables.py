"""A table that can be edited: rules between rows, no fills, numbers on the right."""

from __future__ import annotations

from typing import Any

from pptx.dml.color import RGBColor
from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.oxml.ns import qn
from pptx.oxml.xmlchemy import OxmlElement
from pptx.util import Inches, Pt

from figures import wording
from figures.wording import Pieces
from papers.slides import typesetting
from papers.slides.content import Table
from papers.slides.letters import height_of, lines_of

SIZES = (16, 15, 14, 13, 12, 11, 10, 9)  # points, the largest with which all rows fit
PAD = int(Inches(0.05))  # around a cell's text
NO_STYLE = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}"


def put(page: Any, table: Table, top: int, room: int) -> int:
    """Draws it, and says how high it is: never higher than the room, for what is asked of it."""
    widths = _widths(table)
    size, heights = _fitting(table, widths, room)
    shape = page.shapes.add_table(
        len(heights), len(widths), typesetting.LEFT, top, typesetting.INNER, sum(heights)
    )
    grid: Any = shape.table
    _plain(grid)
    for column, width in zip(grid.columns, widths, strict=True):
        column.width = width
    for row, height in zip(grid.rows, heights, strict=True):
        row.height = height
    heads: list[list[Pieces]] = [[[(head, True)] for head in table.heads]]
    for line, cells in enumerate([*heads, *table.rows]):
        if len(cells) == 1 and len(widths) > 1:
            grid.cell(line, 0).merge(grid.cell(line, len(widths) - 1))
        for place, pieces in enumerate(cells):
            is_head = line == 0
            _cell(grid.cell(line, place), pieces, size, place in table.right, is_head)
    return sum(heights)


def least(table: Table) -> int:
    """How high it is with the smallest letters."""
    return sum(_heights(table, _widths(table), SIZES[-1]))


def _widths(table: Table) -> list[int]:
    return [int(typesetting.INNER * part / sum(table.widths)) for part in table.widths]


def _fitting(table: Table, widths: list[int], room: int) -> tuple[int, list[int]]:
    for size in SIZES:
        heights = _heights(table, widths, size)
        if sum(heights) <= room:
            return size, heights
    return SIZES[-1], _heights(table, widths, SIZES[-1])


def _heights(table: Table, widths: list[int], size: int) -> list[int]:
    """Of the heads and of each row."""
    heads: list[list[Pieces]] = [[[(head, True)] for head in table.heads]]
    heights = []
    for cells in [*heads, *table.rows]:
        of_cells = widths if len(cells) > 1 else [sum(widths)]
        lines = max(
            lines_of(wording.plain(pieces), size, width - 2 * PAD, any(bold for _, bold in pieces))
            for pieces, width in zip(cells, of_cells, strict=True)
        )
        heights.append(height_of(lines, size) + 2 * PAD)
    return heights


def _cell(cell, pieces: Pieces, size: int, is_right: bool, is_head: bool) -> None:
    cell.margin_left = cell.margin_right = cell.margin_top = cell.margin_bottom = PAD
    cell.vertical_anchor = MSO_ANCHOR.TOP
    frame = cell.text_frame
    frame.word_wrap = True
    paragraph = frame.paragraphs[0]
    paragraph.alignment = PP_ALIGN.RIGHT if is_right else PP_ALIGN.LEFT
    colour = typesetting.COLOURS.ink2 if is_head else typesetting.COLOURS.ink
    typesetting.runs(paragraph, pieces, size, colour)
    _rule(
        cell,
        typesetting.COLOURS.ink2 if is_head else typesetting.COLOURS.line,
        1.5 if is_head else 0.75,
    )


def _rule(cell, colour: str, width: float) -> None:
    """A line under a cell."""
    properties = cell._tc.get_or_add_tcPr()
    line = OxmlElement("a:lnB")
    line.set("w", str(int(Pt(width))))
    fill = OxmlElement("a:solidFill")
    inner = OxmlElement("a:srgbClr")
    inner.set("val", str(RGBColor.from_string(colour[1:])))
    fill.append(inner)
    line.append(fill)
    properties.append(line)


def _plain(grid) -> None:
    """No fills and stripes of PowerPoint's own style."""
    properties = grid._tbl.tblPr
    properties.set("bandRow", "0")
    properties.set("firstRow", "0")
    style = properties.find(qn("a:tableStyleId"))
    if style is not None:
        style.text = NO_STYLE
