"""Beside a verdict: whose step the late ones were at, how often the rule errs."""

from collections.abc import Mapping, Sequence

from figures.wording.numbers import number, with_noun
from figures.wording.spacing import in_sentence, unbroken
from figures.wording.states import STATE

Row = Mapping

# Of the question late_by_step: the unit's own, its own but handled elsewhere, another's.
LATE_STEPS = ("own", "at_another", "of_another")
NO_STEPS = "tệp hồ sơ chỉ ghi một đơn vị cho mỗi hồ sơ, không ghi khâu của ai"
BLIND = "số quá hạn tăng gấp rưỡi ở đơn vị ít hồ sơ thường chưa thấy được"


def late_elsewhere(rows: Sequence[Row]) -> list[str]:
    """“7 ở khâu của nơi khác: Đăk Hà (3), Ngọc Hồi (2)”; nothing where there is none."""
    if not rows:
        return []
    total = sum(row["numerator"] for row in rows)
    return [f"{number(total)} ở khâu của nơi khác: {_named(rows)}"]


def late_of_another(rows: Sequence[Row]) -> list[str]:
    """“2 do đơn vị giải quyết, thuộc trách nhiệm của Sở TN&MT (2): không tính vào đây”."""
    if not rows:
        return []
    total = sum(row["numerator"] for row in rows)
    return [
        f"{number(total)} hồ sơ khác do đơn vị giải quyết, thuộc trách nhiệm của {_named(rows)}: "
        "không tính vào đây"
    ]


def verdict_heading(state: str) -> str:
    """Over the steps: "Vì sao đánh giá là cần khắc phục?"; softer where nothing is held against."""
    if state == "insufficient":
        return "Vì sao chưa đánh giá?"
    return f"Vì sao đánh giá là {in_sentence(STATE[state])}?"


def closed_late(rows: Sequence[Row]) -> str:
    """How many of the late had their result in time, and of how many nobody told when it came."""
    late, unknown, count = (
        sum(row[key] or 0 for row in rows) for key in ("numerator", "ready_unknown", "closed_late")
    )
    if not late:
        return ""
    what = "có kết quả đúng hạn, chậm kết thúc trên hệ thống"
    if unknown == late:
        return f"chưa rõ bao nhiêu {what}: số liệu không ghi ngày có kết quả"
    said = f"{number(count)} {what}"
    return f"{said}; {number(unknown)} chưa rõ" if unknown else said


def false_alarms_of_level(row: Row) -> str:
    """How many units of this level the rule names by chance, each period, for this measure."""
    low, high = sorted((row["false_equal"], row["false_ordinary"]))
    return (
        f"trong {with_noun(row['count_units'], 'đơn vị cùng cấp')}, mỗi kỳ có thể có "
        f"{number(low, 2)}–{number(high, 2)} đơn vị bị nêu nhầm"
    )


def _named(rows: Sequence[Row]) -> str:
    shown = [f"{unbroken(row['other_name'])} ({number(row['numerator'])})" for row in rows[:3]]
    if len(rows) > 3:
        shown.append(f"{with_noun(len(rows) - 3, 'nơi khác')}")
    return ", ".join(shown)
