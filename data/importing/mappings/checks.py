"""The keys of a mapping file: each is known, of its type, and one of what it may be."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import MISSING, fields
from pathlib import Path
from typing import NoReturn

from data import faults
from data.forms import catalogue
from data.importing.mappings import keys, lines, row_keys, targets
from data.importing.mappings.shape import Cell, Formats, Mapping, Reading

TARGETS = ("dossier", "procedure", "form", "unit")
HOLDS = ("all_of_period", "everything", "changes")
# What a file holds decides what of older ones is no more: nobody is to have it chosen for them.
CHOOSE_HOLDS = (
    'chưa chọn mỗi tệp chứa gì. Ghi một trong ba: "everything" là tất cả của nguồn, tệp cũ thôi '
    'dùng; "all_of_period" là trọn một kỳ, chỉ thay số của kỳ ấy; "changes" là chỉ phần mới hoặc '
    "đã đổi, thay từng hồ sơ"
)
REPEATS = ("last", "first", "reject", "log")
DATE_ORDERS = ("settle", "dmy", "mdy", "ymd")
UNITS_COVERED = ("listed", "all")
LEVELS = ("province", "department", "district", "commune")
MUST_BE: dict[type, str] = {str: "phải là chữ", dict: "phải là một bảng [tên]"}


class Check:
    """Every key is known, of its type, and one of what it may be; else a fault with its line."""

    def __init__(self, path: Path, text: str, forms: Collection[Path] = ()):
        """`forms`: the folders of forms that there are; none: the program's alone."""
        self.path = path
        self.text = text
        self.forms = forms

    def mapping(self, written: dict) -> Mapping:
        own = {each.name for each in fields(Mapping)} - {"name", "path", "text"}
        self.known(written, own, None)
        for key in ("source", "title", "target", "columns"):
            if key not in written:
                self.stop(None, key, "thiếu khóa này")
        self.one_of(written, "target", TARGETS)
        for key in ("form", "cells"):
            if key in written and written["target"] != "form":
                self.stop(None, key, 'chỉ dùng với target = "form"')
        if written["target"] == "unit" and written.setdefault("holds", "changes") != "changes":
            self.stop(None, "holds", "danh sách đơn vị luôn là changes: thêm, sửa, không bỏ đơn vị")
        if written["target"] != "form" and not written.get("holds"):
            self.stop(None, "holds", CHOOSE_HOLDS)
        self.one_of(written, "holds", HOLDS)
        self.one_of(written, "repeats", REPEATS)
        if written.get("repeats") == "log" and written["target"] != "dossier":
            self.stop(None, "repeats", '"log" chỉ dùng với target = "dossier"')
        self.one_of(written, "units_covered", UNITS_COVERED)
        for key in ("source", "title"):
            self.is_a(str, written[key], None, key)
        for key in ("files", "unit_levels"):
            written[key] = self.texts(written.get(key, []), None, key)
        for level in written["unit_levels"]:
            if level not in LEVELS:
                self.stop(None, "unit_levels", f"{level!r} phải là một trong: {', '.join(LEVELS)}")
        written["columns"] = self.columns(written)
        written["constants"] = self.constants(written)
        self.key(written)
        for table in ("values", "unknown", "units"):
            written[table] = self.is_a(dict, written.get(table, {}), None, table)
        self.values(written)
        self.form(written)
        written["reading"] = self.part(Reading, written.get("reading", {}), "reading")
        written["formats"] = self.part(Formats, written.get("formats", {}), "formats")
        self.required(written)
        return Mapping(name=self.path.stem, path=self.path, text=self.text, **written)

    def columns(self, written: dict) -> dict[str, list[str]]:
        of_target = targets.fields(written["target"])
        columns = self.is_a(dict, written["columns"], None, "columns")
        self.known(columns, of_target, "columns")
        return {name: self.headings(heading, "columns", name) for name, heading in columns.items()}

    def constants(self, written: dict) -> dict[str, str]:
        constants = self.is_a(dict, written.get("constants", {}), None, "constants")
        self.known(constants, targets.fields(written["target"]), "constants")
        for name, value in constants.items():
            if name in written["columns"]:
                self.stop("constants", name, "đã lấy từ một cột, không đặt giá trị cố định nữa")
            if isinstance(value, dict | list) or not str(value).strip():
                self.stop("constants", name, "phải là một giá trị")
        return {name: _as_text(value) for name, value in constants.items()}

    def key(self, written: dict) -> None:
        """Of rows without a code: what tells them apart, by fields."""
        if "key" not in written:
            return
        try:
            written["key"] = row_keys.understood(written)
        except row_keys.WrongKey as wrong:
            self.stop(None, wrong.name, str(wrong))
        if written.get("repeats") == "log" and written["key"] == row_keys.BY_ROW:
            self.stop(None, "repeats", row_keys.NO_LOG)
        # Two may be alike in all that tells them apart: that is a question, not a newer row.
        written.setdefault("repeats", "reject")

    def values(self, written: dict) -> None:
        of_target = targets.fields(written["target"])
        kinds = {name: each for name, each in of_target.items() if each.kind in ("choice", "flag")}
        self.known(written["values"], kinds, "values")
        self.known(written["unknown"], kinds, "unknown")
        for name, table in written["values"].items():
            self.is_a(dict, table, "values", name)
            for text, code in table.items():
                self.is_code(kinds[name], code, f"values.{name}", text)
        for name, code in written["unknown"].items():
            if code != "reject":
                self.is_code(kinds[name], code, "unknown", name)
        for text, code in written["units"].items():
            self.is_a(str, code, "units", text)

    def form(self, written: dict) -> None:
        """Of a form: which one, and which heading feeds which of its cells."""
        if written["target"] != "form":
            return
        for key in ("form", "cells"):
            if key not in written:
                self.stop(None, key, "thiếu khóa này")
        if written.setdefault("holds", "all_of_period") != "all_of_period":
            self.stop(None, "holds", "biểu luôn là all_of_period: thay biểu cũ của đơn vị và kỳ đó")
        forms = catalogue.load(*self.forms)
        versions = [each for each in forms if each.form == written["form"]]
        if not versions:
            known = ", ".join(sorted({each.form for each in forms}))
            self.stop(None, "form", f"không có biểu này; có: {known}")
        cells = {}
        for number, (key, heading) in enumerate(
            self.is_a(dict, written["cells"], None, "cells").items()
        ):
            row, _, column = key.rpartition(":")
            cell = Cell(keys.plain(row), column.strip())
            if all(each.decimals_at(cell.row_code, cell.column_code) is None for each in versions):
                reason = (
                    f"biểu {written['form']} không có ô nhập “dòng:cột” này; mã dòng, mã cột ở "
                    "tệp của biểu (cột biểu tự tính thì không nhập)"
                )
                self.stop("cells", key, reason)
            cells[f"cell_{number}"] = cell
            written["columns"] |= {f"cell_{number}": self.headings(heading, "cells", key)}
        written["cells"] = cells

    def headings(self, written: object, table: str, key: str) -> list[str]:
        each = self.texts(written if isinstance(written, list) else [written], table, key)
        if not each or not all(keys.key(heading) for heading in each):
            self.stop(table, key, "phải là tên một cột, hay danh sách tên cột")
        return each

    def is_code(self, of: targets.Field, code: object, table: str, key: str) -> None:
        allowed = (True, False) if of.kind == "flag" else tuple(of.choices)
        if code not in allowed:
            self.stop(table, key, f"{code!r} phải là một trong: {', '.join(map(str, allowed))}")

    def required(self, written: dict) -> None:
        filled = written["columns"].keys() | written["constants"].keys()
        for name, each in targets.fields(written["target"]).items():
            if name == row_keys.CODE and "key" in written:
                continue
            if each.is_needed and name not in filled:
                ways = f". {row_keys.WAYS}" if name == row_keys.CODE else ""
                self.stop("columns", name, f"chưa có cột nào cho {each.title}{ways}")

    def part(self, kind: type, written: dict, table: str):
        self.is_a(dict, written, None, table)
        self.known(written, {each.name for each in fields(kind)}, table)
        for each in fields(kind):
            if each.name not in written:
                continue
            value = written[each.name]
            if each.name == "heading_rows":
                if not _are_rows(value):
                    self.stop(table, each.name, "phải là [dòng đầu, dòng cuối] của phần tiêu đề")
            elif each.default_factory is not MISSING:
                if not all(text.strip() for text in self.texts(value, table, each.name)):
                    self.stop(table, each.name, "có chữ rỗng")
            else:
                self.is_a(str, value, table, each.name)
        self.one_of(written, "date_order", DATE_ORDERS, table)
        for name in ("delimiter", "quote", "decimal", "thousands"):
            sign = written.get(name, "?")
            if len(sign) != 1 or sign.isalnum() or sign in "\r\n\0":
                self.stop(table, name, "phải là một ký tự, không phải chữ, số hay dấu xuống dòng")
        made = kind(**written)
        for one, other in (("delimiter", "quote"), ("thousands", "decimal")):
            if hasattr(made, one) and getattr(made, one) == getattr(made, other):
                self.stop(table, one if one in written else other, f"trùng với {other}")
        return made

    def known(self, written: dict, allowed: Collection[str], table: str | None) -> None:
        for key in written:
            if key not in allowed:
                self.stop(table, key, f"khóa không có; các khóa có là: {', '.join(allowed)}")

    def one_of(self, written: dict, key: str, allowed: tuple, table: str | None = None) -> None:
        if key in written and written[key] not in allowed:
            self.stop(table, key, f"phải là một trong: {', '.join(allowed)}")

    def is_a(self, kind: type, value: object, table: str | None, key: str):
        if not isinstance(value, kind) or value == "":
            self.stop(table, key, MUST_BE[kind])
        return value

    def texts(self, value: object, table: str | None, key: str) -> list[str]:
        if not isinstance(value, list) or not all(isinstance(each, str) for each in value):
            self.stop(table, key, 'phải là danh sách chữ, như ["a", "b"]')
        return value

    def stop(self, table: str | None, key: str, reason: str) -> NoReturn:
        name = f"{table}.{key}" if table else key
        raise faults.WrongMapping(self.path, name, lines.line_of(self.text, table, key), reason)


def _are_rows(value: object) -> bool:
    return (
        isinstance(value, list)
        and len(value) == 2
        and all(type(each) is int for each in value)
        and 1 <= value[0] <= value[1]
    )


def _as_text(value: object) -> str:
    return (
        {True: "có", False: "không"}.get(value, str(value))
        if isinstance(value, bool)
        else str(value)
    )
