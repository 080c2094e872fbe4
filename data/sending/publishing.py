"""What was tried becomes the store's: its mappings and batches first, then the very build.

Only where nothing came between; else it is tried again, for its figures would be others. Killed in
between, batches may be there without a build of them, as after `python -m data import`.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable
from contextlib import suppress
from datetime import date
from pathlib import Path

from data import asides, batches, faults, packs
from data.building import publishing
from data.disk import moving
from data.keeping import choice, old_builds
from data.people import journal
from data.sending import kept, trial_store, trying
from data.sending.theirs import is_of_a_unit

LOCK = ".publish.lock"
CAME_BETWEEN = (
    "Trong lúc bản xem trước chờ phát hành, kho đã thay đổi (có tệp khác được nhập, bản số liệu "
    "khác được phát hành, hoặc danh mục được sửa). Bản xem trước dưới đây đã lập lại trên kho hiện "
    "nay: xem lại rồi phát hành."
)
OTHERS_PUBLISH = "Một người khác đang phát hành. Đợi người ấy xong, rồi phát hành lại."


def publish(store: Path, folder: Path, sent: kept.Sent, say: Callable[[str], None]) -> None:
    """Publish what was tried, or try it again. Raises as an import and a build do."""
    trial = folder / kept.TRIAL
    own = {each["batch_id"] for each in sent.found if each.get("is_new")}
    with asides.alone(store / kept.FOLDER / LOCK) as is_alone:
        if not is_alone:
            sent.step, sent.told = "ready", [OTHERS_PUBLISH]
            return
        built = trial / "builds" / f"{sent.build}.duckdb"
        if not built.is_file() or not trial_store.is_same(
            sent.ground, trial_store.ground(store), own
        ):
            sent.told = [CAME_BETWEEN]
            trying.attempt(store, folder, sent, say)
            return
        say("Phát hành…")
        if not is_of_a_unit(sent.viewer):  # by them the files of all are read
            _move_mappings(trial, store)
        for each in batches.every(trial):
            if each.batch_id in own:
                _move(batches.folder_of(trial, each), batches.folder_of(store, each))
        asides.make_private(store / "builds")
        made_on = date.fromisoformat(built.stem[-10:])
        sent.build = publishing.publish(built, made_on)
    sent.step, sent.told = "published", []
    if chosen := choice.read(store):
        sent.told = [
            f"Các trang đang mở bản đã chọn {chosen}, chưa mở bản mới này. Người vận hành đổi bằng "
            "lệnh `python -m data use`."
        ]
    shutil.rmtree(trial, ignore_errors=True)
    note(store, sent)
    with suppress(faults.Fault):  # of the configuration; every night says so
        old_builds.clean()


def note(store: Path, sent: kept.Sent) -> None:
    """In the journal, as the commands do; what is done is done, also where that is full."""
    named = ", ".join(each["name"] for each in sent.found if each.get("batch_id"))
    with suppress(OSError):
        journal.note(store, sent.by, "imported", named)
        journal.note(store, sent.by, "published", sent.build or "")


def _move_mappings(trial: Path, store: Path) -> None:
    """Those that were written for these files; none that the store has is changed."""
    folder = packs.mappings(store)
    for path in packs.mappings(trial).glob("*.toml"):
        place = folder / path.name
        if not place.exists():
            asides.make_private(folder)
            path.chmod(0o600)
            moving.over(path, place)


def _move(folder: Path, place: Path) -> None:
    """Raises KeptFromYou."""
    if place.exists():  # an earlier try was broken off after it
        return
    try:
        asides.make_private(place.parent)
        moving.away(folder, place)
    except PermissionError as error:
        raise faults.KeptFromYou(place.parent) from error
