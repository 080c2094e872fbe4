"""A mapping: which heading of a file feeds which field. Data in TOML, one file a kind of export."""

from __future__ import annotations

import re
import tomllib
from dataclasses import MISSING, dataclass, field, fields
from pathlib import Path

from data import faults
from data.forms import catalogue
from data.importing import keys, lines, targets

SOURCES = Path(__file__).parents[1] / "sources"
TARGETS = ("dossier", "procedure", "form")
HOLDS = ("all_of_period", "everything", "changes")
REPEATS = ("last", "first", "reject")
DATE_ORDERS = ("settle", "dmy", "mdy", "ymd")
UNITS_COVERED = ("listed", "all")
LEVELS = ("province", "department", "district", "commune")
# What Python's reader says of it is English and names no remedy.
WRONG_SYNTAX = (
    'không đúng cách viết TOML. Mỗi dòng viết như title = "Hồ sơ", đủ hai dấu ngoặc kép thẳng; '
    "tên có dấu cách hay có dấu tiếng Việt ở bên trái dấu = cũng đặt trong ngoặc kép; mỗi khóa, "
    "mỗi mục [ ] chỉ ghi một lần"
)


@dataclass(frozen=True)
class Reading:
    """How a file is read. What is left out is found."""

    sheet: str | None = None  # every sheet that has the headings
    heading_rows: list[int] | None = None  # as a spreadsheet counts
    encoding: str | None = None
    delimiter: str | None = None
    quote: str = '"'
    ends_at: list[str] = field(default_factory=list)  # besides those of targets.toml
    skip: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Formats:
    """How its texts are written."""

    date_order: str = "settle"  # for the file, by its own dates; day first where they leave it open
    time_zone: str | None = None  # of days written without one; kept are local days
    decimal: str = ","
    thousands: str = "."
    missing: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Cell:
    """A cell of a form: its row and its column by the form's own codes."""

    row_code: str
    column_code: str

    @property
    def written(self) -> str:
        return f"{self.row_code}:{self.column_code}"


@dataclass(frozen=True)
class Mapping:
    """A checked mapping file. `text` is what it says, letter by letter: part of a batch's name."""

    name: str
    path: Path
    text: str
    source: str
    title: str
    target: str
    columns: dict[str, list[str]]
    holds: str = "everything"
    files: list[str] = field(default_factory=list)
    repeats: str = "last"
    units_covered: str = "listed"
    unit_levels: list[str] = field(default_factory=list)
    reading: Reading = field(default_factory=Reading)
    formats: Formats = field(default_factory=Formats)
    constants: dict[str, str] = field(default_factory=dict)
    values: dict[str, dict[str, str]] = field(default_factory=dict)
    unknown: dict[str, str] = field(default_factory=dict)
    units: dict[str, str] = field(default_factory=dict)
    form: str | None = None
    cells: dict[str, Cell] = field(default_factory=dict)  # by the names of their columns

    @property
    def fields(self) -> dict[str, targets.Field]:
        cells = {
            name: targets.Field(name, f"ô {cell.written}", "cell", required=True)
            for name, cell in self.cells.items()
        }
        return targets.fields(self.target) | cells

    @property
    def batch_source(self) -> str:
        """What its files replace each other under: the rows of a form are no dossiers."""
        return f"form:{self.form}:{self.source}" if self.form else self.source

    @property
    def says_period(self) -> bool:
        """Whether the rows themselves say which period they are of."""
        return "period" in self.columns or "period" in self.constants

    def wrong(self, table: str, key: str, reason: str) -> faults.WrongMapping:
        """What is said of a key that is found wrong when a file is read by it."""
        line = lines.line_of(self.text, table, key)
        return faults.WrongMapping(self.path, f"{table}.{key}", line, reason)


def load(path: Path) -> Mapping:
    """One mapping. Raises WrongMapping naming the file, the key and its line."""
    try:
        text = path.read_text(encoding="utf-8-sig")
        written = tomllib.loads(text)
    except FileNotFoundError as error:
        raise faults.NotFound(path) from error
    except OSError as error:
        raise faults.WrongMapping(path, None, None, f"không mở được: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise faults.WrongMapping(
            path, None, None, "không phải UTF-8; lưu lại thành UTF-8"
        ) from error
    except tomllib.TOMLDecodeError as error:
        line = re.search(r"line (\d+)", str(error))
        number = int(line.group(1)) if line else None
        raise faults.WrongMapping(path, None, number, WRONG_SYNTAX) from error
    return _Check(path, text).mapping(written)


def every(beside: Path | None = None) -> tuple[list[Mapping], list[faults.WrongMapping]]:
    """The mappings of data/sources and those that lie beside the data; what is wrong with others,
    such as one that somebody is still writing."""
    paths = sorted(SOURCES.glob("*.toml"))
    if beside and beside.resolve() != SOURCES:
        paths += [path for path in sorted(beside.glob("*.toml")) if _is_meant(path)]
    mappings, wrong = [], []
    for path in paths:
        try:
            mappings.append(load(path))
        except faults.WrongMapping as fault:
            wrong.append(fault)
    return mappings, wrong


def _is_meant(path: Path) -> bool:
    """Whether a TOML file beside the data is a mapping, or was to be one: others lie about too."""
    text = path.read_text(encoding="utf-8-sig", errors="replace")
    return bool(re.search(r"^\s*(target\s*=|source\s*=|\[columns\])", text, re.MULTILINE))


def named(name: str, beside: Path | None = None) -> Mapping:
    """A mapping by name or by path. Raises UnknownMapping."""
    if name.endswith(".toml"):
        return load(Path(name))
    for folder in (SOURCES, beside or SOURCES):
        if (path := folder / f"{name}.toml").exists():
            return load(path)
    raise faults.UnknownMapping(name, sorted(path.stem for path in SOURCES.glob("*.toml")))


class _Check:
    """Every key is known, of its type, and one of what it may be; else a fault with its line."""

    def __init__(self, path: Path, text: str):
        self.path = path
        self.text = text

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
        self.one_of(written, "holds", HOLDS)
        self.one_of(written, "repeats", REPEATS)
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
        forms = catalogue.load()
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
                    "data/reference/forms (cột biểu tự tính thì không nhập)"
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
            if each.required and name not in filled:
                self.stop("columns", name, f"chưa có cột nào cho {each.title}")

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

    def known(self, written: dict, allowed: object, table: str | None) -> None:
        for key in written:
            if key not in allowed:
                self.stop(table, key, f"khóa không có; các khóa có là: {', '.join(allowed)}")

    def one_of(self, written: dict, key: str, allowed: tuple, table: str | None = None) -> None:
        if key in written and written[key] not in allowed:
            self.stop(table, key, f"phải là một trong: {', '.join(allowed)}")

    def is_a(self, kind: type, value: object, table: str | None, key: str):
        if not isinstance(value, kind) or value == "":
            self.stop(table, key, {str: "phải là chữ", dict: "phải là một bảng [tên]"}[kind])
        return value

    def texts(self, value: object, table: str | None, key: str) -> list[str]:
        if not isinstance(value, list) or not all(isinstance(each, str) for each in value):
            self.stop(table, key, 'phải là danh sách chữ, như ["a", "b"]')
        return value

    def stop(self, table: str | None, key: str, reason: str) -> None:
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
