"""A mapping: which heading of a file feeds which field. Data in TOML, one file a kind of export."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

from data import faults, packs
from data.importing.mappings.checks import Check
from data.importing.mappings.shape import Mapping

# What Python's reader says of it is English and names no remedy.
WRONG_SYNTAX = (
    'không đúng cách viết TOML. Mỗi dòng viết như title = "Hồ sơ", đủ hai dấu ngoặc kép thẳng; '
    "tên có dấu cách hay có dấu tiếng Việt ở bên trái dấu = cũng đặt trong ngoặc kép; mỗi khóa, "
    "mỗi mục [ ] chỉ ghi một lần"
)


def load(path: Path, pack: Path | None = None) -> Mapping:
    """One mapping, which may be of a form of that pack. Raises WrongMapping naming the file, the
    key and its line."""
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
    return Check(path, text, packs.forms(pack) if pack else ()).mapping(written)


def every(
    store: Path, beside: Path | None = None
) -> tuple[list[Mapping], list[faults.WrongMapping]]:
    """The mappings of the store, the program's examples where the store has none of that name, and
    those that lie beside the data; what is wrong with others, such as one that somebody is still
    writing."""
    folders = (packs.mappings(store), packs.EXAMPLES)
    named = {path.stem: path for folder in reversed(folders) for path in folder.glob("*.toml")}
    paths = [named[name] for name in sorted(named)]
    if beside and beside.resolve() not in [folder.resolve() for folder in folders]:
        paths += [path for path in sorted(beside.glob("*.toml")) if _is_meant(path)]
    mappings, wrong = [], []
    for path in paths:
        try:
            mappings.append(load(path, packs.place(store)))
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
    pack = packs.place(folder.parents[1])
    return next((load(path, pack) for path in sorted(folder.glob("*.toml"))), None)


def named(name: str, store: Path, beside: Path | None = None) -> Mapping:
    """A mapping by path; or by name: the store's, else the program's, else that beside the data.

    Raises UnknownMapping.
    """
    pack = packs.place(store)
    if name.endswith(".toml"):
        return load(Path(name), pack)
    folders = (packs.mappings(store), packs.EXAMPLES)
    for folder in (*folders, *([beside] if beside else [])):
        if (path := folder / f"{name}.toml").exists():
            return load(path, pack)
    known = sorted({path.stem for folder in folders for path in folder.glob("*.toml")})
    raise faults.UnknownMapping(name, known, folders[0])
