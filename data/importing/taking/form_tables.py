"""The tables of a batch that a form fills, however it came."""

from __future__ import annotations

import pyarrow as pa

REJECTED = pa.schema(
    [
        ("sheet", pa.string()),
        ("row_number", pa.int64()),
        ("column_number", pa.int32()),
        ("heading", pa.string()),
        ("field", pa.string()),
        ("given", pa.string()),
        ("reason", pa.string()),
        ("candidates", pa.list_(pa.string())),
        ("mapped", pa.string()),
    ]
)
CELLS = pa.schema(
    [
        *((name, pa.string()) for name in ("form", "unit_code", "period")),
        *((name, pa.string()) for name in ("row_code", "column_code")),
        ("value", pa.decimal128(18, 3)),
    ]
)
COVERAGE = pa.schema(
    [
        *((name, pa.string()) for name in ("source", "unit_code")),
        *((name, pa.date32()) for name in ("starts_on", "ends_on")),
        ("is_present", pa.bool_()),
    ]
)
