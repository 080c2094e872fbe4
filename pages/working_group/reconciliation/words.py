"""Words of the page that sets figures of several origins side by side."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from figures.wording.facts import added, sum_written
from figures.wording.numbers import Number, as_printed, decimal
from figures.wording.spacing import keep_compounds
from figures.wording.titles import COLUMN

MENU = "Đối chiếu số liệu"
HEADING = keep_compounds("Số báo cáo, số từ hồ sơ và số công bố có khớp không?")
MADE = "số mô phỏng lập theo số in nên không đối chiếu"
UNLIKE = "không so được"
ALL_AGREE = "Không số nào trong các số so được lệch nhau."
SUM_AGREES = "khớp với cộng các đơn vị"
SUM_UNKNOWN = "chưa cộng được: chưa đủ đơn vị báo cáo"
SAME = "khớp với hồ sơ ở mọi ô so được"
ALONE = "chưa có gì trong hồ sơ để so (số liệu chỉ có trên biểu)"
COMPARED_COLUMNS = {
    "measure": "Mã chỉ số",
    "title": COLUMN["measure"],
    "form_column": "Biểu, cột",
    "origin": "Nguồn số đã nêu",
    "numerator": "Số đã nêu: tử số",
    "denominator": "Số đã nêu: mẫu số",
    "value": "Số đã nêu: kết quả",
    "against_origin": "Nguồn số đối chiếu",
    "against_numerator": "Số đối chiếu: tử số",
    "against_denominator": "Số đối chiếu: mẫu số",
    "against_value": "Số đối chiếu: kết quả",
    "difference_numerator": "Lệch tử số",
    "difference_denominator": "Lệch mẫu số",
    "difference_value": "Lệch kết quả",
    "document": COLUMN["document"],
    "note": "Ghi chú",
}
FORM_COLUMNS = {
    "form": "Biểu",
    "unit_code": "Mã đơn vị",
    "section_title": "Phần",
    "row_label": "Dòng",
    "column_code": "Cột",
    "column_label": "Tên cột",
    "reported": "Đơn vị báo cáo",
    "counted": "Tính từ hồ sơ",
    "difference": "Lệch",
}


class PrintedSum(NamedTuple):
    """Printed parts, each added (1) or taken away (-1), and the printed total they should be."""

    parts: Sequence[Number]
    total: Number
    total_name: str
    signs: Sequence[int] = ()


def printed_disagree(sums: Sequence[PrintedSum]) -> str:
    """Printed parts that do not add up to their printed total; both are kept as printed."""
    each = (
        f"{sum_written(one.parts, one.signs)} = {as_printed(added(one.parts, one.signs))}, "
        f"trong khi {one.total_name} in là {as_printed(one.total)} "
        f"(lệch {as_printed(abs(added(one.parts, one.signs) - decimal(one.total)))})"
        for one in sums
    )
    return f"Số đã công bố chưa khớp: {'; '.join(each)}. Giữ nguyên số đã công bố."
