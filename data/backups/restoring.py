"""A store of a backup: everything is looked at before anything is moved, and moved as one."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from data import asides
from data.backups import contents, shelf
from data.backups.faults import DamagedBackup, NotThePart, PartAwaited, StoreHolds
from data.disk import moving

# In a store that was restored without batches that not everybody may see: why it makes no build.
AWAITS = "cho-phan-rieng.txt"


def insist_on_part(store: Path) -> None:
    """Raises PartAwaited where a build would tell of units that sent nothing, though they did."""
    if (store / AWAITS).exists():
        raise PartAwaited(store / AWAITS)


@dataclass(frozen=True)
class Restored:
    name: str
    count: int
    count_left_out: int
    has_settings: bool


def restore(folder: Path, apart: Path | None, to: Path, name: str | None) -> Restored:
    """Make the store `to` of a backup, with the part of `apart` where that is given.

    Where `folder` itself is of a part, that is added to the store. Raises NoBackup, DamagedBackup,
    StoreHolds, NotThePart.
    """
    name, listed = shelf.read(folder, name)
    if listed.is_apart:
        return _added(folder, name, listed, to)
    if to.exists() and (not to.is_dir() or any(to.iterdir())):
        raise StoreHolds(to)
    parts = [(folder, listed)]
    if apart:
        _, of_apart = shelf.read(apart, name)
        if not of_apart.is_apart:
            raise NotThePart(apart, "không giữ phần để riêng", "Chọn thư mục của `--apart`.")
        parts.append((apart, of_apart))
    for place, its in parts:
        _insist_on_whole(place, its)
    with asides.folder(to.parent) as aside:
        for place, its in parts:
            _lay(place, its, aside / "store")
        if listed.lacks_batches and not apart:
            (aside / "store" / AWAITS).write_text(str(PartAwaited(to / AWAITS)), encoding="utf-8")
        if to.is_dir():
            to.rmdir()  # empty; Windows moves nothing over it
        moving.away(aside / "store", to)
    left_out = 0 if apart else listed.count_left_out
    count = sum(len(its.files) for _, its in parts)
    return Restored(name, count, left_out, contents.SETTINGS in listed.files)


def _added(folder: Path, name: str, listed: shelf.Listed, to: Path) -> Restored:
    """The part that not everybody may see into a store that was restored without it."""
    if not to.is_dir():
        raise NotThePart(
            folder, f"chỉ giữ phần để riêng, còn {to} chưa là kho", "Khôi phục phần chung trước."
        )
    places = sorted({_top(each) for each in listed.files})
    for place in places:
        if (to / place).exists() and any((to / place).iterdir()):
            raise StoreHolds(to / place)
    _insist_on_whole(folder, listed)
    with asides.folder(to) as aside:
        _lay(folder, listed, aside / "store")
        for place in places:
            asides.make_private((to / place).parent)
            if (to / place).is_dir():
                (to / place).rmdir()
            moving.away(aside / "store" / place, to / place)
    (to / AWAITS).unlink(missing_ok=True)
    return Restored(name, len(listed.files), 0, False)


def _top(name: str) -> str:
    """The folder apart in which a file lies."""
    parts = name.split("/")
    at = next(number for number, part in enumerate(parts) if part in contents.apart())
    return "/".join(parts[: at + 1])


def _insist_on_whole(folder: Path, listed: shelf.Listed) -> None:
    if wrong := shelf.wrong(folder, listed):
        raise DamagedBackup(folder, wrong)


def _lay(folder: Path, listed: shelf.Listed, store: Path) -> None:
    """Every file at its place, compared once more as it is written."""
    for name, (file_hash, size) in listed.files.items():
        target = store / name
        asides.make_private(target.parent)
        if shelf.copied(shelf.place(folder, file_hash), target) != (file_hash, size):
            raise DamagedBackup(folder, [name])
