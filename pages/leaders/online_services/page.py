"""Do people truly file online, is the target within reach, and what would it take?"""

import queries
from analysis import trajectory
from figures import html, page, wording
from figures.panels import marks, out_of_sight
from navigation import title
from pages.leaders.online_services import answer, areas, path, path_chart, reach, services, words

period = page.period(queries.run("periods"))
(build,) = queries.run("this_build")
measures = queries.run("measures")
measure = page.choice(
    "measure",
    {code: each.choice for code, each in words.DEFINITIONS.items()},
    known=[row.measure for row in measures],
)
definition = words.DEFINITIONS[measure]
by_units = page.units(queries.run("successions"), "old", "new")
rows = queries.run("province_objectives", period=period.period)
targets = queries.run("targets", measure=measure, period=period.period)
found, limit = answer.figure(rows, measure), answer.counted(rows, services.CEILING)
online = answer.counted(rows, words.ONLINE)
asked_of = answer.counted(rows, measure)
parts = reach.parts(
    answer.counted(rows, words.FROM_AFAR), answer.counted(rows, services.ON_BEHALF), online, limit
)
offered = queries.run("services_offered")
unseen = services.of_domain(
    queries.run("out_of_sight", period=period.period), measures, "online_services"
)
asked = {"measure": measure, "period": period.period}
units = queries.run("needed_for_target", **asked)
places = areas.listed(units, by_units)
told, silent = areas.apart(places)
departments = [row for row in units if row.level == "department"]
quarters = path.past(
    queries.run(
        "measure_history",
        measure=measure,
        kind="quarter",
        calendar=period.calendar,
        period=period.period,
    ),
    period,
)
aims = path.aims(targets, quarters)
paths = [trajectory.path(path.values(quarters), aim.value, aim.quarters) for aim in aims]
word = words.ONLINE_WORD

page.heading(
    words.HEADING,
    answer.lead(found, limit, {row.kind: row for row in targets}, period, definition),
    page.as_of(
        period,
        build,
        marks.stated_and_counted([*([found] if found else []), *places, *departments]),
    ),
)
page.choices(
    measure=word["choose_definition"],
    units=wording.WORD["choose_units"],
    period=wording.WORD["choose_period"],
)
page.write(html.note(definition.limits), answer.aims(targets, found))
course, why = page.columns()
with course:
    page.write(html.section(path.finding(quarters), word["straight"], marks.origins(quarters)))
    page.show(
        path_chart.share_path(
            path.points(quarters, page.link),
            path.ahead(quarters, aims),
            path.lines(aims, paths),
            path.levels(targets, limit),
            page.palette(),
            words.NEW,
            wording.breaks(quarters),
        ),
        alt=path.finding(quarters),
    )
    if broken := wording.break_sentences(quarters):
        page.write(html.note(broken))
    page.write(path.said(aims, paths, quarters))
with why:
    page.write(
        html.section(
            reach.finding(parts, asked_of, answer.still_needed(asked_of, targets), measure),
            reach.caption(parts, online),
            marks.origins([parts.of] if parts.of else []),
        ),
        reach.table(parts),
        html.note(
            word["ceiling_words"],
            *areas.conditions(queries.run("living_conditions", period=period.period)),
            reach.full_only(answer.counted(rows, services.CEILING_FULL), targets),
        ),
        html.section(
            wording.WORD["out_of_sight"],
            html.link(title("data_quality"), page.link("data_quality")),
        ),
        html.out_of_sight(out_of_sight.items(unseen)),
        html.note(services.hosted(offered)),
    )
page.write(
    html.section(
        areas.finding(places, "địa bàn"),
        html.join(
            areas.caption(places),
            wording.in_sentence(wording.UNRANKED),
            html.link(word["see_map"], page.link("districts", measure=words.ONLINE)),
            by="; ",
        ),
        marks.origins(places),
    ),
    html.table(*areas.table(told, page.link, definition.counts_head, measure)),
)
if silent:
    page.fold(
        words.without_figures(len(silent)),
        html.table(*areas.table(silent, page.link, definition.counts_head, measure)),
    )
page.write(
    html.note(*areas.context(places)),
    html.section(
        areas.finding(departments, "đơn vị"),
        f"{word['departments']}; {wording.in_sentence(wording.UNRANKED)}",
        marks.origins(departments),
    ),
    html.table(*areas.table(departments, page.link, definition.counts_head, measure)),
)
page.downloads(
    f"can-them-{measure}-{period.period}",
    words.NEEDED_COLUMNS,
    [*places, *departments],
    wording.about(
        wording.start_sentence(definition.share),
        period,
        build.as_of,
        marks.origin_words([*places, *departments]),
    ),
)
page.write(
    html.section(
        word["for_show"], word["for_show_caption"], marks.origins([parts.of] if parts.of else [])
    ),
    html.fact_strip(
        services.for_show(
            parts.counts, rows, answer.counted(rows, services.ACCEPTED_LATE), page.link
        )
    ),
    html.section(word["services"], word["services_caption"]),
    html.table(*services.table(rows, measures, page.link)),
    html.note(services.two_bases(rows), services.listed(offered)),
)
page.how_we_count(
    queries.run("definition", measure=measure)
    + queries.run("definition", measure=services.CEILING),
    queries.explained("needed_for_target", "targets", "services_offered", "living_conditions"),
)
