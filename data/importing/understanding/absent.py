"""What is said of columns that a mapping names and a file has not."""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Sequence

from data.importing.mappings import keys, lines
from data.importing.mappings.shape import Mapping

# So many of the file's own headings are named; the nearest come first.
NAMED = 8


def lacking(mapping: Mapping, fields: Sequence[str], there: Sequence[str]) -> str:
    """“thiếu cột “Ngày hẹn” (due_at, dòng 12); tệp còn các cột “Ngày hẹn trả”, …”. `there`: the
    headings that no field took."""
    said = f"thiếu cột {', '.join(_written(mapping, fields))}"
    if not there:
        return said
    wanted = [keys.key(heading) for field in fields for heading in mapping.columns[field]]
    nearest = sorted(there, key=lambda heading: -_nearness(keys.key(heading), wanted))
    more = ", …" if len(nearest) > NAMED else ""
    return f"{said}; tệp có cột chưa dùng: {', '.join(map(_quoted, nearest[:NAMED]))}{more}"


def _written(mapping: Mapping, fields: Sequence[str]) -> Iterator[str]:
    for field in fields:
        line = lines.line_of(mapping.text, "columns", field)
        headings = " hoặc ".join(map(_quoted, mapping.columns[field]))
        yield f"{headings} ({field}, dòng {line})"


def _nearness(heading: str, wanted: Sequence[str]) -> float:
    return max(difflib.SequenceMatcher(None, heading, each).ratio() for each in wanted)


def _quoted(heading: str) -> str:
    return f"“{heading}”"
