"""Rows that were not taken go back to their sender, who mends every one of them."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import openpyxl

from tests.office.commands import command
from tests.office.exports import Export
from tests.office.facts import Dossier, Unit
from tests.office.layouts import CHANNEL, COLUMNS, PIGEON, TEAM


def mended(export: Export) -> Export:
    """What comes of a file's wrong rows."""
    right = [_mended(dossier, fault) for dossier, fault in export.wrong]
    return replace(
        export, name=f"{export.name}-da-sua", dossiers=right, wrong=[], repeated=[], mends=export
    )


def _mended(dossier: Dossier, fault: str) -> Dossier:
    """One that was called finished without its day gets the day; the others are as they were."""
    if fault != "open":
        return dossier
    finished = dossier.finished or dossier.received + timedelta(days=1)
    return replace(dossier, finished=finished, outcome="result")


def send_back(export: Export, folder: Path, units: dict[str, Unit]) -> Path:
    """The file made of the original that a mended export corrects, mended by hand in Excel."""
    path, original = folder / f"{export.name}.xlsx", folder / f"{export.mends.name}.xlsx"
    command("rejects", "--export", str(path), "--original", str(original))
    book = openpyxl.load_workbook(path)
    page = book.worksheets[0]
    heads = {cell.value: cell.column for cell in page[1]}
    code, finished = (heads[COLUMNS["mot-cua"][field]] for field in ("dossier_code", "finished_at"))
    by_code = {each.code: each for each in export.dossiers}
    for row in page.iter_rows(min_row=2):
        right = by_code[row[code - 1].value]
        meant = {
            TEAM: units[right.handling].name,
            PIGEON: CHANNEL[right.channel],
            "31/02/2026": f"{right.received:%d/%m/%Y %H:%M}",
        }
        for cell in row:
            cell.value = meant.get(cell.value, cell.value)
        if right.finished:
            row[finished - 1].value = f"{right.finished:%d/%m/%Y %H:%M}"
    book.save(path)
    return path
