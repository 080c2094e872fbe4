"""All official forms of a period, filled, in one ZIP: a folder a unit, a list of what is in it."""

from __future__ import annotations

import io
import tempfile
import zipfile
from pathlib import Path

import queries
from figures import wording
from papers.asked import Asked, Say
from papers.workbook import book, words
from queries import commands, forms
from queries.rows.shared import Units

LIST = "DANH_SACH.txt"


def write(asked: Asked, say: Say) -> Path:
    """The archive as a file. Raises AlreadyThere, FileNotWritten, NothingOfForms."""
    body = made(asked, say)
    with commands.whole(asked.to, asked.over) as aside:
        aside.write_bytes(body)
    return asked.to


def made(asked: Asked, say: Say = lambda sentence: None) -> bytes:
    """The same as bytes. Of one unit its workbook lies beside its forms."""
    of = [asked.unit] if asked.unit else [*_province(asked), *asked.units]
    file = io.BytesIO()
    listed: list[str] = [words.forms_of(asked.period_words, asked.build_id)]
    with (
        tempfile.TemporaryDirectory() as folder,
        zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive,
    ):
        for number, unit in enumerate(of, start=1):
            listed += _of_unit(unit, asked, Path(folder), archive)
            if number % 20 == 0 or number == len(of):
                say(f"{number}/{len(of)} đơn vị")
        if asked.unit:
            archive.writestr(f"{asked.unit['unit_code']}/so-lieu.xlsx", book.made(asked))
        archive.writestr(LIST, "\ufeff" + "\r\n".join(listed) + "\r\n")
    return file.getvalue()


def _province(asked: Asked) -> list[Units]:
    """Who sends the forms of the province itself."""
    rows = queries.run("units", period=asked.period["period"])
    return [row for row in rows if row["level"] == "province"]


def _of_unit(unit: Units, asked: Asked, folder: Path, archive: zipfile.ZipFile) -> list[str]:
    """Writes its forms; what was written, and what was not, a line each."""
    code, period = unit["unit_code"], asked.period["period"]
    reports, not_configured = forms.reports(code, period)
    of = None if unit["level"] == "province" else code
    cells = queries.run("form_cells", period=period, unit=of)
    build = asked.build
    note = words.as_reported(asked.build_id, wording.date(build["as_of"]))
    lines, empty = [], []
    for report in reports:
        figures = forms.reported(report, cells, note, build["is_demonstration"])
        said = words.REPORTED
        if figures is None:
            figures, said = forms.counted(report), words.FROM_DOSSIERS
        if figures is None:
            empty.append(report.form.form)
            continue
        name = f"{report.form.form.replace('/', '-')}_{code}_{period.replace(':', '-')}.xlsx"
        forms.write(folder / name, report, figures)
        archive.write(folder / name, f"{code}/{name}")
        lines.append(f"  {report.form.form}: {said}")
    if empty:
        lines.append(f"  {words.NOTHING_CAME}: {', '.join(empty)}")
    return [f"{unit['unit_name']} ({code})", *lines, *(f"  {each}" for each in not_configured)]
