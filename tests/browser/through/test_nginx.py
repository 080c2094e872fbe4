"""Through the real nginx, with TLS and passwords: each sees what is theirs, and no way round it."""

from __future__ import annotations

import ssl
from urllib.error import HTTPError
from urllib.request import Request, urlopen

import pytest
from playwright.sync_api import expect

from data.people import journal, roster
from data.people.roster import Given
from figures import wording
from serving import proxied
from tests import kept
from tests.browser.reader import Reader, as_read
from tests.browser.through.nginx import PASSWORD, SECRET, Nginx

pytestmark = pytest.mark.long
PEOPLE = {
    "lãnh đạo": [Given("name", "lãnh đạo", "leader")],
    "sathay": [Given("name", "sathay", "focal_person", "616")],
    "thanhtra": [Given("name", "thanhtra", "inspectorate")],
    "la": [],
}
LIST = "/dossier_list?period=2023-Q3&unit=616&status=overdue"
ANOTHERS_LIST = "/dossier_list?period=2023-Q3&unit=615&status=overdue"


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("nginx")


@pytest.fixture
def office(folder, demo_store, tmp_path, start_server, monkeypatch):
    """A copy of the demonstration with people, behind nginx; its store."""
    store = tmp_path / "store"
    kept.copied(demo_store, store)
    roster.write(store, [each for rows in PEOPLE.values() for each in rows])
    nginx = Nginx(folder, PEOPLE)
    monkeypatch.setenv("THUCCHAT_CONFIG", str(nginx.configured()))
    server = start_server(store, "--server.address", "127.0.0.1")
    nginx.start(server)
    nginx.store, nginx.behind = store, server
    yield nginx
    nginx.stop()


@pytest.fixture
def come(office, another_reader):
    """Somebody with their password, in a browser of their own."""

    def make(name: str) -> Reader:
        signed_in = {"username": name, "password": PASSWORD}
        return another_reader(office.url, http_credentials=signed_in, ignore_https_errors=True)

    return make


def fetched(url: str, **headers: str) -> tuple[int, str]:
    """As a program asks; certificates that we made ourselves are taken."""
    trusting = ssl.create_default_context()
    trusting.check_hostname, trusting.verify_mode = False, ssl.CERT_NONE
    context = trusting if url.startswith("https") else None
    named = {key.replace("_", "-"): value for key, value in headers.items()}
    try:
        with urlopen(Request(url, headers=named), timeout=10, context=context) as answer:
            return answer.status, answer.read().decode(errors="replace")
    except HTTPError as refusal:
        return refusal.code, refusal.read().decode(errors="replace")


def test_each_sees_what_is_theirs_and_an_address_shows_each_what_they_may_see(office, come, watch):
    watch.expect("403")
    leader = come("lãnh đạo").open(LIST)
    assert "Huyện Sa Thầy" in leader.lead
    assert "Huyện Đăk Hà" in leader.open(ANOTHERS_LIST).lead

    own = come("sathay").open(LIST)
    assert own.lead == leader.open(LIST).lead
    own.open(ANOTHERS_LIST)
    assert own.choices["unit"] == "616" and "Huyện Sa Thầy" in own.lead
    assert "chỉ mở được hồ sơ của đơn vị mình" in own.text

    inspector = come("thanhtra")
    inspector.page.goto(office.url + LIST)
    expect(inspector.page.locator("body")).to_contain_text("không mở được trang")
    inspector.open("/anti_corruption?period=2023-Q3")
    assert inspector.page.get_by_role("combobox", name="Chỉ số", exact=True).count() == 1

    nobody = come("la")
    nobody.page.goto(office.url)
    sentence = as_read(wording.without_a_role("la"))
    expect(nobody.page.get_by_text(sentence)).to_be_visible()
    assert {(each["who"], each["event"]) for each in journal.read(office.store)} >= {
        ("lãnh đạo", "came"),
        ("lãnh đạo", "opened"),
        ("thanhtra", "opened"),
        ("la", "refused"),
    }


def test_a_file_that_one_had_made_another_does_not_get(office, come, watch):
    watch.expect("403")
    leader = come("lãnh đạo").open(LIST)
    with leader.page.expect_download() as taken:
        leader.page.get_by_role("button", name=wording.WORD["export_excel"]).first.click()
    url = taken.value.url
    assert taken.value.path().stat().st_size > 1000

    for name, seen in (("lãnh đạo", 200), ("sathay", 403), ("la", 403)):
        answer = come(name).page.request.get(url)
        assert answer.status == seen, name
    assert ("lãnh đạo", "took") in {
        (each["who"], each["event"]) for each in journal.read(office.store)
    }


def test_no_way_round_it(office):
    behind = office.behind.url
    assert fetched(office.url)[0] == 401
    assert fetched(behind)[0] == 403  # the port itself
    assert fetched(behind, X_Remote_User="lãnh đạo".encode().decode("latin-1"))[0] == 403
    for told in ({"X_Thucchat_Secret": "x" * 40}, {proxied.PERSON: "admin"}):
        assert fetched(behind, X_Remote_User="thanhtra", **told)[0] == 403
    for host in ("evil.test", f"127.0.0.1:{office.behind.port}"):
        given = {"X_Thucchat_Secret": SECRET, "X_Remote_User": "thanhtra", "Host": host}
        assert fetched(behind, **given)[0] == 403
