"""Each role, and nobody, at each page: what opens, what a calm sentence says instead."""

from __future__ import annotations

import json
import re
from pathlib import Path
from urllib.parse import quote

import pytest

from data import access, builds
from data.keeping import configured, ways
from data.people import journal, roster
from data.people.roster import Given
from figures import page, wording
from navigation import PAGES
from serving import proxied

PROXY = ways.Proxy("https://cchc.test", "X-Remote-User", "X-Remote-Groups", "x" * 40)
# The pages that a role does not open; a page that stands in none is for all who have a role.
SHUT = {
    "leader": set(),
    "working_group": set(),
    "focal_person": set(),
    "inspectorate": {"dossier_list"},
    "signatory": {"dossier_list"},
    "maintainer": set(),
}


@pytest.fixture
def through_proxy(one_unit, own_store, monkeypatch):
    """Come to the dashboard of one unit as somebody whom the proxy named."""
    (unit,) = {row["unit_code"] for row in _units(one_unit)}
    roster.write(
        own_store,
        [
            Given("name", role, role, unit if role in access.OF_A_UNIT else "")
            for role in sorted(access.ROLES)
        ],
    )
    monkeypatch.setattr(ways, "configured_way", lambda: PROXY)
    said = {proxied.PROOF: proxied.proof, proxied.GROUPS: ""}

    def come(name: str, **changed: str) -> None:
        headers = {**said, proxied.PERSON: quote(name), **changed}
        monkeypatch.setattr(page, "request_headers", lambda: headers)

    yield come
    access.enter(access.ALONE)  # AppTest runs pages in this thread's context


def _units(build: Path) -> list[dict]:
    from data import connect

    with connect(build.stem, access.ALONE) as connection:
        return [
            {"unit_code": code}
            for (code,) in connection.execute(
                "select unit_code from unit where level <> 'province'"
            ).fetchall()
        ]


@pytest.mark.parametrize("role", sorted(access.ROLES))
def test_a_role_opens_its_pages_and_no_other(role, through_proxy, visit, own_store, capsys):
    through_proxy(role)
    opened = visit(PAGES[0])
    found = {}
    for entry in PAGES:
        said = opened.go(entry).said
        found[entry.name] = wording.not_for_you(entry.title).headline in said
        has_masthead = "kỳ báo cáo" in said or "số liệu đến hết" in said
        assert found[entry.name] != has_masthead, (entry.name, said)
    print(role, " ".join(f"{name}:{'-' if shut else 'x'}" for name, shut in found.items()))

    assert {name for name, shut in found.items() if shut} == SHUT[role]
    everything = " ".join(each.proto.body for each in opened.app.get("html"))
    offered = json.loads(re.search(r'\[\["", "[^\]]*"\](, \[[^\]]*\])*\]', everything)[0])
    assert {name or "overview" for name, *_ in offered} == set(found) - SHUT[role]


@pytest.mark.parametrize(
    ("name", "changed"),
    [
        ("someone", {}),
        ("", {}),
        ("Leader2", {}),
        ("someone", {proxied.GROUPS: "leader"}),  # a group called as a person is
        ("leader", {proxied.PROOF: "guessed"}),
        ("leader", {proxied.PROOF: ""}),
    ],
)
def test_nobody_else_gets_anything_but_a_sentence(name, changed, through_proxy, visit):
    through_proxy(name, **changed)
    for entry in (PAGES[0], PAGES[11]):
        opened = visit(entry)
        sentences = (wording.without_a_role(name), wording.not_through_proxy(PROXY.address))
        assert opened.said in [" ".join(each.split()) for each in sentences]
        assert not opened.app.selectbox and not opened.links


def test_a_wrong_configuration_lets_nobody_in(one_unit, visit):
    configured.place().write_text('[access]\nway = "proxy"\n', encoding="utf-8")
    said = visit(PAGES[0]).said
    assert said.startswith("Tệp cấu hình ") and "chưa ghi address" in said


def test_the_journal_has_who_came_and_who_opened_what_is_not_for_everybody(
    through_proxy, visit, own_store
):
    names = {entry.name: entry for entry in PAGES}
    for who in ("someone", "leader", "inspectorate"):
        through_proxy(who)
        opened = visit(PAGES[0])
        for name in ("units", "dossier_list", "dossier_list", "anti_corruption"):
            if who != "someone":
                opened.go(names[name])

    kept = [(each["who"], each["event"], each["of"][:16]) for each in journal.read(own_store)]
    assert kept == [
        ("someone", "refused", ""),
        ("leader", "came", ""),
        ("leader", "opened", "/dossier_list?pe"),
        ("inspectorate", "came", ""),
        ("inspectorate", "opened", "/anti_corruption"),
    ]
    assert builds.newest()
