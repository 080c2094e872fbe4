"""One command from a fresh machine to the dashboard; `make run` does nothing else.

Makes .venv (install.py), makes demonstration data where the store holds nothing, and serves the
dashboard on this machine. For an office (--serve) it makes nothing: it tells what is missing, and
serves only where nothing is wrong. With a name (run.py check) it does what make does by it
(launching/). Standard library only.
"""

import os
import runpy
import signal
import socket
import subprocess
import sys
from contextlib import contextmanager, redirect_stderr, redirect_stdout, suppress
from pathlib import Path

import install
from install import ROOT, Refusal
from launching import job, making, service
from serving.loopback import is_loopback

USAGE = (
    "Cách dùng: python run.py [--port SỐ] [--address 127.0.0.1] "
    "[--prepare-only [--dev] | --check | --serve | --nightly THƯ_MỤC] [--log TỆP]\n"
    "      hoặc: python run.py LỆNH"
)
LONGEST_LOG = 10_000_000  # bytes; what was before then is kept once


class TakenPort(Refusal):
    """Something answers at the port already."""


def main(arguments):
    """Does what is asked; returns the exit status. Raises Refusal."""
    name = arguments[0] if arguments and not arguments[0].startswith("-") else None
    rest = arguments[1:] if name else arguments
    if name == "help":
        rest = ["--help"]
    elif name == "service":
        return service.main(rest, store)
    elif name in making.COMMANDS and not rest:
        return again_by_newer(arguments, lambda: making.make(name))
    elif name not in (None, "run"):
        raise Refusal(f"run.py không có lệnh {' '.join(arguments)}\n{told()}")
    wanted = read(rest)
    check_address(wanted.address)
    return again_by_newer(arguments, lambda: prepare_and_serve(wanted))


def again_by_newer(arguments, done):
    """What `done` returns; by another Python of this machine where this one is too old."""
    newer = install.newer_python(sys.version_info, sys.executable)
    if not newer:
        return done()
    command = [newer, str(ROOT / "run.py"), *arguments]
    if os.name == "nt":  # There the next prompt would come before it ends.
        return subprocess.call(command)
    os.execv(newer, command)


def prepare_and_serve(wanted):
    if wanted.prepare_only:
        install.prepare("test" if wanted.dev else "run", sys.executable)
        return 0
    with heard(wanted.log) as where:
        if wanted.nightly:
            return subprocess.call(of_data("nightly", wanted.nightly), cwd=str(ROOT), **where)
        if wanted.check or wanted.serve:
            if not is_ready(wanted, where):
                raise Refusal("Chưa phục vụ được: sửa các dòng ghi Sai ở trên rồi chạy lại.")
            return serve(wanted.address, wanted.port, where) if wanted.serve else 0
    check_port(wanted.address, wanted.port)
    install.prepare("run", sys.executable)
    prepare_data(store())
    check_port(wanted.address, wanted.port)
    return serve(wanted.address, wanted.port)


@contextmanager
def heard(log):
    """Where a program that is started says what it says: in `log`, and so do we; else here."""
    if not log:
        yield {}
        return
    path = Path(log)
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    if path.exists() and path.stat().st_size > LONGEST_LOG:
        path.replace(path.with_name(path.name + ".1"))
    file = path.open("a", encoding="utf-8", buffering=1)
    with file, redirect_stdout(file), redirect_stderr(file):
        try:
            yield {"stdout": file, "stderr": file}
        except Refusal as refusal:
            print(refusal, file=file)
            raise


def read(arguments):
    """The options; a flag wins over the environment. Raises Refusal."""
    # Of the file alone: the package around it needs what is installed.
    arguments_of = runpy.run_path(str(ROOT / "data" / "terminal" / "arguments.py"))
    parser = arguments_of["Parser"](
        prog="run.py", usage=USAGE.partition(": ")[2], add_help=False, allow_abbrev=False
    )
    parser.add_argument("--port", default=os.environ.get("PORT") or "8501")
    address = os.environ.get("STREAMLIT_SERVER_ADDRESS") or "127.0.0.1"
    parser.add_argument("--address", "--server.address", default=address)
    parser.add_argument("--prepare-only", action="store_true")
    parser.add_argument("--dev", action="store_true")
    parser.add_argument("--check", action="store_true")
    parser.add_argument("--serve", action="store_true")
    parser.add_argument("--nightly")
    parser.add_argument("--log")
    parser.add_argument("-h", "--help", action="store_true")
    wanted, unknown = parser.parse_known_args(arguments)
    if wanted.help:
        print(told())
        raise SystemExit(0)
    if unknown:
        raise Refusal(f"run.py không có tùy chọn {' '.join(unknown)}\n{USAGE}")
    if not wanted.port.isdigit() or not 1 <= int(wanted.port) <= 65535:
        raise Refusal(f"Cổng {wanted.port} không phải là số từ 1 đến 65535. Ví dụ: PORT=8502.")
    wanted.port = int(wanted.port)
    wanted.address = wanted.address.strip("[]")
    return wanted


def told():
    """How it is called, and every command."""
    return (
        f"{USAGE}\n\nLệnh:\n  {'run':10} bảng theo dõi ở http://127.0.0.1:8501, như khi không ghi "
        f"lệnh\n  {'service':10} Windows: chạy cùng máy (service install, remove, status)\n"
        f"{making.told()}"
    )


def of_data(*arguments):
    return [str(install.PYTHON), "-m", "data", *arguments]


def is_ready(wanted, where):
    """Tells line by line what stands in the way of serving an office; whether nothing does.

    Makes nothing: what is missing is for a person to put there.
    """
    is_right = True
    try:
        install.insist_on("run")
        check_port(wanted.address, wanted.port)
    except TakenPort as refusal:
        # Where it is only asked, the dashboard itself may be what answers there.
        print(f"{'Sai' if wanted.serve else 'Lưu ý'}: {refusal}", flush=True)
        is_right = not wanted.serve
    except Refusal as refusal:
        print(f"Sai: {refusal}", flush=True)
        return False
    with suppress(Refusal):  # told by what is asked next
        store()
    asked = of_data("ready", "--port", str(wanted.port))
    return subprocess.call(asked, cwd=str(ROOT), **where) == 0 and is_right


def check_address(address):
    """Refuses any address that another machine could reach."""
    if not is_loopback(address):
        raise Refusal(
            f"Không mở bảng theo dõi ở địa chỉ {address}: máy khác sẽ vào được, mà quyền truy cập "
            "chưa được cấu hình.\nBỏ --address và biến STREAMLIT_SERVER_ADDRESS rồi chạy lại: "
            "bảng theo dõi chỉ mở ở 127.0.0.1."
        )


def check_port(address, port):
    """Refuses a port that something already answers on, or that may not be opened."""
    if may_listen(address, port):
        return
    other = port + 1 if port < 65535 else 8501
    raise TakenPort(
        f"Cổng {port} trên {address} đang có chương trình khác dùng, hoặc không được phép mở.\n"
        f"Chạy ở cổng khác: PORT={other} make run   (hoặc: python run.py --port {other})"
    )


def may_listen(address, port):
    """Whether nothing answers there and this user may open it."""
    family = socket.AF_INET6 if ":" in address else socket.AF_INET
    with socket.socket(family) as visitor:
        visitor.settimeout(1)
        if visitor.connect_ex((address, port)) == 0:
            return False
    with socket.socket(family) as listener:
        if os.name != "nt":  # There it would take the port away from whoever has it.
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listener.bind((address, port))
        except OSError:
            return False
    return True


def store():
    """The folder of data, as data.builds has it: the environment, the configuration, data/store.

    A relative THUCCHAT_STORE is made absolute for the commands run here. Raises Refusal.
    """
    named = os.environ.get("THUCCHAT_STORE")
    if not named:
        # As above.
        configured = runpy.run_path(str(ROOT / "data" / "keeping" / "configured.py"))
        try:
            return configured["store"]() or ROOT / "data" / "store"
        except configured["WrongFile"] as error:
            raise Refusal(str(error)) from error
    os.environ["THUCCHAT_STORE"] = str(Path(named).resolve())
    return Path(named).resolve()


def prepare_data(folder):
    """Demonstration data where the store holds nothing; an office's own store is only built."""
    named = folder.glob("builds/" + "[0-9]" * 6 + "*-????-??-??.duckdb")  # as data/builds.py does
    if any(path.is_file() for path in named):
        return
    is_of_an_office = any(folder.glob("batches/*")) or any(folder.glob("reference/*"))
    step = "build" if is_of_an_office else "demo"
    print(f"Kho {folder} chưa có bản số liệu. Đang chạy: python -m data {step}", flush=True)
    if subprocess.call(of_data(step), cwd=str(ROOT)):
        raise Refusal(
            f"Lệnh `python -m data {step}` dừng giữa chừng với kho {folder}; lý do ở ngay trên."
            "\nSửa xong thì chạy lại lệnh này."
        )


def serve(address, port, where=None):
    """Runs the server until it ends or is told to; returns its exit status."""
    name = f"[{address}]" if ":" in address else address
    print(f"Bảng theo dõi: http://{name}:{port}   (dừng: Ctrl-C)", flush=True)
    command = [str(install.PYTHON), "-m", "streamlit", "run", "serve.py"]
    options = ["--server.address", address, "--server.port", str(port)]
    os.umask(0o077)  # what it writes lies in the store
    server = subprocess.Popen([*command, *options], cwd=str(ROOT), **(where or {}))
    signal.signal(signal.SIGTERM, lambda *_: server.terminate())
    try:
        held = job.bound(server)  # as long as this name is
    except OSError as error:
        held = None
        print(f"Lưu ý: không đặt được giới hạn bộ nhớ ({error}).", flush=True)
    try:
        return server.wait()
    except KeyboardInterrupt:  # Ctrl-C reaches the server too.
        server.wait()
        print("Đã dừng bảng theo dõi.")
        return 0
    finally:
        del held


def start():
    """The command line: refusals as sentences, without a traceback."""
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8", errors="replace")
    os.environ["PYTHONUTF8"] = "1"
    try:
        return main(sys.argv[1:])
    except Refusal as refusal:
        print(refusal, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    raise SystemExit(start())
