"""A mapping: which heading of a file feeds which field. Data in TOML, one file a kind of export."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

from data import faults
from data.importing.mappings.checks import Check
from data.importing.mappings.shape import Mapping

SOURCES = Path(__file__).parents[2] / "sources"
# What Python's reader says of it is English and names no remedy.
WRONG_SYNTAX = (
    'không đúng cách viết TOML. Mỗi dòng viết như title = "Hồ sơ", đủ hai dấu ngoặc kép thẳng; '
    "tên có dấu cách hay có dấu tiếng Việt ở bên trái dấu = cũng đặt trong ngoặc kép; mỗi khóa, "
    "mỗi mục [ ] chỉ ghi một lần"
)


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
    return Check(path, text).mapping(written)


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


def kept(folder: Path) -> Mapping | None:
    """The mapping that a batch was read by, as it was then; None where its folder has none.

    Raises WrongMapping where it can no longer be one.
    """
    return next((load(path) for path in sorted(folder.glob("*.toml"))), None)


def named(name: str, beside: Path | None = None) -> Mapping:
    """A mapping by name or by path. Raises UnknownMapping."""
    if name.endswith(".toml"):
        return load(Path(name))
    for folder in (SOURCES, beside or SOURCES):
        if (path := folder / f"{name}.toml").exists():
            return load(path)
    raise faults.UnknownMapping(name, sorted(path.stem for path in SOURCES.glob("*.toml")))
