"""The ways in which dossiers come, as a province itself calls them, each with its class."""

from __future__ import annotations

import csv
from pathlib import Path

from data import packs
from data.importing.mappings import keys

FIELD = "channel"


def called(pack: Path) -> dict[str, str]:
    """The class of each way that the pack's channel.csv names, by the key of its name."""
    path = packs.table(pack, FIELD)
    if not path.exists():
        return {}
    with path.open(encoding="utf-8-sig", newline="") as file:
        return {keys.key(row["channel_name"]): row["channel"] for row in csv.DictReader(file)}
