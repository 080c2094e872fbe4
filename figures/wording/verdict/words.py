"""Words around verdicts: by what, how sure, how often the rule errs, and why there is none."""

import math
from collections.abc import Mapping

from figures.wording.labels import Labels
from figures.wording.numbers import number
from figures.wording.verdict.found import steps_of
from figures.wording.verdict.terms import VerdictTerms

Row = Mapping

BASIS_OF_STATE = Labels(
    "basis of a state",
    {
        "peers": "so với đơn vị cùng cấp",
        "own_history": "so với chính đơn vị trước đây",
    },
)
NO_VERDICT = Labels(
    "reason without verdict",
    {
        "basis": "Tình trạng được đánh giá cho từng cơ quan trong thời gian hoạt động, không cho "
        "đơn vị gộp.",
        "kind": "Chỉ đánh giá theo tháng và theo quý.",
        "unfinished": "Kỳ chưa kết thúc nên chưa đánh giá.",
        "reported": "Chưa đánh giá: chỉ có báo cáo tổng hợp.",
        "young": "Chưa đủ ba tháng số liệu liền nhau nên chưa đánh giá.",
    },
)
NO_PROCEDURES = "Báo cáo chia theo lĩnh vực, không chia theo thủ tục và hồ sơ"
NO_MONTHS = "Diễn biến từng tháng tính từ hồ sơ; đơn vị mới có báo cáo tổng hợp"
VERDICT_WORD = Labels(
    "heading around verdicts",
    {
        "see": "Xem:",
    },
)
# Tails are not known any further than this.
RAREST = 1_000_000


def odds(tail: float) -> str:
    """How seldom, never more than is known: .00004 is "dưới 1 lần trong 20.000"; "" from a half on.

    Rounded up to 1, 2 or 5 in so many tens: a chance has no more digits than that.
    """
    most = min(1 / tail, RAREST) if tail else RAREST
    if most < 2:
        return ""
    ten = 10 ** math.floor(math.log10(most))
    step = max(step for step in (1, 2, 5) if step * ten <= most * (1 + 1e-9))
    told = number(step * ten) if step * ten < RAREST else "1 triệu"
    return f"dưới 1 lần trong {told}"


def how_sure(row: Row, terms: VerdictTerms) -> str:
    """What the figures speak against, by the part that decided; "" where none did."""
    evidence = steps_of(row).get("evidence")
    if evidence is None:
        return ""
    is_peers = row["basis"] == "peers"
    if evidence["strength"] == "none":
        return "Chênh lệch này chưa đủ hiếm ở đơn vị bình thường để coi là dấu hiệu."
    if row["state"] != "lagging" and evidence["strength"] == "sign":
        seen = "kém hơn mức chung" if is_peers else "kém đi so với chính đơn vị trước đây"
        of_a_hundred = number(round(terms.constant("gate_p") * 100))
        return (
            f"Có dấu hiệu {seen}, chưa đủ chắc để nêu tên; trong 100 đơn vị bình thường khoảng "
            f"{of_a_hundred} đơn vị có dấu hiệu này."
        )
    if not is_peers:
        return "Số liệu khó phù hợp với việc đơn vị vẫn như trước."
    if evidence["strength"] == "sign":
        return "Số liệu vẫn khó phù hợp với việc đơn vị ngang mức chung."
    least = terms.how_many_times("worse_times", row["is_rare"])
    return f"Số liệu khó phù hợp với việc đơn vị chỉ kém mức chung dưới {least}."


def how_seldom(row: Row, terms: VerdictTerms) -> str:
    """The odds behind `how_sure`, for small type: what it would take to be met by chance."""
    steps = steps_of(row)
    evidence = steps.get("evidence")
    if evidence is None or not (told := odds(evidence["p"])):
        return ""
    if "not_comparable" in steps:
        truly = "vẫn như trước"
    elif evidence["strength"] == "named":
        least = terms.how_many_times("worse_times", row["is_rare"])
        truly = f"chỉ kém {least} và không kém đi so với trước"
    else:
        truly = "ngang mức chung và không kém đi so với trước"
    return f"Nếu thực ra {truly}, số liệu lệch đến mức này gặp {told}."


def how_often_wrong(terms: VerdictTerms) -> list[str]:
    """What the rule promises of the names of a publication, and what trying it on made-up
    provinces found.
    """
    one_in = number(round(1 / terms.constant("budget")))
    equal, ordinary = (terms.errors[kind] for kind in ("equal", "ordinary"))
    spared = [number(math.floor(100 * (1 - each["named_in_a_year"]))) for each in (equal, ordinary)]
    wrong = [number(each["wrong_share"] * 100, 1) for each in (equal, ordinary)]
    return [
        f"Quy tắc đặt mức: tính mọi đơn vị và chỉ số, trung bình không quá 1 trong {one_in} tên "
        "nêu ở mỗi kỳ là nêu nhầm. Một tên cụ thể vẫn có thể nhầm.",
        "Thử trên tỉnh mô phỏng không có đơn vị nào kém đi, riêng hồ sơ quá hạn: "
        f"{spared[0]} trong 100 tỉnh không nêu nhầm ai trong cả năm nếu các đơn vị như nhau, "
        f"{spared[1]} nếu khác nhau ở mức thông thường; tính từng kỳ, {wrong[0]}–{wrong[1]}% số "
        "tỉnh có tên bị nêu nhầm.",
    ]
