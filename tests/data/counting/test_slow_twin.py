"""The counts once more, the slow and obvious way: dossier by dossier, in plain Python."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings

from tests.data.counting.drawn import OFFICES, Drawn, drawn
from tests.province import asked, dossier, total, unit

pytestmark = pytest.mark.made(until="counted", measures=["late_of_due", "open_overdue"])


def day(text: str | None) -> date | None:
    return date.fromisoformat(text[:10]) if text else None


class Seen:
    """A dossier as it is known at the end of a day."""

    def __init__(self, dossier: dict, today: date):
        self.received, self.due = day(dossier["received_at"]), day(dossier["due_at"])
        finished = day(dossier["finished_at"])
        self.finished = finished if finished and finished <= today else None
        self.handling, self.answerable = dossier["handling_unit"], dossier["answerable_unit"]
        self.is_known = self.received <= today
        self.is_open = self.is_known and self.finished is None
        self.is_late = self.due is not None and (self.finished or today) > self.due


def twin(dossiers: tuple[dict, ...], code: str, first: date, last: date, as_of: date) -> dict:
    """What the measures are of a unit in a period, by their words."""
    last = min(last, as_of)
    now = [seen for seen in (Seen(each, as_of) for each in dossiers) if seen.is_known]
    then = [seen for seen in (Seen(each, last) for each in dossiers) if seen.is_known]
    due = [x for x in now if x.answerable == code and x.due and first <= x.due <= last]
    done = [x for x in now if x.handling == code and x.finished and first <= x.finished <= last]
    still = [x for x in then if x.handling == code and x.is_open]
    timed, watched = ([x for x in some if x.due] for some in (done, still))
    undated = [x for x in now if x.answerable == code and not x.due and x.received <= last]
    in_hand = [x for x in undated if x.finished is None or x.finished >= first]
    is_ever_dated = any(x.answerable == code and x.due and x.due <= as_of for x in now)
    may_have_been_due = in_hand if is_ever_dated else undated
    unknown = (None, None)
    return {
        "late_of_due": (sum(x.is_late for x in due), len(due))
        if due or not may_have_been_due
        else unknown,
        "resolved": (len(done), None),
        "on_time_resolved": (sum(not x.is_late for x in timed), len(timed))
        if timed or not done
        else unknown,
        "open": (len(still), None),
        "open_overdue": (sum(x.is_late for x in watched) if watched or not still else None, None),
    }


@settings(max_examples=3, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(drawn())
def test_the_stages_count_as_one_would_by_hand(tmp_path_factory, any_one: Drawn):
    any_one.build(tmp_path_factory.mktemp("drawn"))
    periods = asked(
        "select period, starts_on, ends_on from period "
        "where period in (select period from indicator_total)"
    )
    counted = {
        (row.unit_code, row.period, row.measure): (row.numerator, row.denominator)
        for row in asked("from indicator_total where scope = 'own'")
    }

    assert len(periods) > 20
    for code in OFFICES:
        for each in periods:
            slow = twin(any_one.dossiers, code, each.starts_on, each.ends_on, any_one.as_of)
            fast = {measure: counted[code, each.period, measure] for measure in slow}
            assert fast == slow, (code, each.period)


def test_the_twin_is_asked_of_the_same_figures(province):
    """Were the twin and the stages to agree on nothing, they would agree."""
    dossiers = (dossier(finished="2023-07-11"), dossier())
    province(units=[unit("A")], dossiers=list(dossiers))

    slow = twin(dossiers, "A", date(2023, 6, 15), date(2023, 9, 14), date(2023, 9, 14))

    assert slow["late_of_due"] == total("late_of_due") == (2, 2)
    assert slow["open_overdue"] == total("open_overdue") == (1, None)
