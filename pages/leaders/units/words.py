"""Words of the page of units by state."""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping, Sequence
from datetime import date
from typing import Any

from analysis.funnel import SELDOM
from figures.wording.codes import LEVEL_SHORT, level_words
from figures.wording.labels import Labels
from figures.wording.numbers import counts, number, percent, points, with_noun
from figures.wording.periods import period as period_words
from figures.wording.spacing import (
    NBSP,
    in_sentence,
    keep_compounds,
    listed,
    start_sentence,
    unbroken,
)
from figures.wording.states import STATE, STATES_AS_LISTED
from figures.wording.verdict.found import OTHERS, as_whom, expected_count, times
from figures.wording.verdict.terms import VerdictTerms
from figures.wording.verdict.words import odds

Row = Mapping
MENU = "Sở, ngành, địa phương"
HEADING = keep_compounds("Đơn vị nào cần khắc phục, đơn vị nào làm tốt?")
QUIET = Labels(
    "quiet state",
    {
        "watch": "Có dấu hiệu kém hơn, chưa đủ để nêu tên: theo dõi thêm, chưa phải kết luận",
        "typical": "Không thấy chênh lệch lớn; khó có khả năng kém từ 1,5 lần trở lên",
        "inconclusive": "Hồ sơ còn ít, hoặc các đơn vị khác nhau quá nhiều; không có nghĩa là tốt "
        "hay kém",
        "insufficient": "Thiếu số liệu, hoặc không phát sinh hồ sơ nào",
    },
)
RULE_HEADS = Labels(
    "head of the rule",
    {
        "judged": "Đánh giá được/đơn vị",
        "tau": "τ giữa các đơn vị",
        "clustering": "Dồn theo đợt",
        "reason": "Lý do",
        "value": "Hằng số",
    },
)
OPENS_UNIT = "mở một điểm để xem đơn vị"
WORD = Labels(
    "heading around verdicts",
    {
        "common_level": "mức chung",
        "every": "Cả",
        "elsewhere": "Cũng cần khắc phục: ",
        "nobody_leads": "Chưa có đơn vị nổi bật.",
        "list": "Danh sách theo tình trạng",
        "not_different": "Các đơn vị khác",
        "matrix": "Cùng các đơn vị, trên mọi chỉ số được đánh giá",
        "undecided": "Vòng rỗng (chưa kết luận được): hồ sơ còn ít, hoặc các đơn vị khác nhau quá "
        "nhiều; không có nghĩa là tốt hay kém",
        "ended": "đơn vị kết thúc hoạt động trong kỳ, không đánh giá",
        "others": "đơn vị khác",
        "no_sign": "không có dấu hiệu",
        "unjudged": "chưa đủ số liệu để đánh giá",
        "rule": "Quy tắc đánh giá: có thể nhầm bao nhiêu, các đơn vị khác nhau đến đâu",
        "nothing_drawn": "Chưa đơn vị nào đủ hồ sơ trong 12 tháng để vẽ so với dự kiến; quy tắc "
        "xét cả kỳ ngắn hơn, và danh sách là kết luận.",
        "year_too_short": "Hình so cả 12 tháng với dự kiến, cần số liệu từ 12 tháng trở lên. "
        "Quy tắc xét cả 3 và 6 tháng nên dấu hiệu kém thấy sớm hơn; danh sách là kết luận.",
    },
)


def how_apart(terms: VerdictTerms) -> str:
    """What τ and the batches are."""
    limit = number(terms.constant("tau_limit"), 2)
    return (
        "τ: hai đơn vị bình thường cùng cấp chênh nhau đến đâu (0,10 là khoảng 10%), sau khi đã "
        f"tính thủ tục; trên {limit} thì chưa kết luận khi so với nhau. Dồn theo đợt: 0 là các "
        "trường hợp xảy ra riêng lẻ; càng lớn thì càng hay xảy ra cùng lúc, và chênh lệch phải "
        "càng lớn mới nêu tên."
    )


def how_many(level_row: Row, size: str, period: str) -> str:
    """“Quý III/2023, trong 10 huyện, thành phố: 2 đơn vị cần khắc phục, 7 trong mặt bằng …”.

    `size` is the level's in words. That nobody leads is said: the heading asks it.
    """
    counted = [
        (level_row[f"count_{state}"], in_sentence(STATE[state])) for state in STATES_AS_LISTED
    ]
    parts = [(count, words) for count, words in counted if count]
    said = ", ".join(
        f"{with_noun(count, 'đơn vị') if not place else number(count)}{NBSP}{words}"
        for place, (count, words) in enumerate(parts)
    )
    is_nobody = level_row["count_judged"] and not level_row["count_leading"]
    nobody = f" {WORD['nobody_leads']}" if is_nobody else ""
    return f"{start_sentence(period_words(period))}, trong {size}: {said}.{nobody}"


MOST_NAMED = 3


def need_of_level(level_row: Row, day: date, names: Sequence[str]) -> str:
    """“Sở Xây dựng”, who lags of a level that is not on the page; of many how many, “8 xã”."""
    if 0 < len(names) <= MOST_NAMED:
        return listed([unbroken(name) for name in names])
    return with_noun(level_row["count_lagging"], level_words(level_row["level"], day))


def named_on_measure(rows: Sequence[Row]) -> str:
    """“Huyện Tu Mơ Rông (hồ sơ nộp trực tuyến)”; of many how many."""
    names = [unbroken(row["unit_name"]) for row in rows]
    who = listed(names) if len(names) <= MOST_NAMED else with_noun(len(names), "đơn vị")
    return f"{who} ({in_sentence(rows[0]['title'])})"


def what_is_drawn(rows: Sequence[Row], level_row: Row, until: str, terms: VerdictTerms) -> str:
    """Under the heading: what is set against what, how the bands are read, who decides names."""
    least = terms.constant("comparable_share")
    alone = [row for row in rows if row["comparable_share"] < least]
    whom = f"nếu làm như {OTHERS[level_row['level']]}"
    if len(alone) == len(rows):
        whom = "nếu làm như chính mỗi đơn vị trước đây"
    elif alone:
        whom += f" ({with_noun(len(alone), 'đơn vị')} so với chính mình trước đây)"
    what = f"Số {terms.events(level_row['measure'])} so với dự kiến"
    if not level_row["is_rare"]:
        what = f"{start_sentence(level_row['title'])} so với dự kiến"
    allowed = terms.how_many_times("worse_times", level_row["is_rare"])
    return (
        f"{what} {whom}, {with_noun(12, 'tháng')} đến {until}. Vùng xám: dao động thông thường "
        f"(đơn vị chênh dự kiến không quá {allowed}); ngoài đường chấm: hiếm gặp ở đơn vị như vậy. "
        f"Hình chỉ vẽ {with_noun(12, 'tháng')}; kết luận ở danh sách, xét cả {_windows(terms)}."
    )


def _windows(terms: VerdictTerms) -> str:
    """“3, 6 và 24 tháng”: what the funnel does not show."""
    quarters: Any = terms.constant("windows")
    months = [3 * int(each) for each in [*quarters, 2 * quarters[-1]] if 3 * each != 12]
    return with_noun(listed([number(each) for each in months]), "tháng")


def not_seen(terms: VerdictTerms) -> str:
    """What the rule cannot see."""
    return (
        "Không bị nêu tên chưa chắc là tốt: kém dưới "
        f"{terms.how_many_times('worse_times')} thì không nêu; đơn vị ít hồ sơ dù kém gấp đôi cũng "
        f"thường chỉ được ghi “{in_sentence(STATE['watch'])}”."
    )


def how_seldom(terms: VerdictTerms) -> str:
    """What the dotted lines of the funnel stand for."""
    allowed = terms.how_many_times("worse_times")
    return (
        f"Ngoài đường chấm của hình: với đơn vị chênh dự kiến không quá {allowed}, {odds(SELDOM)}."
    )


def version(rule_version: int) -> str:
    """Which version of the rule spoke."""
    return f"Quy tắc đánh giá phiên bản {rule_version}."


def before(rows: Sequence[Row]) -> str:
    """Who would have been named by the version before, and who was not; nothing where it is silent.

    It speaks of quarters alone.
    """
    if not any(row["state_before"] for row in rows):
        return ""
    was, now = (
        {row["unit_code"]: row["unit_name"] for row in rows if row[key] == "lagging"}
        for key in ("state_before", "state")
    )
    gone, new = (
        [unbroken(name) for code, name in one.items() if code not in other]
        for one, other in ((was, now), (now, was))
    )
    said = [
        f"phiên bản 2 {which} “{in_sentence(STATE['lagging'])}” với {listed(names)}"
        for which, names in (("còn ghi", gone), ("chưa ghi", new))
        if names
    ]
    if not said:
        return "Quy tắc phiên bản 2 nêu cùng những đơn vị này."
    return f"So với quy tắc trước: {'; '.join(said)}."


def funnel_words(is_rare: bool, events: str, noun: str) -> dict[str, str]:
    """The words along both axes of a funnel."""
    if is_rare:
        return {
            "across": f"Số {events} dự kiến",
            "up": "Gấp mấy lần dự kiến (1 = đúng như dự kiến)",
        }
    return {
        "across": f"Số {noun} trong 12 tháng",
        "up": "Cao hơn, thấp hơn dự kiến, điểm phần trăm",
    }


def hover_said(row: Mapping, terms: VerdictTerms) -> list[str]:
    """What the funnel says of a unit on hover: its twelve months."""
    row = of_year(row, terms)
    window = f"trong {with_noun(row['window_months'], 'tháng')}"
    if row["is_rare"]:
        return [
            f"{with_noun(counts(row['events'], row['trials']), terms.events(row['measure']))} "
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


def of_year(row: Mapping, terms: VerdictTerms) -> Mapping:
    """The same unit with the counts of twelve months, beside those it is compared with then."""
    has_peers = row["comparable_share"] >= terms.constant("comparable_share")
    return {
        **row,
        "basis": "peers" if has_peers else "own_history",
        "window_months": 12,
        "events": row["year_events"],
        "trials": row["year_trials"],
        "expected": row["year_expected"],
        "excess": row["year_events"] - row["year_expected"],
    }


def constant(
    value: str, titles: Mapping[str, str] | None = None, levels: Collection[str] = ()
) -> str:
    """A constant of the rule, kept as JSON, as one reads it: "0,001", "1; 2; 4".

    Of what differs by level only the `levels` that there are.
    """
    read = json.loads(value)
    if isinstance(read, str):
        return (titles or {}).get(read, read)
    if isinstance(read, dict):
        return "; ".join(
            f"{in_sentence(LEVEL_SHORT[level])} {constant(json.dumps(each))}"
            for level, each in read.items()
            if level in levels
        )
    if isinstance(read, list):
        return "; ".join(constant(json.dumps(each)) for each in read)
    return number(read, max(0, len(f"{read:.6f}".rstrip("0").partition(".")[2])))


def volume_axes(definition: Mapping) -> dict[str, str]:
    """The words along both axes of a chart of shares by volume."""
    return {
        "x_words": definition["volume_words"] or start_sentence(definition["denominator_words"]),
        "y_words": definition["share_words"] or f"{definition['title']}, %",
    }
