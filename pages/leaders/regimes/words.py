"""Words of the page of regimes of reporting and internal procedures."""

from __future__ import annotations

import re
from collections.abc import Sequence

from figures.wording.labels import Labels
from figures.wording.numbers import with_noun
from figures.wording.spacing import in_sentence, keep_compounds, listed, start_sentence

MENU = "Chế độ báo cáo, TTHC nội bộ"
HEADING = keep_compounds("Việc điện tử hóa báo cáo và đơn giản hóa TTHC nội bộ đến đâu?")
DOMAINS = "internal,procedures"
# Lists that the province sends: of each regime or field a row, or of each agency.
LISTS = {
    "TC.04": "Từng chế độ báo cáo",
    "TC.03": "TTHC nội bộ theo lĩnh vực",
    "TC.01": "Công bố, công khai TTHC của từng cơ quan",
    "II.03b": "Danh mục TTHC của từng cơ quan",
    "TC.11": "Rà soát, đơn giản hóa cho doanh nghiệp, người dân",
}
# What a row of each is, over its first column.
ROWS = {
    "TC.04": "Chế độ báo cáo",
    "TC.03": "Lĩnh vực",
    "TC.01": "Cơ quan chủ trì",
    "II.03b": "Cơ quan",
    "TC.11": "Đối tượng",
}
# Of these, the ones whose rows are agencies; what a picture of those is called by.
AGENCIES = ("TC.01", "II.03b")
AGENCY = "cơ quan"
# The columns that a share is of, as its definition says them.
TWO_COLUMNS = re.compile(r"biểu (?P<form>[\w.]+): \((?P<numerator>\w+)\)/\((?P<denominator>\w+)\)")
# A row of a form is no unit that has a page, a district or a target of its own.
NOBODY: dict = {
    "unit_code": None,
    "units": None,
    "group_name": None,
    "parent_code": None,
    "parent_short_name": None,
    "official_target": None,
    "adopted_target": None,
    "target_tag": "no_target",
    "numerator": None,
    "denominator": None,
}
# Of a form with many columns those that are shown.
COLUMNS_SHOWN = {"II.03b": ("5", "9", "11")}
# A form that departments send themselves, and what its table is called.
DELEGATION = "TC.07"
DELEGATION_TITLE = "Phân cấp, ủy quyền, tái cấu trúc của từng sở, ngành"
WORD = Labels(
    "word about regimes",
    {
        "no_units": "Chỉ số này chỉ có số liệu toàn tỉnh.",
    },
)


def besides(count: int, titles: Sequence[str]) -> tuple[str, str]:
    """Over the folds that the page's question is not about: how many indicators, and of what."""
    return (
        f"Chỉ số khác về thủ tục hành chính: {with_noun(count, 'chỉ số')}",
        "; ".join(titles),
    )


def as_reported(form: str) -> str:
    """Under a list that the province sent: by which form."""
    return f"Theo biểu {form} đã gửi"


NOTHING = "chưa có số liệu chế độ báo cáo, TTHC nội bộ."


def answer(period: str, *said: str) -> list[str]:
    """The sentences that say something, the first with its period."""
    first, *others = [each for each in said if each] or [NOTHING]
    return [f"{start_sentence(period)}: {first}", *map(start_sentence, others)]


def digitised_sentence(both: str, share: str, origin: str, parts: Sequence[str]) -> str:
    """Of the indicators of all regimes so many are digitised; nothing where that is unknown."""
    if not both:
        return ""
    of_each = f", gồm {listed(list(parts))}" if parts else ""
    beside = ", ".join(filter(None, (share, origin)))
    return f"đã điện tử hóa {both} chỉ tiêu của các chế độ báo cáo ({beside}){of_each}."


def sizes_sentence(sizes: Sequence[str]) -> str:
    """Where only the size of each regime is known."""
    if not sizes:
        return ""
    return (
        f"các chế độ báo cáo đang điện tử hóa gồm {listed(list(sizes))} chỉ tiêu; chưa có số liệu "
        "đã điện tử hóa bao nhiêu."
    )


def simplified_sentence(both: str, share: str, origin: str, left: str) -> str:
    """Of the internal procedures reviewed so many have an approved plan, and so many none yet."""
    if not both:
        return ""
    beside = ", ".join(filter(None, (share, origin)))
    said = f"{both} TTHC nội bộ đã rà soát được phê duyệt phương án đơn giản hóa ({beside})"
    return f"{said}; còn {left} TTHC chưa có phương án được phê duyệt." if left else f"{said}."


def part(both: str, row_label: str, title: str) -> str:
    """One regime of several: its counts, and what it is by the form's row; else by its title."""
    return f"{both} {in_sentence(row_label or title)}"


def column_head(label: str) -> str:
    """The head of a form's column on one line: “Đến cuối kỳ: số chỉ tiêu”. A capital after a comma
    begins what stands under a head over several columns."""
    first, *others = label.split(", ")
    return first + "".join(
        f": {in_sentence(each)}" if each[:1].isupper() else f", {each}" for each in others
    )
