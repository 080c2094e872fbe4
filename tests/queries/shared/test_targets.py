"""Where a figure stands against its target: exactly, in the right direction, at the right time."""

from __future__ import annotations

import pytest

import queries
from tests.province import dossier, unit

pytestmark = pytest.mark.made(
    measures=["online_share", "late_of_due", "published_on_time", "digitised_share"]
)


def target(measure: str, value: str, kind: str = "official", **changes) -> dict:
    return {
        "measure": measure,
        "kind": kind,
        "level": "all",
        "starts_on": "2022-12-15",
        "ends_on": None,
        "value": value,
        "decision": "Quyết định A",
        "is_simulated": False,
    } | changes


def printed(numerator, denominator, measure: str = "online_share", **changes) -> dict:
    return {
        "measure": measure,
        "period": "2023-Q3",
        "origin": "published",
        "numerator": numerator,
        "denominator": denominator,
        "as_of": "2023-09-14",
        "published_on": "2023-09-26",
        "document": "Báo cáo A",
    } | changes


@pytest.fixture
def tags(province):
    """(target tag, path tag) of printed figures, each of a unit of its own, beside the targets."""

    def of(figures: list[dict], *targets: dict) -> list[tuple[str | None, str | None]]:
        codes = [f"U{place}" for place in range(len(figures))]
        province(
            units=[unit(code) for code in codes],
            dossiers=[dossier(codes[0])],
            targets=list(targets),
            published=[
                each | {"unit_code": code} for code, each in zip(codes, figures, strict=True)
            ],
        )
        rows = [
            row
            for code in codes
            for row in queries.run("objectives", period="2023-Q3", unit=code)
            if row.origin == "published"
        ]
        return [(row.target_tag, row.path_tag) for row in rows]

    return of


def test_a_share_is_compared_as_its_counts(tags):
    """1.249/2.500 is 49,96 %: written 50 %, and not 50 %."""
    figures = [printed(numerator, 2500) for numerator in (1249, 1250, 1251)]

    found = tags(figures, target("online_share", "0.50"))

    assert [tag for tag, _ in found] == ["unmet", "met", "above"]


def test_where_lower_is_better_less_is_above_the_target(tags):
    figures = [printed(numerator, 2520, "late_of_due") for numerator in (125, 126, 127)]

    found = tags(figures, target("late_of_due", "0.05"))

    assert [tag for tag, _ in found] == ["above", "met", "unmet"]


def test_the_path_adopted_is_told_apart_from_the_target_given(tags):
    figures = [printed(numerator, 1000) for numerator in (299, 300, 301)]

    found = tags(figures, target("online_share", "0.50"), target("online_share", "0.30", "adopted"))

    assert found == [("unmet", "off_path"), ("unmet", "on_path"), ("unmet", "on_path")]


def test_without_a_target_it_is_said_and_not_held_against_anyone(tags):
    assert tags([printed(1, 2)]) == [("no_target", None)]


def test_a_print_without_both_counts_is_compared_only_as_far_as_it_goes(tags):
    """43.938 dossiers digitised, of how many is not in print: no share, so no tag."""
    figures = [
        printed(None, None, "published_on_time", value="1.0"),
        printed(43_938, None, "digitised_share"),
    ]

    found = tags(figures, target("published_on_time", "1.0"), target("digitised_share", "0.50"))

    assert [tag for tag, _ in found] == ["met", None]


def test_a_target_is_asked_on_the_day_the_period_ends(tags):
    later = target("online_share", "0.10", starts_on="2023-09-15")
    over = target("online_share", "0.20", ends_on="2023-09-13")
    on_the_day = target("online_share", "0.50", starts_on="2023-09-14", ends_on="2023-09-14")

    assert tags([printed(1, 2)], later, over, on_the_day) == [("met", None)]


def test_a_target_of_a_level_counts_for_that_level_alone(province):
    province(
        units=[unit("A"), unit("C", "commune")],
        dossiers=[dossier(code, channel="online_self") for code in ("A", "C")],
        targets=[target("online_share", "0.50", level="commune")],
    )

    rows = queries.run("units_by_measure", measure="online_share", period="2023-Q3")

    assert {row.unit_code: row.target_tag for row in rows} == {"A": "no_target", "C": "above"}


def test_the_target_of_its_own_level_goes_before_that_of_all(province):
    province(
        units=[unit("A"), unit("C", "commune")],
        dossiers=[dossier(code, channel="online_self") for code in ("A", "A", "C", "C")]
        + [dossier(code) for code in ("A", "A", "C", "C")],
        targets=[
            target("online_share", "0.60"),
            target("online_share", "0.40", level="commune"),
        ],
    )

    rows = queries.run("units_by_measure", measure="online_share", period="2023-Q3")

    assert [(row.unit_code, row.target_tag, row.official_target) for row in rows] == [
        ("A", "unmet", 0.6),
        ("C", "above", 0.4),
    ]


def test_of_two_targets_in_force_the_later_one_counts(province):
    province(
        units=[unit("A")],
        dossiers=[dossier("A", channel="online_self"), dossier("A")],
        targets=[
            target("online_share", "0.60"),
            target("online_share", "0.50", starts_on="2023-06-15", decision="Quyết định B"),
        ],
    )

    rows = queries.run("units_by_measure", measure="online_share", period="2023-Q3")

    assert [(row.target_tag, row.official_target) for row in rows] == [("met", 0.5)]


@pytest.mark.parametrize(("as_of", "tag"), [("2023-09-13", None), ("2023-09-14", "unmet")])
def test_nobody_is_held_to_a_target_before_the_period_ends(province, as_of, tag):
    province(
        units=[unit("A")],
        dossiers=[dossier("A")],
        targets=[target("online_share", "0.50")],
        as_of=as_of,
    )

    (row,) = queries.run("units_by_measure", measure="online_share", period="2023-Q3")

    assert (row.numerator, row.denominator, row.target_tag) == (0, 1, tag)


def test_where_nothing_arose_there_is_no_tag(province):
    province(
        units=[unit("A"), unit("B")],
        dossiers=[dossier("A")],
        targets=[target("online_share", "0.50")],
    )

    rows = queries.run("units_by_measure", measure="online_share", period="2023-Q3")

    assert {row.unit_code: row.target_tag for row in rows} == {"A": "unmet", "B": None}


@pytest.mark.made(measures=["received_online"])
def test_a_measure_without_a_direction_is_on_no_side_of_a_target(tags):
    figures = [printed(15110, None, measure="received_online")]

    assert tags(figures, target("received_online", "0.5"), target("received_online", "0.3")) == [
        (None, None)
    ]


def test_what_a_rule_asks_in_full_is_told_apart_from_what_was_assigned(province):
    province(
        units=[unit("A")],
        dossiers=[dossier("A")],
        targets=[
            target("digitised_share", "1.0", "rule"),
            target("online_share", "1.0", "rule"),
            target("online_share", "0.5", is_simulated=True),
            target("late_of_due", "0.02", "adopted", is_simulated=True),
        ],
    )
    rows = {row.measure: row for row in queries.run("objectives", period="2023-Q3")}

    ruled, assigned, own = (
        rows[each] for each in ("digitised_share", "online_share", "late_of_due")
    )
    assert (ruled.official_target, ruled.official_kind) == (1, "rule")
    assert not ruled.official_is_simulated
    # What was assigned goes before the rule.
    assert (assigned.official_target, assigned.official_kind) == (0.5, "official")
    assert assigned.official_is_simulated
    assert (own.official_target, own.official_kind) == (None, None)
    assert (float(own.adopted_target), own.adopted_is_simulated) == (0.02, True)


QUARTER = {"period": "2023-Q3"}
OF_LATE = QUARTER | {"measure": "late_of_due"}


def test_every_question_says_of_a_target_that_it_is_part_of_the_demonstration_alone(province):
    province(
        units=[unit("A")],
        dossiers=[dossier("A")],
        targets=[
            target("late_of_due", "0.1", is_simulated=True),
            target("late_of_due", "0.02", "adopted", is_simulated=True),
        ],
    )
    said = {
        name: {
            (key, row[key])
            for row in queries.run(name, **asked)
            if row.get("measure", "late_of_due") == "late_of_due"
            for key in ("official_is_simulated", "adopted_is_simulated")
            if key in row
        }
        for name, asked in {
            "objectives": QUARTER | {"unit": "A"},
            "province_objectives": QUARTER,
            "units_by_measure": OF_LATE,
            "districts_by_measure": OF_LATE,
            "verdicts": QUARTER,
            "unit_verdict": QUARTER | {"unit": "A"},
        }.items()
    }
    told = {row.kind: row.is_simulated for row in queries.run("targets", **OF_LATE)}

    both = {("official_is_simulated", True), ("adopted_is_simulated", True)}
    assert said == {
        "objectives": both,
        "province_objectives": both,
        "units_by_measure": {("official_is_simulated", True)},
        "districts_by_measure": {("official_is_simulated", True)},
        "verdicts": {("adopted_is_simulated", True)},
        "unit_verdict": both,
    }
    assert told == {"official": True, "adopted": True}
