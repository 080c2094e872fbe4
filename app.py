"""The frame around every page: access, the pinned build, the menu by audience, the choices."""

import streamlit as st

import data
import entrance
import queries
from data import access, builds, faults
from data.keeping import night
from figures import page, wording
from navigation import PAGES, findable
from queries import ahead

st.set_page_config(page_icon="figures/icon.png", layout="wide")
page.dress()
entrance.admit()
page.hand_out_by(entrance.handing())

page.offer_finding()
page.begin()
menu = {
    wording.AUDIENCE[audience]: [
        st.Page(
            entry.path,
            title=entry.title,
            url_path=entry.url_path,
            default=entry == PAGES[0],
            visibility="visible" if access.may(access.viewer(), entry.needs) else "hidden",
        )
        for entry in PAGES
        if entry.audience == audience
    ]
    for audience in dict.fromkeys(entry.audience for entry in PAGES)
}
current = st.navigation(menu, position="top")
of_section = [any(each.url_path == current.url_path for each in pages) for pages in menu.values()]
page.at(current.url_path, current.title, of_section.index(True) + 1)
(entry,) = [each for each in PAGES if each.url_path == current.url_path]
if not access.may(access.viewer(), entry.needs):
    page.stop_with(wording.not_for_you(entry.title, entry.needs), way_back="/")

# Where there is nothing to look at yet, to the page that changes that.
way_in = page.link("import_files") if access.may(access.viewer(), "import") else None
with st.container(key="page"), ahead.worker.giving_way() as asked:
    try:
        build = data.pin(page.chosen("build"))
        (build_at_hand,) = queries.run("this_build")
        if lost := data.lost_choice():
            page.show_notice(wording.choice_lost(lost.build_id, build))
        for fault in data.passed_over():
            page.show_notice(wording.newer_damaged(fault.build_id, build, build_at_hand.as_of))
        for fault in data.withheld(build, access.viewer()):
            page.show_notice(wording.withheld(fault.build_id))
        if access.may(access.viewer(), "import") and (last := night.failed(builds.store())):
            page.show_notice(wording.night_failed(last.at, last.told))
        wording.call_province(build_at_hand.province_name)
        if not queries.run("periods") and not entry.begins:
            page.stop_with(wording.nothing_came(), way_in)
        # Before it shows anything: it may stop by itself, or be left before its end.
        entrance.note_opened(entry.noted)
        current.run()
        chosen = {key: page.chosen(key) for key in ("period", "units")}
        named = [*queries.run("findable"), *queries.run("findable_units", **chosen)]
        page.let_find({row.kind: row.entries for row in named} | {"page": findable(queries.may)})
        ahead.worker.ask(ahead.beside(asked, page.chosen("period")))
    except faults.NoBuild:
        if not entry.begins:
            page.stop_with(wording.empty_store(), way_in)
        current.run()
    except (faults.NotAFolder, faults.WrongConfiguration) as fault:
        page.stop_with(wording.no_store(str(fault)))
    except faults.UnknownBuild as fault:
        page.forget("build")
        notice = wording.unknown_choice("build", fault.build_id, wording.NEWEST_BUILD)
        page.stop_with(notice, way_back=page.here())
    except faults.OlderBuild as fault:
        page.stop_with(wording.older_store(fault.build_id))
    except faults.DamagedBuild as fault:
        if not page.chosen("build") and data.stands_in(fault.build_id):
            page.run_anew()
        page.stop_with(wording.damaged_store(fault.build_id))
page.finish()
