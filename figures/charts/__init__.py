"""Charts as plain Plotly figures. Each takes rows and a palette; a mark carries its link."""

from figures.charts.drawn import Drawn
from figures.charts.frame import CONFIG, Figure
from figures.charts.gap_bars import GapBar, GapRow, gap_bars
from figures.charts.marks import Mark, marks, outermost
from figures.charts.picture import Picture

__all__ = [
    "CONFIG",
    "Drawn",
    "Figure",
    "GapBar",
    "GapRow",
    "Mark",
    "Picture",
    "gap_bars",
    "marks",
    "outermost",
]
