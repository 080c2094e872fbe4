"""The lists as files, for this account alone: a folder a day, whole or not there."""

from __future__ import annotations

import re
import shutil
import unicodedata
from pathlib import Path

from figures import files
from papers.due import words
from papers.due.lists import Lists, UnitList
from queries import commands

SUMMARY = "00-tong-hop.txt"


def write(every: Lists, to: Path) -> Path:
    """The folder of the build's day within `to`, in place of what an earlier build had there.

    Raises FileNotWritten.
    """
    place = to / every.window["as_of"].isoformat()
    try:
        with commands.asides.folder(to) as aside:
            made = aside / "new"
            made.mkdir(mode=0o700)
            (made / SUMMARY).write_text(words.summary(every), encoding="utf-8")
            for of in every.of_units:
                name = file_name(of)
                (made / f"{name}.txt").write_text(words.as_text(of, every), encoding="utf-8")
                (made / f"{name}.xlsx").write_bytes(workbook(of, every))
            if place.exists():
                commands.moving.away(place, aside / "old")
            commands.moving.away(made, place)
            shutil.rmtree(aside / "old", ignore_errors=True)
    except OSError as error:
        raise commands.FileNotWritten(place, error) from error
    return place


def workbook(of: UnitList, every: Lists) -> bytes:
    """The list as Excel; no cell of it starts a formula."""
    return files.excel(words.COLUMNS, of.dossiers, words.about(of, every))


def file_name(of: UnitList) -> str:
    """“616-sa-thay”: the code first, and letters that any disk takes."""
    short = unicodedata.normalize("NFD", of.unit["short_name"].casefold().replace("đ", "d"))
    plain = "-".join(re.findall(r"[a-z0-9]+", short.encode("ascii", "ignore").decode()))
    code = re.sub(r"[^\w-]+", "-", of.unit["unit_code"])
    return f"{code}-{plain}".strip("-")
