"""How far have report regimes been digitised, and internal procedures simplified?"""

import queries
from analysis.intervals import wilson
from figures import html, page, wording
from figures.panels import marks, topic_choice, topic_dots, topic_trend, topics
from pages.leaders.regimes import panel, words

periods = queries.run("periods")
period = page.period(periods)
(build,) = queries.run("this_build")
known = queries.run("measures")
measures = topics.of_domains(known, "procedures", "internal")
by_units = page.units(queries.run("successions"))
told = queries.run("told_levels", period=period.period, domains=words.DOMAINS, units=by_units)
rows = queries.run("province_objectives", period=period.period, domains=words.DOMAINS)
history = queries.run("province_history", period=period.period, domains=words.DOMAINS)
measure = page.choice(
    "measure",
    topic_choice.measures(measures, told, history),
    default=panel.DIGITISED,
    known=[row.measure for row in known],
)
listed = queries.run("units", period=period.period, units=by_units)
level = page.choice(
    "level",
    topic_choice.levels(measure, told, listed),
    default="department",
    known=wording.LEVEL,
)
asked = {"measure": measure, "period": period.period}
units = queries.run("units_by_measure", level=level, units=by_units, **asked) if level else []
past = queries.run("measure_history", kind=period.kind, calendar=period.calendar, **asked)
cells = queries.run("form_cells", period=period.period, forms=",".join(words.LISTS))
delegation = queries.run("form_by_unit", form=words.DELEGATION, period=period.period)
(definition, *_) = queries.run("definition", measure=measure)
(source,) = [row.source for row in known if row.measure == measure]
trend = topic_trend.picture(
    past,
    periods,
    period,
    build.as_of,
    definition,
    page.palette(),
    page.here,
    topics.aimed(rows, measure),
)
agencies = [] if level else panel.agencies(cells, definition)
by_unit = topic_dots.picture(
    agencies or units,
    "department" if agencies else level,
    period.ends_on,
    definition,
    page.palette(),
    page.link,
    wilson,
    words.AGENCY if agencies else "",
)

page.heading(
    words.HEADING,
    panel.lead(rows, measures, period, cells),
    page.as_of(period, build, topics.origins(rows, build)),
)
page.choices(
    measure=wording.WORD["choose_measure"],
    level=wording.WORD["choose_level"],
    units=wording.WORD["choose_units"],
    period=wording.WORD["choose_period"],
)
before, beside = page.columns(answer=5, beside=7)
with before:
    page.picture(trend, marks.origins(past))
with beside:
    if level:
        page.picture(by_unit, marks.origins(units))
    elif agencies:
        page.picture(by_unit, marks.of_codes([marks.of_forms(build)]))
    else:
        page.write(*panel.behind(cells, source, build))
if units:
    page.write(
        html.section(
            f"{wording.TOPIC['table']}: {wording.in_sentence(definition.title)}",
            wording.UNRANKED,
            marks.origins(units),
        ),
        topics.opened(topics.by_unit(units, page.link), "đơn vị"),
    )
lists = panel.lists(cells, delegation, measures, build, page.link)
groups = topics.sections(measures, rows, history, page.link)
for heading, title, group in panel.folds(groups, measures):
    if heading:
        page.write(html.section(*heading))
    page.fold(
        title,
        html.objectives([group], wording.objective_heads(build.origin), title),
        *lists.get(str(group.title), []),
    )
page.downloads(
    f"che-do-bao-cao-{period.period}",
    wording.OBJECTIVE_COLUMNS,
    rows,
    wording.about(words.MENU, period, build.as_of, marks.origin_words(rows)),
)
page.how_we_count(
    [definition],
    queries.explained(
        *("province_objectives", "units_by_measure", "measure_history"),
        *("form_cells", "form_by_unit"),
    ),
)
