"""Words of the page of documents between agencies."""

from __future__ import annotations

from figures.wording.labels import Labels
from figures.wording.spacing import keep_compounds, start_sentence

MENU = "Văn bản điện tử"
HEADING = keep_compounds("Văn bản giữa các cơ quan đã hoàn toàn điện tử chưa?")
WORD = Labels(
    "word about documents",
    {
        "by_level": "Theo cấp",
    },
)


def of_senders(is_of_some: bool) -> str:
    """That a share is of those who have sent, where others have not."""
    return " Tỷ lệ trên chỉ tính các đơn vị đã gửi." if is_of_some else ""


def electronic_sentence(period: str, share: str, origin: str, with_paper: str, bound: str) -> str:
    """The answer about documents: what forms say, and how much paper is left; beside it, or alone,
    what was printed, in its own words."""
    when = start_sentence(period)
    if share:
        left = f", còn {with_paper} gửi kèm hoặc chỉ bằng bản giấy" if with_paper else ""
        beside = f" Báo chí dẫn: {bound}, văn bản gốc không nêu số lượng." if bound else ""
        return (
            f"{when}, theo biểu IV.01 ({origin}), văn bản gửi hoàn toàn điện tử đạt {share}{left}."
            f"{beside}"
        )
    if bound:
        return (
            f"{when}, báo chí dẫn: {bound} văn bản hoàn toàn điện tử, văn bản gốc không nêu số "
            "lượng; chưa có biểu IV.01 để đối chiếu."
        )
    return f"{when}: chưa có số liệu văn bản điện tử."
