"""What is judged, in words: the cases of a measure, the window that decided, since when.

A row here is one of the question unit_verdict: `events` of `trials` in `window_months` months.
"""

from collections.abc import Mapping

from figures.wording.labels import Labels
from figures.wording.numbers import date_range
from figures.wording.titles import COLUMN

Row = Mapping

_TRIALS = {
    "late_of_due": "hồ sơ đến hạn",
    "online_share": "hồ sơ mới tiếp nhận",
    "digitised_share": "hồ sơ mới tiếp nhận",
}
_HEADS = {
    "late_of_due": (COLUMN["late"], COLUMN["due"]),
    "online_share": ("Trực tuyến", "Mới tiếp nhận"),
    "digitised_share": ("Có số hóa", "Mới tiếp nhận"),
}
OTHER_UNITS = Labels(
    "level",
    {
        "department": "sở, ban, ngành khác",
        "district": "huyện, thành phố khác",
        "commune": "xã, phường, thị trấn khác",
    },
)


def trials_noun(measure: str) -> str:
    """What events are counted among: "hồ sơ đến hạn"."""
    return _TRIALS.get(measure, "trường hợp")


def counted_heads(measure: str) -> tuple[str, str]:
    """Heads over both counts of a measure in a table by procedure."""
    return _HEADS.get(measure, (COLUMN["numerator"], COLUMN["denominator"]))


def window_days(row: Row) -> str:
    """“15/3–14/9/2023”: the days of the window that decided, which is not always the period."""
    return date_range(row["window_from"], row["window_to"])


def months_since(row: Row) -> int:
    """How many months, with the last one, since the month from which signals have not stopped."""
    year, month = row["since"].removeprefix("civil:").split("-")
    last = row["window_to"]
    return (last.year - int(year)) * 12 + last.month - int(month) + 1
