"""The type of each key of a definition: a TOML file gives values of any."""

from __future__ import annotations

import functools
import types
import typing
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

from data import faults

WORDS = {
    str: "chữ trong ngoặc kép",
    int: "số nguyên",
    bool: "true hoặc false",
    date: "ngày, viết như 2025-07-01",
    list: "danh sách chữ, viết như [“a”, “b”]",
    dict: "một bảng chữ",
}


def check(path: Path, values: Mapping[str, object], kind: type) -> None:
    """Raises WrongDefinition naming the first key whose value is of another type than `kind`'s."""
    for key, hint in hints(kind).items():
        if key in values and not _is(hint, values[key]):
            words = WORDS[_plain(hint)]
            raise faults.WrongDefinition(path, f"{key} = {values[key]!r}, phải là {words}")


@functools.cache
def hints(kind: type) -> dict[str, Any]:
    """The types of a dataclass's fields; Python reads them from their text whenever it is asked."""
    return typing.get_type_hints(kind)


def _is(hint: object, value: Any) -> bool:
    """A day and hour is no day, and true no number, though Python has it so."""
    wanted = _plain(hint)
    if wanted in (int, bool, date, str):
        return type(value) is wanted
    each = value.values() if isinstance(value, dict) else value
    return isinstance(value, wanted) and all(isinstance(text, str) for text in each)


def _plain(hint: Any) -> Any:
    """list of list[str], str of str | None."""
    if isinstance(hint, types.UnionType):
        hint = next(each for each in typing.get_args(hint) if each is not types.NoneType)
    return typing.get_origin(hint) or hint
