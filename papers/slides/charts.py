"""Charts of PowerPoint's own kind: their figures can be opened and changed there.

Numbers over marks are texts that were written here: a number would be printed as the reader's
machine writes it (80.48), and only this way both counts stand under a share.
"""

from __future__ import annotations

from typing import Any

from pptx.chart.data import CategoryChartData
from pptx.dml.color import RGBColor
from pptx.enum.chart import (
    XL_CHART_TYPE,
    XL_LABEL_POSITION,
    XL_LEGEND_POSITION,
    XL_MARKER_STYLE,
    XL_TICK_LABEL_POSITION,
)
from pptx.enum.dml import MSO_LINE
from pptx.oxml.ns import qn
from pptx.util import Pt

from papers.slides import typesetting
from papers.slides.content import Chart, Series

KINDS = {
    "line": XL_CHART_TYPE.LINE_MARKERS,
    "columns": XL_CHART_TYPE.COLUMN_CLUSTERED,
    "bars": XL_CHART_TYPE.BAR_CLUSTERED,
}
TICKS, LABELS = 12, 12  # points
MANY = 24  # labels: smaller
LABEL_ROOM = 0.12  # of an axis
AXIS = {True: "0%", False: "#,##0"}


def put(page: Any, chart: Chart, place: tuple[int, int, int, int]) -> None:
    """The chart in its place: left, top, width, height."""
    given = CategoryChartData(number_format="General")
    given.categories = [each.replace("\n", " – ") for each in chart.categories]
    for series in chart.series:
        given.add_series(series.name, series.values)
    drawn = page.shapes.add_chart(KINDS[chart.kind], *place, given).chart
    _look(drawn, chart)
    for series, plotted in zip(chart.series, drawn.plots[0].series, strict=True):
        _colour(plotted, series, chart.kind)
        _label(plotted, series, chart)


def _look(drawn, chart: Chart) -> None:
    drawn.has_title = False
    drawn.font.name = typesetting.FONT
    drawn.font.size = Pt(TICKS)
    drawn.font.color.rgb = _rgb("ink2")
    shown = [each for each in chart.series if not each.is_level]
    drawn.has_legend = len(shown) > 1
    if drawn.has_legend:
        drawn.legend.position = XL_LEGEND_POSITION.TOP
        drawn.legend.include_in_layout = False
        drawn.legend.font.size, drawn.legend.font.name = Pt(TICKS), typesetting.FONT
    drawn.category_axis.format.line.color.rgb = _rgb("line2")
    drawn.category_axis.has_major_gridlines = False
    values = drawn.value_axis
    values.format.line.fill.background()
    values.has_major_gridlines = chart.kind == "line"
    if values.has_major_gridlines:
        values.major_gridlines.format.line.color.rgb = _rgb("line")
        values.tick_labels.number_format = AXIS[chart.is_share]
        values.tick_labels.number_format_is_linked = False
        values.minimum_scale = 0
    else:
        values.visible = False
    if chart.kind == "bars":
        drawn.category_axis.reverse_order = True
        drawn.category_axis.tick_label_position = XL_TICK_LABEL_POSITION.LOW
        _room_for_labels(values, chart)
        drawn.plots[0].gap_width, drawn.plots[0].overlap = 60, -10
    elif chart.kind == "columns":
        drawn.plots[0].gap_width = 50


def _room_for_labels(axis, chart: Chart) -> None:
    """Beyond the longest bars on both sides, or a number would stand on a name."""
    known = [0.0, *(each for series in chart.series for each in series.values if each is not None)]
    low, high = min(known), max(known)
    room = LABEL_ROOM * (high - low)
    axis.minimum_scale = low - room if low < 0 else 0
    axis.maximum_scale = high + room


def _colour(plotted, series: Series, kind: str) -> None:
    colour = _rgb(series.role)
    if kind != "line":
        plotted.invert_if_negative = False
        plotted.format.fill.solid()
        plotted.format.fill.fore_color.rgb = colour
        if series.role == "concern":
            _by_sign(plotted, series)
        return
    plotted.smooth = False
    plotted.format.line.color.rgb = colour
    plotted.format.line.width = Pt(1.75 if series.is_level else 2.5)
    if series.is_dashed:
        plotted.format.line.dash_style = MSO_LINE.DASH
    plotted.marker.style = XL_MARKER_STYLE.NONE if series.is_level else XL_MARKER_STYLE.CIRCLE
    if not series.is_level:
        plotted.marker.size = 8
        plotted.marker.format.fill.solid()
        plotted.marker.format.fill.fore_color.rgb = colour
        plotted.marker.format.line.color.rgb = colour


def _by_sign(plotted, series: Series) -> None:
    """What is judged: concern where it makes the figure worse, good where it makes it better."""
    for place, value in enumerate(series.values):
        if value is not None and value < 0:
            fill = plotted.points[place].format.fill
            fill.solid()
            fill.fore_color.rgb = _rgb("good")


def _label(plotted, series: Series, chart: Chart) -> None:
    size = LABELS if sum(map(bool, series.labels)) * len(chart.series) < MANY else 10
    for place, (value, said) in enumerate(zip(series.values, series.labels, strict=True)):
        if value is None or not said:
            continue
        label = plotted.points[place].data_label
        frame = label.text_frame
        for line, part in enumerate(said.split("\n")):
            paragraph = frame.paragraphs[0] if line == 0 else frame.add_paragraph()
            run = paragraph.add_run()
            run.text = part
            run.font.size = Pt(size - (2 if line else 0))
            run.font.bold = line == 0 and not series.is_level
            run.font.color.rgb = _rgb("ink" if line == 0 else "ink2")
            typesetting.face(run)
        frame.word_wrap = False
        if chart.kind == "line":
            label.position = _beside(series, chart)
        else:
            label.position = XL_LABEL_POSITION.OUTSIDE_END
    frame = plotted._element.find(qn("c:dLbls"))
    if frame is None:
        return
    for name in ("c:showLegendKey", "c:showVal", "c:showCatName", "c:showSerName"):
        if (each := frame.find(qn(name))) is not None:
            each.set("val", "0")


def _beside(series: Series, chart: Chart):
    """Under a course that is held against lines, which stand over it oftener than not."""
    is_held = not series.is_level and len(chart.series) > 1
    return XL_LABEL_POSITION.BELOW if is_held else XL_LABEL_POSITION.ABOVE


def _rgb(role: str) -> RGBColor:
    return RGBColor.from_string(getattr(typesetting.COLOURS, role)[1:])
