"""A file that was brought takes so much memory and time and no more (data/importing/apart.py)."""

from __future__ import annotations

import os
import signal
import time

from data import batches
from data.importing import apart, one_file
from data.keeping import configured
from data.sending import kept
from tests.data.importing import sent
from tests.data.sending.conftest import brought, worked


def test_a_file_that_takes_too_long_or_is_killed_is_told_on_the_page_and_the_others_are_tried(
    office, tmp_path, monkeypatch, gathers_alone
):
    monkeypatch.setattr(apart, "IS_APART", True)
    configured.place().write_text("[import]\nseconds = 2\n", encoding="utf-8")
    month = sent.csv_file(tmp_path / "ho-so-2023-07.csv", [sent.row("HS-1")])
    files = [month]
    for name in ("lau", "bi-giet"):
        files.append(sent.csv_file(tmp_path / f"{name}-2023-08.csv", [sent.row(name)]))
    taken = one_file.take

    def take(trial, pack, found, *given, **more):
        came = taken(trial, pack, found, *given, **more)
        if found.name.startswith("bi-giet"):  # when it was taken already
            os.kill(os.getpid(), signal.SIGKILL)
        if found.name.startswith("lau"):
            time.sleep(60)
        return came

    monkeypatch.setattr(one_file, "take", take)
    folder = brought(office, *files)

    now = worked(office, folder)

    assert now.step == "ready"
    said = {each["name"][:3]: each.get("fault") for each in now.found}
    assert said.pop("ho-") is None
    assert "quá 2 giây" in said["lau"] and "bị ngắt giữa chừng" in said["bi-"]
    in_trial = [each.file_name for each in batches.every(folder / kept.TRIAL)]
    assert in_trial == [month.name]
