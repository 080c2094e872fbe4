"""Do people truly file online, is the target within reach, and what would it take?"""

import queries
from analysis import trajectory
from analysis.intervals import wilson
from figures import html, page, wording
from figures.panels import marks, out_of_sight, topic_dots, topics
from navigation import title
from pages.leaders.online_services import (
    answer,
    areas,
    judged,
    path,
    path_chart,
    reach,
    readings,
    services,
    words,
)

period = page.period(queries.run("periods"))
(build,) = queries.run("this_build")
measures = queries.run("measures")
rows = queries.run("province_objectives", period=period.period)
by_reading = {code: answer.counted(rows, code) for code in readings.DEFINITIONS}
measure = page.choice(
    "measure",
    {code: each.choice for code, each in readings.DEFINITIONS.items()},
    default=answer.opening(by_reading),
    known=[row.measure for row in measures],
)
definition = readings.DEFINITIONS[measure]
by_units = page.units(queries.run("successions"), "old", "new")
targets = queries.run("targets", measure=measure, period=period.period)
found, limit = answer.figure(rows, measure), answer.counted(rows, services.CEILING)
online, asked_of = by_reading[readings.ONLINE], by_reading[measure]
parts = reach.parts(
    by_reading[readings.FROM_AFAR], answer.counted(rows, services.ON_BEHALF), online, limit
)
asked = {"measure": measure, "period": period.period}
units = queries.run("needed_for_target", **asked)
places = areas.listed(units, by_units)
departments = [row for row in units if row.level == "department"]
level = page.choice(
    "level",
    areas.levels(units, queries.run("units", period=period.period, units=by_units)),
    default=places[0].level if places else None,
    known=wording.LEVEL,
)
of_level = [row for row in units if row.level == level]
told, silent = areas.apart(of_level)
verdicts = queries.run("verdicts", level=level, **asked) if level and by_units != "new" else []
terms = wording.VerdictTerms(measures, queries.run("verdict_rule"))
(counts_of, *_) = queries.run("definition", measure=measure)
by_unit = topic_dots.picture(
    areas.to_draw(of_level, targets),
    level,
    period.ends_on,
    counts_of,
    page.palette(),
    page.link,
    wilson,
)
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
who = judged.said(
    verdicts,
    of_level,
    period,
    terms,
    level,
    html.link(words.ONLINE_WORD["see_verdict"], page.link("units", measure=measure, level=level)),
)
aims = path.aims(targets, quarters)
paths = [trajectory.path(path.values(quarters), aim.value, aim.quarters) for aim in aims]
word = words.ONLINE_WORD
noun = words.UNIT_NOUN["area" if level == "district" else "unit"]

page.heading(
    words.HEADING,
    answer.lead(
        found,
        limit,
        {row.kind: row for row in targets},
        period,
        measure,
        by_reading,
        answer.counted(rows, services.CEILING_FULL),
    ),
    page.as_of(
        period,
        build,
        marks.stated_and_counted([*([found] if found else []), *places, *departments]),
    ),
)
page.choices(
    measure=word["choose_definition"],
    level=wording.WORD["choose_level"],
    units=wording.WORD["choose_units"],
    period=wording.WORD["choose_period"],
)
page.write(html.note(answer.limits(measure, by_reading)))
course, beside = page.columns()
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
    page.write(path.said(aims, paths, quarters), *map(html.paragraph, who[1:]))
with beside:
    page.picture(areas.of_whole_areas(by_unit, level), marks.origins(of_level))
    page.write(*map(html.paragraph, who[:1]))
page.write(
    html.section(
        areas.finding(of_level, noun),
        html.join(
            areas.caption(of_level, noun, answer.still_needed(asked_of, targets)),
            wording.in_sentence(wording.UNRANKED),
            html.link(word["see_map"], page.link("districts", measure=readings.ONLINE)),
            by="; ",
        ),
        marks.origins(of_level),
    ),
    topics.opened(areas.table(told, page.link, definition.counts_head, measure), "đơn vị"),
)
if silent:
    page.fold(
        words.without_figures(len(silent), noun),
        html.table(*areas.table(silent, page.link, definition.counts_head, measure)),
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
        measure=counts_of,
    ),
)
if reach.is_told(parts):
    why, for_show = page.columns()
    with why:
        page.write(
            html.section(
                reach.finding(parts, asked_of, answer.still_needed(asked_of, targets), measure),
                reach.caption(parts, online),
                marks.origins([parts.of] if parts.of else []),
            ),
            reach.table(parts),
        )
    with for_show:
        page.write(
            html.section(
                word["for_show"],
                word["for_show_caption"],
                marks.origins([parts.of] if parts.of else []),
            ),
            html.fact_strip(
                services.for_show(
                    parts.counts, rows, answer.counted(rows, services.ACCEPTED_LATE), page.link
                )
            ),
            *([html.note(lists)] if (lists := services.two_lists(rows)) else []),
        )
page.fold(
    word["aims_fold"],
    answer.aims(targets, found),
    html.note(word["also_766"]),
)
with page.fold_when_asked("living", word["living"]) as is_open:
    if is_open:
        living = queries.run("living_conditions", period=period.period)
        page.write(
            html.note(word["ceiling_words"], *areas.context(places), *areas.conditions(living))
        )
with page.fold_when_asked("services", word["services"]) as is_open:
    if is_open:
        offered = queries.run("services_offered")
        unseen = services.of_domain(
            queries.run("out_of_sight", period=period.period), measures, "online_services"
        )
        page.write(
            html.note(word["services_caption"], services.two_bases(rows), services.listed(offered)),
            html.table(*services.table(rows, measures, page.link)),
            html.section(
                wording.WORD["out_of_sight"],
                html.join(
                    html.link(title("data_quality"), page.link("data_quality")),
                    services.hosted(offered),
                    by=" · ",
                ),
            ),
            html.out_of_sight(out_of_sight.items(unseen)),
        )
page.how_we_count(
    [counts_of, *queries.run("definition", measure=services.CEILING)],
    queries.explained("needed_for_target", "targets", "services_offered", "living_conditions"),
)
