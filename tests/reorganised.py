"""A province before and after 1/7/2025: its communes become fewer, its districts are dissolved.

Communes A and B of district H become A (the same code, another extent); C of district K becomes N.
What the districts had open goes to A and N.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path

from tests import province as provinces
from tests.province import dossier, succession, unit

CHANGED_ON = date(2025, 7, 1)
AS_OF = "2025-12-14"
BEFORE, SINCE = {"valid_to": "2025-06-30"}, {"valid_from": "2025-07-01"}
UNITS = [
    unit("S", "department"),
    *(unit(code, unit_name=f"Huyện {code}", **BEFORE) for code in "HK"),
    *(unit(code, "commune", parent_code="H", unit_name=f"Xã {code} cũ", **BEFORE) for code in "AB"),
    unit("C", "commune", parent_code="K", unit_name="Xã C cũ", **BEFORE),
    *(unit(code, "commune", unit_name=f"Xã {code} mới", **SINCE) for code in "AN"),
]
SUCCESSIONS = [
    succession(old, new)
    for old, new in (("A", "A"), ("B", "A"), ("C", "N"), ("H", "A"), ("K", "N"))
]
DOSSIERS = [
    # Received and finished before the day, and after it.
    dossier("A", received="2025-06-20", due="2025-06-27", finished="2025-06-25"),
    dossier("A", received="2025-07-03", due="2025-07-10", finished="2025-07-11"),
    # Received before, finished after: in time, and late since before the day.
    dossier("A", received="2025-06-20", due="2025-07-04", finished="2025-07-03"),
    dossier("B", received="2025-06-02", due="2025-06-09", finished="2025-07-20"),
    # Never finished: of a commune, of a district, of one alone, of a department.
    dossier("B", received="2025-06-26", due="2025-07-03"),
    dossier("H", received="2025-06-10", due="2025-06-24"),
    dossier("C", received="2025-06-05", due="2025-07-02"),
    dossier("S", received="2025-06-05", due="2025-07-02"),
]


def make(folder: Path, dossiers: list[dict] = DOSSIERS, as_of: str = AS_OF, **part) -> str:
    """Its build's identifier; `part`: the slice that is made of it."""
    return provinces.make(
        folder, units=UNITS, dossiers=dossiers, as_of=as_of, successions=SUCCESSIONS, **part
    )
