"""A mapping: which heading of a file feeds which field. Data in TOML, one file a kind of export."""

from __future__ import annotations

import re
import tomllib
from dataclasses import MISSING, dataclass, field, fields
from pathlib import Path

from data import faults
from data.importing import targets

SOURCES = Path(__file__).parents[1] / "sources"
TARGETS = ("dossier", "procedure")
HOLDS = ("all_of_period", "everything", "changes")
REPEATS = ("last", "first", "reject")
DATE_ORDERS = ("settle", "dmy", "mdy", "ymd")
UNITS_COVERED = ("listed", "all")


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

    @property
    def fields(self) -> dict[str, targets.Field]:
        return targets.fields(self.target)


def load(path: Path) -> Mapping:
    """One mapping. Raises WrongMapping naming the file, the key and its line."""
    try:
        text = path.read_text(encoding="utf-8")
        written = tomllib.loads(text)
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise faults.WrongMapping(path, None, None, str(error)) from error
    return _Check(path, text).mapping(written)


def every(beside: Path | None = None) -> list[Mapping]:
    """The mappings of data/sources, and those that lie beside the data."""
    folders = [SOURCES, *([beside] if beside and beside.resolve() != SOURCES else [])]
    return [load(path) for folder in folders for path in sorted(folder.glob("*.toml"))]


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
        self.one_of(written, "holds", HOLDS)
        self.one_of(written, "repeats", REPEATS)
        self.one_of(written, "units_covered", UNITS_COVERED)
        for key in ("source", "title"):
            self.is_a(str, written[key], None, key)
        for key in ("files", "unit_levels"):
            written[key] = self.texts(written.get(key, []), None, key)
        written["columns"] = self.columns(written)
        written["constants"] = self.constants(written)
        for table in ("values", "unknown", "units"):
            written[table] = self.is_a(dict, written.get(table, {}), None, table)
        self.values(written)
        written["reading"] = self.part(Reading, written.get("reading", {}), "reading")
        written["formats"] = self.part(Formats, written.get("formats", {}), "formats")
        self.required(written)
        return Mapping(name=self.path.stem, path=self.path, text=self.text, **written)

    def columns(self, written: dict) -> dict[str, list[str]]:
        of_target = targets.fields(written["target"])
        columns = self.is_a(dict, written["columns"], None, "columns")
        self.known(columns, of_target, "columns")
        return {
            name: self.texts(heading if isinstance(heading, list) else [heading], "columns", name)
            for name, heading in columns.items()
        }

    def constants(self, written: dict) -> dict[str, str]:
        constants = self.is_a(dict, written.get("constants", {}), None, "constants")
        self.known(constants, targets.fields(written["target"]), "constants")
        for name in constants:
            if name in written["columns"]:
                self.stop("constants", name, "đã lấy từ một cột, không đặt giá trị cố định nữa")
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

    def is_code(self, of: targets.Field, code: object, table: str, key: str) -> None:
        allowed = tuple(of.choices) or (True, False)
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
                self.texts(value, table, each.name)
            else:
                self.is_a(str, value, table, each.name)
        self.one_of(written, "date_order", DATE_ORDERS, table)
        if len(written.get("delimiter", ",")) != 1:
            self.stop(table, "delimiter", "phải là một ký tự")
        return kind(**written)

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
        raise faults.WrongMapping(self.path, name, _line_of(self.text, table, key), reason)


def _line_of(text: str, table: str | None, key: str) -> int | None:
    """The line on which a key of a table stands; the table's own where the key is not there."""
    now, of_table = None, None
    for number, line in enumerate(text.splitlines(), start=1):
        if head := re.match(r"\s*\[([^\]]+)\]", line):
            now = head.group(1).strip().replace('"', "")
            of_table = number if now == table else of_table
            if table is None and now.split(".")[0] == key:
                return number
        elif now == table and re.match(rf'\s*["\']?{re.escape(key)}["\']?\s*=', line):
            return number
    return of_table


def _are_rows(value: object) -> bool:
    return (
        isinstance(value, list)
        and len(value) == 2
        and all(isinstance(each, int) for each in value)
        and 1 <= value[0] <= value[1]
    )


def _as_text(value: object) -> str:
    return (
        {True: "có", False: "không"}.get(value, str(value))
        if isinstance(value, bool)
        else str(value)
    )
