"""`python -m data template`: the blank or filled workbooks of a form, ready to be sent."""

from __future__ import annotations

import argparse
from pathlib import Path

from data import builds, faults, packs, places
from data.forms import filling, report, writing
from data.forms.faults import OneFileForSeveral
from data.founding import checking


def add(parser: argparse.ArgumentParser) -> None:
    """What may be said after `python -m data template`."""
    parser.add_argument("form", metavar="BIỂU", help="ví dụ II.06a, 01/PCTN")
    whose = parser.add_mutually_exclusive_group(required=True)
    whose.add_argument("--unit", nargs="+", metavar="MÃ", help="một hoặc nhiều đơn vị, theo mã")
    whose.add_argument(
        "--level", choices=report.LEVEL_WORDS, metavar="CẤP", help="mọi đơn vị của một cấp"
    )
    parser.add_argument("--period", required=True, metavar="KỲ", help="ví dụ 2023-Q3, 2023")
    parser.add_argument("--filled", action="store_true", help="điền sẵn số tính từ hồ sơ")
    parser.add_argument(
        "--to",
        type=Path,
        default=Path(),
        metavar="NƠI",
        help="tệp .xlsx hoặc thư mục (mặc định: thư mục đang đứng)",
    )


def template(asked: argparse.Namespace) -> int:
    """Write a workbook a unit; none over another file."""
    pack = packs.of(builds.store())
    checking.insist_on_units(pack, "chưa lập biểu nào")
    codes = asked.unit or report.units_of_level(asked.level, asked.period, pack)
    reports = [report.of(asked.form, code, asked.period, pack) for code in codes]
    is_file = asked.to.suffix.lower() == ".xlsx"
    if is_file and len(reports) > 1:
        raise OneFileForSeveral(asked.to)
    folder = asked.to.parent if is_file else asked.to
    try:
        places.folder(folder)
    except OSError as error:
        raise faults.FileNotWritten(folder, error) from error
    for each in reports:
        path = asked.to if is_file else folder / _file_name(each)
        writing.write(path, each, filling.figures(each) if asked.filled else filling.blank(each))
        print(f"{path}: biểu {each.form.form}, {each.unit_name}, kỳ {each.period}")
    return 0


def _file_name(its: report.Report) -> str:
    # A colon, as in civil:2023-Q3, cannot stand in a file's name on Windows.
    parts = (its.form.form.replace("/", "-"), its.unit_code, its.period.replace(":", "-"))
    return f"{'_'.join(parts)}.xlsx"
