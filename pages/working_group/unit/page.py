"""How does one unit do, why, since when, with which dossiers, and what would bring it back?"""

import notes
import queries
from analysis.course import course
from figures import charts, html, page, wording
from figures.panels import gap, marks, paging, reported, unit_words, units
from figures.panels import objectives as every
from figures.panels import tasks as standing
from figures.wording import columns
from navigation import title
from notes import tasks
from pages.working_group.unit import (
    control_chart,
    panel,
    to_do,
    unit_verdict,
    verdict_notes,
    why,
    words,
)
from pages.working_group.unit import course as since
from papers import on_click

periods = queries.run("periods")
period = page.period(periods)
(build,) = queries.run("this_build")
changes = queries.run("successions")
by_units = page.units(changes)
offices = [
    row
    for row in queries.run("units", period=period.period, units=by_units)
    if row.level != "province" and row.is_named_by_code
]
offered = wording.unit_options(offices)
measures = queries.run("measures")
known = queries.run("known_shares", period=period.period)
judged = {row.measure: row.title for row in measures if row.is_judged}
about = page.likely("measure", judged, wording.opening(known, judged, measures))
asked = {"period": period.period, "measure": about, "units": by_units}
own = queries.own_unit(offered)
opening = [] if own or page.chosen("unit") in offered else queries.run("opening_unit", **asked)
code = page.choice("unit", offered, default=opening[0].unit_code if opening else own)
page.stop_if_nothing(code, wording.no_rows("đơn vị"))
(office,) = [row for row in offices if row.unit_code == code]
terms = wording.VerdictTerms(measures, queries.run("verdict_rule"))
options = {
    row.measure: row.title
    for row in measures
    if row.is_judged and office.level in row.available_levels
}
measure = page.choice(
    "measure",
    options,
    default=wording.opening(known, options, measures),
    known=[row.measure for row in measures],
)
(definition, *_) = queries.run("definition", measure=measure)
asked = {"period": period.period, "unit": code, "units": by_units}
objectives = panel.of_a_unit(queries.run("objectives", **asked))
figures = {
    row.measure: row
    for row in objectives
    if row.origin in ("counted", "simulated", "reported") and not row.is_longer
}
verdict = next(iter(queries.run("unit_verdict", measure=measure, **asked)), None)
history = since.until(
    queries.run(
        "measure_history", measure=measure, kind="month", calendar=period.calendar, **asked
    ),
    period,
)
parted = next(
    (
        row
        for row in queries.run("without_closing", measure=measure, period=period.period, unit=code)
        if row.valid_from == office.valid_from
    ),
    None,
)
change = since.change(history, verdict)
within = since.run(history, verdict)
found = course(*since.counted(history), change)
against = gap.yardstick(verdict, period, periods)
gaps = queries.run("gap", measure=measure, against=against, **asked)
other = wording.other_side(against, {})
state = verdict.state if verdict else None
procedures = queries.run("unit_procedures", measure=measure, **asked)
is_late = measure == panel.LATE
late_by_step = queries.run("late_by_step", **asked) if is_late else []
is_due_known = is_late and measure in figures and figures[measure].numerator is not None
is_now = period.ends_on >= build.as_of
due_soon = queries.run("due_soon", **asked) if is_due_known and is_now else None
missing = [
    row
    for row in queries.run("out_of_sight", period=period.period, unit=code)
    if row.valid_from == office.valid_from
]
handled = queries.run("reported_handling", **asked)
in_area = {"measure": measure, "period": period.period, "parent": code}
within_it = (
    [row for row in offices if row.level == "commune" and row.parent_code == code]
    if by_units in (None, "day")
    else queries.run("units_by_measure", **in_area)  # of an area that goes on: those of the day
)

page.heading(
    words.unit_heading(office.unit_name),
    panel.lead(
        office,
        figures.get(measure),
        definition,
        terms,
        missing,
        period,
        besides=verdict_notes.closed_in_sentence(late_by_step),
        is_told=unit_verdict.names_months(verdict),
    )
    + unit_verdict.lead(verdict, terms, why.split(gaps, definition, other), history, parted)
    + [reported.sentence(row) for row in handled]
    + panel.reorganised(office, changes, by_units),
    page.as_of(period, build, [(wording.by_units(by_units), marks.origin_codes(figures.values()))]),
    beside=to_do.listed(
        *(verdict, figures, due_soon, procedures, definition, terms, page.link),
        may_assign=queries.may("assign"),
    ),
    chips=unit_verdict.chips(verdict, definition.title, period.is_finished),
)
page.choices(
    unit=wording.WORD["choose_unit"],
    measure=wording.WORD["choose_measure"],
    units=wording.WORD["choose_units"],
    period=wording.WORD["choose_period"],
)
answer, beside = page.columns()
with answer:
    is_drawn = not since.is_too_few(history) and not handled
    page.write(
        html.section(
            since.finding(history, found, verdict),
            wording.NO_MONTHS
            if handled
            else since.caption(found, definition.title, within, terms.constant("since_trust"))
            if is_drawn
            else since.in_counts(history, definition),
            marks.origins(history),
        )
    )
    if is_drawn:
        page.show(
            control_chart.control(
                since.months(history, found, change, definition, page.link),
                since.levels(found, change, within),
                page.palette(),
                terms.trials(measure),
                state,
                wording.breaks(history),
            ),
            alt=since.finding(history, found, verdict),
        )
        if broken := wording.break_sentences(history):
            page.write(html.note(broken))
    page.write(html.fact_strip(unit_verdict.facts(verdict, late_by_step)))
with beside:
    if gaps and not gap.is_too_few(gaps):
        page.write(
            html.section(
                f"Vì sao: {wording.in_sentence(gap.finding(gaps, definition.kind))}",
                html.join(
                    gap.caption(gaps, definition.kind, other, period)
                    + verdict_notes.in_handling(late_by_step),
                    html.link(
                        words.WORD["each_procedure"], page.link("gap", against=against or "peers")
                    ),
                    by=" · ",
                ),
                marks.origins(gaps),
                key=gap.key(gaps, definition.kind),
            )
        )
        page.show(
            charts.gap_bars(
                gap.bars(gaps, definition, office.short_name, page.link),
                page.palette(),
                definition.better,
            ),
            alt=gap.finding(gaps, definition.kind),
        )
    else:
        none = (
            wording.NO_PROCEDURES
            if handled
            else why.why_none(
                gaps, figures.get(measure), office.level, period, terms.trials(measure)
            )
        )
        page.write(html.section("Vì sao: chưa đủ để so", none))
theirs = unit_words.of_measure(notes.words_of(period.period, code), office.valid_from, measure)
page.write(*unit_words.beside(theirs))
if notes.answers(code):
    with page.folded(words.WORD["answer"]), page.together(f"answer-{code}-{measure}"):
        answer = page.answer(f"{code}-{measure}")
    if answer:
        whose = (code, office.valid_from, period.period)
        page.done(notes.told(notes.unit_words.write, *whose, measure=measure, **answer._asdict()))
if theirs and queries.may("erase_notes"):
    with page.folded(words.WORD["erase"]), page.together(f"erase-{code}"):
        note = page.pick(f"erase-{code}", wording.WORD["theirs"], unit_words.to_choose(theirs))
        is_erased = page.press_together(words.WORD["erase"])
    if is_erased:
        page.done(notes.told(notes.erasing.note, note))
first, others = paging.first_rows(procedures, panel.SHOWN)
page.write(
    html.section(
        panel.concentration(procedures, definition, terms),
        wording.NO_PROCEDURES if handled else "Mọi thủ tục có hồ sơ trong kỳ",
        marks.origins(procedures),
    ),
    *([] if handled else [html.table(*panel.procedures(first, definition, page.link))]),
)
if others:
    with page.fold_when_asked(
        "procedures", f"{wording.number(len(others))} thủ tục khác"
    ) as is_open:
        if is_open:
            page.write(html.table(*panel.procedures(others, definition, page.link)))
page.downloads(
    f"thu-tuc-{code}-{period.period}",
    columns.PROCEDURES_COLUMNS,
    procedures,
    wording.about(
        office.unit_name,
        period,
        build.as_of,
        marks.origin_words(procedures),
        measure=definition,
    ),
    definition.kind,
    papers=on_click.of_unit(period.period, code, by_units, words.WORD),
)
if verdict:
    page.fold(
        f"{verdict_notes.verdict_heading(verdict.state)} {words.WORD['step_by_step']}",
        unit_verdict.steps(verdict, late_by_step, terms, parted),
    )
if within_it and "commune" in definition.available_levels:
    called = f"{words.WORD['communes']} ({wording.number(len(within_it))})"
    with page.fold_when_asked("communes", called) as is_open:
        if is_open:
            communes = queries.run("units_by_measure", **in_area)
            head = wording.counts_head(definition)
            page.write(
                html.note(f"{definition.title}, riêng từng xã"),
                html.table(*units.table(communes, page.link, head, within=True)),
            )
given = [each for each in tasks.of(code) if each.valid_from == office.valid_from]
goals, reports = standing.goals(given), standing.reports(given)
stand = standing.standing(
    given,
    queries.run("task_figures", goals=goals) if goals else [],
    queries.run("reports_missing", reports=reports) if reports else [],
    build.as_of,
)
page.write(
    *standing.of_unit(
        title("tasks"),
        stand,
        measures,
        queries.run("coverage_sources") if reports else [],
        page.link,
    )
)
page.write(
    html.section(words.WORD["workload"], words.whose_work(bool(within_it), by_units)),
    html.fact_strip(panel.facts(figures)),
)
with page.fold_when_asked(
    "all_figures",
    f"{words.WORD['all_figures']} ({wording.number(len({row.measure for row in objectives}))})",
) as is_open:
    if is_open:
        past = queries.run("objective_history", **asked)
        sees_all = queries.may("see_anti_corruption_cells")
        page.write(
            html.note(words.WORD["all_figures_caption"]),
            html.note(wording.start_sentence(panel.unsent_forms(missing))),
            html.objectives(
                every.groups(objectives, past, measures, page.link),
                wording.objective_heads(build.origin),
                words.WORD["all_figures"],
            ),
            *([] if sees_all else [html.note(wording.WORD["only_inspectorate"])]),
        )
page.how_we_count(
    queries.run("definition", measure=measure),
    queries.explained("unit_verdict", "without_closing", "gap", "unit_procedures", "late_by_step"),
)
