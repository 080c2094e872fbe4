"""A batch as a person names it, and as it is named to one."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

from data.batches import Batch
from data.keeping.faults import NotChanged, SeveralBatches

SHORTEST = 4  # letters of an identifier that are not taken for a file's name


def the_one(name: str, among: Sequence[Batch]) -> Batch | None:
    """The one batch of an identifier, of its first letters or of a file's name; None: no such.

    Raises SeveralBatches.
    """
    found = called(name, among)
    if len(found) > 1:
        raise SeveralBatches(name, [f"{each.batch_id} ({place(each)})" for each in found])
    return found[0] if found else None


def called(name: str, among: Sequence[Batch]) -> list[Batch]:
    """All that may be meant."""
    exact = [each for each in among if each.batch_id == name]
    if exact:
        return exact
    written = _plain(name)
    return [
        each
        for each in among
        if _plain(each.file_name) == written
        or (len(name) >= SHORTEST and each.batch_id.startswith(name.lower()))
    ]


def place(batch: Batch) -> str:
    """“a.csv, nhập lúc 8:00 ngày 2/7/2023”."""
    at = batch.imported_at
    return f"{batch.file_name}, nhập lúc {at:%H:%M} ngày {at.day}/{at.month}/{at.year}"


def refused(batch: Batch, reason: str, next_step: str) -> NotChanged:
    """Why nothing is changed of it."""
    return NotChanged(batch.file_name, batch.batch_id, reason, next_step)


def _plain(name: str) -> str:
    return unicodedata.normalize("NFC", name).casefold()
