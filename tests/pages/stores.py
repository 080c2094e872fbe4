"""Every kind of store that a page may be opened on; a new one joins by being listed in STORES."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date
from pathlib import Path

import pytest

from data import build
from data.founding import country, founding, pack
from data.packs import KON_TUM
from tests import province as provinces
from tests import province_files, reorganised
from tests.data.importing import sent

# Each names a fixture `<name>_store`, made once: the folder of a store to look at.
STORES = (
    pytest.param("demo", marks=pytest.mark.demonstration),  # asked for by name: not seen otherwise
    "empty",
    "one_unit",
    "forms_only",
    "form_beside_print",
    "form_print_and_dossiers",
    "no_list_of_procedures",
    "reports_only",
    "of_2011",
    "across_1_7_2025",
    "of_two_tiers",
)
# The period to look at, of those that have none in 2023.
PERIODS = {"of_2011": "2011-Q3", "across_1_7_2025": "2025-Q3", "of_two_tiers": "2025-Q3"}

FORM = """
source = "Hệ thống quản lý văn bản"
title = "Thống kê văn bản theo đơn vị"
target = "form"
form = "IV.01"

[columns]
unit = "Đơn vị"
period = "Kỳ"

[cells]
"1:2" = "VB giấy"
"1:3" = "VB điện tử"
"1:4" = "VB điện tử kèm giấy"
"""
HEADS = ["Đơn vị", "Kỳ", "VB giấy", "VB điện tử", "VB điện tử kèm giấy"]
DOSSIERS = (
    sent.row("HS-1", finished="10/07/2023"),
    sent.row("HS-2", finished="12/07/2023"),
    sent.row("HS-3", "Sở Tư pháp", "01/08/2023", "07/08/2023", "09/08/2023"),
)


def taken(folder: Path, documents: list[list] = (), dossiers: list[list[str]] = ()) -> Path:
    """A store as an office has it: its files by its own mappings, the reference that ships."""
    with provinces.store_at(folder / "store"):
        if documents:
            (folder / "van-ban.toml").write_text(FORM, encoding="utf-8")
            sent.take(sent.workbook(folder / "van-ban.xlsx", [HEADS, *documents]), "van-ban")
        if dossiers:
            sent.mapping(folder)
            sent.take(sent.csv_file(folder / "ho-so.csv", dossiers), "mot-cua")
        build.build(reference=KON_TUM)
    return folder / "store"


def taken_once(made_once, name: str, **files: Sequence) -> Path:
    """The same, once for all processes that share the tests."""
    return made_once(name, lambda folder: taken(folder, **files)) / "store"


@pytest.fixture(scope="session")
def forms_only_store(made_once) -> Path:
    """A province that has sent forms and no dossiers."""
    return taken_once(
        made_once,
        "forms-only",
        documents=[
            ["Sở Tư pháp", "Quý III/2023", 10, 70, 20],
            ["Huyện Sa Thầy", "Quý III/2023", 0, 50, 0],
            ["Huyện Sa Thầy", "Quý II/2023", 5, 45, 0],
        ],
    )


@pytest.fixture(scope="session")
def form_beside_print_store(made_once) -> Path:
    """One form of one office; of the same quarter and measure the press printed a share."""
    return taken_once(
        made_once,
        "form-beside-print",
        documents=[["Sở Tư pháp", "Quý III/2023", 10, 70, 20]],
    )


@pytest.fixture(scope="session")
def form_print_and_dossiers_store(made_once) -> Path:
    """The same with dossiers, so that other printed figures stand beside counted ones."""
    return taken_once(
        made_once,
        "form-print-dossiers",
        documents=[["Sở Tư pháp", "Quý III/2023", 10, 70, 20]],
        dossiers=DOSSIERS,
    )


def line(*figures: int) -> dict[str, int]:
    """A row of II.06: the columns that are entered."""
    return dict(zip(("4", "5", "6", "8", "9", "10", "12", "13"), figures, strict=True))


@pytest.fixture(scope="session")
def reports_only_store(made_once) -> Path:
    """Kon Tum as it reported the third quarter of 2023 (II.06c as printed on 26/9/2023; how many of
    those on time were before their day, and of those open late, was not), some of its units, and
    no dossier."""
    fields = {"Chứng thực": line(20, 900, 5, 800, 90, 10, 20, 5)}
    cells = [
        (
            "II.06c",
            "62",
            {"I/Mọi lĩnh vực": line(15110, 45161, 4662, 40000, 18350, 818, 5994, 129)},
        ),
        ("II.06a", "STP", {"Hộ tịch": line(700, 100, 20, 600, 150, 11, 50, 9)}),
        ("II.06a", "23527", fields),
        ("II.06b", "616", {"I/Đất đai": line(100, 300, 50, 250, 100, 40, 50, 10)}),
        ("IV.01", "STP", {"1": {"2": 10, "3": 70, "4": 20}}),
        ("01/PCTN", "STP", {"7": {"SL": 1}}),
    ]

    def fill(folder: Path) -> None:
        with provinces.store_at(folder / "store"):
            provinces.batch(
                {
                    "form_cell": [
                        cell
                        for form, unit, rows in cells
                        for cell in provinces.reported(form, unit, "2023-Q3", rows)
                    ]
                },
                holds="changes",
            )
            build.build(reference=KON_TUM)

    return made_once("reports-only", fill) / "store"


@pytest.fixture(scope="session")
def no_list_of_procedures_store(made_once) -> Path:
    """An export of dossiers, imported by a mapping; nothing is known of its procedures."""
    return taken_once(made_once, "no-list", dossiers=DOSSIERS)


@pytest.fixture(scope="session")
def of_2011_store(made_once) -> Path:
    """An export of dossiers of 2010–2012, before anything that ships with the program."""
    return taken_once(
        made_once,
        "of-2011",
        dossiers=[
            sent.row("HS-1", received="04/01/2010", due="11/01/2010", finished="08/01/2010"),
            sent.row("HS-2", "Sở Tư pháp", "01/08/2011", "08/08/2011", "10/08/2011"),
            sent.row("HS-3", "Phường Duy Tân", "02/08/2011", "09/08/2011"),
            sent.row("HS-4", received="02/05/2012", due="09/05/2012", finished="14/09/2012"),
        ],
    )


@pytest.fixture(scope="session")
def across_1_7_2025_store(tmp_path_factory) -> Path:
    """A province whose districts were dissolved, and its communes merged, on 1/7/2025."""
    folder = tmp_path_factory.mktemp("across-1-7-2025")
    with provinces.store_at(folder / "store"):
        reorganised.make(folder)
    return folder / "store"


@pytest.fixture(scope="session")
def of_two_tiers_store(made_once) -> Path:
    """A province of today, which has departments and communes and never had districts."""

    def fill(folder: Path) -> None:
        with provinces.store_at(folder / "store"):
            founded(folder, "Quảng Ngãi", date(2025, 7, 1))

    return made_once("of-two-tiers", fill) / "store"


def founded(
    folder: Path,
    province: str,
    since: date,
    until: str = "page",
    without: Collection[str] = (),
) -> str:
    """Build a new pack, some tables left out, with a dossier of its first commune and one of a
    department."""
    tables = founding.found(country.load().find(province), since)
    for table in without:
        del tables[table]
    place = folder / "reference-of-its-own"
    province_files.write_reference(place, {name: tables.get(name, []) for name in pack.TABLES})
    commune = next(
        row["unit_code"]
        for row in tables["unit"]
        if row["level"] == "commune" and not row["valid_to"]
    )
    late = {"received": "2025-08-04", "due": "2025-08-08"}
    provinces.batch(
        {
            "procedure": [provinces.procedure(level="commune")],
            "dossier": [
                provinces.dossier(commune, **late, finished="2025-08-07"),
                provinces.dossier("STP", **late),
            ],
            "coverage": [
                provinces.whole(unit, "2025-07-01", "2025-09-14") for unit in (commune, "STP")
            ],
        }
    )
    return build.build(as_of=date(2025, 9, 14), reference=place, until=until)
