"""Words of the page of dossiers handled."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from figures.wording.codes import level_words
from figures.wording.labels import Labels
from figures.wording.numbers import number, with_noun
from figures.wording.spacing import keep_compounds
from figures.wording.titles import COLUMN
from figures.wording.values import of_units, reported_by

MENU = "Giải quyết hồ sơ"
HEADING = keep_compounds("Hồ sơ có được giải quyết đúng hạn không?")
# Of form II.06, by the columns of handling_by_level.
FORM_COLUMNS = {
    "to_handle": "Tổng số (3)",
    "received_online": "Trực tuyến (4)",
    "received_otherwise": "Trực tiếp, bưu chính (5)",
    "carried_over": "Kỳ trước (6)",
    "resolved": "Đã giải quyết (7)",
    "resolved_early": "Trước hạn (8)",
    "resolved_on_day": "Đúng hạn (9)",
    "resolved_late": "Quá hạn (10)",
    "open": "Đang giải quyết (11)",
    "open_in_time": "Trong hạn (12)",
    "open_overdue": "Đã quá hạn (13)",
}
# Under its chart over time, and what is counted there: whether dossiers tell what fell due.
TREND = Labels(
    "chart over time",
    {
        "due": "Hồ sơ quá hạn/đến hạn trong kỳ, toàn tỉnh, %",
        "reported": "Hồ sơ giải quyết quá hạn trong kỳ, toàn tỉnh, theo báo cáo",
    },
)
TREND_COUNTED = {"due": "hồ sơ đến hạn", "reported": "hồ sơ"}
ONE_PERIOD = "Mới có báo cáo của một kỳ nên chưa vẽ"
NOTHING_DRAWN = "Chưa có số liệu hồ sơ đến hạn nên chưa vẽ"
BEFORE_UNKNOWN = "kỳ đầu có số liệu: hồ sơ tồn từ trước chưa biết"
MAIN_COLUMN = "resolved_late"
HANDLING_COLUMNS = {"level": COLUMN["level"], **FORM_COLUMNS}


def received(whole: Mapping) -> str:
    """What there was to handle, by how it came; another way is said where there was any."""
    direct, other = whole["received_otherwise"], whole["received_other"] or 0
    parts = [
        f"{number(whole['received_online'])} trực tuyến",
        f"{number(None if direct is None else direct - other)} trực tiếp, bưu chính",
        *([f"{number(other)} hình thức khác"] if other else []),
        f"{number(whole['carried_over'])} kỳ trước",
    ]
    return ", ".join(parts)


def whole_units(whole: Mapping) -> list[str]:
    """Of how many units' reports every column is the sum, and whose are not in it, for a cell that
    they lack; nothing, of all units."""
    told, lacking = whole["units_whole"], whole["units_lacking"]
    if told is None or told == whole["units_expected"]:
        return []
    if not lacking:
        return [f"{reported_by(told, whole['units_expected'])}."]
    of_all = f"{number(told)} trong {with_noun(whole['units_expected'], 'đơn vị')}"
    return [
        f"{of_all} đã báo cáo đủ các cột của biểu; chưa đủ nên không cộng: {of_units(lacking)}."
    ]


def undated(count: int) -> str:
    """Of how many resolved dossiers nothing is known of lateness, and why."""
    named = with_noun(count, "hồ sơ")
    return f"Có {named} đã giải quyết không có ngày hẹn trả, không tính được đúng hạn hay quá hạn."


def resolved(whole: Mapping, without_due_day: int) -> list[str]:
    """What was resolved in time, by its day; of how many nobody knows."""
    early, on_day = whole["resolved_early"], whole["resolved_on_day"]
    known = f"{number(early)} trước hạn, {number(on_day)} đúng hạn"
    unknown = f"{number(without_due_day)} không có ngày hẹn trả"
    return [
        *([] if without_due_day and early is None else [known]),
        *([unknown] if without_due_day else []),
    ]


def overdue(count: int | None) -> list[str]:
    """Of what is open, what is overdue; nothing where it is unknown."""
    return [] if count is None else [f"{number(count)} đã quá hạn"]


def other_ways(count: int | None) -> str:
    """Where the form puts those; "" where there are none."""
    if not count:
        return ""
    named = with_noun(count, "hồ sơ")
    return f". Cột (5) gồm cả {named} nộp bằng hình thức khác: biểu không có cột riêng"


def handed_over(
    given: Sequence[tuple[str, int]], taken: Sequence[tuple[str, int]], day: date
) -> str:
    """(level, dossiers) that a reorganisation moved in a period: who gave how many, who took, by
    their names on its last day."""
    gave = ", ".join(
        f"{level_words(level, day)} chuyển đi {with_noun(number, 'hồ sơ')}"
        for level, number in given
    )
    took = ", ".join(f"{level_words(level, day)} nhận" for level, _ in taken)
    return f"Sắp xếp đơn vị trong kỳ: {gave} đang giải quyết, {took}."
