"""A mapping proposed for a file that none takes: what it looks like, and what is left to decide."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import duckdb

from data import faults
from data.importing.finding import files
from data.importing.mappings.shape import Reading
from data.importing.reading import workspace
from data.importing.understanding import channels, formats, inspecting, old_font, proposing
from data.importing.understanding.units import Directory


def proposed(
    found: files.Found,
    pack: Path,
    aside: Path,
    sheet: str | None = None,
    described: Callable[[inspecting.Looked], None] = lambda looked: None,
) -> proposing.Proposal:
    """The mapping that fits best; `described` is told each sheet as it was looked at.

    Raises WrongFile.
    """
    directory = Directory(pack)
    with workspace.of(found.name, aside) as connection:
        formats.set_plain(connection)
        looked = inspecting.look(found, Reading(sheet=sheet), aside, connection)
        for each in looked:
            described(each)
            if each.headings and old_font.is_of(each.headings.names):
                raise faults.WrongFile(found.name, old_font.SAID, old_font.REMEDY)
        best = max(looked, key=lambda each: len(each.columns), default=None)
        if best is None or not best.headings:
            raise faults.WrongFile(
                found.name, "không tìm thấy dòng tiêu đề cột", "Mở tệp xem lại, hoặc chọn --sheet."
            )
        texts = {
            column.number: _texts(connection, best, column)
            for column in best.columns
            if not column.is_personal and column.kind == "text"
        }
    return proposing.propose(best, found.name, _Texts(texts), directory, channels.called(pack))


class _Texts(dict):
    """Texts of the columns that were looked at; of others none."""

    def __missing__(self, number: int) -> dict[str, int]:
        return {}


def _texts(
    connection: duckdb.DuckDBPyConnection, looked: inspecting.Looked, column: inspecting.Column
) -> dict[str, int]:
    """Each text of a column and its rows, the commonest first, of columns that have few."""
    if column.count_distinct > proposing.MOST_TEXTS:
        return {}
    looked.sheet.load(connection, "looked_at", [column.number - 1])
    return dict(
        connection.execute(
            f"select nfc_normalize(c{column.number - 1}), count(*) from looked_at "
            f"where {looked.inside} and not is_missing(c{column.number - 1}) "
            "group by all order by count(*) desc, 1"
        ).fetchall()
    )
