"""Charts as plain Plotly figures. Each takes rows and a palette; a mark carries its link."""

from figures.charts.bars import LateRow, late_bars
from figures.charts.columns import Column, period_columns
from figures.charts.control import Levels, Month, control
from figures.charts.frame import CONFIG, Figure
from figures.charts.funnel import FunnelMark, FunnelWords, funnel
from figures.charts.gap_bars import GapRow, gap_bars
from figures.charts.path import Ahead, Level, PathPoint, share_path
from figures.charts.volume import UnitSpot, volume_scatter

__all__ = [
    "CONFIG",
    "Ahead",
    "Column",
    "Figure",
    "FunnelMark",
    "FunnelWords",
    "GapRow",
    "LateRow",
    "Level",
    "Levels",
    "Month",
    "PathPoint",
    "UnitSpot",
    "control",
    "funnel",
    "gap_bars",
    "late_bars",
    "period_columns",
    "share_path",
    "volume_scatter",
]
