"""The rule as it is published, and as it was before."""

from __future__ import annotations

import pytest

from data import verdict_rule


@pytest.fixture(scope="session")
def rule():
    """Version 2."""
    return verdict_rule.before().rule


@pytest.fixture(scope="session")
def rule_3():
    return verdict_rule.load().rule
