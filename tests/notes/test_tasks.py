"""A task: given, assigned by a document, said to be done, dropped; nothing overwritten."""

from datetime import date

import pytest

from data import access
from notes import faults, tasks, writer
from notes.tasks import Goal
from tests.notes.conftest import as_one

pytestmark = pytest.mark.usefixtures("kept_in")


def test_a_task_is_planned_until_the_document_that_assigns_it_is_entered(give):
    task = give()
    assert not task.is_assigned

    tasks.assign(task, "123/UBND-TTHCC", date(2023, 9, 22))

    (found,) = tasks.of()
    assert (found.is_assigned, found.document_number) == (True, "123/UBND-TTHCC")


def test_what_a_task_was_stays_in_its_course(give):
    task = tasks.change(give("Xong 12 hồ sơ"), what="Xong 10 hồ sơ", due_on=date(2023, 11, 1))
    tasks.drop(task, "đã xong từ trước")

    assert [(each.event, each.what, each.due_on) for each in tasks.course(task.id)] == [
        ("given", "Xong 12 hồ sơ", date(2023, 10, 15)),
        ("changed", "Xong 10 hồ sơ", date(2023, 11, 1)),
        ("dropped", "Xong 10 hồ sơ", date(2023, 11, 1)),
    ]
    (found,) = tasks.of()
    assert found.dropped == "đã xong từ trước"


def test_tasks_of_a_unit_are_its_own_and_stand_by_when_they_are_due(give):
    give("sau", due_on=date(2023, 12, 1))
    give("trước", due_on=date(2023, 10, 1))
    give("của đơn vị khác", unit="608")

    assert [each.what for each in tasks.of("616")] == ["trước", "sau"]
    assert len(tasks.of()) == 3


def test_the_second_of_two_who_change_a_task_is_told(give):
    task = give()
    tasks.assign(task, "1/UBND", date(2023, 9, 22))

    with pytest.raises(faults.ChangedMeanwhile):
        tasks.drop(task, "không cần nữa")

    (found,) = tasks.of()
    assert (found.event, found.dropped) == ("assigned", None)


def test_that_it_is_done_is_what_the_unit_says_and_can_be_taken_back(give):
    said = tasks.say_done(give(), "Đã trả kết quả cả 12 hồ sơ")
    assert (said.said, said.said_done_on) == ("Đã trả kết quả cả 12 hồ sơ", writer.today())

    taken = tasks.take_back(said)
    assert (taken.said, taken.said_done_on) == ("", None)


@pytest.mark.parametrize(
    ("roles", "units", "may_give", "may_say_done"),
    [
        (("leader",), (), True, False),
        (("working_group",), (), True, True),  # of what reached them on paper
        (("focal_person",), ("616",), False, True),
        (("focal_person",), ("608",), False, False),
        (("inspectorate",), (), False, False),
        (("maintainer",), (), False, False),
        ((), (), False, False),
    ],
)
def test_leaders_give_tasks_and_a_units_own_people_answer_for_it_alone(
    give, roles, units, may_give, may_say_done
):
    task = give()

    def is_let(doing) -> bool:
        with as_one(*roles, units=units):
            try:
                doing()
            except faults.NotYours:
                return False
        return True

    assert is_let(give) is may_give
    assert is_let(lambda: tasks.say_done(task, "")) is may_say_done


def test_each_row_keeps_who_wrote_it(give):
    with as_one("leader", name="chu.tich"):
        assert give().written_by == "chu.tich"
    with as_one("leader", name="062099012345"):
        assert give().written_by.startswith("số-")  # a citizen's number only as a seal
    assert access.viewer() == access.ALONE
    assert give().written_by == "trên máy này"


@pytest.mark.parametrize(
    ("changes", "part"),
    [
        ({"due_on": date(2023, 9, 14)}, "Thời hạn 14/09/2023"),
        ({"what": "  "}, "Việc cần làm: chưa ghi gì"),
        ({"what": "a" * 10_001}, "dài 10.001 ký tự"),
        ({"goal": Goal("late_of_due", "year")}, "Kỳ đánh giá"),
        ({"goal": Goal("late_of_due", "month", "at_most")}, "Mức đạt"),
        ({"goal": Goal("late_of_due", "month", "at_most", 1, 0.5)}, "Mức đạt"),
        ({"goal": Goal(None, "month", "at_most", 1)}, "Mức đạt"),
        ({"goal": Goal("late_of_due", "month", None, 1)}, "Mức đạt"),
        ({"goal": Goal("late_of_due", "month", "at_most", -1)}, "dưới 0"),
        ({"goal": Goal("online_share", "month", "at_least", share=50.0)}, "từ 0% đến 100%"),
        ({"goal": Goal(source="IV.01")}, "cả loại báo cáo và kỳ"),
    ],
)
def test_what_cannot_be_a_task_is_refused_in_a_sentence_and_nothing_is_kept(give, changes, part):
    with pytest.raises(faults.NotTaken, match=part):
        give(**changes)
    assert tasks.of() == []


def test_a_goal_comes_back_as_it_was_given(give):
    goals = [
        Goal("late_of_due", "month", "at_most", 40),
        Goal("online_share", "quarter", "at_least", share=0.4996),
        Goal(source="IV.01", period="2023-Q4"),
        Goal(),
    ]
    for goal in goals:
        give(goal=goal)
    assert [each.goal for each in tasks.of()] == goals


HARD = [
    "=1+1",
    "<b>đậm</b>",
    "😀 😀",
    "trái\u202ephải",
    "Đăk Hà 'x' \"y\"; drop table",
    "a" * 10_000,
]


@pytest.mark.parametrize("text", HARD)
def test_texts_come_back_letter_by_letter(give, text):
    give(text)
    (found,) = tasks.of()
    assert found.what == text


def test_what_no_database_takes_is_left_out_of_a_text(give):
    give("Xong\x00 12\x1b[31m hồ sơ\ndòng hai")
    (found,) = tasks.of()
    assert found.what == "Xong 12[31m hồ sơ\ndòng hai"


def test_the_same_task_given_twice_in_a_moment_is_one(give):
    first = give("Xong 12 hồ sơ")
    assert give("Xong 12 hồ sơ").id == first.id
    give("Xong 12 hồ sơ", unit="617")
    with as_one("leader", name="người khác"):
        give("Xong 12 hồ sơ")
    tasks.drop(first, "nhầm đơn vị")
    give("Xong 12 hồ sơ")
    assert len(tasks.of()) == 4


def test_what_no_file_of_office_holds_is_not_kept(give):
    assert give("Việc\ufffe cần\uffff làm\x00").what == "Việc cần làm"
