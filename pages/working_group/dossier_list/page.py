"""Which dossiers are overdue, which are about to be?"""

import notes
import queries
from figures import html, page, wording
from figures.panels import paging, unit_words
from pages.working_group.dossier_list import panel, shaping, words

periods = queries.run("periods")
period = page.period(periods)
(build,) = queries.run("this_build")
by_units = page.units(queries.run("successions"))
offices = [
    row
    for row in queries.run("units", period=period.period, units=by_units)
    if row.is_named_by_code
]
names = wording.unit_options(offices)
theirs = queries.listed_units()  # None: of every unit
sees_all = theirs is None
own = {code: name for code, name in names.items() if theirs is None or code in theirs}
first = queries.own_unit(own)
asked_for = page.chosen("unit") or ""
page.stop_if_nothing(own or sees_all, words.without_a_unit(), page.here(period=None, units=None))
if asked_for in names.keys() - own:
    back_to = first or next(iter(own))
    page.stop_with(words.of_others(names[asked_for], own[back_to]), page.here(unit=back_to))
listed = queries.run("procedures", measure=panel.LATE, period=period.period)
everything = {"all": wording.WORD["all"]}
unit = page.choice(
    "unit",
    (everything if sees_all else {}) | own,
    default=first,
)
chosen = page.choice("procedure", everything | wording.procedure_options(listed))
status = page.choice("status", words.STATUS_OPTIONS, default=panel.OVERDUE)
asked = {
    "period": period.period,
    "unit": page.unless_all(unit),
    "procedure": page.unless_all(chosen),
    "status": page.unless_all(status),
    "units": by_units,
    "find": page.typed() or None,
    "sort": shaping.order(page.chosen("sort")),
}
number = page.page_number()
rows = queries.run("dossier_list", **asked, limit=panel.PAGE, offset=(number - 1) * panel.PAGE)
if not rows:  # beyond the end of the list
    number = 1
    rows = queries.run("dossier_list", **asked, limit=panel.PAGE)
count = rows[0].count_dossiers if rows else 0
figures = queries.run("province_objectives", period=period.period, domains="dossiers")
soon = (
    queries.run("due_soon", period=period.period, unit=figures[0].unit_code)
    if figures and period.ends_on >= build.as_of
    else []
)

page.heading(
    words.HEADING,
    panel.lead(
        count,
        status,
        period,
        names.get(unit, ""),
        wording.procedure_options(listed).get(chosen, ""),
        build.origin,
        figures,
    ),
    page.as_of(period, build, [("", [build.origin])]),
    beside=panel.urgent(status, unit == chosen == "all", figures, soon, page.here),
)
page.choices(
    find=words.WORD["find"],
    status=words.WORD["choose_status"],
    unit=wording.WORD["choose_unit"],
    units=wording.WORD["choose_units"],
    procedure=wording.WORD["choose_procedure"],
    period=wording.WORD["choose_period"],
)
named = {
    "status": status,
    "unit": names.get(unit, "") if sees_all else "",  # it cannot be taken off
    "procedure": wording.procedure_options(listed).get(chosen, ""),
}
if not sees_all:
    page.write(html.note(words.WORD["own_alone"]))
page.write(shaping.narrowed(page.here, **named, typed=page.typed(), now=asked["sort"]))
if page.typed() and not count:
    of_period = queries.run("dossier_list", find=page.typed(), period=period.period, limit=1)
    everywhere = queries.run("dossier_list", find=page.typed(), limit=shaping.MOST_ELSEWHERE)
    page.write(
        shaping.beyond(of_period, period.period, page.typed(), page.here)
        or shaping.elsewhere(everywhere, periods, page.typed(), page.here)
    )
page.stop_if_nothing(count, wording.no_rows("hồ sơ"))
keys = shaping.shown(page.chosen("columns"), status)
page.write(
    html.section(
        wording.start_sentence(words.STATUS_OPTIONS[status]),
        paging.shown(count, number, panel.PAGE, "Hồ sơ"),
        html.origin_tag(build.origin, wording.ORIGIN_SHORT[build.origin]),
    ),
    shaping.choose_columns(keys, page.here),
    html.table(
        shaping.columns(keys, asked["sort"], page.here),
        panel.rows_of(rows, page.link, unit_words.of_dossiers(notes.words_of(period.period))),
        is_long=True,
    ),
    html.pager(paging.pages(count, number, panel.PAGE, page.here), "Các trang của danh sách"),
)
page.downloads(
    f"ho-so-{status}-{period.period}",
    words.DOSSIER_COLUMNS,
    queries.later("dossier_list", **asked),
    wording.about(
        panel.described(
            status,
            names.get(unit, ""),
            wording.procedure_options(listed).get(chosen, ""),
        ),
        period,
        build.as_of,
        [wording.ORIGIN[build.origin]],
    ),
)
if queries.may("answer_for_unit"):
    with page.folded(words.WORD["answer"]), page.together("answer"):
        code = page.type_word("dossier", words.WORD["of_dossier"], page.typed())
        answer = page.answer("dossier")
    if answer:
        of_code = queries.run("dossier_list", find=code.strip() or "-", period=period.period)
        whose = panel.answered_for(of_code, code, offices, period)
        page.done(
            notes.told(
                notes.unit_words.write, *whose, dossier_code=code.strip(), **answer._asdict()
            )
            if whose
            else words.no_such_dossier(code)
        )
page.how_we_count(
    queries.run("definition", measure=panel.LATE),
    queries.explained("dossier_list"),
)
