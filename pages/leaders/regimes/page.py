"""How far have report regimes been digitised, and internal procedures simplified?"""

import queries
from figures import html, page, wording
from figures.panels import marks, topics
from pages.leaders.regimes import panel, words

period = page.period(queries.run("periods"))
(build,) = queries.run("this_build")
known = queries.run("measures")
measures = topics.of_domains(known, "procedures", "internal")
measure = page.choice(
    "measure",
    topics.by_unit_options(measures),
    default="feedback_on_time",
    known=[row.measure for row in known],
)
by_units = page.units(queries.run("successions"))
level = page.choice(
    "level",
    wording.level_options(queries.run("units", period=period.period, units=by_units)),
    default="department",
    known=wording.LEVEL,
)
rows = queries.run("province_objectives", period=period.period, domains=words.DOMAINS)
history = queries.run("province_history", period=period.period, domains=words.DOMAINS)
forms = [*words.PROVINCE_FORMS, *words.BY_AGENCY]
cells = queries.run("form_cells", period=period.period, forms=",".join(forms))
delegation = queries.run("form_by_unit", form=words.DELEGATION, period=period.period)
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
(definition, *_) = queries.run("definition", measure=measure)

page.heading(
    words.HEADING,
    panel.lead(rows, period),
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
page.downloads(
    f"che-do-bao-cao-{period.period}",
    wording.OBJECTIVE_COLUMNS,
    rows,
    wording.about(words.MENU, period, build.as_of, marks.origin_words(rows)),
)
answer, beside = page.columns()
with answer:
    for form, title in words.PROVINCE_FORMS.items():
        columns, lines = panel.form_table(cells, form)
        page.write(
            html.section(
                title,
                f"{words.WORD['as_reported']}, biểu {form}",
                marks.origins([{"origin": marks.of_forms(build)}] if lines else []),
            ),
            html.table(columns, lines) if lines else html.paragraph(words.WORD["nothing_by_field"]),
        )
with beside:
    page.write(
        html.section(wording.TOPIC["past"], definition.title, marks.origins(past)),
        html.table(*topics.past(past)),
        html.section(
            f"{wording.TOPIC['by_unit']}: {wording.in_sentence(definition.title)}",
            wording.UNRANKED,
            marks.origins(units),
        ),
        html.table(*topics.by_unit(units, page.link))
        if units
        else html.paragraph(wording.TOPIC["nothing_by_unit"]),
    )
for form, title in words.BY_AGENCY.items():
    columns, lines = panel.form_table(cells, form)
    if lines:
        page.fold(
            f"{title} (biểu {form})",
            html.lines([marks.origins([{"origin": marks.of_forms(build)}])], class_="tc-small"),
            html.table(columns, lines),
        )
if delegation:
    page.fold(
        f"{words.DELEGATION_TITLE} (biểu {words.DELEGATION})",
        html.lines([marks.origins([{"origin": marks.of_forms(build)}])], class_="tc-small"),
        html.table(*panel.by_unit(delegation, page.link)),
    )
page.how_we_count(
    [definition],
    queries.explained("province_objectives", "units_by_measure", "form_cells", "form_by_unit"),
)
