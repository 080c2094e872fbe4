"""A machine without a browser gets one, or a sentence; the tests are never skipped."""

import os
import sys

import pytest

from tests.browser import ensure_browser

APT = ["env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "--quiet"]
WITHOUT_WINDOWS = [*APT, "install", "--yes", "chromium-headless-shell"]
PACKAGE = [*APT, "install", "--yes", "chromium"]
PLAYWRIGHT = [sys.executable, "-m", "playwright", "install", "chromium"]


@pytest.fixture
def machine(monkeypatch):
    """Make a machine: its programs, whether one is root there, and which command brings Chromium.

    Returns the list of commands that were tried.
    """

    def make(programs=(), is_root=False, brought_by=None):
        tried = []

        def call(command, **_):
            tried.append(command)
            return 0 if command in (brought_by, ["sudo", "-n", "true"], [*APT, "update"]) else 1

        def find():
            return "chromium" if brought_by in tried else None

        monkeypatch.setattr(ensure_browser, "find", find)
        monkeypatch.setattr(
            ensure_browser.shutil, "which", lambda name: name if name in programs else None
        )
        monkeypatch.setattr(ensure_browser.subprocess, "call", call)
        monkeypatch.setattr(os, "geteuid", lambda: 0 if is_root else 1000, raising=False)
        return tried

    return make


def test_root_takes_the_systems_package(machine):
    tried = machine(programs=["apt-get"], is_root=True, brought_by=PACKAGE)

    assert ensure_browser.main() == 0
    assert tried == [[*APT, "update"], WITHOUT_WINDOWS, PACKAGE]


def test_a_package_without_windows_comes_first(machine):
    tried = machine(programs=["apt-get"], is_root=True, brought_by=WITHOUT_WINDOWS)

    assert ensure_browser.main() == 0
    assert tried == [[*APT, "update"], WITHOUT_WINDOWS]


def test_the_tests_drive_one_without_windows_and_the_bench_a_whole_one(monkeypatch):
    monkeypatch.delenv("CHROMIUM", raising=False)
    both = {"chromium": "/whole", "chromium-headless-shell": "/without windows"}
    monkeypatch.setattr(ensure_browser.shutil, "which", both.get)

    assert ensure_browser.for_tests() == "/without windows"
    assert ensure_browser.of_system() == "/whole"

    both.pop("chromium")
    assert ensure_browser.of_system() == "/without windows"


def test_sudo_is_used_where_it_asks_no_password(machine):
    package = ["sudo", "-n", *PACKAGE]
    tried = machine(programs=["apt-get", "sudo"], brought_by=package)

    assert ensure_browser.main() == 0
    assert tried[-1] == package


def test_without_the_right_to_install_packages_playwright_brings_its_own(machine):
    tried = machine(programs=["apt-get"], brought_by=PLAYWRIGHT)

    assert ensure_browser.main() == 0
    assert tried == [PLAYWRIGHT]


def test_where_nothing_works_it_fails_and_names_package_and_command(machine, capsys):
    machine()

    assert ensure_browser.main() == 1
    assert "sudo apt-get install -y chromium" in capsys.readouterr().err


def test_a_named_browser_is_the_one_that_is_used(monkeypatch, tmp_path):
    browser = tmp_path / "my-chromium"
    browser.touch(mode=0o755)
    monkeypatch.setenv("CHROMIUM", str(browser))

    assert ensure_browser.of_system() == str(browser)
