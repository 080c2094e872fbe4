"""A merged province holds no report of a former one, which is a part of it; it says what to do."""

from __future__ import annotations

import pytest

from data import builds, calendar, packs
from data.__main__ import main
from data.forms import report
from data.forms.faults import OfFormerProvince
from tests.data.importing import sent

MAPPING = """
source = "Một cửa"
title = "Biểu của tỉnh"
target = "form"
form = "II.06c"

[columns]
unit = "Đơn vị"
period = "Kỳ"

[cells]
"I/Hộ tịch:4" = "Trực tuyến"
"""


@pytest.fixture
def pack(founded):
    founded("51", "--from", "2023-01-01")
    return packs.of(builds.store())


def test_a_form_of_a_former_province_is_refused_with_what_to_do(pack, run):
    status, _, wrong = run(main, *["template", "II.06c", "--unit", "51", "--period", "2023-Q3"])

    assert status == 1 and "là các tỉnh riêng (Tỉnh Quảng Ngãi, Tỉnh Kon Tum)" in wrong
    assert "II.06a, II.06b" in wrong and "init --province 62" in wrong
    with pytest.raises(OfFormerProvince):
        report.of("II.06c", "62", "2023-Q3", pack)
    assert report.of("II.06c", "51", "2025-Q3", pack).unit_name == "Tỉnh Quảng Ngãi"
    assert report.of("II.06a", "62.STP", "2023-Q3", pack).unit_code == "62.STP"


def test_a_province_without_kon_tum_is_not_led_to_the_list_of_kon_tum(founded):
    founded("52", "--from", "2023-01-01")

    with pytest.raises(OfFormerProvince, match="Biểu mà từng đơn vị cũng gửi") as refused:
        report.of("V.01", "52", "2023-H1", packs.of(builds.store()))
    assert "Kon Tum" not in str(refused.value)


@pytest.mark.parametrize("since", ["2023-01-01", "2025-07-01"])  # the year 2025 has Q1, Q2
def test_no_report_is_expected_of_a_merged_province_that_it_may_not_send(since, founded):
    _, tables = founded("51", "--from", since)

    pack = packs.of(builds.store())
    asked = {row["source"]: row for row in tables["expected_source"] if row["level"] == "province"}
    assert asked["form:II.06c"]["starts_on"] == asked["form:V.01"]["starts_on"] == "2025-06-15"
    assert "kỳ trước 1/7/2025 là của các tỉnh cũ" in asked["form:V.01"]["note"]
    starts_on, _ = calendar.days_of_periods()["2025-Q3"]
    assert starts_on.isoformat() == asked["form:II.06c"]["starts_on"]
    for source in ("II.06c", "II.05b"):
        assert report.of(source, "51", "2025-Q3", pack).period == "2025-Q3"


def test_a_province_that_stayed_alone_is_expected_to_report_of_all_its_years(founded):
    _, tables = founded("01", "--from", "2023-01-01")

    days = {row["source"]: row["starts_on"] for row in tables["expected_source"] if row["level"]}
    assert days["form:II.06c"] == "2020-12-15"


def test_rows_of_former_provinces_are_named_as_such(pack, tmp_path):
    (tmp_path / "m.toml").write_text(MAPPING, encoding="utf-8")
    names = ["UBND tỉnh Kon Tum", "Tỉnh Quảng Ngãi", "62", "Tỉnh Bình Định"]
    rows = [["Đơn vị", "Kỳ", "Trực tuyến"], *([name, "Quý III/2023", 5] for name in names)]
    rows.append(["Tỉnh Quảng Ngãi", "Quý III/2025", 5])  # of today's, and taken
    taken = sent.take(sent.workbook(tmp_path / "a.xlsx", rows), "m", reference=pack)

    assert [reason for _, _, reason in sent.reasons(taken)] == [
        *["former_province"] * 3,
        "unknown_unit",
    ]
