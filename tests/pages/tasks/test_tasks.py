"""The register of tasks as people use it: given, assigned, said to be done, shown, refused."""

from __future__ import annotations

import io
from datetime import date

import openpyxl
import pytest

import queries
from navigation import PAGES
from notes import database, place, proposals, tasks
from tests.province import dossier, unit

(PAGE,) = [entry for entry in PAGES if entry.name == "tasks"]
pytestmark = pytest.mark.made(measures=["late_of_due"])


@pytest.fixture
def told(province):
    """Two units; A late twice in July's month, not in August's."""
    province(
        units=[unit("62", "province", unit_name="Tỉnh K"), unit("A"), unit("B")],
        dossiers=[
            dossier("A", due="2023-07-10", finished="2023-07-11"),
            dossier("A", due="2023-07-10", finished="2023-07-12"),
            dossier("A", due="2023-08-10", finished="2023-08-10"),
            dossier("B", due="2023-08-10", finished="2023-08-10"),
        ],
        as_of="2023-09-14",
    )


def give(what="Kết thúc hồ sơ đúng lúc", code="A", **changes) -> tasks.Task:
    usual = {
        "due_on": date(2023, 9, 10),
        "goal": tasks.Goal("late_of_due", "month", "at_most", 0),
        "given_as_of": date(2023, 6, 14),
    }
    return tasks.give(code, date(2020, 1, 1), what, **usual | changes)


def fill(app, **typed) -> None:
    """What somebody types into the form of a new task."""
    for key, value in typed.items():
        kind, _, name = key.partition("_")
        boxes = {
            "pick": app.selectbox,
            "lines": app.text_area,
            "word": app.text_input,
            "day": app.date_input,
            "tick": app.checkbox,
        }[kind]
        (box,) = [each for each in boxes if each.key.startswith(f"{kind}-{name}")]
        box.set_value(value)


def send(app, word: str):
    (button,) = [each for each in app.button if each.label == word]
    return button.click().run()


def test_where_no_task_was_given_the_page_says_how_to_give_one(told, visit):
    said = visit(PAGE).said
    assert "Chưa giao nhiệm vụ nào" in said and "Giao nhiệm vụ mới" in said


def test_a_task_given_on_the_page_stands_in_the_register(told, visit):
    opened = visit(PAGE, task="new", unit="A", measure="late_of_due")
    fill(opened.app, lines_what="Kết thúc hồ sơ đúng lúc", word_level="40")
    send(opened.app, "Giao")
    opened.calm()

    (given,) = tasks.of()
    assert (given.unit_code, given.what) == ("A", "Kết thúc hồ sơ đúng lúc")
    assert given.goal == tasks.Goal("late_of_due", "quarter", "at_most", 40)
    assert given.due_on == date(2023, 12, 14)  # when the quarter's figures are there
    assert "Đơn vị A Kết thúc hồ sơ đúng lúc" in opened.said
    assert "Dự kiến, chưa có văn bản giao" in opened.said
    assert opened.address["task"] == "all"


@pytest.mark.parametrize(
    ("typed", "refused"),
    [
        ({"lines_what": ""}, "Việc cần làm: chưa ghi gì"),
        ({"lines_what": "Việc", "word_level": "nhiều"}, "Mức đạt"),
        ({"lines_what": "Việc của ông Nguyễn Văn An"}, "“Nguyễn Văn An”"),
        ({"lines_what": "Việc", "day_due": date(2023, 9, 1)}, "Thời hạn 01/09/2023"),
    ],
)
def test_what_is_refused_is_said_and_what_was_typed_stays(told, visit, typed, refused):
    opened = visit(PAGE, task="new", unit="A", measure="late_of_due")
    fill(opened.app, **typed)
    send(opened.app, "Giao")
    opened.calm()

    assert refused in opened.said
    assert tasks.of() == []
    (box,) = [each for each in opened.app.text_area if each.key.startswith("lines-what")]
    assert box.value == typed["lines_what"]


def test_who_is_told_that_it_seems_personal_may_say_that_it_is_not(told, visit):
    opened = visit(PAGE, task="new", unit="A")
    fill(opened.app, lines_what="Mời anh Sa Thầy họp", tick_new=True)
    send(opened.app, "Giao")
    assert [each.what for each in tasks.of()] == ["Mời anh Sa Thầy họp"]


def test_the_figures_that_came_since_show_it_done_by_themselves(told, visit):
    give()
    said = visit(PAGE).said

    assert "Hoàn thành, số liệu đã xác nhận" in said
    assert "Tháng 8/2023: 0/1" in said.replace("\xa0", " ")


def test_what_a_unit_says_is_not_what_the_figures_show(told, visit):
    task = give(goal=tasks.Goal("late_of_due", "quarter", "at_most", 1))
    opened = visit(PAGE, task=task.id)
    fill(opened.app, **{f"lines_said-{task.id}": "Đã xong"})
    send(opened.app, "Báo hoàn thành")
    opened.calm()

    assert "Đơn vị báo hoàn thành, số liệu chưa xác nhận" in opened.said
    assert "Quý III/2023: 2/4" not in opened.said  # the unit's own
    assert "Quý III/2023: 2/3" in opened.said.replace("\xa0", " ")
    assert "đơn vị báo hoàn thành: Đã xong" in opened.said

    send(opened.app, "Rút lời báo hoàn thành")
    assert tasks.of()[0].said_done_on is None


def test_the_document_that_assigns_it_the_change_and_the_end_are_entered_there(told, visit):
    task = give(goal=tasks.Goal())
    opened = visit(PAGE, task=task.id)
    fill(
        opened.app,
        **{f"word_document-{task.id}": "12/UBND", f"day_document-{task.id}": date(2023, 9, 20)},
    )
    send(opened.app, "Lưu văn bản giao")
    assert "12/UBND ngày 20/9/2023" in opened.calm().said

    fill(opened.app, **{f"lines_drop-{task.id}": "không còn cần"})
    send(opened.app, "Bỏ nhiệm vụ")
    assert tasks.of()[0].dropped == "không còn cần"
    assert "bỏ nhiệm vụ: không còn cần" in opened.calm().said


HARD = "<b>x</b> & 'y' =1+1 \u202e 😀 " + "a" * 9_000


def test_words_of_people_are_shown_as_words(told, visit):
    task = give(HARD)
    opened = visit(PAGE, task=task.id)

    assert "<b>x</b>" not in opened.html
    assert "&lt;b&gt;x&lt;/b&gt; &amp; " in opened.html


@pytest.fixture
def proposed(told, monkeypatch):
    """A proposal, as the overview makes it."""
    rows = [
        {
            "proposal": "lagging.A",
            "fingerprint": "2/3",
            "kind": "lagging",
            "unit_code": "A",
            "unit_name": "Đơn vị A",
            "level": "district",
            "measure": "late_of_due",
            "count_late": 2,
            "closed_late": 2,
            "goal_period_kind": "quarter",
            "goal_side": "at_most",
            "goal_count": 1.0,
            "goal_share": None,
            "due_on": date(2023, 12, 14),
        }
    ]
    run = queries.run
    monkeypatch.setattr(
        queries, "run", lambda name, **asked: rows if name == "proposals" else run(name, **asked)
    )


def test_a_proposal_is_taken_over_as_it_is(proposed, visit):
    opened = visit(PAGE, task="new", unit="A", proposal="lagging.A")
    assert "Giao nhiệm vụ từ đề xuất" in opened.said
    send(opened.app, "Giao")

    (task,) = tasks.of()
    assert (task.what, task.due_on) == ("Kết thúc hồ sơ đúng lúc trên hệ thống", date(2023, 12, 14))
    assert task.goal == tasks.Goal("late_of_due", "quarter", "at_most", 1)
    assert proposals.decided()["lagging.A"].decision == "taken"
    assert "proposal" not in opened.calm().address


def test_a_proposal_that_is_changed_first_is_kept_as_changed(proposed, visit):
    opened = visit(PAGE, task="new", unit="A", proposal="lagging.A")
    fill(opened.app, word_level="5")
    send(opened.app, "Giao")
    assert proposals.decided()["lagging.A"].decision == "changed"
    assert [each.goal.count for each in tasks.of()] == [5]


def test_a_proposal_is_dropped_with_a_reason(proposed, visit):
    opened = visit(PAGE, task="new", unit="A", proposal="lagging.A")
    send(opened.app, "Bỏ đề xuất này")
    assert "Lý do: chưa ghi gì" in opened.calm().said
    fill(opened.app, **{"lines_drop-proposal": "đơn vị đã có kế hoạch"})
    send(opened.app, "Bỏ đề xuất này")

    assert proposals.decided()["lagging.A"].reason == "đơn vị đã có kế hoạch"
    assert tasks.of() == []
    said = opened.calm().said
    assert "Chưa giao nhiệm vụ nào" in said
    assert "Đơn vị A" in said and "trên máy này: đơn vị đã có kế hoạch" in said


def test_in_a_file_to_take_away_words_are_words_and_no_formula(told, visit, buttons):
    give("=1+1 <b>")
    visit(PAGE)
    (excel,) = [make for name, make in buttons.items() if name.endswith(".xlsx")]
    (csv,) = [make for name, make in buttons.items() if name.endswith("-excel.csv")]
    cells = [
        cell
        for row in openpyxl.load_workbook(io.BytesIO(excel())).active.iter_rows()
        for cell in row
        if cell.value and "1+1" in str(cell.value)
    ]

    assert [(cell.value, cell.data_type) for cell in cells] == [("=1+1 <b>", "s")]
    assert "'=1+1" in csv().decode("utf-8-sig")


def test_a_lost_database_is_said_and_what_was_typed_stays(told, visit, own_store):
    give()
    opened = visit(PAGE, task="new", unit="A")
    (own_store / "notes" / "notes.sqlite").unlink()
    database.forget(place.url())
    fill(opened.app, lines_what="Việc đã gõ")
    send(opened.app, "Giao")
    opened.calm()

    assert "notes.sqlite" in opened.said
    (box,) = [each for each in opened.app.text_area if each.key.startswith("lines-what")]
    assert box.value == "Việc đã gõ"
    assert "Việc đã giao đến đâu?" in opened.said


def test_a_task_that_is_no_longer_there_is_a_sentence_with_a_way_back(told, visit):
    said = visit(PAGE, task="không-có").said
    assert "không-có" in said


def test_a_task_of_a_unit_that_was_left_gives_way_to_the_list(told, visit):
    task = give()
    opened = visit(PAGE, task=task.id, unit="B")

    assert opened.address["task"] == "all"
    assert "Chưa giao nhiệm vụ nào cho đơn vị này" in opened.said
