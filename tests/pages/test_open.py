"""Every page opens: on the demonstration, on one unit, on nothing, alone, on a broken store."""

from __future__ import annotations

import duckdb

from data import builds
from figures import wording
from navigation import PAGES
from tests.pages.conftest import each_page
from tests.province import dossier, unit


@each_page
def test_a_page_opens_on_the_demonstration(entry, visit, demo):
    opened = visit(entry)

    assert wording.ORIGIN_SHORT["simulated"] in opened.said
    assert "14/9/2023" in opened.said
    assert any(expander.label == wording.WORD["how_we_count"] for expander in opened.app.expander)


@each_page
def test_a_page_opens_on_a_province_with_one_unit(entry, visit, one_unit):
    opened = visit(entry)

    assert "14/9/2023" in opened.said
    assert wording.ORIGIN_SHORT["counted"] in opened.said
    assert "tc-simulated" not in opened.html


@each_page
def test_a_page_opens_alone(entry, alone, demo):
    assert "14/9/2023" in alone(entry).said


@each_page
def test_a_page_opens_alone_on_a_province_with_one_unit(entry, alone, one_unit):
    assert "14/9/2023" in alone(entry).said


@each_page
def test_on_an_empty_store_a_page_says_so_and_names_the_next_command(entry, visit):
    opened = visit(entry)

    assert "Chưa có bản số liệu nào." in opened.said
    assert "python -m data demo" in opened.said
    assert not opened.app.selectbox


@each_page
def test_on_a_damaged_store_a_page_names_the_build_and_the_command_that_mends_it(
    entry, visit, one_unit
):
    one_unit.write_bytes(b"not a database" * 100)

    opened = visit(entry)

    assert f"Không mở được bản số liệu {one_unit.stem}." in opened.said
    assert "python -m data build" in opened.said


@each_page
def test_a_build_of_another_version_of_the_program_is_not_read(entry, visit, one_unit):
    with duckdb.connect(one_unit) as connection:
        connection.execute("update build set format = 0")

    opened = visit(entry)

    assert "phiên bản khác của chương trình" in opened.said
    assert "python -m data build" in opened.said


@each_page
def test_a_page_opens_for_every_kind_of_period(entry, visit, one_unit):
    opened = visit(entry)
    for period in ("2023-08", "2023-H1", "2023-9M", "2023", "civil:2023-Q3", "civil:2023-08"):
        opened.go(entry, period=period)
        assert opened.address["period"] == period
        assert opened.said


def test_every_page_has_a_heading_and_no_two_the_same(visit, demo):
    opened = visit()
    headings = [opened.go(entry).html.split("<h1")[1].split("</h1>")[0] for entry in PAGES]

    assert len(set(headings)) == len(PAGES)


def test_a_page_stays_on_its_build_until_its_next_run(visit, one_unit, province):
    """Then it is on the newest; on the older one where the address asks for it."""
    opened = visit(PAGES[0])
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
