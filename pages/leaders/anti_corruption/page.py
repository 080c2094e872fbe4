"""The figures of anti-corruption work: the province's totals, and who has sent its form."""

import queries
from figures import html, page, wording
from figures.panels import marks, printed, topics
from pages.leaders.anti_corruption import followed, multiples, panel, words

periods = queries.run("periods")
period = page.period(periods)
(build,) = queries.run("this_build")
known = queries.run("measures")
measures = topics.of_domains(known, "anti_corruption")
rows = queries.run("province_objectives", period=period.period, domains="anti_corruption")
since = queries.run("since_january", period=period.period, domain="anti_corruption")
history = queries.run("province_history", period=period.period, domains="anti_corruption")
senders = queries.run("form_senders", form="01/PCTN", period=period.period)
areas = queries.run("senders_by_area", form="01/PCTN", period=period.period)
elsewhere = topics.of_domains(
    queries.run("published_elsewhere", period=period.period), "anti_corruption"
)
drawn = followed.counts(measures, history, periods, period, page.link)
duties = followed.duties(measures, rows, period, page.link)
sees_units = queries.may("see_anti_corruption_cells")
measure = page.choice(
    "measure",
    topics.by_unit_options(measures) if sees_units else {},
    default=panel.CASES,
    known=[row.measure for row in known],
)

page.heading(
    words.HEADING,
    panel.lead(rows, senders, period),
    page.as_of(period, build, topics.origins(rows, build)),
)
page.choices(measure=wording.WORD["choose_measure"], period=wording.WORD["choose_period"])
if drawn or duties or areas:
    answer, beside = page.columns()
    with answer:
        for section in drawn:
            page.write(
                html.section(section.title, section.caption, marks.origins(history)),
                multiples.multiples(section.charts),
            )
        if quiet := followed.quiet(drawn):
            page.write(html.note(*quiet))
    with beside:
        if duties:
            page.write(
                html.section(
                    words.WORD["duties"], words.WORD["duties_under"], marks.origins(history)
                ),
                followed.duty_table(duties),
            )
        if areas:
            page.write(
                html.section(followed.sent_finding(areas), words.WORD["sent_map"]),
                followed.sent_map(areas, page.link),
            )
page.write(
    html.section(words.WORD["province_totals"], words.WORD["cumulative"], marks.origins(rows)),
    topics.opened(
        panel.table(
            measures, panel.by_period(rows, since, panel.asked(periods, period)), history, page.link
        ),
        "chỉ số",
    ),
)
page.downloads(
    f"phong-chong-tham-nhung-{period.period}",
    wording.OBJECTIVE_COLUMNS,
    rows,
    wording.about(words.WORD["province_totals"], period, build.as_of, marks.origin_words(rows)),
)
if sees_units:
    units = queries.run("units_by_measure", measure=measure, period=period.period)
    by_told = panel.by_what_they_tell(units)
    page.fold(
        words.units_fold(
            len(by_told.cases),
            len(by_told.silent),
            len(by_told.idle),
            panel.told_by_province(measure, units, rows),
        ),
        html.section(
            words.WORD["units_cells"], words.WORD["units_cells_under"], marks.origins(units)
        ),
        *([html.table(*topics.by_unit(by_told.cases, page.link))] if by_told.cases else []),
        *([] if units else [html.paragraph(wording.TOPIC["nothing_by_unit"])]),
        *(
            html.fold(
                wording.with_noun(len(members), words.WORD[kind]),
                html.table(*topics.by_unit(members, page.link)),
            )
            for members, kind in (
                (by_told.silent, "silent_units"),
                (by_told.idle, "idle_units"),
            )
            if members
        ),
    )
else:
    page.write(html.note(words.WORD["only_inspectorate"]))
page.fold(
    topics.senders_fold("01/PCTN", senders),
    html.note(wording.TOPIC["one_sender"]),
    html.table(*topics.senders(senders, period.ends_on))
    if senders
    else html.paragraph(wording.TOPIC["nothing_by_unit"]),
)
page.fold(
    f"{words.WORD['printed']} ({wording.number(len(elsewhere))})",
    html.note(words.WORD["printed_under"]),
    html.table(*printed.table(elsewhere)),
)
page.write(html.note(words.WORD["catalogue"], words.WORD["without_persons"]))
page.how_we_count(
    queries.run("definition", measure=panel.CASES),
    queries.explained(
        *("province_objectives", "province_history", "since_january"),
        *("form_senders", "senders_by_area", "published_elsewhere"),
    ),
)
