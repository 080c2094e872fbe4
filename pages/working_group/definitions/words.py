"""Words of the page of definitions."""

from __future__ import annotations

import unicodedata

from figures.wording.codes import LEVEL
from figures.wording.labels import Labels
from figures.wording.spacing import keep_compounds
from figures.wording.titles import COLUMN

MENU = "Giải thích chỉ số"
HEADING = keep_compounds("Chỉ số này tính thế nào, căn cứ vào đâu?")
MEASURE_COLUMNS = {
    "measure": "Mã chỉ số",
    "title": COLUMN["measure"],
    "question": "Câu hỏi",
    "domain": "Nhóm",
    "kind": "Loại",
    "unit_of_measure": "Đơn vị tính",
}
DEFINITION_WORD = Labels(
    "word about definitions",
    {
        "what": "Nội dung",
        "apart": "Bản mới so với bản đầu",
        "search": "Tìm chỉ số (tên, căn cứ, biểu; không cần dấu)",
        "all": "Mọi chỉ số",
        "open_one": "Theo nhóm; chọn một chỉ số để xem cách tính và căn cứ",
        "screens": "Có ở trang",
        "changed": "Phiên bản sau đổi gì?",
        "compared": "Các phiên bản trên cùng số liệu",
        "compared_caption": "Toàn tỉnh, 8 quý gần nhất; mọi phiên bản đếm cùng một bản số liệu",
    },
)


# A milestone is no number, and a score is told on a page of its own.
WITH_EXAMPLE = ("share", "average", "flow", "stock", "count")


def example(period: str, origin: str, counted: str) -> str:
    """“Ví dụ, Quý III/2023, toàn tỉnh (mô phỏng): 1,31% (785/59.827 hồ sơ).”"""
    return f"Ví dụ, {period}, {LEVEL['province']} ({origin}): {counted}."


def plain_letters(text: str) -> str:
    """What one types without a Vietnamese keyboard: "Hồ sơ đúng hạn" → "ho so dung han"."""
    parts = unicodedata.normalize("NFD", text.casefold().replace("đ", "d"))
    return " ".join("".join(each for each in parts if not unicodedata.combining(each)).split())
