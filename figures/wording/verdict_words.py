"""Words around verdicts: along the axes of a funnel, over tables, why there is no verdict."""

import json
from collections.abc import Mapping

from figures.wording.labels import Labels
from figures.wording.numbers import counts, number, percent, points, with_noun
from figures.wording.spacing import unbroken
from figures.wording.verdict_found import as_whom, events_noun, expected_count, times

BASIS_OF_STATE = Labels(
    "basis of a state",
    {
        "peers": "so với đơn vị cùng cấp",
        "own_history": "so với chính đơn vị trước đây",
        "target": "so với chỉ tiêu",
    },
)
NO_VERDICT = Labels(
    "reason without verdict",
    {
        "basis": "Tình trạng được đánh giá cho từng cơ quan trong thời gian hoạt động, không cho "
        "đơn vị gộp.",
        "kind": "Chỉ đánh giá theo tháng và theo quý.",
        "unfinished": "Kỳ chưa kết thúc nên chưa đánh giá.",
        "young": "Chưa đủ ba tháng số liệu liền nhau nên chưa đánh giá.",
    },
)
QUIET = Labels(
    "quiet state",
    {
        "typical": "chênh lệch nằm trong dao động thông thường",
        "insufficient": "quá ít hồ sơ hoặc thiếu số liệu để kết luận: chưa phải là tốt",
    },
)
RULE_HEADS = Labels(
    "head of the rule",
    {
        "judged": "Đánh giá được/đơn vị",
        "tau": "τ giữa các đơn vị",
        "tau_past": "τ quanh chính mình",
        "false": "Có thể nhầm mỗi kỳ",
        "reason": "Lý do",
        "value": "Hằng số",
    },
)
VERDICT_WORD = Labels(
    "heading around verdicts",
    {
        "see": "Xem:",
        "list": "Danh sách theo tình trạng",
        "matrix": "Cùng các đơn vị, trên mọi chỉ số được đánh giá",
        "ended": "đơn vị kết thúc hoạt động trong kỳ, không đánh giá",
        "others": "đơn vị khác, không có dấu hiệu",
        "rule": "Quy tắc đánh giá: các đơn vị khác nhau đến đâu, có thể nhầm bao nhiêu",
        "tau": "τ: hai đơn vị bình thường cùng cấp chênh nhau đến đâu (0,10 là khoảng 10%), sau "
        "khi đã tính thủ tục. Số có thể nhầm ước từ mô phỏng việc hiếm (quá hạn); với tỷ lệ từ "
        "10% trở lên chưa mô phỏng riêng.",
        "nothing_drawn": "Chưa đơn vị nào đủ hồ sơ để vẽ so với dự kiến.",
        "needs": f"Đơn vị {unbroken('cần khắc phục')}, {unbroken('cần theo dõi')}",
        "more": "Còn nữa",
        "map": "Riêng cơ quan cấp huyện, không gồm các xã; mở một ô để xem đơn vị",
        "unnamed_tile": "Ô không ghi tình trạng: trong mặt bằng chung.",
        "own_state": "Riêng cơ quan huyện",
    },
)


def funnel_words(is_rare: bool, measure: str, noun: str) -> dict[str, str]:
    """The words along both axes of a funnel, and at its gate."""
    if is_rare:
        return {
            "across": f"Số {events_noun(measure)} dự kiến",
            "up": "Gấp mấy lần dự kiến (1 = đúng như dự kiến)",
            "gate": "dưới 5:\nchưa đánh giá",
        }
    return {
        "across": f"Số {noun} trong khoảng xét",
        "up": "Cao hơn, thấp hơn dự kiến, điểm phần trăm",
    }


def hover_said(row: Mapping) -> list[str]:
    """What the funnel says of a unit on hover; the list says it too."""
    window = f"trong {with_noun(row['window_months'], 'tháng')}"
    if row["is_rare"]:
        return [
            f"{with_noun(counts(row['events'], row['trials']), events_noun(row['measure']))} "
            f"{window}",
            f"dự kiến {expected_count(row)} {as_whom(row)}; {times(row)}",
        ]
    own, away = row["events"] / row["trials"], row["excess"] / row["trials"]
    own = 1 - own if row["better"] == "higher" else own
    away = -away if row["better"] == "higher" else away
    which = "cao hơn" if away > 0 else "thấp hơn"
    return [
        f"{percent(own, 1)} trên {with_noun(number(row['trials']), row['unit_of_measure'])} "
        f"{window}",
        f"{which} dự kiến {points(away)} {as_whom(row)}",
    ]


def constant(value: str) -> str:
    """A constant of the rule, kept as JSON, as one reads it: "0,001", "1; 2; 4"."""
    read = json.loads(value)
    if isinstance(read, list):
        return "; ".join(constant(json.dumps(each)) for each in read)
    return number(read, max(0, len(f"{read:.6f}".rstrip("0").partition(".")[2])))
