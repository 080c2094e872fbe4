"""Every kind of store that a paper may be made of."""

from __future__ import annotations

import pytest

from papers import asked as asking
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


@pytest.fixture(params=[each for each in STORES if each != "empty"])
def of_each_store(request, own_store, monkeypatch) -> Asked:
    """A paper of the third quarter, asked for of each kind of store that has a build."""
    monkeypatch.setenv("THUCCHAT_STORE", str(request.getfixturevalue(f"{request.param}_store")))
    return whole(PERIODS.get(request.param, "2023-Q3"))


def whole(period: str = "2023-Q3") -> Asked:
    """Of the whole province, of the newest build."""
    commands.pin(None)
    return asking.asked(period)
