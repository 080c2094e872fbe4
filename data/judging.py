"""Judge at build: counts to frames, frames to the rule, what it found to tables that pages read."""

from __future__ import annotations

import json
from dataclasses import dataclass

import duckdb
import numpy as np
import pandas as pd

from analysis import verdict
from analysis.chains import Months, chains
from data import statements, verdict_rows, verdict_rule

OFFICE = ["unit_code", "valid_from"]


@dataclass(frozen=True)
class Measure:
    """What is judged, as its definition says; `origin` of its counts."""

    measure: str
    version: int
    valid_from: object
    better: str
    source: str
    by_procedure: bool
    origin: str


def judge(connection: duckdb.DuckDBPyConnection) -> None:
    """Write verdict_reason, verdict_level and verdict_rule, and each state beside its tags."""
    known = verdict_rule.load()
    _write_rule(connection, known)
    for values in connection.execute(statements.text("stages", "judge_measures")).fetchall():
        _judge_measure(connection, Measure(*values), known)
    connection.execute(statements.text("stages", "judge_states"))


def _judge_measure(
    connection: duckdb.DuckDBPyConnection, measure: Measure, known: verdict_rule.VerdictRule
) -> None:
    months = _asked(connection, "judge_months", source=measure.source)
    counts = _asked(
        connection,
        "judge_counts",
        measure=measure.measure,
        version=measure.version,
        better=measure.better,
        by_procedure=measure.by_procedure,
    )
    aims = _asked(connection, "judge_aims", measure=measure.measure)
    for (_, level), its_months in months.groupby(["calendar", "level"], sort=False):
        offices = its_months.drop_duplicates(OFFICE)[OFFICE].reset_index(drop=True)
        calendar = (
            its_months[its_months["has_begun"]].drop_duplicates("month").reset_index(drop=True)
        )
        if calendar.empty:
            continue
        taken = _taken(its_months, counts, offices, calendar)
        aim = calendar["month"].map(aims[aims["level"] == level].set_index("month")["value"])
        taken = Months(
            **taken,
            target=(1 - aim if measure.better == "higher" else aim).to_numpy(float),
            past_from=int((calendar["starts_on"] < pd.Timestamp(measure.valid_from)).sum()),
        )
        for panel, ends in chains(taken):
            found = verdict.judge(panel, known.rule)
            chain = verdict_rows.Chain(
                measure, level, offices, calendar, ends, taken, panel, found, known
            )
            _append(connection, "verdict_reason", verdict_rows.reasons(chain))
            _append(connection, "verdict_level", verdict_rows.levels(chain))


def _taken(
    its_months: pd.DataFrame,
    counts: pd.DataFrame,
    offices: pd.DataFrame,
    calendar: pd.DataFrame,
) -> dict[str, np.ndarray]:
    """Frames to the arrays of one level: (offices, procedures, months) and (offices, months)."""
    place = pd.Series(range(len(offices)), index=pd.MultiIndex.from_frame(offices))
    number = pd.Series(range(len(calendar)), index=calendar["month"])
    its_months = its_months[its_months["month"].isin(number.index)]
    expected = np.zeros((len(offices), len(calendar)), bool)
    present = expected.copy()
    at = (
        place.loc[list(its_months[OFFICE].itertuples(index=False, name=None))].to_numpy(),
        number.loc[its_months["month"]].to_numpy(),
    )
    expected[at] = its_months["has_begun"].to_numpy(bool)
    present[at] = its_months["is_present"].to_numpy(bool)

    mine = counts[
        counts["month"].isin(number.index)
        & pd.MultiIndex.from_frame(counts[OFFICE]).isin(place.index)
    ]
    procedure, names = pd.factorize(mine["procedure_code"])
    shape = (len(offices), max(1, len(names)), len(calendar))
    events, trials = np.zeros(shape), np.zeros(shape)
    at = (
        place.loc[list(mine[OFFICE].itertuples(index=False, name=None))].to_numpy(),
        procedure,
        number.loc[mine["month"]].to_numpy(),
    )
    events[at], trials[at] = mine["events"], mine["trials"]
    return {"events": events, "trials": trials, "expected": expected, "present": present}


def _asked(connection: duckdb.DuckDBPyConnection, name: str, **bound) -> pd.DataFrame:
    return connection.execute(statements.text("stages", name), bound).df()


def _append(connection: duckdb.DuckDBPyConnection, table: str, rows: list[dict]) -> None:
    if not rows:
        return
    connection.register("judged", pd.DataFrame(rows))
    connection.execute(f"insert into {table} by name select * from judged")
    connection.unregister("judged")


def _write_rule(connection: duckdb.DuckDBPyConnection, known: verdict_rule.VerdictRule) -> None:
    values = {name: getattr(known.rule, name) for name in known.reasons}
    connection.executemany(
        "insert into verdict_rule values (?, ?, ?, ?)",
        [
            [name, json.dumps(value), known.reasons[name], known.rule.version]
            for name, value in values.items()
        ],
    )
