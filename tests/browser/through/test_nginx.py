"""Through the real nginx, with TLS and passwords: each sees what is theirs, and no way round it."""

from __future__ import annotations

import re
from base64 import b64encode

import pytest
from playwright.sync_api import expect

from data.people import journal, roster
from data.people.roster import Given
from figures import wording
from serving import named, uploads
from tests import kept
from tests.browser.reader import Reader, as_read
from tests.browser.through.nginx import PASSWORD, SECRET, Nginx, answered, fetched

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


def test_each_sees_what_is_theirs_and_an_address_shows_each_what_they_may_see(office, come, watch):
    watch.expect("403")
    leader = come("lãnh đạo").open(LIST)
    assert "Huyện Sa Thầy" in leader.lead
    assert "Huyện Đăk Hà" in leader.open(ANOTHERS_LIST).lead

    own = come("sathay").open(LIST)
    assert own.lead == leader.open(LIST).lead
    own.open(ANOTHERS_LIST)
    assert "Huyện Đăk Hà" in own.text and own.page.locator(".tc-table").count() == 0
    own.follow(own.page.locator(".tc-notice a"))
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


def test_who_comes_while_it_restarts_is_told_and_then_gets_the_page(office, come, watch):
    watch.expect("502")
    office.behind.stop()
    leader = come("lãnh đạo").page
    assert leader.goto(office.url).status == 502
    expect(leader.get_by_role("heading")).to_have_text("Bảng theo dõi đang khởi động lại")

    office.behind.start("--server.address", "127.0.0.1")

    table = leader.get_by_role("button", name=wording.WORD["export_excel"]).first
    expect(table).to_be_visible(timeout=30_000)


def test_what_a_monitor_and_a_browser_are_told_besides_the_page(office):
    assert fetched(f"{office.url}/_stcore/health") == (200, "ok")
    assert fetched(f"{office.url}/_stcore/metrics")[0] == 401
    assert fetched(f"{office.url}/dang-khoi-dong-lai.html")[0] == 404  # only where it restarts

    signed_in = {"Authorization": f"Basic {b64encode(f'thanhtra:{PASSWORD}'.encode()).decode()}"}
    _, told, page = answered(office.url, signed_in)
    assert told["Strict-Transport-Security"] == "max-age=31536000"
    (script,) = re.findall(r'src="\./(static/js/index\.[^"]+\.js)"', page)
    packed = signed_in | {"Accept-Encoding": "gzip"}
    _, told, _ = answered(f"{office.url}/{script}", packed)
    assert "immutable" in told["Cache-Control"] and told["Content-Encoding"] == "gzip"

    status, told, _ = answered(f"http://127.0.0.1:{office.open_port}", {})
    assert (status, told["Location"]) == (301, "https://127.0.0.1/")
    assert told["Strict-Transport-Security"] is None


def test_no_way_round_it(office):
    behind = office.behind.url
    assert fetched(office.url)[0] == 401
    assert fetched(behind)[0] == 403  # the port itself
    assert fetched(behind, X_Remote_User="lãnh đạo".encode().decode("latin-1"))[0] == 403
    for told in ({"X_Thucchat_Secret": "x" * 40}, {named.PERSON: "admin"}):
        assert fetched(behind, X_Remote_User="thanhtra", **told)[0] == 403
    for host in ("evil.test", f"127.0.0.1:{office.behind.port}"):
        given = {"X_Thucchat_Secret": SECRET, "X_Remote_User": "thanhtra", "Host": host}
        assert fetched(behind, **given)[0] == 403


def test_a_file_goes_through_it_for_who_may_import_and_nobody_else(office):
    """More than nginx lets pass elsewhere; Streamlit then asks for its own token."""
    place, body = f"{office.url}{uploads.FOLDER}session/file", b"x" * 3_000_000

    def sent(name: str, to: str = place) -> tuple[int, str]:
        told = b64encode(f"{name}:{PASSWORD}".encode()).decode()
        status, _, said = answered(to, {"Authorization": f"Basic {told}"}, "PUT", body)
        return status, said

    assert answered(place, {}, "PUT", b"x")[0] == 401
    assert sent("lãnh đạo") == sent("la") == (403, uploads.NOT_YOURS)
    for name in ("thanhtra", "sathay"):
        status, said = sent(name)
        assert status == 403 and "XSRF" in said
    assert sent("thanhtra", f"{office.url}/")[0] == 413
