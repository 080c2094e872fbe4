"""PDFs: many files in one run, one typeface, and what is said where they cannot be made."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from data.__main__ import main
from papers import asked as asking
from papers import kinds, pdf
from tests.province import dossier, unit

HAS_OFFICE = pdf.libreoffice() is not None and shutil.which("pdffonts") is not None
CONVERTS = """
import pathlib, sys
*_, to = [sys.argv[at + 1] for at, each in enumerate(sys.argv) if each == "--outdir"]
for each in sys.argv:
    if each.endswith(".docx") and "B-" not in each:
        pathlib.Path(to, pathlib.Path(each).stem + ".pdf").write_bytes(b"%PDF-")
"""


@pytest.fixture
def two_units(province, own_papers):
    province(units=[unit("A"), unit("B")], dossiers=[dossier("A", finished="2023-07-12")])


def sheets(folder: Path, capsys) -> tuple[int, str]:
    status = main(["report", "--period", "2023-Q3", "--as", "sheet", "--pdf", "--to", str(folder)])
    return status, capsys.readouterr().err


@pytest.mark.made(measures=["late_of_due"])
def test_without_a_converter_the_word_files_stay_and_the_sentence_says_what_to_do(
    two_units, tmp_path, monkeypatch, capsys
):
    monkeypatch.setattr(pdf, "libreoffice", lambda: None)
    status, said = sheets(tmp_path / "phiếu", capsys)
    assert status == 1
    assert "Cài LibreOffice" in said
    assert len(list((tmp_path / "phiếu").glob("*.docx"))) == 2


@pytest.mark.made(measures=["late_of_due"])
@pytest.mark.skipif(sys.platform == "win32", reason="a script of the shell")
def test_what_was_not_converted_is_named_and_the_rest_is_there(
    two_units, tmp_path, monkeypatch, capsys
):
    (tmp_path / "converts.py").write_text(CONVERTS, encoding="utf-8")
    office = tmp_path / "soffice"
    office.write_text(f'#!/bin/sh\nexec {sys.executable} {tmp_path}/converts.py "$@"\n')
    office.chmod(0o755)
    monkeypatch.setattr(pdf, "libreoffice", lambda: office)
    status, said = sheets(tmp_path / "phiếu", capsys)
    assert status == 1
    assert "Không chuyển được 1 tệp thành PDF (phieu-B-2023-Q3.docx)" in said
    assert [each.name for each in (tmp_path / "phiếu").glob("*.pdf")] == ["phieu-A-2023-Q3.pdf"]


def fonts(path: Path) -> set[str]:
    """The families of a PDF's typefaces."""
    lines = subprocess.run(
        ["pdffonts", str(path)], capture_output=True, text=True, check=True
    ).stdout.splitlines()[2:]
    return {line.split()[0].partition("+")[2].partition("-")[0] for line in lines}


def pages(path: Path) -> int:
    said = subprocess.run(["pdfinfo", str(path)], capture_output=True, text=True, check=True).stdout
    (line,) = [each for each in said.splitlines() if each.startswith("Pages:")]
    return int(line.split()[1])


@pytest.mark.long
@pytest.mark.skipif(not HAS_OFFICE, reason="needs LibreOffice and poppler")
def test_the_report_of_the_demonstration_is_of_one_typeface(demo, tmp_path):
    to = tmp_path / "báo cáo.docx"
    kinds.write("docx", asking.asked("2023-Q3", None, to, is_pdf=True), lambda sentence: None)
    assert len(fonts(to.with_suffix(".pdf"))) == 1
    assert 8 < pages(to.with_suffix(".pdf")) < 25


@pytest.mark.long
@pytest.mark.skipif(not HAS_OFFICE, reason="needs LibreOffice and poppler")
def test_every_sheet_of_the_demonstration_is_one_page(demo, tmp_path):
    asked = asking.asked("2023-Q3", None, tmp_path, is_pdf=True)
    kinds.write("sheet", asked, lambda sentence: None)
    made = sorted(tmp_path.glob("*.pdf"))
    assert len(made) == len(asked.units) == 133
    assert [each.name for each in made if pages(each) != 1] == []
