"""What the files would do: taken into the trial store one by one, then a build of it.

The same engine as `python -m data import` and `build`, in a store of its own.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq

from data import access, asides, batches, faults, packs
from data.founding import checking
from data.importing import apart, one_file
from data.importing.finding import files
from data.importing.returning import open_rejects
from data.importing.taking import reasons
from data.importing.understanding import stamps
from data.sending import asking, comparing, kept, trial_store
from data.sending.faults import NotYours, UnitsByCommand
from data.sending.theirs import Theirs, is_of_a_unit

Say = Callable[[str], None]
SHOWN_REJECTS = 50
OF_THIS_FILE = (
    "tệp ánh xạ vừa trả lời chỉ dùng cho tệp này; muốn dùng cho các tệp sau thì nhờ người vận hành "
    "thêm vào kho"
)


def attempt(store: Path, folder: Path, sent: kept.Sent, say: Say) -> None:
    """Try what was brought; `sent` says then what came of it. Raises as imports and builds do."""
    from data import build  # its statistics load in a second

    trial = folder / kept.TRIAL
    sent.step = "trying"
    packs.of(store)  # or it is said of the trial that it has none
    sent.ground = trial_store.ground(store)
    trial_store.lay(store, trial)
    sent.compared_with = sent.ground["newest"]
    sent.build, sent.counts, sent.given_way = None, {}, []
    pack = packs.of(trial)
    theirs = Theirs(sent.viewer, store, trial, pack, sent.compared_with)
    with in_store(trial):
        checking.insist(pack, pack, "chưa nhập tệp nào")
        sent.found = list(_each(trial, pack, folder, sent, theirs, say))
        if any(each.get("asks") for each in sent.found):
            sent.step = "asking"
            return
        taken = [each for each in sent.found if each.get("batch_id")]
        if not taken:
            sent.step = "failed"
            return
        if not _is_behind(store, sent, {each["batch_id"] for each in taken}):
            sent.step = "nothing_new"
            return
        sent.step = "building"
        told: list[str] = []
        sent.build = build.build(say=say, tell=told.append)
        # Which day it calls today. What checks found has examples, of rows that not all may see;
        # so may have why that is its day.
        first = [line for each in told for line in each.splitlines()[:1]]
        sees_why = access.may(sent.viewer, "see_dossiers")
        sent.told += [line if sees_why else f"{line.partition(':')[0]}." for line in first]
    say("So với bản số liệu đang dùng…")
    comparing.compare(store, folder, sent)
    sent.step = "ready"


@contextmanager
def in_store(store: Path) -> Iterator[None]:
    """Within, this process works on that store."""
    before = os.environ.get("THUCCHAT_STORE")
    os.environ["THUCCHAT_STORE"] = str(store)
    try:
        yield
    finally:
        if before is None:
            del os.environ["THUCCHAT_STORE"]
        else:
            os.environ["THUCCHAT_STORE"] = before


def _each(
    trial: Path, pack: Path, folder: Path, sent: kept.Sent, theirs: Theirs, say: Say
) -> Iterator[dict[str, Any]]:
    with asides.folder(trial) as aside:
        for given in kept.files(folder):
            within = aside / f"{len(os.listdir(aside))}-of-a-zip"
            within.mkdir()
            try:
                for found in files.find(given, within):
                    say(f"Đọc {found.name}…")
                    yield _one_apart(found, say, (trial, pack, found, given, sent, theirs, aside))
            except faults.Fault as fault:
                yield {"name": given.name, "fault": _said(trial, fault)}


def _one_apart(found: files.Found, say: Say, given: tuple) -> dict[str, Any]:
    """As `_one`, within the limits of a file. Where it was broken off nothing of it stays, also not
    what was taken at the last moment: the build would tell of it, and nobody was told."""
    trial = given[0]
    before = _accounts(trial)
    try:
        return apart.run(_one, *given, name=found.name, say=say)
    except apart.Stopped as fault:
        for path in _accounts(trial) - before:
            shutil.rmtree(path.parent)
        return {"name": found.name, "fault": str(fault)}


def _accounts(trial: Path) -> set[Path]:
    """Of each batch; of some a folder deeper."""
    taken = trial / batches.TAKEN
    return {path for deep in ("*", "*/*") for path in taken.glob(f"{deep}/batch.json")}


def _one(
    trial: Path,
    pack: Path,
    found: files.Found,
    given: Path,
    sent: kept.Sent,
    theirs: Theirs,
    aside: Path,
    say: Say,
) -> dict[str, Any]:
    """What became of one file."""
    answer = sent.answers.get(found.name, {})
    if answer.get("left_out"):
        return {"name": found.name, "left_out": True}
    try:
        asked = one_file.Asked(
            mapping=asking.mapping_of(trial, found.name, answer),
            period=answer.get("period") or None,
            fewer_units=bool(answer.get("fewer_units")),
        )
        came = one_file.take(
            *(trial, pack, found, given.parent, asked, aside, say),
            bringer=theirs,
        )
    except tuple(asking.ASKED) as fault:
        asks = asking.questions(trial, pack, found, fault, aside)
        return {"name": found.name, "fault": _said(trial, fault), "asks": asks}
    except stamps.Stamped as fault:
        with suppress(OSError):  # nothing of it is kept, also not as it was brought
            given.unlink()
        return {"name": found.name, "fault": str(fault)}
    except faults.Fault as fault:
        said = _said(trial, fault)
        if isinstance(fault, NotYours) and fault.is_secret:
            with suppress(OSError):
                given.unlink()
            if found.path != given:
                said += f" Tệp {given.name}, có biểu này trong đó, cũng không giữ lại."
        return {"name": found.name, "fault": said}
    if came.taken is None:
        return {"name": found.name, "fault": str(UnitsByCommand())}
    if came.taken.is_new:
        theirs.leave_others_alone(came.taken.batch)
    told = _told(trial, came)
    if answer.get("text") and is_of_a_unit(sent.viewer):
        told["notes"] = [*told["notes"], OF_THIS_FILE]
    return {"name": found.name} | told


def _said(trial: Path, fault: faults.Fault) -> str:
    """Of the store: where the trial lies is nobody's business. Of mappings that did not fit why
    each did not; which command chooses one is not what a reader of a page types."""
    said = str(fault).replace(str(trial), str(trial.parents[2]))
    if not isinstance(fault, faults.NoMapping):
        return said
    return "; ".join(line[4:] for line in said.splitlines() if line.startswith("  - "))


def _told(trial: Path, came: one_file.Came) -> dict[str, Any]:
    assert came.taken is not None
    batch = came.taken.batch
    rejects = open_rejects.every(trial, batch.batch_id) if batch.count_rejected else []
    return {
        "batch_id": batch.batch_id,
        "is_new": came.taken.is_new,
        "source": batch.source,
        "title": came.mapping.title if came.mapping else None,
        "mapping": batch.mapping,
        "holds": batch.holds,
        "starts_on": batch.starts_on,
        "ends_on": batch.ends_on,
        "units": _units(batches.folder_of(trial, batch)),
        "count_in": batch.count_in,
        "count_accepted": batch.count_accepted,
        "count_rejected": batch.count_rejected,
        "count_superseded": batch.count_superseded,
        "is_of_cells": came.mapping is None or came.mapping.form is not None,
        "notes": came.taken.notes,
        "reasons": reasons.commonest(trial, batch),
        "count_rejects": len(rejects),
        "rejects": [vars(each) for each in rejects[:SHOWN_REJECTS]],
        "can_go_back": bool(rejects) and came.mapping is not None and came.mapping.stands_alone,
    }


def _units(folder: Path) -> int:
    """How many units have something in a batch, or said that they have nothing."""

    path = folder / "held_unit.parquet"
    if not path.exists():
        return 0
    return len(pq.read_table(path, columns=["unit_code"])["unit_code"].unique())


def _is_behind(store: Path, sent: kept.Sent, brought: set[str]) -> bool:
    """Whether a build would tell of something that the newest one does not."""
    if any(each.get("is_new") for each in sent.found) or sent.compared_with is None:
        return True
    newest = store / "builds" / f"{sent.compared_with}.duckdb"
    return not brought <= comparing.batches_of(newest)
