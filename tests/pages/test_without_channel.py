"""Dossiers that do not say how they came: pages say nothing is known of it, never 0."""

from __future__ import annotations

import re

import pytest

from navigation import PAGES
from tests import province as provinces
from tests.province import dossier, procedure, unit

BY_NAME = {entry.name: entry for entry in PAGES}
# "0% (0/3)", "0 trực tuyến", "Trực tiếp 100,0%"
FALSE = re.compile(r"(?<![\d,])0(?:,0+)?\s?% ?\(0/[1-9]|(?<![\d.,])0 trực tuyến|100,0+\s?%")
UNKNOWN = "Hồ sơ nộp trực tuyến từ hồ sơ biểu II.06: (4)/((4)+(5)) – Chưa có số liệu"


@pytest.fixture(scope="module")
def silent_store(tmp_path_factory):
    """Three dossiers, two resolved; they are on the national portal, and nobody says how they
    came."""
    folder = tmp_path_factory.mktemp("silent")
    provinces.number_anew()
    silent = {"channel": None, "is_synchronised": True}
    finished = ("2023-07-11", "2023-07-07", None)
    with provinces.store_at(folder / "store"):
        provinces.make(
            folder,
            units=[unit("62", "province"), unit("A"), unit("B")],
            procedures=[procedure(online_level="full")],
            dossiers=[dossier(finished=day, **silent) for day in finished],
        )
    return folder / "store"


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("overview", "Chưa có số liệu: hồ sơ nộp trực tuyến"),
        ("dossiers", "3 hồ sơ – trực tuyến, – trực tiếp, bưu chính, 0 kỳ trước"),
        ("online_services", "Quý III/2023: chưa có số liệu."),
        ("unit", UNKNOWN),
        ("score_766", "không tính"),
        ("dossier_list", "Thủ tục 9.000010"),
        ("data_quality", "hồ sơ không ghi kênh nộp, không tính được trực tuyến hay trực tiếp (3)"),
    ],
)
def test_where_no_dossier_has_a_channel_no_page_says_that_none_came_online(
    silent_store, monkeypatch, visit, name, said
):
    monkeypatch.setenv("THUCCHAT_STORE", str(silent_store))
    period = "civil:2023-Q3" if name == "score_766" else "2023-Q3"
    found = visit(BY_NAME[name], period=period).said

    assert said in found
    assert FALSE.findall(found) == []
