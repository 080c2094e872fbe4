"""A laptop on the office's network opens it through nginx, and reaches nothing else of it.

The laptop is a network namespace: its own addresses, its own loopback, a cable to this machine.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import textwrap

import pytest
from playwright.sync_api import expect

from data.people import roster
from data.people.roster import Given
from figures import wording
from tests import kept
from tests.browser import ensure_browser
from tests.browser.reader import Reader
from tests.browser.through.nginx import PASSWORD, PROGRAM, Nginx

HERE, THERE = "10.213.77.1", "10.213.77.2"
LAPTOP = f"laptop-{os.getpid()}"
CABLE = f"tc{os.getpid() % 10_000_000}"
TRIED = textwrap.dedent(
    """
    import socket, sys
    for place in sys.argv[1:]:
        host, port = place.rsplit(":", 1)
        try:
            socket.create_connection((host, int(port)), timeout=3).close()
            print("open")
        except OSError as error:
            print(type(error).__name__)
    """
)


def may_lay_cables() -> bool:
    if not (shutil.which("ip") and hasattr(os, "getuid") and os.getuid() == 0):
        return False
    made = subprocess.run(["ip", "netns", "add", f"{LAPTOP}-try"], check=False, capture_output=True)
    subprocess.run(["ip", "netns", "del", f"{LAPTOP}-try"], check=False, capture_output=True)
    return made.returncode == 0


pytestmark = [
    pytest.mark.long,
    pytest.mark.skipif(not may_lay_cables(), reason="needs root, iproute2 and network namespaces"),
    pytest.mark.skipif(not os.path.exists(PROGRAM), reason="nginx is not installed"),
]


@pytest.fixture
def laptop():
    """The name of a network namespace with a cable to this machine."""
    inside = ["ip", "netns", "exec", LAPTOP]
    steps = [
        ["ip", "netns", "add", LAPTOP],
        ["ip", "link", "add", CABLE, "type", "veth", "peer", "name", "eth0", "netns", LAPTOP],
        ["ip", "addr", "add", f"{HERE}/30", "dev", CABLE],
        ["ip", "link", "set", CABLE, "up"],
        [*inside, "ip", "link", "set", "lo", "up"],
        [*inside, "ip", "addr", "add", f"{THERE}/30", "dev", "eth0"],
        [*inside, "ip", "link", "set", "eth0", "up"],
    ]
    try:
        for step in steps:
            subprocess.run(step, check=True)
        yield LAPTOP
    finally:
        subprocess.run(["ip", "netns", "del", LAPTOP], check=False)  # and with it the cable


@pytest.fixture
def office(laptop, demo_store, tmp_path, start_server, monkeypatch):
    """The demonstration for one leader, behind nginx at this machine's end of the cable."""
    store = tmp_path / "store"
    kept.copied(demo_store, store)
    roster.write(store, [Given("name", "lanhdao", "leader")])
    nginx = Nginx(tmp_path, ["lanhdao"], host=HERE)
    monkeypatch.setenv("THUCCHAT_CONFIG", str(nginx.configured()))
    nginx.behind = start_server(store, "--server.address", "127.0.0.1")
    yield nginx.start(nginx.behind)
    nginx.stop()


@pytest.fixture
def browser_there(laptop, browser_type, browser_type_launch_args, tmp_path):
    """A Chromium that runs on the laptop; what steers it needs no network."""
    chromium = ensure_browser.for_tests() or browser_type.executable_path
    started = tmp_path / "chromium"
    started.write_text(f'#!/bin/sh\nexec ip netns exec {laptop} "{chromium}" "$@"\n')
    started.chmod(0o700)
    browser = browser_type.launch(**{**browser_type_launch_args, "executable_path": str(started)})
    yield browser
    browser.close()


def test_a_leader_opens_it_from_another_machine_and_nothing_but_nginx_answers_there(
    office, laptop, browser_there
):
    signed_in = {"username": "lanhdao", "password": PASSWORD}
    context = browser_there.new_context(
        http_credentials=signed_in, ignore_https_errors=True, locale="vi-VN"
    )
    reader = Reader(context.new_page(), office.url)
    reader.page.goto(office.url)
    table = reader.page.get_by_role("button", name=wording.WORD["export_excel"]).first
    expect(table).to_be_visible(timeout=30_000)

    port = office.behind.port
    places = [f"{HERE}:{office.port}", f"{HERE}:{port}", f"127.0.0.1:{port}"]
    tried = subprocess.run(
        ["ip", "netns", "exec", laptop, sys.executable, "-c", TRIED, *places],
        capture_output=True,
        text=True,
        check=True,
    )
    assert tried.stdout.split() == ["open", "ConnectionRefusedError", "ConnectionRefusedError"]
