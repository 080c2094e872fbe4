"""Every kind of store that a page may be opened on; a new one joins by being listed in STORES."""

from __future__ import annotations

from pathlib import Path

import pytest

from data import build
from tests import province as provinces
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
)

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
        build.build()
    return folder / "store"


@pytest.fixture(scope="session")
def forms_only_store(tmp_path_factory) -> Path:
    """A province that has sent forms and no dossiers."""
    return taken(
        tmp_path_factory.mktemp("forms-only"),
        documents=[
            ["Sở Tư pháp", "Quý III/2023", 10, 70, 20],
            ["Huyện Sa Thầy", "Quý III/2023", 0, 50, 0],
            ["Huyện Sa Thầy", "Quý II/2023", 5, 45, 0],
        ],
    )


@pytest.fixture(scope="session")
def form_beside_print_store(tmp_path_factory) -> Path:
    """One form of one office; of the same quarter and measure the press printed a share."""
    return taken(
        tmp_path_factory.mktemp("form-beside-print"),
        documents=[["Sở Tư pháp", "Quý III/2023", 10, 70, 20]],
    )


@pytest.fixture(scope="session")
def form_print_and_dossiers_store(tmp_path_factory) -> Path:
    """The same with dossiers, so that other printed figures stand beside counted ones."""
    return taken(
        tmp_path_factory.mktemp("form-print-dossiers"),
        documents=[["Sở Tư pháp", "Quý III/2023", 10, 70, 20]],
        dossiers=DOSSIERS,
    )


@pytest.fixture(scope="session")
def no_list_of_procedures_store(tmp_path_factory) -> Path:
    """An export of dossiers, imported by a mapping; nothing is known of its procedures."""
    return taken(tmp_path_factory.mktemp("no-list"), dossiers=DOSSIERS)
