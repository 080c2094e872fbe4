"""The units for systemd start what there is, as an account of its own, and write in one place."""

from __future__ import annotations

import configparser
import shlex
import shutil
import subprocess
import sys

import pytest

import run
from data import __main__ as commands
from data.keeping import ways
from install import ROOT
from papers import __main__ as papers
from papers.due import command

UNITS = ROOT / "deploy" / "systemd"
PROGRAM = "/opt/thucchat"
SERVICES = ("thucchat.service", "thucchat-nightly.service", "thucchat-due.service")
TIMERS = ("thucchat-nightly.timer", "thucchat-due.timer")


def unit(name: str) -> configparser.ConfigParser:
    read = configparser.ConfigParser(interpolation=None, strict=True)
    read.optionxform = str
    read.read_string((UNITS / name).read_text(encoding="utf-8"))
    return read


@pytest.mark.parametrize("name", SERVICES)
def test_a_service_is_an_account_of_its_own_that_writes_in_one_place(name):
    service = unit(name)["Service"]

    assert service["User"] == service["Group"] == "thucchat"
    assert (service["UMask"], service["ProtectSystem"]) == ("0077", "strict")
    for locked in ("NoNewPrivileges", "PrivateTmp", "ProtectHome", "PrivateDevices"):
        assert service[locked] == "yes"
    assert service["CapabilityBoundingSet"] == "" and "MemoryMax" in service
    assert service["OOMPolicy"] == "continue"  # one file is not to end all of it
    assert service["ReadWritePaths"] == "/var/lib/thucchat"
    shipped = (ROOT / "deploy" / "thucchat.toml").read_text(encoding="utf-8")
    assert f"store = '{service['ReadWritePaths']}/kho'" in shipped


def test_the_server_is_started_by_what_the_launcher_knows(monkeypatch):
    service = unit("thucchat.service")["Service"]
    python, script, *options = shlex.split(service["ExecStart"])

    assert python == f"{service['WorkingDirectory']}/.venv/bin/python"
    assert script == f"{PROGRAM}/run.py"
    assert run.read(options).serve
    assert service["Restart"] == "on-failure"


def test_the_night_is_a_command_that_there_is():
    service = unit("thucchat-nightly.service")["Service"]
    python, flag, module, *arguments = shlex.split(service["ExecStart"])

    assert (python, flag, module) == (f"{PROGRAM}/.venv/bin/python", "-m", "data")
    assert commands._parser().parse_args(arguments).command is commands.every_night
    assert service["Type"] == "oneshot" and "Restart" not in service


def test_the_morning_is_a_command_that_there_is_and_writes_where_it_may():
    service = unit("thucchat-due.service")["Service"]
    python, flag, module, name, *arguments = shlex.split(service["ExecStart"])

    assert (python, flag, module) == (f"{PROGRAM}/.venv/bin/python", "-m", "data")
    asked = papers._parser().parse_args([name, *arguments])
    assert asked.command is command.due and asked.mail
    assert str(asked.to).startswith(f"{service['ReadWritePaths']}/")
    assert service["Type"] == "oneshot" and "PrivateNetwork" not in service


@pytest.mark.parametrize("name", TIMERS)
def test_a_timer_starts_its_service_also_after_a_power_cut(name):
    timer = unit(name)

    assert timer["Timer"]["Persistent"] == "yes"
    assert (UNITS / name).with_suffix(".service").exists()
    assert timer["Install"]["WantedBy"] == "timers.target"


def test_the_environment_and_the_configuration_that_ship_are_read(tmp_path, monkeypatch):
    lines = (UNITS / "environment").read_text(encoding="utf-8").splitlines()
    given = dict(line.split("=", 1) for line in lines if not line.startswith("#"))
    assert given == {"THUCCHAT_CONFIG": "/etc/thucchat/thucchat.toml", "PORT": "8501"}

    secret = tmp_path / "secret"
    secret.write_text("x" * 40, encoding="ascii")
    secret.chmod(0o600)
    shipped = (ROOT / "deploy" / "thucchat.toml").read_text(encoding="utf-8")
    assert "'/etc/thucchat/secret'" in shipped
    (tmp_path / "thucchat.toml").write_text(
        shipped.replace("/etc/thucchat/secret", str(secret)), encoding="utf-8"
    )
    monkeypatch.setenv("THUCCHAT_CONFIG", str(tmp_path / "thucchat.toml"))
    assert ways.configured_way().address == "https://cchc.tinh.gov.vn"


@pytest.mark.skipif(not shutil.which("systemd-analyze"), reason="systemd is not installed")
def test_systemd_finds_nothing_wrong_in_them(tmp_path):
    for name in (*SERVICES, *TIMERS):
        text = (UNITS / name).read_text(encoding="utf-8")
        text = text.replace(f"{PROGRAM}/.venv/bin/python", sys.executable)
        (tmp_path / name).write_text(text.replace(PROGRAM, str(ROOT)), encoding="utf-8")
    named = [str(tmp_path / name) for name in (*SERVICES, *TIMERS)]

    done = subprocess.run(
        ["systemd-analyze", "verify", "--man=no", "--recursive-errors=no", *named],
        capture_output=True,
        text=True,
        check=False,
    )

    assert (done.returncode, done.stdout + done.stderr) == (0, "")
    for name in SERVICES:
        path = str(tmp_path / name)
        rated = ["systemd-analyze", "security", "--offline=yes", "--threshold=25", path]
        done = subprocess.run(rated, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stdout
