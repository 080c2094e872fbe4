"""Have all figures come, and are they right?"""

import queries
from figures import html, page, wording
from figures.panels import out_of_sight, paging
from figures.wording import columns
from pages.working_group.data_quality import civil, coverage, drawn, every_source, panel, words

period = page.period(queries.run("periods"))
(build,) = queries.run("this_build")
sources = queries.run("coverage_sources")
code = page.choice("source", words.source_options(sources), default=coverage.opening(sources))
source = next((row for row in sources if row.source == code), None)
kind = source.kind if source else ""
due = coverage.has_due_days(source)
not_declared = coverage.undeclared(queries.run("undeclared_forms", period=period.period), source)
cells = queries.run("coverage_matrix", source=code, period=period.period)
days = (
    queries.run("coverage_of_days", source=code, period=period.period)
    if civil.is_told(source, period)
    else []
)
missing = queries.run("out_of_sight", period=period.period)
unseen = [row for row in missing if row.why_missing == "not_connected"]
offices = queries.run("units")
files = queries.run("batches", limit=panel.FILES)
checks = queries.run("checks")
reasons = queries.run("rejects_by_reason")
options = panel.reason_options(reasons)
reason = page.choice("reason", options, known=[row.reason for row in reasons])
asked = {"reason": page.unless_all(reason)}
number = page.page_number()
places = queries.run("rejected_rows", **asked, limit=panel.PAGE, offset=(number - 1) * panel.PAGE)
if not places:  # beyond the end of the list
    number = 1
    places = queries.run("rejected_rows", **asked, limit=panel.PAGE)
count = places[0].count_places if places else 0
sees = [queries.may(each) for each in ("see_rejects", "see_anti_corruption_cells")]
first_files, other_files = paging.first_rows(files, panel.FIRST)
origin = html.origin_tag(build.origin, wording.ORIGIN_SHORT[build.origin])
in_words = wording.ORIGIN[build.origin]

page.heading(
    words.HEADING,
    [
        *every_source.sentences(missing, code, period, page.here),
        *coverage.lead(cells, source, period, not_declared, offices, days),
        *panel.lead(files, checks),
        *wording.not_configured(queries.run("forms_not_configured", period=period.period)),
        *panel.unknown_holidays(queries.run("years_without_holidays")),
    ],
    page.as_of(period, build, [("", [build.origin])]),
)
page.choices(source=words.WORD["choose_source"], period=wording.WORD["choose_period"])
answer, beside = page.columns()
with answer:
    page.write(
        html.section(
            coverage.finding(cells, due, not_declared),
            words.WORD["matrix_caption"] if cells else "",
            origin,
            key=drawn.key(cells, due),
        ),
        *drawn.matrices(cells, kind, "Mức độ đầy đủ của số liệu theo đơn vị và kỳ"),
    )
    page.downloads(
        f"muc-do-day-du-{code}-{period.period}",
        columns.COVERAGE_COLUMNS,
        coverage.exported(cells, due),
        wording.about(
            coverage.called(cells, due, period, not_declared), period, build.as_of, [in_words]
        ),
    )
    if unseen:
        page.write(
            html.section(wording.WORD["out_of_sight"], "Những gì các con số chưa tính đến"),
            html.out_of_sight(out_of_sight.items(unseen)),
        )
    else:
        page.write(html.note("Không có hệ thống nào được ghi là chưa kết nối."))
with beside:
    absent = civil.missing(days)
    if absent:
        page.write(
            html.section(
                f"Còn thiếu của {wording.period(period.period)}", "Theo thứ tự hành chính"
            ),
            html.out_of_sight(civil.listed(absent[: coverage.LISTED], page.link)),
        )
    if absent[coverage.LISTED :]:
        page.fold(
            f"{wording.number(len(absent) - coverage.LISTED)} đơn vị khác còn thiếu",
            html.out_of_sight(civil.listed(absent[coverage.LISTED :], page.link)),
        )
    lacking, others = coverage.gaps(cells)
    if lacking or not absent:
        page.write(
            html.section(
                words.WORD["lacking_in_report_periods"]
                if absent
                else "Còn thiếu của những đơn vị nào",
                coverage.gaps_caption(cells, due, not_declared),
            ),
            html.out_of_sight(coverage.gap_list(lacking, kind, page.link)),
        )
    if others:
        page.fold(
            f"{wording.number(len(others))} đơn vị khác",
            html.out_of_sight(coverage.gap_list(others, kind, page.link)),
        )
page.write(
    html.section(panel.files_finding(files), panel.account(files), origin),
    html.table(*panel.files(first_files)),
)
if panel.lacks_counts(files):
    page.write(html.note(words.COUNTS_OF_OTHERS))
if other_files:
    page.fold(
        f"{wording.with_noun(len(other_files), 'tệp')} nhập trước đó",
        html.table(*panel.files(other_files)),
    )
page.downloads(
    "tep-da-nhap",
    words.BATCH_COLUMNS,
    panel.files_to_export(queries.later("batches")),
    words.about_files("Tệp đã nhập", build.as_of, in_words),
)
if reasons:
    page.write(html.section(panel.rejects_finding(files), panel.rejects_caption(reasons)))
if count:
    page.write(
        html.table(*panel.reasons(reasons, page.here)),
    )
    if hidden := words.hidden_cells(*sees):
        page.write(html.note(hidden))
    called = f"{wording.start_sentence(options[reason])}: từng vị trí"
    where = paging.shown(count, number, panel.PAGE, "Vị trí")
    listed = (
        html.table(*panel.places(places)),
        html.pager(
            paging.pages(count, number, panel.PAGE, page.here),
            "Các trang của danh sách vị trí",
        ),
    )
    if asked["reason"] or number > 1:
        page.write(html.section(called, where), *listed)
    else:
        page.fold(called, html.note(where), *listed)
    page.downloads(
        f"dong-chua-nhan-{reason}",
        words.REJECT_COLUMNS,
        panel.places_to_export(queries.later("rejected_rows", **asked)),
        words.about_files("Dòng chưa nhận", build.as_of, in_words),
    )
names = {row.unit_code: row.unit_name for row in offices}
found, passed = panel.by_finding(checks)
page.write(
    html.section(panel.checks_finding(checks), "Mỗi phép kiểm tra tìm một loại dòng không được có"),
    html.table(*panel.checks(found, names)) if found else html.join(),
)
if found and (hidden := words.hidden("Ví dụ", *sees)):
    page.write(html.note(hidden))
page.fold(
    f"Từng phép kiểm tra không tìm thấy lỗi ({wording.number(len(passed))})",
    html.table(*panel.checks(passed, names)),
)
page.how_we_count(
    [],
    queries.explained("coverage_matrix", "coverage_of_days", "batches", "rejected_rows", "checks"),
)
