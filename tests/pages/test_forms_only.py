"""A province that has sent forms and no dossiers: its pages open, and none speaks of dossiers."""

from __future__ import annotations

import pytest

from data import build, builds
from navigation import PAGES
from tests import province as provinces
from tests.data.importing import sent

BY_NAME = {entry.name: entry for entry in PAGES}

MAPPING = """
source = "Hệ thống quản lý văn bản"
title = "Thống kê văn bản theo đơn vị"
target = "form"
form = "IV.01"

[columns]
unit = "Đơn vị"
period = "Kỳ"

[cells]
"1:2" = "VB giấy"
"1:3" = "VB điện tử"
"1:4" = "VB điện tử kèm giấy"
"""


@pytest.fixture(scope="module")
def store(tmp_path_factory):
    folder = tmp_path_factory.mktemp("forms-only")
    (folder / "van-ban.toml").write_text(MAPPING, encoding="utf-8")
    rows = [
        ["Đơn vị", "Kỳ", "VB giấy", "VB điện tử", "VB điện tử kèm giấy"],
        ["Sở Tư pháp", "Quý III/2023", 10, 70, 20],
        ["Huyện Sa Thầy", "Quý III/2023", 0, 50, 0],
        ["Huyện Sa Thầy", "Quý II/2023", 5, 45, 0],
    ]
    with provinces.store_at(folder / "store"):
        sent.take(sent.workbook(folder / "a.xlsx", rows))
        build.build()
    return folder / "store"


@pytest.fixture
def forms_only(store, monkeypatch) -> str:
    monkeypatch.setenv("THUCCHAT_STORE", str(store))
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
