"""All official forms of a period in one ZIP: what a unit sent stands in its form again."""

from __future__ import annotations

import io
import zipfile

import queries
from data import access, builds, packs
from data.forms import reading
from papers import asked as asking
from papers.workbook import forms
from queries import commands


def made(unit_code: str | None = None, period: str = "2023-Q3") -> zipfile.ZipFile:
    commands.pin(None)
    return zipfile.ZipFile(io.BytesIO(forms.made(asking.asked(period, unit_code))))


def listed(archive: zipfile.ZipFile) -> str:
    return archive.read(forms.LIST).decode("utf-8-sig")


def test_what_a_unit_reported_stands_in_its_form_again(
    forms_only_store, own_store, monkeypatch, tmp_path
):
    monkeypatch.setenv("THUCCHAT_STORE", str(forms_only_store))
    archive = made()
    (name,) = [each for each in archive.namelist() if each.startswith("STP/IV.01_")]
    path = archive.extract(name, tmp_path)
    filled = reading.read(tmp_path / name, packs.of(builds.store()))
    assert path and filled is not None and filled.unit_code == "STP"
    entered = {each.column_code: int(each.value) for each in filled.cells}
    asked = queries.run("form_cells", period="2023-Q3", unit="STP")
    assert entered == {row.column_code: row.reported for row in asked if row.column_code in entered}
    assert {10, 70, 20} <= set(entered.values())
    assert "Sở Tư pháp (STP)\r\n  IV.01: số đơn vị đã báo cáo" in listed(archive)


def test_what_nobody_reported_is_filled_from_dossiers_and_says_so(
    form_print_and_dossiers_store, own_store, monkeypatch
):
    monkeypatch.setenv("THUCCHAT_STORE", str(form_print_and_dossiers_store))
    archive = made("STP")
    names = archive.namelist()
    assert [each for each in names if "II.06a" in each] and "STP/so-lieu.xlsx" in names
    assert "II.06a: số tính từ hồ sơ" in listed(archive)
    assert "IV.01: số đơn vị đã báo cáo" in listed(archive)
    assert "chưa có số liệu, không lập" in listed(archive)


def test_a_unit_s_cells_of_corruption_are_for_who_may_see_them(demo):
    commands.pin(None)
    access.enter(access.Viewer("chủ tịch", frozenset({"leader"})))
    try:
        archive = made("616")
    finally:
        access.enter(access.ALONE)
    assert not [each for each in archive.namelist() if "PCTN" in each]
    assert [each for each in archive.namelist() if "IV.01" in each]
    assert [each for each in made("616").namelist() if "PCTN" in each]
