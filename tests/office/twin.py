"""The figures of a year counted once more, in plain Python: nothing of the program is imported.

Written from the words of the definitions and from the regulation, over the dossiers that a correct
reader must have seen. Slow and plain: everything is asked of every dossier anew.

A count is (numerator, denominator); the denominator is None where a measure has none. A count that
nobody can know is (None, None).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

Counts = tuple[int | None, int | None]
ONE_DAY = timedelta(days=1)

# Days off beside Saturdays and Sundays, and the Saturday that was worked for a Friday off.
DAYS_OFF = {
    *(date(2025, 9, 1), date(2025, 9, 2), date(2026, 1, 1), date(2026, 1, 2)),
    *(date(2026, 2, 16) + timedelta(days=each) for each in range(5)),
    *(date(2026, 4, 27), date(2026, 4, 30), date(2026, 5, 1)),
}
WORKED = {date(2026, 1, 10)}
ONLINE = ("online_self", "online_counter")
USED = {"services_with_dossiers", "procedures_paid_online", "procedures_authenticated"}


@dataclass(frozen=True)
class Span:
    """A period of either calendar, cut off at the last day of the data."""

    name: str
    first: date
    last: date


def report_month(year: int, month: int) -> Span:
    """From the 15th of the month before to the 14th."""
    before = (year, month - 1) if month > 1 else (year - 1, 12)
    return Span(f"{year}-{month:02}", date(*before, 15), date(year, month, 14))


def civil_month(year: int, month: int) -> Span:
    after = date(year + month // 12, month % 12 + 1, 1)
    return Span(f"civil:{year}-{month:02}", date(year, month, 1), after - ONE_DAY)


def day(moment: date) -> date:
    return moment.date() if isinstance(moment, datetime) else moment


def working_days(first: date, last: date) -> int:
    """Working days after the first one, up to and with the last."""
    return sum(_is_working(first + n * ONE_DAY) for n in range(1, (last - first).days + 1))


def _is_working(each: date) -> bool:
    return each in WORKED or (each.weekday() < 5 and each not in DAYS_OFF)


class Twin:
    """Counts of dossiers; `procedures` by code."""

    def __init__(self, dossiers: Iterable, procedures: dict, centres: set[str], today: date):
        self.dossiers = list(dossiers)
        self.procedures = procedures
        self.centres = centres
        self.today = today

    # Which dossiers a count is about, of a span of days.

    def on_days(self, spans: Sequence[Span], field: str) -> list:
        """Those of which that day lies in one of the spans."""
        moments = [(each, getattr(each, field)) for each in self.dossiers]
        return [
            each
            for each, moment in moments
            if moment and any(span.first <= day(moment) <= span.last for span in spans)
        ]

    def open_at(self, evening: date) -> list:
        return [
            each
            for each in self.dossiers
            if day(each.received) <= evening
            and not (each.finished and day(each.finished) <= evening)
        ]

    # What is said of one dossier.

    def is_late(self, each, on: date) -> bool | None:
        """Finished after its due day, or not finished on a day after it."""
        if each.due is None:
            return None
        return min(day(each.finished) if each.finished else on, on) > day(each.due)

    def returns(self, each) -> bool:
        return self.procedures[each.procedure].returns_result

    def owes_fee(self, each) -> bool:
        said = each.has_fee
        return self.procedures[each.procedure].has_fee if said is None else said

    def is_in_time_766(self, each, end: date) -> bool | None:
        """To the hour where hours are written; an open one as at the end of the last day."""
        procedure = self.procedures[each.procedure]
        is_done = each.finished is not None and day(each.finished) <= end
        if each.due is None:
            return working_days(day(each.received), day(each.finished) if is_done else end) <= (
                procedure.days
            )
        if not isinstance(each.due, datetime):
            return (day(each.finished) if is_done else end) <= each.due
        if not is_done:
            return datetime.combine(end + ONE_DAY, time()) <= each.due
        moment = each.finished
        if not isinstance(moment, datetime):
            moment = datetime.combine(moment, time())
        return moment <= each.due

    # Each measure over the dossiers of one unit, as (numerator, denominator).

    def counts(self, spans: Sequence[Span]) -> dict[str, Counts]:
        """Every measure of a period, which is one span or those of its months that came."""
        received = self.on_days(spans, "received")
        finished, due = self.on_days(spans, "finished"), self.on_days(spans, "due")
        last = spans[-1].last
        carried, left = self.open_at(spans[0].first - ONE_DAY), self.open_at(last)
        may_be_due = due + self._undated(spans)
        may_be_late = [each for each in finished if self.is_late(each, self.today) is not False]
        may_be_overdue = [e for e in may_be_due if self.is_late(e, self.today) is not False]
        online = [each for each in received if each.channel in ONLINE]
        flows = {
            "received_new": received,
            "received_online": online,
            "received_direct": [e for e in received if e.channel in ("direct", "post")],
            "carried_over": carried,
            "resolved": finished,
            "open": left,
        }
        promised = {
            "resolved_early": (finished, lambda e: day(e.finished) < day(e.due)),
            "resolved_on_day": (finished, lambda e: day(e.finished) == day(e.due)),
            "resolved_late": (finished, lambda e: self.is_late(e, self.today)),
            "open_overdue": (left, lambda e: self.is_late(e, last)),
        }
        shares = {
            "on_time_resolved": self._share(
                finished, lambda e: None if e.due is None else not self.is_late(e, self.today)
            ),
            "late_of_due": self._share(may_be_due, lambda e: self.is_late(e, self.today)),
            "online_share": (len(online), len(received)),
            "online_on_behalf_share": self._share(online, lambda e: e.channel == "online_counter"),
            **{
                f"share_{channel}": self._share(received, _came_by(channel))
                for channel in (*ONLINE, "post", "direct", "other")
            },
            "digitised_share": self._share(received, lambda e: e.digitised),
            "reused_share": self._share(received, lambda e: e.reused),
            "authenticated_share": self._share(received, lambda e: e.authenticated),
            "synchronised_share": self._share(received, lambda e: e.synchronised),
            "paid_online_share": self._share(filter(self.owes_fee, received), lambda e: e.paid),
            "accepted_late_share": self._share(received, self._accepted_late),
            "closed_late_share": self._share(may_be_late, self._was_ready),
            "apology_share": self._share(
                may_be_overdue, lambda e: None if e.due is None else e.apology
            ),
            "digital_result_share": self._share(
                (e for e in finished if e.outcome == "result" and self.returns(e)),
                lambda e: e.digital_result,
            ),
            "digitised_both": self._share(finished, self._both),
            "online_766": self._online_766(received),
            "online_full_766": self._share(
                (e for e in received if self.procedures[e.procedure].online == "full"),
                lambda e: e.channel in ONLINE,
            ),
            "online_ceiling": self._share(received, self._could_be_online("full", "partial")),
            "online_ceiling_full": self._share(received, self._could_be_online("full")),
            "days_to_finish": (
                sum(working_days(day(e.received), day(e.finished)) for e in finished),
                len(finished),
            ),
        }
        sums = {name: (len(each), None) for name, each in flows.items()}
        for name, (among, stands) in promised.items():
            dated = [each for each in among if each.due]
            known = dated or not among  # of dossiers without a due day nobody knows
            sums[name] = (sum(map(stands, dated)) if known else None, None)
        return sums | shares | {"to_handle": (len(carried) + len(received), None)}

    def on_time_766(self, span: Span) -> Counts:
        """Of all that was in hand in the span; not by months: each is there once a span."""
        seen = [
            self.is_in_time_766(each, span.last)
            for each in self.dossiers
            if day(each.received) <= span.last
            and not (each.finished and day(each.finished) < span.first)
        ]
        return sum(seen), len(seen)

    def at_centre(self, spans: Sequence[Span]) -> Counts:
        """Of a department's new dossiers, those handed in at the one-stop centre."""
        received = self.on_days(spans, "received")
        return self._share(received, lambda e: e.receiving and e.receiving in self.centres)

    def procedures_used(self, spans: Sequence[Span]) -> dict[str, dict[str, bool | None]]:
        """By measure: the procedures that had dossiers, and whether one of them was used so; None
        where none of its dossiers tells."""
        told = {
            "services_with_dossiers": lambda e: e.channel in ONLINE,
            "procedures_paid_online": lambda e: e.paid,
            "procedures_authenticated": lambda e: e.authenticated,
        }
        used: dict[str, dict[str, bool | None]] = {measure: {} for measure in told}
        listed = meant(self.procedures)
        for each in self.on_days(spans, "received"):
            for measure, answers in told.items():
                answer = answers(each)
                if each.procedure in listed[measure]:
                    earlier = used[measure].get(each.procedure)
                    known = [each for each in (earlier, answer) if each is not None]
                    used[measure][each.procedure] = any(known) if known else None
        return used

    def _undated(self, spans: Sequence[Span]) -> list:
        """Those without a due day: they may have fallen due in any month that had them in hand."""
        seen = [*self.on_days(spans, "finished"), *(e for s in spans for e in self.open_at(s.last))]
        return [each for each in seen if each.due is None]

    def _share(self, among: Iterable, told: Callable[..., bool | None]) -> Counts:
        """What is not told of a dossier leaves it out of both; all untold is not known at all."""
        answers = [told(each) for each in among]
        known = [answer for answer in answers if answer is not None]
        return (None, None) if answers and not known else (sum(map(bool, known)), len(known))

    def _accepted_late(self, each) -> bool | None:
        if each.submitted is None or day(each.submitted) > day(each.received):
            return None
        return working_days(day(each.submitted), day(each.received)) > 1

    def _was_ready(self, each) -> bool | None:
        if None in (each.ready, each.due) or not day(each.received) <= day(each.ready) <= day(
            each.finished
        ):
            return None
        return day(each.ready) <= day(each.due)

    def _both(self, each) -> bool | None:
        if each.outcome != "result" or not self.returns(each):
            return each.digitised
        if each.digitised is False or each.digital_result is False:
            return False
        return None if None in (each.digitised, each.digital_result) else True

    def _online_766(self, received: list) -> Counts:
        """Of the new ones, those online with their result that stand on the national portal."""
        known = [each for each in received if each.synchronised is not None]
        if received and not known:
            return None, None
        online = [each for each in known if each.synchronised and each.channel in ONLINE]
        return sum(bool(e.digital_result) or not self.returns(e) for e in online), len(known)

    def _could_be_online(self, *levels: str) -> Callable[..., bool]:
        return lambda e: self.procedures[e.procedure].online in levels or e.channel in ONLINE


def meant(procedures: dict) -> dict[str, set[str]]:
    """By measure of how procedures are used: those that can be."""
    return {
        "services_with_dossiers": {code for code, p in procedures.items() if p.online != "none"},
        "procedures_paid_online": {code for code, p in procedures.items() if p.has_fee},
        "procedures_authenticated": set(procedures),
    }


def _came_by(channel: str) -> Callable[..., bool]:
    return lambda each: each.channel == channel


def added(parts: Iterable[Counts]) -> Counts:
    """Both counts of several units; what is not known adds nothing to what is.

    Beside a part that is not known, the 0 of 0 of the others is no answer.
    """
    parts = list(parts)
    numerators = [part[0] for part in parts if part[0] is not None]
    denominators = [part[1] for part in parts if part[1] is not None]
    is_silent = len(numerators) < len(parts) and not any(denominators)
    if not numerators or (denominators and is_silent):
        return None, None
    return sum(numerators), sum(denominators) if denominators else None
