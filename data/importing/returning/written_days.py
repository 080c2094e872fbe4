"""Days of a file as people here write them: a cell of a spreadsheet was read as 46155 or in ISO."""

from __future__ import annotations

import re
from datetime import datetime, timedelta

ISO = re.compile(r"\d{4}-\d\d-\d\d(?:[ T]\d\d:\d\d(?::\d\d(?:\.0+)?)?)?")
# Days since the one that spreadsheets begin with: of the years 1954 to 2118.
SERIAL = re.compile(r"[2-7]\d{4}(?:\.\d+)?")
BEGINS = datetime(1899, 12, 30)


def said(text: str) -> str:
    """“46155” and “2026-05-13 00:00:00” as “13/05/2026”, with the time where there is one;
    anything else as it is."""
    moment = _moment(text.strip())
    if moment is None:
        return text
    time = "" if moment.time() == datetime.min.time() else f" {moment:%H:%M}"
    return f"{moment:%d/%m/%Y}{time}{f':{moment:%S}' if moment.second else ''}"


def _moment(text: str) -> datetime | None:
    if SERIAL.fullmatch(text):
        return BEGINS + timedelta(seconds=round(float(text) * 86_400))
    try:
        return datetime.fromisoformat(text) if ISO.fullmatch(text) else None
    except ValueError:
        return None
