"""What a maintainer is told of codes with several rows, and of open states beside a day."""

from __future__ import annotations

from collections.abc import Iterator

import duckdb

from data import statements
from data.importing.mappings.row_keys import CODE
from data.importing.mappings.shape import Mapping
from data.importing.taking.logs import FINISHED, LOG, STEP
from data.importing.taking.reasons import counted


def said(connection: duckdb.DuckDBPyConnection, mapping: Mapping) -> Iterator[str]:
    """Of a log what was done with it; of other files also what may be wrong, and its cure."""
    _set_lacking(connection, mapping)
    ((rows, codes, of_several, of_one, contrary, lacking),) = connection.execute(
        statements.text("importing/taking", "several_rows")
    ).fetchall()
    if mapping.repeats == LOG:
        yield _said_of_log(connection, mapping, rows, codes, of_several + of_one)
        return
    if of_several:
        yield (
            f"{counted(of_several)} hồ sơ nhiều dòng mà dòng được dùng ghi chưa xong: tính là chưa "
            "xong; ngày ở dòng ấy là ngày của bước, không phải ngày giải quyết xong"
        )
    if of_one:
        yield (
            f"{counted(of_one)} hồ sơ có trạng thái chưa xong mà vẫn ghi ngày ở cột ngày "
            "giải quyết xong: xem là chưa xong. Trạng thái ấy nghĩa là đã xong thì sửa ở "
            "[values.outcome] của tệp ánh xạ rồi nhập lại"
        )
    if contrary and STEP not in mapping.columns:
        used, other, taken = ("cuối", "first", "đầu")
        if mapping.repeats == "first":
            used, other, taken = ("đầu", "last", "cuối")
        yield (
            f"{counted(contrary)} hồ sơ nhiều dòng mà dòng được dùng (dòng {used}) không phải dòng "
            "có ngày mới nhất. Tệp là nhật ký xử lý thì sửa trong tệp ánh xạ: "
            f'repeats = "{LOG}", và {STEP} = cột thời điểm của bước nếu có, để xếp theo thời điểm; '
            f'hoặc repeats = "{other}" để lấy dòng {taken}'
        )
    if lacking:
        yield (
            f"{counted(lacking)} dòng chưa nhận vì ô bắt buộc để trống là dòng khác của hồ sơ đã "
            f'nhận. Tệp là nhật ký xử lý thì sửa trong tệp ánh xạ: repeats = "{LOG}", ô trống sẽ '
            "lấy của dòng khác cùng mã"
        )


def _set_lacking(connection: duckdb.DuckDBPyConnection, mapping: Mapping) -> None:
    """Make lacking_row: the refused rows that lack a cell which every row needs."""
    needed = [
        f"is_missing({each.name})"
        for each in mapping.fields.values()
        if each.required and each.name in mapping.columns and each.name != CODE
    ]
    lacks = " or ".join(needed) or "false"
    connection.execute(
        "create or replace view lacking_row as "
        f"select key_of(dossier_code) as dossier_code from refused_row where {lacks}"
    )


def _said_of_log(
    connection: duckdb.DuckDBPyConnection, mapping: Mapping, rows: int, codes: int, with_day: int
) -> str:
    ((direction,),) = connection.execute("select getvariable('direction')").fetchall()
    headings = mapping.columns.get(STEP) or mapping.columns.get(FINISHED)
    order = f"theo “{headings[0]}”" if headings else "theo thứ tự trong tệp"
    back = " (tệp ghi từ mới đến cũ)" if direction < 0 else ""
    still_open = (
        f"; {counted(with_day)} hồ sơ có bước cuối chưa xong là hồ sơ đang giải quyết"
        if with_day
        else ""
    )
    return (
        f"nhật ký: {counted(rows)} dòng của {counted(codes)} hồ sơ, các dòng của một hồ sơ xếp "
        f"{order}{back}; ô trống lấy của dòng khác cùng mã, trạng thái là của bước cuối"
        f"{still_open}"
    )
