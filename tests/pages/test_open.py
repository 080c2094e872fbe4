"""Every page opens: on the demonstration, on one unit, on nothing, alone, on a broken store."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import duckdb
import pytest

from data import builds
from data.keeping import choice, configured
from figures import look, wording
from navigation import PAGES
from tests.pages.conftest import each_page
from tests.province import dossier, unit


def test_every_page_opens_on_the_demonstration(visit, demo):
    opened = visit()
    headings = []
    for entry in PAGES:
        opened.go(entry, period="2023-Q3")
        assert wording.ORIGIN_SHORT["simulated"] in opened.said, entry.name
        assert "14/9/2023" in opened.said, entry.name
        assert opened.app.expander[-1].label == wording.WORD["how_we_count"], entry.name
        headings.append(opened.html.split("<h1")[1].split("</h1>")[0])
        masthead = opened.html.split("<h1")[0]
        assert f"<strong>{entry.title}</strong>" in masthead, entry.name
        section = list(dict.fromkeys(each.audience for each in PAGES)).index(entry.audience) + 1
        assert any(
            each.proto.body.startswith(f"<style>{look.of_section(section)}")
            for each in opened.app.get("html")
        ), entry.name

    assert len(set(headings)) == len(PAGES)


def test_every_page_opens_on_a_province_with_one_unit(visit, one_unit):
    opened = visit()
    for entry in PAGES:
        opened.go(entry)
        assert "14/9/2023" in opened.said, entry.name
        assert wording.ORIGIN_SHORT["counted"] in opened.said, entry.name
        assert "tc-simulated" not in opened.html, entry.name


@each_page
def test_a_page_opens_alone(entry, alone, one_unit):
    assert "14/9/2023" in alone(entry).said


def test_on_an_empty_store_every_page_says_so_and_names_the_next_command(visit):
    opened = visit()
    for entry in PAGES:
        opened.go(entry)
        if entry.begins:
            assert "chưa có số liệu nào" in opened.said and "Chọn tệp" in opened.said
            continue
        assert "Chưa có bản số liệu nào." in opened.said, entry.name
        assert "python -m data demo" in opened.said, entry.name
        assert "/import_files" in opened.links, entry.name
        assert not opened.app.selectbox, entry.name


def test_a_wrong_configuration_says_on_every_page_what_the_commands_say(visit, monkeypatch):
    monkeypatch.delenv("THUCCHAT_STORE")
    configured.place().write_text("\nkho = '/kho'\n", encoding="utf-8")

    opened = visit()
    for entry in PAGES[:3]:
        opened.go(entry)
        assert f"Tệp cấu hình {configured.place()}, dòng 2" in opened.said, entry.name
        assert "không có khóa “kho”" in opened.said and "xóa tệp này" in opened.said, entry.name
        assert "lỗi của chương trình" not in opened.said, entry.name


def test_a_store_that_is_a_file_says_so_on_a_page(visit, monkeypatch, tmp_path):
    (tmp_path / "kho.txt").write_text("", encoding="utf-8")
    monkeypatch.setenv("THUCCHAT_STORE", str(tmp_path / "kho.txt"))

    said = visit().said
    assert "kho.txt không phải là thư mục" in said and "--store THƯ_MỤC hoặc" in said


def test_a_damaged_build_is_named_with_the_command_that_mends_it(visit, one_unit):
    one_unit.write_bytes(b"not a database" * 100)

    opened = visit()
    for entry in PAGES:
        opened.go(entry)
        assert f"Không mở được bản số liệu {one_unit.stem}." in opened.said, entry.name
        assert "python -m data build" in opened.said, entry.name


def test_a_damaged_newest_build_is_passed_over_for_the_one_before(visit, one_unit):
    newer = one_unit.with_name("000002-2023-09-20.duckdb")
    newer.write_bytes(one_unit.read_bytes()[:20_000])

    opened = visit()
    for entry in PAGES[:3]:
        opened.go(entry)
        told = wording.newer_damaged(newer.stem, one_unit.stem, date(2023, 9, 14))
        for each in (told.headline, *(text for text, _ in told.detail)):
            assert each.strip() in opened.said, entry.name
        assert "build" not in opened.address, entry.name

    opened.go(PAGES[0], build=newer.stem)  # who asks for that one is told about that one
    assert f"Không mở được bản số liệu {newer.stem}." in opened.said

    newer.unlink()
    assert "Không mở được" not in opened.go(PAGES[0]).said


def test_damage_that_a_question_meets_makes_the_page_anew_from_the_build_before(visit, one_unit):
    """Further in than what is read when a build is opened: in the columns of one table."""
    newer = one_unit.with_name("000002-2023-09-20.duckdb")
    whole = shutil.copy(one_unit, newer).read_bytes()
    told = wording.newer_damaged(newer.stem, one_unit.stem, date(2023, 9, 14)).headline
    block = opening_block(newer, "figure")
    newer.write_bytes(whole[:block] + b"\xa5" * 4096 + whole[block + 4096 :])

    opened = visit()
    for entry in (PAGES[1], PAGES[0]):  # also a page that would ask that table nothing
        opened.go(entry)
        assert opened.said.count(told) == 1, entry.name
        assert "14/9/2023" in opened.said, entry.name

    newer.write_bytes(whole)  # restored: another file
    assert "Không mở được" not in opened.go(PAGES[1]).said


def opening_block(build: Path, table: str) -> int:
    """Where in a file the first block of a table's rows begins, past its checksum."""
    with duckdb.connect(build, read_only=True) as connection:
        ((block, size),) = connection.execute(
            "select min(block_id), any_value(block_size) from pragma_storage_info($table), "
            "pragma_database_size() where block_id >= 0",
            {"table": table},
        ).fetchall()
    return 3 * 4096 + block * size + 4096


def test_a_chosen_build_that_is_gone_gives_way_to_the_newest_with_a_sentence(visit, one_unit):
    gone = one_unit.with_name("000007-2023-09-20.duckdb").stem
    choice.write(builds.store(), gone)

    opened = visit()
    for entry in PAGES[:2]:
        opened.go(entry)
        assert wording.choice_lost(gone, one_unit.stem).headline in opened.said, entry.name
        assert "python -m data use newest" in opened.said, entry.name

    choice.write(builds.store(), one_unit.stem)
    assert "Không mở được" not in opened.go(PAGES[0]).said


def test_a_build_of_another_version_of_the_program_is_not_read(visit, one_unit):
    with duckdb.connect(one_unit) as connection:
        connection.execute("update build set format = 0")

    opened = visit()
    for entry in PAGES:
        opened.go(entry)
        assert "phiên bản khác của chương trình" in opened.said, entry.name
        assert "python -m data build" in opened.said, entry.name


@pytest.mark.parametrize("period", ["2023-08", "2023-9M", "civil:2023-Q3"])
def test_every_page_opens_for_every_kind_of_period(period, visit, one_unit):
    opened = visit()
    for entry in PAGES:
        opened.go(entry, period=period)
        assert opened.address["period"] == period, entry.name
        calendar = "dương lịch" if ":" in period else "kỳ báo cáo"
        assert calendar in opened.said, entry.name


def test_every_page_opens_before_its_period_has_ended(visit, province):
    province(units=[unit("A")], dossiers=[dossier()], as_of="2023-07-20")
    opened = visit()
    for entry in PAGES:
        opened.go(entry, period="2023-Q3")
        assert "20/7/2023" in opened.said, entry.name


def test_a_page_stays_on_its_build_until_its_next_run(visit, one_unit, province):
    """Then it is on the newest; on the older one where the address asks for it."""
    opened = visit()
    before = opened.said
    newer = province(
        units=[unit("A")], dossiers=[dossier(finished="2023-07-10")], as_of="2023-09-20"
    )

    assert opened.said == before and "20/9/2023" not in before
    assert "20/9/2023" in opened.go(PAGES[-1]).said
    assert builds.newest() == newer

    opened.go(PAGES[-1], build=one_unit.stem)
    assert "14/9/2023" in opened.said and "20/9/2023" not in opened.said
    assert opened.address["build"] == one_unit.stem
