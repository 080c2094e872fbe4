"""What changed since the last meeting: two builds, or two periods, side by side."""

import queries
from figures import html, page, wording
from figures.panels import marks
from figures.panels import tasks as standing
from notes import tasks
from pages.leaders.what_changed import corrected, goals, panel, promises, sides, states, words
from queries import keeping

periods = queries.run("periods")
period = page.period(periods)
(build,) = queries.run("this_build")
builds = keeping.published_before()
alike = sides.finished(period, periods)
chosen = page.chosen("since")
since = page.choice(
    "since",
    sides.options(builds, alike, chosen),
    default=sides.default(builds, alike, chosen, periods),
    known=[row.period for row in periods],
)
earlier = sides.chosen_build(since, builds)
if earlier and not earlier.is_comparable:
    page.forget("since")
    page.stop_with(words.not_comparable(earlier.number), way_back=page.here())
compared = sides.sides(since, earlier, alike, periods)
judged = (
    queries.between(
        "changed_states", compared.since, period=compared.judged, before=compared.judged_before
    )
    if compared
    else []
)
asked = {"period": compared.now, "before": compared.before} if compared else {}
crossed = queries.between("changed_goals", compared.since, **asked) if compared else []
by_units = queries.between("changed_unit_goals", compared.since, **asked) if compared else []
kinds = {"kind": period.kind, "calendar": period.calendar}
figures = (
    queries.between("corrected_figures", compared.since, most=1, **kinds)
    if compared and compared.since
    else []
)
known, new = corrected.split(figures)
measures = queries.run("measures")
terms = wording.VerdictTerms(measures, queries.run("verdict_rule"))
behind, recovered = states.behind(judged), states.recovered(judged)
others, further = states.others(judged)
given = tasks.of() if compared else []
measured, reports = standing.goals(given), standing.reports(given)
shown = queries.run("task_figures", goals=measured) if measured else []
missing = queries.run("reports_missing", reports=reports) if reports else []
since_build = compared.since if compared else None
shown_before = queries.asked_of(since_build, "task_figures", goals=measured) if measured else []
missing_before = (
    queries.asked_of(since_build, "reports_missing", reports=reports) if reports else []
)
kept, missed = promises.kept_and_missed(
    given,
    (shown, missing, build.as_of),
    (shown_before, missing_before, compared.day_before if compared else build.as_of),
)

page.heading(
    words.HEADING,
    panel.lead(
        *(compared, bool(alike), judged, crossed, by_units, figures),
        promises.sentence(kept, missed),
        build.as_of,
    ),
    page.as_of(period, build, [("", marks.origin_codes(judged) or [build.origin])]),
)
page.choices(since=words.WORD["since"], period=wording.WORD["choose_period"])
if compared:
    said = words.compared_periods(compared.judged, compared.judged_before)
    for word, rows in (("behind", behind), ("recovered", recovered)):
        if rows:
            page.write(
                html.section(words.WORD[word], said, marks.origins(rows)),
                html.table(*states.table(rows, page.link, terms), is_order_fixed=True),
            )
    if crossed:
        page.write(
            html.section(
                words.WORD["goals"],
                words.compared_periods(compared.now, compared.before),
                marks.origins(crossed),
            ),
            html.table(*goals.of_province(crossed, page.link), is_order_fixed=True),
        )
    if kept or missed:
        offices = queries.run("units", period=period.period)
        page.write(
            html.section(words.WORD["tasks"], words.until(compared.day_before, build.as_of)),
            html.table(
                *standing.table(
                    [*missed, *kept],
                    {row.measure: row for row in measures},
                    {
                        row.source: wording.source_name(row)
                        for row in queries.run("coverage_sources")
                    },
                    page.link,
                    standing.names(offices),
                ),
                is_order_fixed=True,
            ),
        )
    answer, beside = page.columns(is_one=not (figures and (judged or by_units)))
    with answer:
        if known:
            caption = words.corrected_caption(
                known[0].in_all, period.kind, max(len(known) - corrected.SHOWN, 0)
            )
            page.write(
                html.section(words.WORD["corrected"], caption, marks.origins(known)),
                html.table(
                    *corrected.table(known[: corrected.SHOWN], page.link), is_order_fixed=True
                ),
            )
        if new:
            caption = words.new_caption(new[0].in_all, len(new))
            page.write(
                html.section(words.WORD["new"], caption, marks.origins(new)),
                html.table(*corrected.table(new[: corrected.FEW], page.link), is_order_fixed=True),
            )
        if figures:
            with page.fold_when_asked("all_corrected", words.WORD["all_corrected"]) as is_open:
                if is_open:
                    each = queries.between(
                        "corrected_figures", compared.since, limit=corrected.LISTED, **kinds
                    )
                    page.write(
                        html.note(
                            words.listed(
                                len(each), sum(row.in_all for row in [*known[:1], *new[:1]])
                            )
                        ),
                        html.table(
                            *corrected.table(each, page.link, is_by_unit=False),
                            is_order_fixed=True,
                        ),
                    )
            page.downloads(
                f"so-cap-nhat-{compared.since}-{period.kind}",
                words.COLUMNS,
                corrected.to_export(
                    queries.later_between("corrected_figures", compared.since, **kinds)
                ),
                wording.about(
                    words.WORD["corrected"], period, build.as_of, marks.origin_words(figures)
                ),
            )
    with beside:
        if others or further:
            page.write(
                html.section(words.WORD["others"], said, marks.origins(others or further)),
                html.table(*states.shortly(others, page.link), is_order_fixed=True)
                if others
                else html.join(),
            )
        if further:
            called = words.other_states(len(further), not others)
            with page.fold_when_asked("other_states", called) as is_open:
                if is_open:
                    page.write(html.table(*states.shortly(further, page.link), is_order_fixed=True))
        if judged:
            page.downloads(
                f"danh-gia-khac-{since}-{compared.judged}",
                words.STATE_COLUMNS,
                states.to_export(judged),
                wording.about(said, period, build.as_of, marks.origin_words(judged)),
            )
        if by_units:
            page.write(
                html.section(
                    words.WORD["unit_goals"],
                    words.compared_periods(compared.now, compared.before),
                    marks.origins(by_units),
                ),
                html.table(*goals.of_units(by_units, page.link)),
            )
            with page.fold_when_asked("unit_goals", words.WORD["all_goals"]) as is_open:
                if is_open:
                    page.write(html.table(*goals.each_unit(by_units, page.link)))
if keeping.may_keep():
    page.write(
        html.section(words.WORD["keep"]),
        html.paragraph(words.kept_as(keeping.this_number(), keeping.called())),
    )
    with page.together("keep"):
        name = page.type_word("keep", words.WORD["keep_as"])
        is_kept = page.press_together(words.WORD["keep_now"])
    if is_kept:
        page.done(keeping.keep(name))
page.how_we_count(
    [],
    queries.explained("changed_states", "changed_goals", "changed_unit_goals", "corrected_figures"),
)
