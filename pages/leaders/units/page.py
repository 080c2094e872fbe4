"""Which units truly lag or do well, once procedures and chance are taken out?"""

import queries
from figures import html, page, wording
from figures.panels import higher, marks, reported, units, verdicts
from figures.wording import columns
from pages.leaders.units import (
    compared,
    funnel_chart,
    panel,
    verdict_matrix,
    verdict_rule,
    volume_chart,
    words,
)

periods = queries.run("periods")
period = page.period(periods)
(build,) = queries.run("this_build")
measures = queries.run("measures")
rule = queries.run("verdict_rule")
terms = wording.VerdictTerms(measures, rule)
by_units = page.units(queries.run("successions"))
levels = queries.run("verdict_levels", period=period.period) if by_units in (None, "day") else []
options = wording.measure_options([row for row in measures if units.is_compared(row)])
measure = page.choice(
    "measure",
    options,
    default=wording.opening(queries.run("known_shares", period=period.period), options, measures),
    known=[row.measure for row in measures],
)
(definition, *_) = queries.run("definition", measure=measure)
listed = queries.run("units", period=period.period, units=by_units)
offered = wording.level_options([row for row in listed if row.level in definition.available_levels])
asked = {"measure": measure, "period": period.period}
opening = (
    queries.run("opening_unit", **asked) if levels and page.chosen("level") not in offered else []
)
level = page.choice(
    "level", offered, default=panel.opening_level(opening, offered), known=wording.LEVEL
)
asked |= {"level": level}
of_level = panel.of_level(levels, measure, level)
question = "verdicts" if of_level else "units_by_measure"
is_told_whole = bool(of_level) and not panel.has_ended(listed, level, period)
figures = [] if is_told_whole else queries.run("units_by_measure", units=by_units, **asked)
judged = queries.run("verdicts", **asked) if of_level else []
handled = queries.run("reported_handling", period=period.period, level=level, units=by_units)
rows = judged if of_level else figures
everywhere = queries.run("unit_states", period=period.period) if of_level else []
states = [row for row in everywhere if row.level == level]

page.heading(
    words.HEADING,
    panel.lead(judged, of_level, listed, period, terms, levels, everywhere, page.here)
    if of_level
    else [
        *compared.lead(figures, period, definition, level),
        *units.other_period(figures, period),
        *reported.partly_told(queries.run("partly_told", **asked)),
        verdicts.no_verdict(
            period,
            periods,
            page.link,
            judged=definition.judged,
            by_units=by_units,
            only_reports=bool(handled) and "counted" not in marks.origin_codes(figures),
        ),
    ],
    page.as_of(period, build, [(wording.by_units(by_units), marks.origin_codes(rows))]),
)
page.choices(
    level=wording.WORD["choose_level"],
    measure=wording.WORD["choose_measure"],
    units=wording.WORD["choose_units"],
    period=wording.WORD["choose_period"],
)
page.stop_if_nothing(level, wording.no_rows("đơn vị", to_change="chỉ số hoặc kỳ"))
answer, beside = page.columns()
if of_level:
    drawn = panel.drawn(judged)
    parted = queries.run("without_closing", measure=measure, period=period.period)
    beside_picture, then = panel.apart(
        panel.groups(judged, period.period, page.link, terms, parted)
    )
    signs, others, called = verdict_matrix.tables(states, page.link, measure)
    with answer:
        page.write(
            html.section(
                wording.outside(judged),
                words.what_is_drawn(drawn, of_level, wording.date(period.ends_on), terms)
                if drawn
                else words.WORD[panel.why_not_drawn(judged)],
                marks.origins(judged),
            )
        )
        if drawn:
            page.show(
                funnel_chart.funnel(
                    panel.marks(drawn, page.link, terms),
                    panel.limits(drawn, of_level, terms),
                    page.palette(),
                    panel.axes(of_level, terms),
                    of_level.is_rare,
                ),
                alt=wording.outside(judged),
            )
        page.write(*(html.note(said) for said in higher.higher_yet_typical(judged, terms)))
    with beside:
        page.write(
            html.section(
                words.WORD["list"],
                wording.period_title(period.period),
                right=wording.counts_head(definition).lower(),
            ),
            html.unit_list(beside_picture, wording.NOTHING["no_data"]),
        )
    answer, beside = page.columns()
    with answer:
        page.write(
            html.section(
                words.WORD["matrix"], verdict_matrix.caption(states), key=verdict_matrix.key()
            ),
            html.table(*signs),
        )
        if others[1]:
            with page.fold_when_asked("other_signs", called) as is_open:
                if is_open:
                    page.write(html.table(*others))
    with beside:
        page.write(
            *(
                [
                    html.section(
                        words.WORD["not_different"],
                        right=wording.counts_head(definition).lower(),
                    ),
                    html.unit_list(then, wording.NOTHING["no_data"]),
                ]
                if then
                else []
            ),
            panel.ended(figures, judged, definition, page.link),
            verdict_rule.honesty(of_level, terms),
        )
else:
    with answer:
        page.write(
            html.section(
                compared.finding(figures, definition),
                compared.counted(definition),
                marks.origins(figures),
            )
        )
        page.show(
            volume_chart.volume_scatter(
                compared.spots(figures, page.link),
                page.palette(),
                compared.total(figures),
                f"{words.WORD['common_level']} {wording.level_words(level, period.ends_on)}",
                **words.volume_axes(definition),
            ),
            alt=compared.finding(figures, definition),
        )
    first, head = compared.first_units(figures), wording.counts_head(definition)
    with beside:
        page.write(
            html.section(
                wording.start_sentence(wording.level_words(level, period.ends_on)),
                compared.caption(by_units, level),
            ),
            html.table(*units.table(first, page.link, head)),
        )
        if len(first) < len(figures):
            called = f"{words.WORD['every']} {wording.with_noun(len(figures), 'đơn vị')}"
            with page.fold_when_asked("every_unit", called) as is_open:
                if is_open:
                    page.write(html.table(*units.table(figures, page.link, head)))
with beside:
    page.downloads(
        f"don-vi-{measure}-{level}-{period.period}",
        columns.VERDICTS_COLUMNS if of_level else wording.UNIT_COLUMNS,
        rows,
        wording.about(
            definition.title, period, build.as_of, marks.origin_words(rows), measure=definition
        ),
        definition.kind,
    )
if handled:
    page.write(*reported.section(handled, page.link))
if of_level:
    with page.fold_when_asked("rule", words.WORD["rule"]) as is_open:
        if is_open:
            page.write(
                html.paragraph(" ".join(wording.how_often_wrong(terms))),
                *(
                    html.note(said)
                    for said in (words.not_seen(terms), words.before(judged))
                    if said
                ),
                html.note(words.how_seldom(terms)),
                html.note(words.how_apart(terms)),
                html.table(*verdict_rule.rule_levels(levels, period)),
                html.table(*verdict_rule.rule_constants(rule, measures, levels)),
            )
page.how_we_count([definition], queries.explained(question))
