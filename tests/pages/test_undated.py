"""Dossiers without a due day: what is late is unknown on pages, never 0, and they say why."""

from __future__ import annotations

import pytest

from navigation import PAGES
from tests import province as provinces
from tests.province import dossier, unit

BY_NAME = {entry.name: entry for entry in PAGES}
WHY = "không hồ sơ nào có ngày hẹn trả nên chưa biết hồ sơ nào đến hạn, quá hạn"
SEE_OVERDUE = "Xem hồ sơ đã quá hạn"


def made(folder, dossiers: list[dict]):
    provinces.number_anew()
    with provinces.store_at(folder / "store"):
        units = [unit("62", "province"), unit("A"), unit("B")]
        provinces.make(folder, units=units, dossiers=dossiers)
    return folder / "store"


@pytest.fixture(scope="module")
def undated_store(tmp_path_factory):
    """Two resolved, one open; nobody says when they were due."""
    finished = ("2023-07-11", "2023-07-12", None)
    told = [dossier(due=None, finished=day) for day in finished]
    return made(tmp_path_factory.mktemp("undated"), told)


@pytest.fixture(scope="module")
def partly_dated_store(tmp_path_factory):
    """One resolved late, one in time, two that do not say; one open, and not overdue."""
    told = [
        dossier(finished="2023-07-11"),
        dossier(finished="2023-07-10"),
        *(dossier("B", due=None, finished="2023-07-11") for _ in range(2)),
        dossier(due="2023-09-20"),
    ]
    return made(tmp_path_factory.mktemp("partly-dated"), told)


@pytest.fixture
def undated(undated_store, monkeypatch):
    monkeypatch.setenv("THUCCHAT_STORE", str(undated_store))


@pytest.fixture
def partly_dated(partly_dated_store, monkeypatch):
    monkeypatch.setenv("THUCCHAT_STORE", str(partly_dated_store))


@pytest.mark.parametrize(
    ("name", "said", "never"),
    [
        (
            "dossiers",
            [
                "đã giải quyết 2; đang giải quyết 1.",
                "Có 2 hồ sơ đã giải quyết và 1 hồ sơ đang giải quyết không có ngày hẹn trả, không",
                "Đã giải quyết (7) 2 hồ sơ 2 không có ngày hẹn trả Giải quyết quá hạn (10) – hồ sơ",
            ],
            ["Xem hồ sơ", "0 đã quá hạn", "quá hạn 0"],
        ),
        ("dossier_list", [WHY], ["0 hồ sơ quá hạn"]),
        ("procedure", [WHY, "Chưa biết hồ sơ nào quá hạn"], ["Xem hồ sơ", "không phát sinh"]),
        ("unit", ["Đang giải quyết 1"], ["chưa xong đã quá hạn", "0 đã quá hạn"]),
        ("data_quality", ["không tính được đúng hạn hay quá hạn (3)"], []),
    ],
)
def test_where_no_dossier_has_a_due_day_lateness_is_unknown(undated, visit, name, said, never):
    found = visit(BY_NAME[name], period="2023-Q3").said

    assert [each for each in said if each not in found] == []
    assert [each for each in never if each in found] == []


def test_where_some_have_one_those_are_counted_and_the_others_are_named(partly_dated, visit):
    found = visit(BY_NAME["dossiers"], period="2023-Q3").said

    assert "1 trên 2 hồ sơ đã giải quyết trước hạn, đúng hạn; 1 hồ sơ giải quyết quá hạn" in found
    assert "Có 2 hồ sơ đã giải quyết không có ngày hẹn trả" in found
    assert "0 trước hạn, 1 đúng hạn 2 không có ngày hẹn trả" in found


@pytest.mark.parametrize("name", ["dossiers", "unit"])
def test_what_is_overdue_is_offered_only_where_there_is_some(partly_dated, visit, name):
    found = visit(BY_NAME[name], period="2023-Q3").said

    assert "0 đã quá hạn" in found
    assert SEE_OVERDUE not in found and "chưa xong đã quá hạn" not in found


def test_what_falls_due_soon_is_counted_only_where_due_days_are_known(undated, visit):
    asked = {"period": "2023-Q3", "measure": "late_of_due"}
    assert "đến hạn trong 3 ngày" not in visit(BY_NAME["unit"], **asked).said


def test_none_that_falls_due_soon_is_a_0_where_due_days_are_known(partly_dated, visit):
    asked = {"period": "2023-Q3", "measure": "late_of_due"}
    assert "0 hồ sơ đến hạn trong 3 ngày làm việc" in visit(BY_NAME["unit"], **asked).said
