"""Are documents between agencies fully electronic?"""

import queries
from analysis.intervals import wilson
from figures import html, page, wording
from figures.panels import marks, topic_choice, topic_dots, topic_trend, topics
from pages.leaders.e_documents import panel, words

periods = queries.run("periods")
period = page.period(periods)
(build,) = queries.run("this_build")
known = queries.run("measures")
measures = topics.of_domains(known, "digitisation")
by_units = page.units(queries.run("successions"))
told = queries.run("told_levels", period=period.period, domains="digitisation", units=by_units)
rows = queries.run("province_objectives", period=period.period, domains="digitisation")
history = queries.run("province_history", period=period.period, domains="digitisation")
measure = page.choice(
    "measure",
    topic_choice.measures(measures, told, history),
    default=panel.ELECTRONIC,
    known=[row.measure for row in known],
)
level = page.choice(
    "level",
    topic_choice.levels(measure, told, queries.run("units", period=period.period, units=by_units)),
    default="department",
    known=wording.LEVEL,
)
asked = {"measure": measure, "period": period.period}
units = queries.run("units_by_measure", level=level, units=by_units, **asked) if level else []
past = queries.run("measure_history", kind=period.kind, calendar=period.calendar, **asked)
levels = queries.run("levels_by_measure", **asked)
senders = queries.run("form_senders", form="IV.01", period=period.period)
(definition, *_) = queries.run("definition", measure=measure)
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
    panel.lead(rows, senders, period),
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
    if levels:
        page.write(
            html.section(words.WORD["by_level"], definition.title, marks.origins(levels)),
            html.table(*topics.by_level(levels, period)),
        )
with beside:
    page.picture(by_unit, marks.origins(units))
if units:
    page.write(
        html.section(
            f"{wording.TOPIC['table']}: {wording.in_sentence(definition.title)}",
            wording.UNRANKED,
            marks.origins(units),
        ),
        topics.opened(topics.by_unit(units, page.link), "đơn vị"),
    )
    page.downloads(
        f"van-ban-dien-tu-{measure}-{period.period}",
        wording.UNIT_COLUMNS,
        units,
        wording.about(
            definition.title, period, build.as_of, marks.origin_words(units), measure=definition
        ),
    )
for title, group in topics.folds(topics.sections(measures, rows, history, page.link)):
    page.fold(title, html.objectives([group], wording.objective_heads(build.origin), title))
page.fold(
    topics.senders_fold("IV.01", senders),
    html.note(wording.TOPIC["one_sender"]),
    html.table(*topics.senders(senders, period.ends_on))
    if senders
    else html.paragraph(wording.TOPIC["nothing_by_unit"]),
)
page.how_we_count(
    [definition],
    queries.explained("province_objectives", "units_by_measure", "measure_history", "form_senders"),
)
