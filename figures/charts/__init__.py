"""Charts as plain Plotly figures. Each takes rows and a palette; a mark carries its link."""

from figures.charts.bars import LateRow, late_bars
from figures.charts.columns import Column, period_columns
from figures.charts.frame import CONFIG, Figure
from figures.charts.funnel import FunnelMark, FunnelWords, funnel
from figures.charts.trend import Point, trend
from figures.charts.volume import UnitSpot, volume_scatter

__all__ = [
    "CONFIG",
    "Column",
    "Figure",
    "FunnelMark",
    "FunnelWords",
    "LateRow",
    "Point",
    "UnitSpot",
    "funnel",
    "late_bars",
    "period_columns",
    "trend",
    "volume_scatter",
]
