"""Who is looking is asked for every answer and for every export."""

from __future__ import annotations

import pytest

import data
import queries
from data import access
from tests.province import dossier, unit

pytestmark = pytest.mark.made(measures=["late_of_due"])
NOBODY = access.Viewer(name="nobody", roles=frozenset())
LEADER = access.Viewer(name="leader", roles=frozenset({"leader"}))


@pytest.fixture
def someone(province):
    """A province of one late dossier."""
    return province(units=[unit("A")], dossiers=[dossier()])


def looking(monkeypatch, who: access.Viewer) -> None:
    monkeypatch.setattr(access, "viewer", lambda: who)


def test_until_access_is_configured_one_viewer_holds_every_role():
    assert access.viewer().roles == access.ROLES
    assert access.may(access.viewer(), "see") and access.may(access.viewer(), "export")


def test_one_without_a_role_may_do_nothing():
    assert not access.may(NOBODY, "see") and not access.may(NOBODY, "export")
    assert access.may(LEADER, "see")


def test_an_action_nobody_knows_is_a_mistake_not_a_yes():
    with pytest.raises(KeyError):
        access.may(access.viewer(), "delete")


def test_one_who_may_not_see_gets_no_connection(someone):
    with (
        pytest.raises(PermissionError, match="nobody"),
        data.connect(data.pinned_build(), NOBODY),
    ):
        pass


def test_every_question_asks_who_is_looking(someone, monkeypatch):
    assert queries.run("this_build")

    looking(monkeypatch, NOBODY)
    with pytest.raises(PermissionError):
        queries.run("this_build")


def test_an_answer_given_to_one_is_not_given_from_memory_to_another(someone, monkeypatch):
    """The viewer is in the key: what may not be seen is not in the answer."""
    asked = []
    answer = queries.answer
    queries._cached.cache_clear()
    monkeypatch.setattr(
        queries,
        "answer",
        lambda sql, bound, build, who: asked.append(who) or answer(sql, bound, build, who),
    )

    queries.run("this_build")
    queries.run("this_build")
    looking(monkeypatch, LEADER)
    queries.run("this_build")

    assert [who.name for who in asked] == ["local", "leader"]


def test_an_export_asked_later_is_refused_without_the_right(someone, monkeypatch):
    ask = queries.later("units_by_measure", measure="late_of_due", period="2023-Q3")
    assert len(ask()) == 1

    looking(monkeypatch, NOBODY)
    with pytest.raises(PermissionError):
        queries.later("units_by_measure", measure="late_of_due", period="2023-Q3")()


def test_to_see_is_not_to_export(someone, monkeypatch):
    ask = queries.later("this_build")
    monkeypatch.setattr(access, "may", lambda who, action: action == "see")

    assert queries.run("this_build")
    with pytest.raises(PermissionError):
        ask()


def test_an_export_asks_in_the_name_of_the_one_who_opened_the_page(someone, monkeypatch):
    looking(monkeypatch, NOBODY)
    ask = queries.later("this_build")
    monkeypatch.undo()

    with pytest.raises(PermissionError, match="nobody"):
        ask()


def test_an_export_is_of_the_build_that_the_page_showed(someone, province):
    ask = queries.later("units_by_measure", measure="late_of_due", period="2023-Q3")
    province(units=[unit("A")], dossiers=[dossier(), dossier()])

    assert ask()[0].numerator == 1
    assert (
        queries.run("units_by_measure", measure="late_of_due", period="2023-Q3")[0].numerator == 2
    )


def test_an_export_asks_what_its_viewer_holds_by_then(someone, monkeypatch):
    """A role that is taken, or narrowed, ends there too; another one beside it does not."""
    changed = {"who": LEADER}
    access.enter(LEADER, again=lambda: changed["who"])
    try:
        ask = queries.later("this_build")
    finally:
        access.enter(access.ALONE)
    assert ask()

    changed["who"] = access.Viewer("leader", frozenset({"leader", "inspectorate"}))
    assert ask()
    for fewer in (None, NOBODY, access.Viewer("leader", frozenset({"inspectorate"}))):
        changed["who"] = fewer
        with pytest.raises(PermissionError):
            ask()
