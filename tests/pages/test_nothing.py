"""Unknown and zero stay different up to what a reader sees."""

from __future__ import annotations

import re

import pytest

import queries
from figures import html, wording
from figures.panels import marks, units
from navigation import PAGES
from tests import province as provinces
from tests.province import dossier, unit, whole

BY_NAME = {entry.name: entry for entry in PAGES}
PERIOD = {"period": "2023-Q3"}


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """Districts: one without a case, one without data, one with a month missing, one at 0%."""
    missing = {"is_present": False, "why_missing": "not_sent"}
    unseen = {"source": "bo_gtvt", "is_present": False, "why_missing": "not_connected"}
    everything, before = ("2022-12-15", "2023-09-14"), ("2022-12-15", "2023-06-14")
    folder = tmp_path_factory.mktemp("three-kinds")
    with provinces.store_at(folder / "store"):
        provinces.make(
            folder,
            units=[unit("IDLE"), unit("UNSEEN"), unit("PARTLY"), unit("NONE_LATE")],
            dossiers=[
                dossier("PARTLY", received="2023-07-20", due="2023-07-27"),
                *(dossier("NONE_LATE", finished="2023-07-10") for _ in range(120)),
            ],
            coverage=[
                *(whole(code, *everything) for code in ("IDLE", "NONE_LATE")),
                *(whole(code, *before) for code in ("UNSEEN", "PARTLY")),
                whole("UNSEEN", "2023-06-15", "2023-09-14") | missing,
                whole("PARTLY", "2023-06-15", "2023-07-14") | missing,
                whole("PARTLY", "2023-07-15", "2023-09-14"),
                whole("IDLE", *everything) | unseen,
            ],
        )
    return folder / "store"


@pytest.fixture
def three_kinds(made, own_store, monkeypatch):
    monkeypatch.setenv("THUCCHAT_STORE", str(made))


def cells(text: str) -> list[list[str]]:
    """The rows of every table in a text, as the words of their cells."""
    rows = re.findall(r"<tr.*?</tr>", text, re.DOTALL)
    return [
        [
            " ".join(re.sub(r"<[^>]+>", " ", cell).split())
            for cell in re.findall(r"<t[dh].*?</t[dh]>", row, re.DOTALL)
        ]
        for row in rows
    ]


def test_four_kinds_of_nothing_have_four_words():
    words = [wording.NOTHING[kind] for kind in html.absence.KINDS]

    assert words == [
        "Chưa có số liệu",
        "Không phát sinh",
        "Chưa kết nối",
        "Chỉ theo dõi, không đánh giá",
    ]


@pytest.mark.parametrize(
    ("counts", "said"),
    [
        ((None, None), "Chưa có số liệu"),
        ((0, 0), "Không phát sinh"),
        ((0, None), "Không phát sinh"),
        ((0, 120), ""),
        ((7, None), ""),
        ((7, 0), ""),
    ],
)
def test_a_figure_without_value_says_which_nothing_it_is(counts, said):
    assert marks.absent(dict(zip(("numerator", "denominator"), counts, strict=True))) == said


def test_a_table_of_units_tells_them_apart(three_kinds):
    rows = queries.run("units_by_measure", measure="late_of_due", **PERIOD)
    shown = cells(html.table(*units.table(rows, lambda page, **_: f"/{page}", "Quá hạn/đến hạn")))
    said = {row[0].split()[2]: row[1:] for row in shown[1:]}

    assert said["IDLE"][:2] == ["Không phát sinh", "–"]
    assert said["UNSEEN"][:2] == ["Chưa có số liệu", "–"]
    assert said["NONE_LATE"][0] == "0/120"
    assert said["NONE_LATE"][1].startswith("0")
    assert said["PARTLY"][0] == "1/1"


def test_the_page_of_units_tells_them_apart(three_kinds, visit):
    said = visit(BY_NAME["units"], **PERIOD).said

    assert "Đơn vị IDLE 0 Không phát sinh" in said
    assert "Đơn vị UNSEEN – Chưa có số liệu Thiếu số liệu tháng 7, 8 và 9/2023" in said
    assert "Đơn vị NONE_LATE 0 /120" in said
    assert "4 huyện, thành phố: 3 đơn vị chưa đủ cơ sở đánh giá, 1 chưa kết luận được" in said


def test_the_list_of_units_tells_them_apart_where_there_is_no_verdict(three_kinds, visit):
    said = visit(BY_NAME["units"], **PERIOD | {"period": "2023-9M"}).said

    assert "Chỉ đánh giá theo tháng và theo quý. Xem: Quý III/2023" in said
    assert "Đơn vị IDLE Không phát sinh" in said


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("IDLE", "Quý III/2023, quá hạn trong số đến hạn: không phát sinh hồ sơ."),
        ("UNSEEN", "Quý III/2023, quá hạn trong số đến hạn: chưa có số liệu."),
        ("NONE_LATE", "Quý III/2023, quá hạn trong số đến hạn: 0% (0/120)"),
    ],
)
def test_the_page_of_a_unit_says_which_it_is(three_kinds, visit, code, said):
    assert said in visit(BY_NAME["unit"], unit=code, **PERIOD).said


def test_a_month_that_was_not_sent_is_named(three_kinds, visit):
    said = visit(BY_NAME["unit"], unit="PARTLY", **PERIOD).said

    assert "tháng 7/2023" in said.lower()
    assert "chưa gửi" in said.lower() or "chưa có số liệu" in said.lower()


def test_the_overview_says_what_is_out_of_sight(three_kinds, visit):
    said = visit(BY_NAME["overview"], **PERIOD).said

    assert "Đơn vị IDLE Chưa kết nối" in said
    assert "Đơn vị UNSEEN" in said and "Chưa có số liệu" in said


def test_the_coverage_of_the_province_stands_beside_its_figure(three_kinds, visit):
    assert "2/4 đơn vị phải gửi đã đủ" in visit(BY_NAME["overview"], **PERIOD).said
