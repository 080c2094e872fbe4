"""How do results differ from area to area?"""

import queries
from figures import html, page, wording
from figures.html import tile_map
from figures.panels import groups, marks, units, verdicts
from pages.leaders.districts import despite, panel, words

periods = queries.run("periods")
period = page.period(periods)
(build,) = queries.run("this_build")
measures = queries.run("measures")
terms = wording.VerdictTerms(measures, queries.run("verdict_rule"))
options = wording.measure_options([row for row in measures if units.is_compared(row, "district")])
measure = page.choice(
    "measure",
    options,
    default=wording.opening(queries.run("known_shares", period=period.period), options, measures),
    known=[row.measure for row in measures],
)
(definition, *_) = queries.run("definition", measure=measure)
by_units = page.units(queries.run("successions"), "old", "new")
rows = queries.run("districts_by_measure", measure=measure, period=period.period, units=by_units)
areas = panel.areas(rows)
tiles = panel.tiles(areas, page.link)
asked = {"measure": measure, "period": period.period}
states = queries.run("verdicts", level="district", **asked)
by_state = panel.tiles_by_state(areas, states, page.link)
shown = states if by_state else []

page.heading(
    words.HEADING,
    [
        *panel.who_lags(shown, period, terms),
        *panel.lead(rows, definition, period),
        *units.other_period(rows, period),
    ],
    page.as_of(period, build, [(wording.by_units(by_units), marks.origin_codes(rows))]),
)
page.choices(
    measure=wording.WORD["choose_measure"],
    units=wording.WORD["choose_units"],
    period=wording.WORD["choose_period"],
)
if by_state:
    left, right = page.columns(answer=1, beside=1)
    with left:
        page.write(
            html.section(
                wording.outside(states),
                f"{words.WORD['map']}; trên ô: {panel.counted(definition)}",
                marks.origins(states),
            ),
            tile_map.tile_map(by_state, words.WORD["unnamed_tile"]),
        )
    with right:
        page.write(
            *panel.map_by_value(tiles, areas, definition, by_units, page.link),
            *(
                html.paragraph(said)
                for said in despite.in_need_despite_its_share(areas, shown, terms)
            ),
        )
if not by_state:
    page.write(*panel.map_by_value(tiles, areas, definition, by_units, page.link))
if not queries.run("verdict_levels", **asked):
    why = verdicts.no_verdict(period, periods, page.link, "districts", judged=definition.judged)
    page.write(html.note(why))
listed = panel.table(rows, shown, page.link, wording.counts_head(definition))
if groups.are_there(areas):
    with page.fold_when_asked(
        "areas", f"{words.EACH_AREA} ({wording.number(len(areas))})"
    ) as opened:
        if opened:
            page.write(html.note(wording.UNRANKED), html.table(*listed))
else:
    answer, _ = page.columns()
    with answer:
        page.write(html.section(words.EACH_AREA, wording.UNRANKED), html.table(*listed))
page.downloads(
    f"dia-ban-{measure}-{period.period}",
    panel.export_columns(areas),
    panel.to_export(rows),
    wording.about(
        definition.title, period, build.as_of, marks.origin_words(rows), measure=definition
    ),
    definition.kind,
)
page.how_we_count(
    [definition],
    queries.explained("districts_by_measure"),
)
