"""Every test has a store of its own: none can reach real data."""

from __future__ import annotations

import pytest

from data import builds
from tests import province as provinces


@pytest.fixture(autouse=True)
def own_store(tmp_path, monkeypatch):
    """An empty store, and no build pinned by another test."""
    monkeypatch.setenv("THUCCHAT_STORE", str(tmp_path / "store"))
    builds._pinned.set(None)
    return tmp_path / "store"


@pytest.fixture
def province(tmp_path):
    """Make a small province from units and dossiers, through the real stages."""

    def make(**what) -> str:
        return provinces.make(tmp_path, **what)

    return make
