"""What a source of data is called."""

from __future__ import annotations

from collections.abc import Mapping

# Where the province gave it no name (expected_source.csv of its pack).
_SOURCE = {
    "dossiers": "Hồ sơ thủ tục hành chính",
    "mô phỏng": "Hồ sơ mô phỏng",
    "bo_gtvt": "Hệ thống của Bộ Giao thông vận tải",
    "bo_khdt": "Hệ thống của Bộ Kế hoạch và Đầu tư",
}


def source_name(row: Mapping) -> str:
    """A source by the name the province gave it, else by ours, else by its code.

    Forms are kept as form:II.06a, the files of one as form:II.06a:STP.
    """
    code = row["source"]
    if code.startswith("form:"):
        form, _, unit = code.removeprefix("form:").partition(":")
        return row["source_name"] or f"Biểu {form}" + (f" ({unit})" if unit else "")
    return row["source_name"] or _SOURCE.get(code, code)
