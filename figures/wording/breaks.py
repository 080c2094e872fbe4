"""Where a series breaks: from one period to the next another definition, or another source."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from figures.wording.labels import Labels
from figures.wording.periods import period

# What a period begins with: a new definition, or figures of the other kind than those before.
BREAK = Labels(
    "break in a series",
    {
        "definition": "áp dụng cách tính mới",
        "counted": "số tính từ hồ sơ thay cho số báo cáo",
        "reported": "số báo cáo thay cho số tính từ hồ sơ",
    },
)
BREAK_SHORT = Labels(
    "break in a series",
    {"definition": "cách tính mới", "counted": "từ hồ sơ", "reported": "từ báo cáo"},
)
# Of the same period last year, where it is not like this one.
COUNTED_OTHERWISE = Labels(
    "break in a series",
    {
        "definition": "theo cách tính cũ",
        "counted": "là số báo cáo",
        "reported": "là số tính từ hồ sơ",
    },
)


class Break(NamedTuple):
    """Between two periods of a series that are not to be connected."""

    place: int  # of the first row after it
    period: str  # that row's
    why: str  # a code of BREAK


def breaks(rows: Sequence[Mapping]) -> list[Break]:
    """The breaks of a series, oldest row first; each row has period, version, origin, numerator.

    A period of which nothing is known breaks nothing: the known ones beside it are compared.
    """
    found, before = [], None
    for place, row in enumerate(rows):
        if row["numerator"] is None:
            continue
        if before is not None and (why := between(before, row)):
            found.append(Break(place, row["period"], why))
        before = row
    return found


def between(before: Mapping, now: Mapping) -> str | None:
    """Why two figures of a series are not set against each other; None where they can be."""
    if before["version"] != now["version"]:
        return "definition"
    was, is_now = (row["origin"] == "reported" for row in (before, now))
    if was == is_now:
        return None
    return "reported" if is_now else "counted"


def since_last_break(rows: Sequence[Mapping]) -> int:
    """The place from which on the rows are of one definition and source."""
    return max((each.place for each in breaks(rows)), default=0)


def break_sentence(period_id: str, why: str) -> str:
    """“Từ Quý I/2026 áp dụng cách tính mới; không so trực tiếp với các kỳ trước.”"""
    return f"Từ {period(period_id)} {BREAK[why]}; không so trực tiếp với các kỳ trước."


def break_sentences(rows: Sequence[Mapping]) -> str:
    """What is said under a series that has breaks; "" where it has none."""
    return " ".join(break_sentence(each.period, each.why) for each in breaks(rows))


def break_names(found: Iterable[Break]) -> list[tuple[int, str]]:
    """(place, short words) for a chart."""
    return [(each.place, BREAK_SHORT[each.why]) for each in found]
