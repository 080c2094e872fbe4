"""Words that only slides say."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from figures import wording
from figures.panels import in_need
from figures.wording import Labels
from figures.wording.meeting import proposals

Row = Mapping

DRAFT = "DỰ THẢO"
ASKED = "Số trên trang này là câu trả lời của:"
WORD = Labels(
    "word of slides",
    {
        "goal": "Mục tiêu",
        "result": "Kết quả",
        "of_what": "Số lượng",
        "target": "So với chỉ tiêu",
        "change": "So với cùng kỳ",
        "more_goals": "mục tiêu khác: xem trang Tổng quan",
        "what": "Chưa có trong số liệu",
        "why": "Vì sao",
        "how": "Tình trạng",
        "late": "Hồ sơ giải quyết quá hạn",
        "late_by_month": "Hồ sơ đến hạn trong tháng bị quá hạn",
        "measure": "Chỉ số",
        "counted": "Tử số / mẫu số",
        "basis": "Căn cứ",
        "task": "Việc đề xuất",
        "until": "Thời hạn",
        "begins_with": "Căn cứ",
        "shown_by": "Số liệu nào cho thấy đã xong",
    },
)


def opening(period: str, province: str) -> str:
    """The first slide's title, where not one sentence can be said of the period."""
    return f"Cải cách hành chính {province}, {period}: chưa có số liệu để kết luận"


def goals(rows: Sequence[Row]) -> str:
    """“Trong 9 mục tiêu có số liệu, 2 đạt chỉ tiêu giao, 3 chưa đạt, 4 chưa giao chỉ tiêu”."""
    by_rule = [row["official_kind"] == "rule" for row in rows]
    reached_all = [row["target_tag"] in ("met", "above") for row in rows]
    reached = sum(met and not rule for met, rule in zip(reached_all, by_rule, strict=True))
    in_full = sum(reached_all) - reached
    unmet = sum(row["target_tag"] == "unmet" for row in rows)
    said = [
        f"{wording.number(count)} {words}"
        for count, words in (
            (reached, "đạt chỉ tiêu giao"),
            (in_full, "đạt mức đầy đủ theo quy định"),
            (unmet, "chưa đạt"),
            (len(rows) - reached - in_full - unmet, "chưa giao chỉ tiêu"),
        )
        if count
    ]
    if len(said) == 1:
        whole = wording.with_noun(len(rows), "mục tiêu")
        return f"Cả {whole} có số liệu đều {said[0].split(' ', 1)[1]}"
    return f"Trong {wording.with_noun(len(rows), 'mục tiêu')} có số liệu, {', '.join(said)}"


def unseen(count: int, period: str) -> str:
    some = wording.with_noun(count, "mục")
    return f"Số liệu {period} chưa gồm {some}: các trang trước chưa tính đến"


def off_target(count: int, period: str) -> str:
    return (
        f"{period}: {wording.with_noun(count, 'mục tiêu')} chưa đạt chỉ tiêu giao, cần quyết việc"
    )


def counted(period: str, as_of: str, is_simulated: bool) -> str:
    """The last slide's title: as of when, and whose figures."""
    whose = "; số theo đơn vị là mô phỏng, không phải số thật" if is_simulated else ""
    return f"Số liệu {period} tính đến hết {as_of}{whose}"


ALL_TAKEN = "Mọi dòng của các tệp đã gửi đều được nhận."
NOT_JUDGED = (
    "Kỳ này chưa đánh giá đơn vị nào: chưa đủ tháng có số liệu, hoặc kỳ không phải tháng, quý."
)


def more(count: int) -> str:
    return f"Và {wording.with_noun(count, 'mục khác')}: xem trang Chất lượng số liệu."


def states(rows: Sequence[Row]) -> list[str]:
    """“Quá hạn/đến hạn, 10 huyện, thành phố: 2 cần khắc phục, 8 …”, a line a level."""
    late = [row for row in rows if row["measure"] == in_need.LATE]
    said = []
    for level in in_need.LEVELS:
        of_level = [row for row in late if row["level"] == level]
        counted = Counter(row["state"] for row in of_level)
        if of_level:
            how = ", ".join(
                f"{wording.number(counted[state])} {wording.in_sentence(wording.STATE[state])}"
                for state in wording.STATES_AS_LISTED
                if counted[state]
            )
            whom = wording.with_noun(len(of_level), wording.in_sentence(wording.LEVEL[level]))
            said.append(f"{of_level[0]['title']}, {whom}: {how}.")
    return said


def to_decide(rows: Sequence[Row]) -> str:
    """“Ba việc đề xuất quyết định: giao Huyện A, Sở B, Huyện C”."""
    whom = wording.listed(
        list(dict.fromkeys(wording.unbroken(proposals.whom(row)) for row in rows))
    )
    return f"{proposals.heading(len(rows))}: giao {whom}"


def open_tasks(count: int) -> str:
    return f"{wording.with_noun(count, 'nhiệm vụ')} đã giao, số liệu chưa cho thấy hoàn thành"


def more_tasks(count: int) -> str:
    return f"Và {wording.with_noun(count, 'nhiệm vụ khác')}: xem trang Nhiệm vụ được giao."
