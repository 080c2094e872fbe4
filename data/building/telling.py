"""What a build says of itself in the terminal: which day it calls today and why, what checks found.

In Vietnamese, for whoever runs `build` and `check`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path

import duckdb

from data import statements
from data.building.checking import Checked
from data.terminal import days

# What the columns of checks are called, as on the page about the data's quality.
FIELD = {
    "dossier_code": "mã hồ sơ",
    "procedure_code": "thủ tục",
    "procedure_name": "tên thủ tục",
    "unit_code": "đơn vị",
    "month": "tháng",
    "period": "kỳ",
    "submitted_at": "nộp",
    "received_at": "tiếp nhận",
    "due_at": "hẹn trả",
    "result_ready_at": "có kết quả",
    "finished_at": "giải quyết xong",
    "channel": "kênh nộp",
    "outcome": "kết quả",
    "role": "vai trò",
    "count_rows": "số dòng",
    "calendar": "lịch kỳ",
    "day": "ngày",
    "count_carried_over": "kỳ trước chuyển sang",
    "count_open": "đang giải quyết",
    "count_to_handle": "phải giải quyết",
    "count_resolved": "đã giải quyết",
    "count_resolved_and_open": "đã và đang giải quyết",
    "form": "biểu",
    "row_code": "dòng",
    "column_code": "cột",
    "reported": "báo cáo",
    "counted": "từ hồ sơ",
    "expected": "phải bằng",
    "difference": "lệch",
    "count_values": "số giá trị",
    "place": "vị trí",
    "sentence": "quan hệ",
    "left_value": "vế trái",
    "max_points": "điểm tối đa",
    "threshold": "ngưỡng",
    "right_value": "vế phải",
    "valid_from": "thành lập",
    "valid_to": "kết thúc hoạt động",
    "count_dossiers": "số hồ sơ",
    "old_code": "đơn vị cũ",
    "new_codes": "đơn vị mới",
    "changed_on": "ngày sắp xếp",
    "share": "phần nhập vào",
    "areas": "địa bàn",
    "measure": "chỉ số",
    "level": "cấp",
    "summed": "cộng các đơn vị",
    "of_parts": "theo các kỳ trong đó",
    "parts": "các kỳ trong đó",
    "reported_denominator": "mẫu số trên báo cáo",
    "summed_denominator": "cộng mẫu số các đơn vị",
    "version": "phiên bản",
    "cell": "ô",
    "component": "thành phần",
    "file_name": "tệp",
    "source": "nguồn",
    "count_units": "số đơn vị",
    "unit_codes": "đơn vị",
    "came_through": "có đến hết ngày",
    "goes_on_through": "phải đến hết ngày",
    "command": "nếu đã đủ",
    "to_do": "cần làm",
}
# Why a day is called today, by what tells it.
WHY = {
    "received_at": "ngày tiếp nhận mới nhất (hồ sơ {told}, tệp {file})",
    "finished_at": "ngày giải quyết xong mới nhất (hồ sơ {told}, tệp {file})",
    "declared": "ngày cuối của kỳ mà tệp {file} chứa trọn",
    "form": "ngày cuối của kỳ mới nhất có biểu ({told}, tệp {file})",
    "print": "ngày của số đã công bố mới nhất ({told})",
    "given": "theo --as-of",
    "made": "ngày lập bản, vì kho chưa có số liệu nào",
}


def today(connection: duckdb.DuckDBPyConnection) -> str:
    """Which day the build calls today, and why."""
    ((as_of, told_by, file_name, told),) = connection.execute(
        "select as_of, as_of_by, as_of_file, as_of_told from build"
    ).fetchall()
    why = WHY[told_by].format(told=told, file=file_name)
    if told_by == "given" and told:
        why += f"; ngày mới nhất trong số liệu là {days.said(date.fromisoformat(told))}"
    return f"Số liệu tính đến hết ngày {days.said(as_of)}: {why}."


def periods_beyond(connection: duckdb.DuckDBPyConnection) -> list[str]:
    """Files of dossiers that were said to hold a period to a day which was not believed to be
    today, since no dossier came near it: what to do where it is right, and where it is not."""
    beyond = connection.execute(
        "select batch.file_name, batch.ends_on, as_of from batch cross join build "
        "where holds = 'all_of_period' and is_current and as_of_by <> 'given' "
        "and ends_on > as_of and ends_on <= cast(imported_at as date) "
        "and batch_id in (select batch_id from dossier) order by ends_on desc, file_name"
    ).fetchall()
    return [
        f"Tệp {file_name} được ghi là chứa trọn kỳ đến hết ngày {days.said(last_day)}, nhưng hơn "
        f"31 ngày cuối không có hồ sơ nào, nên số liệu chỉ tính đến {days.said(as_of)}, kỳ ấy "
        f"chưa kết thúc. Đúng kỳ thì chạy `python -m data build --as-of {last_day}`; nhầm kỳ thì "
        "rút tệp (`python -m data withdraw`) rồi nhập lại với `--period` đúng."
        for file_name, last_day, as_of in beyond
    ]


def unknown_holidays(connection: duckdb.DuckDBPyConnection) -> list[str]:
    """Of which years of the dossiers nobody told the holidays; nothing where all are known."""
    years = connection.execute(
        "select distinct year(day) from working_day cross join build where not knows_holidays "
        "and day between (select min(received_at) from dossier) and as_of order by all"
    ).fetchall()
    if not years:
        return []
    listed = ", ".join(str(year) for (year,) in years)
    return [
        f"Chưa biết ngày nghỉ lễ của năm {listed}: số ngày làm việc chỉ trừ thứ bảy, chủ nhật. "
        "Ghi ngày nghỉ vào working_day_override.csv rồi phát hành lại."
    ]


def nothing(store: Path, count_withdrawn: int) -> str:
    """Of a build of a store into which nothing was taken yet, or of which all was withdrawn."""
    withdrawn = (
        f" ({count_withdrawn} lần nhập đã rút; lấy lại: `python -m data withdraw --undo MÃ`, xem "
        "mã bằng `python -m data status`)"
    )
    return (
        f"Kho {store} chưa có hồ sơ, biểu nào{withdrawn if count_withdrawn else ''}: bản số liệu "
        "trống. Chạy `python -m data import TỆP` để nhập tệp rồi phát hành lại."
    )


def forms_not_configured(connection: duckdb.DuckDBPyConnection) -> list[str]:
    """Which forms a later document has ended, where what followed is not at hand."""
    ended = connection.execute(
        "select string_agg(form.form, ', ' order by form.form), form.valid_to, form.ended_by "
        "from form cross join build anti join form as later on form.form = later.form "
        "and later.valid_from > form.valid_to and later.valid_from <= build.as_of "
        "where form.valid_to < build.as_of group by all order by all"
    ).fetchall()
    return [
        f"Biểu {forms} của kỳ sau ngày {days.said(last_day)} chưa cấu hình: từ đó theo {document}. "
        "Thêm tệp mẫu mới (.toml) vào thư mục reference/forms của kho rồi phát hành lại."
        for forms, last_day, document in ended
    ]


def warnings(connection: duckdb.DuckDBPyConnection, checked: Sequence[Checked]) -> list[str]:
    """What checks found that stops no build; nothing where they found nothing."""
    lines = found(connection, [each for each in checked if not each.is_blocking])
    return ["Cảnh báo (không chặn phát hành):", *lines] if lines else []


def found(connection: duckdb.DuckDBPyConnection, checked: Sequence[Checked]) -> list[str]:
    """Of each check that found rows: what is wrong, the first rows in words, the next step."""
    return [line for each in checked if each.count_found for line in _lines(connection, each)]


def _lines(connection: duckdb.DuckDBPyConnection, each: Checked) -> Iterator[str]:
    text = statements.text("checks", each.check_name)
    noun = statements.header(text, "rows") if statements.says(text, "rows") else "dòng"
    yield f"  - {each.sentence} ({each.count_found} {noun})"
    for row in each.examples:
        yield f"      {_words(connection, row)}"
    if each.count_found > len(each.examples):
        yield f"      … và {each.count_found - len(each.examples)} {noun} nữa"
    yield f"      {statements.header(text, 'next_step')}."


def _words(connection: duckdb.DuckDBPyConnection, row: Mapping[str, object]) -> str:
    """“mã hồ sơ: A-000001; hẹn trả: 2/7/2023; tệp: ho-so.csv”."""
    said = [
        f"{FIELD.get(key, key)}: {_value(connection, key, value)}"
        for key, value in row.items()
        if value is not None
    ]
    if file_name := _file(connection, row):
        said.append(f"tệp: {file_name}")
    return "; ".join(said)


def _value(connection: duckdb.DuckDBPyConnection, key: str, value: object) -> str:
    if isinstance(value, list):
        return ", ".join(_value(connection, key, each) for each in value)
    if isinstance(value, date | datetime):
        return days.said(value)
    if isinstance(value, Decimal | int | float):
        return _number(Decimal(str(value)))
    if key in ("unit_code", "unit_codes", "old_code", "new_codes", "areas"):
        named = connection.execute(
            "select unit_name from unit where unit_code = $code order by valid_from desc limit 1",
            {"code": value},
        ).fetchone()
        return f"{named[0]} ({value})" if named else str(value)
    return str(value)


def _file(connection: duckdb.DuckDBPyConnection, row: Mapping[str, object]) -> str | None:
    """The file that a dossier or a unit's form came in."""
    for table, keys in (("dossier", ["dossier_code"]), ("form_cell", ["form", "unit_code"])):
        if row.keys() >= set(keys):
            bound = {key: row[key] for key in [*keys, "period"] if key in row}
            where = " and ".join(f"{table}.{key} = ${key}" for key in bound)
            named = connection.execute(
                f"select file_name from {table} inner join batch using (batch_id) where {where} "
                "limit 1",
                bound,
            ).fetchone()
            return named[0] if named else None
    return None


def _number(value: Decimal) -> str:
    """“1.377”, “80,48”: the decimals that it has."""
    whole, _, decimals = f"{value:,f}".partition(".")
    decimals = decimals.rstrip("0")
    return whole.replace(",", ".") + (f",{decimals}" if decimals else "")
