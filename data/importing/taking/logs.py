"""Several rows a dossier: in which order they count, and what the rows of a log are together.

A row of a log is a step of its dossier. It is completed by the other rows of the same code: what it
leaves blank is as it was at the step before; what a row needs, such as the day of receipt, may also
stand in a later one. Steps follow one another by their time where the file has it, not by the order
in which they were written down.
"""

from __future__ import annotations

import duckdb

from data.importing.mappings import keys
from data.importing.mappings.row_keys import CODE
from data.importing.mappings.shape import Mapping

LOG = "log"
STEP, FINISHED, STATE = "changed_at", "finished_at", "outcome"
# What stays a step's own: its dossier, its time.
OWN = (CODE, STEP)
PLACE = "getvariable('direction') * part, getvariable('direction') * row_number"


def complete(connection: duckdb.DuckDBPyConnection, mapping: Mapping) -> None:
    """Make of the view `given` one in which each row of a log says what its dossier's rows say."""
    of_step = STEP if STEP in mapping.columns else FINISHED
    connection.execute(
        "create or replace table step as select *, key_of(dossier_code) as code, "
        f"coalesce({', '.join(f'plausible(written_day({each}))' for each in (STEP, FINISHED))}) "
        "as moment from given"
    )
    _set_direction(connection, "select code, moment, part, row_number from step")
    is_of_step = _is_time_of_step(connection, mapping)
    cells = [
        f"{_cell(name, mapping, is_of_step)} as {name}"
        for name in mapping.fields
        if name not in OWN
    ]
    before, after = (
        f"partition by code order by number rows between {rows}"
        for rows in (
            "unbounded preceding and 1 preceding",
            "1 following and unbounded following",
        )
    )
    connection.execute(
        "create or replace table completed as with numbered as (select *, row_number() over "
        f"(partition by code order by moment nulls first, {PLACE}) as number from step) "
        f"select part, row_number, {CODE}, {of_step} as {STEP}, {', '.join(cells)} from numbered "
        f"window before as ({before}), after as ({after}) order by part, row_number"
    )
    connection.execute("create or replace view given as from completed")


def set_order(connection: duckdb.DuckDBPyConnection, mapping: Mapping) -> str:
    """By what rows of one code follow one another, as SQL over read_row: a step's time, where the
    mapping names it; else their place alone."""
    if mapping.target != "dossier" or (mapping.repeats != LOG and STEP not in mapping.columns):
        connection.execute("set variable direction = 1")
        return "cast(null as timestamp)"
    _set_direction(
        connection,
        "select dossier_code as code, step_at as moment, part, row_number from read_row",
    )
    return "step_at"


def _set_direction(connection: duckdb.DuckDBPyConnection, steps: str) -> None:
    """Whether the rows of a code mostly run back in time: of steps of one moment, one day perhaps,
    the place must tell which is the later."""
    connection.execute(
        "set variable direction = (select case when count_if(moment < before) > "
        "count_if(moment > before) then -1 else 1 end from (select moment, lag(moment) over "
        "(partition by code order by part, row_number) as before "
        f"from ({steps}) as step where moment is not null and code is not null) as pair)"
    )


def _is_time_of_step(connection: duckdb.DuckDBPyConnection, mapping: Mapping) -> bool:
    """Whether the finishing day is the time of each step, and what its state says decides: then
    the two belong together, row by row."""
    if FINISHED not in mapping.columns or STATE not in mapping.columns:
        return False
    if STEP in mapping.columns:
        step, finished = ([*map(keys.key, mapping.columns[each])] for each in (STEP, FINISHED))
        return step == finished
    ((is_filled,),) = connection.execute(
        f"select coalesce(bool_and(not is_missing({FINISHED})), false) from step "
        "where code is not null"
    ).fetchall()
    return is_filled


def _cell(name: str, mapping: Mapping, is_of_step: bool) -> str:
    """The completed cell of a field, as SQL over the windows `before` and `after`."""
    if name not in mapping.columns or name in mapping.key_fields:
        return name
    earlier = f"last_value({_legible(name, mapping)} ignore nulls) over before"
    if name == FINISHED and is_of_step:
        # Of the step that says the state: a later one may say nothing of it.
        stated = f"case when not is_missing({STATE}) then {FINISHED} end"
        own = f"case when not is_missing({STATE}) then {FINISHED} "
        return f"{own} else last_value({stated} ignore nulls) over before end"
    own = f"case when not is_missing({name}) then {name}"
    if name == STATE and not is_of_step and FINISHED in mapping.columns:
        own += f" when not is_missing({FINISHED}) then {name}"  # finished, whatever was before
    others = [earlier]
    if mapping.fields[name].required:
        others.append(f"first_value({_legible(name, mapping)} ignore nulls) over after")
    return f"{own} when code is not null then coalesce({', '.join(others)}, {name}) else {name} end"


def _legible(name: str, mapping: Mapping) -> str:
    """A cell that other rows can be completed by: one that is at fault is its own row's alone."""
    is_day = mapping.fields[name].kind == "day"
    can_be = f"plausible(written_day({name})) is not null" if is_day else f"not is_error({name})"
    return f"case when not is_missing({name}) and {can_be} then {name} end"
