"""For mypy: `queries.run("units")` gives rows of Units, and `row["unit_nmae"]` is an error.

Rows are dictionaries whose keys are the columns of their question; mypy by itself would take any
key of a dictionary. What columns a question has stands in queries/rows (queries/typed.py).
"""

from __future__ import annotations

from collections.abc import Callable

from mypy.nodes import MypyFile, StrExpr, TypeInfo
from mypy.plugin import FunctionContext, MethodContext, Plugin
from mypy.types import Instance, Type

import queries
from queries import typed

ROW = "data.rows.Row"
ASKED = {"queries.run", "queries.later", "queries.between", "queries.later_between"}


class RowsPlugin(Plugin):
    """Knows the columns of the rows that questions give."""

    def get_additional_deps(self, file: MypyFile) -> list[tuple[int, str, int]]:
        """Who asks questions needs the rows of all of them."""
        if file.fullname != "queries":
            return []
        return [(10, f"queries.rows.{typed.topic(name)}", -1) for name in queries.names()]

    def get_function_hook(self, fullname: str) -> Callable[[FunctionContext], Type] | None:
        return _answer if fullname in ASKED else None

    def get_method_hook(self, fullname: str) -> Callable[[MethodContext], Type] | None:
        of_rows = fullname.startswith("queries.rows.") and fullname.endswith(".__getitem__")
        return _column if of_rows else None


def _answer(asked: FunctionContext) -> Type:
    """list[Row] becomes a list of the question's own rows, where the question is named."""
    (name,) = asked.args[0]
    if not isinstance(name, StrExpr):
        return asked.default_return_type
    if name.value not in queries.names():
        asked.api.fail(f'no question "{name.value}"', asked.context)
        return asked.default_return_type
    module = asked.api.modules[f"queries.rows.{typed.topic(name.value)}"]
    info = module.names[typed.class_name(name.value)].node
    return _with_row(asked.default_return_type, Instance(info, []))


def _with_row(answer: Type, row: Instance) -> Type:
    """The same type with `row` where it says Row: list[Row], or a function that gives one."""
    if isinstance(answer, Instance) and answer.type.fullname == ROW:
        return row
    if isinstance(answer, Instance):
        return answer.copy_modified(args=[_with_row(each, row) for each in answer.args])
    if hasattr(answer, "ret_type"):
        return answer.copy_modified(ret_type=_with_row(answer.ret_type, row))
    return answer


def _column(looked: MethodContext) -> Type:
    """row["numerator"] has the type of that column; a column that is not there is an error."""
    (key,) = looked.args[0]
    if not (isinstance(looked.type, Instance) and isinstance(key, StrExpr)):
        return looked.default_return_type
    row: TypeInfo = looked.type.type
    column = row.get(key.value)
    if column is None or column.type is None:
        looked.api.fail(f'rows of {row.name} have no column "{key.value}"', looked.context)
        return looked.default_return_type
    return column.type


def plugin(version: str) -> type[Plugin]:
    """What mypy asks for."""
    return RowsPlugin
