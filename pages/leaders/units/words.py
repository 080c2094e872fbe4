"""Words of the page of units by state."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping, Sequence

from figures.wording.labels import Labels
from figures.wording.numbers import counts, number, percent, plain_percent, points, with_noun
from figures.wording.periods import period as period_words
from figures.wording.spacing import NBSP, in_sentence, keep_compounds, start_sentence, unbroken
from figures.wording.states import STATE, STATES_AS_LISTED
from figures.wording.tables import UNIT_COLUMNS
from figures.wording.titles import COLUMN
from figures.wording.verdict_answers import NAMED
from figures.wording.verdict_found import OTHERS, as_whom, expected_count, times
from figures.wording.verdict_terms import VerdictTerms

Row = Mapping
MENU = "Sở, ngành, địa phương"
HEADING = keep_compounds("Đơn vị nào cần khắc phục, đơn vị nào làm tốt?")
TENTH = 0.05  # what is written as a tenth, at least
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
OPENS_UNIT = "mở một điểm để xem đơn vị"
VERDICT_COLUMNS = {
    **{key: word for key, word in UNIT_COLUMNS.items() if key not in ("target_tag", "origin")},
    "state": "Tình trạng",
    "basis": "Căn cứ",
    "window_months": "Số tháng xét",
    "events": "Số xảy ra",
    "trials": "Trên tổng số",
    "expected": "Số dự kiến",
    "excess": "Vượt dự kiến",
    "lasting_count": "Số kỳ có dấu hiệu",
    "lasting_of": "Trên số kỳ xét",
    "since": "Từ tháng",
    "target_tag": "So với chỉ tiêu",
    "origin": COLUMN["origin"],
}
WORD = Labels(
    "heading around verdicts",
    {
        "common_level": "mức chung",
        "list": "Danh sách theo tình trạng",
        "matrix": "Cùng các đơn vị, trên mọi chỉ số được đánh giá",
        "ended": "đơn vị kết thúc hoạt động trong kỳ, không đánh giá",
        "others": "đơn vị khác, không có dấu hiệu",
        "rule": "Quy tắc đánh giá: các đơn vị khác nhau đến đâu, có thể nhầm bao nhiêu",
        "nothing_drawn": "Chưa đơn vị nào đủ hồ sơ để vẽ so với dự kiến.",
    },
)


def how_apart(terms: VerdictTerms) -> str:
    """What τ is, and of which verdicts the false alarms are known."""
    common = plain_percent(terms.constant("common_from"))
    return (
        "τ: hai đơn vị bình thường cùng cấp chênh nhau đến đâu (0,10 là khoảng 10%), sau khi đã "
        "tính thủ tục. Số có thể nhầm ước từ mô phỏng việc hiếm (quá hạn); với tỷ lệ từ "
        f"{common} trở lên chưa mô phỏng riêng."
    )


def how_many(level_row: Row, size: str, period: str) -> str:
    """“Quý III/2023, trong 10 huyện, thành phố: 2 đơn vị cần khắc phục, 7 trong mặt bằng …”.

    `size` is the level's in words.
    """
    counted = [
        (level_row[f"count_{state}"], in_sentence(STATE[state])) for state in STATES_AS_LISTED
    ]
    parts = [(count, words) for count, words in counted if count]
    said = ", ".join(
        f"{with_noun(count, 'đơn vị') if not place else number(count)}{NBSP}{words}"
        for place, (count, words) in enumerate(parts)
    )
    return f"{start_sentence(period_words(period))}, trong {size}: {said}."


def what_is_drawn(rows: Sequence[Row], level_row: Row, until: str, terms: VerdictTerms) -> str:
    """Under the heading: what is set against what, in which window, how the bands are read."""
    windows = Counter(row["window_months"] for row in rows)
    usual = max(windows, key=windows.__getitem__, default=12)
    others = [row for row in rows if row["window_months"] != usual]
    apart = ", ".join(
        f"{unbroken(row['short_name'])} {with_noun(row['window_months'], 'tháng')}"
        for row in others
    )
    if len(others) > 2 * NAMED:
        apart = "một số đơn vị 3 hoặc 6 tháng"
    window = with_noun(usual, "tháng") + f" đến {until}" + (f" ({apart})" if apart else "")
    whom = (
        f"nếu làm như {OTHERS[level_row['level']]}"
        if level_row["basis"] == "peers"
        else "nếu làm như chính mỗi đơn vị trước đây"
    )
    what = f"Số {terms.events(level_row['measure'])} so với dự kiến"
    if not level_row["is_rare"]:
        what = f"{start_sentence(level_row['title'])} so với dự kiến"
    return (
        f"{what} {whom}, {window}. Vùng xám: dao động thông thường; ra ngoài đường chấm: ngẫu "
        f"nhiên chỉ {terms.odds('strong')}."
    )


def false_alarms(levels: Sequence[Row]) -> str:
    """How many innocent units chance may name a period, over all levels and measures judged."""
    measures = len({row["measure"] for row in levels})
    units = sum({row["level"]: row["count_units"] for row in levels}.values())
    low, high = (sum(row[key] for row in levels) for key in ("false_equal", "false_ordinary"))
    ends = [number(each, 1) for each in (low, high)]
    about = f"khoảng {'–'.join(dict.fromkeys(ends))}" if high >= TENTH else "dưới 0,1"
    return (
        f"Với {with_noun(units, 'đơn vị')} và {with_noun(measures, 'chỉ số')} được đánh giá, mỗi "
        f"kỳ có thể nêu nhầm {with_noun(about, 'đơn vị')}; vì vậy chỉ "
        "ghi “cần khắc phục” khi dấu hiệu lặp lại."
    )


def not_seen(rule_version: int) -> str:
    """What the rule cannot see, and which version of it spoke."""
    return (
        "Không bị nêu tên chưa chắc là tốt: số quá hạn chỉ gấp rưỡi dự kiến thì phần lớn quy tắc "
        f"không thấy được, nhất là ở đơn vị ít hồ sơ. Quy tắc đánh giá phiên bản {rule_version}."
    )


def funnel_words(is_rare: bool, events: str, noun: str, gate: float) -> dict[str, str]:
    """The words along both axes of a funnel, and at its gate."""
    if is_rare:
        return {
            "across": f"Số {events} dự kiến",
            "up": "Gấp mấy lần dự kiến (1 = đúng như dự kiến)",
            "gate": f"dưới {number(gate, 0 if gate == int(gate) else 1)}:\nchưa đánh giá",
        }
    return {
        "across": f"Số {noun} trong khoảng xét",
        "up": "Cao hơn, thấp hơn dự kiến, điểm phần trăm",
    }


def hover_said(row: Mapping, terms: VerdictTerms) -> list[str]:
    """What the funnel says of a unit on hover; the list says it too."""
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


def constant(value: str) -> str:
    """A constant of the rule, kept as JSON, as one reads it: "0,001", "1; 2; 4"."""
    read = json.loads(value)
    if isinstance(read, list):
        return "; ".join(constant(json.dumps(each)) for each in read)
    return number(read, max(0, len(f"{read:.6f}".rstrip("0").partition(".")[2])))


def volume_axes(definition: Mapping) -> dict[str, str]:
    """The words along both axes of a chart of shares by volume."""
    return {
        "x_words": definition["volume_words"] or start_sentence(definition["denominator_words"]),
        "y_words": definition["share_words"] or f"{definition['title']}, %",
    }
