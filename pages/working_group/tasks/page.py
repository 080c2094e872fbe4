"""What became of the tasks that were given, by the figures of this build?"""

import notes
import queries
from figures import html, page, wording
from figures.panels import tasks as standing
from figures.wording.meeting import tasks as said
from notes import erasing, proposals, tasks
from pages.working_group.tasks import panel, words

period = page.period(queries.run("periods"))
(build,) = queries.run("this_build")
offices = [row for row in queries.run("units", period=period.period) if row.is_named_by_code]
names = wording.unit_options(offices)
called_by = standing.names(offices)
unit = page.choice("unit", {"all": wording.WORD["all"]} | names, default="all")
listed = queries.run("measures")
measures = {row.measure: row for row in listed}
terms = wording.VerdictTerms(listed, queries.run("verdict_rule"))
sources = {row.source: wording.source_name(row) for row in queries.run("coverage_sources")}
everywhere = tasks.of()
given = [each for each in everywhere if unit in ("all", each.unit_code)]
goals, reports = standing.goals(given), standing.reports(given)
found = standing.standing(
    given,
    queries.run("task_figures", goals=goals) if goals else [],
    queries.run("reports_missing", reports=reports) if reports else [],
    build.as_of,
)
opened = page.choice(
    "task",
    panel.options(found, called_by),
    default="all",
    known=[each.id for each in everywhere],  # of a unit that was left
)
task = next((each for each in found if each.task.id == opened), None)
may_assign = queries.may("assign")

page.heading(
    words.HEADING,
    panel.lead(found, unit != "all"),
    page.as_of(period, build, [("", [build.origin])]),
)
page.said_in_lines([trouble] if (trouble := notes.trouble()) else [])
page.choices(
    unit=wording.WORD["choose_unit"],
    task=words.WORD["choose_task"],
    period=wording.WORD["choose_period"],
)
proposed = panel.proposed(
    queries.run("proposals", period=period.period),
    page.chosen("proposal") if opened == "new" else None,
    period,
    terms,
)
if opened == "new" and may_assign:
    page.write(html.section(*panel.new_heading(proposed)))
    begun = panel.begun(proposed, unit, page.chosen("measure"), listed, build.as_of)
    with page.together(f"new-{begun.key}"):
        of_unit = page.pick(f"unit-{begun.key}", words.WORD["unit"], names, begun.unit)
        what = page.type_lines(f"what-{begun.key}", words.WORD["what"], begun.what, height=110)
        due_on = page.pick_day(f"due-{begun.key}", words.WORD["due"], begun.due_on)
        asked = begun.measure
        kind, side, level = begun.goal.period_kind, begun.goal.side, panel.level(begun.goal)
        if begun.goal.source is None:
            asked = page.pick(
                f"measure-{begun.key}",
                words.WORD["measure"],
                panel.measures_offered(listed),
                begun.measure,
            )
            with page.in_row():
                kind = page.pick(
                    f"kind-{begun.key}",
                    words.WORD["kind"],
                    said.TASK_PERIOD,
                    begun.goal.period_kind,
                )
                side = page.pick(
                    f"side-{begun.key}", words.WORD["side"], said.SIDE, begun.goal.side
                )
                level = page.type_word(
                    f"level-{begun.key}", words.WORD["level"], panel.level(begun.goal)
                )
        is_sure = page.tick(f"new-{begun.key}", wording.WORD["not_personal"])
        is_given = page.press_together(words.WORD["give"])
    if is_given:
        whom = next(row for row in offices if row.unit_code == of_unit)
        goal = panel.goal(asked, kind, side, level, begun.goal)
        new = (of_unit, whom.valid_from, what, due_on, goal)
        page.done_then(
            notes.told(tasks.give, *new, given_as_of=build.as_of, is_sure=is_sure)
            if proposed is None
            else notes.told(
                proposals.take,
                *(proposed.key, proposed.fingerprint, *new),
                given_as_of=build.as_of,
                is_changed=panel.is_changed(begun, of_unit, what, due_on, goal),
                is_sure=is_sure,
            ),
            forgotten=["proposal"],
            task="all",
        )
    if proposed:
        with page.folded(words.WORD["drop_proposal"]), page.together("drop-proposal"):
            reason = page.type_lines("drop-proposal", words.WORD["reason"], "", height=80)
            is_sure = page.tick("drop-proposal", wording.WORD["not_personal"])
            is_dropped = page.press_together(words.WORD["drop_proposal"])
        if is_dropped:
            whose = (proposed.key, proposed.fingerprint, reason)
            page.done_then(
                notes.told(proposals.drop, *whose, is_sure=is_sure),
                forgotten=["proposal"],
                task="all",
            )
if task:
    page.write(
        html.section(standing.name(task.task, called_by)),
        html.paragraph(html.theirs(task.task.what)),
        panel.about(task, measures, sources),
    )
    newest = next(each for each in given if each.id == opened)
    read = tasks.as_read(newest, page.as_read(opened, newest.number))
    answers = notes.answers(task.task.unit_code) and task.task.dropped is None
    if answers and task.task.said_done_on is None:
        with page.folded(words.WORD["say_done"]), page.together(f"said-{opened}"):
            text = page.type_lines(f"said-{opened}", words.WORD["said"], "", height=110)
            is_sure = page.tick(f"said-{opened}", wording.WORD["not_personal"])
            is_said = page.press_together(words.WORD["say_done"])
        if is_said:
            page.done(notes.told(tasks.say_done, read, text, is_sure=is_sure))
    if answers and task.task.said_done_on and page.press("take-back", words.WORD["take_back"]):
        page.done(notes.told(tasks.take_back, read))
    if may_assign and task.task.dropped is None:
        with page.folded(words.WORD["assign"]), page.together(f"assign-{opened}"):
            number = page.type_word(
                f"document-{opened}", words.WORD["document"], task.task.document_number or ""
            )
            document_on = page.pick_day(
                f"document-{opened}", words.WORD["document_on"], task.task.document_on
            )
            is_assigned = page.press_together(words.WORD["save_document"])
        if is_assigned:
            page.done(notes.told(tasks.assign, read, number, document_on))
        with page.folded(words.WORD["change"]), page.together(f"change-{opened}"):
            what = page.type_lines(f"what-{opened}", words.WORD["what"], task.task.what, height=110)
            due_on = page.pick_day(f"due-{opened}", words.WORD["due"], task.task.due_on)
            is_sure = page.tick(f"change-{opened}", wording.WORD["not_personal"])
            is_changed = page.press_together(words.WORD["save_change"])
        if is_changed:
            page.done(notes.told(tasks.change, read, what=what, due_on=due_on, is_sure=is_sure))
        with page.folded(words.WORD["drop"]), page.together(f"drop-{opened}"):
            reason = page.type_lines(f"drop-{opened}", words.WORD["reason"], "", height=80)
            is_sure = page.tick(f"drop-{opened}", wording.WORD["not_personal"])
            is_dropped = page.press_together(words.WORD["drop"])
        if is_dropped:
            page.done(notes.told(tasks.drop, read, reason, is_sure=is_sure))
    page.fold(words.WORD["course"], panel.course(tasks.course(opened)))
    if queries.may("erase_notes"):
        with page.folded(words.WORD["erase"]), page.together(f"erase-{opened}"):
            page.write(html.note(words.WORD["erase_caption"]))
            is_sure = page.tick(f"erase-{opened}", words.WORD["erase_sure"])
            is_erased = page.press_together(words.WORD["erase"])
        if is_erased:
            page.done(notes.told(erasing.task, opened) if is_sure else words.WORD["erase_not_sure"])
if found:
    going_on, closed = standing.folded(found)
    page.write(
        html.section(words.WORD["register"], words.WORD["register_caption"]),
        html.table(*standing.table(going_on, measures, sources, page.link, called_by))
        if going_on
        else html.note(words.WORD["none_going_on"]),
    )
    if closed:
        called = f"{words.WORD['closed']} ({wording.number(len(closed))})"
        with page.fold_when_asked("closed_tasks", called) as is_open:
            if is_open:
                page.write(
                    html.table(*standing.table(closed, measures, sources, page.link, called_by))
                )
    page.downloads(
        f"nhiem-vu-{build.as_of}",
        words.FILE_COLUMNS,
        panel.to_file(found, measures, sources, called_by),
        wording.about(words.MENU, period, build.as_of, [wording.ORIGIN[build.origin]]),
    )
dropped = panel.dropped(proposals.decided(), names, measures)
if dropped and may_assign:
    page.fold(f"{words.WORD['dropped']} ({wording.number(len(dropped))})", html.lines(dropped))
if may_assign and opened != "new":
    page.write(
        html.paragraph(html.link(words.WORD["new"], page.here(task="new"))),
    )
page.how_we_count([], queries.explained("task_figures", "reports_missing"))
