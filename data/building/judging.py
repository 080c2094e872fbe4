"""Judge at build: counts to arrays, arrays to the rule, what it found to tables that pages read."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import NamedTuple

import duckdb
import numpy as np
import pandas as pd
import pyarrow as pa

from analysis.chains import Months, chains
from analysis.version_2 import verdict
from data import database, statements, verdict_rule
from data.building import verdict_rows
from data.building.graph import step
from data.building.making import Making
from data.building.verdict_rows import Chain, Measure, Month

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
    of_source: dict[str, list[Level]] = {}
    every_aim = _asked(connection, "judge_aims")
    measures = database.run(connection, statements.text("stages", "judge_measures"))
    for values in measures.fetchall():
        measure = Measure(*values)
        if measure.source not in of_source:
            of_source[measure.source] = _levels(connection, measure.source)
        aims = every_aim[every_aim["measure"] == measure.measure]
        for chain in _chains(connection, measure, of_source[measure.source], aims, known):
            reasons += verdict_rows.reasons(chain)
            levels += verdict_rows.levels(chain)
    _append(connection, "verdict_reason", reasons)
    _append(connection, "verdict_level", levels)


class Level(NamedTuple):
    """What came of one level in the months of one calendar: (offices, months)."""

    level: str
    offices: pd.MultiIndex
    calendar: list[Month]
    months: pd.Index
    expected: np.ndarray
    present: np.ndarray


def _levels(connection: duckdb.DuckDBPyConnection, source: str) -> list[Level]:
    """Every level and calendar of a source."""
    came = _asked(connection, "judge_months", source=source)
    levels = []
    for (_, level), its in came.groupby(["calendar", "level"], sort=False):
        every_office = pd.MultiIndex.from_frame(its[OFFICE])
        offices = every_office.unique()
        first_of_month = ~its["month"].duplicated()
        calendar = its.loc[first_of_month, ["month", "year", "number", "starts_on"]]
        months = pd.Index(calendar["month"])
        at = offices.get_indexer(every_office), months.get_indexer(its["month"])
        expected = np.zeros((len(offices), len(months)), bool)
        present = expected.copy()
        expected[at], present[at] = True, its["is_present"].to_numpy(bool)
        named = [Month(*each) for each in calendar.itertuples(index=False, name=None)]
        levels.append(Level(level, offices, named, months, expected, present))
    return levels


def _chains(
    connection: duckdb.DuckDBPyConnection,
    measure: Measure,
    levels: list[Level],
    aims: pd.DataFrame,
    known: verdict_rule.VerdictRule,
) -> Iterator[Chain]:
    """Every chain of quarters of a measure, judged: by calendar, by level, three of each."""
    counts = _asked(
        connection,
        "judge_counts",
        measure=measure.measure,
        version=measure.version,
        better=measure.better,
        by_procedure=measure.by_procedure,
    )
    counted_at = pd.MultiIndex.from_frame(counts[OFFICE])
    for each in levels:
        aim = _aim(each, aims)
        taken = Months(
            *_counted(each, counts, counted_at),
            each.expected,
            each.present,
            target=1 - aim if measure.better == "higher" else aim,
            past_from=sum(month.starts_on.date() < measure.valid_from for month in each.calendar),
        )
        for panel, ends in chains(taken):
            found = verdict.judge(panel, known.rule)
            offices = list(each.offices)
            yield Chain(
                measure, each.level, offices, each.calendar, ends, taken, panel, found, known
            )


def _aim(level: Level, aims: pd.DataFrame) -> np.ndarray:
    """(months,): what a measure aims at on a level; NaN where at nothing."""
    if aims.empty:
        return np.full(len(level.months), np.nan)
    its = aims[aims["level"] == level.level].set_index("month")["value"]
    return level.months.map(its).to_numpy(float)


def _counted(
    level: Level, counts: pd.DataFrame, counted_at: pd.MultiIndex
) -> tuple[np.ndarray, np.ndarray]:
    """(events, trials) of one level and calendar: (offices, procedures, months)."""
    office = level.offices.get_indexer(counted_at)
    month = level.months.get_indexer(counts["month"])
    mine = (office >= 0) & (month >= 0)
    procedure, names = pd.factorize(counts["procedure_code"][mine])
    at = (office[mine], procedure, month[mine])
    shape = (len(level.offices), len(names), len(level.months))
    events, trials = np.zeros(shape), np.zeros(shape)
    events[at], trials[at] = counts["events"][mine], counts["trials"][mine]
    return events, trials


def _asked(connection: duckdb.DuckDBPyConnection, name: str, **bound) -> pd.DataFrame:
    return database.run(connection, statements.text("stages", name), bound).df()


def _append(connection: duckdb.DuckDBPyConnection, table: str, rows: list[dict]) -> None:
    if not rows:
        return
    by_column = {name: [row[name] for row in rows] for name in rows[0]}
    connection.register("judged", pa.table(by_column))
    connection.execute(f"insert into {table} by name select * from judged")
    connection.unregister("judged")
