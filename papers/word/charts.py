"""Native charts in a Word file: python-pptx writes the chart and its workbook, Word edits both."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.shared import Mm
from docx.text.paragraph import Paragraph
from lxml import etree
from pptx.chart.chart import Chart as Drawn
from pptx.chart.data import CategoryChartData
from pptx.chart.xlsx import CategoryWorkbookWriter
from pptx.dml.color import RGBColor
from pptx.enum.chart import XL_CHART_TYPE, XL_LABEL_POSITION
from pptx.oxml import parse_xml as parse_chart
from pptx.util import Pt

TYPEFACE = "Times New Roman"
NOW, BEFORE = RGBColor(0x1F, 0x4E, 0x79), RGBColor(0x9D, 0xB4, 0xCB)
WIDTH, HEIGHT = 160, 62  # mm: within the margins, two on a page
CHART_TYPE = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"
SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
WP = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
INLINE = """
<w:drawing xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"
 xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
 xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"
 xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"
 xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">
 <wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="{width}" cy="{height}"/>
 <wp:docPr id="{number}" name="Hình {number}"/><wp:cNvGraphicFramePr/>
 <a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart">
 <c:chart r:id="{rel}"/></a:graphicData></a:graphic></wp:inline></w:drawing>
"""


@dataclass(frozen=True)
class Chart:
    """Columns, a value and what is said of it each; the last is the period of the paper.

    `said` stands over a column as the text has it, since Word writes numbers as the machine does.
    """

    name: str
    series: str
    places: Sequence[str]
    values: Sequence[float | None]
    said: Sequence[str]
    alt: str


def mark(name: str) -> str:
    """What stands in a filled template where a chart is to be."""
    return f"⟦{name}⟧"


def put(document: Document, charts: Mapping[str, Chart]) -> None:
    """Each chart in place of its mark, whichever paragraph holds it."""
    marks = {mark(name): chart for name, chart in charts.items()}
    number = 0
    for paragraph in list(document.element.body.iter(f"{{{W}}}p")):
        words = Paragraph(paragraph, document)
        if (chart := marks.get(words.text.strip())) is not None:
            number += 1
            words.clear()
            words.add_run()._r.append(_inline(document, chart, number))


def _inline(document: Document, chart: Chart, number: int):
    data = CategoryChartData(number_format="General")
    data.categories = list(chart.places)
    data.add_series(chart.series, list(chart.values))
    package = document.part.package
    sheet = Part(
        PackURI(f"/word/embeddings/chart{number}.xlsx"),
        SHEET_TYPE,
        CategoryWorkbookWriter(data).xlsx_blob,
        package,
    )
    part = Part(PackURI(f"/word/charts/chart{number}.xml"), CHART_TYPE, b"", package)
    part._blob = _written(data, chart, part.relate_to(sheet, RELATIONSHIP_TYPE.PACKAGE))
    rel = document.part.relate_to(part, RELATIONSHIP_TYPE.CHART)
    drawing = parse_xml(
        INLINE.format(width=Mm(WIDTH), height=Mm(HEIGHT), number=1000 + number, rel=rel)
    )
    drawing[0].find(f"{{{WP}}}docPr").set("descr", chart.alt)
    return drawing


def _written(data: CategoryChartData, chart: Chart, workbook: str) -> bytes:
    """The chart's XML in the typeface of the paper, its workbook beside it."""
    element = parse_chart(data.xml_bytes(XL_CHART_TYPE.COLUMN_CLUSTERED))
    element._add_externalData().rId = workbook
    drawn = Drawn(element, None)
    drawn.has_legend, drawn.has_title = False, False
    drawn.font.name, drawn.font.size = TYPEFACE, Pt(10)
    drawn.value_axis.visible = drawn.value_axis.has_major_gridlines = False
    drawn.value_axis.minimum_scale = 0
    drawn.category_axis.format.line.color.rgb = BEFORE
    plot = drawn.plots[0]
    plot.gap_width = 45
    (series,) = plot.series
    for place, said in enumerate(chart.said):
        point = series.points[place]
        point.format.fill.solid()
        point.format.fill.fore_color.rgb = NOW if place == len(chart.said) - 1 else BEFORE
        if not said:
            continue
        frame = point.data_label.text_frame
        frame.text = said
        font = frame.paragraphs[0].runs[0].font
        font.name, font.size = TYPEFACE, Pt(10)
        font.bold = place == len(chart.said) - 1
        point.data_label.position = XL_LABEL_POSITION.OUTSIDE_END
    written: bytes = etree.tostring(
        element, xml_declaration=True, encoding="UTF-8", standalone=True
    )
    return written
