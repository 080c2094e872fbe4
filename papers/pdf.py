"""Word and slide files as PDF, many in one run: by LibreOffice, or on Windows by Word itself.

LibreOffice works with a profile of its own, so that one which somebody has open is left alone, and
with a list of typefaces in which Liberation Serif is not: it lacks Vietnamese letters, and a PDF
would mix two typefaces. Word by COM was not tried.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from papers.asked import Say
from queries import commands
from queries.commands import Fault

START, EACH = 120.0, 10.0  # seconds that a run may take, and each file of it
SAID_EVERY = 3.0
PLACES = (
    "C:/Program Files/LibreOffice/program/soffice.exe",
    "C:/Program Files (x86)/LibreOffice/program/soffice.exe",
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
)
WITHOUT_LIBERATION = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <selectfont><rejectfont><pattern>
    <patelt name="family"><string>Liberation Serif</string></patelt>
  </pattern></rejectfont></selectfont>
  <match target="pattern">
    <test name="family"><string>Times New Roman</string></test>
    <edit name="family" mode="append" binding="same"><string>Tinos</string></edit>
  </match>
</fontconfig>
"""
BY_WORD = """
$word = New-Object -ComObject Word.Application
try {{
  foreach ($file in @({files})) {{
    $made = $word.Documents.Open($file, $false, $true)
    $made.SaveAs2((Join-Path '{to}' ([IO.Path]::GetFileNameWithoutExtension($file) + '.pdf')), 17)
    $made.Close($false)
    Write-Output $file
  }}
}} finally {{ $word.Quit() }}
"""


class NoConverter(Fault):
    def __init__(self, count: int, place: Path):
        super().__init__(
            f"Chưa lập được PDF: máy này không có LibreOffice (soffice) hay Word. "
            f"{count} tệp đã lập vẫn ở {place}. Cài LibreOffice rồi chạy lại với --over, hoặc mở "
            "tệp rồi lưu thành PDF."
        )


class NotConverted(Fault):
    def __init__(self, files: Sequence[Path], why: str):
        names = ", ".join(path.name for path in files[:3]) + (", …" if len(files) > 3 else "")
        super().__init__(
            f"Không chuyển được {len(files)} tệp thành PDF ({names}): {why}. Các tệp gốc vẫn còn; "
            "mở tệp ấy xem có đọc được không, rồi chạy lại."
        )


def beside(files: Sequence[Path], say: Say) -> list[Path]:
    """A PDF of each file beside it, in place of an earlier one; all in one run.

    Raises NoConverter, NotConverted; what could be converted is there.
    """
    with tempfile.TemporaryDirectory(prefix="thucchat-pdf-") as aside:
        made = Path(aside) / "made"
        made.mkdir()
        why = _convert(files, made, Path(aside), say)
        lacking, placed = [], []
        for file in files:
            pdf = made / f"{file.stem}.pdf"
            if not pdf.is_file():
                lacking.append(file)
                continue
            place = file.with_suffix(".pdf")
            with commands.whole(place, over=True) as waiting:
                shutil.copyfile(pdf, waiting)
            placed.append(place)
    if lacking:
        raise NotConverted(lacking, why)
    return placed


def _convert(files: Sequence[Path], to: Path, aside: Path, say: Say) -> str:
    """Why some may not have been converted."""
    if office := libreoffice():
        profile = (aside / "profile").as_uri()
        given = [str(office), f"-env:UserInstallation={profile}", "--headless", "--norestore"]
        given += ["--nologo", "--nodefault", "--nolockcheck", "--nofirststartwizard"]
        given += ["--convert-to", "pdf", "--outdir", str(to), *map(str, files)]
        (aside / "fonts.conf").write_text(WITHOUT_LIBERATION, encoding="utf-8")
        say(f"LibreOffice chuyển {len(files)} tệp thành PDF")
        return _run(given, {"FONTCONFIG_FILE": str(aside / "fonts.conf")}, files, to, say)
    if os.name == "nt" and (shell := shutil.which("powershell")):
        listed = ",".join("'{}'".format(str(file).replace("'", "''")) for file in files)
        script = BY_WORD.format(files=listed, to=str(to).replace("'", "''"))
        say(f"Word chuyển {len(files)} tệp thành PDF")
        return _run([shell, "-NoProfile", "-Command", script], {}, files, to, say)
    raise NoConverter(len(files), files[0].parent)


def libreoffice() -> Path | None:
    """By its name, else where its installer puts it."""
    named = shutil.which("soffice") or shutil.which("libreoffice")
    found = [Path(named)] if named else [Path(each) for each in PLACES if Path(each).is_file()]
    return found[0] if found else None


def _run(
    given: Sequence[str], environment: dict[str, str], files: Sequence[Path], to: Path, say: Say
) -> str:
    """Wait, saying how many are done; what takes too long is ended."""
    until = time.monotonic() + START + EACH * len(files)
    with _started(given, environment) as process:
        said = time.monotonic()
        while process.poll() is None:
            time.sleep(0.1)
            now = time.monotonic()
            if now > until:
                process.kill()
                return "quá lâu không xong"
            if now - said > SAID_EVERY:
                said = now
                say(f"{len(list(to.glob('*.pdf')))}/{len(files)} tệp PDF")
        return f"chương trình chuyển kết thúc với mã {process.returncode}"


@contextmanager
def _started(
    given: Sequence[str], environment: dict[str, str]
) -> Iterator[subprocess.Popen[bytes]]:
    """A process that ends with this one, whatever happens meanwhile."""
    process = subprocess.Popen(
        given,
        env=os.environ | environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        yield process
    finally:
        if process.poll() is None:
            process.kill()
        process.wait()
