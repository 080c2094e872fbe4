"""What is wrong among the units of a pack, and in who followed whom."""

from __future__ import annotations

import itertools
from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from decimal import Decimal

from data.founding.mistakes import Line, Mistakes

ALWAYS, EVER = date.min, date.max


def begins(unit: Line) -> date:
    return date.fromisoformat(unit["valid_from"]) if unit["valid_from"] else ALWAYS


def ends(unit: Line) -> date:
    return date.fromisoformat(unit["valid_to"]) if unit["valid_to"] else EVER


def units(every: Sequence[Line]) -> Mistakes:
    """Each code means one unit a day, and each unit but the province lies in one that is there."""
    by_code = _by_code(every)
    for line in every:
        if ends(line) < begins(line):
            yield line.wrong(
                f"kết thúc {line['valid_to']} trước khi thành lập {line['valid_from']}",
                "Sửa một trong hai ngày",
            )
    for code, held in by_code.items():
        in_time = sorted(held, key=begins)
        for earlier, later in itertools.pairwise(in_time):
            if begins(later) <= ends(earlier):
                yield later.wrong(
                    f"mã {code} cùng lúc của hai đơn vị (dòng {earlier.number})",
                    "Sửa mã, hoặc ghi ngày kết thúc của đơn vị trước",
                )
    provinces = [line for line in every if line["level"] == "province"]
    for line in provinces[1:]:
        yield line.wrong("có hơn một đơn vị cấp tỉnh", "Chỉ để lại tỉnh của danh mục này")
    if every and not provinces:
        yield every[0].wrong("không có đơn vị nào cấp tỉnh", "Thêm dòng có level = province")
    for line in every:
        yield from _parent(line, by_code)


def _parent(line: Line, by_code: dict[str, list[Line]]) -> Mistakes:
    parent = line["parent_code"]
    if line["level"] == "province":
        if parent:
            yield line.wrong("tỉnh có đơn vị trên", "Để trống parent_code")
        return
    if not parent:
        yield line.wrong("không có đơn vị trên", "Ghi mã đơn vị trên vào parent_code")
    elif parent not in by_code:
        yield line.wrong(f"không có đơn vị trên mang mã {parent}", "Sửa mã, hoặc thêm đơn vị ấy")
    elif not _lasts(by_code[parent], begins(line), ends(line)):
        yield line.wrong(
            f"đơn vị trên {parent} không có suốt thời gian của đơn vị này",
            "Sửa ngày thành lập, ngày kết thúc của một trong hai",
        )


def _lasts(held: list[Line], first: date, last: date) -> bool:
    """Whether there is a unit of one code from a day to another; it may be several in turn, as one
    that took another's area in begins anew."""
    for each in sorted(held, key=begins):
        if begins(each) <= first <= ends(each):
            if last <= ends(each):
                return True
            first = ends(each) + timedelta(1)
    return False


def successions(every: Sequence[Line], followed: Sequence[Line]) -> Mistakes:
    """An old unit lies whole in one new unit, which begins on the day after its last."""
    by_code = _by_code(every)
    for line in followed:
        on = date.fromisoformat(line["changed_on"])
        if on - timedelta(1) not in map(ends, by_code[line["old_code"]]):
            yield line.wrong(
                f"đơn vị cũ {line['old_code']} không kết thúc ngày {on - timedelta(1)}",
                "Sửa mã, hoặc valid_to trong unit.csv",
            )
        if on not in map(begins, by_code[line["new_code"]]):
            yield line.wrong(
                f"đơn vị mới {line['new_code']} không thành lập ngày {on}",
                "Sửa mã, hoặc valid_from trong unit.csv",
            )
        if Decimal(line["share"]) != 1:
            yield line.wrong(
                f"phần nhập vào {line['share']}",
                "Ghi 1: số liệu không chia được, chọn đơn vị nhận nhiều nhất",
            )
    yield from twice(followed, ("old_code", "changed_on"))


def twice(every: Iterable[Line], keys: Sequence[str]) -> Mistakes:
    """Rows that say again what an earlier one says."""
    first: dict[tuple[str, ...], Line] = {}
    for line in every:
        key = tuple(line[column] for column in keys)
        if earlier := first.get(key):
            yield line.wrong(
                f"{', '.join(keys)} như dòng {earlier.number}: {', '.join(key)}",
                "Bỏ một trong hai dòng",
            )
        else:
            first[key] = line


def _by_code(every: Sequence[Line]) -> dict[str, list[Line]]:
    held: dict[str, list[Line]] = defaultdict(list)
    for line in every:
        held[line["unit_code"]].append(line)
    return held
