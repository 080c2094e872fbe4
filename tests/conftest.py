"""Every test has a store of its own: none can reach real data."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from filelock import FileLock
from hypothesis import settings

from data import builds, demonstration, packs
from data.build import build
from data.importing import apart
from data.packs import KON_TUM
from tests import kept, told_apart
from tests import province as provinces

# How long an example takes says how busy the machine is, nothing of the program.
settings.register_profile("without_a_clock", deadline=None)
settings.load_profile("without_a_clock")

# A file is read where its test is, which can then look in; test_apart.py has it read apart, and so
# does whatever starts a command.
apart.IS_APART = False


def pytest_xdist_auto_num_workers(config) -> int:
    """One process more than there are cores: who waits for a browser or a server needs none."""
    return len(os.sched_getaffinity(0)) + 1 if hasattr(os, "sched_getaffinity") else None


def pytest_collection_modifyitems(items):
    """What needs the demonstration is left out by `make test-fast`, and comes first otherwise.

    Of two processes the first then makes it, while the second, which begins in the middle, has
    tests that do without; and what is left for the end is short.
    """
    for item in items:
        if "demo_store" in item.fixturenames:
            item.add_marker(pytest.mark.demonstration)
    waiting = {item.path for item in items if item.get_closest_marker("demonstration")}
    items.sort(key=lambda item: item.path not in waiting)


@pytest.fixture(scope="session", autouse=True)
def kept_provinces(shared_folder) -> None:
    """A province that several tests tell alike is made once, also by several processes."""
    kept.folder = shared_folder / "provinces"
    kept.folder.mkdir(exist_ok=True)


@pytest.fixture(scope="session")
def shared_folder(tmp_path_factory, worker_id) -> Path:
    """A folder of this run of the tests, the same for all processes that share them."""
    own = tmp_path_factory.getbasetemp()
    return own if worker_id == "master" else own.parent


@pytest.fixture(scope="session")
def a_pack(tmp_path_factory) -> Path:
    """A copy of the demonstration's pack: what a test looks at, not to be changed."""
    pack = shutil.copytree(KON_TUM, tmp_path_factory.mktemp("pack") / "reference")
    pack.chmod(0o700)
    return pack


@pytest.fixture(autouse=True)
def own_store(tmp_path, monkeypatch, a_pack) -> Path:
    """A store that has a pack and nothing else, no build pinned by another test."""
    store = tmp_path / "store"
    store.mkdir(mode=0o700)
    packs.place(store).symlink_to(a_pack, target_is_directory=True)
    monkeypatch.setenv("THUCCHAT_STORE", str(store))
    monkeypatch.setenv("THUCCHAT_CONFIG", str(tmp_path / "thucchat.toml"))  # nobody's own
    builds._pinned.set(None)
    provinces.number_anew()
    return store


@pytest.fixture
def province(tmp_path, own_store, monkeypatch, request):
    """Make a small province from units and dossiers, through the real stages.

    What a test or its module is marked with (`made`) is told of each, where the test says nothing
    else: `pytestmark = pytest.mark.made(until="counted", measures=["open"])`.
    """
    mark = request.node.get_closest_marker("made")
    usual = mark.kwargs if mark else {}

    def make(**what) -> str:
        what = usual | what
        # A test that changes a part of the program asks what this part makes of a province.
        is_changed = bool(monkeypatch._setattr)
        return (provinces.make_anew if is_changed else provinces.make)(tmp_path, **what)

    return make


@pytest.fixture(scope="session")
def made_once(tmp_path_factory, shared_folder) -> Callable[[str, Callable[[Path], object]], Path]:
    """Fill a folder once for all processes that share the tests; the second to ask waits for the
    first. Only look at it."""

    def of(name: str, fill: Callable[[Path], object]) -> Path:
        place = shared_folder / name
        with FileLock(place.with_suffix(".lock")):
            if not place.exists():
                made = tmp_path_factory.mktemp(name)
                fill(made)
                made.rename(place)
        return place

    return of


@pytest.fixture(scope="session")
def demo_store(made_once) -> Path:
    """The demonstration, taken in and built as `python -m data demo` does: only look at it."""

    def fill(folder: Path) -> None:
        with provinces.store_at(folder / "store"):
            demonstration.take_in(folder / "store")
            build()

    return made_once("demonstration", fill) / "store"


@pytest.fixture
def demo(demo_store, own_store, monkeypatch) -> str:
    """Look at the demonstration in this test; its build's identifier."""
    monkeypatch.setenv("THUCCHAT_STORE", str(demo_store))
    return builds.newest()


@pytest.fixture(scope="session")
def empty_store(tmp_path_factory) -> Path:
    """A store that nothing was ever taken into."""
    return tmp_path_factory.mktemp("empty") / "store"


@pytest.fixture(scope="session")
def one_unit_store(tmp_path_factory) -> Path:
    """A province with a single unit, which has one dossier late and one in time."""
    folder = tmp_path_factory.mktemp("one-unit")
    provinces.number_anew()  # told alike by every process: built once
    with provinces.store_at(folder / "store"):
        provinces.make(
            folder,
            units=[provinces.unit("A")],
            dossiers=[
                provinces.dossier(finished="2023-07-10"),
                provinces.dossier(finished="2023-07-11"),
            ],
        )
    return folder / "store"


@pytest.fixture(scope="session")
def told_apart_store(tmp_path_factory) -> Path:
    """A province in which what not everybody may see can be told apart (told_apart.py)."""
    return told_apart.make(tmp_path_factory.mktemp("told-apart"))


@pytest.fixture
def run(capsys):
    """(exit status, what was printed, what was said on the error stream)."""

    def of(main, *arguments: str) -> tuple[int, str, str]:
        try:
            status = main(list(arguments))
        except SystemExit as stopped:
            status = stopped.code
        printed = capsys.readouterr()
        assert "Traceback" not in printed.err
        return status, printed.out, printed.err

    return of
