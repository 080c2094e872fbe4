"""The page where files are brought says where they stand, at every step, and leads on."""

from __future__ import annotations

import dataclasses

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from data import access, builds, database
from data.sending import comparing, kept, process
from navigation import PAGES
from pages.working_group.import_files import words

(PAGE,) = [entry for entry in PAGES if entry.name == "import_files"]
REJECT = {
    "sheet": "Hồ sơ",
    "row_number": 1204,
    "heading": "Đơn vị",
    "given": "Huyện Không Có",
    "title": "Không nhận ra tên đơn vị",
    "next_step": "Sửa tên đơn vị trong tệp",
    "candidates": ["Huyện Sa Thầy"],
}
TAKEN = {
    "name": "ho-so-2023-08.xlsx",
    "batch_id": "a1",
    "is_new": True,
    "source": "một cửa",
    "title": "Hồ sơ một cửa",
    "mapping": "mot-cua",
    "holds": "all_of_period",
    "starts_on": "2023-07-15",
    "ends_on": "2023-08-14",
    "units": 3,
    "count_in": 1304,
    "count_accepted": 1303,
    "count_rejected": 1,
    "count_superseded": 0,
    "is_of_cells": False,
    "notes": ["thay 12 hồ sơ của các tệp trước cùng nguồn"],
    "reasons": [],
    "count_rejects": 1,
    "rejects": [REJECT],
    "can_go_back": True,
}
FIGURE = {
    "change": "changed",
    "measure": "late_of_due",
    "title": "Hồ sơ quá hạn",
    "kind": "share",
    "unit_of_measure": "hồ sơ",
    "origin": "counted",
    "unit_code": "A",
    "unit_name": "Đơn vị A",
    "level": "district",
    "scope": "own",
    "period": "2023-Q3",
    "numerator_before": 12,
    "denominator_before": 400,
    "numerator_after": 11,
    "denominator_after": 401,
}
STATE = {
    "measure": "late_of_due",
    "title": "Hồ sơ quá hạn",
    "unit_code": "A",
    "unit_name": "Đơn vị A",
    "level": "district",
    "period": "2023-Q3",
    "state_before": "lagging",
    "state_after": "typical",
}
ASKED = {
    "name": "la.xlsx",
    "fault": "Tệp la.xlsx: chưa có tệp ánh xạ nào nhận tệp này.",
    "asks": {
        "what": "mapping",
        "known": {"mot-cua": "Hồ sơ một cửa"},
        "proposed": '# holds = ""\n',
        "undecided": ["mỗi tệp chứa gì (holds)"],
    },
}


@pytest.fixture
def standing(one_unit):
    """What who is alone here has brought, at a step."""

    def at(step: str, **what):
        store = builds.store()
        folder = kept.begin(store, access.ALONE, [("ho-so-2023-08.xlsx", b"x")])
        pq.write_table(pa.Table.from_pylist([FIGURE]), folder / comparing.FIGURES)
        pq.write_table(pa.Table.from_pylist([STATE]), folder / comparing.STATES)
        sent = dataclasses.replace(kept.read(folder), step=step, **what)
        kept.write(folder, sent)
        return folder

    return at


def pressed(opened, label: str):
    (button,) = [each for each in opened.app.button if each.label == label]
    button.click().run()
    return opened.calm()


def test_a_preview_names_what_was_refused_and_what_would_change(visit, standing):
    standing(
        "ready",
        found=[TAKEN],
        counts={"figures_changed": 1, "figures_new": 5, "states_changed": 1},
        given_way=[
            {
                "file_name": "cu.xlsx",
                "imported_at": "2023-08-01 10:00:00",
                "count_before": 40,
                "count_after": 28,
            }
        ],
    )
    said = visit(PAGE).said

    for sentence in (
        "Nếu phát hành: 1 con số đã có thay đổi, 5 con số mới, 1 đánh giá đổi khác.",
        "Hồ sơ một cửa (ánh xạ mot-cua)",
        "15/7–14/8/2023",
        "Trang “Hồ sơ”, dòng 1.204, cột “Đơn vị”",
        "Có phải Huyện Sa Thầy? Sửa tên đơn vị trong tệp",
        "3,0% (12/400) 2,7% (11/401)",
        "cu.xlsx",
    ):
        assert sentence in said, (sentence, said)


def test_many_changed_figures_stand_by_unit_after_the_states(visit, standing):
    """Of each measure its shortest period, first as the list of all has it."""
    units = [
        {"unit_code": code, "unit_name": f"Đơn vị {code}", "measure": measure, "title": measure}
        for code, measure in (
            *(("B", "Hồ sơ quá hạn"), ("A", "Hồ sơ quá hạn")),
            *(("A", "Hồ sơ trực tuyến"), ("B", "Hồ sơ trực tuyến")),
        )
    ]
    rows = [
        FIGURE | each | {"period": period}
        for period in ("2023-08", "2023-Q3", *["2023"] * 7)
        for each in units
    ]
    folder = standing("ready", found=[TAKEN], counts={"figures_changed": 36, "states_changed": 1})
    new = FIGURE | {"change": "new", "unit_code": "C", "unit_name": "Đơn vị C"}
    pq.write_table(pa.Table.from_pylist([*rows, new]), folder / comparing.FIGURES)
    with database.workspace() as connection:
        comparing.gather_by_unit(connection, folder)
    said = visit(PAGE).said

    states, figures = said.split("36 con số thay đổi")
    assert "1 đánh giá đổi khác" in states
    b, a = figures.split("Đơn vị A: 2 chỉ số")
    assert "Đơn vị B: 2 chỉ số" in b and "Đơn vị C" not in figures
    line = "Tháng 8/2023 và 8 kỳ khác · 12/400 → 11/401 3,0% 2,7%"
    assert b.count(line) == a.count(line) == 2


def test_a_focal_person_is_told_whose_files_are_taken(visit, through_proxy):
    for who, said in (("focal_person", "of_unit_caption"), ("maintainer", "choose_caption")):
        through_proxy(who)
        assert words.WORD[said] in visit(PAGE).said


def test_publishing_begins_once_and_is_told(visit, standing, monkeypatch):
    begun = []
    monkeypatch.setattr(process, "start", lambda store, folder: begun.append(kept.read(folder)))
    standing("ready", found=[TAKEN], counts={})
    opened = pressed(visit(PAGE), words.WORD["publish"])

    assert [(each.to_do, each.step) for each in begun] == [("publish", "waiting")]
    assert words.STEP["waiting"] in opened.said
    assert words.WORD["publish"] not in [each.label for each in opened.app.button]


def test_what_is_thrown_away_leaves_the_box_for_files(visit, standing):
    folder = standing("ready", found=[TAKEN], counts={})
    opened = pressed(visit(PAGE), words.WORD["discard"])

    assert not folder.exists()
    assert words.WORD["choose"] in opened.said


def test_a_question_is_answered_by_one_of_the_mappings_there_are(visit, standing, monkeypatch):
    begun = []
    monkeypatch.setattr(process, "start", lambda store, folder: begun.append(kept.read(folder)))
    standing("asking", found=[ASKED])
    opened = visit(PAGE)
    assert "chưa có tệp ánh xạ nào nhận tệp này" in opened.said
    (box,) = [each for each in opened.app.selectbox if each.label == words.FIELD["mapping"]]
    box.select("mot-cua")
    pressed(opened, words.WORD["answer"])

    (sent,) = begun
    assert (sent.answers["la.xlsx"]["mapping"], sent.answers["la.xlsx"]["text"]) == ("mot-cua", "")


@pytest.mark.parametrize("step", [*words.STEP, "published"])
def test_every_step_says_where_it_stands_and_has_a_way_on(step, visit, standing):
    found = [ASKED] if step == "asking" else [TAKEN]
    opened = visit(PAGE) if standing(step, found=found, told=["Vì sao."]) else None

    words_of_step = words.STEP.get(step, "Đã phát hành.")
    if step in ("trying", "building", "publishing"):  # nobody works there in this test
        words_of_step = words.STEP["broken_off"]
    assert words_of_step.split(":")[0] in opened.said
    assert opened.app.button or step == "waiting"
