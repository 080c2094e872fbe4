"""A province in which everything that not everybody may see can be told apart by its text."""

from __future__ import annotations

import io
import json
import re
import zipfile
from pathlib import Path

from data import access
from tests import province as provinces
from tests.province import dossier, rejected, reported, succession, unit

PERIOD = "2023-Q3"
# What is in the store of each: dossiers of the units, a unit's cell of 01/PCTN, the text of a row
# that was not taken, and of such a cell of a unit's 01/PCTN, how many cells that had.
SECRETS = {
    "A": "HS-OF-A-8181",
    "B": "HS-OF-B-8282",
    "OLD": "HS-OF-OLD-8383",
    "A in 01/PCTN": "771177117",
    "B in 01/PCTN": "772277227",
    "cell": "HS-IN-A-CELL-8484",
    "cell in 01/PCTN": "773377337",
    "count in 01/PCTN": "774477447",
}
DOSSIERS = frozenset({"A", "B", "OLD"})
UNIT_CELLS = frozenset({"A in 01/PCTN", "B in 01/PCTN"})
REJECTED = frozenset({"cell"})
REJECTED_CELL, COUNTED = frozenset({"cell in 01/PCTN"}), frozenset({"count in 01/PCTN"})
OF_UNITS_FORMS = UNIT_CELLS | REJECTED_CELL | COUNTED
# The rule as the manual has it: what each role finds. The focal person is A's, who followed OLD.
FINDS = {
    "leader": DOSSIERS,
    "working_group": DOSSIERS | REJECTED,
    "focal_person": frozenset({"A", "OLD"}),
    "inspectorate": OF_UNITS_FORMS,
    "signatory": OF_UNITS_FORMS,
    "maintainer": DOSSIERS | REJECTED,
}


def expected(whole: frozenset[str], role: str, is_of_rejects: bool = False) -> frozenset[str]:
    """What a role finds of what something tells; `is_of_rejects`: it is of files' own text, where
    a dossier is for those alone who see what was not taken, whoever else sees it in its list."""
    hidden = DOSSIERS if is_of_rejects and not FINDS[role] >= REJECTED else frozenset()
    return whole & FINDS[role] - hidden


def one(*roles: str, units: tuple[str, ...] = ()) -> access.Viewer:
    return access.Viewer("someone", frozenset(roles), frozenset(units))


def of_role(role: str) -> access.Viewer:
    """One who has that role alone, the focal person A's."""
    return one(role, units=("A",) if role in access.OF_A_UNIT else ())


def make(folder: Path) -> Path:
    """Build it in a folder; its store.

    Two units with a late dossier each and their own 01/PCTN; OLD, which A followed; a dossier of B
    that a check gives as its example; a row that was not taken, and a cell of A's 01/PCTN.
    """
    provinces.number_anew()
    with provinces.store_at(folder / "store"):
        told = {"given": SECRETS["cell"], "of_unit": SECRETS["cell"]}
        provinces.batch(
            {"rejected_row": [rejected(9, mapped=json.dumps({"code": SECRETS["cell"]}), **told)]},
            source="dossiers:A",
            file_name="a.csv",
        )
        count = int(SECRETS["count in 01/PCTN"])
        provinces.batch(
            {"rejected_row": [rejected(44, "not_a_number", given=SECRETS["cell in 01/PCTN"])]},
            source="form:01/PCTN:A",
            file_name="a.xlsx",
            count_in=count + 1,
            count_accepted=count,
        )
        provinces.make(
            folder,
            units=[
                unit("A", valid_from="2023-08-01"),
                unit("B"),
                unit("OLD", valid_to="2023-07-31"),
            ],
            dossiers=[
                dossier("A", "2023-08-02", "2023-08-10", dossier_code=SECRETS["A"]),
                dossier("B", dossier_code=SECRETS["B"]),
                dossier("B", due="2023-07-01", dossier_code=f"{SECRETS['B']}-2"),
                dossier("OLD", dossier_code=SECRETS["OLD"]),
            ],
            cells=[
                cell
                for code in ("A", "B")
                for cell in reported(
                    "01/PCTN", code, PERIOD, {"44": {"SL": int(SECRETS[f"{code} in 01/PCTN"])}}
                )
            ],
            successions=[succession("OLD", "A", "2023-08-01")],
        )
    return folder / "store"


def found(said: str) -> frozenset[str]:
    """What of SECRETS stands in a text, numbers however they are grouped."""
    joined = re.sub(r"(?<=\d)[.,\u00a0](?=\d)", "", said)
    return frozenset(name for name, each in SECRETS.items() if each in said or each in joined)


def written(file: bytes) -> str:
    """The text of a file that was taken away: a CSV, or the parts of a workbook."""
    if not zipfile.is_zipfile(io.BytesIO(file)):
        return file.decode("utf-8-sig")
    with zipfile.ZipFile(io.BytesIO(file)) as parts:
        return " ".join(parts.read(each).decode(errors="replace") for each in parts.namelist())
