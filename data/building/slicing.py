"""A slice of a build: fewer measures, fewer stages; what it does not make, it does not have."""

from __future__ import annotations

from collections.abc import Collection

import duckdb

from data import restricted
from data.building import graph, sql_steps, steps
from data.building.graph import Step
from data.definitions import Definition

# What they count is of every measure that some form has a column of.
OF_WHOLE_FORMS = {"count_form_offices", "count_forms"}


def with_parts(
    known: list[Definition], measures: Collection[str] | None = None
) -> list[Definition]:
    """The definitions of some measures and of what they are made of; None: all that are known.

    Raises ValueError where one is not known.
    """
    if measures is None:
        return known
    if unknown := set(measures) - {each.code for each in known}:
        raise ValueError(f"no such measures: {sorted(unknown)}")
    wanted = set(measures)
    for each in known:
        if each.code in measures:
            wanted |= {part for part in (each.opening, each.flow) if part}
    return [each for each in known if each.code in wanted]


def part(
    every: list[Step], known: list[Definition], wanted: list[Definition], until: str
) -> list[Step]:
    """Of all steps those that count the wanted measures, through one of graph.STAGES.

    Checks of counts set one measure against another: where some are not counted, there are none.
    Nor are whole forms then set beside dossiers, unless page tables are asked for, which need it.
    """
    left_out = {sql_steps.counts(each) for each in known} - {
        sql_steps.counts(each) for each in wanted
    }
    if left_out and until != graph.STAGES[-1]:
        left_out |= OF_WHOLE_FORMS
    return graph.without_idle(
        each
        for each in graph.through(every, until)
        if each.name not in left_out and not (left_out and each.stage == "counted")
    )


def cut(connection: duckdb.DuckDBPyConnection, asked: list[Step], every: list[Step]) -> None:
    """Take out of a new build what only steps that are not asked would fill or look up."""
    connection.execute("delete from step")
    steps.keep(connection, asked)
    views = _names(every, "view")
    for view in sorted(views - _names(asked, "view")):
        connection.execute(f"drop view {view}")
    filled = set().union(*(each.writes for each in asked))
    laid = set().union(*(each.writes for each in every if each.kind not in ("page", "check")))
    for table in sorted(laid - filled - views):
        connection.execute(f"drop table if exists {restricted.place(table)}")


def leave_only(connection: duckdb.DuckDBPyConnection, wanted: list[Definition]) -> None:
    """Take out all other definitions: what is not counted must not look like nothing."""
    connection.execute(
        "delete from measure where measure not in (select unnest($codes))",
        {"codes": [each.code for each in wanted]},
    )


def _names(of: list[Step], kind: str) -> set[str]:
    return {each.name for each in of if each.kind == kind}
