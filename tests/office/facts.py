"""A year of an office that nobody has seen: its units, procedures and every dossier, drawn anew.

What is drawn is what happened. What of it stands in a file, and how it is written there, is the
business of the files (layouts.py); what is to be counted of them, of the twin (twin.py).
"""

from __future__ import annotations

import calendar
import csv
import random
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from pathlib import Path

FIRST, LAST = date(2025, 7, 1), date(2026, 6, 30)
CHANNELS = ("online_self", "online_counter", "post", "direct", "other")
OUTCOMES = ("result", "returned", "refused", "withdrawn")


@dataclass(frozen=True)
class Unit:
    code: str
    level: str
    kind: str
    name: str


@dataclass(frozen=True)
class Procedure:
    code: str
    name: str
    field: str
    level: str
    online: str  # full, partial, none
    days: int
    has_fee: bool
    returns_result: bool


@dataclass(frozen=True)
class Dossier:
    """One dossier. A day is a `date` where nobody wrote the hour; None is not known."""

    code: str
    procedure: str
    handling: str
    channel: str
    received: date
    due: date | None
    finished: date | None = None
    outcome: str | None = None
    receiving: str | None = None
    submitted: date | None = None
    ready: date | None = None
    digitised: bool | None = None
    reused: bool | None = None
    authenticated: bool | None = None
    synchronised: bool | None = None
    has_fee: bool | None = None
    paid: bool | None = None
    digital_result: bool | None = None
    apology: bool | None = None

    def as_of(self, day: date) -> Dossier:
        """As an export of that evening has it."""
        if self.finished is None or day_of(self.finished) <= day:
            return self
        ready = self.ready if self.ready and day_of(self.ready) <= day else None
        return replace(
            *(self,), finished=None, outcome=None, ready=ready, digital_result=None, apology=None
        )

    def is_in_hand(self, first: date, last: date) -> bool:
        """Received by the last of these days, and not finished before the first."""
        is_open = self.finished is None or day_of(self.finished) >= first
        return day_of(self.received) <= last and is_open


def day_of(moment: date) -> date:
    return moment.date() if isinstance(moment, datetime) else moment


def months(first: date = FIRST, last: date = LAST) -> Iterator[tuple[date, date]]:
    """The civil months, each by its first and last day."""
    day = first
    while day <= last:
        ends = day.replace(day=calendar.monthrange(day.year, day.month)[1])
        yield day, ends
        day = ends + timedelta(days=1)


def units_of(path: Path) -> list[Unit]:
    """The units of a pack that stand throughout the year."""
    with path.open(encoding="utf-8", newline="") as file:
        return [
            Unit(row["unit_code"], row["level"], row["kind"], row["unit_name"])
            for row in csv.DictReader(file)
            if (row["valid_from"] or "") <= FIRST.isoformat() and not row["valid_to"]
        ]


def procedures() -> list[Procedure]:
    """Twelve procedures of departments, twelve of communes, of every kind of offer."""
    fields = ("Hộ tịch", "Đất đai", "Chứng thực", "Xây dựng", "Nuôi con nuôi", "Bảo trợ xã hội")
    return [
        Procedure(
            code=f"{1 + (level == 'commune')}.0{7000 + 10 * number:05d}",
            name=f"Thủ tục về {fields[number % 6].lower()} số {number}",
            field=fields[number % 6],
            level=level,
            online=("full", "partial", "none")[number % 3],
            days=(3, 5, 10, 20)[number % 4],
            has_fee=number % 2 == 0,
            returns_result=number % 5 != 0,
        )
        for level in ("department", "commune")
        for number in range(1, 13)
    ]


def draw(
    unit: Unit,
    offered: list[Procedure],
    counters: list[str],
    per_month: int,
    rng: random.Random,
    mark: str,
) -> list[Dossier]:
    """A unit's dossiers: some each month, on the first and the last day too; most end in time.

    `counters`: where they may be handed in instead of at the unit itself.
    """
    own = [each for each in offered if each.level == unit.level]
    drawn: list[Dossier] = []
    for first, last in months():
        days = [rng.randint(0, (last - first).days) for _ in range(rng.randint(1, per_month))]
        days += [0] if first == FIRST else [(last - first).days] if last == LAST else []
        for offset in sorted(days):
            received = _at(first + timedelta(days=offset), rng)
            code = f"{mark}.{unit.code}-{received:%y%m%d}-{len(drawn) + 1:04d}"
            drawn.append(_dossier(code, unit, rng.choice(own), counters, received, rng))
    return drawn


def _dossier(
    code: str,
    unit: Unit,
    procedure: Procedure,
    counters: list[str],
    received: datetime,
    rng: random.Random,
) -> Dossier:
    due = None
    if rng.random() > 0.05:
        due = datetime.combine(received + timedelta(days=procedure.days), datetime.min.time())
        due = due.replace(hour=17)
    finished = _finished(received, procedure.days, rng)
    outcome = None
    if finished:
        outcome = rng.choices(OUTCOMES, (90, 4, 3, 3))[0]
    ready = None
    if finished and rng.random() < 0.6:
        ready = received + (finished - received) * rng.random()
        ready = ready.replace(minute=0, second=0, microsecond=0)
        ready = ready if ready >= received else None
    is_late = bool(due and day_of(finished or datetime(9999, 1, 1)) > due.date())
    has_fee = _told(rng, procedure.has_fee, 0.5)
    return Dossier(
        code=code,
        procedure=procedure.code,
        handling=unit.code,
        channel=rng.choices(CHANNELS, (40, 12, 8, 35, 5))[0],
        received=received,
        due=due,
        finished=finished,
        outcome=outcome,
        receiving=rng.choice(counters) if counters and rng.random() < 0.3 else unit.code,
        submitted=min(received, _at(_before(received, rng), rng, 7)),
        ready=ready,
        digitised=_told(rng, rng.random() < 0.8, 0.9),
        reused=_told(rng, rng.random() < 0.3, 0.9),
        authenticated=_told(rng, rng.random() < 0.7, 0.9),
        synchronised=_told(rng, rng.random() < 0.9, 0.9),
        has_fee=has_fee,
        paid=_told(rng, rng.random() < 0.4, 0.9) if procedure.has_fee else None,
        digital_result=_told(rng, rng.random() < 0.6, 0.9) if outcome == "result" else None,
        apology=_told(rng, rng.random() < 0.5, 0.7) if is_late and finished else None,
    )


def _finished(received: datetime, days: int, rng: random.Random) -> datetime | None:
    """Before its day, on it, after it, long after it, or not within the year."""
    kind = rng.choices(("early", "on_day", "late", "very_late", "never"), (60, 15, 12, 5, 8))[0]
    if kind == "never":
        return None
    after = {
        "early": rng.randint(0, days - 1),
        "on_day": days,
        "late": days + rng.randint(1, 9),
        "very_late": days + rng.randint(30, 90),
    }[kind]
    finished = _at(received.date() + timedelta(days=after), rng, 16)
    finished = max(finished, received + timedelta(minutes=5))
    return finished if finished.date() <= LAST else None


def _before(received: datetime, rng: random.Random) -> date:
    return received.date() - timedelta(days=rng.choice((0, 0, 0, 1, 3, 6)))


def _at(day: date, rng: random.Random, earliest: int = 8) -> datetime:
    """An hour of that day; from 16 on some are after the counter closes at 17."""
    return datetime(day.year, day.month, day.day, rng.randint(earliest, earliest + 3), 30)


def _told(rng: random.Random, value: bool, share: float) -> bool | None:
    """What a system may also keep silent on."""
    return value if rng.random() < share else None
