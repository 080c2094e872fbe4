"""How do results differ from area to area?"""

import queries
from figures import html, page, wording
from figures.panels import districts, marks, units

period = page.period(queries.run("periods"))
(build,) = queries.run("this_build")
measures = queries.run("measures")
measure = page.choice(
    "measure",
    {row.measure: row.title for row in measures if row.measure in units.SHARES},
    default="late_of_due",
    known=[row.measure for row in measures],
)
(definition, *_) = queries.run("definition", measure=measure)
by_units = page.units(queries.run("successions"), "old", "new")
rows, late, online = [
    queries.run("districts_by_measure", measure=each, period=period.period, units=by_units)
    for each in (measure, "late_of_due", "online_share")
]
tiles = districts.tiles(rows, page.link)

page.heading(
    wording.HEADING["districts"],
    districts.lead(late, online, period),
    page.as_of(period, build, [(wording.by_units(by_units), marks.origin_codes(rows))]),
)
page.choices(
    measure=wording.WORD["choose_measure"],
    units=wording.WORD["choose_units"],
    period=wording.WORD["choose_period"],
)
answer, beside = page.columns()
with answer:
    page.write(
        html.section(
            f"{definition.title}: {wording.in_sentence(districts.summary(rows))}",
            districts.caption(definition, by_units),
            marks.origins(rows),
        )
    )
    if tiles:
        page.write(
            html.tile_map(
                tiles,
                "Vị trí ô theo vị trí tương đối của huyện, không theo diện tích: mỗi địa bàn một ô "
                "bằng nhau.",
            )
        )
with beside:
    page.write(
        html.section("Từng địa bàn", "Theo thứ tự hành chính, không xếp hạng"),
        html.table(*districts.table(rows, page.link, wording.MEASURE_COUNTS[measure])),
    )
    page.downloads(
        f"dia-ban-{measure}-{period.period}",
        wording.AREA_COLUMNS,
        rows,
        wording.about(definition.title, period, build.as_of, marks.origin_words(rows)),
    )
page.how_we_count(
    [definition],
    {queries.header("districts_by_measure")["question"]: queries.text("districts_by_measure")},
)
