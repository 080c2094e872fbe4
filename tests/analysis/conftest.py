"""The rule as it is published."""

from __future__ import annotations

import pytest

from data import verdict_rule


@pytest.fixture(scope="session")
def rule():
    return verdict_rule.load().rule
