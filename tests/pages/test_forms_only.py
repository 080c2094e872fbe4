"""A province that has sent forms and no dossiers: its pages open, and none speaks of dossiers."""

from __future__ import annotations

import pytest

from data import builds
from navigation import PAGES

BY_NAME = {entry.name: entry for entry in PAGES}


@pytest.fixture
def forms_only(forms_only_store, monkeypatch) -> str:
    monkeypatch.setenv("THUCCHAT_STORE", str(forms_only_store))
    return builds.newest()


def test_every_page_opens_as_of_the_end_of_the_last_form(visit, forms_only):
    opened = visit()
    for entry in PAGES:
        said = opened.go(entry).said
        expected = "Không có thủ tục nào" if entry.name == "procedure" else "14/9/2023"
        assert expected in said, entry.name
        assert "tc-simulated" not in opened.html, entry.name
        assert "số liệu đến hết 14/9/2023 từ hồ sơ" not in said, entry.name


def test_the_list_of_dossiers_says_that_none_came_and_not_that_there_are_nought(visit, forms_only):
    said = visit(BY_NAME["dossier_list"]).said

    assert "Chưa nhập hồ sơ nào" in said
    assert "0 hồ sơ" not in said


def test_the_overview_has_the_figure_of_the_forms_and_no_empty_table_of_dossiers(visit, forms_only):
    said = visit(BY_NAME["overview"]).said

    assert "Quá hạn trong số đến hạn theo cấp" not in said
    assert "120/150 văn bản" in said
