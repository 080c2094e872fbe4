"""What could be decided, and what was given before and is not shown done."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from figures import wording
from figures.panels import proposals as panel
from figures.panels import tasks as standing
from figures.wording import Pieces
from figures.wording.meeting import proposals as said
from figures.wording.meeting.tasks import TASK_STATE
from notes import proposals, tasks
from papers.slides import province, words
from papers.slides.content import Lines, Part, Slide, Table
from papers.slides.meeting import Asking, Meeting

Row = Mapping
TASKS = 5  # that were given before, by name
LONGEST = 160  # letters of a task


def decide(meeting: Meeting) -> Slide | None:
    """The overview's proposals, and under them the tasks that are open; of a period that has
    neither, what is off its target."""
    slide = meeting.opened()
    rows = slide.of_period("proposals")
    shown = panel.to_decide(rows, proposals.decided())[: panel.SHOWN]
    given, _ = standing.split(_tasks(slide))
    lines = _given(given, standing.names(meeting.asked.units))
    if not shown and not lines:
        return _off_target(slide)
    if not shown:
        return slide.slide(words.open_tasks(len(given)), [Lines(lines)], shown)
    heading: list[Pieces] = [[(words.open_tasks(len(given)) + ":", True)]] if lines else []
    parts: list[Part] = [_table(shown, meeting), Lines([*heading, *lines])]
    return slide.slide(words.to_decide(shown), parts, shown)


def _tasks(slide: Asking) -> list[standing.Standing]:
    """How the tasks stand that were given, by the figures of this build."""
    given = tasks.of()
    goals, reports = standing.goals(given), standing.reports(given)
    return standing.standing(
        given,
        slide.rows("task_figures", goals=goals) if goals else [],
        slide.rows("reports_missing", reports=reports) if reports else [],
        slide.meeting.asked.build["as_of"],
    )


def _table(rows: list, meeting: Meeting) -> Table:
    return Table(
        [words.WORD[each] for each in ("task", "until", "begins_with", "shown_by")],
        [_line(row, meeting) for row in rows],
        (34, 15, 22, 29),
    )


def _line(row: Row, meeting: Meeting) -> list[Pieces]:
    drawn = [(" (", False), (wording.ORIGIN_SHORT["simulated"], True), (")", False)]
    why = said.why(row)
    if not why and row["numerator"] is not None:
        why = f"kỳ này {wording.counts(row['numerator'], row['denominator'])}"
    return [
        [("Giao ", False), (said.whom(row), True), (f" {said.task(row)}", False)],
        [(wording.breakable(said.until(row["due_on"])).removeprefix("hạn "), False)],
        [
            (why or wording.NOTHING["no_data"], False),
            *(drawn if why and row["origin"] == "simulated" else []),
        ],
        [(said.shown_by(row, meeting.terms, meeting.period_id), False)],
    ]


def _given(given: Sequence[standing.Standing], names: Mapping[str, str]) -> list[Pieces]:
    """“Sở Xây dựng: việc gì, hạn 20/10/2023 (quá hạn chưa hoàn thành)”; what people wrote is
    text on one line."""
    lines: list[Pieces] = []
    for each in given[:TASKS]:
        state = wording.in_sentence(TASK_STATE[each.state])
        what = _shortly(each.task.what)
        said = f"{what}, hạn {wording.date(each.task.due_on)} ({state})"
        lines.append([(f"{standing.name(each.task, names)}: ", True), (said, False)])
    if len(given) > TASKS:
        lines.append([(words.more_tasks(len(given) - TASKS), False)])
    return lines


def _shortly(what: str) -> str:
    """What people wrote, on one line, by whole words; of a long text its beginning."""
    said = " ".join(what.split())
    if len(said) <= LONGEST:
        return said
    return f"{said[:LONGEST].rpartition(' ')[0] or said[:LONGEST]} …"


def _off_target(slide: Asking) -> Slide | None:
    """What does not reach its target, and how far it is."""
    exact = province.of_period(slide)
    unmet = [row for row in exact if row["target_tag"] == "unmet" and row["denominator"]]
    lines = [
        [(f"{row['title']}: ", True), *distance]
        for row in unmet
        if (
            distance := wording.distance_to_target(
                row["numerator"],
                row["denominator"],
                row["official_target"],
                row["unit_of_measure"],
                row["better"],
            )
        )
    ]
    title = words.off_target(len(lines), wording.period_title(slide.meeting.period_id))
    return slide.slide(title, [Lines(lines[:TASKS])], unmet)
