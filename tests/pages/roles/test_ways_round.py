"""Ways round who may see what, at the pages: each ends at a sentence, and is in the journal."""

from __future__ import annotations

import pytest

from data import access, builds
from data.keeping import configured, ways
from data.people import journal, names, roster
from data.people.roster import Given
from figures import page, wording
from navigation import PAGES
from serving import made, named
from tests import told_apart
from tests.pages.roles.come_in import NAMED, PROXY
from tests.pages.roles.test_roles import files_of
from tests.told_apart import FINDS


@pytest.mark.parametrize(
    ("name", "changed"),
    [
        ("someone", {}),
        ("", {}),
        ("Leader2", {}),
        ("someone", {named.GROUPS: "leader"}),  # a group called as a person is
        ("leader", {named.PROOF: "guessed"}),
        ("leader", {named.PROOF: ""}),
    ],
)
def test_nobody_else_gets_anything_but_a_sentence(name, changed, through_proxy, visit):
    through_proxy(name, **changed)
    for entry in (PAGES[0], PAGES[11]):
        assert_is_refused(visit(entry), name)


def assert_is_refused(opened, name: str) -> None:
    sentences = (wording.without_a_role(name), wording.not_through_proxy(PROXY.address))
    assert opened.said in [" ".join(each.split()) for each in sentences]
    assert not opened.app.selectbox and not opened.links


def test_a_wrong_configuration_lets_nobody_in(one_unit, visit):
    configured.place().write_text('[access]\nway = "proxy"\n', encoding="utf-8")
    said = visit(PAGES[0]).said
    assert said.startswith("Tệp cấu hình ") and "chưa ghi address" in said


def test_a_configuration_taken_away_makes_nobody_the_one_who_is_alone(
    through_proxy, visit, monkeypatch
):
    """The gate still lets others in: this process serves them."""
    monkeypatch.setattr(access, "_before_anybody", access._before_anybody)
    access.ask_who_enters()
    monkeypatch.setattr(ways, "configured_way", lambda: None)
    through_proxy("leader")
    monkeypatch.setattr(page, "served_at", lambda: "127.0.0.1")

    assert visit(PAGES[0]).said == " ".join(wording.not_on_loopback().split())


def test_a_role_that_is_taken_ends_at_the_next_click(through_proxy, visit, buttons, own_store):
    """The page that stands open, and the files that it offers, which run no page."""
    through_proxy("leader")
    opened = visit(NAMED["dossier_list"], status="all")
    assert "A" in files_of("dossier_list", buttons)["ho-so"]
    given, _ = roster.read(own_store)
    roster.write(own_store, [each for each in given if each.who != "leader"])

    for make in buttons.values():
        with pytest.raises(PermissionError):
            make()
    assert_is_refused(opened.again(), "leader")
    kept = [(each["event"], each["of"][:5]) for each in journal.read(own_store)]
    assert kept == [("came", ""), ("opened", "/doss"), *[("took", "ho-so")] * 3, ("refused", "")]


def test_a_role_that_is_narrowed_gives_no_file_of_the_page_before(
    through_proxy, visit, buttons, own_store
):
    through_proxy("leader")
    visit(NAMED["dossier_list"], status="all")
    given, _ = roster.read(own_store)
    narrower = Given("name", "leader", "focal_person", "B")
    roster.write(own_store, [*(each for each in given if each.who != "leader"), narrower])

    for make in buttons.values():
        with pytest.raises(PermissionError):
            make()


def test_a_session_that_somebody_else_takes_over_begins_anew(through_proxy, visit, own_store):
    """A browser reconnects to its session; who signed in meanwhile may be another."""
    through_proxy("leader")
    opened = visit(NAMED["dossier_list"], status="late", find="HS")
    through_proxy("inspectorate")
    opened.go(PAGES[0])

    assert opened.app.session_state["person"] == "inspectorate"
    assert "status" not in opened.address
    assert [(each["who"], each["event"]) for each in journal.read(own_store)] == [
        ("leader", "came"),
        ("leader", "opened"),
        ("inspectorate", "came"),
    ]


def test_a_file_is_given_to_who_signs_in_by_a_citizens_number(
    through_proxy, visit, buttons, own_store
):
    """Kept as a seal, and known to the gate by what the proxy says."""
    number = "062099012345"
    roster.write(own_store, [Given("name", number, "leader")])
    through_proxy(number)
    visit(NAMED["definitions"])
    body = next(iter(buttons.values()))()

    assert made.made.may_be_taken(number, body)
    assert {each["who"] for each in journal.read(own_store)} == {names.kept(own_store, number)}


def test_an_older_build_that_an_address_names_shows_each_role_its_part(through_proxy, visit):
    """Whatever was there when it was made: what one sees is laid before it when it is opened."""
    through_proxy("focal_person")
    named = {"build": builds.newest(), "status": "all", "period": told_apart.PERIOD}
    assert told_apart.found(visit(NAMED["dossier_list"], **named).html) == FINDS["focal_person"]


def test_a_focal_person_opens_pages_at_the_own_unit_and_no_other_units_dossiers(
    through_proxy, visit
):
    through_proxy("of B")  # who comes after A
    for name in ("dossier_list", "unit", "gap"):
        opened = visit(NAMED[name], period=told_apart.PERIOD)
        assert opened.address["unit"] == "B" and "Đơn vị B ×" not in opened.said

    through_proxy("focal_person")
    opened = visit(NAMED["dossier_list"], unit="B", status="all", period=told_apart.PERIOD)
    assert "Danh sách hồ sơ của Đơn vị B không mở được" in opened.said
    assert "đầu mối của Đơn vị A" in opened.said
    (back,) = [link for link in opened.links if "dossier_list" in link]
    assert "unit=A" in back and not told_apart.found(opened.html)
    # what the page offers is of the own unit, also of the one that it followed
    opened.go(NAMED["dossier_list"], unit="OLD", status="all", period="2023-06")
    assert set(opened.options["unit"]) == {"OLD"}


@pytest.mark.parametrize(
    ("role", "said"),
    [
        (
            "leader",
            {
                "unit": [wording.WORD["only_inspectorate"]],
                "reconciliation": [wording.WORD["only_inspectorate"]],
                "data_quality": [
                    "Nội dung ô chỉ tổ công tác và người vận hành xem được.",
                    "Ví dụ chỉ tổ công tác và người vận hành xem được.",
                ],
            },
        ),
        ("inspectorate", {"unit": [], "reconciliation": []}),
        ("everyone", {"unit": [], "reconciliation": [], "data_quality": []}),
    ],
)
def test_where_rights_hide_something_the_page_says_who_sees_it(role, said, through_proxy, visit):
    through_proxy(role)
    opened = visit(PAGES[0])
    for name, sentences in said.items():
        opened.go(NAMED[name], period=told_apart.PERIOD)
        assert [each for each in sentences if each not in opened.said] == []
        assert ("xem được" in opened.said) == bool(sentences)


def test_the_journal_has_who_came_and_who_opened_what_is_not_for_everybody(
    through_proxy, visit, own_store
):
    for who in ("someone", "leader", "inspectorate"):
        through_proxy(who)
        opened = visit(PAGES[0])
        for name in ("units", *["dossier_list"] * 3, "anti_corruption"):
            if who != "someone":
                opened.go(NAMED[name])

    kept = [
        (each["who"], each["event"], each["of"].partition("?")[0])
        for each in journal.read(own_store)
    ]
    assert kept == [
        ("someone", "refused", ""),
        ("leader", "came", ""),
        ("leader", "opened", "/dossier_list"),  # as it was asked, and as it opened
        ("leader", "opened", "/dossier_list"),
        ("inspectorate", "came", ""),
        ("inspectorate", "opened", "/anti_corruption"),
    ]


def test_the_journal_has_a_list_that_stopped_where_a_code_was_not_in_it_but_not_the_code(
    through_proxy, visit, own_store
):
    """It then says where that dossier is; and what was typed may be somebody's number."""
    through_proxy("leader")
    typed = told_apart.SECRETS["OLD"]
    said = visit(NAMED["dossier_list"], find=typed, status="early", period="2023-Q1").said
    assert "Không có trong các lựa chọn này" in said

    (_, opened) = journal.read(own_store)
    assert opened["event"] == "opened" and typed not in opened["of"]
