"""The page of one procedure, also where nothing but its code is known."""

from __future__ import annotations

from navigation import PAGES
from pages.working_group.procedure import panel

PAGE = next(entry for entry in PAGES if entry.name == "procedure")
PERIOD = {"period": "2023-Q3"}


def test_without_a_list_of_procedures_what_is_not_known_is_said_to_be_unknown(
    visit, no_list_of_procedures_store, monkeypatch
):
    monkeypatch.setenv("THUCCHAT_STORE", str(no_list_of_procedures_store))
    said = visit(PAGE, **PERIOD).said

    assert "Mã thủ tục 1.014980" in said
    assert "Lĩnh vực Chưa rõ lĩnh vực" in said
    assert "Cung cấp trực tuyến chưa rõ" in said
    assert "quá hạn 2 trên 3 hồ sơ đến hạn, tại 2/2 đơn vị có phát sinh" in said


def test_a_time_limit_says_in_what_it_is_counted_or_that_nobody_said():
    named = {
        "procedure_code": "1",
        "field": "Hộ tịch",
        "online_level": None,
        "hosted_by": "province",
        "time_limit": 20,
    }
    found = []
    for counted_in in ("working_day", None):
        facts = panel.facts(named | {"time_limit_unit": counted_in})
        found.append(next(each.unit for each in facts if each.label == "Thời hạn giải quyết"))

    assert found == ["ngày làm việc", "(danh mục không ghi ngày hay giờ)"]
