"""Whether a file speaks of another period than the one it is said to hold."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import duckdb

from data import calendar, statements
from data.importing.understanding import periods

# From this share on of the dossiers that are new in the file, those that the period cannot explain
# are no strays: a month counted from the 1st lies half outside the one counted from the 15th.
SHARE = 0.25


def said(connection: duckdb.DuckDBPyConnection, first: date, last: date) -> Iterator[str]:
    """Of `accepted`: dossiers carried over, received before and open into the period, say nothing;
    those received after it, or received and finished before it, do not belong there."""
    code = periods.code_of(first, last)
    other = _other(code)
    other_days = calendar.days_of_periods().get(other or "", (None, None))
    ((within, before, after, of_other),) = connection.execute(
        statements.text("importing/taking", "outside"),
        {"first": first, "last": last, "other_first": other_days[0], "other_last": other_days[1]},
    ).fetchall()
    strange = before + after
    if not strange or strange < SHARE * (within + strange):
        return
    remedy = (
        f". Ngày tiếp nhận hợp với kỳ {'dương lịch' if 'civil' in other else 'báo cáo'} hơn: nếu "
        f"đúng vậy thì nhập lại với `--period {other}`"
        if other and 2 * of_other >= strange
        else ""
    )
    yield (
        f"xem lại kỳ: {before} hồ sơ tiếp nhận và xong trước, {after} hồ sơ tiếp nhận sau kỳ đã "
        f"chọn ({first:%d/%m/%Y}–{last:%d/%m/%Y}){remedy}"
    )


def _other(code: str | None) -> str | None:
    """The period of that name in the other calendar."""
    if code is None:
        return None
    other = code.removeprefix("civil:") if code.startswith("civil:") else f"civil:{code}"
    return other if other in calendar.days_of_periods() else None
