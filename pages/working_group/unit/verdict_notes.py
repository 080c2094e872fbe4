"""Beside a verdict: whose step the late ones were at, which were only closed late."""

from collections.abc import Mapping, Sequence

from figures.wording.gaps import HANDLING
from figures.wording.numbers import counts, number, with_noun
from figures.wording.spacing import in_sentence, unbroken
from figures.wording.states import STATE

Row = Mapping

# Of the question late_by_step: the unit's own, its own but handled elsewhere, another's.
LATE_STEPS = ("own", "at_another", "of_another")
BLIND = (
    "Không bị nêu tên chưa phải là tốt: mức tăng gấp rưỡi ở đơn vị ít hồ sơ thường chưa thấy được."
)
ONLY_CLOSED_LATE = "chỉ chậm kết thúc trên hệ thống"
NO_STEPS = "tệp hồ sơ chỉ ghi một đơn vị cho mỗi hồ sơ, không ghi khâu của ai"


def by_step(rows: Sequence[Row]) -> dict[str, int]:
    """The late dossiers that a unit answers for, each in one step, as the procedure's page has
    them: only closed late before all; then handled by another; then untold; else its own.
    """
    own, another = ([row for row in rows if row["step"] == step] for step in ("own", "at_another"))
    unknown = sum(row["ready_unknown"] for row in own)
    return {
        "own": sum(row["numerator"] - row["closed_late"] for row in own) - unknown,
        "at_another": sum(row["numerator"] - row["closed_late"] for row in another),
        "closed_late": sum(row["closed_late"] for row in [*own, *another]),
        "ready_unknown": unknown,
    }


def late_elsewhere(rows: Sequence[Row]) -> list[str]:
    """“7 ở khâu của nơi khác: Đăk Hà (3), Ngọc Hồi (2)”, but for what was only closed late."""
    late = [{**row, "numerator": row["numerator"] - row["closed_late"]} for row in rows]
    late = [row for row in late if row["numerator"]]
    if not late:
        return ["0 ở khâu của nơi khác"]
    total = sum(row["numerator"] for row in late)
    return [f"{number(total)} ở khâu của nơi khác: {_named(late)}"]


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
    if state == "inconclusive":
        return "Vì sao chưa kết luận được?"
    return f"Vì sao đánh giá là {in_sentence(STATE[state])}?"


def closed_late(rows: Sequence[Row]) -> str:
    """How many of the late had their result in time, and of how many nobody told when it came."""
    late, unknown, count = _closed(rows)
    if not late:
        return ""
    what = "có kết quả đúng hạn, chậm kết thúc trên hệ thống"
    if unknown == late:
        return f"chưa rõ bao nhiêu {what}: số liệu không ghi ngày có kết quả"
    untold = f"{with_noun(counts(unknown, late), 'hồ sơ')} không ghi ngày có kết quả"
    if unknown and not count:
        return f"chưa rõ bao nhiêu {what}: {untold}"
    said = f"{number(count)} {what}"
    return f"{said}; {untold}, chưa rõ" if unknown else said


def closed_in_sentence(rows: Sequence[Row]) -> str:
    """“, trong đó 38 hồ sơ đã có kết quả đúng hạn, chỉ chậm kết thúc trên hệ thống”; or nothing."""
    late, unknown, count = _closed(rows)
    if not late:
        return ""
    if unknown == late:
        return ", chưa rõ bao nhiêu đã có kết quả đúng hạn mà chậm kết thúc trên hệ thống"
    if not count:
        return ""
    return f", trong đó {with_noun(count, 'hồ sơ')} đã có kết quả đúng hạn, {ONLY_CLOSED_LATE}"


def in_handling(rows: Sequence[Row]) -> str:
    """“; khâu giải quyết gồm cả 4 hồ sơ không ghi ngày có kết quả”; or nothing: what was only
    closed late is a part of its own.
    """
    unknown = _closed(rows)[1]
    untold = f"{with_noun(unknown, 'hồ sơ')} không ghi ngày có kết quả"
    return f"; {HANDLING} gồm cả {untold}" if unknown else ""


def against(rows: Sequence[Row]) -> list[str]:
    """Of the period's late dossiers, those that are hardly the unit's doing: a sentence each."""
    late, unknown, count = _closed(rows)
    said = []
    if count:
        of = with_noun(counts(count, late), "hồ sơ quá hạn của kỳ")
        said.append(f"{of} đã có kết quả đúng hạn, {ONLY_CLOSED_LATE}.")
    if unknown:
        of = with_noun(counts(unknown, late), "hồ sơ quá hạn của kỳ")
        said.append(f"{of} không ghi ngày có kết quả: chưa rõ có chỉ chậm kết thúc hay không.")
    others = [row for row in _answered(rows) if row["step"] == "at_another" and row["numerator"]]
    if others:
        of = with_noun(
            counts(sum(row["numerator"] for row in others), late), "hồ sơ quá hạn của kỳ"
        )
        said.append(f"{of} ở khâu của nơi khác: {_named(others)}.")
    return said


def _answered(rows: Sequence[Row]) -> list[Row]:
    """Those among the unit's own figures."""
    return [row for row in rows if row["step"] in LATE_STEPS[:2]]


def _closed(rows: Sequence[Row]) -> tuple[int, int, int]:
    """(late, of them not known, of them only closed late) of what the unit answers for."""
    late, unknown, count = (
        sum(row[key] or 0 for row in _answered(rows))
        for key in ("numerator", "ready_unknown", "closed_late")
    )
    return late, unknown, count


def _named(rows: Sequence[Row]) -> str:
    shown = [f"{unbroken(row['other_name'])} ({number(row['numerator'])})" for row in rows[:3]]
    if len(rows) > 3:
        shown.append(f"{with_noun(len(rows) - 3, 'nơi khác')}")
    return ", ".join(shown)
