"""A dossier out of the backups of a folder: batches written anew, builds that hold it left out."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

from data import asides
from data.backups import shelf
from data.erasing import in_batches, looking, tokens
from data.terminal import forwarding

TABLES = tuple(f"/{table}.parquet" for table in in_batches.COUNTED)
# Files whose lines may name the code.
TEXTS = frozenset({".json", ".jsonl", ".toml", ".csv", ""})


def erase(folder: Path, code: str) -> tuple[int, int]:
    """How many files of how many backups hold it no more. Raises NotForBackups, DamagedBackup."""
    shelf.insist(folder)
    changed, backups = 0, 0
    known: dict[str, bool] = {}
    with asides.folder(folder) as aside:
        for name in shelf.names(folder):
            _, listed = shelf.read(folder, name)
            files = _without(folder, aside, listed, code, known)
            if files != listed.files:
                shelf.write(folder, replace(listed, files=files), name)
                changed += sum(files.get(each) != of for each, of in listed.files.items())
                backups += 1
        shelf.prune(folder, keep=len(shelf.names(folder)))
    return changed, backups


def _without(
    folder: Path, aside: Path, listed: shelf.Listed, code: str, known: dict[str, bool]
) -> dict[str, tuple[str, int]]:
    files = dict(listed.files)
    concerned = {each for each in files if _has(folder, each, files[each][0], code, known)}
    for name in concerned:
        if name.endswith(".duckdb"):
            del files[name]
    # A build is not to be restored without its files apart, nor they without it.
    gone = {name.rpartition("/")[2] for name in concerned if name.endswith(".duckdb")}
    files = {
        name: of
        for name, of in files.items()
        if not (name.startswith("builds/") and name.rpartition("/")[2] in gone)
    }
    batches = {name.rpartition("/")[0] for name in concerned if name.endswith(TABLES)}
    for batch in batches:
        place = aside / "batch"
        its = [each for each in files if each.rpartition("/")[0] == batch]
        asides.make_private(place)
        for each in its:
            shelf.copied(shelf.place(folder, files[each][0]), place / each.rpartition("/")[2])
        in_batches.erase(place, code)
        for each in its:
            files[each] = shelf.add(folder, aside, place / each.rpartition("/")[2])[:2]
        shutil.rmtree(place)
    for name in concerned & files.keys():
        if name.endswith(looking.DATABASE):
            place = aside / Path(name).name
            shelf.copied(shelf.place(folder, files[name][0]), place)
            forwarding.handed_on("notes", ["erase", code, "--in", str(place)])
            files[name] = shelf.add(folder, aside, place)[:2]
        if Path(name).suffix in TEXTS and name.rpartition("/")[0] not in batches:
            text = shelf.place(folder, files[name][0]).read_text("utf-8", "surrogateescape")
            place = aside / "text"
            cleared = tokens.pattern(code).sub(tokens.GONE, text)
            in_batches.put(place, cleared.encode("utf-8", "surrogateescape"))
            files[name] = shelf.add(folder, aside, place)[:2]
    return files


def _has(folder: Path, name: str, file_hash: str, code: str, known: dict[str, bool]) -> bool:
    if file_hash not in known:
        place = shelf.place(folder, file_hash)
        known[file_hash] = looking.has(place, code, Path(name).suffix)
    return known[file_hash]
