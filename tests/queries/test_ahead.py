"""What is asked ahead: of the newest page, in the name of who looked, never in a reader's way."""

from __future__ import annotations

import threading
from datetime import date

import pytest

import queries
from data import access, builds
from queries import Question, ahead

PATIENCE = 60  # seconds, on a busy machine
MOMENT = 0.02  # seconds in which nothing may happen that would at once
LEADER = access.Viewer(name="leader", roles=frozenset({"leader"}))
PERIODS = [
    {
        "period": f"{year}-Q{number}",
        "calendar": "report",
        "kind": "quarter",
        "year": year,
        "number": number,
        "starts_on": date(year, 3 * number - 2, 1),
    }
    for year, number in ((2023, 3), (2023, 2), (2022, 3))
]


class Kept:
    """In place of `queries.kept`: what was asked, in order; a question can be held up."""

    def __init__(self):
        self.asked: list[Question | str] = []
        self.changed = threading.Condition()
        self.held = ""  # the question that does not end before it is let go

    def __call__(self, question: Question) -> list:
        with self.changed:
            self.asked.append(question)
            self.changed.notify_all()
            self.changed.wait_for(lambda: self.held != question.name, PATIENCE)
        if question.name == "fails":
            raise RuntimeError("hỏng")
        return PERIODS if question.name == "periods" else []

    def let_go(self) -> None:
        with self.changed:
            self.held = ""
            self.changed.notify_all()

    def names(self) -> list[str]:
        return [question.name for question in self.asked]

    def wait_for(self, *names: str, seconds: float = PATIENCE) -> bool:
        """Whether exactly these were asked by then."""
        with self.changed:
            return self.changed.wait_for(lambda: self.names() == list(names), seconds)


@pytest.fixture
def kept(monkeypatch) -> Kept:
    replaced = Kept()
    monkeypatch.setattr(queries, "kept", replaced)
    return replaced


@pytest.fixture
def serving():
    """As a server does, without waiting until a browser has drawn."""
    worker = ahead.Worker()
    worker.start(pause=0)
    yield worker
    worker.stop()


def named(name: str, **params) -> Question:
    return Question(name, params, "000001-2023-09-14", LEADER)


def wait(*names: str):
    """Questions in their order, for a worker."""
    return iter([named(name) for name in names])


def test_what_a_page_asked_of_its_period_is_asked_of_those_beside_it(kept, serving):
    asked = [
        named("this_build"),
        named("objectives", period="2023-Q3", unit="A"),
        named("measure_history", period=None),
        named("verdicts", period="2023-Q3"),
        named("gap", period="2021"),
    ]

    serving.ask(ahead.beside(asked, "2023-Q3"))

    assert kept.wait_for("periods", *("objectives", "verdicts") * 2)
    assert [each.params for each in kept.asked[1:]] == [
        {"period": "2023-Q2", "unit": "A"},
        {"period": "2023-Q2"},
        {"period": "2022-Q3", "unit": "A"},
        {"period": "2022-Q3"},
    ]


def test_it_is_asked_of_the_same_build_in_the_name_of_the_one_who_looked(kept, serving):
    serving.ask(ahead.beside([named("objectives", period="2023-Q3")], "2023-Q3"))

    assert kept.wait_for("periods", "objectives", "objectives")
    assert {(each.build, each.who) for each in kept.asked} == {("000001-2023-09-14", LEADER)}


def test_a_page_without_a_period_or_without_a_question_of_it_asks_nothing_ahead(kept, serving):
    serving.ask(ahead.beside([named("objectives", period="2023-Q3"), named("units")], None))
    assert not kept.wait_for("periods", seconds=MOMENT)
    serving.ask(ahead.beside([named("this_build")], "2023-Q3"))

    assert not kept.wait_for("periods", seconds=MOMENT)
    assert kept.asked == []


def test_of_what_waits_only_the_newest_is_asked(kept, serving):
    kept.held = "first"
    serving.ask(wait("first", "left"))
    assert kept.wait_for("first")
    serving.ask(wait("dropped"))
    serving.ask(wait("newest", "last"))
    kept.let_go()

    assert kept.wait_for("first", "newest", "last")


def test_what_comes_while_the_last_runs_out_is_not_dropped_with_it(kept, serving):
    def running_out():
        yield named("first")
        serving.ask(wait("newest"))

    serving.ask(running_out())

    assert kept.wait_for("first", "newest")


def test_while_a_page_runs_nothing_is_begun_and_afterwards_it_goes_on(kept, serving):
    kept.held = "first"
    serving.ask(wait("first", "second"))
    assert kept.wait_for("first")
    with serving.giving_way(), serving.giving_way():  # two readers
        kept.let_go()
        assert not kept.wait_for("first", "second", seconds=MOMENT)
    assert kept.wait_for("first", "second")


def test_one_reader_who_is_done_does_not_end_anothers_run(kept, serving):
    with serving.giving_way():
        with serving.giving_way():
            serving.ask(wait("first"))
        assert not kept.wait_for("first", seconds=MOMENT)
    assert kept.wait_for("first")


def test_a_run_that_ends_in_an_error_is_over(kept, serving):
    with pytest.raises(ZeroDivisionError), serving.giving_way():
        serving.ask(wait("first"))
        raise ZeroDivisionError

    assert kept.wait_for("first")


def test_the_browser_draws_first(kept):
    worker = ahead.Worker()
    worker.start(pause=PATIENCE)
    with worker.giving_way():
        worker.ask(wait("first"))

    assert not kept.wait_for("first", seconds=MOMENT)
    worker.stop()
    assert kept.asked == []


# A thread that ends in an error would be told of by pytest as a warning.
@pytest.mark.filterwarnings("error")
def test_what_fails_is_nobodys_and_the_next_is_asked(kept, serving, capfd, caplog):
    serving.ask(wait("fails", "next"))
    assert kept.wait_for("fails", "next")
    serving.ask(ahead.beside([named("objectives", period="2030-Q1")], "2030-Q1"))  # in no list
    assert kept.wait_for("fails", "next", "periods")
    serving.ask(wait("still"))
    assert kept.wait_for("fails", "next", "periods", "still")

    serving.stop()
    assert capfd.readouterr() == ("", "")
    assert caplog.records == []


def test_where_nobody_serves_nothing_is_asked_ahead(kept):
    builds._pinned.set("000001-2023-09-14")
    with ahead.worker.giving_way() as asked:
        queries.run("objectives", period="2023-Q3")
        ahead.worker.ask(ahead.beside(asked, "2023-Q3"))

    assert [question.name for question in asked] == ["objectives"]
    assert not kept.wait_for("objectives", "periods", seconds=MOMENT)
    assert "ahead" not in [thread.name for thread in threading.enumerate()]
