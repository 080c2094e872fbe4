"""Where does administrative reform stand against its objectives?"""

import queries
from figures import html, page, wording
from figures.panels import (
    in_need,
    lead,
    marks,
    objectives,
    out_of_sight,
    printed,
    reported,
    verdicts,
)
from navigation import title
from notes import proposals
from pages.leaders.overview import goals, province, to_decide, words
from papers import on_click

periods = queries.run("periods")
period = page.period(periods)
(build,) = queries.run("this_build")
rows = queries.run("province_objectives", period=period.period)
exact = [row for row in rows if not row.is_longer]
measures = queries.run("measures")
history = queries.run(
    "province_history",
    period=period.period,
    measures=",".join(row.measure for row in objectives.listed(measures)),
)
elsewhere = queries.run("published_elsewhere", period=period.period)
(refused,) = queries.run("open_rejects")
unseen = queries.run("out_of_sight", period=period.period)
terms = wording.VerdictTerms(measures, queries.run("verdict_rule"))
states = queries.run("judged_units", period=period.period)
parted = queries.run("without_closing", period=period.period) if states else []
is_reported = (
    not states
    and not in_need.has_dossiers(exact)
    and queries.run("reported_handling", period=period.period)
)
soon = (
    queries.run("due_soon", period=period.period, unit=rows[0].unit_code)
    if period.ends_on >= build.as_of and in_need.is_due_known(exact)
    else []
)

proposed = to_decide.panel(
    queries.run("proposals", period=period.period),
    proposals.decided(),
    period.period,
    build,
    terms,
    page.link,
    may_decide=queries.may("assign"),
)
picture = province.picture(states, page.link)

page.heading(
    words.HEADING,
    (
        lead.sentences(exact, states, period, terms, history, soon, page.link)
        or [wording.nothing_of_period(period.period)]
    )
    + reported.partly_told(queries.run("partly_told", period=period.period)),
    page.as_of(period, build, marks.stated_and_counted(exact)),
    beside=proposed or picture,
)
answer, beside = page.columns()
with answer:
    page.choices(period=wording.WORD["choose_period"])
    page.write(
        *(
            in_need.listed(states, page.link, terms, parted)
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
        to_decide.under(picture) if proposed else html.join(),
        html.section(wording.WORD["out_of_sight"]),
        *(
            out_of_sight.shortly(
                unseen,
                words.WORD["more_unseen"],
                title("data_quality"),
                page.link,
            )
            if unseen
            else [
                html.paragraph(
                    out_of_sight.nothing(
                        queries.run("coverage_sources"),
                        queries.run("undeclared_forms", period=period.period),
                        exact,
                    )
                )
            ]
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
    html.section(words.WORD["goals"], words.WORD["changes"]),
    *goals.table(measures, rows, history, build.origin, page.link),
)
page.downloads(
    f"muc-tieu-{period.period}",
    wording.OBJECTIVE_COLUMNS,
    rows,
    wording.about("Từng mục tiêu", period, build.as_of, marks.origin_words(rows)),
    papers=on_click.of_province(period.period, words.WORD),
)
others = goals.printed_elsewhere(rows, elsewhere)
with page.fold_when_asked(
    "indices", f"{words.WORD['indices']} ({wording.number(len(others))})"
) as is_open:
    if is_open:
        page.write(
            goals.elsewhere(measures, rows, page.link),
            html.note("Giữ nguyên kỳ, ngày và văn bản của từng số"),
            html.table(*printed.table(others)),
        )
page.how_we_count(
    [
        *queries.run("definition", measure=lead.ONLINE),
        *queries.run("definition", measure=in_need.LATE),
    ],
    queries.explained("province_objectives", "judged_units"),
)
