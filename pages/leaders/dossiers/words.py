"""Words of the page of dossiers handled."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from figures.wording.codes import ORIGIN, level_words
from figures.wording.labels import Labels
from figures.wording.numbers import as_printed, counts, number, with_noun
from figures.wording.spacing import in_sentence, keep_compounds, listed, unbroken
from figures.wording.values import coverage, of_units, reported_by, share_of

MENU = "Giải quyết hồ sơ"
HEADING = keep_compounds("Hồ sơ có được giải quyết đúng hạn không?")
# Yes or no, before the counts that it stands on.
ANSWER = Labels(
    "answer",
    {"all": "Có", "most": "Phần lớn có", "few": "Chưa"},
)
IN_TIME = "đã giải quyết trước hạn, đúng hạn"
CLOSED_LATE_UNKNOWN = (
    "Chưa rõ bao nhiêu hồ sơ trong số đó đã có kết quả đúng hạn, chỉ kết thúc chậm trên hệ thống: "
    "số liệu không ghi ngày có kết quả."
)
# Of form II.06, by the columns of handling_by_level.
BEFORE_UNKNOWN = "kỳ đầu có số liệu: hồ sơ tồn từ trước chưa biết"
NO_DUE_DAY = "không có ngày hẹn trả"
MAIN_COLUMN = "resolved_late"
FIELD = "Lĩnh vực"
# Of the same form by field.
# What stands over a number on a phone.
SHORT_COLUMNS = {
    "to_handle": "Phải GQ",
    "resolved": "Đã GQ",
    "on_time": "Trước, đúng hạn",
    "resolved_late": "GQ quá hạn",
    "open": "Đang GQ",
    "open_overdue": "Đang quá hạn",
}
PROCEDURE = "Thủ tục"
# So many stand beside a name on a phone.
PROCEDURE_COLUMNS = {
    "procedure_name": PROCEDURE,
    "resolved": "Đã giải quyết (7)",
    "resolved_late": "Quá hạn (10)",
}
# What the fields add up to beside what the levels do.
ADDED_COLUMNS = {"to_handle": "phải giải quyết", "resolved": "đã giải quyết"}
BY_FIELD = "Từng lĩnh vực"
FIELD_ORDER = "Nhiều quá hạn đứng trước"
FIELD_OPENS = "chọn một lĩnh vực để xem thủ tục"
BY_LEVEL, FORM_BY_FIELD = "Biểu II.06 theo cấp", "Biểu II.06 theo lĩnh vực"
CHANNELS = "Hồ sơ mới nộp bằng cách nào"
OF_NEW = "Trên số mới tiếp nhận trong kỳ"
PROCEDURE_OPENS = "Mở một thủ tục để xem từng đơn vị"
# The page of a procedure counts otherwise: 198 of what was finished, 194 of what fell due.
RESOLVED_BASIS = "tính trên hồ sơ đã xong (trang Theo thủ tục: hồ sơ đến hạn)"
OWN_OFFICE = "riêng cơ quan huyện"
NOT_BY_SHARE = "“Cần khắc phục” không theo tỷ lệ của kỳ"
FEW_LATE = 10  # fewer are in no field more than in another
MOST_FIELDS = 3  # that a sentence names
ON_TIME = "on_time_resolved"  # the share that a document prints of what was resolved
PRINTED_DIFFERS = "Số đã công bố khác với số trên trang này: xem"


def despite(name: str, share: str, common: str, counted: str, whom: str) -> str:
    """“Huyện A 2,06% (71/3.454), tính chung 2,05%, nhưng 12 tháng 288 hồ sơ quá hạn, gấp …”."""
    return f"{unbroken(name)} {share}, tính chung {common}, nhưng {counted} dự kiến {whom}"


def due_late(late: int, due: int, before: tuple[int, int] | None) -> tuple[str, str]:
    """“1,31% (785/59.827)”, and what goes before and after it in a sentence with the year before:
    “tăng từ 1,03% (…) cùng kỳ năm trước”."""
    said = share_of(late, due)
    if before is None:
        return said, ""
    now, then = late * before[1], before[0] * due
    way = "bằng" if now == then else f"{'tăng' if now > then else 'giảm'} từ"
    return said, f", {way} {share_of(*before)} cùng kỳ năm trước"


def closed_late(ready: int, told: int, late: int | None) -> str:
    """Of the late, those that had their result in time and were only closed late."""
    whose = (
        with_noun(ready, "hồ sơ") if told == late else counts(ready, told) + " hồ sơ có ghi ngày"
    )
    return f"Trong {number(late)} quá hạn, {whose} đã có kết quả đúng hạn, chỉ chậm kết thúc."


def concentrated(fields: Sequence[tuple[str, int]], late: int, count_fields: int) -> str:
    """“Lĩnh vực Đất đai có 414/818 hồ sơ giải quyết quá hạn”: those that have half of them; nothing
    where they are few, or in many fields."""
    if late < FEW_LATE or not 0 < len(fields) < min(MOST_FIELDS + 1, count_fields):
        return ""
    among = f"{counts(sum(count for _, count in fields), late)} hồ sơ giải quyết quá hạn"
    if len(fields) == 1:
        return f"Lĩnh vực {fields[0][0]} có {among}"
    named = listed([f"{name} ({number(count)})" for name, count in fields])
    return f"Lĩnh vực {named} có {among}"


def no_course(title: str, told: str) -> str:
    """That there are no two periods to draw a line through, and what there is."""
    return f"Chưa đủ hai kỳ có số liệu để vẽ diễn biến của “{title}” ({in_sentence(told)})."


def procedures_of(field: str, count: int) -> str:
    """Over the procedures of a field: “Đất đai: 29 thủ tục có hồ sơ”."""
    return f"{field}: {with_noun(count, 'thủ tục')} có hồ sơ"


def fields_apart(told: int, whole: int, what: str) -> str:
    """That fields and levels do not add up to the same, and by how much."""
    return f"cộng các dòng được {number(told)} hồ sơ {what}, theo cấp là {number(whole)}"


def unlike(late: int, open_late: int, overdue: int, due: int) -> str:
    """Why 785 late of those that fell due are not 818 resolved late and 129 open late."""
    said = f"{counts(overdue, due)} là hồ sơ hẹn trả trong kỳ, đã xong hay chưa"
    if overdue == late + open_late:
        return f"{said}."
    return (
        f"{said}; {number(late)} tính theo ngày giải quyết xong, {number(open_late)} vào ngày cuối "
        "kỳ: không cộng được với nhau."
    )


def received(whole: Mapping) -> str:
    """What there was to handle, by how it came; another way, or none, is said where there was."""
    other, unknown = whole["received_other"] or 0, whole["received_unknown"] or 0
    direct = whole["received_otherwise"]
    parts = [
        f"{number(whole['received_online'])} trực tuyến",
        f"{number(None if direct is None else direct - other - unknown)} trực tiếp, bưu chính",
        *([f"{number(other)} hình thức khác"] if other else []),
        *([f"{number(unknown)} không rõ cách nộp"] if unknown else []),
        f"{number(whole['carried_over'])} kỳ trước chuyển sang",
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
    of_all = f"{number(told)} trong {with_noun(whole['units_expected'], 'đơn vị giải quyết')}"
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
    """“; riêng hồ sơ của đơn vị đã gửi hồ sơ (6/118 đơn vị đã gửi đủ)”: a form has no channels."""
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


def printed(row: Mapping | None, in_time: Mapping | None = None) -> list[str]:
    """“số đã công bố: 59.123”: what a document prints, beside what is counted; the share that it
    prints in time, if any."""
    if row is None:
        return []
    said = f"{ORIGIN[row['origin']]}: {as_printed(row['value'])}"
    if in_time is None or not in_time["denominator"]:
        return [said]
    share = share_of(in_time["numerator"], in_time["denominator"])
    return [f"{said}, trước hạn và đúng hạn {share}"]


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
