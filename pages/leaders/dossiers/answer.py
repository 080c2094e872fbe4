"""The answer: in time or not, how many of the late were only closed late, and where they are."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from figures import html, wording
from pages.leaders.dossiers import words
from queries.rows.dossiers import HandlingByField
from queries.rows.shared import LevelsByMeasure, Periods

Row = Mapping


class ClosedLate(NamedTuple):
    """How many of the late dossiers that tell had their result in time."""

    ready: int
    told: int


def lead(
    found: Row,
    fields: Sequence[HandlingByField],
    period: Periods,
    due: Sequence[Row] = (),
    before: str | None = None,
) -> list[html.Text]:
    """Yes or no with its counts; what became of it since the period `before`, in `due` (rows of
    measure_history of what fell due); how many were only closed late, in which fields the late are.
    """
    name = wording.start_sentence(wording.period(period["period"]))
    if found["to_handle"] is None and found["resolved"] is None:
        return words.whole_units(found) or [wording.nothing_of_period(period["period"])]
    said: list[html.Text] = [_in_time(found, f"{name}{wording.if_any_simulated([found])}")]
    then: list[html.Text] = _due(due, period["period"], before)
    closed = closed_late(fields)
    if closed and closed.ready:
        then.append(words.closed_late(closed.ready, closed.told, found["resolved_late"]))
    elif found["resolved_late"] and not closed:
        then.append(words.CLOSED_LATE_UNKNOWN)
    if where := concentrated(fields):
        then.append(f"{where}.")
    return [*said, html.join(*then, by=" ")] if then else said


def _due(rows: Sequence[Row], period: str, before: str | None) -> list[html.Text]:
    """“Trong số hồ sơ đến hạn, 1,31% (785/59.827) quá hạn, tăng từ 1,03% cùng kỳ năm trước.”"""
    counted = {
        row["period"]: (row["numerator"], row["denominator"])
        for row in rows
        if row["numerator"] is not None and row["denominator"]
    }
    if period not in counted:
        return []
    said, since = words.due_late(*counted[period], counted.get(before) if before else None)
    return [html.join("Trong số hồ sơ đến hạn, ", html.strong(said), f" quá hạn{since}.")]


def _in_time(found: Row, name: str) -> html.Text:
    """“Phần lớn có: Quý III/2023, 98,62% (…) …”; only counts where the forms do
    not tell how many were in time."""
    in_time, late, overdue = on_time(found), found["resolved_late"], found["open_overdue"]
    late_said, overdue_said = (
        "" if count is None else wording.with_noun(count, "hồ sơ") for count in (late, overdue)
    )
    if in_time is None or late is None or not in_time + late:
        return html.join(
            f"{name}, phải giải quyết ",
            html.strong(wording.with_noun(found["to_handle"], "hồ sơ")),
            f", đã giải quyết {wording.number(found['resolved'])}",
            *([", trong đó quá hạn ", html.strong(late_said)] if late_said else []),
            f"; đang giải quyết {wording.number(found['open'])}",
            *([", đã quá hạn ", html.strong(overdue_said)] if overdue_said else []),
            ".",
        )
    if not late and not overdue:
        done = html.strong(wording.with_noun(in_time, "hồ sơ"))
        return html.join(f"{words.ANSWER['all']}: {name}, cả ", done, f" {words.IN_TIME}.")
    answer = "most" if in_time > late else "few"
    return html.join(
        f"{words.ANSWER[answer]}: {name}, ",
        html.strong(wording.share_of(in_time, in_time + late)),
        f" hồ sơ {words.IN_TIME}; ",
        html.strong(late_said),
        " giải quyết quá hạn",
        *([", còn ", html.strong(overdue_said), " chưa xong đã quá hạn"] if overdue else []),
        ".",
    )


def common(rows: Sequence[Row], period: str) -> str:
    """The share of the whole province in the period; "" where it is not known."""
    found = next((row for row in rows if row["period"] == period), None)
    if found is None or found["numerator"] is None or not found["denominator"]:
        return ""
    return wording.share(found["numerator"], found["denominator"])


def on_time(found: Row) -> int | None:
    """Early and on the day; what is left of the resolved where a form does not tell them apart."""
    if None not in (found["resolved_early"], found["resolved_on_day"]):
        return found["resolved_early"] + found["resolved_on_day"]
    if None in (found["resolved"], found["resolved_late"]) or found["resolved_undated"]:
        return None
    return found["resolved"] - found["resolved_late"]


def closed_late(fields: Sequence[HandlingByField]) -> ClosedLate | None:
    """Of the whole province; None where nobody tells when results were there."""
    told = sum(row["ready_told"] or 0 for row in fields)
    return ClosedLate(sum(row["closed_late"] or 0 for row in fields), told) if told else None


def concentrated(fields: Sequence[HandlingByField]) -> str:
    """The fewest fields that have half of the late dossiers together; "" where these are many."""
    late = [(row["field"], row["resolved_late"] or 0) for row in fields]
    whole = sum(count for _, count in late)
    taken: list[tuple[str, int]] = []
    for each in sorted(late, key=lambda item: -item[1]):
        if 2 * sum(count for _, count in taken) >= whole:
            break
        taken.append(each)
    return words.concentrated(taken, whole, len(late))


def unlike(found: Row, late: Sequence[LevelsByMeasure]) -> list[str]:
    """Why what is late of what fell due is not what was resolved late and what is open late."""
    due = sum(row["denominator"] or 0 for row in late)
    if not due or found["resolved_late"] is None or found["open_overdue"] is None:
        return []
    overdue = sum(row["numerator"] or 0 for row in late)
    return [words.unlike(found["resolved_late"], found["open_overdue"], overdue, due)]
