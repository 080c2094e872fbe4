"""Tasks that were given to units: what, until when, and what would show them done.

A task is *dự kiến* until the number of the document that assigns it is entered. Each thing done to
a task adds a row with the task as it stands from then on. Whether its figures show it done is not
kept: `measured by` names the measure and the level, a page looks at the build it shows.
"""

from __future__ import annotations

import uuid
from dataclasses import asdict, dataclass, fields, replace
from datetime import date, datetime, timedelta

from sqlalchemy import Connection, func, insert, select
from sqlalchemy.exc import IntegrityError

import data
from data import access
from notes import database, writer
from notes.faults import ChangedMeanwhile, NotTaken
from notes.tables import task_version

PERIOD_KINDS = ("month", "quarter")
SIDES = ("at_most", "at_least")
HIGHEST = 1_000_000_000  # of a level: both databases hold it
AGAIN = timedelta(minutes=1)  # within which the same task of the same person is one click too many


@dataclass(frozen=True)
class Goal:
    """What would show a task done, in the first finished period of that kind after it was given:
    the measure's numerator or its share on that side of a level; or that a report has come."""

    measure: str | None = None
    period_kind: str = "quarter"
    side: str | None = None
    count: int | None = None
    share: float | None = None
    source: str | None = None  # whose report of `period` is expected
    period: str | None = None


@dataclass(frozen=True)
class Task:
    """As it stands; `number` counts what was done to it."""

    id: str
    number: int
    event: str
    unit_code: str
    valid_from: date
    what: str
    due_on: date
    goal: Goal
    given_as_of: date
    build: str
    written_at: datetime
    written_by: str
    document_number: str | None = None
    document_on: date | None = None
    said_done_on: date | None = None
    said: str = ""
    dropped: str | None = None
    proposal: str | None = None

    @property
    def is_assigned(self) -> bool:
        return self.document_number is not None


def of(unit: str | None = None) -> list[Task]:
    """Tasks as they stand, of one unit or all, by when they are due; none where they cannot be
    read just now (database.trouble says why)."""
    newest = (
        select(task_version.c.task_id, func.max(task_version.c.number).label("number"))
        .group_by(task_version.c.task_id)
        .subquery()
    )
    asked = select(task_version).join(
        newest,
        (task_version.c.task_id == newest.c.task_id) & (task_version.c.number == newest.c.number),
    )
    if unit is not None:
        asked = asked.where(task_version.c.unit_code == unit)
    rows = database.rows(asked.order_by(task_version.c.due_on, task_version.c.row_id))
    return [_task(row) for row in rows]


def course(task_id: str) -> list[Task]:
    """A task after each thing that was done to it, the first first."""
    asked = select(task_version).where(task_version.c.task_id == task_id)
    return [_task(row) for row in database.rows(asked.order_by(task_version.c.number))]


def new(
    unit_code: str,
    valid_from: date,
    what: str,
    due_on: date | None,
    goal: Goal,
    *,
    given_as_of: date,
    proposal: str | None = None,
) -> Task:
    """A task as it would be given by the figures of the pinned build, which go as far as
    `given_as_of`. Raises NotTaken without a day."""
    if due_on is None:
        raise NotTaken("Thời hạn: chưa chọn ngày.")
    return Task(
        id=uuid.uuid4().hex,
        number=1,
        event="given",
        unit_code=unit_code,
        valid_from=valid_from,
        what=what,
        due_on=due_on,
        goal=goal,
        given_as_of=given_as_of,
        build=data.pinned_build(),
        written_at=writer.now(),
        written_by="",
        proposal=proposal,
    )


def give(*asked, is_sure: bool = False, **named) -> Task:
    """A task, given: what `new` takes. Raises NotYours, NotTaken, SeemsPersonal, Unreachable."""
    with database.writing() as connection:
        return give_within(connection, new(*asked, **named), is_sure=is_sure)


def give_within(connection: Connection, task: Task, *, is_sure: bool) -> Task:
    """The same, with what else is written of it at once."""
    writer.insist(access.may(access.viewer(), "assign"), "giao nhiệm vụ")
    _insist_due(task)
    _insist(task.goal)
    database.one_at_a_time(connection)
    return _given_just_now(connection, task) or _add(connection, task, is_sure)


def as_read(task: Task, number: int) -> Task:
    """The task for who read it at `number`: what they write is refused where it went on since."""
    return replace(task, number=number)


def _given_just_now(connection: Connection, task: Task) -> Task | None:
    """The same task, given by the same person a moment ago: a button that was pressed twice."""
    signed = writer.signed()
    went_on = select(task_version.c.task_id).where(task_version.c.number > 1)
    asked = select(task_version).where(
        task_version.c.task_id.not_in(went_on),
        task_version.c.unit_code == task.unit_code,
        task_version.c.due_on == task.due_on,
        task_version.c.written_by == signed["written_by"],
        task_version.c.written_at >= signed["written_at"] - AGAIN,
    )
    what = writer.text("Việc cần làm", task.what, is_sure=True)
    alike = [each for each in map(_task, connection.execute(asked)) if each.goal == task.goal]
    return next((each for each in alike if each.what == what), None)


def change(
    task: Task,
    *,
    what: str | None = None,
    due_on: date | None = None,
    goal: Goal | None = None,
    is_sure: bool = False,
) -> Task:
    """The task with other words, another day, another goal; what it was stays in its course."""
    writer.insist(access.may(access.viewer(), "assign"), "sửa nhiệm vụ")
    changed = replace(
        task,
        event="changed",
        what=what or task.what,
        due_on=due_on or task.due_on,
        goal=goal or task.goal,
    )
    _insist_due(changed)
    _insist(changed.goal)
    return _next(changed, is_sure)


def assign(task: Task, document_number: str, document_on: date) -> Task:
    """Enter the document that assigns it: it is no longer *dự kiến*."""
    writer.insist(access.may(access.viewer(), "assign"), "ghi văn bản giao nhiệm vụ")
    number = writer.text("Số văn bản", document_number, is_sure=True)
    if len(number) > 80:
        raise NotTaken("Số văn bản: dài quá 80 ký tự. Ghi như 123/UBND-TTHCC.")
    if task.dropped is not None:
        raise NotTaken("Nhiệm vụ này đã được bỏ; giao lại thì ghi nhiệm vụ mới.")
    return _next(replace(task, event="assigned", document_number=number, document_on=document_on))


def say_done(task: Task, said: str, *, is_sure: bool = False) -> Task:
    """The unit says that it is done; whether the figures show it is another thing."""
    writer.insist(access.answers(access.viewer(), task.unit_code), "báo hoàn thành thay đơn vị này")
    kept = writer.text("Nội dung", said, is_sure=is_sure, may_be_empty=True)
    return _next(replace(task, event="said_done", said=kept, said_done_on=writer.today()))


def take_back(task: Task) -> Task:
    """What was said to be done is not."""
    is_theirs = access.answers(access.viewer(), task.unit_code)
    writer.insist(is_theirs, "rút lại lời báo hoàn thành của đơn vị này")
    return _next(replace(task, event="taken_back", said="", said_done_on=None))


def drop(task: Task, reason: str, *, is_sure: bool = False) -> Task:
    """It is no longer asked for, for a reason that stays."""
    writer.insist(access.may(access.viewer(), "assign"), "bỏ nhiệm vụ")
    kept = writer.text("Lý do", reason, is_sure=is_sure)
    return _next(replace(task, event="dropped", dropped=kept))


def _next(task: Task, is_sure: bool = True) -> Task:
    with database.writing() as connection:
        try:
            return _add(connection, replace(task, number=task.number + 1), is_sure)
        except IntegrityError as error:
            raise ChangedMeanwhile from error


def _add(connection: Connection, task: Task, is_sure: bool) -> Task:
    signed = writer.signed()
    task = replace(task, what=writer.text("Việc cần làm", task.what, is_sure=is_sure), **signed)
    row = {key: value for key, value in asdict(task).items() if key not in ("id", "goal")}
    goal = {
        f"goal_{key}": value
        for key, value in asdict(task.goal).items()
        if key not in ("measure", "period_kind")
    }
    of_goal = {"measure": task.goal.measure, "period_kind": task.goal.period_kind} | goal
    connection.execute(insert(task_version).values(task_id=task.id, **row, **of_goal))
    return task


def _insist_due(task: Task) -> None:
    if task.due_on <= task.given_as_of:
        raise NotTaken(
            f"Thời hạn {task.due_on:%d/%m/%Y} không sau ngày của số liệu đang xem "
            f"({task.given_as_of:%d/%m/%Y}). Chọn một ngày sau đó."
        )


def _insist(goal: Goal) -> None:
    """Raises NotTaken where a goal cannot be looked at."""
    has_level = (goal.count is None) != (goal.share is None)
    if goal.period_kind not in PERIOD_KINDS:
        raise NotTaken("Kỳ đánh giá: chọn tháng hoặc quý.")
    if goal.side is not None and (goal.side not in SIDES or goal.measure is None or not has_level):
        raise NotTaken("Mức đạt: chọn chỉ số, rồi ghi hoặc số lượng hoặc tỷ lệ.")
    if goal.side is None and (goal.count is not None or goal.share is not None):
        raise NotTaken("Mức đạt: chọn “nhiều nhất” hay “ít nhất”.")
    if goal.count is not None and goal.count < 0:
        raise NotTaken("Mức đạt: số lượng không thể dưới 0.")
    if goal.count is not None and goal.count > HIGHEST:
        raise NotTaken("Mức đạt: số lượng nhiều nhất là 1.000.000.000.")
    if goal.share is not None and not 0 <= goal.share <= 1:
        raise NotTaken("Mức đạt: tỷ lệ từ 0% đến 100%.")
    if (goal.source is None) != (goal.period is None):
        raise NotTaken("Báo cáo phải gửi: ghi cả loại báo cáo và kỳ.")


_KEPT = [each.name for each in fields(Task) if each.name not in ("id", "goal")]


def _task(row) -> Task:
    goal = Goal(
        measure=row.measure,
        period_kind=row.period_kind,
        side=row.goal_side,
        count=row.goal_count,
        share=row.goal_share,
        source=row.goal_source,
        period=row.goal_period,
    )
    return Task(id=row.task_id, goal=goal, **{name: getattr(row, name) for name in _KEPT})
