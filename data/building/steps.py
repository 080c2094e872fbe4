"""Every step of a build, to be read from top to bottom; their order follows from what they need.

Ground (what no data changes) → views → gather → check → count → check → judge → page tables.
"""

from __future__ import annotations

from collections.abc import Sequence

import duckdb

from data import inserting
from data.building import gathering, graph, judging, sql_steps
from data.building.graph import Step
from data.building.making import Making
from data.definitions import Definition


def every(definitions: list[Definition]) -> list[Step]:
    """The steps of a build that counts these measures, in their order."""
    return graph.in_order(
        [
            *_ground(),
            *sql_steps.views(),
            *_gather(),
            *sql_steps.checks(),
            *sql_steps.kept_views(),
            *_count(definitions),
            judging.verdicts,
            *sql_steps.page_tables(),
        ]
    )


def keep(connection: duckdb.DuckDBPyConnection, made_by: Sequence[Step]) -> None:
    """Write into a build the steps that make it: how a figure came about is asked of it later."""
    rows = (
        {
            "name": each.name,
            "kind": each.kind,
            "sql": each.sql,
            "needs": sorted(each.needs),
            "writes": sorted(each.writes),
        }
        for each in made_by
    )
    inserting.insert(connection, "step", rows)


def _ground() -> list[Step]:
    return [
        gathering.tables,
        gathering.forms,
        gathering.definitions,
        judging.rule,
    ]


def _gather() -> list[Step]:
    return [
        sql_steps.stage("arrived"),
        *(gathering.reference_table(name) for name in gathering.REFERENCE_TABLES),
        gathering.periods_and_days,
        gathering.batches,
        sql_steps.stage("unlisted_procedures"),
        sql_steps.stage("closed_rejects"),
        sql_steps.stage("form_sent"),
        sql_steps.stage("lone_days"),
        gathering.today,
        sql_steps.stage("covered_today"),
        sql_steps.stage("merge_coverage"),
        sql_steps.stage("expected_coverage"),
    ]


def _count(definitions: list[Definition]) -> list[Step]:
    """Each measure, then its counts rolled up to longer periods and to areas."""
    return [
        sql_steps.stage("period_count"),
        *(sql_steps.counting(each) for each in definitions if each.counting_sql is not None),
        sql_steps.stage("roll_up", _counted),
        sql_steps.stage("roll_up_periods", _counted),
        sql_steps.stage("count_reported", _reported),
        sql_steps.stage("count_dossier_reports", _reported),
        sql_steps.stage("roll_up_opening"),
        sql_steps.stage("count_form_offices"),
        sql_steps.stage("count_forms"),
    ]


def _counted(making: Making) -> dict[str, str]:
    return {"their_origin": making.origin("counted")}


def _reported(making: Making) -> dict[str, str]:
    return {"their_origin": making.origin("reported")}
