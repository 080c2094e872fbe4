"""The rule as it is published, and as it was before."""

from __future__ import annotations

from pathlib import Path

import pytest

from analysis.__main__ import read
from data import verdict_rule

DATA = Path(verdict_rule.__file__).parent


@pytest.fixture(scope="session")
def rule():
    """Version 2."""
    return verdict_rule.load().rule


@pytest.fixture(scope="session")
def rule_3():
    return read(DATA / "verdict_rule@3.toml")
