"""By the office's own provider, through the real nginx with TLS: each sees what is theirs."""

from __future__ import annotations

import pytest
from oidc_provider_mock import User, run_server_in_thread
from playwright.sync_api import Page, expect

from data.people import journal, roster
from data.people.roster import Given
from figures import wording
from tests import kept
from tests.browser.reader import Reader, as_read
from tests.browser.through.nginx import Nginx
from tests.serving.sign_in_cookies import claims, cookies

pytestmark = pytest.mark.long
PEOPLE = {
    "lãnh đạo": [Given("group", "/lanh-dao", "leader")],
    "sathay": [Given("name", "sathay", "focal_person", "616")],
    "la": [],
}
GROUPS = {"lãnh đạo": ["/lanh-dao"]}
LIST = "/dossier_list?period=2023-Q3&unit=616&status=overdue"
ANOTHERS_LIST = "/dossier_list?period=2023-Q3&unit=615&status=overdue"
NUMBER = "062099012345"
PROVIDERS_LOOKS = ("cdn.jsdelivr.net", "net::ERR_FAILED")  # asked for, and stopped


@pytest.fixture(scope="module")
def provider():
    known = [
        User(
            sub=f"{NUMBER}-{name}",
            claims={"preferred_username": name, "groups": GROUPS.get(name, [])},
        )
        for name in PEOPLE
    ]
    with run_server_in_thread(user_claims=known) as running:
        yield f"http://127.0.0.1:{running.server_port}"


@pytest.fixture
def office(tmp_path, demo_store, provider, start_server, monkeypatch):
    """A copy of the demonstration with people, behind nginx."""
    store, folder = tmp_path / "store", tmp_path / "nginx"
    folder.mkdir()
    kept.copied(demo_store, store)
    roster.write(store, [each for rows in PEOPLE.values() for each in rows])
    nginx = Nginx(folder)
    for name in ("client", "cookie"):
        (folder / name).write_text(name * 8, encoding="ascii")
        (folder / name).chmod(0o600)
    place = folder / "thucchat.toml"
    place.write_text(
        f"[access]\nway = 'oidc'\naddress = '{nginx.url}'\nclient_id = 'thucchat'\n"
        f"provider = '{provider}/.well-known/openid-configuration'\ngroups = 'groups'\n"
        f"client_secret = '{folder}/client'\ncookie_secret = '{folder}/cookie'\n",
        encoding="utf-8",
    )
    monkeypatch.setenv("THUCCHAT_CONFIG", str(place))
    server = start_server(store, "--server.address", "127.0.0.1")
    nginx.start(server)
    nginx.store, nginx.behind = store, server
    yield nginx
    nginx.stop()


@pytest.fixture
def come(office, another_reader, provider):
    """Somebody at an address, who signs in for it in a browser of their own."""

    def make(name: str, address: str = "/") -> Reader:
        reader = another_reader(office.url, ignore_https_errors=True)
        reader.page.context.route(  # the provider's own looks
            lambda url: "127.0.0.1" not in url, lambda route: route.abort()
        )
        reader.page.goto(office.url + address)
        sign_in(reader.page, name, wording.not_signed_in())
        return reader

    return make


def sign_in(page: Page, name: str, told: str) -> None:
    expect(page.get_by_text(told)).to_be_visible()
    page.get_by_role("link", name=wording.WORD["sign_in"], exact=True).click()
    page.get_by_role("button", name=f"{NUMBER}-{name}").click()


def test_each_comes_back_to_what_they_asked_for_and_sees_what_is_theirs(office, come, watch):
    for expected in PROVIDERS_LOOKS:
        watch.expect(expected)
    leader = come("lãnh đạo", LIST)
    expect(leader.page.locator(".tc-lead").first).to_contain_text("Huyện Sa Thầy")
    expect(leader.page.locator(".tc-who")).to_have_text("lãnh đạoĐăng xuất")
    assert "Huyện Đăk Hà" in leader.open(ANOTHERS_LIST).lead

    own = come("sathay", ANOTHERS_LIST)
    expect(own.page.get_by_test_id("stMain")).to_contain_text("chỉ mở được hồ sơ của đơn vị mình")

    nobody = come("la").page
    expect(nobody.get_by_text(as_read(wording.without_a_role("la")))).to_be_visible()
    expect(nobody.get_by_role("link", name="Đăng xuất")).to_be_visible()
    noted = {(each["who"], each["event"]) for each in journal.read(office.store)}
    assert noted >= {("lãnh đạo", "came"), ("sathay", "opened"), ("la", "refused")}
    assert NUMBER not in office.behind.logged()


def test_a_file_goes_to_who_had_it_made_and_an_old_tab_is_out_after_signing_out(
    office, come, watch
):
    for expected in (*PROVIDERS_LOOKS, "403", "404"):
        watch.expect(expected)
    leader = come("lãnh đạo", LIST)
    excel = leader.page.get_by_role("button", name=wording.WORD["export_excel"]).first
    with leader.page.expect_download() as taken:
        excel.click()
    url = taken.value.url
    context = leader.page.context
    copied = context.cookies()
    assert {each["secure"] for each in copied if each["name"].startswith("_streamlit")} == {True}
    assert context.request.get(url).status == 200
    another = come("sathay").page
    expect(another.locator(".tc-who")).to_be_visible()
    assert another.context.request.get(url).status == 403

    old_tab = Reader(context.new_page(), office.url).open("/units?period=2023-Q3")
    leader.page.get_by_role("link", name=wording.WORD["sign_out"]).click()
    leader.page.wait_for_url(lambda address: not address.startswith(office.url + "/dossier"))
    old_tab.page.locator(".tc-name .tc-link").first.click()
    expect(old_tab.page.get_by_text(wording.sign_in_over())).to_be_visible()
    assert context.request.get(url).status == 403
    context.add_cookies(copied)  # a copy from before
    assert context.request.get(url).status == 403
    old_tab.page.goto(office.url)
    sign_in(old_tab.page, "lãnh đạo", wording.sign_in_over())
    expect(old_tab.page.locator(".tc-who")).to_be_visible()


@pytest.mark.parametrize(
    ("secret", "changed", "told"),
    [
        ("x" * 40, {}, wording.not_signed_in()),
        ("cookie" * 8, {"exp": 1}, wording.sign_in_over()),
    ],
)
def test_a_cookie_that_is_forged_or_over_opens_nothing(
    secret, changed, told, office, another_reader, watch
):
    page = another_reader(office.url, ignore_https_errors=True).page
    said = claims(origin=office.url, groups=["/lanh-dao"], **changed)
    page.context.add_cookies(
        [
            {"name": name, "value": value, "url": office.url}
            for name, value in cookies(said, secret).items()
        ]
    )
    page.goto(office.url + LIST)
    expect(page.get_by_text(told)).to_be_visible()
    assert not page.locator(".tc-masthead").count()
