"""Words of the page of dossiers handled."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from figures.wording.codes import level_words
from figures.wording.labels import Labels
from figures.wording.numbers import number, with_noun
from figures.wording.spacing import keep_compounds
from figures.wording.titles import COLUMN
from figures.wording.values import coverage, of_units, reported_by

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
NO_DUE_DAY = "không có ngày hẹn trả"
MAIN_COLUMN = "resolved_late"
HANDLING_COLUMNS = {"level": COLUMN["level"], **FORM_COLUMNS}


def received(whole: Mapping) -> str:
    """What there was to handle, by how it came; another way, or none, is said where there was."""
    other, unknown = whole["received_other"] or 0, whole["received_unknown"] or 0
    direct = whole["received_otherwise"]
    parts = [
        f"{number(whole['received_online'])} trực tuyến",
        f"{number(None if direct is None else direct - other - unknown)} trực tiếp, bưu chính",
        *([f"{number(other)} hình thức khác"] if other else []),
        *([f"{number(unknown)} không rõ cách nộp"] if unknown else []),
        f"{number(whole['carried_over'])} kỳ trước",
    ]
    return ", ".join(parts)


def whole_units(whole: Mapping) -> list[str]:
    """Of how many units every column is the sum, and whose are not in it, for a cell that they
    lack; nothing, of all units."""
    told, lacking = whole["units_whole"], whole["units_lacking"]
    if told is None or told == whole["units_expected"]:
        return []
    counted = whole["units_counted"]
    by_what = (
        f" ({number(counted)} tính từ hồ sơ, {number(told - counted)} theo báo cáo)"
        if counted
        else ""
    )
    of_all = f"{number(told)} trong {with_noun(whole['units_expected'], 'đơn vị')}"
    if not lacking:
        if counted:
            return [f"{of_all} đã có số liệu{by_what}."]
        return [f"{reported_by(told, whole['units_expected'])}."]
    has = "có số liệu" if counted else "đã báo cáo"
    return [
        f"{of_all} {has} đủ các cột của biểu{by_what}; chưa đủ nên không cộng: {of_units(lacking)}."
    ]


def open_unknown(whole: Mapping) -> list[str]:
    """Whose dossiers are among the resolved and not among the open: their last month is missing."""
    if not whole["units_open_unknown"]:
        return []
    units = of_units(whole["units_open_unknown"])
    return [f"Số đang giải quyết (11), (12), (13) chưa gồm {units}: chưa có số liệu cuối kỳ."]


def months_missing(count: int) -> list[str]:
    """In small under a figure: of so many units only some months are in it."""
    return [f"{with_noun(count, 'đơn vị')} thiếu tháng"] if count else []


def of_dossiers_alone(complete: int, expected: int) -> str:
    """“; riêng hồ sơ của đơn vị đã gửi hồ sơ (đủ 6/118 đơn vị)”: a form has no channels."""
    return f"; riêng hồ sơ của đơn vị đã gửi hồ sơ ({coverage(complete, expected)})"


def undated(whole: Mapping) -> list[str]:
    """Of how many resolved and open dossiers nothing is known of lateness, and why."""
    parts = [
        f"{with_noun(whole[key], 'hồ sơ')} {word}"
        for key, word in (
            ("resolved_undated", "đã giải quyết"),
            ("open_undated", "đang giải quyết"),
        )
        if whole[key]
    ]
    if not parts:
        return []
    return [f"Có {' và '.join(parts)} không có ngày hẹn trả, không tính được đúng hạn hay quá hạn."]


def resolved(whole: Mapping) -> list[str]:
    """What was resolved in time, by its day; of how many nobody knows."""
    early, on_day = whole["resolved_early"], whole["resolved_on_day"]
    known = f"{number(early)} trước hạn, {number(on_day)} đúng hạn"
    without_due_day = whole["resolved_undated"]
    return [
        *([] if without_due_day and early is None else [known]),
        *([f"{number(without_due_day)} {NO_DUE_DAY}"] if without_due_day else []),
    ]


def overdue(whole: Mapping) -> list[str]:
    """Of what is open, what is overdue; nothing where it is unknown; of how many nobody knows."""
    late, without_due_day = whole["open_overdue"], whole["open_undated"]
    units = len(whole["units_open_unknown"])
    return [
        *([] if late is None else [f"{number(late)} đã quá hạn"]),
        *([f"{number(without_due_day)} {NO_DUE_DAY}"] if without_due_day else []),
        *([f"chưa gồm {with_noun(units, 'đơn vị')} chưa có số liệu cuối kỳ"] if units else []),
    ]


def other_ways(whole: Mapping) -> str:
    """Where the form puts those; "" where there are none."""
    parts = [
        f"{with_noun(whole[key], 'hồ sơ')} {how}"
        for key, how in (
            ("received_other", "nộp bằng hình thức khác"),
            ("received_unknown", "không rõ cách nộp"),
        )
        if whole[key]
    ]
    return f". Cột (5) gồm cả {', '.join(parts)}: biểu không có cột riêng" if parts else ""


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
