"""Words of the page of anti-corruption work."""

from __future__ import annotations

from collections.abc import Sequence

from figures.wording.labels import Labels
from figures.wording.spacing import keep_compounds, start_sentence

MENU = "Phòng, chống tham nhũng"
HEADING = keep_compounds("Số liệu công tác phòng, chống tham nhũng")
WORD = Labels(
    "word about anti-corruption",
    {
        "units_cells_under": "Không xếp hạng; tổng của tỉnh là số trên biểu của tỉnh, nếu có, "
        "không phải tổng các đơn vị",
        "idle_units": "đơn vị không phát sinh",
        "catalogue": (
            "Theo mẫu Thông tư 06/2025/TT-TTCP; kỳ trước ngày 30/9/2025 cũng đặt theo mẫu này. "
            "Số vụ phát hiện là kết quả công việc, không nói lên mức độ tham nhũng: chỉ theo dõi, "
            "không đánh giá, không xếp hạng."
        ),
        "without_persons": (
            "Không có biểu 02/PCTN (danh sách vụ việc, con người) và không có nội dung bí mật nhà "
            "nước."
        ),
        "only_inspectorate": (
            "Số của từng đơn vị chỉ vai trò thanh tra xem được. Dưới đây là tổng của tỉnh và đơn "
            "vị nào đã gửi biểu."
        ),
        "units_cells": "Số của từng đơn vị (chỉ vai trò thanh tra)",
        "printed": "Số đã công bố, báo chí dẫn",
        "printed_under": "Giữ nguyên kỳ, ngày và văn bản của từng số",
        "province_totals": "Tổng của tỉnh theo biểu 01/PCTN",
        "same_period": "Cùng kỳ năm trước",
        "cumulative": "Số trong kỳ và lũy kế từ đầu năm, mỗi kỳ một biểu",
    },
)


def cases_sentence(period: str, forms: str, press: Sequence[str]) -> str:
    """The answer about anti-corruption: cases found, by the form and beside it as printed."""
    when = start_sentence(period)
    by_form = f"{when}, biểu 01/PCTN: {forms}." if forms else f"{when}: chưa có số trên biểu."
    return f"{by_form} Báo chí dẫn: {'; '.join(press)}." if press else by_form
