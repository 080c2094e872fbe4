"""Files that nobody laid out for us: each comes in by a mapping that the manual makes of it.

They follow no layout that the importer was made for. What a correct reader must see of each
is told beside it, as dossiers, and counted by the twin.
"""

from __future__ import annotations

import csv
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path

import openpyxl
import pytest

from data.build import build
from tests.office.commands import command
from tests.office.facts import Dossier, Procedure, day_of
from tests.office.twin import Twin, report_month
from tests.province import asked

PROCEDURE = Procedure("1.000110", "Cấp bản sao", "Hộ tịch", "commune", "full", 7, False, True)
MEASURES = (
    *("received_new", "received_online", "resolved", "resolved_early", "resolved_on_day"),
    *("resolved_late", "on_time_resolved", "late_of_due", "open", "open_overdue"),
)
CHANNEL = {"online_self": "Qua mạng", "direct": "Tại quầy", "post": "Bưu điện"}
MAPPING = """
source = "lạ"
title = "Tệp của người lạ"
target = "dossier"
holds = "everything"
{top}

[columns]
procedure_code = "{procedure}"
channel = "{channel}"
{columns}

[values.channel]
"Bưu điện" = "post"
"""


def dossiers(unit: str, year: int, month: int) -> list[Dossier]:
    """Twelve of one unit: early, on the day, late, and still open, one day after another."""
    made = []
    for number in range(12):
        received = datetime(year, month, 1 + number, 8 + number % 3, 15)
        due = received.date() + timedelta(days=7)
        after = (3, 7, 9, None)[number % 4]
        made.append(
            Dossier(
                f"{unit}/{number:02}",
                PROCEDURE.code,
                unit,
                list(CHANNEL)[number % 3],
                received,
                due,
                received + timedelta(days=after, hours=1) if after else None,
                "result" if after else None,
            )
        )
    return made


@pytest.fixture
def take(tmp_path, monkeypatch):
    """Import a file by a mapping of its own, and build what is compared; what the import said."""

    store = tmp_path / "kho"
    monkeypatch.setenv("THUCCHAT_STORE", str(store))

    def of(path: Path, columns: dict[str, str], since: str = "2025-07-01", **more: str) -> str:
        heads = {"procedure": "Mã TTHC", "channel": "Hình thức", "top": ""} | more
        lines = "\n".join(f'{field} = "{heading}"' for field, heading in columns.items())
        text = MAPPING.format(columns=lines, **heads)
        path.with_suffix(".toml").write_text(text, encoding="utf-8")
        if not store.exists():
            command("init", "--province", "51", "--from", since)
        said = command("import", str(path), "--mapping", str(path.with_suffix(".toml")))
        build(until="counted", measures=MEASURES)
        return said

    return of


def is_as_the_twin(told: list[Dossier], unit: str, year: int, month: int) -> None:
    """The unit's report month of the receipts and the next, the last of which is running."""
    last = max(
        day_of(moment) for each in told for moment in (each.received, each.finished or date.min)
    )
    for span in (report_month(year, month), report_month(year, month + 1)):
        cut = replace(span, last=min(span.last, last))
        counted = Twin(told, {PROCEDURE.code: PROCEDURE}, set(), last).counts([cut])
        published = {
            row.measure: (row.numerator, row.denominator)
            for row in asked(
                "select measure, numerator, denominator from indicator_total "
                "where unit_code = $unit and scope = 'own' and period = $period",
                {"unit": unit, "period": span.name},
            )
        }
        wanted = {measure: counted[measure] for measure in MEASURES}
        assert {measure: published[measure] for measure in MEASURES} == wanted, span.name


def text_file(path: Path, rows: list[list]) -> Path:
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        csv.writer(file).writerows(rows)
    return path


def workbook(path: Path, rows: list[list]) -> Path:
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(row)
    book.save(path)
    return path


def shown(moment: date | None) -> str:
    return f"{moment:%d/%m/%Y}" if moment else ""


def test_days_before_2020_of_a_district_that_is_gone(take, tmp_path):
    told = dossiers("524", 2017, 3)
    rows = [
        [each.code, "Huyện Bình Sơn", each.procedure, CHANNEL[each.channel]]
        + [shown(moment) for moment in (each.received, each.due, each.finished)]
        for each in told
    ]
    heads = ["Số HS", "Cơ quan", "Mã TTHC", "Hình thức", "Nhận", "Hẹn", "Xong"]
    path = text_file(tmp_path / "cu.csv", [heads, *rows])

    take(
        path,
        {
            "dossier_code": "Số HS",
            "handling_unit": "Cơ quan",
            "received_at": "Nhận",
            "due_at": "Hẹn",
            "finished_at": "Xong",
        },
        since="2015-01-01",
    )

    is_as_the_twin(told, "524", 2017, 3)


def test_a_log_with_a_row_for_every_step(take, tmp_path):
    """The last step of each dossier stands; its time is the end only where its state says so."""
    told = dossiers("21484", 2025, 9)
    rows = []
    for each in told:
        same = [
            each.code,
            each.procedure,
            "Xã Ba Tơ",
            CHANNEL[each.channel],
            each.received,
            each.due,
        ]
        first = datetime.combine(each.received, each.received.time())
        rows.append([*same, "Tiếp nhận", first, "Mới tiếp nhận"])
        rows.append([*same, "Thẩm tra", first + timedelta(days=1), "Đang xử lý"])
        if each.finished:
            rows.append([*same, "Trả", each.finished, "Đã trả kết quả"])
    rows.sort(key=lambda row: row[7])
    heads = ["Mã", "Mã TTHC", "Đơn vị", "Hình thức", "Nhận", "Hẹn", "Bước", "Lúc", "Trạng thái"]
    path = workbook(tmp_path / "nhat-ky.xlsx", [heads, *rows])

    said = take(
        path,
        {
            "dossier_code": "Mã",
            "handling_unit": "Đơn vị",
            "received_at": "Nhận",
            "due_at": "Hẹn",
            "finished_at": "Lúc",
            "outcome": "Trạng thái",
        },
    )

    assert f"{len(rows)} dòng vào, nhận 12, chưa nhận 0, đã thay {len(rows) - 12}" in said
    assert "3 hồ sơ nhiều dòng mà dòng được dùng ghi chưa xong" in said
    is_as_the_twin(told, "21484", 2025, 9)


def test_two_columns_of_due_days_of_which_a_person_chooses(take, tmp_path):
    """Which of them is the day promised, a proposal does not say."""
    told = dossiers("STP", 2025, 9)
    rows = [
        [
            *(each.code, "Sở Tư pháp", each.procedure, CHANNEL[each.channel], each.received),
            *(each.due - timedelta(days=3), each.due, each.finished),
        ]
        for each in told
    ]
    heads = ["Số hồ sơ", "Đơn vị", "Mã TTHC", "Hình thức", "Ngày tiếp nhận"]
    heads += ["Hạn giải quyết", "Ngày hẹn trả", "Ngày trả kết quả"]
    path = workbook(tmp_path / "hai-han.xlsx", [heads, *rows])
    proposed = tmp_path / "de-xuat.toml"
    command("init", "--province", "51", "--from", "2025-07-01")
    command("inspect", str(path), "--write", str(proposed))

    (asked_about,) = [
        line for line in proposed.read_text(encoding="utf-8").splitlines() if "due_at" in line
    ]
    assert asked_about.startswith("# due_at")
    assert "Hạn giải quyết" in asked_about and "Ngày hẹn trả" in asked_about
    proposed.unlink()
    take(
        path,
        {
            "dossier_code": "Số hồ sơ",
            "handling_unit": "Đơn vị",
            "received_at": "Ngày tiếp nhận",
            "due_at": "Ngày hẹn trả",
            "finished_at": "Ngày trả kết quả",
        },
    )
    is_as_the_twin(told, "STP", 2025, 9)


def test_without_a_code_several_columns_are_one(take, tmp_path):
    told = dossiers("23401", 2025, 9)
    rows = [
        ["Xã Đăk Tô", each.procedure, CHANNEL[each.channel]]
        + [shown(moment) for moment in (each.received, each.due, each.finished)]
        for each in told
    ]
    heads = ["Xã, phường", "Mã TTHC", "Hình thức", "Ngày nhận", "Ngày hẹn", "Ngày xong"]
    path = text_file(tmp_path / "khong-ma.csv", [heads, *rows])

    take(
        path,
        {
            "handling_unit": "Xã, phường",
            "received_at": "Ngày nhận",
            "due_at": "Ngày hẹn",
            "finished_at": "Ngày xong",
        },
        top='key = ["Ngày nhận", "Mã TTHC", "Xã, phường"]',
    )

    is_as_the_twin(told, "23401", 2025, 9)


def test_thirty_columns_of_which_many_are_called_alike(take, tmp_path):
    """Which of them is meant is said by its place; without it nothing is taken."""
    told = dossiers("21289", 2025, 9)
    heads = [
        "STT",
        "Mã hồ sơ",
        "Tên",
        "Mã TTHC",
        "Tên",
        "Đơn vị",
        "Cán bộ",
        "Ngày",
        "Đơn vị",
        "Ngày",
    ]
    heads += ["Hình thức", "Hình thức", *["Ngày", "Ghi chú"] * 8, "Số", "Ngày"]
    assert len(heads) == 30
    rows = []
    for number, each in enumerate(told, start=1):
        row = [number, each.code, "Cấp bản sao", each.procedure, "Ông A", "Xã Ba Tơ", "Bà B"]
        row += [each.received - timedelta(days=2), "Xã Sơn Hà", each.received]
        row += ["Chuyển khoản", CHANNEL[each.channel], each.received + timedelta(days=30), None]
        row += [each.due, None, each.finished, None, *[each.received, "x"] * 5, "12", each.received]
        rows.append(row)
    path = workbook(tmp_path / "ba-muoi.xlsx", [heads, *rows])
    columns = {
        "dossier_code": "Mã hồ sơ",
        "handling_unit": "Đơn vị (cột 9)",
        "received_at": "Ngày (cột 10)",
        "due_at": "Ngày (cột 15)",
        "finished_at": "Ngày (cột 17)",
    }

    with pytest.raises(AssertionError, match=r"cột cùng gọi là “Ngày”.*“Ngày \(cột 10\)”"):
        take(path, columns | {"received_at": "Ngày"}, channel="Hình thức (cột 12)")
    take(path, columns, channel="Hình thức (cột 12)")

    is_as_the_twin(told, "21289", 2025, 9)
