"""What would change is told by the rights of who brings the files."""

from __future__ import annotations

import json
import shutil

import pytest

from data.sending import comparing, kept
from tests import told_apart
from tests.told_apart import UNIT_CELLS


@pytest.mark.parametrize("role", ["working_group", "maintainer", "inspectorate"])
def test_of_corruption_by_unit_a_preview_tells_whom_pages_tell(role, told_apart_store, tmp_path):
    folder = tmp_path / "sent"
    trial = folder / kept.TRIAL
    shutil.copytree(told_apart_store, trial, symlinks=True)
    (build,) = [path.stem for path in (trial / "builds").glob("*.duckdb")]
    who = told_apart.of_role(role)
    sent = kept.Sent(who.name, who.name, sorted(who.roles), [], [], build=build)

    comparing.compare(tmp_path, folder, sent)

    told = json.dumps(comparing.listed(folder, comparing.FIGURES), default=str)
    assert told_apart.found(told) == told_apart.expected(UNIT_CELLS, role)
    assert sent.told == [comparing.FIRST_BUILD] and sent.counts["figures_new"] > 0
