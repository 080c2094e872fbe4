"""Runs with one version's code: its pages and questions, and what these may be given.

Called with the file of the job (unused) and the file to write to: {pages, params (of each
question), values (by parameter), clock (rows that tell when the store was made)}.
"""

from __future__ import annotations

import pickle
import sys
from pathlib import Path

import queries
from navigation import PAGES

FIXED = {
    "status": [
        *("open", "open_overdue", "early", "on_day", "late", "returned"),
        *("due", "overdue", "due_soon", "received", "received_online", "received_direct"),
        *("carried_over", "resolved", "on_time", "still_open"),
    ],
    "calendar": ["report", "civil"],
    "units": ["day", "old", "new"],
    "limit": [7, 100],
    "offset": [2, 0, 100_000],
}


def column(question: str, name: str, **params) -> list:
    return list(dict.fromkeys(row[name] for row in queries.run(question, **params)))


def of_each(rows: list, keys: tuple[str, ...], name: str, count: int) -> list:
    """The first, the last and some between of each kind of row, kinds taken in turn."""
    kinds: dict[tuple, list] = {}
    for row in rows:
        kinds.setdefault(tuple(str(row[key]) for key in keys), []).append(row[name])
    spread = [
        [each[place * (len(each) - 1) // max(count - 1, 1)] for place in range(count)]
        for each in kinds.values()
    ]
    turns = [value for turn in zip(*spread, strict=True) for value in turn]
    return list(dict.fromkeys(turns))


def values() -> dict[str, list]:
    """By parameter, the telling values first."""
    periods = queries.run("periods")
    finished = [row for row in periods if row.is_finished and row.calendar == "report"]
    quarters = [row.period for row in finished if row.kind == "quarter"]
    units = queries.run("units")
    measures = queries.run("measures")
    some_periods = of_each(periods, ("calendar", "kind"), "period", 4)
    some_units = of_each(units, ("level", "valid_to"), "unit_code", 3)
    found = {
        "period": [*quarters[:1], *some_periods],
        "unit": some_units,
        "parent": [row.unit_code for row in units if row.level == "district"][:3],
        "against": [*some_units[-3:], *quarters[1:2], *some_periods[:3]],
        "measure": [
            *("late_of_due", "online_share"),
            *of_each(measures, ("domain", "kind", "source"), "measure", 2),
        ],
        "domain": [row.domain for row in measures],
        "domains": [row.domain for row in measures],
        "forms": column("forms", "form"),
        "level": list(dict.fromkeys(row.level for row in units)),
        "kind": list(dict.fromkeys(row.kind for row in periods)),
        "source": column("coverage_sources", "source"),
        "reason": column("rejects_by_reason", "reason"),
        "form": column("forms", "form"),
        "procedure": [
            code
            for period in quarters[:1]
            for code in _ends(
                column("procedures", "procedure_code", measure="to_handle", period=period)
            )
        ],
    }
    return {key: list(dict.fromkeys(each)) for key, each in (FIXED | found).items()}


def _ends(listed: list) -> list:
    return [*listed[:4], *listed[-2:]]


def main(to: Path) -> None:
    params = {name: queries.params(name) for name in queries.names()}
    pages = [entry.name for entry in PAGES]
    clock = [dict(row) for name in ("this_build", "batches") for row in queries.run(name)]
    to.write_bytes(
        pickle.dumps({"pages": pages, "params": params, "values": values(), "clock": clock})
    )


if __name__ == "__main__":
    main(Path(sys.argv[2]))
