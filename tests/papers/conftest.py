"""Papers of every kind of store, and of small provinces with an outline of what those have."""

from __future__ import annotations

import csv
import shutil
from collections.abc import Callable
from pathlib import Path

import docx
import pytest

from data import packs
from data.packs import papers
from papers import asked as asking
from papers import kinds
from papers.asked import Asked
from queries import commands
from tests.pages.stores import (  # noqa: F401 – fixtures
    PERIODS,
    STORES,
    across_1_7_2025_store,
    form_beside_print_store,
    form_print_and_dossiers_store,
    forms_only_store,
    no_list_of_procedures_store,
    of_2011_store,
    of_two_tiers_store,
    reports_only_store,
)

OF_ONE_MEASURE = """
measures = ["late_of_due"]
judged = ["late_of_due"]
in_text = ["late_of_due"]

[[part]]
heading = "I. KẾT QUẢ"

[[part.point]]
heading = "1. Giải quyết"
measures = ["late_of_due"]
charts = ["late_of_due"]
blank = "[người làm báo cáo điền]"
shows = ["answers", "states", "needs", "tasks", "words", "unseen"]
"""


@pytest.fixture(params=[each for each in STORES if each != "empty"])
def of_each_store(request, own_store, monkeypatch) -> Asked:
    """A paper of the third quarter, asked for of each kind of store that has a build."""
    monkeypatch.setenv("THUCCHAT_STORE", str(request.getfixturevalue(f"{request.param}_store")))
    return whole(PERIODS.get(request.param, "2023-Q3"))


def whole(period: str = "2023-Q3") -> Asked:
    """Of the whole province, of the newest build."""
    commands.pin(None)
    return asking.asked(period)


@pytest.fixture
def own_papers(own_store) -> Path:
    """The folder of the office's papers, in a pack of its own; the outlines ask one measure."""
    pack = packs.place(own_store)
    shipped = pack.resolve()
    pack.unlink()
    shutil.copytree(shipped, pack)
    folder = pack / "papers"
    folder.mkdir()
    for name in ("report.toml", "sheet.toml"):
        (folder / name).write_text(OF_ONE_MEASURE, encoding="utf-8")
    return folder


@pytest.fixture
def lay(own_papers) -> Callable[..., None]:
    """Write a list of papers of the office."""

    def rows(*told: dict) -> None:
        with (own_papers / papers.LIST).open("w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, papers.COLUMNS, restval="")
            writer.writeheader()
            writer.writerows(told)

    return rows


@pytest.fixture
def paper(tmp_path) -> Callable[..., Path]:
    """Write a paper; where it is."""

    def write(kind: str, period: str = "2023-Q3", unit: str | None = None, to=None, **how) -> Path:
        ending = kinds.KINDS[kind].ending
        its = asking.asked(period, unit, to or tmp_path / f"giấy{ending}", **how)
        return kinds.write(kind, its, lambda sentence: None)

    return write


def texts(path: Path) -> list[str]:
    """Every paragraph of a Word file, also of its tables, in order."""
    body = docx.Document(str(path)).element.body
    return [
        "".join(each.text or "" for each in paragraph.iter() if each.tag.endswith("}t"))
        for paragraph in body.iter()
        if paragraph.tag.endswith("}p")
    ]
