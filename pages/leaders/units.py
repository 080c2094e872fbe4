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
level = page.choice(
    "level",
    wording.level_options(queries.run("units", period=period.period)),
    default="district",
    known=wording.LEVEL,
)
rows = queries.run("units_by_measure", measure=measure, period=period.period, level=level)
(definition, *_) = queries.run("definition", measure=measure)

page.heading(
    wording.HEADING["units"],
    units.lead(rows, period, definition.title, level),
    page.as_of(period, build, [("theo đơn vị", marks.origin_codes(rows))]),
)
page.choices(
    level=wording.WORD["choose_level"],
    measure=wording.WORD["choose_measure"],
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
            "Theo thứ tự hành chính, không xếp hạng; tình trạng từng đơn vị chưa được đánh giá",
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
