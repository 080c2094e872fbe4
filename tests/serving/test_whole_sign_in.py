"""Signing in and out at a real server, with a provider on this machine, as a browser does it."""

from __future__ import annotations

import http.client
from http.cookies import SimpleCookie
from urllib.parse import parse_qs, quote, urlsplit

import pytest
from oidc_provider_mock import User, run_server_in_thread

from serving import routes, signed_in, signing_in
from tests import small_program
from tests.browser.server import Server
from tests.serving.sign_in_cookies import claims, cookies

HOST, NUMBER = "cchc.test", "062099012345"
ADDRESS = f"https://{HOST}"
SECRET = "k" * 40
A_FILE = "/media/of-nobody.csv"


@pytest.fixture(scope="module")
def provider():
    """Its address. It calls people by the number of their card, as some do."""
    known = User(sub=NUMBER, claims={"preferred_username": NUMBER, "name": "Nguyễn Văn A"})
    with run_server_in_thread(user_claims=[known]) as running:
        yield f"http://127.0.0.1:{running.server_port}"


@pytest.fixture(scope="module")
def office(tmp_path_factory, provider):
    folder = tmp_path_factory.mktemp("office")
    for name, text in (("cookie", SECRET), ("client", "client-secret")):
        (folder / name).write_text(text, encoding="ascii")
        (folder / name).chmod(0o600)
    place = folder / "thucchat.toml"
    place.write_text(
        f"[access]\nway = 'oidc'\naddress = '{ADDRESS}'\nclient_id = 'thucchat'\n"
        f"provider = '{provider}/.well-known/openid-configuration'\n"
        f"client_secret = '{folder}/client'\ncookie_secret = '{folder}/cookie'\n",
        encoding="utf-8",
    )
    (folder / "program").mkdir()
    root = small_program.lay(folder / "program")
    running = Server(folder / "store", folder / "log", root=root)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("THUCCHAT_CONFIG", str(place))
        running.start()
    yield running
    running.stop()


class Browser:
    """Keeps cookies; `flags` are those that came with each."""

    def __init__(self, office: Server) -> None:
        self.office = office
        self.cookies: dict[str, str] = {}
        self.flags: dict[str, str] = {}

    def get(self, path: str, **headers: str) -> tuple[int, str, str]:
        """(status, where it leads, body)."""
        cookie = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        named = {key.replace("_", "-"): value for key, value in headers.items()}
        asked = {"Host": HOST, **({"Cookie": cookie} if cookie else {}), **named}
        connection = http.client.HTTPConnection("127.0.0.1", self.office.port, timeout=10)
        connection.request("GET", path, headers=asked)
        answer = connection.getresponse()
        body = answer.read().decode()
        connection.close()
        for line in answer.headers.get_all("set-cookie", ()):
            for name, each in SimpleCookie(line).items():
                self.flags[name] = line
                self.cookies.pop(name, None)
                if each.value:
                    self.cookies[name] = each.coded_value
        return answer.status, answer.headers.get("location", ""), body

    def to_provider(self, back: str = "/") -> str:
        status, leads_to, _ = self.get(f"{routes.SIGN_IN}?back={quote(back, safe='')}")
        assert status == 302
        return leads_to

    def sign_in(self, back: str = "/", **given: str) -> tuple[int, str, str]:
        """What comes of it at the end."""
        returned = at_provider(self.to_provider(back), **(given or {"sub": NUMBER}))
        assert returned.startswith(ADDRESS + routes.BACK_FROM_PROVIDER)
        return self.get(returned.removeprefix(ADDRESS))

    @property
    def is_in(self) -> bool:
        """Who is in may ask for files, though none was made for them."""
        body = self.get(A_FILE)[2]
        return body != signed_in.NOT_SIGNED_IN.format(address=ADDRESS)


def at_provider(url: str, **given: str) -> str:
    """Somebody gives their name there, or says no; where it leads."""
    where = urlsplit(url)
    connection = http.client.HTTPConnection(where.hostname, where.port, timeout=10)
    form = "&".join(f"{key}={quote(value)}" for key, value in given.items())
    kind = {"Content-Type": "application/x-www-form-urlencoded"}
    connection.request("POST", f"{where.path}?{where.query}", form, kind)
    answer = connection.getresponse()
    answer.read()
    connection.close()
    return answer.headers["location"]


def test_somebody_signs_in_and_comes_back_to_the_page_that_they_asked_for(office, provider):
    someone = Browser(office)
    assert not someone.is_in and someone.get("/")[0] == 200
    leads_to = someone.to_provider()
    asked = parse_qs(urlsplit(leads_to).query)
    assert leads_to.startswith(provider)
    assert asked["redirect_uri"] == [ADDRESS + routes.BACK_FROM_PROVIDER]
    assert {"nonce", "state"} <= set(asked) and "prompt" not in asked

    status, leads_to, _ = someone.sign_in("/don-vi?period=2023-Q3")
    assert (status, leads_to) == (302, "/don-vi?period=2023-Q3")
    assert someone.is_in
    assert not Browser(office).is_in


def test_its_cookies_go_to_no_script_no_other_site_and_over_tls_alone(office):
    someone = Browser(office)
    someone.sign_in()
    assert {"_streamlit_user", "_streamlit_session", "thucchat_back"} <= set(someone.flags)
    for flags in someone.flags.values():
        for flag in ("; secure", "; httponly", "; samesite=lax"):
            assert flag in flags.lower(), flags


def test_who_signed_out_is_out_and_so_is_a_copy_of_their_cookie(office, provider):
    someone, copy = Browser(office), Browser(office)
    someone.sign_in()
    copy.cookies = dict(someone.cookies)
    assert copy.is_in
    assert someone.get(routes.SIGN_OUT, Sec_Fetch_Site="cross-site")[0] == 403
    assert copy.is_in

    status, leads_to, _ = someone.get(routes.SIGN_OUT)
    assert status == 302 and leads_to.startswith(provider)  # they are signed out there too
    assert "_streamlit_user" not in someone.cookies
    assert not copy.is_in and not someone.is_in
    assert someone.sign_in()[0] == 302 and someone.is_in and not copy.is_in


@pytest.mark.parametrize(
    ("secret", "changed"), [("x" * 40, {}), (SECRET, {"exp": 1}), (SECRET, {"origin": "https://b"})]
)
def test_a_cookie_that_is_forged_or_over_lets_nobody_in(secret, changed, office):
    someone = Browser(office)
    right = {"origin": ADDRESS}
    someone.cookies = cookies(claims(**right), SECRET)
    assert someone.is_in
    someone.cookies = cookies(claims(**(right | changed)), secret)
    assert not someone.is_in


def test_who_is_refused_or_brings_a_forged_code_is_told_so(office):
    said = signing_in.NOT_BELIEVED.format(address=ADDRESS)
    someone = Browser(office)
    assert someone.sign_in(action="deny")[::2] == (403, said)
    state = parse_qs(urlsplit(someone.to_provider()).query)["state"][0]
    forged = f"{routes.BACK_FROM_PROVIDER}?code=forged&state={state}"
    assert someone.get(forged)[::2] == (403, said)
    assert not someone.is_in


def test_the_number_of_a_card_is_in_no_file_and_not_in_the_log(office):
    someone = Browser(office)
    someone.sign_in()
    someone.get("/")
    someone.get(routes.SIGN_OUT)
    kept = [path for path in office.store.rglob("*") if path.is_file()]
    assert kept  # the sign-in that ended
    assert not any(NUMBER in path.read_text() + path.name for path in kept)
    assert NUMBER not in office.logged() and "client-secret" not in office.logged()
