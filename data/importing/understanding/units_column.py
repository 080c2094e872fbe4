"""The column that names units, whatever it is called: by what stands in it."""

from __future__ import annotations

from data.importing.understanding.inspecting import Column
from data.importing.understanding.units import Directory

FIELD = "handling_unit"


def of_units(
    usable: list[Column],
    columns: dict[str, Column],
    texts: dict[int, dict[str, int]],
    directory: Directory,
) -> dict[str, Column]:
    """The column most of whose rows name a unit, whatever it is called; none where none does."""
    if FIELD in columns:
        return {}
    taken = {column.number for column in columns.values()}
    shares = {}
    for column in usable:
        rows = texts[column.number] if column.number not in taken else {}
        named = sum(count for text, count in rows.items() if directory.knows(text))
        if rows and 2 * named > sum(rows.values()):
            shares[column.number] = (named, column)
    if not shares:
        return {}
    return {FIELD: max(shares.values(), key=lambda each: each[0])[1]}
