"""The kinds of papers there are: which module writes each, and how its file is called."""

from __future__ import annotations

import importlib
from pathlib import Path
from typing import NamedTuple

from papers.asked import Asked, Say


class Kind(NamedTuple):
    """`module` has `write(asked, say) -> Path`, which writes the file, or the folder, that
    `asked.to` names and says where it is; it is imported when it is asked for."""

    module: str
    ending: str
    called: str  # begins the name of its file
    what: str
    of_units: bool = False  # one a unit; without a unit named, of all into a folder
    is_of_pages: bool = False  # so that it may become a PDF
    of_either: bool = False  # of the whole province, or of one unit where one is named


KINDS: dict[str, Kind] = {
    "docx": Kind(
        "papers.word.report",
        ".docx",
        "bao-cao",
        "báo cáo của tỉnh (Word)",
        is_of_pages=True,
    ),
    "sheet": Kind(
        "papers.word.sheet",
        ".docx",
        "phieu",
        "phiếu một trang của đơn vị, hoặc của mọi đơn vị vào một thư mục (Word)",
        of_units=True,
        is_of_pages=True,
    ),
    "txt": Kind("papers.five_lines", ".txt", "tin", "năm dòng để nhắn cho đơn vị", of_units=True),
    "pptx": Kind("papers.slides.deck", ".pptx", "trang-trinh-chieu", "trang trình chiếu cuộc họp"),
    "xlsx": Kind("papers.workbook.book", ".xlsx", "so-lieu", "sổ số liệu Excel", of_either=True),
    "forms": Kind(
        "papers.workbook.forms", ".zip", "bieu-mau", "ZIP các biểu mẫu đã điền", of_either=True
    ),
}


def write(kind: str, asked: Asked, say: Say) -> Path:
    """The paper, where it is to be. Raises what its module raises; all are commands.Fault."""
    path: Path = importlib.import_module(KINDS[kind].module).write(asked, say)
    return path


def file_name(kind: str, asked: Asked) -> str:
    """“bao-cao-2023-Q3.docx”, “phieu-608-2023-Q3.docx”: also where Windows has no colon."""
    parts = [
        KINDS[kind].called,
        *([asked.unit["unit_code"]] if asked.unit else []),
        asked.period["period"].replace(":", "-"),
    ]
    return f"{'-'.join(parts)}{KINDS[kind].ending}"
