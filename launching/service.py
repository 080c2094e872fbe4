"""`python run.py service …`: what Windows starts with the machine, by its Task Scheduler.

A task runs under an account of its own without anybody signed in, as a service does, and needs no
further program. On Linux systemd does the same (deploy/systemd). See deploy/windows.md.
"""

import os
import runpy
import subprocess
import sys
import tempfile
from pathlib import Path
from xml.etree import ElementTree

import install
from install import ROOT, Refusal

IS_WINDOWS = os.name == "nt"
SERVER, NIGHT = "Thucchat", "Thucchat-hang-dem"
NAMESPACE = "http://schemas.microsoft.com/windows/2004/02/mit/task"
AT_NIGHT = "2023-01-01T02:00:00"  # every day from a past one on, by the machine's own clock
# The scheduler need not take a program that ended badly for a task that failed, so besides being
# restarted it is asked for every minute: where it runs, nothing happens.
EVERY_MINUTE = "PT1M"
MOST_RESTARTS = "255"


def main(arguments, store):
    """Does what is asked; the exit status. `store`: asked where data lies. Raises Refusal."""
    asked = read(arguments)
    if not IS_WINDOWS:
        raise Refusal(
            "Lệnh service dành cho Windows. Trên Linux, systemd làm việc này: chép các tệp trong "
            "deploy/systemd theo HUONG_DAN.md, mục “Cho nhiều người cùng xem”."
        )
    if asked.what == "install":
        return put(asked, store())
    if asked.what == "remove":
        return take_away()
    return scheduler("/query", "/tn", SERVER, "/v", "/fo", "LIST")


def read(arguments):
    told = runpy.run_path(str(ROOT / "data" / "terminal" / "arguments.py"))
    parser = told["Parser"](prog="run.py service", allow_abbrev=False)
    parser.add_argument(
        "what", choices=("install", "remove", "status"), metavar="install|remove|status"
    )
    parser.add_argument(
        "--account", metavar="TÀI_KHOẢN", help="tài khoản chạy bảng theo dõi (người đang gõ lệnh)"
    )
    parser.add_argument("--port", type=int, default=8501, metavar="SỐ", help="cổng (8501)")
    parser.add_argument(
        "--nightly", metavar="THƯ_MỤC", help="mỗi đêm 2 giờ nhập tệp mới trong thư mục này"
    )
    return parser.parse_args(arguments)


def put(asked, store):
    """Registers the tasks and starts the server. Raises Refusal."""
    install.insist_on("run")
    account = asked.account or whoever_asks()
    log = store / "log" / "server.log"
    tasks = {SERVER: serving(account, asked.port, log)}
    if asked.nightly:
        folder = Path(asked.nightly).resolve()
        if not folder.is_dir():
            raise Refusal(f"Không có thư mục {folder} để nhập tệp hằng đêm.")
        tasks[NIGHT] = every_night(account, folder, log.with_name("nightly.log"))
    for name, task in tasks.items():
        print(f"Đăng ký {name}, chạy bằng {account}; Windows hỏi mật khẩu của tài khoản này.")
        status = register(name, task, account)
        if status:
            print(
                f"Windows không nhận {name} (mã {status}): mở cửa sổ lệnh bằng “Run as "
                "administrator” rồi chạy lại.",
                file=sys.stderr,
            )
            return status
    status = scheduler("/run", "/tn", SERVER)
    print(
        f"Điều chương trình nói khi chạy nằm trong {log}. Xem còn chạy không: run.py service status"
    )
    return status


def take_away():
    """Ends the tasks and takes them off the scheduler; data and program stay."""
    missing = 0
    for name in (SERVER, NIGHT):
        scheduler("/end", "/tn", name, is_told=False)
        if scheduler("/delete", "/tn", name, "/f", is_told=name == SERVER) and name == SERVER:
            missing = 1
    return missing


def serving(account, port, log):
    """The task that serves an office from when the machine starts."""
    arguments = [str(ROOT / "run.py"), "--serve", "--port", str(port), "--log", str(log)]
    task, triggers, settings = begun("Bảng theo dõi chỉ số cải cách hành chính", account)
    trigger = ElementTree.SubElement(triggers, "BootTrigger")
    repeated = ElementTree.SubElement(trigger, "Repetition")
    say(repeated, Interval=EVERY_MINUTE, StopAtDurationEnd="false")
    say(trigger, Enabled="true")
    say(settings, ExecutionTimeLimit="PT0S")
    say(ElementTree.SubElement(settings, "RestartOnFailure"), Interval="PT1M", Count=MOST_RESTARTS)
    return ended(task, arguments)


def every_night(account, folder, log):
    """The task that takes in a folder's new files and publishes, in the night or once it is on."""
    arguments = [str(ROOT / "run.py"), "--nightly", str(folder), "--log", str(log)]
    task, triggers, settings = begun("Nhập tệp mới và phát hành bản số liệu", account)
    trigger = ElementTree.SubElement(triggers, "CalendarTrigger")
    say(trigger, StartBoundary=AT_NIGHT, Enabled="true")
    say(ElementTree.SubElement(trigger, "ScheduleByDay"), DaysInterval="1")
    say(settings, ExecutionTimeLimit="PT3H")
    return ended(task, arguments)


def begun(told, account):
    """A task without its triggers and its action; those, and its settings, to be written on."""
    task = ElementTree.Element("Task", {"version": "1.2", "xmlns": NAMESPACE})
    say(ElementTree.SubElement(task, "RegistrationInfo"), Description=told)
    triggers = ElementTree.SubElement(task, "Triggers")
    principals = ElementTree.SubElement(task, "Principals")
    principal = ElementTree.SubElement(principals, "Principal", {"id": "Author"})
    # Password: nobody need be signed in. Least: not as an administrator, whoever the account is.
    say(principal, UserId=account, LogonType="Password", RunLevel="LeastPrivilege")
    settings = ElementTree.SubElement(task, "Settings")
    say(
        settings,
        MultipleInstancesPolicy="IgnoreNew",
        DisallowStartIfOnBatteries="false",
        StopIfGoingOnBatteries="false",
        StartWhenAvailable="true",
        Enabled="true",
    )
    return task, triggers, settings


def ended(task, arguments):
    """The task with what it runs, as the bytes of a file that schtasks reads."""
    action = ElementTree.SubElement(ElementTree.SubElement(task, "Actions"), "Exec")
    say(
        action,
        Command=str(install.PYTHON),
        Arguments=subprocess.list2cmdline(arguments),
        WorkingDirectory=str(ROOT),
    )
    return ElementTree.tostring(task, encoding="utf-16")


def say(element, **told):
    for name, text in told.items():
        ElementTree.SubElement(element, name).text = text


def register(name, task, account):
    """The password is asked by schtasks itself: it stands in no command and no file of ours."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "task.xml"
        path.write_bytes(task)
        return scheduler(
            "/create", "/tn", name, "/xml", str(path), "/ru", account, "/rp", "*", "/f"
        )


def scheduler(*arguments, is_told=True):
    where = None if is_told else subprocess.DEVNULL
    return subprocess.call(["schtasks", *arguments], stdout=where, stderr=where)


def whoever_asks():
    """As Windows calls an account: DOMAIN\\name."""
    domain, name = os.environ.get("USERDOMAIN"), os.environ.get("USERNAME", "")
    return f"{domain}\\{name}" if domain else name
