"""The year of an office, taken in once: short for every run, whole for the long ones."""

from __future__ import annotations

import pickle
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path

import pytest
from filelock import FileLock

from tests.office import facts, sending
from tests.office.commands import command
from tests.office.sending import Office


@dataclass(frozen=True)
class Size:
    """How much of a year is drawn."""

    # Departments and communes that export from each system; "" sends reports alone.
    senders: dict[str, tuple[int, int]]
    sends_after: dict[str, Collection[int]]  # the months after which each system exports
    per_month: int  # dossiers of a unit, at most
    few_reports: bool
    communes: int  # so many are in the province


SIZES = {
    "short": Size(
        senders={"mot-cua": (2, 3), "chuyen-nganh": (1, 2), "xa": (0, 3), "": (0, 2)},
        # What comes late, again and back is of the last months of 2025.
        sends_after={"mot-cua": (9, 10, 11, 12, 6), "chuyen-nganh": (9, 12, 6), "xa": (9, 6)},
        per_month=4,
        few_reports=True,
        communes=20,
    ),
    "whole": Size(
        senders={"mot-cua": (12, 40), "chuyen-nganh": (2, 25), "xa": (0, 20), "": (0, 11)},
        sends_after={
            "mot-cua": range(1, 13),
            "chuyen-nganh": range(1, 13),
            "xa": (3, 6, 9, 12),
        },
        per_month=40,
        few_reports=False,
        communes=96,
    ),
}
SEED = 20250701


@pytest.fixture(scope="session", params=["short", pytest.param("whole", marks=pytest.mark.long)])
def taken_in(request, shared_folder) -> Office:
    """What was sent, and the store where it lies: only look at it.

    Once for all processes that share the tests; the second to ask waits for the first.
    """
    place = shared_folder / f"office-{request.param}"
    with FileLock(place.with_suffix(".lock")):
        if not place.exists():
            made = _make(place.with_suffix(".made"), request.param)
            (made / "office.pickle").write_bytes(pickle.dumps(_office(made, request.param)))
            made.rename(place)
    office = pickle.loads((place / "office.pickle").read_bytes())
    office.store = place / "store"
    return office


def _make(folder: Path, size: str) -> Path:
    folder.mkdir()
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("THUCCHAT_STORE", str(folder / "store"))  # without a pack: `init` writes it
        command("init", "--province", "51", "--from", "2025-07-01")
        pack = folder / "store" / "reference"
        _rename_the_ward(pack / "unit.csv")
        _keep_communes(pack, SIZES[size].communes)
        sending.take_in(_office(folder, size), folder / "files")
    return folder


def _rename_the_ward(path: Path) -> None:
    """The ward that bears the former province's name has another here: whoever says that name in
    this year speaks of what is gone."""
    text = path.read_text(encoding="utf-8")
    assert "Phường Kon Tum,Kon Tum," in text
    renamed = text.replace("Phường Kon Tum,Kon Tum,", "Phường Thống Nhất,Thống Nhất,")
    path.write_text(renamed, encoding="utf-8")


def _keep_communes(pack: Path, count: int) -> None:
    """A short year is of a province with fewer: what a test pays for is each unit and period."""
    units = pack / "unit.csv"
    lines = units.read_text(encoding="utf-8").splitlines(keepends=True)
    gone = [line for line in lines if ",commune," in line][count:]
    units.write_text("".join(line for line in lines if line not in gone), encoding="utf-8")
    codes = {line.partition(",")[0] for line in gone}
    groups = pack / "unit_group.csv"
    lines = groups.read_text(encoding="utf-8").splitlines(keepends=True)
    kept = [line for line in lines if line.partition(",")[0] not in codes]
    groups.write_text("".join(kept), encoding="utf-8")


def _office(folder: Path, size: str) -> Office:
    """Drawn anew from the pack, the same each time."""
    units = facts.units_of(folder / "store" / "reference" / "unit.csv")
    office = Office(
        folder / "store",
        {each.code: each for each in units},
        {each.code: each for each in facts.procedures()},
        sending.senders_of(units, SIZES[size].senders),
    )
    its = SIZES[size]
    sending.draw(office, its.per_month, its.sends_after, its.few_reports, SEED)
    return office


@pytest.fixture
def office(taken_in, monkeypatch) -> Office:
    """Look at the year in this test."""
    monkeypatch.setenv("THUCCHAT_STORE", str(taken_in.store))
    return taken_in
