"""How one file writes its cells: the variables behind macros.sql."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from datetime import datetime, time

import duckdb

from data import database, statements
from data.importing.mappings import targets
from data.importing.mappings.shape import Formats, Mapping
from data.importing.reading import broken
from data.importing.understanding import days

# Blanks, no-break and zero-width ones too.
BLANKS = " \t\r\n\u00a0\u200b\ufeff"
BLANK = r"[\s\x{a0}\x{200b}\x{feff}]*"
ORDERS = {"dmy": "ngày trước, tháng sau", "mdy": "tháng trước, ngày sau", "ymd": "năm trước"}


def set_formats(connection: duckdb.DuckDBPyConnection, mapping: Mapping, now: datetime) -> None:
    """Make the macros that read cells; days are settled later, by `settle_days`."""
    _set(connection, mapping.formats, now)
    _check_zone(connection, mapping)


def _set(connection: duckdb.DuckDBPyConnection, formats: Formats, now: datetime) -> None:
    own = [unicodedata.normalize("NFD", text) for text in formats.missing]  # the longer form
    written = targets.texts("missing") + own
    variables = {
        "blanks": BLANKS,
        # A pattern, since DuckDB would make a join of a list.
        "missing": _any(written),
        "said_unknown": _any(own) if own else r"[^\s\S]",
        "error": broken.ERROR,
        "longest_missing": 4 + max(map(len, written)),  # and some blanks around it
        "formats": days.formats("dmy"),
        "zone": formats.time_zone,
        "decimal": formats.decimal,
        "thousands": formats.thousands,
        "grouped": rf"^-?[1-9]\d{{0,2}}({_sign(formats.thousands)}\d{{3}})+"
        rf"({_sign(formats.decimal)}\d+)?$",
        "now": datetime.combine(now.date(), time.max),
    }
    for name, value in variables.items():
        connection.execute(f"set variable {name} = $value", {"value": value})
    database.run(connection, statements.text("importing/understanding", "macros"))
    if formats.time_zone:
        connection.execute("create or replace macro local(moment) as (zoned(moment))")


def _any(texts: Iterable[str]) -> str:
    """A pattern of texts, in any case and with blanks around them."""
    composed = (unicodedata.normalize("NFC", text.strip()) for text in texts)
    return rf"(?i){BLANK}(?:{'|'.join(map(re.escape, composed))}){BLANK}"


def set_plain(connection: duckdb.DuckDBPyConnection) -> None:
    """The same where no mapping says anything."""
    _set(connection, Formats(), datetime.now())


def _sign(sign: str) -> str:
    """A sign in a pattern: a no-break blank, too, cannot be escaped otherwise."""
    return rf"\x{{{ord(sign):x}}}"


def _check_zone(connection: duckdb.DuckDBPyConnection, mapping: Mapping) -> None:
    ((count,),) = connection.execute(
        "select count(*) from pg_timezone_names() where name = getvariable('zone')"
    ).fetchall()
    if mapping.formats.time_zone and not count:
        raise mapping.wrong(
            "formats", "time_zone", "không có múi giờ này; viết như Asia/Ho_Chi_Minh hay UTC"
        )


def settle_days(connection: duckdb.DuckDBPyConnection, mapping: Mapping) -> list[str]:
    """Settle how `given` writes its days; what a maintainer is told of it."""
    fields = [
        each.name
        for each in mapping.fields.values()
        if each.kind == "day" and each.name in mapping.columns
    ]
    if not fields:
        return []
    settled = days.settle(connection, fields, mapping.formats.date_order)
    connection.execute("set variable formats = $value", {"value": settled.formats})
    return said_of(settled)


def said_of(settled: days.Days) -> list[str]:
    """What a maintainer is told of how a file writes its days."""
    order = ORDERS[settled.order]
    if not settled.is_asked:
        return ["ngày trong tệp đều rõ đâu là ngày, đâu là tháng, không phải đoán thứ tự"]
    if not settled.is_certain:
        return [
            f"ngày trong tệp đọc là {order} (tệp không cho biết; có thể ghi formats.date_order)"
        ]
    if settled.count_contrary:
        return [
            f"ngày trong tệp đọc là {order}; {settled.count_contrary} ô chỉ đọc được theo thứ tự "
            "ngược lại nên chưa nhận"
        ]
    return [f"ngày trong tệp đọc là {order}"]
