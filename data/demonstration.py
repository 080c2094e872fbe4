"""The demonstration as a batch: generated once, then taken in like any other."""

from __future__ import annotations

import filecmp
import hashlib
import json
import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

from data import asides, batches, database, faults, packs
from data.demo import generate
from data.disk import moving
from data.packs.faults import OfficeStore

SOURCE = "mô phỏng"
THROUGH = generate.THROUGH


def take_in(
    store: Path,
    say: Callable[[str], None] = lambda sentence: None,
    through: date = THROUGH,
) -> Path:
    """Put the demonstration of the days up to `through` into the store, in place of an earlier one.

    Its pack is put there first, in place of the one that an earlier demonstration left. Raises
    DemonstrationStore where the store holds real data, OfficeStore where it holds an office's pack,
    NoSuchDemonstration where there is none to that day.
    """
    if not THROUGH <= through <= generate.LATEST:
        raise faults.NoSuchDemonstration(THROUGH, generate.LATEST)
    batch_id = _fingerprint(through)
    _put_pack(store)

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


def _put_pack(store: Path) -> None:
    """Kon Tum's pack, whole or not at all."""
    pack, known = packs.place(store), batches.every(store)
    if any(not batch.is_demonstration for batch in known):
        raise faults.DemonstrationStore(store, is_demonstration=False)
    if pack.exists() and not known and not _has(pack, "unit.csv"):
        raise OfficeStore(store)
    if _has(pack, *(path.name for path in packs.KON_TUM.iterdir())):
        return
    with asides.folder(store) as aside:
        copied = shutil.copytree(packs.KON_TUM, aside / "new", copy_function=shutil.copyfile)
        copied.chmod(0o700)
        if pack.exists():
            moving.away(pack, aside / "old")
        moving.away(aside / "new", pack)


def _has(pack: Path, *names: str) -> bool:
    """Whether a pack has these files as the demonstration has them: else it is an office's."""
    return all(
        (pack / name).is_file() and filecmp.cmp(pack / name, packs.KON_TUM / name, shallow=False)
        for name in names
    )


def _fingerprint(through: date) -> str:
    """Changes with the last day and the generator: another of either is another batch."""
    digest = hashlib.sha256(json.dumps([generate.SEED, through.isoformat()]).encode())
    for path in sorted(Path(generate.__file__).parent.glob("*.*")):
        if path.is_file():
            digest.update(path.read_bytes())
    return digest.hexdigest()[:16]
