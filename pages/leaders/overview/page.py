"""Where does administrative reform stand against its objectives?"""

import queries
from figures import html, page, wording
from figures.panels import marks, objectives, out_of_sight, printed, reported, verdicts
from navigation import title
from pages.leaders.overview import needs, panel, words

periods = queries.run("periods")
period = page.period(periods)
(build,) = queries.run("this_build")
rows = queries.run("province_objectives", period=period.period)
exact = [row for row in rows if not row.is_longer]
asked = panel.chosen(rows)
history = queries.run("province_history", period=period.period)
levels = queries.run("levels_by_measure", measure=panel.LATE, period=period.period)
(late, *_) = queries.run("definition", measure=panel.LATE)
elsewhere = queries.run("published_elsewhere", period=period.period)
(refused,) = queries.run("open_rejects")
unseen = queries.run("out_of_sight", period=period.period)
measures = queries.run("measures")
terms = wording.VerdictTerms(measures, queries.run("verdict_rule"))
states = queries.run("judged_units", period=period.period)
is_reported = not states and not levels and queries.run("reported_handling", period=period.period)

page.heading(
    words.HEADING,
    (panel.lead(exact, period) or [wording.nothing_of_period(period.period)])
    + reported.partly_told(queries.run("partly_told", period=period.period)),
    page.as_of(period, build, marks.stated_and_counted(exact)),
    beside=[
        html.section(
            "Quá hạn trong số đến hạn theo cấp",
            "Cơ quan của mỗi cấp; mở một cấp để xem từng đơn vị",
            marks.origins(levels),
        ),
        html.table(*panel.levels(levels, period, late, page.link)),
    ]
    if levels
    else [],
)
page.choices(period=wording.WORD["choose_period"])
answer, beside = page.columns()
with answer:
    page.write(
        *(
            [
                needs.section(states),
                needs.listed(states, period, page.link, terms),
            ]
            if states
            else [
                html.note(reported.unjudged(title("units"), page.link))
                if is_reported
                else html.note(verdicts.no_verdict(period, periods, page.link, "overview"))
            ]
        )
    )
with beside:
    page.write(
        html.section(
            wording.WORD["out_of_sight"],
            html.link(title("data_quality"), page.link("data_quality")),
        ),
        html.out_of_sight(out_of_sight.items(unseen))
        if unseen
        else html.paragraph(
            out_of_sight.nothing(
                queries.run("coverage_sources"),
                queries.run("undeclared_forms", period=period.period),
                exact,
            )
        ),
        out_of_sight.rejected(
            refused.count_rows,
            refused.count_files,
            html.link(wording.WORD["see_details"], page.link("data_quality")),
        )
        if refused.count_rows
        else html.join(),
    )
page.write(
    html.section(f"Từng mục tiêu, {wording.period(period.period)}", panel.left_out(rows, asked)),
    html.objectives(
        objectives.groups(asked, history, measures, page.link),
        wording.objective_heads(build.origin),
        "Từng mục tiêu: kết quả, chỉ tiêu, diễn biến",
    ),
)
page.downloads(
    f"muc-tieu-{period.period}",
    wording.OBJECTIVE_COLUMNS,
    rows,
    wording.about("Từng mục tiêu", period, build.as_of, marks.origin_words(rows)),
)
page.fold(
    f"Số đã công bố của kỳ khác ({wording.number(len(elsewhere))})",
    html.note("Giữ nguyên kỳ, ngày và văn bản của từng số"),
    html.table(*printed.table(elsewhere)),
)
page.how_we_count(
    [*queries.run("definition", measure=panel.ONLINE), late],
    queries.explained("province_objectives"),
)
