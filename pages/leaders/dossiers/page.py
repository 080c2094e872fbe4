"""Are dossiers handled in time?"""

import queries
from figures import charts, html, page, wording
from figures.panels import marks, reported, topics
from pages.leaders.dossiers import panel, words

periods = queries.run("periods")
period = page.period(periods)
(build,) = queries.run("this_build")
levels, whole = panel.levels(queries.run("handling_by_level", period=period.period))
late = queries.run("levels_by_measure", measure=panel.LATE, period=period.period)
shown = panel.shown(late, whole)
is_due = shown == panel.LATE
told = "due" if is_due else "reported"
history = queries.run("measure_history", measure=shown, kind=period.kind, calendar=period.calendar)
drawn = history[-panel.DRAWN :]
rows = queries.run("province_objectives", period=period.period)
partly = queries.run("partly_told", period=period.period)
counted = [row for row in rows if row.origin in ("counted", "simulated") and not row.is_longer]

page.heading(
    words.HEADING,
    panel.lead(whole, late, period) + reported.partly_told(partly),
    page.as_of(period, build, [("", panel.origins(levels))]),
)
page.choices(period=wording.WORD["choose_period"])
page.write(
    html.fact_strip(panel.facts(whole, page.link, panel.before(whole, period, periods), partly))
)
answer, beside = page.columns()
with answer:
    page.write(
        html.section(
            panel.trend_finding(history, shown),
            panel.trend_caption(history, shown, words.TREND[told]),
            marks.origins(history),
        )
    )
    if panel.is_drawn(history, shown):
        page.show(
            charts.period_columns(
                panel.columns(drawn, period, build.as_of, page.link),
                page.palette(),
                words.TREND_COUNTED[told],
                is_share=is_due,
                breaks=wording.breaks(drawn),
            ),
            alt=panel.trend_finding(history, shown),
        )
        if broken := wording.break_sentences(drawn):
            page.write(html.note(broken))
with beside:
    if counted:  # reports tell of two channels alone, which stand above
        page.write(
            html.section(
                "Hồ sơ mới nộp bằng cách nào",
                "Trên số mới tiếp nhận trong kỳ" + panel.told_by(panel.by_channel(counted), whole),
            ),
            html.table(*panel.channels(counted)),
        )
page.write(
    html.section(
        "Theo biểu II.06",
        panel.caption(levels, queries.run("successions"), period) + words.other_ways(whole),
        marks.of_codes(panel.origins(levels)),
    ),
    html.table(*panel.table(levels, period, page.link), total=panel.total(whole)),
)
page.downloads(
    f"bieu-II06-{period.period}",
    words.HANDLING_COLUMNS,
    [*levels, whole],
    wording.about(
        "Biểu II.06 theo cấp",
        period,
        build.as_of,
        [wording.ORIGIN[code] for code in panel.origins(levels)],
        panel.notes(whole) + reported.partly_told(partly),
    ),
)
page.fold(
    wording.TOPIC["all_of_domain"],
    html.objectives(
        topics.sections(
            topics.of_domains(queries.run("measures"), "dossiers"),
            rows,
            queries.run("province_history", period=period.period, domains="dossiers"),
            page.link,
        ),
        wording.objective_heads(build.origin),
        wording.TOPIC["all_of_domain"],
    ),
)
page.how_we_count(
    queries.run("definition", measure=shown) + queries.run("definition", measure="to_handle"),
    queries.explained("handling_by_level"),
)
