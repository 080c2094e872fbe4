"""Words of the pages about one topic, and sentences of who has sent a form."""

from datetime import date

from figures.wording.codes import level_words
from figures.wording.labels import Labels
from figures.wording.numbers import counts, with_noun
from figures.wording.spacing import start_sentence

# Over measures whose document names no section.
OTHERS = "Chỉ số khác"
TOPIC = Labels(
    "word of a topic",
    {
        "all_of_domain": "Mọi chỉ số của nhóm này",
        "by_unit": "Theo đơn vị",
        "past": "Qua các kỳ",
        "senders": "Đơn vị gửi biểu",
        "not_sent": "Chưa gửi",
        "one_sender": "mỗi đơn vị một biểu",
        "nothing_by_unit": "Kỳ này chưa có đơn vị nào có số liệu.",
    },
)


def senders_sentence(form: str, sent: int, due: int, period: str) -> str:
    """How many of those who owe a form have sent it: “Quý III/2023: 12/132 đơn vị phải gửi …”."""
    when = start_sentence(period)
    if not due:
        return f"{when}: không có biểu {form} riêng của kỳ này, hoặc chưa đơn vị nào gửi."
    missing = due - sent
    rest = f"; {with_noun(missing, 'đơn vị')} chưa gửi" if missing else ""
    return f"{when}: {counts(sent, due)} đơn vị phải gửi biểu {form} đã gửi{rest}."


def senders_of_level(level: str, day: date, sent: int, due: int) -> str:
    """A level over its units: “Huyện, thành phố: 8/10 đã gửi”."""
    return f"{start_sentence(level_words(level, day))}: {counts(sent, due)} đã gửi"
