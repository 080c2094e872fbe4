"""What `build` and `check` say in the terminal: the day and why, what was found, in words."""

from __future__ import annotations

import functools
from datetime import datetime
from decimal import Decimal

import pytest

from data import build, builds
from data.__main__ import main
from data.building import telling
from pages.working_group.data_quality import checked
from tests import province as provinces
from tests.province import dossier, reported, unit

SA_THAY = {"units": [unit("616")]}
LATE_DAY = dossier("616", received="2023-07-03", due="2023-07-02")


@pytest.fixture
def command(run, monkeypatch):
    """What a command prints; a build that it makes goes no further than its checks."""
    usual = build.build
    monkeypatch.setattr(build, "build", functools.partial(usual, until="gathered"))

    def of(*arguments: str) -> str:
        return run(main, *arguments)[1]

    return of


def batch(*dossiers: dict, **account) -> None:
    codes = {each["procedure_code"] for each in dossiers}
    tables = {
        "procedure": [provinces.procedure(code) for code in codes],
        "dossier": list(dossiers),
        "coverage": [provinces.whole("616", "2022-12-15", "2023-09-14")],
    }
    provinces.batch({name: rows for name, rows in tables.items() if rows}, **account)


def test_build_says_which_day_it_calls_today_and_what_told_it(command):
    batch(dossier("616", received="2023-09-08"), file_name="tuần 2.xlsx")

    assert "Số liệu tính đến hết ngày 8/9/2023: ngày tiếp nhận mới nhất (hồ sơ" in (
        said := command("build")
    )
    assert "tệp tuần 2.xlsx" in said


def test_build_says_that_the_day_was_given_and_which_it_would_have_been(command):
    batch(dossier("616", received="2023-09-08"))

    said = command("build", "--as-of", "2023-09-14")
    assert "ngày 14/9/2023: theo --as-of; ngày mới nhất trong số liệu là 8/9/2023." in said


def test_build_says_which_form_or_print_told_the_day_where_no_dossier_came(command):
    cells = reported("II.06a", "STP", "2023-Q3", {"Tư pháp": {"4": 1}})
    provinces.batch({"form_cell": cells}, file_name="biểu.xlsx")

    assert "ngày cuối của kỳ mới nhất có biểu (II.06a 2023-Q3, tệp biểu.xlsx)" in command("build")


def test_build_prints_what_checks_warn_of_in_words_with_the_file_and_the_next_step(command):
    batch(LATE_DAY, *(dossier("616") for _ in range(3)), file_name="tháng 7.xlsx")

    said = command("build")
    assert "Cảnh báo (không chặn phát hành):" in said
    assert "Ngày hẹn trả trước ngày tiếp nhận (1 dòng)" in said
    place = f"mã hồ sơ: {LATE_DAY['dossier_code']}; tiếp nhận: 3/7/2023; hẹn trả: 2/7/2023"
    assert f"{place}; tệp: tháng 7.xlsx" in said
    assert "Sửa ngày ở nguồn rồi gửi lại" in said
    assert "{" not in said


def test_build_says_nothing_of_warnings_where_there_are_none(command):
    batch(dossier("616"))

    assert "Cảnh báo" not in command("build")


def test_a_day_that_stands_alone_is_printed_with_its_row_column_and_file(command):
    lone = dossier("616", received="2023-07-04", finished="2024-07-09")
    batch(dossier("616"), dossier("616"), lone, file_name="tháng 7.xlsx")

    said = command("build")
    assert "tính đến hết ngày 3/7/2023" not in said and "tính đến hết ngày 4/7/2023" in said
    named = f"mã hồ sơ: {lone['dossier_code']}; giải quyết xong: 9/7/2024; tệp: tháng 7.xlsx"
    assert named in said
    assert "--as-of" in said
    assert "tính đến hết ngày 9/7/2024" in command("build", "--as-of", "2024-07-09")


def test_procedures_that_no_list_has_are_counted_as_procedures(command):
    strange = [dossier("616", procedure_code="9.999990") for _ in range(3)]
    covered = [provinces.whole("616", "2022-12-15", "2023-09-14")]
    provinces.batch({"dossier": strange, "coverage": covered})

    said = command("build")
    assert "không có trong danh mục; tên lấy theo tệp hồ sơ (1 thủ tục)" in said
    assert "số hồ sơ: 3" in said


def test_of_many_rows_the_first_are_shown_and_the_others_counted(run):
    batch(*(dossier("616", finished="2023-07-01") for _ in range(5)), file_name="tháng 7.xlsx")

    status, _, err = run(main, "build")
    assert status == 1
    assert err.count("giải quyết xong: 1/7/2023; tệp: tháng 7.xlsx") == 3
    assert "(5 dòng)" in err and "… và 2 dòng nữa" in err
    assert "{" not in err


def test_a_unit_is_named_and_the_file_of_its_form(command):
    cells = reported("01/PCTN", "STP", "2025-Q4", {"1": {"1": 1}})
    provinces.batch({"form_cell": [{**each, "row_code": "không có"} for each in cells]})

    with build.made(datetime(2026, 1, 5), checked=(found := [])) as (_, connection):
        said = "\n".join(telling.found(connection, found))
    assert "đơn vị: Sở Tư pháp (STP)" in said
    assert "tệp: bai-kiem-thu.parquet" in said


def test_check_prints_the_rows_that_it_found_in_words(run):
    batch(LATE_DAY, dossier("616"), file_name="tháng 7.xlsx")

    status, out, err = run(main, "check")
    assert status == 0
    assert f"mã hồ sơ: {LATE_DAY['dossier_code']}; tiếp nhận: 3/7/2023" in out
    assert "Số liệu tính đến hết ngày 3/7/2023" in err


def test_the_terminal_calls_things_as_the_page_does():
    assert telling.FIELD == checked.FIELD


def test_a_build_is_published_though_nobody_listens_any_more(own_store):
    """As `python -m data build | head -1` does, which closes the pipe after a line."""
    batch(dossier("616"))

    def gone(sentence: str) -> None:
        raise BrokenPipeError

    with pytest.raises(BrokenPipeError):
        build.build(until="gathered", tell=gone)
    assert len(builds.published()) == 1


def test_what_stops_a_build_is_told_after_the_day_and_no_warning_says_it_was_published(run):
    batch(LATE_DAY, dossier("616", finished="2023-07-01"))

    status, out, err = run(main, "build")
    assert status == 1
    assert out.startswith("Số liệu tính đến hết ngày 3/7/2023")
    assert "Ngày hẹn trả trước ngày tiếp nhận" in out and "vẫn phát hành" not in out
    assert "Chưa phát hành" in err


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (Decimal("1377.000"), "1.377"),
        (Decimal("80.480"), "80,48"),
        (Decimal("-45"), "-45"),
        (60000, "60.000"),
        (0.5, "0,5"),
    ],
)
def test_numbers_are_written_as_everywhere(value, said):
    """A form's 3.000 would be read as three thousand."""
    assert telling._number(Decimal(str(value))) == said
