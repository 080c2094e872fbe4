"""The launcher refuses in sentences, and makes only what is missing."""

import socket
import subprocess
import sys
from pathlib import Path

import pytest

import install
import run

ROOT = Path(run.__file__).parent


@pytest.fixture
def taken_port():
    """A port of this machine that something already listens on."""
    with socket.socket() as somebody:
        somebody.bind(("127.0.0.1", 0))
        somebody.listen()
        yield somebody.getsockname()[1]


@pytest.fixture
def own_environment(tmp_path, monkeypatch):
    """A project folder of the test's own, without .venv; returns the list of commands "run"."""
    commands = []
    monkeypatch.setattr(install, "ROOT", tmp_path)
    monkeypatch.setattr(install, "ENVIRONMENT", tmp_path / ".venv")
    monkeypatch.setattr(install, "PYTHON", tmp_path / ".venv" / "python")
    monkeypatch.setattr(install, "WHEELHOUSE", tmp_path / "wheelhouse")
    for name in ("requirements.txt", "requirements-dev.txt", "constraints.txt"):
        (tmp_path / name).write_text(name)

    def pretend(_doing, command):
        commands.append(command)
        (tmp_path / ".venv").mkdir(exist_ok=True)
        (tmp_path / ".venv" / "python").symlink_to(sys.executable) if "venv" in command else None

    monkeypatch.setattr(install, "run_telling", pretend)
    return commands


def launch(*arguments, **environment):
    """Runs run.py as a person does; (exit status, what it wrote to standard error)."""
    ended = subprocess.run(
        [sys.executable, "run.py", *arguments],
        cwd=ROOT,
        env={"PATH": "", "LANG": "C", **environment},
        capture_output=True,
        timeout=60,
        check=False,
    )
    return ended.returncode, ended.stderr.decode("utf-8")


def test_a_taken_port_is_named_with_the_next_command(taken_port):
    status, said = launch("--port", str(taken_port))

    assert status == 1
    assert f"Cổng {taken_port} trên 127.0.0.1" in said
    assert f"PORT={taken_port + 1} make run" in said


def test_the_port_may_come_from_the_environment(taken_port):
    status, said = launch(PORT=str(taken_port))

    assert (status, f"Cổng {taken_port}" in said) == (1, True)


@pytest.mark.parametrize("port", ["abc", "0", "65536", "-1"])
def test_a_port_that_is_none_is_refused(port):
    status, said = launch(f"--port={port}")

    assert (status, f"Cổng {port} không phải" in said) == (1, True)


@pytest.mark.parametrize("address", ["0.0.0.0", "::", "192.168.1.5", "cchc.kontum.gov.vn", ""])
def test_an_address_that_others_could_reach_is_refused(address):
    for flag in ("--address", "--server.address"):
        status, said = launch(f"{flag}={address}")
        assert (status, "máy khác sẽ vào được" in said) == (1, True)


def test_an_address_in_the_environment_is_refused_too():
    status, said = launch(STREAMLIT_SERVER_ADDRESS="0.0.0.0")

    assert (status, "STREAMLIT_SERVER_ADDRESS" in said) == (1, True)


def test_an_unknown_option_is_named():
    status, said = launch("--cong", "8502")

    assert (status, "--cong 8502" in said) == (1, True)


@pytest.mark.parametrize("address", ["127.0.0.1", "localhost", "127.1.2.3", "::1"])
def test_this_machine_is_accepted_by_any_of_its_names(address):
    run.check_address(address)


def test_a_free_port_is_accepted():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]

    run.check_port("127.0.0.1", port)


def test_an_old_python_looks_for_a_newer_one(monkeypatch):
    on_this_machine = {"python3.13": "a name without a Python", "python3.12": sys.executable}
    monkeypatch.setattr(install.shutil, "which", on_this_machine.get)

    assert install.newer_python((3, 9, 2), "python3") == sys.executable
    assert install.newer_python((3, 11, 0), "python3") is None


def test_where_there_is_no_newer_python_it_says_which_to_install(monkeypatch):
    monkeypatch.setattr(install.shutil, "which", lambda name: None)

    with pytest.raises(install.Refusal, match=r"Cần Python 3\.11 trở lên; python3 là Python 3\.9"):
        install.newer_python((3, 9, 2), "python3")


def test_the_environment_is_made_once(own_environment):
    install.prepare("run", sys.executable)
    assert [command[2] for command in own_environment] == ["venv", "pip", "compileall"]

    install.prepare("run", sys.executable)
    assert len(own_environment) == 3


def test_changed_requirements_are_installed_into_the_same_environment(own_environment):
    install.prepare("run", sys.executable)
    (install.ROOT / "constraints.txt").write_text("another")
    install.prepare("run", sys.executable)

    assert ["venv" in command for command in own_environment] == [True, *[False] * 4]


def test_what_the_tests_need_includes_what_running_needs(own_environment):
    install.prepare("test", sys.executable)
    install.prepare("run", sys.executable)

    assert len(own_environment) == 3


def test_a_wheelhouse_is_used_without_asking_the_internet(own_environment):
    install.WHEELHOUSE.mkdir()
    install.prepare("run", sys.executable)

    (installing,) = (command for command in own_environment if "pip" in command)
    assert "--no-index" in installing
    assert str(install.WHEELHOUSE) in installing


def test_a_failed_installation_says_what_to_do(own_environment, monkeypatch):
    install.prepare("run", sys.executable)
    monkeypatch.setattr(install, "run_telling", lambda doing, command: "No matching distribution")
    (install.ROOT / "requirements.txt").write_text("another")

    with pytest.raises(install.Refusal, match=r"No matching distribution(.|\n)*make bundle"):
        install.prepare("run", sys.executable)
    assert not install.is_current("run")


def test_a_command_that_fails_is_quoted():
    failing = [sys.executable, "-c", "print('no space left'); raise SystemExit(3)"]

    assert install.run_telling("Đang thử", failing) == "no space left"
    assert install.run_telling("Đang thử", [sys.executable, "-c", ""]) is None


@pytest.mark.parametrize(
    ("found", "steps"),
    [
        ([], ["demo"]),
        (["batches/abc/batch.json"], ["build"]),
        (["reference/unit.csv"], ["build"]),  # a pack, and no file yet
        (["batches/abc/batch.json", "builds/000001-2023-09-14.duckdb"], []),
        (["batches/abc/batch.json", "builds/1-ban-sao.duckdb"], ["build"]),
    ],
)
def test_demonstration_data_never_joins_what_was_imported(tmp_path, monkeypatch, found, steps):
    taken = []
    monkeypatch.setattr(run.subprocess, "call", lambda command, cwd: taken.append(command[-1]) or 0)
    for name in found:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).touch()

    run.prepare_data(tmp_path)

    assert taken == steps


def test_a_build_that_fails_stops_the_launcher(tmp_path, monkeypatch):
    monkeypatch.setattr(run.subprocess, "call", lambda command, cwd: 1)

    with pytest.raises(install.Refusal, match="python -m data demo"):
        run.prepare_data(tmp_path)


@pytest.fixture
def office(monkeypatch):
    """Libraries are there, nothing is to be made; what `python -m data ready` says is told here."""

    def never(*_):
        raise AssertionError("an office is served what it has")

    asked = []
    monkeypatch.setattr(install, "is_current", lambda kind: True)
    monkeypatch.setattr(install, "prepare", never)
    monkeypatch.setattr(run, "prepare_data", never)
    monkeypatch.setattr(run, "serve", lambda address, port, where: asked.append("served") or 0)
    monkeypatch.setattr(run.subprocess, "call", lambda command, cwd: asked.append(command) or 0)
    return asked


@pytest.mark.parametrize(
    ("option", "status_of_ready", "is_served"),
    [("--serve", 0, True), ("--serve", 1, False), ("--check", 0, False), ("--check", 1, False)],
)
def test_an_office_is_served_only_where_nothing_is_wrong(
    office, monkeypatch, option, status_of_ready, is_served
):
    def ready(command, cwd):
        office.append(command)
        return status_of_ready

    monkeypatch.setattr(run.subprocess, "call", ready)
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = str(probe.getsockname()[1])

    if status_of_ready:
        with pytest.raises(install.Refusal, match="sửa các dòng ghi Sai"):
            run.main([option, "--port", port])
    else:
        assert run.main([option, "--port", port]) == 0

    assert office[0][1:] == ["-m", "data", "ready", "--port", port]
    assert ("served" in office) == is_served


def test_a_taken_port_stops_who_would_serve_and_is_told_to_who_asks(office, capsys, taken_port):
    with pytest.raises(install.Refusal):
        run.main(["--serve", "--port", str(taken_port)])
    assert f"Sai: Cổng {taken_port}" in capsys.readouterr().out

    assert run.main(["--check", "--port", str(taken_port)]) == 0
    assert f"Lưu ý: Cổng {taken_port}" in capsys.readouterr().out


def test_libraries_of_another_version_serve_nobody(office, monkeypatch, capsys):
    monkeypatch.setattr(install, "is_current", lambda kind: False)

    with pytest.raises(install.Refusal):
        run.main(["--serve"])

    assert "Sai: thư viện ở" in capsys.readouterr().out
    assert not office


def test_what_is_asked_before_serving_is_a_command(own_store):
    asked = subprocess.run(
        [sys.executable, "run.py", "--check", "--port", "8599"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )

    assert asked.returncode == 1
    assert "Sai: không có tệp cấu hình" in asked.stdout
    assert "chưa có bản số liệu nào" in asked.stdout


def test_a_terminal_of_vietnamese_windows_is_spoken_to_in_whole_letters():
    """Its code page writes Vietnamese in pieces that Python does not make."""
    with pytest.raises(UnicodeEncodeError):
        run.told().encode("cp1258")
    for module in (["run.py", "help"], ["-m", "data", "--help"]):
        said = subprocess.run(
            [sys.executable, *module],
            cwd=ROOT,
            env={"PATH": "", "PYTHONIOENCODING": "cp1258"},
            capture_output=True,
            timeout=60,
            check=True,
        ).stdout.decode("utf-8")
        assert "số liệu" in said
