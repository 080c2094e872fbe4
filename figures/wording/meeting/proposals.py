"""What could be decided, as a task is given: whom, to do what, until when, shown done by what.

A row is one of the question `proposals`. Nothing here says whose fault something is: a task is what
would mend it.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date as Date

from figures.wording.numbers import (
    counts,
    deadline,
    number,
    percent,
    plain_percent,
    spelt,
    with_noun,
)
from figures.wording.periods import months_listed, quarters_listed
from figures.wording.spacing import in_sentence, start_sentence, unbroken
from figures.wording.tables import unit_name
from figures.wording.values import if_simulated
from figures.wording.verdict.since import ends_shortly
from figures.wording.verdict.terms import VerdictTerms

Row = Mapping

LONGEST_NAME = 90  # of a procedure in a task; of a longer one its code
LEAST_LATE = 5  # of one procedure, before it is worth naming
CLOSE_IN_TIME = "kết thúc hồ sơ đúng lúc trên hệ thống"
ONLY_CLOSED_LATE = "hồ sơ quá hạn của kỳ chỉ chậm kết thúc"
NEXT_QUARTER = "quý tới"


def heading(count: int) -> str:
    """Over the panel: “Ba việc đề xuất quyết định”."""
    return f"{start_sentence(spelt(count))} việc đề xuất quyết định"


def whom(row: Row) -> str:
    """Who gets the task; of what only the whole province tells of, the whole province."""
    return "Toàn tỉnh" if row["level"] == "province" else unit_name(row)


def task(row: Row) -> str:
    """What is to be done, after the name of the unit: “kết thúc hồ sơ đúng lúc trên hệ thống”."""
    if row["kind"] == "missing":
        return f"gửi {_what_is_missing(row)}"
    if row["count_late"] is not None:
        return _of_late(row)
    what = "giảm" if row["better"] == "lower" else "nâng"
    of_share = "tỷ lệ " if row["measure_kind"] == "share" else ""
    said = f"{what} {of_share}{in_sentence(row['title'])}"
    return f"{said} {_path(row)}" if row["kind"] == "off_path" else said


def why(row: Row) -> str:
    """What the task begins with, in figures: “38/63 hồ sơ quá hạn của kỳ chỉ chậm kết thúc”."""
    if row["kind"] == "missing":
        return ""
    if row["kind"] == "off_path":
        return _behind(row)
    if row["count_late"] is None:
        return f"kỳ này {counts(row['numerator'], row['denominator'])}"
    if _is_mostly_closed_late(row):
        return f"{counts(row['closed_late'], row['count_late'])} {ONLY_CLOSED_LATE}"
    if _is_of_one_procedure(row):
        return ""  # the task has it
    of_period = f"{counts(row['numerator'], row['denominator'])} hồ sơ đến hạn bị quá hạn"
    return f"kỳ này {of_period}"


def shown_by(row: Row, terms: VerdictTerms, period: str) -> str:
    """The figure that would show it done: “quý tới không quá 41 hồ sơ quá hạn thì hết cảnh báo”."""
    if row["kind"] == "missing":
        return "xong khi bản số liệu có đủ"
    if row["kind"] == "off_path":
        return (
            f"đánh giá bằng {in_sentence(row['short_title'])} đạt {_goal(row)} trong {NEXT_QUARTER}"
        )
    if row["kind"] == "excess":
        most = with_noun(row["goal_count"], terms.events(row["measure"]))
        over = number(row["excess"])
        window = with_noun(row["window_months"], "tháng")
        return (
            f"{NEXT_QUARTER} không quá {most}, như dự kiến (vượt {over} trong {window}, "
            "chưa đủ chắc để nêu là cần khắc phục)"
        )
    ends = {"ends_at": row["goal_events"], "ends_of": row["goal_trials"], "period": period}
    return in_sentence(ends_shortly({**row, **ends}, terms).removesuffix("."))


def until(day: Date | None) -> str:
    """“hạn thứ Năm, 14/12/2023”; nothing where no day could be counted."""
    return unbroken(f"hạn {deadline(day)}") if day else ""


def whole_task(row: Row, terms: VerdictTerms, period: str) -> str:
    """One sentence of text, as it stands in a paper or is written into a task."""
    said = [f"Giao {whom(row)} {task(row)}", until(row["due_on"]), shown_by(row, terms, period)]
    return f"{'; '.join(each for each in said if each)}."


def _of_late(row: Row) -> str:
    """By what the late dossiers of the period are: closed late, of one procedure, still open."""
    if _is_mostly_closed_late(row):
        return CLOSE_IN_TIME
    if _is_of_one_procedure(row):
        late = counts(row["procedure_late"], row["count_late"])
        return f"giải quyết đúng hạn {_procedure(row)} ({late} hồ sơ quá hạn)"
    if row["count_overdue"]:
        return f"giải quyết dứt điểm {with_noun(row['count_overdue'], 'hồ sơ')} đang quá hạn"
    return "giải quyết hồ sơ đúng hạn"


def _is_mostly_closed_late(row: Row) -> bool:
    return 2 * (row["closed_late"] or 0) > (row["count_late"] or 0)


def _is_of_one_procedure(row: Row) -> bool:
    """Whether a third of the late ones and more are of one procedure."""
    of_one = row["procedure_late"] or 0
    return of_one >= LEAST_LATE and 3 * of_one >= (row["count_late"] or 0)


def _procedure(row: Row) -> str:
    name = row["procedure_name"]
    if len(name) > LONGEST_NAME:
        return f"thủ tục mã {row['procedure_code']}"
    return f"thủ tục {name}"


def _what_is_missing(row: Row) -> str:
    source = row["source"]
    if source == "dossiers":
        return f"tệp hồ sơ {months_listed(row['months'])}"
    if source.startswith("form:"):
        return f"biểu {source.removeprefix('form:')}, {quarters_listed(row['months'])}"
    return f"số liệu {row['source_name'] or source}, {months_listed(row['months'])}"


def _path(row: Row) -> str:
    asked_by = (
        "lộ trình của tỉnh"
        if row["is_adopted"]
        else "quy định"
        if row["official_kind"] == "rule"
        else "chỉ tiêu giao"
    )
    to = "xuống" if row["better"] == "lower" else "lên"
    return f"{to} {_goal(row)} theo {asked_by}{if_simulated(row['goal_is_simulated'])}"


def _goal(row: Row) -> str:
    if row["goal_share"] is not None:
        return plain_percent(row["goal_share"])
    return with_noun(row["goal_count"], row["unit_of_measure"])


def _behind(row: Row) -> str:
    """How far it is, and how much of what the province lacks."""
    if row["denominator"]:
        now = f"kỳ này {counts(row['numerator'], row['denominator'])}"
        lacking = row["count_lacking"]
        most = f", thiếu {number(lacking)}, nhiều nhất trong các đơn vị" if lacking else ""
        return f"{now}{most}"
    value = row["province_value"]
    if value is None:
        return ""
    is_share = row["measure_kind"] == "share"
    return f"kỳ này {percent(value, 2) if is_share else number(value)}"
