"""Judge at build: counts to arrays, arrays to the rule, what it found to tables that pages read."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import datetime
from typing import NamedTuple

import duckdb
import numpy as np
import pandas as pd
import pyarrow as pa

from analysis import version_2
from analysis.chains import QUARTER, Months, chains
from analysis.verdict import judging
from analysis.verdict.panel import Panel
from data import database, statements, verdict_rule
from data.building import verdict_rows
from data.building.graph import step
from data.building.making import Making
from data.building.verdict_rows import Chain, Measure, Month

# What is asked of the counts.
ASKED = ("judge_measures", "judge_months", "judge_counts")
NEEDS = statements.all_named("stages", ASKED, "needs")
ERRORS = "errors"
WHY_ERRORS = "Số lần nêu tên nhầm, đếm trên các tỉnh mô phỏng mà sự thật đã biết."


@step("ground", writes=["verdict_rule"])
def rule(making: Making) -> None:
    """The constants of the verdict as they are now, and what the rule costs."""
    known = verdict_rule.load()
    values = {name: getattr(known.rule, name) for name in known.reasons} | {ERRORS: known.errors}
    rows = [
        {
            "name": name,
            "value": json.dumps(value),
            "reason": known.reasons.get(name, WHY_ERRORS),
            "rule_version": known.rule.version,
        }
        for name, value in values.items()
    ]
    _append(making.connection, "verdict_rule", rows)


@step("judge", needs=NEEDS, writes=["verdict_reason", "verdict_level"])
def verdicts(making: Making) -> None:
    judge(making.connection)


def judge(connection: duckdb.DuckDBPyConnection) -> None:
    """Write verdict_reason and verdict_level from what was counted."""
    reasons, levels = [], []
    for chain in _judged(list(_panels(connection))):
        reasons += verdict_rows.reasons(chain)
        levels += verdict_rows.levels(chain)
    _append(connection, "verdict_reason", reasons)
    _append(connection, "verdict_level", levels)


class Level(NamedTuple):
    """What came of one level in the months of one calendar: (offices, months).

    `keys` and `names` are what offices and months are called in the counts.
    """

    level: str
    calendar: str
    offices: list[tuple[str, datetime]]
    keys: pd.Index
    months: list[Month]
    names: pd.Index
    expected: np.ndarray
    present: np.ndarray


class Given(NamedTuple):
    """A panel with where it is from; `ends`: the months that its quarters end with."""

    measure: Measure
    level: Level
    taken: Months
    panel: Panel
    ends: np.ndarray


def _judged(given: list[Given]) -> Iterator[Chain]:
    """Every chain with what was found; a month of one calendar is one publication."""
    known, before = verdict_rule.load().rule, verdict_rule.before().rule
    for calendar in dict.fromkeys(each.level.calendar for each in given):
        its = [each for each in given if each.level.calendar == calendar]
        found = judging.judge([each.panel for each in its], known)
        for each, of_each in zip(its, found, strict=True):
            yield Chain(
                each.measure,
                each.level.level,
                each.level.offices,
                each.level.months,
                each.ends,
                each.taken,
                each.panel,
                of_each,
                version_2.states(each.panel, before) if _is_of_quarters(each) else None,
            )


def _is_of_quarters(given: Given) -> bool:
    """Whether the chain is the calendar's own quarters: months are judged by today's rule alone."""
    return given.level.months[given.ends[0]].number % QUARTER == 0


def _panels(connection: duckdb.DuckDBPyConnection) -> Iterator[Given]:
    """Every chain of quarters of every measure: by calendar, by level, three of each."""
    of_source: dict[str, list[Level]] = {}
    measures = database.run(connection, statements.text("stages", "judge_measures"))
    for values in measures.fetchall():
        measure = Measure(*values)
        if measure.source not in of_source:
            of_source[measure.source] = _levels(connection, measure.source)
        counts = _asked(
            connection,
            "judge_counts",
            measure=measure.measure,
            version=measure.version,
            better=measure.better,
            by_procedure=measure.by_procedure,
        )
        for level in of_source[measure.source]:
            before = [month.starts_on.date() < measure.valid_from for month in level.months]
            taken = Months(
                measure.measure,
                level.level,
                *_counted(level, counts),
                level.expected,
                level.present,
                numbers=np.array([month.year * 12 + month.number for month in level.months]),
                past_from=sum(before),
            )
            for panel, ends in chains(taken):
                yield Given(measure, level, taken, panel, ends)


def _levels(connection: duckdb.DuckDBPyConnection, source: str) -> list[Level]:
    """Every level and calendar of a source."""
    came = _asked(connection, "judge_months", source=source)
    levels = []
    for (calendar, level), its in came.groupby(["calendar", "level"], sort=False):
        office, keys = pd.factorize(its["office"])
        month, names = pd.factorize(its["month"])
        expected = np.zeros((len(keys), len(names)), bool)
        present = expected.copy()
        expected[office, month], present[office, month] = True, its["is_present"].to_numpy(bool)
        levels.append(
            Level(
                level,
                calendar,
                _of_each(its, office, ["unit_code", "valid_from"]),
                keys,
                [Month(*each) for each in _of_each(its, month, [*Month._fields])],
                names,
                expected,
                present,
            )
        )
    return levels


def _of_each(rows: pd.DataFrame, code: np.ndarray, columns: list[str]) -> list[tuple]:
    """The columns of the first row of each code, by code."""
    _, first = np.unique(code, return_index=True)
    return list(rows[columns].iloc[first].itertuples(index=False, name=None))


def _counted(level: Level, counts: pd.DataFrame) -> tuple[np.ndarray, np.ndarray]:
    """(events, trials) of one level and calendar: (offices, procedures, months)."""
    office = level.keys.get_indexer(counts["office"])
    month = level.names.get_indexer(counts["month"])
    mine = (office >= 0) & (month >= 0)
    procedure, names = pd.factorize(counts["procedure_code"][mine])
    at = (office[mine], procedure, month[mine])
    shape = (len(level.offices), len(names), len(level.names))
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
