"""Are documents between agencies fully electronic?"""

import queries
from figures import html, page, wording
from figures.panels import marks, topics
from pages.leaders.e_documents import panel, words

period = page.period(queries.run("periods"))
(build,) = queries.run("this_build")
known = queries.run("measures")
measures = topics.of_domains(known, "digitisation")
measure = page.choice(
    "measure",
    topics.by_unit_options([row for row in measures if row.source == "IV.01"]),
    default=panel.ELECTRONIC,
    known=[row.measure for row in known],
)
by_units = page.units(queries.run("successions"))
level = page.choice(
    "level",
    wording.level_options(queries.run("units", period=period.period, units=by_units)),
    default="department",
    known=wording.LEVEL,
)
rows = queries.run("province_objectives", period=period.period, domains="digitisation")
history = queries.run("province_history", period=period.period, domains="digitisation")
senders = queries.run("form_senders", form="IV.01", period=period.period)
units = queries.run(
    "units_by_measure", measure=measure, period=period.period, level=level, units=by_units
)
past = queries.run(
    "measure_history",
    measure=measure,
    kind=period.kind,
    calendar=period.calendar,
    period=period.period,
)
levels = {
    row.counts_head: queries.run("levels_by_measure", measure=row.measure, period=period.period)
    for row in measures
    if row.source == "IV.01" and row.counts_head
}
(definition, *_) = queries.run("definition", measure=measure)

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
page.write(
    html.objectives(
        topics.sections(measures, rows, history, page.link),
        wording.objective_heads(build.origin),
        words.HEADING,
    )
)
answer, beside = page.columns()
with answer:
    page.write(
        html.section(
            f"{wording.TOPIC['by_unit']}: {wording.in_sentence(definition.title)}",
            wording.UNRANKED,
            marks.origins(units),
        ),
        html.table(*topics.by_unit(units, page.link))
        if units
        else html.paragraph(wording.TOPIC["nothing_by_unit"]),
    )
    page.downloads(
        f"van-ban-dien-tu-{measure}-{period.period}",
        wording.UNIT_COLUMNS,
        units,
        wording.about(definition.title, period, build.as_of, marks.origin_words(units)),
    )
with beside:
    page.write(
        html.section(
            words.WORD["by_level"],
            wording.WORD["whole_province"],
            marks.origins([row for rows in levels.values() for row in rows]),
        ),
        html.table(*panel.by_level(levels, period)),
        html.section(wording.TOPIC["past"], definition.title, marks.origins(past)),
        html.table(*topics.past(past)),
        html.section(f"{wording.TOPIC['senders']} IV.01", wording.TOPIC["one_sender"]),
        html.table(*topics.senders(senders, period.ends_on))
        if senders
        else html.paragraph(wording.TOPIC["nothing_by_unit"]),
    )
page.how_we_count(
    [definition],
    queries.explained("province_objectives", "units_by_measure", "form_senders"),
)
