"""Cells of a workbook that hold an error, or a formula that was saved without its value.

The reader gives both as empty, and so would we: they are looked for in the file's own parts.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from data.importing.reading import broken_excel, broken_libre, broken_old
from data.importing.reading.broken_cell import Cells

# What a cell is shown as that has an error, in workbooks and in what is exported from them.
ERROR = r"(?i)\s*(?:#(?:N/A|GETTING_DATA|[^#!?\s][^#!?]{0,30}[!?])|Err:\d{3})\s*"


def find(path: Path, kind: str, names: Sequence[str]) -> dict[str, Cells]:
    """The cells by the name of their sheet; a sheet may have none.

    `names`: of all sheets in their order. Raises TooMany, and what reading a damaged file raises.
    """
    if kind == "xlsx":
        return broken_excel.find(path)
    if kind == "ods":
        return broken_libre.find(path)
    return dict(zip(names, broken_old.find(path.read_bytes()), strict=False))
