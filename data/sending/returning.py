"""The rejected rows of a file that was brought, back to its sender as Excel."""

from __future__ import annotations

import tempfile
from pathlib import Path

from data import batches, faults
from data.importing.returning import corrections, open_rejects, sending
from data.sending import kept
from data.sending.faults import NotNow


def workbook(store: Path, folder: Path, batch_id: str) -> bytes:
    """Of one file: what to mend in it. Its batch lies in the trial until it is published.

    Raises NotNow, NotTheOriginal, and as a file is read.
    """
    where = folder / kept.TRIAL if (folder / kept.TRIAL).is_dir() else store
    sent = kept.read(folder)
    if sent is None or batch_id not in {each.get("batch_id") for each in sent.found}:
        raise NotNow
    with tempfile.TemporaryDirectory() as aside:
        batch = batches.read(where, batch_id)
        for given in kept.files(folder):
            try:
                original, _ = sending.original_of(given, [batch], Path(aside))
            except faults.NotTheOriginal:
                continue
            by = corrections.mapping_of(where, batch, original)
            corrections.check_codes(by, batch.file_name)
            place = Path(aside) / "can-sua.xlsx"
            sending.write(
                *(place, original, batch, by),
                *(open_rejects.every(where, batch_id), Path(aside)),
            )
            return place.read_bytes()
    raise NotNow
