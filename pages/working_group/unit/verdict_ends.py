"""What would end a state, of those that somebody wants ended: a sentence, and its small type."""

from collections.abc import Mapping

from figures import wording
from figures.wording.numbers import percent, spelt
from figures.wording.spacing import start_sentence
from figures.wording.verdict.lines import is_few
from figures.wording.verdict.now import MONTHS_NOW, bar_of
from figures.wording.verdict.since import is_monthly
from figures.wording.verdict.terms import VerdictTerms

Row = Mapping
Said = tuple[str, str]


def ends(row: Row, terms: VerdictTerms) -> Said:
    """Nothing of a state that nobody wants ended."""
    if row["state"] == "lagging":
        end = wording.ends_words(row, terms)
        if not end or row["ends_at"] is None:
            return end, ""
        part = percent(row["comparable_share"], 0)
        is_part = row["basis"] == "peers" and row["comparable_share"] < 1
        of_part = f"; tính trên {part} hồ sơ so được với nơi khác" if is_part else ""
        return end, f"số đến hạn lấy như cùng kỳ năm trước{of_part}"
    if row["state"] == "recovering":
        quarters = spelt(terms.constant("recovering_quarters"))
        return (
            f"Sau {quarters} quý kể từ khi hết cảnh báo; sớm hơn nếu số liệu không còn nghiêng về "
            "phía kém.",
            "",
        )
    if row["state"] == "watch":
        return _of_a_sign(row, terms), ""
    if row["state"] == "inconclusive" and row["expected"] is not None and is_few(row):
        enough = "Kết luận được khi có thêm hồ sơ"
        if row["is_rare"]:
            events = terms.events(row["measure"])
            return f"{enough}: một năm dự kiến từ khoảng 12 {events} là đủ.", ""
        return f"{enough}.", ""
    return "", ""


def _of_a_sign(row: Row, terms: VerdictTerms) -> str:
    steps = wording.steps_of(row)
    bar, is_own = bar_of(row, steps, terms), row["basis"] == "own_history"
    next_one = "ba tháng tới" if is_monthly(row) else "quý tới"
    if steps.get("worse_now", {}).get("now"):
        return f"{start_sentence(next_one)}{bar.subject} {bar.below} thì chưa nêu tên."
    two = f"hai lần {MONTHS_NOW} tháng" if is_monthly(row) else "hai quý"
    usual = "như trước đây" if is_own else "ngang mức chung"
    return (
        f"Hết theo dõi khi số liệu trở về {usual}; thành cần khắc phục khi đủ mức nêu tên và {two} "
        f"liền{bar.subject} {bar.above}."
    )
