"""Days as arguments, and as sentences say them."""

from __future__ import annotations

import argparse
from datetime import date

WRITTEN = "NĂM-THÁNG-NGÀY"


def day(text: str) -> date:
    """Of an argument: “2023-09-14”."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"“{text}” không phải ngày; viết như 2023-09-14") from None


def said(of: date) -> str:
    """“14/9/2023”."""
    return f"{of.day}/{of.month}/{of.year}"
