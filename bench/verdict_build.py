"""All verdicts of the demonstration province: every month and quarter of both calendars.

Eleven quarters and thirty-three months, of every measure that is judged: more than the year that
is promised.
"""

from __future__ import annotations

import os
from pathlib import Path

from data import build, builds, database, demonstration
from data.building import judging

WHAT = "đánh giá cả tỉnh mô phỏng, mọi tháng và quý từ 2021, cả hai lịch"
PROMISE = 60.0  # seconds on two cores

WRITTEN = ("verdict_reason", "verdict_level")


def prepare(folder: Path) -> None:
    """The demonstration, counted and judged once, as `python -m data demo` makes it."""
    os.environ["THUCCHAT_STORE"] = str(folder / "store")
    demonstration.take_in(builds.store())
    build.build()


def ours(folder: Path) -> None:
    """Judge it again, all of it."""
    builds.let_go()  # a build that is being read cannot be written
    (place,) = (folder / "store" / "builds").glob("*.duckdb")
    with database.workspace(place) as connection:
        for table in WRITTEN:
            connection.execute(f"truncate {table}")
        judging.judge(connection)
