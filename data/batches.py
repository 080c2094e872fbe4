"""The batches of a store: what was taken from each file, as Parquet, with its account.

A batch is a folder batches/<id>/ holding batch.json and one Parquet file a table. It is written
aside and renamed, so that a batch is whole or not there. One that is withdrawn lies in
withdrawn/<id>/ as it was, and has no say until it is taken back. What not everybody may see lies
one folder deeper, in batches/<right>/<id>/, which an office gives to those alone who have that
right: who copies the others, or takes them in, reads nothing of it.
"""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Callable
from dataclasses import asdict, dataclass
from datetime import date, datetime, timedelta
from pathlib import Path

from data import asides, faults
from data.disk import moving

# The tables that a batch may hold, in the order in which they are taken: what a form says gives way
# to a newer one that came, so that is asked before its own coming is noted. Columns as in
# schema.sql.
TABLES = (
    "procedure",
    "named_procedure",
    "dossier",
    "form_cell",
    "coverage",
    "held_unit",
    "target",
    "rejected_row",
    "corrected_row",
)

TAKEN, WITHDRAWN = "batches", "withdrawn"
# How the source of a form begins; the form and its unit, or its mapping, follow.
FORM = "form:"
# By whose right what a form's batch holds is seen, of the forms that not everybody may see.
RIGHTS = {"/PCTN": "see_anti_corruption_cells"}


@dataclass(frozen=True)
class Account:
    """What one file brought. `holds` says what it replaces of its source (its mapping says so)."""

    source: str
    file_name: str
    imported_at: datetime
    is_demonstration: bool
    holds: str
    count_in: int
    count_accepted: int
    count_rejected: int
    count_superseded: int
    content_hash: str = ""
    mapping: str | None = None
    starts_on: date | None = None
    ends_on: date | None = None
    # Whether its days are those of a period that its sender named; else they are its rows' own.
    names_period: bool = False
    # Of dossiers that were taken out again wherever they were (data/erasing).
    count_erased: int = 0


@dataclass(frozen=True, kw_only=True)
class Batch(Account):
    """An account and the identifier of its batch: made of the hash of what was read."""

    batch_id: str

    @property
    def file(self) -> tuple[str, str]:
        """What it was made of: a file, for a source; one without a hash is like no other."""
        return self.source, self.content_hash or self.batch_id


def write(
    store: Path, batch_id: str, fill: Callable[[Path], Account], is_demonstration: bool
) -> Path:
    """Put a batch into the store: `fill` writes its Parquet files and gives their account.

    The same batch a second time changes nothing. Raises DemonstrationStore where the store holds
    the other kind of data: it is demonstration or real, never both.
    """
    insist_on_kind(store, is_demonstration)
    if there := place(store, batch_id):
        return there
    with asides.folder(store / TAKEN) as aside:
        account = fill(aside)
        said = asdict(account)
        del said["count_erased"]  # none is yet, and releases before this one do not know of it
        text = json.dumps(said, ensure_ascii=False, indent=1, default=_iso)
        (aside / "batch.json").write_text(text, encoding="utf-8")
        folder = _beneath(store / TAKEN, account.source) / batch_id
        try:
            asides.make_private(folder.parent)
            moving.away(aside, folder)
        except PermissionError as error:
            raise faults.KeptFromYou(folder.parent) from error
        except OSError:
            if not folder.exists():  # else another import of the same file was quicker
                raise
    return folder


def insist_on_kind(store: Path, is_demonstration: bool) -> None:
    """Before a file is read, that it may be kept here at all. Raises DemonstrationStore."""
    if any(kept.is_demonstration != is_demonstration for kept in every(store)):
        raise faults.DemonstrationStore(store, not is_demonstration)


def place(store: Path, batch_id: str) -> Path | None:
    """The folder of a batch that was taken in and not withdrawn; None where there is none."""
    found = (each / batch_id for each in _folders(store / TAKEN))
    return next((each for each in found if each.exists()), None)


def moment(store: Path, now: datetime | None = None) -> datetime:
    """What a file taken in now is kept under: later than every batch of the store, whatever the
    clock says, since which of two files is newer hangs on it. Raises DamagedBatch."""
    known = (batch.imported_at for batch in (*every(store), *withdrawn(store)))
    newest = max(known, default=datetime.min)
    return max(now or datetime.now(), newest + timedelta(microseconds=1))


def every(store: Path) -> list[Batch]:
    """All batches taken in and not withdrawn, oldest first.

    A file that was read anew, by a mended mapping, stands where it was first read: what it says is
    as old as it was, and what came after it (a unit's corrections) is still newer.
    Raises DamagedBatch.
    """
    kept = _all(store / TAKEN)
    first: dict[tuple[str, str], datetime] = {}
    for batch in [*_all(store / WITHDRAWN), *kept]:
        first[batch.file] = min(batch.imported_at, first.get(batch.file, batch.imported_at))
    return sorted(kept, key=lambda batch: first[batch.file])


def readings(store: Path, source: str, content_hash: str) -> list[Batch]:
    """The batches that were made of a file, the latest reading last. Raises DamagedBatch."""
    return [batch for batch in every(store) if batch.file == (source, content_hash)]


def withdrawn(store: Path) -> list[Batch]:
    """Those withdrawn, oldest first; not one whose file was imported again since. Raises
    DamagedBatch."""
    return [each for each in _all(store / WITHDRAWN) if not folder_of(store, each).exists()]


def withdraw(store: Path, batch: Batch) -> None:
    """Move a batch aside within the store: it has no say in any build from now on."""
    aside = withdrawn_to(store, batch)
    asides.make_private(aside.parent)
    if aside.exists():  # withdrawn before, and its file imported again
        shutil.rmtree(aside)
    moving.away(folder_of(store, batch), aside)


def take_back(store: Path, batch: Batch) -> None:
    """Move a withdrawn batch back to where it was, older and newer than the same ones as before.

    Raises DemonstrationStore where the store was given data of the other kind since.
    """
    if any(kept.is_demonstration != batch.is_demonstration for kept in every(store)):
        raise faults.DemonstrationStore(store, not batch.is_demonstration)
    moving.away(withdrawn_to(store, batch), folder_of(store, batch))


def read(store: Path, batch_id: str) -> Batch:
    """One batch that was taken in. Raises DamagedBatch."""
    return _read((place(store, batch_id) or store / TAKEN / batch_id) / "batch.json")


def current(store: Path) -> list[Batch]:
    """The batches that have a say in a build, oldest first: of each file its latest reading, of
    each source those since the newest file that holds everything."""
    since: dict[str, list[Batch]] = {}
    read = {batch.file: batch.batch_id for batch in every(store)}
    for batch in every(store):
        if read[batch.file] != batch.batch_id:
            continue
        if batch.holds == "everything":
            since[batch.source] = []
        since.setdefault(batch.source, []).append(batch)
    kept = {batch.batch_id for each in since.values() for batch in each}
    return [batch for batch in every(store) if batch.batch_id in kept]


def folder_of(store: Path, batch: Batch) -> Path:
    return _beneath(store / TAKEN, batch.source) / batch.batch_id


def right_of(source: str) -> str | None:
    """By whose right what a batch of this source holds is seen; None: by anybody's."""
    form = source.removeprefix(FORM).partition(":")[0] if source.startswith(FORM) else ""
    return next((right for ending, right in RIGHTS.items() if form.endswith(ending)), None)


def _beneath(folder: Path, source: str) -> Path:
    """Where batches of a source lie in a folder of batches."""
    right = right_of(source)
    return folder / right if right else folder


def withdrawn_to(store: Path, batch: Batch) -> Path:
    """Where a batch lies that is withdrawn."""
    return _beneath(store / WITHDRAWN, batch.source) / batch.batch_id


def _folders(folder: Path) -> list[Path]:
    """A folder of batches, and those within it that not everybody may see."""
    return [folder, *(folder / right for right in RIGHTS.values())]


def _all(folder: Path) -> list[Batch]:
    """Raises DamagedBatch, KeptFromYou: what cannot be read is not taken for what is not there."""
    batches = []
    for each in _folders(folder):
        if each.is_dir() and not os.access(each, os.R_OK | os.X_OK):
            raise faults.KeptFromYou(each)
        batches += [_read(path) for path in each.glob("[!.]*/batch.json")]
    return sorted(batches, key=lambda batch: (batch.imported_at, batch.batch_id))


def _read(path: Path) -> Batch:
    try:
        account = json.loads(path.read_text(encoding="utf-8"))
        account.setdefault("names_period", account["holds"] == "all_of_period")
        account["imported_at"] = datetime.fromisoformat(account["imported_at"])
        for key in ("starts_on", "ends_on"):
            if account.get(key):
                account[key] = date.fromisoformat(account[key])
        return Batch(batch_id=path.parent.name, **account)
    except (ValueError, TypeError, KeyError) as error:
        raise faults.DamagedBatch(path.parent, error) from error


def _iso(value: date) -> str:
    return value.isoformat()
