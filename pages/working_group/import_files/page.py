"""What would these files change, before anybody sees it?"""

import queries
from figures import html, page
from pages.working_group.import_files import changes, panel, questions, words
from queries import sending

told = sending.told_before()
now = sending.at_hand()
step = now.step if now else None
found = now.found if now else []
counts = now.counts if now else {}
taken = [each for each in found if each.get("batch_id")]

page.heading(
    words.HEADING,
    panel.lead(step, counts, taken, told is None),
    page.as_of(page.period(told.periods), told.build, [("", [told.build.origin])])
    if told
    else words.NO_FIGURES,
)
if told and told.build.is_demonstration:
    page.write(html.section(words.DEMONSTRATION), html.paragraph(words.OF_REAL_DATA))
elif now is None:
    what = "of_unit_caption" if sending.is_of_a_unit() else "choose_caption"
    page.write(html.section(words.WORD["choose"], words.WORD[what]))
    files = page.bring_files(
        words.MOST_MB,
        *(words.WORD["choose"], words.WORD["send"]),
        *(words.WORD["hint"], words.WORD["nothing"]),
    )
    if files:
        page.done(sending.send(files))
else:
    if step == "ready":
        page.write(html.note(*now.told))
    else:
        page.said_in_lines(now.told)
    if step in panel.AT_WORK:
        page.write(panel.progress(now.said, now.names))
        page.look_again_when(sending.watched())
    if step == "asking":
        with page.together("answers"):
            given = {each["name"]: questions.answered(each) for each in panel.asked(found)}
            is_answered = page.press_together(words.WORD["answer"])
        if is_answered:
            page.done(sending.answer(given))
    if step == "ready":
        page.write(panel.facts(taken, counts, now.given_way, told is None))
    with page.in_row():
        is_published = step == "ready" and page.press("publish", words.WORD["publish"], True)
        is_again = step in panel.TO_TRY_AGAIN and page.press("again", words.WORD["again"], True)
        is_closed = step in panel.AT_AN_END and page.press("close", words.WORD["close"], True)
        is_discarded = step in panel.TO_DISCARD and page.press("discard", words.WORD["discard"])
    if is_published:
        page.done(sending.publish())
    if is_again:
        page.done(sending.answer({}))
    if is_closed or is_discarded:
        page.done(sending.discard())
    if step == "published":
        page.write(html.paragraph(html.link(words.WORD["open_new"], page.link("", build=None))))
    if found:
        page.write(
            html.section(words.WORD["files"], panel.files_caption(found)),
            html.table(*panel.files(found)),
            panel.note_list(panel.notes(found)),
        )
    for each in taken:
        first, others = panel.first_rejects(each)
        if first:
            page.write(
                html.section(panel.rejects_finding(each), panel.rejects_caption(each)),
                html.table(*panel.rejects(first)),
            )
        if others:
            page.fold(panel.other_rejects(others), html.table(*panel.rejects(others)))
        if each["can_go_back"]:
            page.download(
                f"can-sua-{each['name']}",
                words.WORD["to_mend"],
                sending.to_mend(each["batch_id"]),
            )
    if step == "ready":
        if now.given_way:
            page.write(
                html.section(words.WORD["given_way"], "Số dòng, ô của tệp đã nhập còn được tính"),
                html.table(*changes.given_way(now.given_way)),
            )
        states, new_states = changes.split(sending.states(changes.SHOWN), changes.was_state)
        figures, new = changes.split(sending.figures(changes.SHOWN), changes.was_figure)
        if told is None:
            page.write(*changes.of_first(new_states, new, counts))
        else:
            page.write(
                html.section(*changes.states_title(states, counts)),
                html.table(*changes.states(states)) if states else html.join(),
            )
            if new_states:
                page.fold(words.WORD["new_states"], html.table(*changes.states(new_states)))
        if changes.are_many(counts):
            page.write(
                html.section(*changes.figures_title(figures, counts)),
                changes.figures_by_unit(sending.figures_by_unit()),
            )
        elif told:
            page.write(
                html.section(*changes.figures_title(figures, counts)),
                html.table(*changes.figures(figures)) if figures else html.join(),
            )
            if new:
                page.fold(words.WORD["new_figures"], html.table(*changes.figures(new)))
        page.downloads(
            "so-thay-doi",
            words.FIGURE_COLUMNS,
            changes.figures_to_export(sending.figures_later()),
            panel.about(told.build if told else None),
        )
if told:
    page.how_we_count([], queries.explained("batches", "rejected_rows"))
