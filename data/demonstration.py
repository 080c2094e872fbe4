"""The demonstration as a batch: generated once, then taken in like any other."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from data import batches, database
from data.demo import generate

SOURCE = "mô phỏng"


def take_in(store: Path, say: Callable[[str], None] = lambda sentence: None) -> Path:
    """Put the demonstration batch into the store; the same one a second time changes nothing.

    Raises DemonstrationStore where the store holds real data.
    """
    batch_id = _fingerprint()

    def fill(folder: Path) -> batches.Account:
        generate.generate(folder, progress=say)
        with database.workspace() as connection:
            dossiers = connection.read_parquet(database.literal(folder / "dossier.parquet"))
            number = len(dossiers)
        return batches.Account(
            source=SOURCE,
            file_name="so-mo-phong.parquet",
            imported_at=datetime.now(),
            is_demonstration=True,
            holds="everything",
            count_in=number,
            count_accepted=number,
            count_rejected=0,
            count_superseded=0,
        )

    return batches.write(store, batch_id, fill, is_demonstration=True)


def _fingerprint() -> str:
    """Changes with the generator: a new version of it is a new batch, which replaces the old."""
    digest = hashlib.sha256(json.dumps(generate.SEED).encode())
    for path in sorted(Path(generate.__file__).parent.glob("*.*")):
        if path.is_file():
            digest.update(path.read_bytes())
    return digest.hexdigest()[:16]
