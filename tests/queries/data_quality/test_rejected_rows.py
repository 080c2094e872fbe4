"""Rows that were not taken: each has its place and its reason, none is counted twice."""

from __future__ import annotations

import time
from datetime import datetime

import pytest

import queries
from tests import province as provinces
from tests.province import dossier, rejected, unit

pytestmark = pytest.mark.made(measures=["late_of_due"])


def test_a_row_with_two_reasons_is_one_row_and_two_places(province):
    older = {"rejected_row": [rejected(16, reason="missing")]}
    provinces.batch(older, file_name="cu.csv", imported_at=datetime(2023, 9, 1))
    province(
        units=[unit("A")],
        dossiers=[dossier()],
        rejects=[
            rejected(14),
            rejected(14, reason="not_a_date", column_number=5),
            rejected(15),
            rejected(14, sheet="Trang 2"),  # another sheet's row 14
        ],
    )
    file, replaced = queries.run("batches")
    reasons = {row.reason: row for row in queries.run("rejects_by_reason")}

    assert (file.count_rejected, file.count_open, file.all_open) == (3, 3, 3)
    assert (reasons["unknown_unit"].count_rows, reasons["unknown_unit"].count_places) == (3, 3)
    assert (replaced.count_rejected, replaced.count_open) == (1, 0)
    assert reasons["not_a_date"].count_rows == 1
    assert (reasons["missing"].count_rows, reasons["missing"].count_closed) == (0, 1)
    assert len(queries.run("rejected_rows")) == 4


def test_in_is_accepted_and_rejected_and_superseded_over_all_files(province):
    provinces.batch(
        {"rejected_row": [rejected(3)]},
        source="cũ",
        file_name="cu.csv",
        count_in=10,
        count_accepted=4,
        count_rejected=1,
        count_superseded=5,
    )
    province(units=[unit("A")], dossiers=[dossier(), dossier()])

    rows = queries.run("batches", limit=1)

    assert [row.file_name for row in rows] == ["bai-kiem-thu.parquet"]
    (newest,) = rows
    assert newest.count_files == 2
    assert (newest.all_in, newest.all_accepted) == (12, 2)
    assert newest.all_in == newest.all_accepted + newest.all_rejected + newest.all_superseded


def test_a_name_that_could_mean_several_units_is_told_with_them(province):
    meant = ["Huyện Đăk Hà (615)", "Thị trấn Đăk Hà (23500)"]
    province(
        units=[unit("A")],
        dossiers=[dossier()],
        rejects=[rejected(2, reason="ambiguous_unit", candidates=meant)],
    )

    assert [row.candidates for row in queries.run("rejected_rows")] == [meant]


def test_a_reason_that_the_reference_does_not_have_is_still_counted(province):
    province(units=[unit("A")], dossiers=[dossier()], rejects=[rejected(2, reason="something_new")])

    (row,) = queries.run("rejects_by_reason")
    assert (row.reason, row.title, row.count_rows) == ("something_new", None, 1)


@pytest.fixture
def two_thousand(province):
    province(
        units=[unit("A")],
        dossiers=[dossier()],
        rejects=[
            rejected(number, reason="missing" if number % 4 else "unknown_unit", candidates=["A"])
            for number in range(2, 2002)
        ],
    )


def test_two_thousand_rows_come_a_page_at_a_time_each_once(two_thousand):
    pages = [queries.run("rejected_rows", limit=50, offset=50 * page) for page in range(40)]

    assert [row.row_number for page in pages for row in page] == list(range(2, 2002))
    assert pages[0][0].count_places == 2000
    assert queries.run("rejected_rows", limit=50, offset=2000) == []
    only = queries.run("rejected_rows", reason="unknown_unit", limit=50)
    assert (only[0].count_places, {row.reason for row in only}) == (500, {"unknown_unit"})


def test_a_page_of_two_thousand_rows_is_quick(two_thousand):
    started = time.perf_counter()
    queries.run("rejected_rows", limit=50, offset=1950)

    assert time.perf_counter() - started < 2
