"""How does one unit do, since when, with which procedures and dossiers?"""

import queries
from figures import charts, html, page, wording
from figures.panels import marks, unit, units

period = page.period(queries.run("periods"))
(build,) = queries.run("this_build")
changes = queries.run("successions")
by_units = page.units(changes)
offices = [
    row
    for row in queries.run("units", period=period.period, units=by_units)
    if row.level != "province" and row.is_named_by_code
]
code = page.choice("unit", wording.unit_options(offices))
page.stop_if_nothing(code, wording.no_rows("đơn vị"))
(office,) = [row for row in offices if row.unit_code == code]
figures = {
    row.measure: row
    for row in queries.run("objectives", period=period.period, unit=code, units=by_units)
    if row.origin in ("counted", "simulated") and not row.is_longer
}
history = queries.run(
    "measure_history",
    measure="late_of_due",
    unit=code,
    kind="month",
    calendar=period.calendar,
    period=period.period,
    units=by_units,
)
# A level's own offices are no measure of an area with its communes.
common = (
    []
    if office.scope == "with_children"
    else queries.run(
        "level_history",
        measure="late_of_due",
        level=office.level,
        kind="month",
        calendar=period.calendar,
    )
)
procedures = queries.run(
    "unit_procedures", measure="late_of_due", period=period.period, unit=code, units=by_units
)
missing = [
    row
    for row in queries.run("out_of_sight", period=period.period, unit=code)
    if row.valid_from == office.valid_from
]
within = queries.run("units_by_measure", measure="late_of_due", period=period.period, parent=code)

page.heading(
    wording.unit_heading(office.unit_name),
    unit.lead(office, figures.get("late_of_due"), missing, period)
    + unit.reorganised(office, changes, by_units),
    page.as_of(period, build, [(wording.by_units(by_units), marks.origin_codes(figures.values()))]),
)
page.choices(
    unit=wording.WORD["choose_unit"],
    units=wording.WORD["choose_units"],
    period=wording.WORD["choose_period"],
)
page.write(html.fact_strip(unit.facts(figures, page.link)))
answer, beside = page.columns()
with answer:
    page.write(
        html.section(
            unit.since(history),
            "Tỷ lệ quá hạn trong số đến hạn theo tháng, %; mở một điểm để xem hồ sơ quá hạn",
            marks.origins(history),
        )
    )
    page.show(
        charts.trend(
            unit.points(history, common, page.link),
            page.palette(),
            "hồ sơ đến hạn",
            f"mức chung {wording.LEVEL[office.level]}",
        ),
        alt=unit.since(history),
    )
with beside:
    page.write(
        html.section(
            unit.concentration(procedures),
            "Quá hạn/đến hạn trong kỳ theo thủ tục; mở một thanh để xem thủ tục",
            marks.origins(procedures),
        )
    )
    bars = unit.bars(procedures, page.link)
    if bars:
        page.show(charts.late_bars(bars, page.palette()), alt=unit.concentration(procedures))
if within:
    page.write(
        html.section("Các xã trên địa bàn", "Quá hạn/đến hạn của riêng từng xã"),
        html.table(
            *units.table(within, page.link, wording.MEASURE_COUNTS["late_of_due"], within=True)
        ),
    )
first, others = unit.first_procedures(procedures)
page.write(
    html.section("Thủ tục và hồ sơ", "Nhiều hồ sơ quá hạn trước", marks.origins(procedures)),
    html.table(*unit.procedures(first, page.link)),
)
if others:
    page.fold(
        f"{wording.number(len(others))} thủ tục khác",
        html.table(*unit.procedures(others, page.link)),
    )
page.downloads(
    f"thu-tuc-{code}-{period.period}",
    wording.PROCEDURE_COLUMNS,
    procedures,
    wording.about(office.unit_name, period, build.as_of, marks.origin_words(procedures)),
)
page.how_we_count(
    queries.run("definition", measure="late_of_due"),
    {queries.header("unit_procedures")["question"]: queries.text("unit_procedures")},
)
