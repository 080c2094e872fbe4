"""Words of the page that sets figures of several origins side by side."""

from __future__ import annotations

from collections.abc import Sequence

from figures.wording.numbers import MINUS, Number, as_printed, decimal, number, with_noun
from figures.wording.spacing import keep_compounds, listed

MENU = "Đối chiếu số liệu"
HEADING = keep_compounds("Số báo cáo, số từ hồ sơ và số công bố có khớp không?")
PAIR = "cặp số"  # one figure, stated and from another origin
FROM_TWO = "từ hai nguồn"
CELLS = "của biểu so được với hồ sơ"
MADE = "không đối chiếu (số mô phỏng lập theo số đã in)"
UNLIKE = "không so được (một bên không nêu số lượng)"
ALL_AGREE = "Các số so được đều khớp."
NONE_COMPARABLE = "Chưa có hai số nào so được với nhau."
AGREES = "khớp"
SUM_AGREES = "khớp với cộng các đơn vị"
SUM_UNKNOWN = "chưa cộng được"
CELL_BY_CELL = "đơn vị có hồ sơ thì so theo từng ô của biểu"
SAME = "khớp với hồ sơ ở mọi ô so được"
ALONE = "không so được: số liệu chỉ có trên biểu, không tính từ hồ sơ"


def beside(difference: Number | None) -> str:
    """How the first of two figures stands to the second: “ít hơn 45”, “nhiều hơn 358”, “khớp”."""
    if difference is None:
        return ""
    if difference == 0:
        return AGREES
    how = "nhiều hơn" if difference > 0 else "ít hơn"
    return f"{how} {as_printed(difference).removeprefix(MINUS)}"


def beside_in_points(difference: Number) -> str:
    """The same of two shares: “cao hơn 0,12 điểm phần trăm”."""
    if difference == 0:
        return AGREES
    how = "cao hơn" if difference > 0 else "thấp hơn"
    return f"{how} {with_noun(number(abs(decimal(difference)) * 100, 2), 'điểm phần trăm')}"


def beside_of_share(numerator: Number, denominator: Number) -> str:
    """The same of both counts; what agrees is left out: “mẫu số ít hơn 45”."""
    apart = [
        f"{which} {beside(each)}"
        for which, each in (("tử số", numerator), ("mẫu số", denominator))
        if each
    ]
    return ", ".join(apart) or AGREES


def printed_disagree(apart: Sequence[Number], count: int) -> str:
    """That of so many printed sums some do not add up, by how much each; they stay as printed."""
    by = listed([as_printed(abs(decimal(each))) for each in apart])
    which = with_noun(f"{number(len(apart))}/{number(count)}", "phép cộng")
    return (
        f"Trong văn bản đã công bố, {which} kiểm được không khớp (lệch {by}); giữ nguyên số đã in."
    )


def printed_agree(count: int) -> str:
    """That what could be added of the printed figures adds up."""
    return (
        f"Số đã công bố khớp với nhau: {with_noun(number(count), 'phép cộng')} kiểm được đều đúng."
    )
