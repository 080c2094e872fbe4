"""What can be wrong with a paper that is asked for: the thing, the place, what to do."""

from __future__ import annotations

from collections.abc import Sequence

from figures import wording
from queries.commands import Fault

MOST_NAMED = 12


class UnknownPeriod(Fault):
    def __init__(self, period: str, known: Sequence[str]):
        super().__init__(f"Không có kỳ “{period}”. Có: {_some(known)}.")


class UnknownUnit(Fault):
    def __init__(self, unit: str, period: str, known: Sequence[str]):
        super().__init__(
            f"{wording.period_title(period)} không có đơn vị mang mã “{unit}”. Có: {_some(known)}."
        )


class NothingOfPeriod(Fault):
    """Nothing at all is known of it: there is no paper to write."""

    def __init__(self, period: str):
        super().__init__(
            f"{wording.nothing_of_period(period)} Chưa lập văn bản nào. Nhập tệp của kỳ này rồi "
            "chạy `python -m data build`, hoặc chọn kỳ khác."
        )


class UnknownMeasure(Fault):
    def __init__(self, measure: str):
        super().__init__(
            f"Đề cương (tệp .toml trong thư mục papers) nêu chỉ số “{measure}” mà bản số liệu này "
            "không có. Chưa lập văn bản nào. Ghi mã như ở trang Giải thích chỉ số, hoặc bỏ dòng ấy."
        )


class OfNoUnit(Fault):
    """A kind of paper that is of the whole province was asked for one unit."""

    def __init__(self, kind: str):
        super().__init__(
            f"“{kind}” là văn bản của cả tỉnh, không lập riêng cho một đơn vị: bỏ --unit, hoặc "
            "chọn --as sheet, --as txt."
        )


class NotAPdf(Fault):
    """PDF was asked for of a kind that is none of pages."""

    def __init__(self, kind: str):
        super().__init__(f"“{kind}” không chuyển thành PDF: bỏ --pdf.")


def _some(known: Sequence[str]) -> str:
    more = f", … ({len(known)})" if len(known) > MOST_NAMED else ""
    return (", ".join(known[:MOST_NAMED]) or "chưa có gì") + more
