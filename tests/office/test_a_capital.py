"""Hà Nội, founded by name, with 20.000 dossiers in one file: every page opens and tells of them."""

from __future__ import annotations

import pytest

import queries
from figures import wording
from navigation import PAGES
from tests.office import capital, facts, gone, sending
from tests.office.commands import command
from tests.office.twin import Twin, report_month
from tests.pages.conftest import visit  # noqa: F401 – a fixture
from tests.province import asked

pytestmark = pytest.mark.long
SEED = 126
PERIOD = "2026-Q1"
QUARTER = [report_month(2026, month) for month in (1, 2, 3)]
# What only a list of procedures tells, and none was sent.
OF_THE_LIST = ("online_full_766", "online_ceiling", "online_ceiling_full")


@pytest.fixture(scope="module")
def taken_in(tmp_path_factory) -> Twin:
    """The store where it lies is the environment's; what a correct reader sees of the file."""
    folder = tmp_path_factory.mktemp("capital")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("THUCCHAT_STORE", str(folder / "store"))
        patch.setenv("THUCCHAT_CONFIG", str(folder / "thucchat.toml"))
        command("init", "--province", "Hà Nội", "--from", "2025-07-01")
        units = facts.units_of(folder / "store" / "reference" / "unit.csv")
        procedures = facts.procedures()
        drawn = capital.draw(units, procedures, SEED)
        said = command("import", str(capital.write(folder, drawn, units, SEED)))
        assert "20.000 dòng vào, nhận 20.000, chưa nhận 0, đã thay 0." in said
        command("build")
    twin = Twin(
        [capital.seen(each) for each in drawn],
        {each.code: each for each in procedures},
        {sending.centre_of(units)},
        facts.LAST,
    )
    twin.store = folder / "store"
    return twin


@pytest.fixture
def city(taken_in, monkeypatch) -> Twin:
    """Look at the city in this test."""
    monkeypatch.setenv("THUCCHAT_STORE", str(taken_in.store))
    return taken_in


def test_the_city_has_its_communes_and_every_dossier_its_unit(city):
    (found,) = asked(
        "select count(distinct handling_unit) as units, count(*) as dossiers from dossier"
    )
    levels = queries.run("levels_by_measure", measure="late_of_due", period=PERIOD)

    assert (found.units, found.dossiers) == (126 + 15, capital.COUNT)
    assert {row.level: row.count_units for row in levels}["commune"] == 126


def test_figures_of_the_headline_are_those_that_were_drawn(city, visit):  # noqa: F811
    drawn = city.counts(QUARTER) | dict.fromkeys(OF_THE_LIST, (None, None))
    told = {
        row.measure: (row.numerator, row.denominator)
        for row in queries.run("province_objectives", period=PERIOD)
        if row.origin == "counted" and row.period == PERIOD and row.measure in drawn
    }
    said = visit(PAGES[0], period=PERIOD).said
    late, due = drawn["late_of_due"]

    assert {"late_of_due", "on_time_resolved", "online_share"} <= set(told)
    assert told == {measure: drawn[measure] for measure in told}
    assert wording.number(late) in said and wording.number(due) in said


@pytest.mark.parametrize("period", ["2025-Q4", PERIOD, "civil:2026-05", "2026"])
def test_every_page_opens_and_speaks_of_no_other_province(city, visit, period):  # noqa: F811
    opened = visit()
    found = []
    for entry in PAGES:
        said = opened.go(entry, period=period).said
        assert "Hà Nội" in said or "thành phố" in said, entry.name
        found += [(entry.name, words) for words in gone.found(said)]
    assert not found
