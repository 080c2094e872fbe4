"""A pack: what an office says of its province, as files in its store that the program never writes.

STORE/reference/ holds the tables named here, and where an office has its own, measures/ and forms/;
STORE/sources/ its mappings. What is the same for every province lies in data/reference,
data/measures and data/sources. Functions here are given a pack's folder, or a store.
"""

from __future__ import annotations

from pathlib import Path

from data import batches
from data.packs import arriving
from data.packs.faults import NoPack

# What is the program's own, the same everywhere.
PROGRAM = Path(__file__).parents[1] / "reference"
EXAMPLES = Path(__file__).parents[1] / "sources"
# The pack of the demonstration.
KON_TUM = Path(__file__).parent / "kon_tum"
# What the country's tables propose, and which of them hold where a pack has no such file.
COUNTRY = Path(__file__).parent / "vietnam"
PROPOSED = ("objective",)

# The tables of a pack, each a CSV file, in the order in which an office goes through them; only
# `unit` must be there, another that is not is empty, or what the country's tables propose.
TABLES = (
    *("unit", "unit_succession", "unit_alias", "channel", "province_label", "unit_context"),
    *("district_tile", "unit_group", "expected_source", "target", "objective"),
    *("published_figure", "working_day_override"),
)


def place(store: Path) -> Path:
    """Where a store's pack lies, or is to lie."""
    return store / "reference"


def of(store: Path) -> Path:
    """The pack of a store. Raises NoPack."""
    pack = place(store)
    arriving.finish(pack)
    if not table(pack, "unit").is_file():
        known = batches.every(store)
        raise NoPack(store, known[0].is_demonstration if known else None)
    return pack


def table(pack: Path, name: str) -> Path:
    """The file from which a table is read: the pack's, or the program's. It may not be there."""
    place = (pack if name in TABLES else PROGRAM) / f"{name}.csv"
    if name in PROPOSED and not place.exists():
        return COUNTRY / f"{name}.csv"
    return place


def forms(pack: Path) -> tuple[Path, Path]:
    """The folders of forms: the program's, the office's own."""
    return PROGRAM / "forms", pack / "forms"


def measures(pack: Path) -> Path:
    """The folder of the office's own measures."""
    return pack / "measures"


def mappings(store: Path) -> Path:
    """The folder of the office's mappings."""
    return store / "sources"
