"""Rows as pages read them: named values, None for unknown."""

from __future__ import annotations

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
    decimals = [at for at, column in enumerate(result.description) if column[1].id == "decimal"]
    found = result.fetchall()
    if decimals:
        found = [_without_decimals(values, decimals) for values in found]
    return [Row(zip(names, values, strict=True)) for values in found]


def _without_decimals(values: tuple, decimals: list[int]) -> tuple:
    plain = list(values)
    for at in decimals:
        value = plain[at]
        if value is not None:
            whole = int(value)
            plain[at] = whole if whole == value else float(value)
    return tuple(plain)
