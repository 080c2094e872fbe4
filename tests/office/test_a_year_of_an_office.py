"""A year of Quảng Ngãi: files as its offices send them, counted here and by a twin."""

from __future__ import annotations

from collections import Counter
from decimal import Decimal

import pytest

import queries
from navigation import PAGES
from tests.office import expected, exports, gone
from tests.pages.conftest import alone, visit  # noqa: F401 – fixtures
from tests.province import asked, store_at

COUNTED = """
    select measure, unit_code, scope, period, origin, numerator, denominator
    from indicator_total
    where origin in ('counted', 'reported') and list_contains($units, unit_code)
    -- Of what was counted and reported both, the reports complete it.
    order by origin
"""


@pytest.fixture(scope="module")
def told(taken_in) -> dict[expected.Key, expected.Counts]:
    """What the twin counts of the year."""
    return expected.of(taken_in)


@pytest.fixture(scope="module")
def published(taken_in) -> dict[expected.Key, expected.Counts]:
    """What the build says of the units that sent anything, and of the province."""
    with store_at(taken_in.store):
        return published_of(taken_in)


def published_of(office) -> dict[expected.Key, expected.Counts]:
    senders = [code for codes in office.senders.values() for code in codes]
    return {
        (row.measure, row.unit_code, row.scope, row.period): (row.numerator, row.denominator)
        for row in asked(COUNTED, {"units": [*senders, expected.PROVINCE]})
    }


def test_every_figure_is_that_of_the_twin(published, told):
    wrong = {key: (counts, published.get(key)) for key, counts in told.items()}
    wrong = {key: both for key, both in wrong.items() if both[0] != both[1]}
    assert len(told) > 20_000
    assert not wrong, f"{len(wrong)}: {list(wrong.items())[:5]}"


def test_nothing_is_said_of_what_nobody_sent(published, told):
    said = {key for key, (numerator, _) in published.items() if numerator is not None}

    assert not said - set(told), list(said - set(told))[:5]


def test_of_months_that_did_not_come_nothing_is_said(office, published):
    silent = expected.silent_months(office)
    known = {
        (unit, period)
        for (_, unit, scope, period), (numerator, _) in published.items()
        if scope == "own" and numerator is not None
    }

    assert silent
    assert not known & set(silent)


def test_rows_in_are_those_taken_refused_and_replaced(office):
    standing = Counter(name for _, name in exports.standing(office.sent).values())
    batches = {row.file_name.rpartition(".")[0]: row for row in asked("from batch")}

    assert {export.name for export in office.sent} < set(batches)
    for export in office.sent:
        batch = batches[export.name]
        rows = len(export.dossiers) + len(export.repeated) + len(export.wrong)
        accepted, refused = standing[export.name], len(export.wrong)
        account = (batch.count_in, batch.count_accepted, batch.count_rejected)
        assert account == (rows, accepted, refused), export.name
        assert batch.count_superseded == rows - accepted - refused, export.name


def test_refused_are_the_rows_that_are_wrong_and_no_other(office):
    refused = asked(
        "select file_name, mapped ->> '$.dossier_code' as dossier_code, reason "
        "from rejected_row inner join batch using (batch_id)"
    )
    planted = {
        (export.name, dossier.code, exports.FAULTS[fault])
        for export in office.sent
        for dossier, fault in export.wrong
    }

    found = {(row.file_name.rpartition(".")[0], row.dossier_code, row.reason) for row in refused}
    assert found == planted
    assert len(refused) == len(planted) > 8


@pytest.mark.parametrize("measure", ["late_of_due", "online_share", "received_new"])
def test_questions_answer_what_the_twin_counts(office, told, measure):
    periods = ("2025-08", "2025-11", "2026-Q1", "2026-Q2")
    answered = {
        (measure, row.unit_code, "own", period): (row.numerator, row.denominator)
        for period in periods
        for row in queries.run("units_by_measure", measure=measure, period=period)
        if row.numerator is not None
    }
    history = {
        (measure, expected.PROVINCE, "with_children", row.period): (row.numerator, row.denominator)
        for kind in ("month", "quarter")
        for row in queries.run("measure_history", measure=measure, kind=kind)
        if row.numerator is not None
    }

    for key, counts in told.items():
        if key[0] == measure and key[1] == expected.PROVINCE and key[3] in history:
            assert _whole(history[key]) == counts, key
        if key[0] == measure and key[2] == "own" and key[3] in periods and counts[0] is not None:
            assert _whole(answered[key]) == counts, key
    assert len(answered) > 30 and len(history) > 12


def _whole(counts: tuple) -> tuple:
    return tuple(int(each) if isinstance(each, Decimal) else each for each in counts)


def test_objectives_of_a_unit_are_what_the_twin_counts(office, told):
    unit = office.senders["mot-cua"][0]
    answered = queries.run("objectives", period="2026-Q1", unit=unit)
    compared = {
        row.measure: ((row.numerator, row.denominator), told[key])
        for row in answered
        if (key := (row.measure, unit, "own", row.period)) in told and row.origin == "counted"
    }

    assert len(compared) > 15
    assert {name: _whole(mine) for name, (mine, _) in compared.items()} == {
        name: theirs for name, (_, theirs) in compared.items()
    }


@pytest.mark.parametrize("period", ["2026-Q2", pytest.param("2025-10", marks=pytest.mark.long)])
def test_every_page_opens_and_speaks_of_this_province_alone(office, visit, period):  # noqa: F811
    opened = visit()
    found = []
    for entry in PAGES:
        said = opened.go(entry, period=period).said
        found += [(entry.name, words) for words in gone.found(said)]
    assert not found
