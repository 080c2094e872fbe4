"""How people come in: what the file must say of each way, and what it may not."""

from __future__ import annotations

import pytest

from data.keeping import configured, ways

SECRET, OF_PROVIDER = "s" * 40, "of-the-provider"
RIGHT = {
    "proxy": {
        **{"way": "proxy", "address": "https://CCHC.test/", "person": "X-User"},
        "secret": "{secret}",
    },
    "oidc": {
        **{"way": "oidc", "address": "https://CCHC.test", "client_id": "thucchat"},
        "provider": "https://sso.test/realms/a/.well-known/openid-configuration",
        **{"client_secret": "{client}", "cookie_secret": "{secret}"},
    },
}


@pytest.fixture
def write(own_store, tmp_path):
    """Write [access] with some values changed, None leaving one out."""
    files = {"secret": SECRET, "client": OF_PROVIDER, "short": "short", "open": SECRET}
    for name, text in files.items():
        (tmp_path / name).write_text(text, encoding="ascii")
        (tmp_path / name).chmod(0o604 if name == "open" else 0o600)

    def write(kind: str, **changed: str | None) -> None:
        said = {key: value for key, value in (RIGHT[kind] | changed).items() if value is not None}
        paths = {name: tmp_path / name for name in files}
        lines = [f"{key} = '{value.format(**paths)}'" for key, value in said.items()]
        configured.place().write_text("\n".join(["[access]", *lines, ""]), encoding="utf-8")

    return write


def test_a_proxy_and_a_provider_are_read(write):
    write("proxy")
    assert ways.configured_way() == ways.Proxy("https://cchc.test", "X-User", None, SECRET)
    write("oidc")
    way = ways.configured_way()
    assert way == ways.Provider(
        "https://cchc.test",
        RIGHT["oidc"]["provider"],
        "thucchat",
        OF_PROVIDER,
        SECRET,
        "preferred_username",
        None,
    )
    assert way.host == "cchc.test"
    write("oidc", name="email", groups="roles")
    assert ways.configured_way()[-2:] == ("email", "roles")


WRONG = [
    ("way", "saml", 2, "“proxy” hoặc “oidc”"),
    ("address", "http://cchc.test", 3, "https://"),
    ("address", "https://cchc.test/a", 3, "không phải địa chỉ"),
    ("address", "https://[bad", 3, "không phải địa chỉ"),
    ("client_id", None, None, "chưa ghi client_id"),
    ("client_id", " ", 4, "chưa ghi client_id"),
    ("provider", "http://sso.test/.well-known/openid-configuration", 5, "https://"),
    ("provider", "https://sso.test/realms/a", 5, "openid-configuration"),
    ("provider", "https://[bad/.well-known/openid-configuration", 5, "https://"),
    ("client_secret", "client", 6, "đường dẫn đầy đủ"),
    ("client_secret", "{short}", 6, "ngắn hơn 8"),
    ("cookie_secret", "{client}", 7, "ngắn hơn 32"),
    ("cookie_secret", "{open}", 7, "người khác trên máy đọc được"),
    ("cookie_secret", "/khong/co", 7, "không đọc được"),
    ("secret", "{secret}", 8, "không có khóa “secret”"),
    ("person", "X-User", 8, "không có khóa “person”"),
    ("name", "", 8, "chưa ghi name"),
]


@pytest.mark.parametrize(("key", "value", "line", "said"), WRONG)
def test_a_wrong_provider_is_told_with_its_line(key, value, line, said, write):
    write("oidc", **{key: value})
    with pytest.raises(configured.WrongFile) as fault:
        ways.configured_way()
    assert said in str(fault.value) and "HUONG_DAN.md" in str(fault.value)
    assert (f"dòng {line}:" in str(fault.value)) is (line is not None)
    assert SECRET not in str(fault.value)


def test_without_tls_only_this_machine_itself(write):
    here = "http://127.0.0.1:9/.well-known/openid-configuration"
    write("oidc", address="http://127.0.0.1:8501", provider=here)
    assert ways.configured_way().host == "127.0.0.1:8501"


def test_a_way_that_is_not_said_is_asked_for(write):
    write("proxy", way=None)
    with pytest.raises(configured.WrongFile, match="chưa ghi way"):
        ways.configured_way()
