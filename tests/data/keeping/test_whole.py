"""A file whose last month ends midway is named by `build`, and can be said to be whole."""

from __future__ import annotations

import functools
import re
import shlex
from datetime import date, datetime

import pytest

from data import batches, build, builds
from data.__main__ import main
from tests import province as provinces
from tests.data.importing.sent import csv_file, mapping, row, take
from tests.province import asked

DAYS_FIRST = '[formats]\ndate_order = "dmy"'
IMPORTED = datetime(2023, 9, 4)
LAST = {"Huyện Sa Thầy": "31/08/2023", "Huyện Đăk Hà": "31/08/2023", "Sở Tư pháp": "20/08/2023"}
UNITS = {"616": "a.csv", "615": "b.csv", "STP": "c.csv"}
CHECK = "Tháng mà số liệu của tệp dừng giữa chừng"


def send(tmp_path, last: dict[str, str] = LAST, stretch=None, holds="everything") -> None:
    """Three units' own exports, each a source of its own: two come to the end of August."""
    for name, (unit, day) in zip(UNITS.values(), last.items(), strict=True):
        its = stretch if name == "c.csv" else None
        held = holds if its else "everything"
        path = mapping(tmp_path, held, tables=DAYS_FIRST, name=name[0])
        text = path.read_text(encoding="utf-8").replace('"một cửa"', f'"nguồn {name[0]}"')
        path.write_text(text, encoding="utf-8")
        rows = [
            row(f"{name}-{number}", unit=unit, received=received, due="")
            for number, received in enumerate(["03/07/2023", "16/08/2023", day])
        ]
        take(csv_file(tmp_path / name, rows), name[0], now=IMPORTED, stretch=its)


def identifier(name: str) -> str:
    (found,) = [each for each in batches.every(builds.store()) if each.file_name == name]
    return found.batch_id


@pytest.fixture
def command(run, monkeypatch):
    """What a command prints; a build that it makes goes no further than its checks."""
    return _telling(run, monkeypatch, until="gathered")


@pytest.fixture
def counting(run, monkeypatch):
    """The same, and a build counts what was received."""
    return _telling(run, monkeypatch, until="counted", measures=["received_new"])


def _telling(run, monkeypatch, **how):
    monkeypatch.setattr(build, "build", functools.partial(build.build, **how))

    def of(*arguments: str) -> str:
        status, out, err = run(main, *arguments)
        assert status == 0, err
        return out

    return of


def counted(period: str) -> dict[str, int | None]:
    listed = asked(
        "select unit_code, numerator from indicator_total where measure = 'received_new' "
        "and period = $period and scope = 'own' order by all",
        {"period": period},
    )
    return {each.unit_code: each.numerator for each in listed if each.unit_code in UNITS}


def test_a_file_that_stops_within_the_month_is_named_with_the_command_that_cures_it(
    command, tmp_path
):
    send(tmp_path)
    said = command("build")

    assert f"{CHECK}: cả tháng chưa tính cho các đơn vị trong tệp (1 tệp)" in said
    assert (
        "tệp: c.csv; nguồn: nguồn c; số đơn vị: 1; đơn vị: Sở Tư pháp (STP); tháng: 2023-09; "
        "có đến hết ngày: 20/8/2023; phải đến hết ngày: 31/8/2023; "
        f"nếu đã đủ: python -m data whole --through 2023-08-31 {identifier('c.csv')}" in said
    )


def test_what_is_told_to_type_makes_the_month_whole_and_can_be_taken_back(counting, tmp_path):
    send(tmp_path)
    (told,) = re.findall(r"python -m data (whole .*)", counting("build"))
    assert counted("2023-09") == {"615": 2, "616": 2, "STP": None}

    assert "Chạy `python -m data build`" in counting(*shlex.split(told))
    assert CHECK not in counting("build")
    assert counted("2023-09") == {"615": 2, "616": 2, "STP": 2}
    assert counted("2023-07") == {"615": 1, "616": 1, "STP": 1}  # what it had before stays
    assert "ghi nhận đủ đến hết 31/8/2023" in counting("status")

    counting("whole", "--undo", "c.csv")
    assert CHECK in counting("build")
    assert counted("2023-09")["STP"] is None


def test_a_file_of_everything_that_names_its_last_month_would_lose_the_months_before(
    counting, tmp_path
):
    """Why --period is no cure for it."""
    send(tmp_path, stretch=(date(2023, 8, 15), date(2023, 9, 14)))
    counting("build")

    assert counted("2023-07")["STP"] is None and counted("2023-09")["STP"] == 2


def test_a_file_that_names_its_period_asks_for_nothing_but_the_next_one(command, tmp_path):
    """It came whole, and others went on: the rest of the month is another file."""
    send(tmp_path, stretch=(date(2023, 7, 1), date(2023, 8, 20)), holds="all_of_period")
    said = command("build")

    assert (
        "có đến hết ngày: 20/8/2023; phải đến hết ngày: 31/8/2023; cần làm: chưa phải làm gì, "
        "tháng này được tính khi nhập tệp kỳ sau của nguồn\n" in said
    )
    assert "python -m data whole" not in said


def test_nothing_is_told_where_every_file_came_as_far(command, tmp_path):
    send(tmp_path, dict.fromkeys(LAST, "31/08/2023"))

    assert CHECK not in command("build")


def test_more_files_than_three_are_named(command, tmp_path):
    """Of other checks the first rows are examples; here each is to be mended."""
    send(tmp_path)
    for number in range(4):
        path = mapping(tmp_path, "everything", tables=DAYS_FIRST, name=f"x{number}")
        text = path.read_text(encoding="utf-8").replace('"một cửa"', f'"x{number}"')
        path.write_text(text, encoding="utf-8")
        unit = ("Sở Nội vụ", "Sở Y tế", "Sở Tài chính", "Sở Xây dựng")[number]
        only = [row(f"x{number}", unit=unit, received="21/08/2023", due="")]
        take(csv_file(tmp_path / f"x{number}.csv", only), f"x{number}", now=IMPORTED)

    said = command("build")
    assert said.count("python -m data whole --through 2023-08-31") == 5 and "(5 tệp)" in said


@pytest.mark.parametrize(
    ("name", "through", "why"),
    [
        ("c.csv", "2023-08-20", "đã có số liệu đến ngày 20/8/2023"),
        ("c.csv", "2023-09-05", "nhập ngày 4/9/2023, chưa thể đủ đến ngày muộn hơn"),
        ("d.csv", "2023-08-31", "Kho không có lần nhập “d.csv”"),
    ],
)
def test_what_cannot_be_is_not_taken_down_of_any_file(run, tmp_path, name, through, why):
    send(tmp_path)
    status, out, err = run(main, "whole", "--through", through, name)

    assert (status, out) == (1, "") and why in err
    assert not list(builds.store().glob("whole-through/*"))


def test_a_file_that_names_its_period_says_itself_how_far_it_came(run, tmp_path):
    send(tmp_path, stretch=(date(2023, 7, 1), date(2023, 8, 20)))
    status, _, err = run(main, "whole", "--through", "2023-08-31", "c.csv")

    assert status == 1 and "đã ghi kỳ, đến hết ngày 20/8/2023" in err


def test_a_note_that_is_no_day_is_named(run, tmp_path):
    send(tmp_path)
    run(main, "whole", "--through", "2023-08-31", "c.csv")
    (note,) = builds.store().glob("whole-through/*")
    note.write_text("31/8", encoding="utf-8")

    status, _, err = run(main, "build")
    assert status == 1 and str(note) in err and "whole --undo" in err


@pytest.mark.parametrize("number_of_commands", [0, 1])
def test_what_mends_a_file_of_a_period_has_no_command(command, number_of_commands):
    """A file sent back is a batch of its own; `whole` refuses it as it does the file itself."""
    of_period = "everything" if number_of_commands else "all_of_period"
    days = {"starts_on": date(2023, 8, 15), "ends_on": date(2023, 8, 31)}
    for unit, holds in (("616", of_period), ("615", "corrections")):
        tables = {
            "procedure": [provinces.procedure("1.000001")],
            "dossier": [
                provinces.dossier(unit, dossier_code=unit, received="2023-08-16", due="2023-08-20")
            ],
            "coverage": [provinces.whole(unit, "2023-08-15", "2023-08-31")],
        }
        provinces.batch(tables, file_name=f"{unit}.csv", holds=holds, **days)
    said = command("build", "--as-of", "2023-09-10")

    assert f"{CHECK}: cả tháng chưa tính cho các đơn vị trong tệp (2 tệp)" in said
    assert said.count("python -m data whole") == 2 * number_of_commands
    assert said.count("chưa phải làm gì") == 2 - 2 * number_of_commands
