"""Words around verdicts: by what, how sure, how often the rule errs, and why there is none."""

import math
from collections.abc import Mapping

from figures.wording.labels import Labels
from figures.wording.numbers import number, with_noun
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
# Rarer is not said: names with odds of one in 1.000 to one in 10.000 were wrong about one time
# in ten on simulated provinces, and odds are read as the chance that this name is.
RAREST = 1_000
# Of so few events a handful more or less is another picture.
FEW_EVENTS = 20
BY_CHANCE = "khó có thể do tình cờ"
A_NAME_MAY_BE_WRONG = "Vẫn có thể nêu nhầm một đơn vị."


def odds(tail: float) -> str:
    """How seldom, never more than is known: .0048 is "hiếm hơn 1 trong 200"; "" from a half on.

    Rounded up to 1, 2 or 5 in so many tens: a chance has no more digits than that.
    """
    most = min(1 / tail, RAREST) if tail else RAREST
    if most < 2:
        return ""
    ten = 10 ** math.floor(math.log10(most))
    step = max(step for step in (1, 2, 5) if step * ten <= most * (1 + 1e-9))
    return f"hiếm hơn 1 trong {number(step * ten)}"


def few_events(row: Row, terms: VerdictTerms) -> str:
    """That a handful would change the picture, where there are few; "" of many or common ones."""
    if not row["is_rare"] or row["expected"] is None or row["events"] >= FEW_EVENTS:
        return ""
    what = with_noun(row["events"], terms.events(row["measure"]))
    return f"Chỉ có {what}: bớt vài hồ sơ là nhận định có thể khác."


def how_sure(row: Row, terms: VerdictTerms) -> str:
    """What would hardly have given such figures, by the part that decided; "" where none did."""
    evidence = steps_of(row).get("evidence")
    if evidence is None:
        return ""
    is_peers, strength = row["basis"] == "peers", evidence["strength"]
    as_good = "ngang mức chung" if is_peers else "vẫn làm như trước"
    if strength == "none":
        return f"Đơn vị {as_good} cũng có thể có số liệu như vậy: chưa đủ để coi là dấu hiệu."
    if strength == "sign" and row["state"] == "lagging":
        return (
            f"Giữ từ kỳ trước: kỳ này chưa đủ mức để nêu tên mới, nhưng nếu đơn vị {as_good} thì "
            f"kết quả này vẫn {BY_CHANCE}."
        )
    if strength == "sign":
        seen, alike = "kém hơn mức chung", as_good
        if not is_peers:
            seen, alike = "kém đi so với chính đơn vị trước đây", "không kém đi"
        of_a_hundred = number(round(terms.constant("gate_p") * 100))
        return (
            f"Có dấu hiệu {seen}, chưa đủ để nêu tên: trong 100 đơn vị {alike} vẫn có khoảng "
            f"{of_a_hundred} đơn vị như vậy."
        )
    if is_peers and row["is_rare"]:
        as_good = f"chỉ kém mức chung chưa tới {terms.how_many_times('worse_times')}"
    elif is_peers:
        as_good = "chỉ kém chút ít"
    return f"Nếu đơn vị {as_good} thì kết quả này {BY_CHANCE}."


def how_seldom(row: Row, terms: VerdictTerms) -> str:
    """The odds behind `how_sure`, for small type, and what they are not; "" of one that stays.

    Whether it stays is asked of another, milder question: its odds beside those of a new name
    would look the surer.
    """
    steps = steps_of(row)
    evidence = steps.get("evidence")
    if evidence is None or not (told := odds(evidence["p"])):
        return ""
    is_named = evidence["strength"] == "named"
    if row["state"] == "lagging" and not is_named:
        return ""
    if "not_comparable" in steps:
        truly = "vẫn như trước"
    elif is_named:
        least = terms.how_many_times("worse_times", row["is_rare"])
        truly = f"chỉ kém {least} và không kém đi so với trước"
    else:
        truly = "ngang mức chung và không kém đi so với trước"
    wrong = "nêu nhầm đơn vị này" if row["state"] == "lagging" else "nhận định sai về đơn vị này"
    return f"Nếu thực ra {truly}, số liệu lệch đến mức này {told}. Đây không phải khả năng {wrong}."


def how_often_wrong(terms: VerdictTerms) -> list[str]:
    """What the rule promises of the names of a publication, and what trying it on made-up
    provinces found.
    """
    one_in = number(round(1 / terms.constant("budget")))
    equal, ordinary = (terms.errors[kind] for kind in ("equal", "ordinary"))
    spared = [number(math.floor(100 * (1 - each["named_in_a_year"]))) for each in (equal, ordinary)]
    wrong = [number(each["wrong_share"] * 100, 1) for each in (equal, ordinary)]
    return [
        f"Tính chung mọi đơn vị và chỉ số, trung bình không quá 1 trong {one_in} tên nêu ở mỗi kỳ "
        "là nêu nhầm.",
        "Thử trên tỉnh mô phỏng không có đơn vị nào kém đi, chỉ tính hồ sơ quá hạn. Trong 100 tỉnh "
        f"mà các đơn vị như nhau, {spared[0]} tỉnh không nêu nhầm ai trong cả năm; nếu khác nhau "
        f"ở mức thông thường, {spared[1]} tỉnh. Mỗi kỳ, {wrong[0]}–{wrong[1]}% số tỉnh có tên bị "
        "nêu nhầm.",
    ]
