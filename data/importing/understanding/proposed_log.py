"""What is proposed where codes have several rows: a log of steps, if it looks like one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from data.importing.mappings import keys, targets
from data.importing.mappings.row_keys import CODE
from data.importing.understanding.inspecting import Column

STEP, FINISHED, STATE = "changed_at", "finished_at", "outcome"
# So many rows a code, or the few that have two are slips.
ROWS_A_CODE = 1.2


def added(columns: Mapping[str, Column], usable: Iterable[Column]) -> dict[str, Column]:
    """The columns of a log's own fields: the time of a step, by its whole heading; the finishing
    day is that of the step whose state says so, where no other column has it."""
    if not has_several(columns):
        return {}
    taken = {column.number for column in columns.values()}
    found = next((each for each in usable if each.number not in taken and is_time(each)), None)
    if found is None:
        return {}
    is_finished_by_step = STATE in columns and FINISHED not in columns
    return {STEP: found} | ({FINISHED: found} if is_finished_by_step else {})


def is_time(column: Column) -> bool:
    """Whether a column is called as the time of a step is: in other words it is of something."""
    known = {keys.key(each) for each in targets.fields("dossier")[STEP].headings}
    return column.kind == "day" and keys.key(column.heading) in known


def lines(columns: Mapping[str, Column]) -> Iterator[str]:
    """Lines of a mapping, above its first table."""
    if not has_several(columns):
        return
    said = f"cột “{columns[CODE].called}” có nhiều dòng một mã"
    if STEP in columns or STATE in columns:
        yield (
            f'repeats = "log"  # {said}: mỗi dòng là một bước, ô trống lấy của dòng khác cùng mã; '
            "không phải nhật ký: last, first hay reject"
        )
    else:
        yield f'# repeats = "last"  # {said}: dòng cuối được dùng; nhật ký mỗi bước một dòng: log'


def has_several(columns: Mapping[str, Column]) -> bool:
    """Whether codes have several rows, and not by a slip."""
    code = columns.get(CODE)
    return code is not None and code.count_filled >= ROWS_A_CODE * max(code.count_distinct, 1)
