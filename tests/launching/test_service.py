"""What Windows is told to start with the machine. Not tried on Windows: deploy/windows.md."""

from __future__ import annotations

from pathlib import Path, PureWindowsPath
from xml.etree import ElementTree

import pytest

import install
import run
from launching import service

IN = f"{{{service.NAMESPACE}}}"
HOME = PureWindowsPath("C:\\Users\\Nguyễn Văn A\\thực chất")


@pytest.fixture
def windows(monkeypatch, tmp_path) -> list[tuple[str, ...]]:
    """As if on Windows, in the folder of somebody with a usual name; what schtasks was asked."""
    asked: list[tuple[str, ...]] = []

    def call(command, stdout=None, stderr=None):
        asked.append(tuple(command))
        if "/xml" in command:
            asked.append(("file", Path(command[command.index("/xml") + 1]).read_bytes()))
        return 0

    monkeypatch.setattr(service, "IS_WINDOWS", True)
    monkeypatch.setattr(service, "ROOT", HOME)
    monkeypatch.setattr(install, "PYTHON", HOME / ".venv" / "Scripts" / "python.exe")
    monkeypatch.setattr(install, "insist_on", lambda kind: None)
    monkeypatch.setattr(service.subprocess, "call", call)
    monkeypatch.setattr(service, "read", lambda typed: told(typed))
    monkeypatch.setattr(run, "store", lambda: Path("kho"))
    monkeypatch.setenv("USERDOMAIN", "TINH")
    monkeypatch.setenv("USERNAME", "nguyễn văn a")
    return asked


read = service.read


def told(typed):
    """What was typed; the reader lies beside the program, which is not at HOME."""
    before, service.ROOT = service.ROOT, Path(run.__file__).parent
    try:
        return read(typed)
    finally:
        service.ROOT = before


def tasks(asked) -> list[ElementTree.Element]:
    return [ElementTree.fromstring(each[1]) for each in asked if each[0] == "file"]


def text(task, path) -> str:
    return task.find("/".join(f"{IN}{name}" for name in path.split("/"))).text


def test_elsewhere_it_says_what_does_that_there():
    with pytest.raises(install.Refusal, match="deploy/systemd"):
        run.main(["service", "install"])


def test_it_starts_with_the_machine_under_a_named_account_that_is_no_administrator(windows):
    assert run.main(["service", "install", "--account", "TINH\\thucchat", "--port", "8600"]) == 0

    (task,) = tasks(windows)
    assert task.find(f"{IN}Triggers/{IN}BootTrigger") is not None
    principal = "Principals/Principal"
    assert text(task, f"{principal}/UserId") == "TINH\\thucchat"
    assert text(task, f"{principal}/LogonType") == "Password"
    assert text(task, f"{principal}/RunLevel") == "LeastPrivilege"
    assert text(task, "Settings/ExecutionTimeLimit") == "PT0S"
    assert windows[-1] == ("schtasks", "/run", "/tn", "Thucchat")


def test_it_is_started_again_however_it_ended_and_never_twice(windows):
    run.main(["service", "install"])

    (task,) = tasks(windows)
    assert text(task, "Settings/RestartOnFailure/Interval") == "PT1M"
    assert text(task, "Triggers/BootTrigger/Repetition/Interval") == "PT1M"
    assert text(task, "Settings/MultipleInstancesPolicy") == "IgnoreNew"


def test_a_path_with_spaces_and_marks_is_one_argument(windows):
    run.main(["service", "install"])

    (task,) = tasks(windows)
    assert text(task, "Actions/Exec/Command") == f"{HOME}\\.venv\\Scripts\\python.exe"
    assert text(task, "Actions/Exec/WorkingDirectory") == str(HOME)
    said = text(task, "Actions/Exec/Arguments")
    assert said.startswith(f'"{HOME}\\run.py" --serve --port 8501 --log ')
    assert text(task, "Principals/Principal/UserId") == "TINH\\nguyễn văn a"


def test_the_file_for_the_scheduler_says_in_which_letters_it_is_written(windows):
    run.main(["service", "install"])

    (written,) = [each[1] for each in windows if each[0] == "file"]
    assert written[:2] in (b"\xff\xfe", b"\xfe\xff")
    assert "encoding='utf-16'" in written.decode("utf-16")


def test_the_password_is_asked_by_windows_and_stands_in_no_command(windows):
    run.main(["service", "install"])

    (created,) = [each for each in windows if "/create" in each]
    assert created[created.index("/rp") + 1] == "*"


def test_the_night_is_a_task_of_its_own(windows, tmp_path):
    assert run.main(["service", "install", "--nightly", str(tmp_path)]) == 0

    _, night = tasks(windows)
    assert text(night, "Triggers/CalendarTrigger/ScheduleByDay/DaysInterval") == "1"
    assert text(night, "Settings/StartWhenAvailable") == "true"
    assert f"--nightly {tmp_path} --log" in text(night, "Actions/Exec/Arguments")


def test_a_folder_that_is_not_there_registers_nothing(windows, tmp_path):
    with pytest.raises(install.Refusal, match="Không có thư mục"):
        run.main(["service", "install", "--nightly", str(tmp_path / "den")])
    assert windows == []


def test_what_windows_refuses_is_told_with_what_to_do(windows, monkeypatch, capsys):
    monkeypatch.setattr(service.subprocess, "call", lambda command, stdout, stderr: 1)

    assert run.main(["service", "install"]) == 1
    assert "Run as administrator" in capsys.readouterr().err


def test_removing_ends_and_takes_both_off(windows):
    assert run.main(["service", "remove"]) == 0

    assert [each[1] for each in windows] == ["/end", "/delete"] * 2


def test_what_is_served_by_the_scheduler_says_why_it_stops_in_a_file(tmp_path, monkeypatch):
    """Nobody sees its screen."""
    monkeypatch.setattr(install, "starts", lambda python: False)
    log = tmp_path / "log" / "server.log"

    for _ in range(2):
        with pytest.raises(install.Refusal):
            run.main(["--serve", "--log", str(log)])

    said = log.read_text(encoding="utf-8")
    assert said.count("Sai: thư viện ở") == said.count("Chưa phục vụ được") == 2


def test_a_long_log_is_kept_once_and_begun_anew(tmp_path, monkeypatch):
    monkeypatch.setattr(run, "LONGEST_LOG", 3)
    log = tmp_path / "server.log"
    log.write_text("old words", encoding="utf-8")

    with run.heard(str(log)):
        print("new")

    assert log.read_text(encoding="utf-8") == "new\n"
    assert (tmp_path / "server.log.1").read_text(encoding="utf-8") == "old words"
