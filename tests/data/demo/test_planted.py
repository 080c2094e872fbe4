"""What planted.toml lists is in the dossiers, as large as it says and no larger."""

from __future__ import annotations

import math

import pytest

from data.demo import generate as demo

TRUTHS = {truth["code"]: truth for truth in demo.planted()}
HANDLING = [truth for truth in demo.planted() if truth["kind"] == "handling"]
BEHIND = [truth for truth in HANDLING if truth["factor"] > 1]
DISTRICTS = [(truth, unit) for truth in HANDLING for unit in truth["unit"] if unit.isdigit()]

# Other units differ by chance: SD .10 lasting and .08 a quarter, averaged over the nine.
SPREAD_OF_PEERS = 0.05


@pytest.fixture
def late(demonstration):
    """(late, due) of one unit, or of its whole level, that fell due from one period to another."""

    def of(unit: str, first: str, last: str, level: bool = False) -> tuple[int, int]:
        return demonstration.execute(
            """
            select count(*) filter (is_late), count(*)
            from judged
            join unit on judged.answerable_unit = unit.unit_code
            where
                due_on >= (select starts_on from period where period = $first)
                and due_on <= (select ends_on from period where period = $last)
                and case
                    when $level
                        then level = (select level from unit where unit_code = $unit)
                    else unit_code = $unit
                end
            """,
            {"unit": unit, "first": first, "last": last, "level": level},
        ).fetchone()

    return of


def share(counts: tuple[int, int]) -> float:
    return counts[0] / counts[1]


def behind_in(first: str, last: str) -> list[str]:
    """The units planted as behind at any time between two quarters."""
    return [
        unit
        for truth in BEHIND
        if truth["from"] <= last and truth["to"] >= first
        for unit in truth["unit"]
    ]


def expected(demonstration, truth: dict, unit: str) -> tuple[float, float]:
    """Late dossiers if the unit did as the level's healthy others, and the variance of that.

    Indirect standardisation by procedure and quarter's window: each procedure's late share in the
    other districts (those planted as behind in the window left out) times the unit's dossiers.
    """
    return demonstration.execute(
        """
        with

        counted as (

            select
                answerable_unit as unit_code,
                procedure_code,
                count(*) as count_due,
                count(*) filter (is_late) as count_late
            from judged
            where
                due_on >= (select starts_on from period where period = $first)
                and due_on <= (select ends_on from period where period = $last)
            group by all

        ),

        peers as (

            select procedure_code, sum(count_due) as count_due, sum(count_late) as count_late
            from counted
            join unit using (unit_code)
            where
                level = 'district' and unit_code != $unit
                and unit_code not in (select unnest($behind))
            group by all

        )

        select
            sum(counted.count_due * peers.count_late / peers.count_due),
            sum(pow(counted.count_due / peers.count_due, 2) * peers.count_late)
        from counted
        join peers using (procedure_code)
        where counted.unit_code = $unit
        """,
        {
            "unit": unit,
            "first": truth["from"],
            "last": truth["to"],
            "behind": behind_in(truth["from"], truth["to"]),
        },
    ).fetchone()


@pytest.mark.parametrize(("truth", "unit"), DISTRICTS, ids=[unit for _, unit in DISTRICTS])
def test_a_district_is_late_by_its_factor_given_its_procedures(demonstration, late, truth, unit):
    """Within three standard errors: Poisson in the unit and in its peers, and the peers' spread."""
    observed, _ = late(unit, truth["from"], truth["to"])
    expectation, variance = expected(demonstration, truth, unit)
    error = math.sqrt(1 / observed + variance / expectation**2 + SPREAD_OF_PEERS**2)
    ratio = observed / expectation
    assert abs(math.log(ratio / truth["factor"])) < 3 * error
    # And it cannot be mistaken for another truth: typical, or at least twice what is expected.
    assert 0.8 < ratio < 1.25 if truth["factor"] == 1 else ratio > 2


@pytest.mark.parametrize("code", ["looks_fine", "behind", "behind_together"])
def test_districts_behind_are_large_enough_for_the_rule(demonstration, code):
    truth = TRUTHS[code]
    quarters = 4 if truth["from"] == "2022-Q4" else 3
    for unit in truth["unit"]:
        expectation, _ = expected(demonstration, truth, unit)
        assert expectation * 4 / quarters >= 100, unit


def test_never_more_than_two_districts_are_behind_in_one_quarter():
    for year in (2021, 2022, 2023):
        for quarter in (1, 2, 3, 4):
            period = f"{year}-Q{quarter}"
            behind = [unit for unit in behind_in(period, period) if unit.isdigit()]
            assert len(behind) in (0, 2)


def test_one_district_looks_bad_and_is_not_one_looks_fine_and_is_not(late):
    bad, fine = TRUTHS["looks_bad"]["unit"][0], TRUTHS["looks_fine"]["unit"][0]
    year = ("2022-Q4", "2023-Q3")
    level = share(late(bad, *year, level=True))
    assert share(late(bad, *year)) > 1.25 * level
    assert share(late(bad, "2021-Q1", "2023-Q3")) > 1.25 * share(
        late(bad, "2021-Q1", "2023-Q3", level=True)
    )
    assert share(late(fine, *year)) <= level


def test_the_pair_recovers(late):
    for unit in TRUTHS["behind_together"]["unit"]:
        then, later = late(unit, "2021-Q2", "2021-Q4"), late(unit, "2022-Q1", "2023-Q3")
        assert share(later) < 0.55 * share(then)


def test_a_department_alone_is_late_by_its_factor_against_its_own_past(demonstration, late):
    truth = TRUTHS["behind_alone"]
    (unit,) = truth["unit"]
    shared = demonstration.execute(
        """
        select count(*) from judged
        where procedure_code in (select procedure_code from judged where handling_unit = $unit)
        and handling_unit != $unit
        """,
        {"unit": unit},
    ).fetchone()
    assert shared == (0,)
    # The same four report quarters a year before, so that the season is the same.
    before, now = late(unit, "2021-Q4", "2022-Q3"), late(unit, truth["from"], truth["to"])
    error = math.sqrt(1 / before[0] + 1 / now[0])
    assert abs(math.log(share(now) / share(before) / truth["factor"])) < 3 * error
    assert before[0] / before[1] * now[1] >= 50
    assert share(now) > share(late(unit, truth["from"], truth["to"], level=True))


@pytest.mark.parametrize(("code", "all_late"), [("never_late", False), ("always_late", True)])
def test_a_tiny_commune_is_at_one_end(late, code, all_late):
    observed, due = late(TRUTHS[code]["unit"][0], "2023-Q3", "2023-Q3")
    assert 1 <= due <= 4
    assert observed == (due if all_late else 0)
