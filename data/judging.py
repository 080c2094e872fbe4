"""Judge at build: counts to arrays, arrays to the rule, what it found to tables that pages read."""

from __future__ import annotations

import json
from collections.abc import Iterator

import duckdb
import numpy as np
import pandas as pd

from analysis import verdict
from analysis.chains import Months, chains
from data import statements, verdict_rows, verdict_rule
from data.graph import step
from data.making import Making
from data.verdict_rows import Chain, Measure, Month

OFFICE = ["unit_code", "valid_from"]
# What is asked of the counts.
ASKED = ("judge_measures", "judge_months", "judge_counts", "judge_aims")
NEEDS = statements.all_named("stages", ASKED, "needs")


@step("ground", writes=["verdict_rule"])
def rule(making: Making) -> None:
    """The constants of the verdict as they are now."""
    known = verdict_rule.load()
    rows = [
        {
            "name": name,
            "value": json.dumps(getattr(known.rule, name)),
            "reason": reason,
            "rule_version": known.rule.version,
        }
        for name, reason in known.reasons.items()
    ]
    _append(making.connection, "verdict_rule", rows)


@step("judge", needs=NEEDS, writes=["verdict_reason", "verdict_level"])
def verdicts(making: Making) -> None:
    judge(making.connection)


def judge(connection: duckdb.DuckDBPyConnection) -> None:
    """Write verdict_reason and verdict_level from what was counted."""
    known = verdict_rule.load()
    reasons, levels = [], []
    for values in connection.execute(statements.text("stages", "judge_measures")).fetchall():
        for chain in _chains(connection, Measure(*values), known):
            reasons += verdict_rows.reasons(chain)
            levels += verdict_rows.levels(chain)
    _append(connection, "verdict_reason", reasons)
    _append(connection, "verdict_level", levels)


def _chains(
    connection: duckdb.DuckDBPyConnection, measure: Measure, known: verdict_rule.VerdictRule
) -> Iterator[Chain]:
    """Every chain of quarters of a measure, judged: by calendar, by level, three of each."""
    came = _asked(connection, "judge_months", source=measure.source)
    counts = _asked(
        connection,
        "judge_counts",
        measure=measure.measure,
        version=measure.version,
        better=measure.better,
        by_procedure=measure.by_procedure,
    )
    aims = _asked(connection, "judge_aims", measure=measure.measure)
    for (_, level), of_level in came.groupby(["calendar", "level"], sort=False):
        offices = pd.MultiIndex.from_frame(of_level[OFFICE].drop_duplicates())
        months = of_level[["month", "year", "number", "starts_on"]].drop_duplicates()
        calendar = [Month(*each) for each in months.itertuples(index=False, name=None)]
        aim = months["month"].map(aims[aims["level"] == level].set_index("month")["value"])
        taken = Months(
            *_counted(offices, months["month"], counts),
            *_came(offices, months["month"], of_level),
            target=(1 - aim if measure.better == "higher" else aim).to_numpy(float),
            past_from=sum(each.starts_on.date() < measure.valid_from for each in calendar),
        )
        for panel, ends in chains(taken):
            found = verdict.judge(panel, known.rule)
            yield Chain(measure, level, list(offices), calendar, ends, taken, panel, found, known)


def _counted(
    offices: pd.MultiIndex, months: pd.Series, counts: pd.DataFrame
) -> tuple[np.ndarray, np.ndarray]:
    """(events, trials) of one level and calendar: (offices, procedures, months)."""
    office, month = _places(offices, months, counts)
    mine = (office >= 0) & (month >= 0)
    procedure, names = pd.factorize(counts["procedure_code"][mine])
    shape, at = (len(offices), len(names), len(months)), (office[mine], procedure, month[mine])
    events, trials = np.zeros(shape), np.zeros(shape)
    events[at], trials[at] = counts["events"][mine], counts["trials"][mine]
    return events, trials


def _came(
    offices: pd.MultiIndex, months: pd.Series, of_level: pd.DataFrame
) -> tuple[np.ndarray, np.ndarray]:
    """(expected, present): (offices, months)."""
    expected = np.zeros((len(offices), len(months)), bool)
    present, at = expected.copy(), _places(offices, months, of_level)
    expected[at], present[at] = True, of_level["is_present"].to_numpy(bool)
    return expected, present


def _places(offices: pd.MultiIndex, months: pd.Series, rows: pd.DataFrame) -> tuple:
    """(office, month) of each row, as places in the arrays; -1 where it is none of them."""
    return (
        offices.get_indexer(pd.MultiIndex.from_frame(rows[OFFICE])),
        pd.Index(months).get_indexer(rows["month"]),
    )


def _asked(connection: duckdb.DuckDBPyConnection, name: str, **bound) -> pd.DataFrame:
    return connection.execute(statements.text("stages", name), bound).df()


def _append(connection: duckdb.DuckDBPyConnection, table: str, rows: list[dict]) -> None:
    if not rows:
        return
    connection.register("judged", pd.DataFrame(rows))
    connection.execute(f"insert into {table} by name select * from judged")
    connection.unregister("judged")
