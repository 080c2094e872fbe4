"""Form II.06 adds up: for every unit, field and period of any province, in both calendars."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from hypothesis import HealthCheck, given, settings

from tests.data.counting.drawn import GROUPS, OFFICES, Drawn, by_field, drawn, totals
from tests.province import asked

FLOWS = ("received_new", "received_online", "received_direct", "resolved", "late_of_due")
STOCKS = ("open", "open_overdue", "carried_over")


def of(found: Mapping[str, int | None], *measures: str) -> list[int]:
    """What is known of each: nothing where no dossier has a due day."""
    return [found.get(measure) or 0 for measure in measures]


def is_sum(whole: int | None, parts: Sequence[int | None]) -> bool:
    """Those that tell add up; unknown only where one keeps silent and the others have nothing."""
    known = [each for each in parts if each is not None]
    return whole == sum(known) or (whole is None and len(known) < len(parts) and not sum(known))


def adds_up(found: Mapping[str, int], resolved_without_due: int) -> None:
    """The identities within one row of the form; (12) is what of (11) is not (13)."""
    online, direct = of(found, "received_online", "received_direct")
    received, carried = of(found, "received_new", "carried_over")
    resolved, early, on_day, late = of(
        found, "resolved", "resolved_early", "resolved_on_day", "resolved_late"
    )
    still_open, overdue = of(found, "open", "open_overdue")
    assert received + carried == resolved + still_open
    assert online + direct <= received
    assert resolved == early + on_day + late + resolved_without_due
    assert 0 <= overdue <= still_open


def without_due() -> dict[tuple[str, str, str], int]:
    """(unit, field, period) → resolved dossiers that no due day was set for."""
    rows = asked(
        """
        select handling_unit, field, period, count(*) as number
        from resolution
        join procedure using (procedure_code)
        join period_month using (month)
        where is_late is null
        group by all
        """
    )
    return {(row.handling_unit, row.field, row.period): row.number for row in rows}


@settings(max_examples=3, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(drawn())
def test_every_identity_of_the_form_holds(tmp_path_factory, any_one: Drawn):
    any_one.build(tmp_path_factory.mktemp("drawn"))

    every_field_of_every_unit_adds_up_in_every_period()
    what_is_carried_over_was_open_the_day_before()
    a_province_is_the_sum_of_its_offices()
    only_flows_are_the_sum_of_their_months()


def every_field_of_every_unit_adds_up_in_every_period() -> None:
    undated, rows = without_due(), by_field()

    assert {period.split(":")[0] for _, _, period in rows} > {"2023", "civil", "2023-Q3"}
    for key, found in rows.items():
        adds_up(found, undated.get(key, 0))


def what_is_carried_over_was_open_the_day_before() -> None:
    before = {
        row.period: row.month
        for row in asked(
            """
            select period.period, month.period as month
            from period
            join period as month
            on month.kind = 'month' and month.calendar = period.calendar
            and month.ends_on = period.starts_on - 1
            """
        )
    }
    compared, rows = 0, totals()
    for (unit, period), found in rows.items():
        assert found["to_handle"] == found["carried_over"] + found["received_new"]
        previous = rows.get((unit, before.get(period, "")))
        if previous:
            compared += 1
            assert found["carried_over"] == previous["open"], (unit, period)
    assert compared > 30


def a_province_is_the_sum_of_its_offices() -> None:
    own, areas = totals(), totals("with_children")
    for period in {period for _, period in own}:
        for measure in (*FLOWS, *STOCKS):
            counts = {unit: own[unit, period][measure] for unit in OFFICES}
            assert is_sum(areas["62", period][measure], list(counts.values()))
            for district, commune, _ in GROUPS:
                within = [counts[district], counts[commune]]
                assert is_sum(areas[district, period][measure], within)


def only_flows_are_the_sum_of_their_months() -> None:
    own, quarter, months = totals(), "2023-Q3", ("2023-07", "2023-08", "2023-09")
    for unit in OFFICES:
        of_months = [own[unit, month] for month in months if (unit, month) in own]
        for measure in FLOWS:
            assert is_sum(own[unit, quarter][measure], [each[measure] for each in of_months])
        assert own[unit, quarter]["open"] == of_months[-1]["open"]
        assert own[unit, quarter]["carried_over"] == of_months[0]["carried_over"]
