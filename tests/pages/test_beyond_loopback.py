"""Until access is configured, only this machine: any other gets one sentence and nothing else."""

from __future__ import annotations

import pytest
from streamlit.testing.v1 import AppTest

from figures import page, wording
from serving.loopback import is_loopback
from tests.pages.conftest import PATIENCE, ROOT, Opened


@pytest.mark.parametrize(
    "address",
    ["127.0.0.1", "localhost", "::1", "[::1]", "127.0.0.2", "127.255.255.254", "::ffff:127.0.0.1"],
)
def test_these_addresses_are_this_machine(address):
    assert is_loopback(address)


@pytest.mark.parametrize(
    "address",
    [
        *("", "0.0.0.0", "::", "[::]", "::ffff:0.0.0.0", "::ffff:10.0.0.1"),
        *("192.168.1.10", "10.0.0.1", "128.0.0.1", "fe80::1"),
        *("kontum.gov.vn", "localhost.kontum.gov.vn", "127.0.0.1.kontum.gov.vn", "127.1"),
        *(" 127.0.0.1", "127.0.0.1:8501"),
    ],
)
def test_these_are_not_or_cannot_be_told(address):
    assert not is_loopback(address)


@pytest.mark.parametrize("address", [None, "", "0.0.0.0", "192.168.1.10"])
def test_served_elsewhere_a_session_gets_one_sentence(address, one_unit, monkeypatch):
    monkeypatch.chdir(ROOT)
    monkeypatch.setattr(page, "served_at", lambda: address)
    app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=PATIENCE).run()

    assert Opened(app).calm().said == " ".join(wording.not_on_loopback().split())
    assert not app.selectbox
