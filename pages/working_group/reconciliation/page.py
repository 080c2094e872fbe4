"""Do reported, counted and published figures agree?"""

import queries
from figures import html, page, wording
from figures.panels import lists, marks, paging
from figures.wording import columns
from pages.working_group.reconciliation import (
    area_reports,
    form_cells,
    one_origin,
    opening,
    panel,
    printed_sums,
    words,
)

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
asked = {"unit": page.unless_all(unit)}
compared = queries.run("compared_figures", period=period.period, units=by_units, **asked)
sums = queries.run("published_sums", period=period.period, **asked)
cells = queries.run("form_cells", period=period.period, **asked)
gaps = queries.run("form_gaps", period=period.period) if unit == "all" else []
beside = queries.run("report_beside", period=period.period, **asked)
figures = [
    row
    for row in (
        queries.run("province_objectives", period=period.period)
        if unit == "all"
        else queries.run("objectives", period=period.period, units=by_units, **asked)
    )
    if not row.is_longer
]
in_two = [*compared, *(row for row in cells if row.difference is not None)]
single = one_origin.single(figures, in_two)
to_dossiers = lists.to_dossiers(queries.run("measures"), page.link)
others = panel.other_periods(
    queries.run("stated_periods", **asked), periods, period.period, page.here
)

page.heading(
    words.HEADING,
    [
        *opening.lead(
            compared,
            cells,
            sums,
            single,
            names[unit] if asked["unit"] else wording.LEVEL["province"],
            period,
        ),
        *(opening.not_compared(beside, gaps, single) if in_two else ()),
        *opening.not_whole(figures, page.link),
        *wording.not_configured(queries.run("forms_not_configured", period=period.period)),
    ],
    page.as_of(period, build, [("", panel.origins(figures) or [build.origin])]),
)
page.choices(
    unit=wording.WORD["choose_unit"],
    units=wording.WORD["choose_units"],
    period=wording.WORD["choose_period"],
)
if compared:
    page.write(
        html.section(
            panel.called_pairs(compared),
            "Số đã nêu trong văn bản, đặt cạnh số từ nguồn khác; giữ nguyên số đã nêu",
        ),
        html.table(*panel.table(panel.apart(compared), to_dossiers, page.link))
        if panel.apart(compared)
        else html.paragraph(panel.none_apart(compared)),
    )
    if others_compared := panel.not_apart(compared):
        page.fold(
            panel.called(others_compared),
            html.table(*panel.table(others_compared, to_dossiers, page.link)),
        )
    page.downloads(
        f"doi-chieu-{unit}-{period.period}",
        columns.COMPARED_COLUMNS,
        panel.exported(compared),
        wording.about(
            f"Đối chiếu số liệu, {names[unit]}", period, build.as_of, marks.origin_words(compared)
        ),
    )
if must_agree := printed_sums.must_agree(sums):
    page.write(
        html.section(
            printed_sums.finding(must_agree),
            "Cộng lại các số mà chính văn bản đã in; giữ nguyên số đã công bố",
        ),
        html.table(*printed_sums.table(must_agree, page.link)),
    )
for sentence in printed_sums.two_bases(sums):
    page.write(html.paragraph(sentence))
if beside:
    page.write(
        html.section(
            area_reports.finding(beside),
            "Số của cả cấp hoặc cả tỉnh trên biểu, đặt cạnh tổng các đơn vị; chỉ so khi mọi đơn vị "
            "đã gửi",
        ),
    )
    if apart := area_reports.apart(beside):
        page.write(html.table(*area_reports.table(apart, page.link)))
    for key, title, found in area_reports.folds(beside):
        with page.fold_when_asked(key, title) as is_open:
            if is_open:
                page.write(html.table(*area_reports.table(found, page.link)))
page.write(html.section(form_cells.finding(cells, gaps), form_cells.not_compared(cells, gaps)))
if not queries.may("see_anti_corruption_cells"):
    page.write(html.note(wording.WORD["only_inspectorate"]))
if totals := form_cells.totals(cells):
    page.write(html.table(*form_cells.table(totals, to_dossiers, page.link), "Từng cột của biểu"))
if different := form_cells.apart(cells):
    first, rest = paging.first_rows(different, form_cells.FIRST)
    page.write(
        html.section("Những ô khác với hồ sơ", form_cells.shown(different)),
        html.table(*form_cells.table(first, to_dossiers, page.link)),
    )
    if rest:
        with page.fold_when_asked("different", form_cells.called(rest, "ô khác nữa")) as is_open:
            if is_open:
                page.write(html.table(*form_cells.table(rest, to_dossiers, page.link)))
if alike := form_cells.alike(cells):
    with page.fold_when_asked("alike", form_cells.called(alike, "ô khớp với hồ sơ")) as is_open:
        if is_open:
            page.write(html.table(*form_cells.table(alike, to_dossiers, page.link)))
if differing := form_cells.differing(gaps):
    forms, other_forms = paging.first_rows(differing, form_cells.FIRST)
    page.write(html.table(*form_cells.gaps(forms, page.here)))
    if other_forms:
        with page.fold_when_asked(
            "gaps", form_cells.called(other_forms, "biểu khác nữa")
        ) as is_open:
            if is_open:
                page.write(html.table(*form_cells.gaps(other_forms, page.here)))
for key, title, reports in form_cells.not_differing(gaps):
    with page.fold_when_asked(key, title) as is_open:
        if is_open:
            page.write(html.table(*form_cells.gaps(reports, page.here)))
if cells:
    page.downloads(
        f"bieu-bao-cao-{unit}-{period.period}",
        columns.FORM_CELLS_COLUMNS,
        cells,
        wording.about(
            f"Biểu báo cáo và hồ sơ, {names[unit]}",
            period,
            build.as_of,
            [wording.ORIGIN[each] for each in dict.fromkeys((marks.of_forms(build), build.origin))],
        ),
    )
once = f"{wording.with_noun(len(single), 'chỉ số')} chỉ có một nguồn, chưa có gì để đối chiếu"
shown, folded = ([], single) if in_two else paging.first_rows(single, form_cells.FIRST)
if shown:
    page.write(
        html.section(once), html.table(*one_origin.single_table(shown, to_dossiers, page.link))
    )
if folded:
    called = form_cells.called(folded, "số khác nữa") if shown else once
    with page.fold_when_asked("single", called) as is_open:
        if is_open:
            page.write(html.table(*one_origin.single_table(folded, to_dossiers, page.link)))
if not compared:
    page.downloads(
        f"doi-chieu-{unit}-{period.period}",
        wording.OBJECTIVE_COLUMNS,
        single,
        wording.about(once, period, build.as_of, marks.origin_words(single)),
    )
if others:
    called = panel.called_periods(others, names[unit])
    links = html.pager(others, "Kỳ có số để đối chiếu")
    if in_two or single:
        page.fold(called, links)
    else:
        page.write(html.section(called), links)
page.how_we_count(
    [],
    queries.explained(
        "compared_figures", "published_sums", "report_beside", "form_cells", "form_gaps"
    ),
)
