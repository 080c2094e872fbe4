"""Words of the pages about one topic, and sentences of who has sent a form."""

from collections.abc import Sequence
from datetime import date

from figures.wording.codes import level_words
from figures.wording.labels import Labels
from figures.wording.numbers import counts, with_noun
from figures.wording.spacing import start_sentence
from figures.wording.values import NAMED_AT_MOST

# Over measures whose document names no section.
OTHERS = "Chỉ số khác"
TOPIC = Labels(
    "word of a topic",
    {
        "all_of_domain": "Mọi chỉ số của nhóm này",
        "by_unit": "Theo đơn vị",
        "table": "Số liệu từng đơn vị",
        "senders": "Đơn vị gửi biểu",
        "not_sent": "Chưa gửi",
        "one_sender": "mỗi đơn vị một biểu",
        "nothing_by_unit": "Kỳ này chưa có đơn vị nào có số liệu.",
    },
)


def senders_sentence(
    form: str, sent: int, due: int, period: str, missing_names: Sequence[str] = ()
) -> str:
    """How many of those who owe a form have sent it: “Quý III/2023: 12/132 đơn vị phải gửi …”; who
    has not, where those are few."""
    when = start_sentence(period)
    if not due:
        return f"{when}: chưa đơn vị nào gửi biểu {form}, hoặc biểu này không lập cho kỳ này."
    missing = due - sent
    rest = f"; {with_noun(missing, 'đơn vị')} chưa gửi" if missing else ""
    if 0 < len(missing_names) <= NAMED_AT_MOST:
        rest += f": {', '.join(missing_names)}"
    return f"{when}: {counts(sent, due)} đơn vị phải gửi biểu {form} đã gửi{rest}."


def senders_of_level(level: str, day: date, sent: int, due: int) -> str:
    """A level over its units: “Huyện, thành phố: 8/10 đã gửi”."""
    return f"{start_sentence(level_words(level, day))}: {counts(sent, due)} đã gửi"


def section_fold(title: str, count: int) -> str:
    """A folded section of a topic: “Văn bản gửi đi: 4 chỉ số”."""
    return f"{title}: {with_noun(count, 'chỉ số')}"


def all_rows(count: int, noun: str) -> str:
    """A fold with the rest of a table: “Xem cả 102 đơn vị”."""
    return f"Xem cả {with_noun(count, noun)}"
