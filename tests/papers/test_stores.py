"""Papers of every kind of store: each is written, or a sentence says why not."""

from __future__ import annotations

import pytest

from papers import asked as asking
from papers import five_lines
from papers.word import report
from queries.commands import Fault
from tests.papers.conftest import texts


def test_a_report_and_the_sheets_of_two_units_are_written(of_each_store, paper, tmp_path):
    period = of_each_store.period["period"]
    report = "\n".join(texts(paper("docx", period)))
    assert "DỰ THẢO" in report
    for unit_code in [each["unit_code"] for each in of_each_store.units[:2]]:
        sheet = texts(paper("sheet", period, unit_code, tmp_path / f"{unit_code}.docx"))
        lines = five_lines.lines(asking.asked(period, unit_code))
        for said in (report, "\n".join(sheet), "\n".join(lines)):
            assert not {"None", "nan", "{{", "⟦"} & set(said.split())


def test_another_province_is_nowhere_called_by_the_demonstration_s_name(
    of_two_tiers_store, monkeypatch, paper
):
    monkeypatch.setenv("THUCCHAT_STORE", str(of_two_tiers_store))
    said = "\n".join(texts(paper("docx", "2025-Q3")))
    assert "TỈNH QUẢNG NGÃI" in said
    assert "Ủy ban nhân dân tỉnh Quảng Ngãi" in said
    assert "Kon Tum" not in said


def test_of_a_period_of_which_nothing_is_known_there_is_no_report(
    forms_only_store, monkeypatch, paper, tmp_path
):
    monkeypatch.setenv("THUCCHAT_STORE", str(forms_only_store))
    with pytest.raises(Fault, match="Không có kỳ “2022-Q3”"):
        paper("docx", "2022-Q3")
    monkeypatch.setattr(report, "is_told", lambda row: False)
    with pytest.raises(Fault, match=r"Quý.III/2023: chưa có số liệu"):
        paper("docx", "2023-Q3")
    assert list(tmp_path.glob("*.docx")) == []


def test_a_store_without_a_build_says_so(empty_store, monkeypatch, paper):
    monkeypatch.setenv("THUCCHAT_STORE", str(empty_store))
    with pytest.raises(Fault, match="chưa có bản số liệu nào"):
        paper("docx")
