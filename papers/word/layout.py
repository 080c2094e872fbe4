"""The layout of Nghị định 30/2020/NĐ-CP as a Word file: page, typeface, head, tables, page numbers.

What the templates that ship are made with (templates.py); an office edits those in Word.
"""

from __future__ import annotations

from collections.abc import Sequence

import docx
from docx.document import Document
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN
from docx.enum.text import WD_COLOR_INDEX, WD_TAB_ALIGNMENT, WD_TAB_LEADER
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Cm, Mm, Pt
from docx.table import Table, _Cell, _Row
from docx.text.paragraph import Paragraph

TYPEFACE = "Times New Roman"
TOP, BOTTOM, LEFT, RIGHT = 20, 20, 30, 15  # mm, each within what the decree allows
WIDTH = 210 - LEFT - RIGHT


def new(size: float = 13.5, margins: Sequence[int] = (TOP, BOTTOM, LEFT, RIGHT)) -> Document:
    """An empty A4 document in the typeface and the language of documents of state."""
    document = docx.Document()
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.top_margin, section.bottom_margin = Mm(margins[0]), Mm(margins[1])
    section.left_margin, section.right_margin = Mm(margins[2]), Mm(margins[3])
    section.header_distance = Mm(10)
    style = document.styles["Normal"]
    style.font.name, style.font.size = TYPEFACE, Pt(size)
    fonts = style.element.rPr.rFonts
    for which in ("w:ascii", "w:hAnsi", "w:cs", "w:eastAsia"):
        fonts.set(qn(which), TYPEFACE)
    style.element.rPr.append(parse_xml(f'<w:lang {nsdecls("w")} w:val="vi-VN"/>'))
    style.paragraph_format.space_after = Pt(0)
    return document


def number_pages(document: Document) -> None:
    """In the middle of the head, from the second page on."""
    section = document.sections[0]
    section.different_first_page_header_footer = True
    paragraph = section.header.paragraphs[0]
    paragraph.alignment = ALIGN.CENTER
    run = paragraph.add_run()
    for kind, text in (("begin", None), (None, "PAGE"), ("end", None)):
        if kind:
            mark = OxmlElement("w:fldChar")
            mark.set(qn("w:fldCharType"), kind)
        else:
            mark = OxmlElement("w:instrText")
            mark.text = text
        run._r.append(mark)


def write(
    where: Document | _Cell,
    text: str,
    *,
    bold: bool = False,
    italic: bool = False,
    size: float | None = None,
    align: ALIGN | None = None,
    indent: float = 0,
    before: float = 0,
    after: float = 0,
    blank: bool = False,
    with_next: bool = False,
    underlined: bool = False,
) -> Paragraph:
    """A paragraph; `blank`: what a person has to fill, seen from afar."""
    paragraph = where.add_paragraph()
    run = paragraph.add_run(text)
    run.bold, run.italic = bold or None, italic or None
    if size:
        run.font.size = Pt(size)
    if blank:
        run.font.highlight_color = WD_COLOR_INDEX.YELLOW
    its = paragraph.paragraph_format
    its.alignment, its.first_line_indent = align, Cm(indent) if indent else None
    its.space_before, its.space_after = Pt(before), Pt(after)
    its.keep_with_next = with_next or None
    if underlined:
        _underline(paragraph)
    return paragraph


def dotted(document: Document, width: float, text: str = "") -> None:
    """A line to write on, so many mm long."""
    paragraph = write(document, f"{text}\t", size=10.5, before=5)
    paragraph.paragraph_format.tab_stops.add_tab_stop(
        Mm(width), WD_TAB_ALIGNMENT.RIGHT, WD_TAB_LEADER.DOTS
    )


def tag(where: Document | _Cell, text: str) -> None:
    """A paragraph that is none: it only steers what stands between it and its end."""
    write(where, text, size=8)


def columns(document: Document | _Cell, *widths: float) -> list[_Cell]:
    """Parts of a page side by side, without lines, on one page; widths in mm."""
    table = document.add_table(1, len(widths))
    _lay(table, widths)
    _set(table.rows[0], "w:cantSplit")
    return [_emptied(cell) for cell in table.rows[0].cells]


def table(
    document: Document | _Cell,
    heads: Sequence[str],
    rows: Sequence[Sequence[str]],
    widths: Sequence[float],
    size: float = 11,
    right: Sequence[int] = (),
) -> Table:
    """A ruled table whose head is repeated on each page and whose rows are not broken.

    A row that has one text is a tag of the template, which goes when it is filled.
    """
    made = document.add_table(1, len(heads))
    made.style = "Table Grid"
    _lay(made, widths)
    _fill(made.rows[0], heads, size, bold=True, align=lambda _: ALIGN.CENTER)
    _set(made.rows[0], "w:tblHeader")
    for texts in rows:
        row = made.add_row()
        for cell, width in zip(row.cells, widths, strict=True):
            cell.width = Mm(width)
        _set(row, "w:cantSplit")
        if len(texts) == 1:
            row.cells[0].paragraphs[0].add_run(texts[0])
            continue
        _fill(row, texts, size, align=lambda at: ALIGN.RIGHT if at in right else None)
    _set(made.rows[0], "w:cantSplit")
    return made


def _fill(row: _Row, texts: Sequence[str], size: float, align, bold: bool = False) -> None:
    for at, (cell, text) in enumerate(zip(row.cells, texts, strict=True)):
        paragraph = cell.paragraphs[0]
        run = paragraph.add_run(text)
        run.font.size, run.bold = Pt(size), bold or None
        paragraph.alignment = align(at)


def _lay(made: Table, widths: Sequence[float]) -> None:
    made.alignment, made.autofit = WD_TABLE_ALIGNMENT.CENTER, False
    for column, width in zip(made.columns, widths, strict=True):
        column.width = Mm(width)
        for cell in column.cells:
            cell.width = Mm(width)
    margins = parse_xml(
        f'<w:tblCellMar {nsdecls("w")}><w:left w:w="60" w:type="dxa"/>'
        '<w:right w:w="60" w:type="dxa"/></w:tblCellMar>'
    )
    made._tbl.tblPr.append(margins)


def _emptied(cell: _Cell) -> _Cell:
    """Without the paragraph that each has; one has to follow."""
    for paragraph in cell.paragraphs:
        paragraph._p.getparent().remove(paragraph._p)
    return cell


def _set(row: _Row, name: str) -> None:
    mark = OxmlElement(name)
    row._tr.get_or_add_trPr().append(mark)


def _underline(paragraph: Paragraph) -> None:
    """A line under the middle of a head, as under the name of an office."""
    paragraph.paragraph_format.space_after = Pt(4)
    for run in paragraph.runs:
        run.underline = True
