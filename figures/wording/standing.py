"""Words of where the province stands: the first sentences, and the table of who is in need."""

from __future__ import annotations

from collections.abc import Sequence

from figures.wording.labels import Labels
from figures.wording.spacing import in_sentence, unbroken
from figures.wording.states import STATE

NAMED = 6  # in a sentence
ONLY_CLOSED_LATE = "đã có kết quả đúng hạn, chỉ chậm kết thúc"
AVERAGED = "Vượt: bình quân 12 tháng. Quá hạn/đến hạn, trừ dòng ghi khác"
NOT_SO = "không áp dụng"
WORD = Labels(
    "word of where the province stands",
    {
        "target": "chỉ tiêu",
        "soon": " đến hạn trong 3 ngày làm việc",
        "excess": "Vượt dự kiến mỗi quý",
        "now": "Kỳ này",
        "nobody": "Kỳ này không có đơn vị nào.",
        "closed": "chậm kết thúc",
        "left": "Không kể chậm kết thúc",
        "unknown": "chưa rõ",
        "of_share": "tỷ lệ ",
        "no_base": "chưa có cùng kỳ",
    },
)
BASIS = Labels(
    "with whom a unit is compared",
    {
        "own": "so với chính mình",
        "department": "so với các sở, ngành khác",
        "district": "so với các huyện khác",
        "commune": "so với các xã khác",
    },
)


def heading(states: Sequence[str]) -> str:
    """Over the list: “Đơn vị cần khắc phục, đang hồi phục”; of nobody, who is looked for."""
    said = [unbroken(in_sentence(STATE[state])) for state in states or ("lagging", "watch")]
    return f"Đơn vị {', '.join(said)}"
