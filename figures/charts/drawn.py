"""A chart as it is handed to Streamlit."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from plotly.basedatatypes import BaseFigure


class Drawn(BaseFigure):
    """A figure of ours, as it is. Of a plain one Streamlit has Plotly check every part and copy it,
    5 ms of each chart at each visit; tests do so once, of every page on every kind of store.
    """

    def __init__(self, figure: Mapping[str, Any]):
        self._drawn = figure

    def to_dict(self) -> Mapping[str, Any]:
        return self._drawn
