"""What was asked ahead of a real build is found by the page, and by nobody with other rights."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

import queries
from data import access, builds
from queries import Question, ahead
from tests.province import dossier, unit

ROOT = Path(__file__).resolve().parents[2]
PATIENCE = 60  # seconds, on a busy machine
LEADER = access.Viewer(name="leader", roles=frozenset({"leader"}))


@pytest.fixture
def serving():
    """As a server does, without waiting until a browser has drawn."""
    ahead.worker.start(pause=0)
    yield ahead.worker
    ahead.worker.stop()


@pytest.fixture
def two_quarters(province, monkeypatch) -> str:
    """A province with dossiers in the second and the third quarter, and the answers given anew."""
    monkeypatch.chdir(ROOT)
    queries._cached.cache_clear()
    return province(
        units=[unit("A")],
        dossiers=[
            dossier(received="2023-04-03", due="2023-04-10", finished="2023-04-12"),
            dossier(finished="2023-07-10"),
        ],
        as_of="2023-09-14",
    )


@pytest.fixture
def answered(monkeypatch) -> list[tuple[str, access.Viewer]]:
    """The periods of all questions that were really put to the build, and by whom."""
    found, answer = [], queries.answer

    def answering(sql, bound, build, who):
        found.append((bound.get("period"), who))
        return answer(sql, bound, build, who)

    monkeypatch.setattr(queries, "answer", answering)
    return found


@pytest.fixture
def done(monkeypatch) -> threading.Event:
    """All that was asked ahead is answered."""
    event, drop = threading.Event(), ahead.Worker._drop
    monkeypatch.setattr(ahead.Worker, "_drop", lambda *told: (drop(*told), event.set()))
    return event


def test_the_step_to_the_period_before_finds_every_answer(two_quarters, answered, done, serving):
    app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=PATIENCE).run()
    assert not app.exception
    assert done.wait(PATIENCE)
    serving.stop()
    assert {"2023-Q3", "2023-Q2"} <= {period for period, _ in answered}

    answered.clear()
    app.query_params["period"] = "2023-Q2"
    app.run()

    assert not app.exception
    assert [period for period, _ in answered if period] == []


def test_what_was_asked_ahead_for_one_is_not_given_to_one_with_other_rights(
    two_quarters, answered, done, serving
):
    question = Question("objectives", {"period": "2023-Q2"}, two_quarters, LEADER)

    serving.ask(iter([question]))
    assert done.wait(PATIENCE)
    queries.kept(question)
    queries.run("objectives", period="2023-Q2")

    assert [who.name for _, who in answered] == ["leader", "local"]


def test_the_build_is_let_go_as_after_a_page(two_quarters, done, serving):
    builds.let_go()
    serving.ask(iter([Question("this_build", {}, two_quarters, LEADER)]))
    assert done.wait(PATIENCE)
    assert len(builds._kept) == 1

    builds.let_go()
    assert len(builds._kept) == 0
