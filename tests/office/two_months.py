"""What an office sends in August and in September 2023, small and telling: few units, a quarter
that ends, what was asked of two of them reached a month later."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

from data import build
from data.packs import KON_TUM, mappings, place
from tests import province as provinces
from tests.data.importing import sent

UNITS = ("Huyện Sa Thầy", "Huyện Đăk Hà", "Sở Tư pháp")
FIRST, AUGUST, SEPTEMBER = date(2023, 3, 15), date(2023, 8, 14), date(2023, 9, 14)
DAYS = 4  # between receipt and the day a dossier is due, and finished where it is in time
CODE = "{unit}-{number:04d}"


def office(folder: Path) -> Path:
    """Its store as it stands in the middle of August: one in five online, Sa Thầy late with one in
    six."""
    store = folder / "office"
    with provinces.store_at(store):
        shutil.copytree(KON_TUM, place(store), dirs_exist_ok=True)
        mappings(store).mkdir()
        sent.mapping(mappings(store), holds="changes")
        sent.take(sent.csv_file(folder / "thang-8.csv", august()), "mot-cua")
        build.build()
    return store


def august() -> list[list[str]]:
    return list(_sent(FIRST, AUGUST, each_day=2, is_better=False))


def september(folder: Path) -> Path:
    """The file of the month after: all online, none late, what was open finished in time."""
    finished = [[*cells[:-1], cells[-2]] for cells in august() if not cells[-1]]
    new = _sent(AUGUST + timedelta(1), SEPTEMBER, each_day=8, is_better=True)
    return sent.csv_file(folder / "thang-9.csv", [*finished, *new])


def _sent(first: date, last: date, each_day: int, is_better: bool) -> Iterator[list[str]]:
    for at, name in enumerate(UNITS):
        number = 1000 * is_better
        day = first
        while day <= last:
            for _ in range(each_day if day.weekday() < 5 else 0):
                number += 1
                is_late = at == 0 and number % 6 == 0 and not is_better
                due = day + timedelta(DAYS)
                done = due + timedelta(2 if is_late else 0)
                yield sent.row(
                    CODE.format(unit=at, number=number),
                    name,
                    f"{day:%d/%m/%Y}",
                    f"{due:%d/%m/%Y}",
                    f"{done:%d/%m/%Y}" if done <= last else "",
                    channel="trực tuyến" if is_better or number % 5 == 0 else "trực tiếp",
                )
            day += timedelta(1)
