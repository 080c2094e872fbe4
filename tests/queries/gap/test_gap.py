"""The gap between two shares splits exactly into handling and mix, by procedure."""

from __future__ import annotations

import random
from datetime import date, timedelta

import numpy as np
import pytest

import data
import queries
from data import access, builds
from tests.analysis import decompose
from tests.province import asked, dossier, unit, whole

pytestmark = pytest.mark.made(measures=["late_of_due", "resolved"])
EASY, HARD = "9.000010", "9.000020"
ASKED = {"measure": "late_of_due", "period": "2023-Q3"}


def dossiers(code: str, procedure: str, late: int, in_time: int, due: str = "2023-07-10") -> list:
    after = due[:-2] + "12"
    return [
        *(
            dossier(code, procedure_code=procedure, received="2023-02-01", due=due, finished=after)
            for _ in range(late)
        ),
        *(
            dossier(code, procedure_code=procedure, received="2023-02-01", due=due, finished=due)
            for _ in range(in_time)
        ),
    ]


def share(code: str, period: str = "2023-Q3") -> float:
    (row,) = asked(
        "select sum(numerator) / sum(denominator) as value from indicator_total "
        "where measure = 'late_of_due' and scope = 'own' and period = $period "
        "and unit_code in (select unnest($codes))",
        {"period": period, "codes": list(code)},
    )
    return row.value


def parts(rows: list) -> float:
    return sum(row.handling + row.mix for row in rows)


@pytest.fixture
def three(province):
    """A does hard procedures as others do, B easy ones; C does one that nobody else has."""
    province(
        units=[unit("A"), unit("B"), unit("C")],
        dossiers=[
            *dossiers("A", EASY, 0, 10),
            *dossiers("A", HARD, 10, 10),
            *dossiers("B", EASY, 0, 40),
            *dossiers("B", HARD, 2, 2),
            *dossiers("C", "9.000030", 3, 3),
            *dossiers("A", EASY, 5, 5, due="2023-05-10"),
        ],
    )


def test_what_hard_procedures_make_of_a_unit_is_all_mix(three):
    rows = queries.run("gap", unit="A", against="B", **ASKED)

    assert sum(row.handling for row in rows) == 0
    assert parts(rows) == pytest.approx(share("A") - share("B"), abs=1e-12)
    assert all(row.mix > 0 for row in rows)
    assert all(row.is_comparable for row in rows)
    hard = next(row for row in rows if row.procedure_code == HARD)
    assert (hard.numerator, hard.denominator) == (10, 20)
    assert (hard.other_numerator, hard.other_denominator) == (2, 4)


def test_without_another_the_unit_is_set_against_the_others_of_its_level(three):
    rows = queries.run("gap", unit="A", **ASKED)

    assert parts(rows) == pytest.approx(share("A") - share("BC"), abs=1e-12)
    alone = next(row for row in rows if row.procedure_code == "9.000030")
    assert not alone.is_comparable and alone.handling == 0 and alone.mix != 0


def test_against_another_period_of_its_own(three):
    rows = queries.run("gap", unit="A", against="2023-Q2", **ASKED)

    assert parts(rows) == pytest.approx(share("A") - share("A", "2023-Q2"), abs=1e-12)
    easy = next(row for row in rows if row.procedure_code == EASY)
    assert easy.handling == pytest.approx(-0.5 * (10 / 30 + 1) / 2)


def test_where_one_side_has_nothing_there_is_no_gap(three):
    assert queries.run("gap", unit="B", against="2023-Q2", **ASKED) == []
    assert queries.run("gap", unit="62", **ASKED) == []


def test_the_province_is_all_its_offices(three):
    rows = queries.run("gap", unit="62", against="2023-Q2", **ASKED)

    assert parts(rows) == pytest.approx(share("ABC") - share("ABC", "2023-Q2"), abs=1e-12)


def test_months_that_did_not_come_are_on_neither_side(province):
    province(
        units=[unit("A"), unit("B")],
        dossiers=[
            *dossiers("A", EASY, 1, 3),
            *dossiers("A", EASY, 4, 0, due="2023-08-16"),
            *dossiers("B", EASY, 1, 1),
        ],
        coverage=[whole("A", "2022-12-15", "2023-08-14"), whole("B", "2022-12-15", "2023-09-14")],
    )

    (row,) = queries.run("gap", unit="A", **ASKED)
    assert (row.numerator, row.denominator) == (1, 4)
    assert row.handling == pytest.approx(1 / 4 - 1 / 2)


def test_a_count_has_no_gap(three):
    assert queries.run("gap", unit="A", measure="resolved", period="2023-Q3") == []


# Every unit, measure and period with a share: both counts, and those of its peers together.
GAPS = """
    select
        total.measure,
        total.unit_code,
        total.period,
        total.numerator,
        total.denominator,
        sum(peer.numerator) as others_numerator,
        sum(peer.denominator) as others_denominator
    from indicator_total as total
    inner join unit
        on total.unit_code = unit.unit_code and total.valid_from = unit.valid_from
    inner join unit as peer_unit
        on unit.level = peer_unit.level and unit.unit_code <> peer_unit.unit_code
    inner join indicator_total as peer
        on total.measure = peer.measure and total.period = peer.period and peer.scope = 'own'
        and peer.unit_code = peer_unit.unit_code and peer.valid_from = peer_unit.valid_from
    inner join current_measure on total.measure = current_measure.measure
    where
        total.scope = 'own'
        and current_measure.kind in ('share', 'average')
        and current_measure.roll_up = 'sum'
        and current_measure.source = 'dossiers'
        and hash(total.measure || total.unit_code || total.period) % $some = 0
    group by all
"""


def hold(some: int) -> int:
    """Hold handling + mix to the gap wherever both sides have a case; how often that was."""
    checked = 0
    absent = dict.fromkeys(queries.params("gap"))
    with data.connect(builds.newest(), access.viewer()) as connection:
        answers = [
            (each, data.rows(connection.execute(queries.text("gap"), absent | bound)))
            for each in asked(GAPS, {"some": some})
            for bound in [{"measure": each.measure, "unit": each.unit_code, "period": each.period}]
        ]
    for each, rows in answers:
        if not each.denominator or not each.others_denominator:
            assert rows == []
            continue
        crude = each.numerator / each.denominator
        crude -= each.others_numerator / each.others_denominator
        assert abs(parts(rows) - crude) < 1e-12
        split = decompose.kitagawa(
            *(
                np.array([row[name] for row in rows], float)
                for name in ("other_numerator", "other_denominator", "numerator", "denominator")
            )
        )
        assert np.abs(split.handling - [row.handling for row in rows]).max() < 1e-12
        assert np.abs(split.mix - [row.mix for row in rows]).max() < 1e-12
        checked += 1
    return checked


@pytest.mark.parametrize(
    "some", [pytest.param(2400, id="some"), pytest.param(80, id="many", marks=pytest.mark.long)]
)
def test_in_the_demonstration_handling_and_mix_are_the_gap_to_the_peers(demo, some):
    """And agree with the same split computed once more, in NumPy."""
    assert hold(some) > 20


@pytest.mark.made()
def test_in_a_small_province_they_are_for_units_measures_and_periods(province):
    drawn = random.Random(11)
    procedures = [f"9.0000{number}0" for number in range(1, 6)]
    days = [date(2023, 6, 20) + timedelta(days=day) for day in range(0, 54, 3)]
    province(
        units=[unit("A"), unit("B")],
        dossiers=[
            dossier(
                drawn.choice("AAB"),
                procedure_code=drawn.choice(procedures[:4] if number % 9 else procedures),
                received=(due - timedelta(days=9)).isoformat(),
                due=due.isoformat(),
                finished=(due + timedelta(days=drawn.choice((-2, 0, 0, 3)))).isoformat(),
                channel=drawn.choice(("direct", "post", "online_self", "online_counter", "other")),
                is_digitised=drawn.choice((True, False, None)),
            )
            for number, due in enumerate(drawn.choices(days, k=160))
        ],
        as_of="2023-08-14",
        coverage=[whole(code, "2023-06-15", "2023-08-14") for code in "AB"],
    )

    assert hold(3) > 100


def test_what_was_only_closed_late_is_a_part_of_handling_that_is_told(province):
    """Of four due each with A two were late, one of them only closed late; of B's none was."""
    late = {"procedure_code": EASY, "received": "2023-02-01", "due": "2023-07-10"}
    province(
        units=[unit("A"), unit("B")],
        dossiers=[
            dossier("A", finished="2023-07-12", result_ready_at="2023-07-10", **late),
            dossier("A", finished="2023-07-12", result_ready_at="2023-07-12", **late),
            *dossiers("A", EASY, 0, 2),
            *dossiers("B", EASY, 0, 4),
        ],
    )

    (row,) = queries.run("gap", unit="A", **ASKED)
    assert (row.handling, row.closing) == (pytest.approx(1 / 2), pytest.approx(1 / 4))
