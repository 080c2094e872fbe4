"""What a page costs: its questions, its way into a browser, its sessions' memory.

Measured on the newest build of the store. What is promised are ratios to something that does the
same in the same run: reading the same rows bare, a Dash page with the same figures and charts.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path

from bench.pages import asking, opening, sessions
from bench.pages.measured import Measured
from bench.pages.subject import Subject


def measured(repeats: int) -> Iterator[Measured]:
    """Line after line, as they come. Raises data.faults.NoBuild."""
    subject = Subject.of_newest_build()
    yield from asking.measured(subject, repeats)
    with tempfile.TemporaryDirectory() as folder:
        yield from opening.measured(subject, repeats, Path(folder))
        yield sessions.measured(subject, Path(folder))
