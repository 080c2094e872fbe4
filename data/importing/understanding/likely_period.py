"""Which month a file is of by its own days, where neither its name nor anybody says it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from data import batches, calendar

# Dossiers carried over from before are in a month's file too, but not most of it.
SHARE = 0.75


def said(store: Path, batch: batches.Batch) -> str | None:
    """“22/28 hồ sơ tiếp nhận từ 1/9 đến 30/9/2025: khi nhập thêm `--period civil:2025-09`”; None:
    no month of either calendar has most of what was taken."""
    path = batches.folder_of(store, batch) / "dossier.parquet"
    if not path.exists():
        return None
    days = pq.read_table(path, columns=["received_at"])["received_at"].drop_null()
    counted = days.cast(pa.date32()).value_counts().to_pylist()
    numbers = {each["values"]: each["counts"] for each in counted}
    period = month(numbers)
    if period is None:
        return None
    first, last = calendar.days_of_periods()[period]
    within = sum(number for day, number in numbers.items() if first <= day <= last)
    calendar_words = "dương lịch" if period.startswith("civil:") else "kỳ báo cáo"
    return (
        f"{within}/{sum(numbers.values())} hồ sơ tiếp nhận từ {first.day}/{first.month} đến "
        f"{last.day}/{last.month}/{last.year} ({calendar_words}): nếu đúng là tháng ấy thì khi "
        f"nhập (import) thêm `--period {period}`"
    )


def month(numbers: Mapping[date, int]) -> str | None:
    """The month that has most dossiers of these days. Of two calendars that have as many, the one
    that ends nearer to the last of these days: a month's file is written to its end."""
    if not numbers:
        return None
    last_day = max(numbers)
    found = [
        (sum(n for day, n in numbers.items() if first <= day <= last), -abs(last - last_day), code)
        for code, (first, last) in calendar.days_of_periods().items()
        if (last - first).days < 31 and first <= last_day and last >= min(numbers)
    ]
    within, _, code = max(found, default=(0, None, ""))
    return code if within >= SHARE * sum(numbers.values()) else None
