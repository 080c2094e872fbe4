"""Words of the first page."""

from __future__ import annotations

from collections.abc import Mapping

from figures.wording.labels import Labels
from figures.wording.numbers import number, with_noun
from figures.wording.spacing import NBSP, in_sentence, keep_compounds, unbroken
from figures.wording.states import STATE

MENU = "Tổng quan"
HEADING = keep_compounds("Cải cách hành chính đang ở đâu so với chỉ tiêu?")
WORD = Labels(
    "heading of the first page",
    {
        "simulated_figure": "(Số mô phỏng.)",
        "needs": f"Đơn vị {unbroken('cần khắc phục')}, {unbroken('cần theo dõi')}",
        "more": "Còn nữa",
    },
)


def needs_counted(counted: Mapping[str, int], measures: int, apart: int = 0) -> str:
    """“4 cần khắc phục, 9 cần theo dõi, trên 3 chỉ số được đánh giá”.

    `apart`: so many of those watched are so on measures on which units differ too much.
    """
    said = ", ".join(
        f"{number(count)}{NBSP}{in_sentence(STATE[state])}"
        for state, count in counted.items()
        if count
    )
    if apart:
        said += f" ({number(apart)} ở chỉ số mà các đơn vị khác nhau quá nhiều)"
    return f"{said or 'không đơn vị nào'}, trên {with_noun(measures, 'chỉ số')} được đánh giá"
