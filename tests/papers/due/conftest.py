"""On which day a list is made."""

from __future__ import annotations

from datetime import date

import pytest

from papers.due import command


@pytest.fixture
def morning(monkeypatch):
    """Say which day it is; the day after the figures' own where nothing is said."""

    def on(day: str) -> None:
        monkeypatch.setattr(command, "today", lambda: date.fromisoformat(day))

    on("2023-09-15")
    return on
