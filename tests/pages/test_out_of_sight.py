"""What the figures of a page leave out is said there, and nothing that they do not need."""

from __future__ import annotations

import re
from datetime import date

import pytest

from figures.panels import out_of_sight
from navigation import PAGES
from tests.province import dossier, rejected, unit, whole

BY_NAME = {entry.name: entry for entry in PAGES}
PERIOD = {"period": "2023-Q3"}
MONTHS = ["2023-07", "2023-08", "2023-09"]


def row(**changes) -> dict:
    return {
        "source": "form:IV.01",
        "unit_name": "Xã A",
        "why_missing": "not_sent",
        "note": "chưa gửi biểu IV.01",
        "months": MONTHS,
        "months_of_period": MONTHS,
        "source_name": None,
        "came_through": None,
        "is_proposed": False,
    } | changes


def of_dossiers(name: str, **changes) -> dict:
    return row(source="dossiers", source_name="Hồ sơ", note=None, unit_name=name) | changes


def said(rows: list[dict]) -> list[tuple[str, str, str]]:
    """Name, word and reason of each line."""
    return [
        tuple(str(each).replace("\xa0", " ") for each in (item.name, item.word, item.reason))
        for item in out_of_sight.items(rows)
    ]


def test_who_has_not_sent_a_form_stands_in_one_line_of_the_form():
    rows = [row(unit_name=f"Xã {name}") for name in "ABCDEF"]
    late = row(months=["2023-04", "2023-05", "2023-06"])

    first, second = out_of_sight.items([*rows, late])

    assert first.name.replace("\xa0", " ") == "Biểu IV.01, Quý III/2023"
    assert first.reason.replace("\xa0", " ").endswith("Xã A, Xã B, Xã C, Xã D và 2 đơn vị khác")
    assert second.reason.replace("\xa0", " ") == "chưa gửi biểu IV.01: Xã A"


def test_many_units_without_dossiers_stand_in_a_line_and_the_months_are_of_the_period():
    year = ["2023-04", "2023-05", "2023-06", *MONTHS]
    rows = [of_dossiers(f"Xã {name}", months=year) for name in "ABCDEF"]

    assert said(rows) == [
        (
            "6 đơn vị, tháng 7, 8 và 9/2023",
            "Chưa có số liệu",
            "Hồ sơ chưa gửi tệp: Xã A, Xã B, Xã C, Xã D và 2 đơn vị khác",
        )
    ]
    earlier = of_dossiers("Xã G", months=["2023-06"], months_of_period=None)
    assert [name for name, _, _ in said([*rows, earlier])] == [
        "6 đơn vị, tháng 7, 8 và 9/2023",
        "Xã G, tháng 6/2023",
    ]
    each_its_own = [
        of_dossiers(f"Xã {place}", months_of_period=MONTHS[:number], months=year)
        for place, number in ((1, 1), (2, 1), (3, 2), (4, 3), (5, 0))
    ]
    assert len(said([*rows, *each_its_own])) == 4
    assert len(said(each_its_own)) == 4


def test_a_month_that_came_in_part_is_not_called_unsent():
    in_part = of_dossiers("Sở A", months_of_period=MONTHS[2:], came_through=date(2023, 9, 5))

    assert said([in_part]) == [
        ("Sở A, tháng 9/2023", "Chưa đủ số liệu", "mới có đến 5/9/2023"),
    ]


def test_what_the_list_of_sources_only_proposes_is_not_told_as_a_fact():
    system = {"source": "bo", "why_missing": "not_connected", "note": None}
    proposed = row(**system, source_name="Hệ thống", is_proposed=True)

    assert said([proposed])[0][1:] == ("Chưa kết nối (chưa xác nhận)", "Hệ thống")
    assert said([proposed | {"is_proposed": False}])[0][1] == "Chưa kết nối"


def test_the_overview_names_every_gap_and_the_online_services_only_their_own(visit, demo):
    overview = visit(BY_NAME["overview"], **PERIOD).said.replace("\xa0", " ")
    online = visit(BY_NAME["online_services"], **PERIOD).said.replace("\xa0", " ")

    for said in (overview, online):
        assert "đổi giấy phép lái xe" in said
        assert "Huyện Ia H'Drai, tháng 5 và 6/2023" in said
    forms = " ".join(overview.replace(" ,", ",").split())
    assert "Biểu 01/PCTN (2), IV.01 (3) và TC.05 (1) Chưa có số liệu" in forms
    assert "Biểu IV.01" not in online and "Sở Giao thông vận tải" in online


def test_a_short_list_has_systems_in_a_line_forms_in_another_and_counts_the_rest():
    def link(page, **choices):
        return "/".join(["", page, *choices.values()])

    asked = ("mục khác", "Chất lượng số liệu", link)
    system = {"source": "bo", "why_missing": "not_connected", "source_name": "Hệ thống của Bộ"}
    many = [
        of_dossiers(f"Xã {place}", months_of_period=[each]) for place, each in enumerate(MONTHS)
    ]
    rows = [
        row(**system, unit_name="Sở A", note="cấp phép"),
        row(**system, unit_name="Sở B", note="đăng ký"),
        *(of_dossiers(f"Xã {place}", came_through=date(2023, 9, place)) for place in range(1, 5)),
        *many,
        row(),
        row(source="form:TC.04"),
    ]

    made = "".join(out_of_sight.shortly(rows, *asked))
    words = re.sub(r"<[^>]+>", " ", made).replace("\xa0", " ")
    assert "Cấp phép và đăng ký Chưa kết nối" in " ".join(words.split())
    assert made.count("<li>") == out_of_sight.SHORTLY and "mục khác" in words
    few = "".join(out_of_sight.shortly([*rows[:2], *rows[-2:]], *asked))
    assert few.count("<li>") == 2 and "mục khác" not in few
    assert "Biểu IV.01 (1) và TC.04 (1)" in re.sub(r"<[^>]+>", "", few).replace("\xa0", " ")
    assert 'href="/data_quality/form:TC.04"' in few


@pytest.mark.parametrize(
    ("unit", "period", "lacks"),
    [
        ("616", "2023-Q3", False),  # sent all dossiers, and not one form TC.05
        ("618", "2023-Q2", True),  # sent nothing for May and June, and did for April
    ],
)
def test_only_a_figure_of_some_months_is_said_to_lack_months(unit, period, lacks, visit, demo):
    chosen = {"unit": unit, "period": period}

    of_unit = visit(BY_NAME["unit"], **chosen)
    assert ("thiếu tháng" in of_unit.said) is lacks
    assert ("chưa trọn vẹn" in visit(BY_NAME["reconciliation"], **chosen).said) is lacks


def test_dossiers_of_a_few_offices_are_not_called_complete_where_nobody_said_who_is_to_send():
    source = {"source": "dossiers", "source_name": None}
    form = {"source": "form:IV.01", "source_name": "Biểu IV.01"}
    few = {"origin": "counted", "units_complete": 7, "units_expected": 337}

    said = out_of_sight.nothing([source, form], [], [few]).replace("\xa0", " ")
    assert said.startswith("Hồ sơ mới có 7/337 đơn vị đã gửi đủ; chưa khai báo đơn vị nào phải gửi")
    all_came = "Không nguồn nào được ghi là thiếu hay chưa kết nối."
    assert out_of_sight.nothing([source, form], [], [few | {"units_complete": 337}]) == all_came
    declared = [source | {"source_name": "Hồ sơ"}, form]
    assert out_of_sight.nothing(declared, [], [few]) == all_came


def test_rows_that_were_not_taken_are_named_on_the_overview_with_a_link(visit, province):
    coverage = [whole("A", "2023-06-15", "2023-09-14")]
    twice = [rejected(2), rejected(2, "missing", column_number=9), rejected(3)]
    province(units=[unit("A")], dossiers=[dossier("A")], coverage=coverage, rejects=twice)

    overview = visit(BY_NAME["overview"], **PERIOD)
    said = overview.said.replace("\xa0", " ")
    assert "2 dòng của 1 tệp chưa nhận được, không có trong số liệu: Xem chi tiết" in said
    assert any(link.startswith("/data_quality") for link in overview.links)
    assert "nét đứt" not in said  # no simulated figure in a store of an office
