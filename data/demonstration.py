"""The demonstration as a batch: generated once, then taken in like any other."""

from __future__ import annotations

import hashlib
import json
import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

from data import batches, database, faults
from data.demo import generate

SOURCE = "mô phỏng"
THROUGH = generate.THROUGH


def take_in(
    store: Path,
    say: Callable[[str], None] = lambda sentence: None,
    through: date = THROUGH,
) -> Path:
    """Put the demonstration of the days up to `through` into the store, in place of an earlier one.

    Raises DemonstrationStore where the store holds real data, NoSuchDemonstration where there is
    none to that day.
    """
    if not THROUGH <= through <= generate.LATEST:
        raise faults.NoSuchDemonstration(THROUGH, generate.LATEST)
    batch_id = _fingerprint(through)

    def fill(folder: Path) -> batches.Account:
        generate.generate(folder, progress=say, through=through)
        with database.workspace() as connection:
            dossiers = connection.read_parquet(database.literal(folder / "dossier.parquet"))
            number = len(dossiers)
        return batches.Account(
            source=SOURCE,
            file_name="so-mo-phong.parquet",
            imported_at=batches.moment(store),
            is_demonstration=True,
            holds="everything",
            count_in=number,
            count_accepted=number,
            count_rejected=0,
            count_superseded=0,
        )

    folder = batches.write(store, batch_id, fill, is_demonstration=True)
    for earlier in batches.every(store):
        if earlier.source == SOURCE and earlier.batch_id != batch_id:
            # It can be drawn again at any time; kept, the newer one would hide the one asked for.
            shutil.rmtree(batches.folder_of(store, earlier))
    return folder


def _fingerprint(through: date) -> str:
    """Changes with the last day and the generator: another of either is another batch."""
    digest = hashlib.sha256(json.dumps([generate.SEED, through.isoformat()]).encode())
    for path in sorted(Path(generate.__file__).parent.glob("*.*")):
        if path.is_file():
            digest.update(path.read_bytes())
    return digest.hexdigest()[:16]
