"""What does the 766 score lack, and what would win it?"""

import queries
from analysis import score
from figures import html, page, wording
from figures.panels import marks, topic_trend, topics
from pages.leaders.score_766 import gains, groups, panel, words

periods = queries.run("periods")
period = page.period(periods)
(build,) = queries.run("this_build")
by_units = page.units(queries.run("successions"))
offices = [
    row
    for row in queries.run("units", period=period.period, units=by_units)
    if row.is_named_by_code
]
names = {"all": wording.WORD["whole_province"]} | wording.unit_options(offices)
unit = page.choice("unit", names)
asked = {"unit": page.unless_all(unit), "units": by_units}
rows = queries.run("score_components", period=period.period, **asked)
if not rows:
    page.heading(words.HEADING, [], page.as_of(period, build, []))
    page.choices(unit=wording.WORD["choose_unit"], period=wording.WORD["choose_period"])
page.stop_if_nothing(rows, words.no_score_of_period(wording.period(period.period)))
named = {(row.unit_code, row.valid_from) for row in offices if unit == "all"}
parts = [
    row
    for row in queries.run("score_parts", period=period.period)
    if (row.unit_code, row.valid_from) in named
]
history = queries.run(
    "measure_history", measure=panel.SCORE, kind="quarter", calendar="civil", **asked
)
civil = {**period, **{key: rows[0][key] for key in ("period", "starts_on", "ends_on")}} | {
    "calendar": "civil",
    "is_finished": rows[0].is_finished,
}
of_parts = [row for row in rows if row.component in {part.component for part in parts}]
component = page.choice(
    "component",
    {row.component: panel.called(row) for row in of_parts},
    default=panel.lacks_most(of_parts),
)
aim = page.choice("aim", words.AIM, default="98")
tried = score.named(gains.codes(page.chosen("actions")), rows, parts)
codes = [each.code for each in tried]
of_points, actions = history[-1:], score.to_full(rows)
(definition, *_) = queries.run("definition", measure=panel.SCORE)
trend = topic_trend.picture(
    panel.of_hundred(history),
    periods,
    {**civil, "kind": "quarter"},
    build.as_of,
    {**definition, "title": words.SCORE_WORD["history"]},
    page.palette(),
    page.here,
)
origin = marks.origins(of_points)
who = wording.LEVEL["province"] if unit == "all" else names[unit]

page.heading(
    words.HEADING,
    panel.lead(rows, f"{who}{wording.if_any_simulated(of_points)}", actions),
    page.as_of(civil, build, [("", marks.origin_codes(of_points))]),
)
page.choices(
    unit=wording.WORD["choose_unit"],
    units=wording.WORD["choose_units"],
    period=wording.WORD["choose_period"],
    component=words.SCORE_WORD["component"],
    aim=words.SCORE_WORD["aim"],
)
partly = [
    row
    for row in queries.run("partly_told", period=period.period)
    if unit in ("all", row.unit_code)
]
if notes := panel.notes(period.calendar, civil, build.as_of, partly):
    page.write(html.note(*notes))
course, beside = page.columns()
with course:
    page.picture(groups.picture(rows, page.palette()), origin)
with beside:
    page.picture(panel.unfinished(trend, history, civil), origin)
if tried:
    page.write(
        html.section(
            words.SCORE_WORD["chosen"],
            words.chosen_actions(len(tried), score.together(tried, rows), panel.won(rows)),
            origin,
            right=html.link(words.SCORE_WORD["clear"], page.here(actions=None)),
        ),
        html.table(*gains.chosen(tried, rows, names, page.here)),
    )
fastest, at_units = page.columns()
with fastest:
    page.write(
        html.section(words.SCORE_WORD["to_full"], words.SCORE_WORD["to_full_caption"], origin),
        topics.opened(gains.to_full(actions, rows, codes, page.here), "thành phần")
        if actions
        else html.paragraph(panel.nothing_to_add(rows)),
    )
if component:
    (whole,) = [row for row in rows if row.component == component]
    of_component = [part for part in parts if part.component == component]
    of_units = score.at_units(whole, of_component, int(aim))
    with at_units:
        page.write(
            html.section(
                f"{whole.title}: {words.SCORE_WORD['at_units']} {words.AIM[aim]}",
                words.units_caption(
                    len(of_units), words.AIM[aim], gains.same_cost(of_units), panel.counted(whole)
                ),
                origin,
            ),
            topics.opened(gains.at_units(of_units, rows, names, codes, page.here), "đơn vị"),
        )
page.fold(
    words.components_fold(len(rows)),
    html.note(origin),
    html.table(*panel.components(rows, page.link)),
)
page.downloads(
    f"diem-766-{rows[0].period}",
    words.SCORE_COLUMNS,
    rows,
    wording.about(words.MENU, civil, build.as_of, marks.origin_words(of_points)),
)
with page.fold_when_asked("all_of_domain", wording.TOPIC["all_of_domain"]) as is_open:
    if is_open:
        asked = {"period": rows[0].period, "domains": panel.SCORE}
        page.write(
            html.objectives(
                topics.sections(
                    topics.of_domains(queries.run("measures"), panel.SCORE),
                    queries.run("province_objectives", **asked),
                    queries.run("province_history", **asked),
                    page.link,
                ),
                wording.objective_heads(build.origin),
                wording.TOPIC["all_of_domain"],
            )
        )
page.how_we_count(
    [definition],
    queries.explained("score_components"),
)
