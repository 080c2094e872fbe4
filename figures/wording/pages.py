"""Words of single pages: heads of their tables, options of their choices, calm sentences."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date as Date
from typing import NamedTuple

from figures.wording import periods
from figures.wording.codes import (
    CHANNEL_SHORT,
    DOMAIN,
    DOSSIER_STATUS,
    LEVEL,
    LEVEL_SHORT,
    MEASURE_KIND,
    ORIGIN,
)
from figures.wording.numbers import date, date_range, day_month, number
from figures.wording.spacing import start_sentence
from figures.wording.states import STATE, TARGET_TAG
from figures.wording.titles import COLUMN
from figures.wording.verdict_words import BASIS_OF_STATE

NEWEST_BUILD = "bản số liệu mới nhất"
UNRANKED = "Theo thứ tự hành chính, không xếp hạng"
EACH_AREA = "Từng địa bàn"
TILES_NOTE = (
    "Vị trí ô theo vị trí tương đối của huyện, không theo diện tích: mỗi địa bàn một ô bằng nhau."
)
OPENS_UNIT = "mở một điểm để xem đơn vị"

OBJECTIVE_HEADS = (
    COLUMN["measure"],
    COLUMN["value"],
    COLUMN["against_target"],
    "8 kỳ gần nhất (nét đứt: mô phỏng)",
)
OBJECTIVE_COLUMNS = {
    "title": COLUMN["measure"],
    "origin": COLUMN["origin"],
    "numerator": COLUMN["numerator"],
    "denominator": COLUMN["denominator"],
    "value": COLUMN["value"],
    "qualifier": "Ghi chú số in",
    "official_target": COLUMN["official_target"],
    "adopted_target": COLUMN["adopted_target"],
    "target_tag": "So với chỉ tiêu",
    "period": COLUMN["period"],
    "as_of": COLUMN["as_of"],
    "document": COLUMN["document"],
    "note": "Ghi chú",
}
UNIT_COLUMNS = {
    "unit_code": "Mã đơn vị",
    "unit_name": COLUMN["unit"],
    "level": COLUMN["level"],
    "numerator": COLUMN["numerator"],
    "denominator": COLUMN["denominator"],
    "value": COLUMN["value"],
    "target_tag": "So với chỉ tiêu",
    "origin": COLUMN["origin"],
}
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
PROCEDURE_COLUMNS = {
    "procedure_code": COLUMN["procedure_code"],
    "procedure_name": COLUMN["procedure"],
    "field": COLUMN["field"],
    "numerator": COLUMN["numerator"],
    "denominator": COLUMN["denominator"],
    "value": COLUMN["value"],
}
DOSSIER_COLUMNS = {
    "dossier_code": COLUMN["dossier"],
    "procedure_code": COLUMN["procedure_code"],
    "procedure_name": COLUMN["procedure"],
    "unit_code": "Mã đơn vị",
    "unit_short_name": COLUMN["unit"],
    "channel": COLUMN["channel"],
    "received_at": COLUMN["received_at"],
    "due_at": COLUMN["due_at"],
    "finished_at": COLUMN["finished_at"],
    "status": COLUMN["status"],
    "working_days_past_due": "Số ngày làm việc quá hạn",
}
HANDLING_COLUMNS = {
    "level": COLUMN["level"],
    "to_handle": "Tổng số (3)",
    "received_online": "Trực tuyến (4)",
    "received_direct": "Trực tiếp, bưu chính (5)",
    "carried_over": "Kỳ trước (6)",
    "resolved": "Đã giải quyết (7)",
    "resolved_early": "Trước hạn (8)",
    "resolved_on_day": "Đúng hạn (9)",
    "resolved_late": "Quá hạn (10)",
    "open": "Đang giải quyết (11)",
    "open_in_time": "Trong hạn (12)",
    "open_overdue": "Đã quá hạn (13)",
}
# The filters of the list of dossiers: standings, and the sets behind a share.
STATUS_OPTIONS = {
    "overdue": "quá hạn trong số đến hạn",
    "due_soon": DOSSIER_STATUS["due_soon"],
    "open_overdue": DOSSIER_STATUS["open_overdue"],
    "open": DOSSIER_STATUS["open"],
    "late": DOSSIER_STATUS["late"],
    "on_day": DOSSIER_STATUS["on_day"],
    "early": DOSSIER_STATUS["early"],
    "returned": DOSSIER_STATUS["returned"],
    "due": "đến hạn trong kỳ",
    "received": "mới tiếp nhận trong kỳ",
    "received_online": "mới tiếp nhận trực tuyến",
    "received_direct": "mới tiếp nhận trực tiếp, bưu chính",
    "received_digitised": "mới tiếp nhận có số hóa thành phần",
    "carried_over": "kỳ trước chuyển sang",
    "resolved": "đã giải quyết trong kỳ",
    "on_time": "giải quyết trước hạn và đúng hạn",
    "still_open": "đang giải quyết, cả trong hạn và quá hạn",
    "all": "tất cả hồ sơ phải giải quyết trong kỳ",
}
UNIT_OF_PROCEDURE_COLUMNS = {key: word for key, word in UNIT_COLUMNS.items() if key != "target_tag"}
AREA_COLUMNS = {key: word for key, word in UNIT_COLUMNS.items() if key != "level"}
MEASURE_COLUMNS = {
    "measure": "Mã chỉ số",
    "title": COLUMN["measure"],
    "question": "Câu hỏi",
    "domain": "Nhóm",
    "kind": "Loại",
    "unit_of_measure": "Đơn vị tính",
}
DEFINITION_WORD = {
    "what": "Nội dung",
    "apart": "Bản mới so với bản đầu",
    "search": "Tìm chỉ số (tên, căn cứ, biểu; không cần dấu)",
    "all": "Mọi chỉ số",
    "open": "Mở một chỉ số để xem cách tính và căn cứ",
    "screens": "Có ở trang",
    "changed": "Phiên bản sau đổi gì?",
    "compared": "Các phiên bản trên cùng số liệu",
    "compared_caption": "Toàn tỉnh, 8 quý gần nhất; mọi phiên bản đếm cùng một bản số liệu",
}
# Codes that a file leaving the screen has in words, by column.
IN_WORDS: dict[str, Mapping[str, str]] = {
    "level": LEVEL,
    "origin": ORIGIN,
    "channel": CHANNEL_SHORT,
    "status": DOSSIER_STATUS,
    "target_tag": TARGET_TAG,
    "state": STATE,
    "basis": BASIS_OF_STATE,
    "domain": DOMAIN,
    "kind": MEASURE_KIND,
}
_KINDS = ("quarter", "month", "half", "nine_months", "year")


def period_options(rows: Sequence[Mapping]) -> dict[str, str]:
    """Every period of a build for a choice: report quarters first, then months, then the rest."""
    ordered = sorted(
        rows,
        key=lambda row: (
            row["calendar"] != "report",
            _KINDS.index(row["kind"]),
            -row["ends_on"].toordinal(),
        ),
    )
    return {row["period"]: _period_option(row) for row in ordered}


def level_options(rows: Sequence[Mapping]) -> dict[str, str]:
    """The levels of units, each with how many units it has."""
    counted: dict[str, int] = {}
    for row in rows:
        if row["level"] in LEVEL_SHORT and row["level"] != "province":
            counted[row["level"]] = counted.get(row["level"], 0) + (row["kind"] == "office")
    order = [level for level in LEVEL_SHORT if counted.get(level)]
    return {level: f"{LEVEL_SHORT[level]} ({number(counted[level])})" for level in order}


def unit_options(rows: Iterable[Mapping]) -> dict[str, str]:
    """Offices by code; a commune with its district, for names repeat."""
    return {
        row["unit_code"]: row["unit_name"]
        + (f" ({row['parent_short_name']})" if row["level"] == "commune" else "")
        for row in rows
        if row["level"] != "province"
    }


def procedure_options(rows: Sequence[Mapping]) -> dict[str, str]:
    """Procedures by code, as the question gives them: those with most late dossiers first."""
    return {row["procedure_code"]: row["procedure_name"] for row in rows}


def measure_options(rows: Sequence[Mapping]) -> dict[str, str]:
    return {row["measure"]: row["title"] for row in rows}


def in_words(row: Mapping) -> dict:
    """A row whose codes are replaced by the words that readers know them by."""
    return {
        key: IN_WORDS[key][value] if key in IN_WORDS and value in IN_WORDS[key] else value
        for key, value in row.items()
    }


def counts_head(definition: Mapping) -> str:
    """Over the two counts of a share; those that are seldom shown have no words of their own."""
    return definition["counts_head"] or "Số đếm"


def volume_axes(definition: Mapping) -> dict[str, str]:
    """The words along both axes of a chart of shares by volume."""
    return {
        "x_words": definition["volume_words"] or start_sentence(definition["denominator_words"]),
        "y_words": definition["share_words"] or f"{definition['title']}, %",
    }


def nothing_of_period(period_id: str) -> str:
    """The first line of a page whose period has no figure at all."""
    return f"{start_sentence(periods.period(period_id))}: chưa có số liệu."


class About(NamedTuple):
    """What an exported table is, so that it can be defended away from the screen.

    `lines` stand over a sheet; `columns` (head → the same value in each row) go with rows that
    another program reads.
    """

    lines: list[str]
    columns: dict[str, str]


def about(title: str, period: Mapping, as_of: Date, origins: Sequence[str]) -> About:
    """The table's title, period and calendar, as-of date and origins."""
    span = date_range(period["starts_on"], period["ends_on"])
    calendar = periods.CALENDAR_SHORT[period["calendar"]]
    name = start_sentence(periods.period(period["period"].removeprefix("civil:")))
    when, day, whence = f"{name} · {calendar} ({span})", date(as_of), ", ".join(origins)
    return About(
        [title, when, f"Số liệu tính đến hết ngày {day} · Nguồn: {whence}"],
        {COLUMN["period"]: when, COLUMN["as_of"]: day, COLUMN["origin"]: whence},
    )


def _period_option(row: Mapping) -> str:
    name = start_sentence(periods.period(row["period"]))
    if row["kind"] == "month":
        name = f"{name} ({day_month(row['starts_on'])}–{day_month(row['ends_on'])})"
    return name if row["is_finished"] else f"{name} – chưa kết thúc"
