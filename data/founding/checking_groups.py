"""What is wrong among the groups of communes of a pack."""

from __future__ import annotations

from collections.abc import Sequence

from data.founding.checking_units import twice
from data.founding.mistakes import Line, Mistakes

IN_UNIT = "Ghi mã và ngày thành lập của một xã, phường, đặc khu như trong unit.csv"
ONE_ORDER = "Ghi cùng một group_order cho mọi xã của một khu vực, mỗi khu vực một số"


def groups(every: Sequence[Line], grouped: Sequence[Line]) -> Mistakes:
    """Each row names a commune once, and one place in the order is that of one group."""
    level = {(line["unit_code"], line["valid_from"]): line["level"] for line in every}
    for line in grouped:
        found = level.get((line["unit_code"], line["valid_from"]))
        if found is None:
            since = f"thành lập ngày {line['valid_from']}" if line["valid_from"] else "có từ trước"
            yield line.wrong(f"không có đơn vị mang mã {line['unit_code']} {since}", IN_UNIT)
        elif found != "commune":
            yield line.wrong(f"đơn vị mang mã {line['unit_code']} không phải cấp xã", IN_UNIT)
    yield from twice(grouped, ("unit_code", "valid_from"))
    yield from _one_order(grouped)


def _one_order(grouped: Sequence[Line]) -> Mistakes:
    named: dict[str, Line] = {}
    placed: dict[tuple[str, str], Line] = {}
    for line in grouped:
        name = (line["within_name"], line["group_name"])
        first = named.setdefault(line["group_order"], line)
        if (first["within_name"], first["group_name"]) != name:
            yield line.wrong(
                f"thứ tự {line['group_order']} đã là của “{first['group_name']}” "
                f"(dòng {first.number})",
                ONE_ORDER,
            )
        elif placed.setdefault(name, line)["group_order"] != line["group_order"]:
            yield line.wrong(
                f"“{line['group_name']}” có thứ tự khác ở dòng {placed[name].number}", ONE_ORDER
            )
