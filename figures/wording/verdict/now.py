"""Whether a unit is worse now, this quarter and the last, and what its past state became of it.

Beside peers worse is 1,2 times what they would have had. Without peers it is 1,2 times the
level's share, whatever the procedures: then the sentence says so.
"""

from collections.abc import Mapping
from typing import NamedTuple

from figures.wording.numbers import with_noun
from figures.wording.spacing import start_sentence
from figures.wording.verdict.found import (
    OF_LEVEL,
    YEAR,
    Steps,
    missing_months,
    month_of,
    months_that_came,
)
from figures.wording.verdict.since import is_monthly, now_and_before, threes
from figures.wording.verdict.terms import VerdictTerms

Row = Mapping
OF_OTHER_WORK = "; thủ tục khác nhau nên căn cứ này yếu"
MONTHS_NOW = 3
FILES_HELP = "có tệp bổ sung là cập nhật được"


class Bar(NamedTuple):
    """What is said of one above or below what is worse; `subject` and `note` of one alone."""

    subject: str
    above: str
    below: str
    note: str


def worse_now(row: Row, steps: Steps, terms: VerdictTerms) -> str:
    """Whether this quarter and the last are worse; "" where that was not asked."""
    seen = steps.get("worse_now")
    if "held" in steps or (seen is None and row["state"] == "lagging"):
        return held(row, steps)
    if seen is None:
        return ""
    bar = bar_of(row, steps, terms)
    this, last = now_and_before(row)
    if seen.get("passed_over"):
        last = last_that_came(row)
    if not seen["now"]:
        said = f"{this}{bar.subject} {bar.below}"
    elif seen["before"]:
        # What decided was its own past: that it is worse than its peers comes on top.
        also = "cũng " if row["basis"] == "own_history" and not bar.subject else ""
        said = f"{this} và {last}{bar.subject} {also}đều {bar.above}"
    else:
        said = f"{this}{bar.subject} {bar.above}, {not_before(row, steps)}"
    return f"{start_sentence(said)}{bar.note}."


def held(row: Row, steps: Steps) -> str:
    """That too little came to say anything new, and what would mend it."""
    this, last = now_and_before(row)
    if row["expected"] is None:
        lacks = f"{this} thiếu số liệu"
        if "missing" in steps and not steps["missing"]["came"]:
            lacks = f"{with_noun(YEAR, 'tháng')} nay không có số liệu"
        return f"Đang ở mức cần khắc phục từ trước; {lacks} nên giữ nguyên, {FILES_HELP}."
    of = f" của {missing_months(steps)}" if "missing" in steps else ""
    kept = f"{start_sentence(this)} chưa đủ số liệu nên giữ đánh giá của {last}"
    return f"{kept}; {FILES_HELP.replace('tệp bổ sung', f'tệp bổ sung{of}')}."


def how_it_ended(row: Row, steps: Steps, terms: VerdictTerms) -> str:
    """Of one that recovers: why it is no longer named, or not again."""
    bar = bar_of(row, steps, terms)
    this, last = now_and_before(row)
    if steps.get("ended", {}).get("by") == "limit":
        events = terms.events(row["measure"])
        return f"{this} số {events} không vượt mức đã nêu ở {last} nên hết cảnh báo"
    if steps.get("worse_now", {}).get("now"):
        since = "ba tháng" if is_monthly(row) else "một quý"
        again = f"{this}{bar.subject} lại {bar.above} nhưng mới {since} nên chưa nêu tên lại"
        return f"{again}{bar.note}"
    if "worse_now" in steps or "ended" in steps:
        is_own = row["basis"] == "own_history" and "not_comparable" not in steps
        plain = " không còn kém rõ" + (" so với mức chung" if is_own else "")
        now = f"{this}{f'{bar.subject} {bar.below}' if 'worse_now' in steps else plain}"
        if not row["window_months"] or row["window_months"] <= MONTHS_NOW:
            return f"so với chính đơn vị trước đây thì còn kém, nhưng {now}" if is_own else now
        return f"tính cả {with_noun(row['window_months'], 'tháng')} thì còn kém, nhưng {now}"
    return f"đã hết cảnh báo trước {this} và chưa bị cảnh báo lại"


def not_yet(row: Row, steps: Steps, terms: VerdictTerms) -> list[str]:
    """Of one on the list that is not named: what it lacks, and what would make it so."""
    bar, seen = bar_of(row, steps, terms), steps["worse_now"]
    this, _ = now_and_before(row)
    sign = "Có dấu hiệu, chưa nêu tên:"
    if not seen["now"]:
        is_own = row["basis"] == "own_history"
        worse = "kém đi rõ so với trước đây" if is_own else "kém rõ"
        whole = f"tính cả {with_noun(row['window_months'], 'tháng')} thì {worse}, nhưng {this}"
        if row["window_months"] <= MONTHS_NOW:
            whole = f"{this} {worse}, nhưng"
        said = f"{whole}{bar.subject} {bar.below}{bar.note}".replace("nhưng,", "nhưng")
        two = f"hai lần {MONTHS_NOW} tháng" if is_monthly(row) else "hai quý"
        return [
            f"{sign} {said}.",
            f"Theo dõi thêm; chỉ nêu tên khi {two} liền {bar.above}.",
        ]
    if not seen["before"]:
        ahead = "Ba tháng tới" if is_monthly(row) else "Quý tới"
        return [
            f"{sign} {this}{bar.subject} {bar.above}, {not_before(row, steps)}{bar.note}.",
            f"{ahead} vẫn vậy và còn đủ mức thì thành cần khắc phục.",
        ]
    return [f"{sign} {this} thiếu số liệu; {FILES_HELP}."]


def not_before(row: Row, steps: Steps) -> str:
    """“quý trước thì chưa”; where nothing of it was there to be judged, that."""
    if steps["worse_now"].get("passed_over"):
        return f"{last_that_came(row)} thì chưa"
    _, last = now_and_before(row)
    lacks = steps.get("missing", {"months": []})
    now, before = threes(row["period"]) if "period" in row else ([], [])
    lacking = {month_of(month) for month in lacks["months"]}
    came_now = MONTHS_NOW - len(lacking.intersection(now))
    if row["months_came"] > came_now and not (before and lacking.issuperset(before)):
        return f"{last} thì chưa"
    is_part = months_that_came(row, steps) > row["months_came"]
    return f"{'chưa đủ' if is_part else 'chưa có'} số liệu {last}"


def last_that_came(row: Row) -> str:
    """What stands for the last quarter, where too little came of that one."""
    return f"{'ba tháng' if is_monthly(row) else 'quý'} gần nhất có đủ số liệu"


def bar_of(row: Row, steps: Steps, terms: VerdictTerms) -> Bar:
    """By what it is worse or not, in words."""
    least, is_rare = terms.how_many_times("worse_now"), row["is_rare"]
    if "not_comparable" not in steps:
        if is_rare:
            return Bar("", f"gấp từ {least} mức chung trở lên", f"chưa tới {least} mức chung", "")
        return Bar("", "kém rõ so với mức chung", "không kém rõ so với mức chung", "")
    common = f"tỷ lệ chung của {OF_LEVEL[row['level']]}"
    subject = f", tỷ lệ {terms.events(row['measure'])}"
    if is_rare:
        above, below = f"gấp từ {least} {common} trở lên", f"chưa tới {least} {common}"
    else:
        above, below = f"cao hơn rõ {common}", f"không cao hơn rõ {common}"
    return Bar(subject, above, below, OF_OTHER_WORK)
