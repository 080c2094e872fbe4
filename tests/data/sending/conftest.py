"""Files brought by somebody, and the process that works on them, run in this one."""

from __future__ import annotations

import functools
from collections.abc import Callable
from pathlib import Path

import pytest

from data import access, build
from data.packs import mappings
from data.sending import comparing, kept, process
from tests import kept as shared
from tests.data.importing import sent

WHO = access.Viewer("chị Hà", frozenset({"working_group"}))


def worked(store: Path, folder: Path, to_do: str = "try") -> kept.Sent:
    """What comes of what is to be done."""
    with kept.changing(folder) as now:
        now.to_do, now.step = to_do, "waiting"
    process.work(store, folder)
    found = kept.read(folder)
    assert found is not None
    return found


def brought(store: Path, *paths: Path, who: access.Viewer = WHO) -> Path:
    return kept.begin(store, who, [(each.name, each.read_bytes()) for each in paths])


def lying(store: Path) -> dict[str, int]:
    """All that is in a store but what is being sent."""
    return {
        path.relative_to(store).as_posix(): path.stat().st_mtime_ns
        for path in store.rglob("*")
        if path.is_file() and kept.FOLDER not in path.relative_to(store).parts
    }


@pytest.fixture
def office(own_store) -> Path:
    """A store with a mapping of dossiers, one file a month."""
    folder = mappings(own_store)
    folder.mkdir(mode=0o700)
    text = sent.MAPPING.format(holds="all_of_period", repeats="last", top="", tables="")
    (folder / "mot-cua.toml").write_text(text, encoding="utf-8")
    return own_store


@pytest.fixture
def gathers_alone(monkeypatch) -> None:
    """Builds of which nothing is asked but which files they are made of."""
    monkeypatch.setattr(build, "build", functools.partial(build.build, until="gather"))
    nothing: Callable[..., None] = lambda *_: None  # noqa: E731
    monkeypatch.setattr(comparing, "compare", nothing)


@pytest.fixture(scope="session")
def two_offices_published(made_once) -> Path:
    """A store whose one month of two offices is published, made once."""
    from tests.data.sending import of_a_unit  # which brings files by this

    return made_once("two-offices-published", of_a_unit.make) / "store"


@pytest.fixture
def two_offices(two_offices_published, own_store) -> Path:
    return shared.copied(two_offices_published, own_store)
