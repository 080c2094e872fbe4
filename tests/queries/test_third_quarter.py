"""Quý III/2023: the figures as printed beside those of the demonstration, neither smoothed."""

from __future__ import annotations

import json

import pytest

import queries
from queries.__main__ import main


@pytest.fixture
def third_quarter(demo, capsys):
    """(measure, origin) → row, as `python -m queries objectives … --format json` prints it."""
    assert main(["objectives", "period=2023-Q3", "--format", "json"]) == 0
    rows = json.loads(capsys.readouterr().out)
    found = {(row["measure"], row["origin"]): row for row in rows}
    assert len(found) == len(rows)
    return found


def counts(row: dict) -> tuple:
    return row["numerator"], row["denominator"]


def test_the_published_figures_are_those_in_print(third_quarter):
    printed = {
        measure: counts(row)
        for (measure, origin), row in third_quarter.items()
        if origin == "published"
    }

    assert printed["to_handle"] == (64_933, None)
    assert printed["received_online"] == (15_110, None)
    assert printed["received_direct"] == (45_161, None)
    assert printed["carried_over"] == (4_662, None)
    assert 15_110 + 45_161 + 4_662 == 64_933
    assert printed["online_share"] == (15_110, 60_271)
    assert printed["resolved"] == (59_123, None)
    assert printed["open"] == (6_123, None)
    assert printed["resolved_late"] == (818, None)
    assert printed["on_time_resolved"] == (58_350, 59_123)


def test_the_simulated_figures_meet_the_printed_receipts_and_results(third_quarter):
    simulated = {
        measure: counts(row)
        for (measure, origin), row in third_quarter.items()
        if origin == "simulated"
    }

    assert simulated["to_handle"] == (64_933, None)
    assert simulated["received_new"] == (60_271, None)
    assert simulated["received_online"] == (15_110, None)
    assert simulated["received_direct"] == (45_161, None)
    assert simulated["carried_over"] == (4_662, None)
    assert simulated["online_share"] == (15_110, 60_271)
    assert simulated["resolved"] == (59_168, None)
    assert simulated["resolved_late"] == (818, None)
    assert simulated["on_time_resolved"] == (58_350, 59_168)
    assert simulated["resolved_early"][0] + simulated["resolved_on_day"][0] == 58_350
    assert simulated["open"] == (5_765, None)
    assert simulated["digitised_share"] == (43_938, 60_271)


def test_nothing_of_a_demonstration_is_called_counted(third_quarter):
    assert {origin for _, origin in third_quarter} == {"published", "press", "simulated"}


def test_the_difference_between_the_two_is_there_to_be_seen(third_quarter):
    apart = {
        measure: third_quarter[measure, "simulated"]["numerator"]
        - third_quarter[measure, "published"]["numerator"]
        for measure in ("resolved", "open")
    }

    assert apart == {"resolved": 45, "open": -358}


def test_the_online_share_is_a_quarter_and_unmet(third_quarter):
    row = third_quarter["online_share", "published"]

    assert row["value"] == pytest.approx(0.2507, abs=0.00005)
    assert row["official_target"] == 0.5
    assert row["adopted_target"] == 0.3
    assert (row["target_tag"], row["path_tag"]) == ("unmet", "off_path")


def test_the_province_has_tags_and_no_state(third_quarter):
    assert {row["state"] for row in third_quarter.values()} == {None}


def test_what_the_press_cited_is_as_printed(third_quarter):
    press = {
        measure: (*counts(row), row["value"], row["qualifier"])
        for (measure, origin), row in third_quarter.items()
        if origin == "press"
    }

    assert press["procedures_integrated"] == (1_377, 1_711, pytest.approx(0.80479, abs=1e-5), None)
    assert press["services_full"] == (720, None, 720, None)
    assert press["services_partial"] == (702, None, 702, None)
    assert press["documents_electronic"] == (None, None, 0.99, ">")
    assert press["published_on_time"] == (None, None, 1, None)
    assert press["internal_published"] == (30, None, 30, None)
    assert press["internal_reviewed"] == (30, None, 30, None)
    assert press["internal_simplified"][:2] == (6, 30)
    assert [press[f"regime_{number}"][0] for number in (8, 155, 143)] == [8, 155, 143]


def test_six_cases_in_2023_stand_under_the_year_not_the_quarter(third_quarter):
    row = third_quarter["pctn_cases", "press"]

    assert (row["numerator"], row["period"], row["is_longer"]) == (6, "2023", True)
    assert third_quarter["par_index", "press"]["period"] == "civil:2023"


def test_every_figure_says_its_calendar_its_period_and_its_day(third_quarter):
    for (_, origin), row in third_quarter.items():
        if row["is_longer"] or row["calendar"] == "civil":
            assert row["period"] in {"2023", "civil:2023", "civil:2023-Q3"}
            continue
        assert (row["calendar"], row["period"]) == ("report", "2023-Q3")
        assert row["as_of"] == ("2023-09-22" if origin == "press" else "2023-09-14")
    assert all(
        row["published_on"] and row["document"]
        for (_, origin), row in third_quarter.items()
        if origin != "simulated"
    )


def test_one_office_that_sent_nothing_is_seen_in_the_coverage_of_the_province(demo):
    """Ia H'Drai's own office sent nothing of May and June 2023: two of its quarter's months."""
    found = {
        period: row
        for period in ("2023-Q2", "2023-Q3")
        for row in queries.run("objectives", period=period)
        if (row.measure, row.origin) == ("late_of_due", "simulated")
    }

    second, third = found["2023-Q2"], found["2023-Q3"]
    assert (second.units_complete, second.units_expected) == (132, 133)
    assert second.coverage == pytest.approx(1 - 2 / (133 * 3))
    assert (third.units_complete, third.units_expected, third.coverage) == (133, 133, 1)
