"""Small provinces for tests: spell out only what the test is about, the rest is usual."""

from __future__ import annotations

import hashlib
import itertools
import shutil
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from datetime import date, datetime
from pathlib import Path

import pytest

import data
from data import access, batches, builds, packs
from data.build import build
from tests import kept, province_files

_references = itertools.count(1)
_numbers = itertools.count(1)
FIRST_OF_A_TEST = 500_001  # what is written outside of tests is numbered from 1


def number_anew() -> None:
    """The dossiers of a test have the same codes whichever tests ran before."""
    global _numbers
    _numbers = itertools.count(FIRST_OF_A_TEST)


def unit(code: str, level: str = "district", **changes) -> dict:
    """A unit of the province 62, from 2020 on."""
    return {
        "unit_code": code,
        "valid_from": "2020-01-01",
        "valid_to": None,
        "level": level,
        "kind": "office",
        "parent_code": None if level == "province" else "62",
        "unit_name": f"Đơn vị {code}",
        "short_name": code,
        "display_order": 0,
        "source": "bài kiểm thử",
    } | changes


def procedure(code: str = "9.000010", **changes) -> dict:
    return {
        "procedure_code": code,
        "procedure_name": f"Thủ tục {code}",
        "field": "Chứng thực",
        "level": "district",
        "online_level": "full",
        "time_limit": 5,
        "time_limit_unit": "working_day",
        "has_fee": False,
        "returns_result": True,
        "hosted_by": "province",
    } | changes


def dossier(
    unit: str = "A",
    received: str = "2023-07-03",
    due: str | None = "2023-07-10",
    finished: str | None = None,
    **changes,
) -> dict:
    """A dossier of one unit: days are written 2023-07-10."""
    return {
        "dossier_code": f"{unit}-{next(_numbers):06d}",
        "procedure_code": "9.000010",
        "receiving_unit": unit,
        "handling_unit": unit,
        "answerable_unit": unit,
        "channel": "direct",
        "received_at": received and f"{received} 08:00:00",
        "due_at": due and f"{due} 17:00:00",
        "finished_at": finished and f"{finished} 10:00:00",
        "outcome": "result" if finished else None,
        "is_digitised": True,
    } | changes


def succession(old: str, new: str, on: str = "2025-07-01", **changes) -> dict:
    """One unit lies whole in a new one from a day on."""
    return {
        "old_code": old,
        "new_code": new,
        "changed_on": on,
        "share": 1,
        "source": "bài kiểm thử",
    } | changes


def whole(code: str, starts_on: str, ends_on: str) -> dict:
    """Everything of a unit came, for a stretch of days."""
    return {
        "source": "dossiers",
        "unit_code": code,
        "starts_on": starts_on,
        "ends_on": ends_on,
        "is_present": True,
        "why_missing": None,
        "note": None,
    }


def reported(form: str, unit: str, period: str, rows: dict[str, dict[str, float]]) -> list[dict]:
    """The cells of one report of a form: rows by their code, in them values by column."""
    return [
        {
            "form": form,
            "unit_code": unit,
            "period": period,
            "row_code": row,
            "column_code": column,
            "value": value,
        }
        for row, columns in rows.items()
        for column, value in columns.items()
    ]


def missing(code: str, starts_on: str, ends_on: str, why: str = "not_sent", **changes) -> dict:
    """Nothing of a unit came, for a stretch of days."""
    return whole(code, starts_on, ends_on) | {"is_present": False, "why_missing": why} | changes


def rejected(row_number: int, reason: str = "unknown_unit", **changes) -> dict:
    """A cell for which a row of a file was not taken."""
    return {
        "sheet": "Hồ sơ",
        "row_number": row_number,
        "column_number": 3,
        "heading": "Đơn vị",
        "field": "handling_unit",
        "given": "Đak Hà",
        "reason": reason,
        "candidates": [],
        "mapped": "{}",
    } | changes


def make(folder: Path, **told) -> str:
    """The province that is told as to `make_anew`; copied where it was told alike before."""
    return kept.once(repr(sorted(told.items())), lambda: make_anew(folder, **told))


def make_anew(
    folder: Path,
    units: list[dict],
    dossiers: list[dict],
    as_of: str = "2023-09-14",
    procedures: list[dict] | None = None,
    coverage: list[dict] | None = None,
    targets: list[dict] | None = None,
    published: list[dict] | None = None,
    cells: list[dict] | None = None,
    rejects: list[dict] | None = None,
    expected: list[dict] | None = None,
    is_demonstration: bool = False,
    successions: list[dict] | None = None,
    context: list[dict] | None = None,
    until: str = "page",
    measures: Collection[str] | None = None,
) -> str:
    """Import and build through the real stages; returns the build's identifier.

    `until` and `measures` make a slice, which takes a third of the time: the stages through one
    ("counted", "judged"), these measures and what they are made of. It has no other tables.
    """
    codes = {each["procedure_code"] for each in dossiers} or {"9.000010"}
    tables = {
        "procedure": procedures or [procedure(code) for code in sorted(codes)],
        "coverage": coverage
        if coverage is not None
        else [whole(each["unit_code"], "2022-12-15", as_of) for each in units],
        "target": targets,
        "form_cell": cells,
        "rejected_row": rejects,
    }
    told = {table: rows for table, rows in tables.items() if rows}
    batch({"dossier": dossiers} | told, is_demonstration)
    return build(
        as_of=date.fromisoformat(as_of),
        reference=reference(
            folder,
            {
                "unit": units,
                "unit_succession": successions or [],
                "published_figure": published or [],
                "expected_source": expected or [],
                "target": [],
                **({"unit_context": context} if context else {}),
            },
        ),
        until=until,
        measures=measures,
    )


def give_pack(store: Path) -> Path:
    """A store with the demonstration's pack where it has none."""
    if not packs.place(store).exists():
        shutil.copytree(packs.KON_TUM, packs.place(store))
    return store


@contextmanager
def store_at(store: Path) -> Iterator[None]:
    """Another store for a while: for what is made once and shared by several tests. It has the
    demonstration's pack where it has none."""
    give_pack(store)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("THUCCHAT_STORE", str(store))
        yield


def asked(sql: str, bound: dict | None = None) -> list[data.Row]:
    """The rows of a text of the test's own over the newest build."""
    with data.connect(builds.newest(), access.viewer()) as connection:
        return data.rows(connection.execute(sql, bound))


def total(
    measure: str, period: str = "2023-Q3", unit: str = "A", scope: str = "own"
) -> tuple[int | None, int | None]:
    """Both counts of a unit in a period, as the newest build has them."""
    (row,) = asked(
        "select numerator, denominator from indicator_total "
        "where measure = $measure and period = $period and unit_code = $unit and scope = $scope",
        {"measure": measure, "period": period, "unit": unit, "scope": scope},
    )
    return row.numerator, row.denominator


def batch(tables: dict[str, list[dict]], is_demonstration: bool = False, **account) -> None:
    """One file taken in: its rows by table; `account` changes what is said of the file."""
    fingerprint = hashlib.sha256(repr((tables, account)).encode()).hexdigest()[:16]
    accepted = max(len(tables.get("dossier", [])), len(tables.get("form_cell", [])))
    refused = len({(each["sheet"], each["row_number"]) for each in tables.get("rejected_row", [])})

    def fill(folder: Path) -> batches.Account:
        province_files.write_batch(folder, tables)
        usual = {
            "source": "bài kiểm thử",
            "file_name": "bai-kiem-thu.parquet",
            "imported_at": datetime.now(),
            "is_demonstration": is_demonstration,
            "holds": "everything",
            "names_period": "coverage" in tables,
            "count_in": accepted + refused,
            "count_accepted": accepted,
            "count_rejected": refused,
            "count_superseded": 0,
        }
        return batches.Account(**usual | account)

    batches.write(builds.store(), fingerprint, fill, is_demonstration)


def reference(folder: Path, tables: dict[str, list[dict]]) -> Path:
    """The demonstration's pack, with the test's own tables in place of its own."""
    if all(each["level"] != "province" for each in tables["unit"]):
        tables["unit"] = [unit("62", "province", short_name="Tỉnh"), *tables["unit"]]
    place = folder / f"reference-{next(_references)}"
    province_files.write_reference(place, tables)
    return place
