"""Official forms as a unit sends them, filled, for papers that hand out the whole set."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from pathlib import Path

from data import builds, packs, pinned_build
from data.forms import filling, whole_set, writing
from data.forms.faults import NotCounted, NothingToFill
from data.forms.report import Report
from data.forms.writing import Figures

__all__ = ["Report", "counted", "reported", "reports", "write"]


def reports(unit_code: str, period: str) -> tuple[list[Report], list[str]]:
    """Those that a unit sends of a period, and what is not configured, a sentence each."""
    return whole_set.reports(unit_code, period, packs.of(builds.store()))


def reported(
    report: Report, cells: Sequence[Mapping], note: str, is_demonstration: bool
) -> Figures | None:
    """What the unit sent, by rows of the question form_cells; None where it sent nothing."""
    values = {
        (each["row_code"], each["column_code"]): Decimal(str(each["reported"]))
        for each in cells
        if each["form"] == report.form.form and each["reported"] is not None
    }
    return Figures(values, (note,), is_demonstration) if values else None


def counted(report: Report) -> Figures | None:
    """What the dossiers of the pinned build tell; None where they tell nothing of the form."""
    try:
        return filling.figures(report, pinned_build())
    except (NothingToFill, NotCounted):
        return None


def write(path: Path, report: Report, figures: Figures) -> None:
    """The workbook, as `python -m data template` writes it."""
    writing.write(path, report, figures)
