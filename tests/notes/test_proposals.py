"""What became of a proposal, and for which figures."""

from datetime import date

import pytest

from notes import faults, proposals, tasks
from tests.notes.conftest import VALID_FROM, as_one

pytestmark = pytest.mark.usefixtures("kept_in")


def take(due_on=date(2023, 10, 15), **changes):
    return proposals.take(
        *("lagging:616", "94/3012", "616", VALID_FROM, "Giải quyết dứt điểm", due_on),
        tasks.Goal(),
        given_as_of=date(2023, 9, 14),
        is_changed=False,
        **changes,
    )


def test_a_proposal_that_is_taken_is_a_task_and_a_decision():
    given = take()

    found = proposals.decided()["lagging:616"]
    assert (found.decision, found.fingerprint, found.task_id) == ("taken", "94/3012", given.id)
    assert [each.proposal for each in tasks.of()] == ["lagging:616"]


def test_a_proposal_whose_task_is_refused_is_not_decided():
    with pytest.raises(faults.NotTaken):
        take(due_on=date(2023, 1, 1))

    assert (proposals.decided(), tasks.of()) == ({}, [])


def test_a_proposal_is_dropped_with_a_reason_and_the_newest_decision_counts():
    proposals.drop("a", "1", "đã giao từ trước")
    proposals.drop("a", "2", "đơn vị đã báo cáo")

    found = proposals.decided()["a"]
    assert (found.decision, found.fingerprint, found.reason) == (
        "dropped",
        "2",
        "đơn vị đã báo cáo",
    )
    with pytest.raises(faults.NotTaken, match="Lý do"):
        proposals.drop("b", "1", "")


def test_who_may_not_assign_decides_nothing():
    with as_one("focal_person", units=("616",)):
        with pytest.raises(faults.NotYours):
            proposals.drop("a", "1", "không đồng ý")
        with pytest.raises(faults.NotYours):
            take()
    assert proposals.decided() == {}


def test_a_proposal_is_taken_once_for_the_same_figures():
    given = take()
    assert take().id == given.id  # its button was pressed twice
    with pytest.raises(faults.NotTaken, match="vừa có người quyết định"):
        take(due_on=date(2023, 11, 15))
    with as_one("leader", name="người khác"), pytest.raises(faults.NotTaken):
        take()
    assert len(tasks.of()) == 1
