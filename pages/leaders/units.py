"""Which units stand out once their work is seen beside the others' of their level?"""

import queries
from figures import charts, html, page, wording
from figures.panels import marks, units

period = page.period(queries.run("periods"))
(build,) = queries.run("this_build")
measures = queries.run("measures")
measure = page.choice(
    "measure",
    {row.measure: row.title for row in measures if row.measure in units.SHARES},
    default="late_of_due",
    known=[row.measure for row in measures],
)
by_units = page.units(queries.run("successions"))
level = page.choice(
    "level",
    wording.level_options(queries.run("units", period=period.period, units=by_units)),
    default="district",
    known=wording.LEVEL,
)
rows = queries.run(
    "units_by_measure", measure=measure, period=period.period, level=level, units=by_units
)
(definition, *_) = queries.run("definition", measure=measure)

page.heading(
    wording.HEADING["units"],
    units.lead(rows, period, definition.title, level),
    page.as_of(period, build, [(wording.by_units(by_units), marks.origin_codes(rows))]),
)
page.choices(
    level=wording.WORD["choose_level"],
    measure=wording.WORD["choose_measure"],
    units=wording.WORD["choose_units"],
    period=wording.WORD["choose_period"],
)
answer, beside = page.columns()
with answer:
    page.write(
        html.section(
            units.finding(rows),
            wording.start_sentence(
                f"{definition.numerator_words} / {definition.denominator_words}; "
                "mở một điểm để xem đơn vị"
            ),
            marks.origins(rows),
        )
    )
    page.show(
        charts.volume_scatter(
            units.spots(rows, page.link),
            page.palette(),
            units.total(rows),
            f"mức chung {wording.LEVEL[level]}",
            **wording.volume_axes(measure),
        ),
        alt=" ".join(units.lead(rows, period, definition.title, level)),
    )
with beside:
    page.write(
        html.section(
            wording.start_sentence(wording.LEVEL[level]),
            units.caption(by_units, level),
        ),
        html.table(*units.table(rows, page.link, wording.MEASURE_COUNTS[measure])),
    )
    page.downloads(
        f"don-vi-{measure}-{level}-{period.period}",
        wording.UNIT_COLUMNS,
        rows,
        wording.about(definition.title, period, build.as_of, marks.origin_words(rows)),
    )
page.how_we_count(
    [definition],
    {queries.header("units_by_measure")["question"]: queries.text("units_by_measure")},
)
