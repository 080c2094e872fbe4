"""Words that only the workbook says."""

from __future__ import annotations

from figures.wording import Labels
from figures.wording.columns import COVERAGE_COLUMNS, GAP_COLUMNS, PROCEDURES_COLUMNS
from figures.wording.titles import COLUMN

SHEET = Labels(
    "sheet of the workbook",
    {
        "contents": "Đọc trước",
        "objectives": "Mục tiêu",
        "why": "Vì sao",
        "procedures": "Thủ tục",
        "levels": "Biểu II.06 theo cấp",
        "fields": "Biểu II.06 theo lĩnh vực",
        "coverage": "Mức độ đầy đủ",
        "compared": "Đối chiếu",
        "cells": "Biểu báo cáo và hồ sơ",
        "figures": "Mọi chỉ số",
        "states": "Đánh giá",
    },
)
TITLE = Labels(
    "title of a sheet",
    {
        "contents": "Sổ số liệu cải cách hành chính",
        "objectives": "Từng mục tiêu của tỉnh, so với chỉ tiêu",
        "why": "Vì sao các đơn vị cần khắc phục khác đơn vị cùng cấp: từng thủ tục",
        "procedures": "Từng thủ tục, các chỉ số được đánh giá",
        "levels": "Biểu II.06 theo cấp",
        "fields": "Biểu II.06 theo lĩnh vực",
        "coverage": "Nguồn nào đã có số liệu của đơn vị nào trong kỳ",
        "compared": "Số đã nêu trong văn bản đặt cạnh số từ nguồn khác",
        "cells": "Từng ô của biểu báo cáo, đặt cạnh số tính từ hồ sơ",
        "figures": "Mọi chỉ số của đơn vị trong kỳ",
        "states": "Đánh giá đơn vị theo từng chỉ số, và căn cứ",
    },
)
ASKED, COUNTED = "Câu hỏi", "Cách tính"
CONTENTS = {"sheet": "Trang", "title": "Nội dung", "count": "Số dòng", "question": "Câu hỏi"}
WHY = {"unit_name": COLUMN["unit"], **GAP_COLUMNS, "unit_code": "Mã đơn vị"}
PROCEDURES_OF_PROVINCE = {
    **PROCEDURES_COLUMNS,
    "level": "Cấp giải quyết",
}
PROCEDURES_OF_UNIT = {"title": COLUMN["measure"], **PROCEDURES_COLUMNS}
ALL_COVERAGE = {"source_name": "Nguồn", **COVERAGE_COLUMNS}
DOSSIERS = "Hồ sơ"
DEMONSTRATION = "SỐ MÔ PHỎNG, KHÔNG PHẢI SỐ THẬT."


def of_form(code: str) -> str:
    return f"Biểu {code}"


REPORTED, FROM_DOSSIERS = "số đơn vị đã báo cáo", "số tính từ hồ sơ, để đơn vị đối chiếu"
NOTHING_CAME = "chưa có số liệu, không lập"


def as_reported(build: str, day: str) -> str:
    return f"Số đơn vị đã báo cáo (bản số liệu {build}, đến hết ngày {day})."


def forms_of(period: str, build: str) -> str:
    return f"Các biểu mẫu của {period}, điền theo bản số liệu {build}."
