"""The maintainer's commands, as they are typed: what they print, and 0 only when it is done."""

from __future__ import annotations

import functools
import json
import os
import stat
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

import queries
from data import build, builds, restricted
from data.__main__ import main
from data.demo import generate
from queries.__main__ import main as questions
from tests import province as provinces
from tests import province_files
from tests.data.importing import sent
from tests.province import asked, dossier, unit

# What is counted is not asked of the commands: of one measure, in half the time.
MEASURES = ["late_of_due"]
pytestmark = pytest.mark.made(measures=MEASURES)

ROOT = Path(__file__).resolve().parents[1]
SA_THAY = {"units": [unit("616")], "dossiers": [dossier("616"), dossier("616", due=None)]}
IMPOSSIBLE = dossier("616", received="2023-07-03", finished="2023-07-01")


@pytest.fixture
def of_one_measure(monkeypatch):
    """A build that a command makes is a slice."""
    monkeypatch.setattr(build, "build", functools.partial(build.build, measures=MEASURES))


@pytest.fixture
def small_demonstration(monkeypatch):
    """In place of 660,000 dossiers, two: the command is the same."""

    def generated(folder: Path, progress, through: date) -> None:
        progress("Tạo hồ sơ tiếp nhận…")
        tables = {
            "procedure": [provinces.procedure()],
            "dossier": SA_THAY["dossiers"],
            "coverage": [provinces.whole("616", "2022-12-15", "2023-09-14")],
            "target": [],
        }
        province_files.write_batch(folder, tables)

    monkeypatch.setattr(generate, "generate", generated)


def module(*arguments: str, store: Path, **environment: str) -> subprocess.CompletedProcess:
    """A command in a process of its own."""
    return subprocess.run(
        [sys.executable, "-m", *arguments],
        cwd=ROOT,
        env=os.environ | {"THUCCHAT_STORE": str(store)} | environment,
        capture_output=True,
        timeout=120,
        check=False,
    )


def test_demo_fills_a_store_and_publishes_with_progress(run, small_demonstration):
    status, out, err = run(main, "demo")

    assert status == 0
    assert builds.newest() in out
    assert "giây] Tạo hồ sơ tiếp nhận…" in err
    (row,) = queries.run("this_build")
    assert row.is_demonstration


def test_demo_a_second_time_takes_nothing_in_and_publishes_again(
    run, small_demonstration, of_one_measure
):
    run(main, "demo")
    status, _, err = run(main, "demo")

    assert status == 0
    assert len(builds.published()) == 2
    assert "Tạo hồ sơ" not in err


def test_demo_of_other_days_replaces_the_earlier_one_and_is_built_as_of_its_last(
    run, own_store, small_demonstration, monkeypatch
):
    """What is counted of them is not asked here, and takes long two years later."""
    monkeypatch.setattr(build, "build", functools.partial(build.build, until="gather"))
    run(main, "demo")
    for arguments, day in (
        (["--through", "2025-12-14"], date(2025, 12, 14)),
        (["--through", "2023-09-14"], date(2023, 9, 14)),
    ):
        before = {path.name for path in (own_store / "batches").iterdir()}
        status, _, _ = run(main, "demo", *arguments)

        assert status == 0
        (batch,) = (own_store / "batches").iterdir()
        assert batch.name not in before
        (row,) = asked("select as_of from build")
        assert row.as_of == day


@pytest.mark.parametrize("day", ["2023-09-13", "2026-07-01"])
def test_demo_says_to_which_days_there_is_one(run, day):
    status, out, err = run(main, "demo", "--through", day)

    assert (status, out) == (1, "")
    assert "14/09/2023" in err and "30/06/2026" in err
    assert "python -m data demo --through" in err


def test_demo_refuses_a_store_of_real_data(run, province):
    province(**SA_THAY)
    status, out, err = run(main, "demo")

    assert (status, out) == (1, "")
    assert "--store" in err and "THUCCHAT_STORE" in err
    assert len(builds.published()) == 1


def test_build_publishes_as_of_a_day(run, province, of_one_measure):
    province(**SA_THAY)
    status, out, _ = run(main, "build", "--as-of", "2023-08-31")

    assert status == 0
    assert builds.newest() in out and builds.newest().startswith("000002-")
    assert str(queries.run("this_build")[0].as_of) == "2023-08-31"


def test_status_and_questions_say_which_build_lacks_its_file_apart(run, province):
    build = province(**SA_THAY)
    assert "không có tệp riêng" not in run(main, "status")[1]
    (right,) = restricted.rights()
    restricted.beside(builds.path_of(build), right).unlink()

    status, out, _ = run(main, "status")
    assert status == 0
    assert f"{build}  (không có tệp riêng {right}/{build}.duckdb)" in out
    status, out, err = run(questions, "this_build", "--format", "csv")
    assert (status, out != "") == (0, True)
    assert "python -m data build" in err and right in err


def test_only_their_owner_may_enter_what_the_commands_make(
    run, own_store, small_demonstration, of_one_measure
):
    run(main, "demo")
    made = [own_store, *own_store.rglob("*")]
    folders = [each for each in made if each.is_dir()]

    assert len(folders) > 4
    assert {stat.S_IMODE(each.stat().st_mode) for each in folders} == {0o700}
    assert {stat.S_IMODE(each.stat().st_mode) for each in own_store.rglob("*.duckdb")} == {0o600}


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("status",), "python -m data build"),
        (("build", "--as-of", "31/8/2023"), "31/8/2023"),
        ((), "LỆNH"),
    ],
)
def test_what_cannot_be_done_says_why_and_is_no_success(run, arguments, said):
    status, _, err = run(main, *arguments)

    assert status not in (0, None)
    assert said in err


def test_check_runs_every_check_and_publishes_nothing(run, province):
    province(**SA_THAY)
    status, out, _ = run(main, "check")

    assert status == 0
    checks = {path.stem for path in ROOT.glob("data/checks/*.sql")}
    told = [line.split(maxsplit=1)[0] for line in out.splitlines()]
    assert sorted(name for name in told if name in checks) == sorted(checks)
    assert len(builds.published()) == 1


def test_check_and_build_name_what_is_wrong_and_fail(run, province):
    with pytest.raises(Exception, match="Kiểm tra"):
        province(units=[unit("616")], dossiers=[dossier("616"), IMPOSSIBLE])

    for command in ("check", "build"):
        status, out, err = run(main, command)
        assert status == 1
        assert "Ngày giải quyết xong trước ngày tiếp nhận" in out + err
        assert IMPOSSIBLE["dossier_code"] in out + err
    assert not builds.published()


def test_status_lists_builds_newest_first_and_batches(run, province):
    published = [province(**SA_THAY), province(units=[unit("616")], dossiers=[dossier("616")])]
    status, out, _ = run(main, "status")

    assert status == 0
    assert out.index(published[1]) < out.index(published[0])
    older, _, newer = out.partition("vào 2, nhận 0, chưa nhận 0, đã thay 2")
    assert ("đã thay bằng tệp mới hơn" in older, "đang dùng" in newer) == (True, True)
    assert "vào 1, nhận 1, chưa nhận 0, đã thay 0" in newer


def test_status_says_that_what_came_since_the_last_build_is_not_counted_yet(
    run, province, tmp_path
):
    build = province(**SA_THAY)
    assert "các trang thì chưa" not in run(main, "status")[1]
    sent.mapping(tmp_path)
    run(main, "import", str(sent.csv_file(tmp_path / "a.csv", [sent.row()])))

    said = run(main, "status")[1]
    assert f"đã tính các lần nhập, lần rút sau bản {build}; các trang thì chưa" in said


def test_a_build_is_asked_for_only_where_something_came(run, tmp_path, own_store):
    sent.mapping(tmp_path)
    path = str(sent.csv_file(tmp_path / "a.csv", [sent.row()]))

    assert "python -m data build" in run(main, "import", path)[1]
    assert "python -m data build" not in run(main, "import", path)[1]


def test_status_says_whose_rows_and_of_which_days_a_batch_is(run, tmp_path, own_store):
    sent.mapping(tmp_path, holds="all_of_period")
    path = sent.csv_file(tmp_path / "ho-so-2023-09.csv", [sent.row()])
    run(main, "import", str(path))
    status, out, _ = run(main, "status")

    assert status == 1  # nothing is published yet
    assert "một cửa, từ 15/8/2023 đến 14/9/2023: vào 1, nhận 1" in out


def test_the_store_is_chosen_by_flag(run, province, tmp_path, monkeypatch):
    province(**SA_THAY)
    here = str(builds.store())
    monkeypatch.setenv("THUCCHAT_STORE", str(tmp_path / "another"))

    assert run(main, "status")[0] == 1
    status, out, _ = run(main, "--store", here, "status")
    assert status == 0
    assert f"Kho: {here}" in out


def test_the_commands_run_as_modules(province, own_store):
    province(**SA_THAY)

    status = module("data", "status", store=own_store)
    asked = module("queries", "this_build", "--format", "json", store=own_store)
    nothing = module("data", "status", store=own_store.with_name("none"))

    assert (status.returncode, asked.returncode, nothing.returncode) == (0, 0, 1)
    assert "Bản số liệu: 1" in status.stdout.decode()
    assert json.loads(asked.stdout)[0]["as_of"] == "2023-09-14"
    assert not asked.stderr, asked.stderr.decode()
    assert "chưa có bản số liệu nào" in nothing.stderr.decode()


def test_words_are_printed_also_where_the_system_has_no_vietnamese_letters(province, own_store):
    """As on Windows, where a file that a command prints into is of the old code page."""
    province(**SA_THAY)
    question = ("queries", "units", "--format", "csv")

    asked = module(*question, store=own_store, PYTHONIOENCODING="cp1252", PYTHONUTF8="0")

    assert asked.returncode == 0, asked.stderr.decode(errors="replace")
    assert "Đơn vị 616" in asked.stdout.decode("utf-8")
