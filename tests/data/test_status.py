"""What `data status` calls the unit that sent a form."""

from __future__ import annotations

from types import SimpleNamespace

from data import builds, status
from tests.province import unit


def test_a_form_is_told_by_the_name_of_its_unit_with_the_code_beside(province):
    province(units=[unit("STP", "department"), unit("616")], dossiers=[], until="gathered")
    names = status._names(builds.store())

    for source, said in (
        ("form:IV.01:STP", f"biểu IV.01 của {names['STP']} (STP)"),
        ("form:IV.01:GONE", "biểu IV.01 của GONE"),
        ("form:IV.01", "biểu IV.01"),
        ("dossiers", "dossiers"),
    ):
        assert status._source(SimpleNamespace(source=source), names) == said
