"""Are dossiers handled in time?"""

import queries
from analysis.intervals import wilson
from figures import html, page, wording
from figures.panels import gap, marks, reported, topic_choice, topic_dots, topic_trend, topics
from figures.wording import columns
from pages.leaders.dossiers import answer, despite, fields, panel, words

periods = queries.run("periods")
period = page.period(periods)
(build,) = queries.run("this_build")
by_units = page.units(queries.run("successions"))
levels, whole = panel.levels(queries.run("handling_by_level", period=period.period))
by_field = queries.run("handling_by_field", period=period.period)
field = fields.chosen(by_field, page.chosen("field"))
procedures = queries.run("procedures_of_field", period=period.period, field=field) if field else []
late = queries.run("levels_by_measure", measure=panel.LATE, period=period.period)
asked = {"measure": panel.shown(late, whole), "period": period.period}
(definition, *_) = queries.run("definition", measure=asked["measure"])
level = page.choice(
    "level",
    topic_choice.levels(
        asked["measure"],
        panel.told(late)
        or queries.run("told_levels", period=period.period, domains=panel.DOMAINS, units=by_units),
        queries.run("units", period=period.period, units=by_units),
    ),
    default="district",
    known=wording.LEVEL,
)
units = queries.run("units_by_measure", level=level, units=by_units, **asked) if level else []
past = queries.run("measure_history", kind=period.kind, calendar=period.calendar, **asked)
rows = queries.run("province_objectives", period=period.period, domains=panel.DOMAINS)
stated = panel.printed(rows)
partly = queries.run("partly_told", period=period.period)
counted = [row for row in rows if row.origin in ("counted", "simulated") and not row.is_longer]
judged = (
    queries.run("verdicts", level=level, **asked) if level and by_units in (None, "day") else []
)
terms = wording.VerdictTerms(queries.run("measures"), queries.run("verdict_rule"))
trend = topic_trend.picture(
    past,
    periods,
    period,
    build.as_of,
    definition,
    page.palette(),
    page.here,
    topics.aimed(rows, asked["measure"]),
)
by_unit = topic_dots.picture(
    units,
    level,
    period.ends_on,
    definition,
    page.palette(),
    page.link,
    wilson,
)

page.heading(
    words.HEADING,
    answer.lead(
        whole,
        by_field,
        period,
        past if asked["measure"] == panel.LATE else (),
        gap.year_before(period, periods),
    ),
    page.as_of(period, build, [("", panel.all_origins(levels, stated))]),
)
page.choices(
    level=wording.WORD["choose_level"],
    units=wording.WORD["choose_units"],
    period=wording.WORD["choose_period"],
)
page.write(
    html.fact_strip(
        panel.facts(whole, page.link, panel.before(whole, period, periods), partly, stated)
    ),
    html.note(
        panel.differs(whole, stated, page.link),
        *answer.unlike(whole, late),
        *panel.notes(whole),
        *reported.partly_told(partly),
        *panel.no_course(trend, definition.title),
    ),
)
course, beside = page.columns()
if trend.figure:
    with course:
        page.picture(trend, marks.origins(past))
with beside if trend.figure or by_field else course:
    page.picture(
        panel.of_own_offices(by_unit, level, asked["measure"], answer.common(past, period.period)),
        marks.origins(units),
    )
page.write(*(html.note(said) for said in despite.coloured(judged, terms)))
of_fields, of_procedures = page.columns() if trend.figure else (course, beside)
if by_field:
    with of_fields:
        page.write(
            html.section(
                fields.finding(by_field),
                fields.caption(by_field, whole),
                marks.of_codes(fields.origins(by_field)),
            ),
            topics.opened(fields.table(by_field, page.here), "lĩnh vực"),
        )
        page.downloads(
            f"linh-vuc-II06-{period.period}",
            columns.FIELDS_COLUMNS,
            by_field,
            wording.about(
                words.FORM_BY_FIELD,
                period,
                build.as_of,
                [wording.ORIGIN[code] for code in fields.origins(by_field)],
                panel.notes(whole) + reported.partly_told(partly),
            ),
        )
if field and procedures:
    with of_procedures:
        page.write(
            html.section(
                words.procedures_of(field, len(procedures)),
                f"{words.PROCEDURE_OPENS}; {words.RESOLVED_BASIS}",
                marks.origins(procedures),
            ),
            topics.opened(fields.procedures(procedures, page.link), "thủ tục"),
        )
page.fold(
    words.BY_LEVEL,
    html.note(
        panel.caption(levels, queries.run("successions"), period) + words.other_ways(whole),
        marks.of_codes(panel.origins(levels)),
    ),
    html.table(*panel.table(levels, period, page.link), total=panel.total(whole)),
)
if counted:  # reports tell of two channels alone, which stand above
    page.fold(
        words.CHANNELS,
        html.note(words.OF_NEW + panel.told_by(panel.by_channel(counted), whole)),
        html.table(*panel.channels(counted)),
    )
with page.fold_when_asked("all_of_domain", wording.TOPIC["all_of_domain"]) as is_open:
    if is_open:
        page.write(
            html.objectives(
                topics.sections(
                    topics.of_domains(queries.run("measures"), "dossiers"),
                    rows,
                    queries.run("province_history", period=period.period, domains="dossiers"),
                    page.link,
                ),
                wording.objective_heads(build.origin),
                wording.TOPIC["all_of_domain"],
            )
        )
page.downloads(
    f"bieu-II06-{period.period}",
    columns.HANDLING_COLUMNS,
    [*levels, whole],
    wording.about(
        words.BY_LEVEL,
        period,
        build.as_of,
        [wording.ORIGIN[code] for code in panel.origins(levels)],
        panel.notes(whole) + reported.partly_told(partly),
    ),
)
page.how_we_count(
    [definition, *queries.run("definition", measure="to_handle")],
    queries.explained(
        "handling_by_level", "handling_by_field", "procedures_of_field", "units_by_measure"
    ),
)
