"""Every code has its words."""

import tomllib
from datetime import date

import pytest

from data import definitions
from figures import wording

CODES = {
    "STATE": "lagging recovering watch leading typical inconclusive insufficient",
    "STATE_SHORT": "lagging recovering watch leading typical inconclusive insufficient",
    "TARGET_TAG": "above met unmet no_target",
    "TARGET_TAG_SHORT": "above met unmet no_target",
    "PATH_TAG": "on_path off_path",
    "TARGET_KIND": "official rule adopted",
    "NOTHING": "no_data no_cases out_of_sight not_judged",
    "ORIGIN": "published press reported counted simulated",
    "ORIGIN_SHORT": "published press reported counted simulated",
    "CHANNEL_SHORT": "online_self online_counter post direct other",
    "ONLINE_LEVEL_SHORT": "full partial none",
    "DOSSIER_STATUS": "open open_overdue early on_day late returned due_soon",
    "LEVEL": "province department district commune",
    "UNITS": "day old new",
    "UNITS_SHORT": "day old new",
    "SEVERITY": "blocking warning",
    "WHY_MISSING": "not_sent not_connected",
}


@pytest.mark.parametrize("table", CODES)
def test_every_code_has_words(table):
    assert list(getattr(wording, table)) == CODES[table].split()


@pytest.mark.parametrize(
    ("key", "table"),
    [
        ("kind", wording.MEASURE_KIND),
        ("better", wording.BETTER),
        ("calendar", wording.CALENDAR_SHORT),
        ("roll_up", wording.ROLL_UP),
    ],
)
def test_everything_that_a_definition_may_say_has_words(key, table):
    assert {*table} == definitions.ONE_OF[key]


def test_every_domain_of_measures_has_words():
    with definitions.DOMAINS.open("rb") as file:
        assert {*wording.DOMAIN} == {*tomllib.load(file)} - {"sections", "dossier_lists"}


def test_an_unknown_code_is_named_with_its_kind():
    with pytest.raises(KeyError, match="state 'lagged'"):
        wording.STATE["lagged"]


def test_since_districts_ended_there_are_no_towns_and_there_are_special_zones():
    last, first = date(2025, 6, 30), date(2025, 7, 1)

    assert wording.level_words("commune", last) == wording.LEVEL["commune"]
    assert wording.level_words("commune", last) == "xã, phường, thị trấn"
    assert wording.level_words("commune", first) == "xã, phường, đặc khu"
    assert wording.level_words("department", first) == wording.LEVEL["department"]
