"""Papers of the store's newest build, each as its command writes it, with its PDF.

Of the newest finished quarter of the report calendar: the report, the sheet of the unit with most
dossiers falling due, the sheets of all units; the slides, the workbook, one unit's forms. Where
nothing makes PDFs, without them, and the line says so.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import queries
from bench.comparing import in_process
from bench.timing import Timing
from papers import asked as asking
from papers import kinds, pdf
from queries import commands

# What is promised in seconds on two cores, with the PDF.
REPORT, SHEET, SHEETS = 20.0, 5.0, 180.0


def measured(repeats: int) -> Iterator[Timing]:
    """A line each; the sheets of all units once, since they take a minute."""
    is_pdf = pdf.libreoffice() is not None
    with_pdf = "với PDF" if is_pdf else "không PDF (máy không có LibreOffice)"
    commands.pin(None)
    period, unit, count = _asked()
    for what, kind, of, promise, times in (
        ("báo cáo của tỉnh", "docx", None, REPORT, repeats),
        ("trang trình chiếu", "pptx", None, REPORT, repeats),
        ("sổ số liệu của tỉnh", "xlsx", None, REPORT, repeats),
        ("phiếu của một đơn vị", "sheet", unit, SHEET, repeats),
        ("biểu mẫu của một đơn vị", "forms", unit, SHEET, repeats),
        (f"phiếu của {count} đơn vị", "sheet", "", SHEETS, 1),
    ):
        has_pages = kinds.KINDS[kind].is_of_pages
        runs = [in_process(write, kind, period, of, is_pdf and has_pages) for _ in range(times)]
        yield Timing("papers", f"{what}, {with_pdf}" if has_pages else what, promise, runs)


def write(kind: str, period: str, unit: str | None, is_pdf: bool) -> None:
    """Into a folder that goes; `unit` "": of every unit."""
    commands.pin(None)
    with tempfile.TemporaryDirectory() as folder:
        its = asking.asked(period, unit or None, Path(folder), is_pdf)
        if unit != "":
            its = replace(its, to=Path(folder) / f"giay{kinds.KINDS[kind].ending}")
        kinds.write(kind, its, lambda sentence: None)


def _asked() -> tuple[str, str, int]:
    """The period, a unit, and how many there are."""
    period = next(
        row["period"]
        for row in queries.run("periods", calendar="report")
        if row["kind"] == "quarter" and row["is_finished"]
    )
    units = asking.asked(period).units
    due = {
        row["unit_code"]: row["count_dossiers"] for row in queries.run("due_soon", period=period)
    }
    most = max(units, key=lambda row: due.get(row["unit_code"], 0))
    return period, most["unit_code"], len(units)
