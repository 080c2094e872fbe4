"""Words of the first page."""

from __future__ import annotations

from figures.wording.labels import Labels
from figures.wording.numbers import number
from figures.wording.spacing import in_sentence, keep_compounds, start_sentence

MENU = "Tổng quan"
HEADING = keep_compounds("Cải cách hành chính đang ở đâu so với chỉ tiêu?")
WORD = Labels(
    "heading of the first page",
    {
        "goals": "Mục tiêu",
        "how": "cách tính",
        "only_watched": "chỉ theo dõi",
        "no_goals": "Danh mục của tỉnh chưa chọn mục tiêu nào (objective.csv).",
        "changes": "So với cùng kỳ",
        "no_counts": "không nêu số lượng",
        "others": "Chỉ số khác theo nhóm",
        "districts": "Tình trạng các địa bàn",
        "groups": "Tình trạng các xã theo khu vực",
        "gravest": "Tình trạng nặng nhất đã kết luận",
        "indices": "Chỉ số khác",
        "more_unseen": "mục khác",
        "decide": "Quyết định",
        "docx": "Báo cáo của kỳ (Word)",
        "pptx": "Trang trình chiếu (PowerPoint)",
        "xlsx": "Sổ số liệu của kỳ (Excel)",
    },
)


def read_otherwise(title: str, both: str, lacking_all: int, lacking: int) -> str:
    """Under a bar whose target is given for a part of the figure too: “Còn thiếu 15.026; riêng nộp
    trực tuyến từ xa (10.576/60.271) còn thiếu 19.560”."""
    said = [f"còn thiếu {number(each)}" if each else "đã đạt" for each in (lacking_all, lacking)]
    return f"{start_sentence(said[0])}; riêng {in_sentence(title)} ({both}) {said[1]}"
