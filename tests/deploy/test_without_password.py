"""Where a proxy asks for no password it speaks for nobody: what it proves itself with stays off."""

from __future__ import annotations

import re

from install import ROOT

DEPLOY = ROOT / "deploy"


def told(name: str) -> str:
    """What a configuration says, without its remarks."""
    text = (DEPLOY / name).read_text(encoding="utf-8")
    return "\n".join(line.partition("#")[0] for line in text.splitlines())


def test_nginx_gives_no_secret_to_an_address_that_needs_no_password():
    locations = re.findall(r"location (= )?(\S+) \{(.*?)\}", told("nginx.conf"), re.S)

    open_to_all = [each for each in locations if "auth_basic off" in each[2]]
    assert {path for _, path, _ in open_to_all} == {
        "/_stcore/health",
        "/dang-khoi-dong-lai.html",
    }
    for is_exact, path, body in open_to_all:
        assert is_exact and "secret" not in body, path
        assert "proxy_pass" not in body or path == "/_stcore/health"
        assert "alias" not in body or "internal" in body


def test_apache_names_nobody_at_an_address_that_needs_no_password():
    """Its sections are laid over each other: what `/` sets holds there too, until it is unset."""
    sections = re.findall(r'<Location(Match)? "(.*?)">(.*?)</Location', told("apache.conf"), re.S)

    open_to_all = {path: body for _, path, body in sections if "all granted" in body}
    assert open_to_all.keys() == {"^/_stcore/health$", "/dang-khoi-dong-lai.html"}
    for header in ("X-Remote-User", "X-Thucchat-Secret"):
        assert f"RequestHeader unset {header}" in open_to_all["^/_stcore/health$"]
    assert "ProxyPass /dang-khoi-dong-lai.html !" in told("apache.conf")
