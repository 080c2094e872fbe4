"""The page of dossiers handled, where some came neither online nor directly nor by post."""

from __future__ import annotations

import pytest

from navigation import Entry
from tests import province as provinces
from tests.province import dossier, unit

PAGE = Entry("leaders", "dossiers")


@pytest.fixture
def said(tmp_path, own_store, monkeypatch, visit):
    def of(channels: list[str]) -> str:
        store = tmp_path / "store"
        with provinces.store_at(store):
            provinces.make(
                tmp_path,
                units=[unit("608", unit_name="Thành phố")],
                dossiers=[dossier("608", channel=channel) for channel in channels],
            )
        monkeypatch.setenv("THUCCHAT_STORE", str(store))
        return visit(PAGE, period="2023-Q3").said

    return of


def test_another_way_stands_in_column_5_and_is_said(said):
    page = said(["online_self", "other", "other", "post", "direct"])

    assert "1 trực tuyến, 2 trực tiếp, bưu chính, 2 hình thức khác, 0 kỳ trước" in page
    assert "Toàn tỉnh 5 1 4 0" in page  # (3) = (4) + (5) + (6)
    assert "Cột (5) gồm cả 2 hồ sơ nộp bằng hình thức khác" in page
    assert "Nộp bằng hình thức khác 2" in page


def test_where_there_is_none_nothing_is_said_of_it(said):
    page = said(["online_self", "direct"])

    assert "1 trực tuyến, 1 trực tiếp, bưu chính, 0 kỳ trước" in page
    assert "gồm cả" not in page
    assert "Nộp bằng hình thức khác 0 0" in page
