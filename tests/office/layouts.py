"""Three layouts of a dossier export as systems write them, and the mappings that read them.

Each mapping is what the manual makes of its file; `STATUS`, `CHANNEL` are the systems' words.
"""

from __future__ import annotations

import csv
import io
import unicodedata
from collections.abc import Callable
from datetime import date
from pathlib import Path

import xlsxwriter

from tests.data.importing.sent import spreadsheet
from tests.office.exports import Export
from tests.office.facts import Dossier, Unit

Names = Callable[[str | None], str]

# No unit, and no channel.
TEAM, PIGEON = "Đội liên ngành", "Bồ câu đưa thư"
STATUS = {
    "result": "Đã trả kết quả",
    "returned": "Trả lại hồ sơ",
    "refused": "Từ chối giải quyết",
    "withdrawn": "Công dân rút",
    None: "Đang xử lý",
}
CHANNEL = {
    "online_self": "Trực tuyến",
    "online_counter": "Nộp hộ trực tuyến",
    "post": "Bưu chính công ích",
    "direct": "Trực tiếp",
    "other": "Thư điện tử",
}
FLAGS = (
    ("digitised", "is_digitised", "Số hóa TPHS"),
    ("reused", "is_reused", "Tái sử dụng"),
    ("authenticated", "is_authenticated", "Xác thực VNeID"),
    ("synchronised", "is_synchronised", "Đồng bộ DVCQG"),
    ("has_fee", "has_fee", "Có thu phí"),
    ("paid", "is_paid_online", "Thanh toán trực tuyến"),
    ("digital_result", "has_digital_result", "Kết quả điện tử"),
    ("apology", "has_apology", "Thư xin lỗi"),
)
TOP = """
source = "{system}"
title = "Hồ sơ xuất từ hệ thống {system}"
target = "dossier"
holds = "{holds}"
files = ["{system}-*"]
repeats = "last"

[values.channel]
"Thư điện tử" = "other"

[columns]
"""
COLUMNS = {
    "mot-cua": {
        "dossier_code": "Hồ sơ / Mã số",
        "procedure_code": "Hồ sơ / Thủ tục",
        "receiving_unit": "Cơ quan / Tiếp nhận",
        "handling_unit": "Cơ quan / Giải quyết",
        "channel": "Hình thức nộp",
        "submitted_at": "Thời gian / Nộp",
        "received_at": "Thời gian / Tiếp nhận",
        "due_at": "Thời gian / Hẹn trả",
        "result_ready_at": "Thời gian / Có kết quả",
        "finished_at": "Thời gian / Kết thúc",
        "outcome": "Trạng thái",
        **{field: heading for _, field, heading in FLAGS},
    },
    "chuyen-nganh": {
        "dossier_code": "Số hồ sơ",
        "procedure_code": "Mã TTHC",
        "receiving_unit": "Nơi nhận",
        "handling_unit": "Đơn vị thụ lý",
        "channel": "Cách nộp",
        "received_at": "Ngày nhận",
        "due_at": "Ngày hẹn",
        "finished_at": "Ngày xong",
        "outcome": "Kết quả",
    },
    "xa": {
        "dossier_code": "Số biên nhận",
        "procedure_code": "Mã thủ tục",
        "handling_unit": "UBND",
        "channel": "Nguồn",
        "received_at": "Thời điểm nhận",
        "due_at": "Hạn xử lý",
        "finished_at": "Thời điểm xong",
        "outcome": "Tình trạng",
    },
}


def mappings(folder: Path, holds: dict[str, str]) -> None:
    for system, columns in COLUMNS.items():
        lines = [f'{field} = "{heading}"' for field, heading in columns.items()]
        text = TOP.format(system=system, holds=holds[system]) + "\n".join(lines) + "\n"
        (folder / f"{system}.toml").write_text(text, encoding="utf-8")


def write(folder: Path, export: Export, units: dict[str, Unit]) -> Path:
    """The file of an export; of one system the month says in which kind."""
    lines = [(each, None) for each in [*export.repeated, *export.dossiers]] + export.wrong
    if export.system == "mot-cua":
        return _workbook(folder / f"{export.name}.xlsx", lines, lambda code: units[code].name)
    if export.system == "chuyen-nganh":
        is_old = export.first.month % 2 == 0
        encoding = "cp1258" if is_old else "utf-16"
        path = folder / f"{export.name}.csv"
        path.write_bytes(_text(lines, lambda code: _office(units[code])).encode(encoding, "strict"))
        return path
    rows = _village(lines, lambda code: _other_spelling(units[code].name))
    if export.last.month % 2:
        return spreadsheet(folder / f"{export.name}.ods", rows)
    with xlsxwriter.Workbook(folder / f"{export.name}.xlsx") as book:
        page = book.add_worksheet("DS")
        for number, row in enumerate(rows):
            page.write_row(number, 0, row)
    return folder / f"{export.name}.xlsx"


def _workbook(path: Path, lines: list, name: Names) -> Path:
    """Headings in two rows, merged; a row that numbers them; a total; signatures."""
    with xlsxwriter.Workbook(path) as book:
        page = book.add_worksheet("Sổ theo dõi")
        hour = book.add_format({"num_format": "dd/mm/yyyy hh:mm"})
        page.write(0, 0, "UBND TỈNH QUẢNG NGÃI")
        page.write(1, 2, "SỔ THEO DÕI HỒ SƠ")
        heads = ["STT", *COLUMNS["mot-cua"].values()]
        for column, head in enumerate(heads):
            above, _, below = head.rpartition(" / ")
            page.write(3, column, above or below)
            if above:
                page.write(4, column, below)
            page.write(5, column, f"({column + 1})")
        page.merge_range(3, 1, 3, 2, "Hồ sơ")
        page.merge_range(3, 3, 3, 4, "Cơ quan")
        page.merge_range(3, 6, 3, 10, "Thời gian")
        for column in (0, 5, *range(11, len(heads))):
            page.merge_range(3, column, 4, column, heads[column])
        for number, (each, fault) in enumerate(lines, start=1):
            row = [number, *_cells(each, fault, name)]
            for column, value in enumerate(row):
                if isinstance(value, date):
                    page.write_datetime(5 + number, column, value, hour)
                elif value is not None:
                    page.write(5 + number, column, value)
        page.write(6 + len(lines), 1, "Tổng cộng")
        page.write(6 + len(lines), 2, len(lines))
        page.write(8 + len(lines), 2, "Người lập biểu")
        page.write(8 + len(lines), 7, "Thủ trưởng đơn vị")
        page.write(11 + len(lines), 2, "Trần Thị Lập")
    return path


def _cells(each: Dossier, fault: str | None, name: Names) -> list:
    flags = (getattr(each, attribute) for attribute, _, _ in FLAGS)
    return [
        *(each.code, each.procedure, name(each.receiving)),
        TEAM if fault == "unit" else name(each.handling),
        _channel(each, fault),
        *(each.submitted, "31/02/2026" if fault == "day" else each.received, each.due, each.ready),
        *_ending(each, fault),
        *(None if flag is None else "Có" if flag else "Không" for flag in flags),
    ]


def _channel(each: Dossier, fault: str | None) -> str:
    return PIGEON if fault == "channel" else CHANNEL[each.channel]


def _ending(each: Dossier, fault: str | None) -> tuple[date | None, str]:
    if fault == "open":
        return None, STATUS["result"]
    return each.finished, STATUS[each.outcome]


def _text(lines: list, name: Names) -> str:
    """Semicolons, days as text, and signs of tone beside their letters as cp1258 has them."""
    text = io.StringIO()
    writer = csv.writer(text, delimiter=";", lineterminator="\r\n")
    writer.writerow(["TT", *COLUMNS["chuyen-nganh"].values()])
    for number, (each, fault) in enumerate(lines, start=1):
        finished, status = _ending(each, fault)
        writer.writerow(
            [
                *(number, each.code, each.procedure, name(each.receiving)),
                TEAM if fault == "unit" else name(each.handling),
                _channel(each, fault),
                "31/02/2026" if fault == "day" else _day(each.received),
                *(_day(each.due), _day(finished), status),
            ]
        )
    return _tones_apart(text.getvalue())


def _day(moment: date | None) -> str:
    return f"{moment:%d/%m/%Y}" if moment else ""


def _tones_apart(text: str) -> str:
    tones = "\u0300\u0301\u0303\u0309\u0323"
    made = []
    for letter in text:
        parts = unicodedata.normalize("NFD", letter)
        base = unicodedata.normalize("NFC", "".join(each for each in parts if each not in tones))
        made.append(base + "".join(each for each in parts if each in tones))
    return "".join(made)


def _village(lines: list, name: Names) -> list[list[str]]:
    """Everything is text, in letters taken apart (NFD), times as ISO has them."""
    rows = [["STT", *COLUMNS["xa"].values()]]
    for number, (each, fault) in enumerate(lines, start=1):
        finished, status = _ending(each, fault)
        rows.append(
            [
                *(str(number), each.code, each.procedure),
                TEAM if fault == "unit" else name(each.handling),
                _channel(each, fault),
                "2026-02-31T08:00:00" if fault == "day" else _iso(each.received),
                *(_iso(each.due), _iso(finished), status.upper()),
            ]
        )
    return [[unicodedata.normalize("NFD", cell) for cell in row] for row in rows]


def _iso(moment: date | None) -> str:
    return moment.isoformat() if moment else ""


def _office(unit: Unit) -> str:
    """As people write of a commune's office."""
    if unit.level != "commune":
        return unit.name.upper()
    return f"UBND {unit.name[0].lower()}{unit.name[1:]}"


def _other_spelling(name: str) -> str:
    """Đắk for Đăk, signs of tone on the other letter of a pair: both are in use."""
    pairs = (("Đăk", "Đắk"), ("òa", "oà"), ("ùy", "uỳ"), ("ủy", "uỷ"), ("ọa", "oạ"))
    for usual, other in pairs:
        name = name.replace(usual, other)
    return name
