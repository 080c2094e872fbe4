"""What every build begins with, whatever its data: made once a process, then copied.

The tables, the program's own reference data, the definitions, the forms, the constants of the
verdict, the views, and the steps themselves. As long as what they are made of is the same, so are
their files.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from data import database, packs, restricted, statements, verdict_rule
from data.building import gathering, steps
from data.building.graph import Step
from data.building.making import Making
from data.definitions import Definition
from data.forms import catalogue

STAGES = ("ground", "view")

# Bytes, against DuckDB's own 262144: a file of a hundred small tables takes a tenth of the room
# with the small ones; a large one a quarter less with the others, and is read as fast.
SMALL_BLOCK, BLOCK = 16384, 65536

# What the files were made of, and their bytes: of the build, and of each part by its right. And the
# columns of the tables that builds of it leave empty, as the first of them made these.
_made: tuple[object, dict[str | None, bytes], dict[str, str]] | None = None


def lay(
    path: Path, reference: Path, known: list[Definition], every: Sequence[Step], is_small: bool
) -> dict[str, str]:
    """Write the files of a new build, as the steps of STAGES leave them; returns the columns of
    tables that stay empty, to be added to.

    Raises WrongQuery, and what the steps raise.
    """
    global _made
    block_size = SMALL_BLOCK if is_small else BLOCK
    contents = block_size, _contents(reference, known, every)
    if _made is None or _made[0] != contents:
        _made = contents, _files(path.parent, reference, known, every, block_size), {}
    for right, file in _made[1].items():
        place = restricted.beside(path, right) if right else path
        place.parent.mkdir(mode=0o700, exist_ok=True)
        place.write_bytes(file)
    return _made[2]


def _contents(reference: Path, known: list[Definition], every: Sequence[Step]) -> object:
    """All that the files are made of: equal as long as they would be."""
    return (
        statements.schema(),
        catalogue.load(*packs.forms(reference)),
        gathering.program_tables(),
        verdict_rule.load(),
        verdict_rule.before(),
        known,
        every,
    )


def _files(
    folder: Path,
    reference: Path,
    known: list[Definition],
    every: Sequence[Step],
    block_size: int,
) -> dict[str | None, bytes]:
    """By right; None: of the build itself."""
    path = folder / "ground" / "ground.duckdb"
    path.parent.mkdir()
    with database.workspace(
        path,
        threads=1,
        block_size=block_size,
        is_synced=False,
        # Definitions and what steps run are long texts of few words: half as long so.
        compression="zstd",
    ) as connection:
        making = Making(connection, folder, [], reference, known)
        for step in every:
            if step.stage in STAGES:
                step.run(making)
        steps.keep(connection, every)
    files: dict[str | None, bytes] = {None: path.read_bytes()}
    for right in restricted.rights():
        files[right] = restricted.beside(path, right).read_bytes()
    return files
