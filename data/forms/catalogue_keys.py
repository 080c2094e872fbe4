"""What a catalogue file may say: each wrong key or value is named with its file and place."""

from __future__ import annotations

import types
import typing
from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import MISSING, fields, is_dataclass
from datetime import date
from pathlib import Path

from data.definition_types import hints
from data.forms.faults import WrongCatalogue
from data.forms.form import CALENDARS, HOLDS, LEVELS, PERIODS, RELATIONS, SEVERITIES, Form, Part

TYPE_WORDS = {
    str: "chuỗi",
    int: "số nguyên",
    date: "ngày (ví dụ 2025-09-30)",
    list: "danh sách",
    dict: "bảng",
}


def taken(kind: type, values: dict, path: Path, place: str):
    """An object of the catalogue from a TOML table, with the ones inside it."""
    if not isinstance(values, dict):
        raise WrongCatalogue(path, place, "phải là một bảng TOML")
    known = {each.name: each for each in fields(kind)}
    if unknown := sorted(values.keys() - known.keys()):
        raise WrongCatalogue(path, place, f"khóa không có: {', '.join(unknown)}")
    needed = {
        name for name, each in known.items() if each.default is each.default_factory is MISSING
    }
    if missing := sorted(needed - values.keys()):
        raise WrongCatalogue(path, place, f"thiếu khóa {', '.join(missing)}")
    types_of = hints(kind)
    return kind(
        **{key: _value(types_of[key], value, path, place, key) for key, value in values.items()}
    )


def _value(hint, value, path: Path, place: str, key: str):
    inner = typing.get_args(hint)
    if typing.get_origin(hint) is tuple:
        _must_be(list, value, path, place, key)
        return tuple(
            _value(inner[0], each, path, place, f"{key} thứ {number}")
            for number, each in enumerate(value, 1)
        )
    if typing.get_origin(hint) is dict:
        _must_be(dict, value, path, place, key)
        return {
            name: _must_be(inner[1], each, path, place, f"{key}.{name}")
            for name, each in value.items()
        }
    if typing.get_origin(hint) is types.UnionType:
        hint = inner[0]
    if isinstance(hint, type) and is_dataclass(hint):
        return taken(hint, value, path, key if place == "đầu tệp" else f"{place}, {key}")
    return _must_be(hint, value, path, place, key)


def _must_be(kind: type, value, path: Path, place: str, key: str):
    if not isinstance(value, kind) or isinstance(value, bool):
        raise WrongCatalogue(path, f"{place}, khóa {key}", f"phải là {TYPE_WORDS[kind]}")
    return value


def check(path: Path, form: Form) -> None:
    """What the keys of one form must agree on. Raises WrongCatalogue."""

    def wrong(place: str, reason: str) -> typing.NoReturn:
        raise WrongCatalogue(path, place, reason)

    def among(place: str, values: Iterable[object], allowed: Collection[object]) -> None:
        if strange := [each for each in values if each not in allowed]:
            wrong(place, f"“{strange[0]}” phải là một trong: {', '.join(map(str, allowed))}")

    if (form.valid_to is None) != (form.ended_by is None):
        wrong("khóa valid_to, ended_by", "ghi cả hai (ngày cuối, văn bản thay thế) hoặc bỏ cả hai")
    if form.valid_to is not None and form.valid_to < form.valid_from:
        wrong("khóa valid_to", "trước valid_from")
    among("khóa levels", form.levels, LEVELS)
    among("khóa calendar", [form.calendar], CALENDARS)
    among("khóa periods", form.periods, PERIODS)
    among("khóa send_by", form.send_by, form.levels)
    among("khóa send_by", form.send_by.values(), range(15, 29))
    sections = [each for part in form.part for each in part.section]
    for number, part in enumerate(form.part, 1):
        _check_part(f"part thứ {number}", part, wrong, among)
    rows = [row.code for each in sections for row in each.rows if row.code]
    if repeated := _repeated(rows):
        wrong("khóa rows", f"mã {repeated[0]} có ở nhiều dòng")
    if any(not 0 <= (row.decimals or 0) <= 3 for each in sections for row in each.rows):
        wrong("khóa rows, decimals", "từ 0 đến 3")
    if repeated := _repeated([each.code for each in sections if each.is_free]):
        wrong("khóa section", f"mã “{repeated[0]}” có ở nhiều mục nhập tên dòng tự do")
    if len(sections) > 1 and any(each.is_free and not each.code for each in sections):
        wrong("khóa section", "biểu có nhiều mục thì mục nhập tên dòng tự do phải có code")
    if any("/" in each.code for each in sections):
        wrong("khóa section", "code của mục không được có dấu /")
    for number, identity in enumerate(form.identity, 1):
        place = f"identity thứ {number}"
        among(f"{place}, khóa severity", [identity.severity], SEVERITIES)
        among(f"{place}, khóa relation", [identity.relation], RELATIONS)
        among(f"{place}, khóa along", [identity.along], ("columns", "rows"))
        if not 1 <= identity.part <= len(form.part):
            wrong(f"{place}, khóa part", f"biểu có {len(form.part)} phần")
        columns = [each.code for each in form.part[identity.part - 1].columns]
        known = columns if identity.along == "columns" else rows
        for side in ("left", "right"):
            among(f"{place}, khóa {side}", getattr(identity, side), known)


def _check_part(place: str, part: Part, wrong, among) -> None:
    if not part.columns or not part.section:
        wrong(place, "phải có columns và section")
    among(f"{place}, stub, khóa holds", [each.holds for each in part.stub], HOLDS)
    if _repeated(each.holds for each in part.stub):
        wrong(f"{place}, khóa stub", "mỗi giá trị của holds chỉ dùng một lần")
    if "label" not in {each.holds for each in part.stub}:
        wrong(f"{place}, khóa stub", 'phải có một cột holds = "label"')
    if repeated := _repeated(each.code for each in part.columns):
        wrong(f"{place}, khóa columns", f"cột {repeated[0]} có hai lần")
    entered = {each.code for each in part.entered}
    for column in part.columns:
        among(f"{place}, cột {column.code}, khóa sum_of", column.sum_of, entered)
        if column.of_level is not None:
            among(f"{place}, cột {column.code}, khóa of_level", [column.of_level], LEVELS)
        if not 0 <= column.decimals <= 3:
            wrong(f"{place}, cột {column.code}, khóa decimals", "từ 0 đến 3")
    for section in part.section:
        if section.is_free and section.blank_rows < 1:
            wrong(f"{place}, mục {section.code}", "phải có rows, hoặc blank_rows lớn hơn 0")
        if section.counts is not None:
            allowed = ("own", *LEVELS)
            among(f"{place}, mục {section.code}, khóa counts", [section.counts], allowed)


def _repeated(values: Iterable[str]) -> list[str]:
    return [value for value, number in Counter(values).items() if number > 1]
