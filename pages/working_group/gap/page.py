"""Why do two units, or two periods, differ: in how they handle, or in what they have to handle?"""

import queries
from figures import charts, html, page, wording
from figures.panels import gap, marks, paging
from figures.wording import columns
from pages.working_group.gap import panel, words

periods = queries.run("periods")
period = page.period(periods)
(build,) = queries.run("this_build")
by_units = page.units(queries.run("successions"))
measures = queries.run("measures")
measure = page.choice(
    "measure",
    {row.measure: row.title for row in measures if row.has_gap},
    default=wording.leading(measures),
    known=[row.measure for row in measures],
)
(definition, *_) = queries.run("definition", measure=measure)
offices = {
    row.unit_code: row
    for row in queries.run("units", period=period.period, units=by_units)
    if row.is_named_by_code
}
names = wording.unit_options(offices.values())
offered = names | {row.unit_code: row.unit_name for row in panel.province(offices)}
asked = {"period": period.period, "measure": measure, "units": by_units}
own = queries.own_unit(offered)
opening = [] if own or page.chosen("unit") in offered else queries.run("opening_unit", **asked)
comparable = (
    queries.run("comparable_units", before=gap.year_before(period, periods), **asked)
    if opening
    else []
)
code = page.choice("unit", offered, default=own or panel.opening_unit(opening, comparable))
page.stop_if_nothing(code, wording.no_rows("đơn vị"))
office = offices[code]
beside_peers = [] if page.chosen("against") else queries.run("gap", unit=code, **asked)
against = page.choice(
    "against",
    words.against_options(
        office,
        names,
        [row.unit_code for row in offices.values() if row.level == office.level],
        period,
        wording.period_options(periods),
    ),
    default=panel.first_choice(office, period, periods, beside_peers),
    known=[*offices, *(row.period for row in periods)],
)
side = None if against == "peers" else against
rows = queries.run("gap", unit=code, against=side, **asked)
other = wording.other_side(side, names)

page.heading(
    words.HEADING,
    [page.rich(each) for each in panel.lead(rows, definition, office.unit_name, other, period)],
    page.as_of(
        period, build, [(wording.by_units(by_units), marks.origin_codes(rows) or [build.origin])]
    ),
)
page.choices(
    measure=wording.WORD["choose_measure"],
    unit=wording.WORD["choose_unit"],
    against=words.WORD["choose_against"],
    units=wording.WORD["choose_units"],
    period=wording.WORD["choose_period"],
)
if rows:
    answer, beside = page.columns()
    with answer:
        page.write(
            html.section(
                panel.pairs_finding(rows),
                f"{definition.title}, {wording.period(period.period)}; mở một thủ tục để xem hồ sơ",
                marks.origins(rows),
                key=panel.pairs_key(office.short_name, other),
            )
        )
        page.show(
            charts.gap_bars(
                panel.pairs(rows, definition, office.short_name, other, page.link),
                page.palette(),
            ),
            alt=panel.pairs_finding(rows),
        )
    with beside:
        page.write(
            html.section(f"Vì sao: {wording.in_sentence(gap.finding(rows, definition.kind))}"),
            *panel.how_to_read(rows, other),
        )
    first, others = paging.first_rows(rows, panel.SHOWN)
    has_closing = panel.has_closing(rows)
    page.write(
        html.section("Mọi thủ tục", wording.SCALE[definition.kind].words, marks.origins(rows)),
        html.table(
            *panel.table(first, definition, office.short_name, other, page.link, has_closing),
            total=panel.total(rows, definition),
        ),
    )
    if others:
        page.fold(
            f"{wording.number(len(others))} thủ tục khác",
            html.table(
                *panel.table(others, definition, office.short_name, other, page.link, has_closing)
            ),
        )
    page.downloads(
        f"so-sanh-{measure}-{code}-{against}-{period.period}",
        columns.GAP_COLUMNS,
        rows,
        wording.about(
            f"{definition.title}: {office.unit_name} so với {other}",
            period,
            build.as_of,
            marks.origin_words(rows),
            measure=definition,
        ),
        definition.kind,
    )
page.how_we_count(
    queries.run("definition", measure=measure),
    queries.explained("gap"),
)
