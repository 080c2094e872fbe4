"""Rows as pages read them: named values, None for unknown."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any

import duckdb


class Row(dict[str, Any]):
    """A row whose columns are read as attributes: `row.numerator`.

    Which columns there are, a type checker knows from the question's own class (queries/rows).
    """

    if TYPE_CHECKING:

        def __getitem__(self, column: str) -> Any: ...

    else:

        def __getattr__(self, name: str):
            try:
                return self[name]
            except KeyError:
                raise AttributeError(name) from None


def rows(result: duckdb.DuckDBPyConnection) -> list[Row]:
    """Every row of an answer. Decimals become int where whole, else float."""
    names = [column[0] for column in result.description]
    return [
        Row(zip(names, (_plain(value) for value in values), strict=True))
        for values in result.fetchall()
    ]


def _plain(value):
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    return value
