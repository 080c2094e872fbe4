"""What is proposed where no column is a code: both ways to do without one, to choose from."""

from __future__ import annotations

import json
from collections.abc import Mapping

from data.importing.mappings import keys
from data.importing.mappings.row_keys import CODE
from data.importing.understanding.inspecting import Column, Looked

# What stays as it is while a dossier is handled, from what tells most apart.
STAYS = ("received_at", "submitted_at", "procedure_code", "handling_unit", "channel")
# A number of the line tells rows of one file apart, and says nothing in the next.
NUMBERS = {"stt", "tt", "số thứ tự", "số tt", "no"}
SAID = "không cột nào có giá trị riêng cho từng dòng để làm mã hồ sơ (key)"


def is_needed(looked: Looked, columns: Mapping[str, Column], rest: list[Column]) -> bool:
    """Whether no column was called a code, and none of the `rest` could be one: filled and
    different in all rows."""
    rows = max((each.count_filled for each in looked.columns), default=0)
    return CODE not in columns and not any(_is_unique(each, rows) for each in rest)


def lines(columns: Mapping[str, Column]) -> list[str]:
    """Comments of a mapping, above its first table; of `columns` those that nobody doubts."""
    named = list(dict.fromkeys(columns[field].called for field in STAYS if field in columns))
    listed = ", ".join(json.dumps(each, ensure_ascii=False) for each in named)
    return [
        f"# {SAID[0].upper()}{SAID[1:]}. Chọn một trong hai cách, bỏ dấu #:",
        f"# key = [{listed}]  # mấy cột ghép lại mới riêng cho từng dòng",
        '# key = "row"  # theo vị trí của dòng trong tệp; không sửa được từng dòng',
    ]


def _is_unique(column: Column, rows: int) -> bool:
    return (
        column.kind != "day"
        and keys.key(column.heading) not in NUMBERS
        and column.count_filled == column.count_distinct == rows
    )
