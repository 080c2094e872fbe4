"""In which units is one procedure late?"""

import queries
from figures import html, page, wording
from figures.panels import marks
from pages.working_group.procedure import late_bars, panel, words

period = page.period(queries.run("periods"))
(build,) = queries.run("this_build")
listed = queries.run("procedures", measure=panel.LATE, period=period.period)
code = page.choice("procedure", wording.procedure_options(listed))
page.stop_if_nothing(code, wording.no_rows("thủ tục"))
(chosen,) = [row for row in listed if row.procedure_code == code]
by_units = page.units(queries.run("successions"))
rows = queries.run(
    "procedure_units",
    measure=panel.LATE,
    period=period.period,
    procedure=code,
    units=by_units,
)

page.heading(
    words.HEADING,
    panel.lead(chosen, rows, period),
    page.as_of(
        period, build, [(wording.by_units(by_units), marks.origin_codes(rows) or [build.origin])]
    ),
)
page.choices(
    procedure=wording.WORD["choose_procedure"],
    units=wording.WORD["choose_units"],
    period=wording.WORD["choose_period"],
)
page.write(html.fact_strip(panel.facts(chosen)))
answer, beside = page.columns()
with answer:
    page.write(
        html.section("Từng đơn vị", "Theo thứ tự hành chính, không xếp hạng", marks.origins(rows)),
        html.table(*panel.table(rows, page.link)),
    )
    page.downloads(
        f"thu-tuc-{code}-{period.period}",
        words.UNIT_OF_PROCEDURE_COLUMNS,
        rows,
        wording.about(chosen.procedure_name, period, build.as_of, marks.origin_words(rows)),
    )
with beside:
    page.write(
        html.section(
            panel.where(rows),
            "Quá hạn/đến hạn trong kỳ; mở một thanh để xem hồ sơ",
            marks.origins(rows),
        )
    )
    bars = panel.bars(rows, page.link)
    if bars:
        page.show(late_bars.late_bars(bars, page.palette()), alt=panel.where(rows))
page.how_we_count(
    queries.run("definition", measure=panel.LATE),
    queries.explained("procedure_units"),
)
