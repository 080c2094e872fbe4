"""In which units is one procedure late, and at which step?"""

import queries
from figures import html, page, wording
from figures.panels import marks
from pages.working_group.procedure import late_bars, panel, steps, words

period = page.period(queries.run("periods"))
(build,) = queries.run("this_build")
listed = queries.run("procedures", measure=panel.LATE, period=period.period)
code = page.choice("procedure", wording.procedure_options(listed))
if not listed:
    page.heading(words.HEADING, [words.NO_PROCEDURES], page.as_of(period, build, []))
    page.choices(period=wording.WORD["choose_period"])
page.stop_if_nothing(code, wording.no_rows("thủ tục", to_change="kỳ"))
(chosen,) = [row for row in listed if row.procedure_code == code]
by_units = page.units(queries.run("successions"))
rows = queries.run(
    "procedure_units",
    measure=panel.LATE,
    period=period.period,
    procedure=code,
    units=by_units,
)
by_step = queries.run("procedure_steps", period=period.period, procedure=code, units=by_units)
(definition, *_) = queries.run("definition", measure=panel.LATE)
offices = queries.run("units", period=period.period, units=by_units)
unit = page.choice("unit", panel.unit_options(rows), known=[row.unit_code for row in offices])
shown = [row for row in rows if unit in ("all", row.unit_code)]
found = steps.of(by_step, shown)
of_units = panel.joined(rows, by_step)
of_unit = "" if unit == "all" else shown[0].unit_name

page.heading(
    words.HEADING,
    panel.lead(chosen, shown, found, of_unit, period)
    + ([] if of_unit else panel.none_of_their_own(of_units, found.is_step_told)),
    page.as_of(
        period, build, [(wording.by_units(by_units), marks.origin_codes(rows) or [build.origin])]
    ),
)
page.choices(
    procedure=wording.WORD["choose_procedure"],
    unit=wording.WORD["choose_unit"],
    units=wording.WORD["choose_units"],
    period=wording.WORD["choose_period"],
)
page.write(html.fact_strip(panel.facts(chosen)))
answer, beside = page.columns()
with answer:
    page.write(
        html.section(
            panel.finding(shown, found),
            f"{of_unit or wording.WORD['whole_province']}; {words.STEPS_CAPTION}",
            marks.origins(rows),
        )
    )
    if found.late:
        href = page.link("dossier_list", status="overdue", unit=unit)
        page.show(
            late_bars.late_bars(steps.bars(found, href), page.palette()),
            alt=panel.finding(shown, found),
        )
with beside:
    page.write(html.section("Các khâu"), steps.reading(found))
first, folds = panel.first_units(of_units)
page.write(
    html.section("Từng đơn vị", "Theo thứ tự hành chính, không xếp hạng", marks.origins(rows)),
    html.table(*panel.table(first, found.is_step_told, page.link)),
)
for key, title, others in folds:
    with page.fold_when_asked(key, title) as is_open:
        if is_open:
            page.write(html.table(*panel.table(others, found.is_step_told, page.link)))
page.downloads(
    f"thu-tuc-{code}-{period.period}",
    words.UNIT_OF_PROCEDURE_COLUMNS,
    of_units,
    wording.about(
        chosen.procedure_name,
        period,
        build.as_of,
        marks.origin_words(rows),
        measure=definition,
    ),
)
page.how_we_count(
    [definition],
    queries.explained("procedure_units", "procedure_steps"),
)
