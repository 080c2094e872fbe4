"""A mapping proposed from what a file looks like; what could not be decided is left to a person."""

from __future__ import annotations

import difflib
import json
import re
import unicodedata
from collections.abc import Container, Iterator
from dataclasses import dataclass
from pathlib import Path

from data.importing.mappings import keys, targets
from data.importing.mappings.row_keys import CODE
from data.importing.understanding import (
    beside_days,
    channels,
    known_headings,
    proposed_key,
    proposed_log,
    units_column,
)
from data.importing.understanding.inspecting import Column, Looked
from data.importing.understanding.units import Directory

# What a name must have in common with a unit's to be mentioned as meant by it.
LIKE = 0.75
# A column of kinds or of units does not have more texts than this.
MOST_TEXTS = 1_000
# Either of them, beside a day, and the rows are dossiers.
OF_DOSSIERS = {"dossier_code", "received_at"}
# Both, or it is no list of units: every export names a unit somewhere.
OF_UNITS = {"unit_code", "unit_name"}
# Without it nothing can be called late: that no column was found is said, though files without it
# are taken.
WANTED = ("due_at",)
# Fields that name another unit by its code, as lists seldom do.
NAMED_BY_CODE = {"parent_code"}


@dataclass(frozen=True)
class Proposal:
    """`columns`: field → column, guesses too; `undecided`: sentences; `text`: the mapping as TOML,
    in which a line that a person must decide begins with #; `tried`: the same, decided as guessed,
    for a trial that leaves nothing behind."""

    target: str
    columns: dict[str, Column]
    undecided: list[str]
    text: str
    tried: str
    has_code: bool = True

    @property
    def is_whole(self) -> bool:
        """Whether every required field has a column; a code none where no column can be one."""
        of_target = targets.fields(self.target)
        required = {name for name, each in of_target.items() if each.is_needed}
        return required - ({CODE} if not self.has_code else set()) <= self.columns.keys()


def propose(
    looked: Looked,
    file_name: str,
    texts: dict[int, dict[str, int]],
    directory: Directory,
    called: Container[str] = (),
) -> Proposal:
    """The target and columns that fit best. `texts`: of a column (by number), each text and how
    many rows have it; `called`: keys of the province's own names of channels."""
    found = [(target, _matched(looked, target)) for target in ("dossier", "procedure", "unit")]
    target, columns = max(
        (each for each in found if each[0] != "unit" or each[1].keys() >= OF_UNITS),
        key=lambda each: _fit(each[0], each[1], looked),
    )
    of_target = targets.fields(target)
    if target == "dossier":
        columns |= units_column.of_units(_usable(looked), columns, texts, directory)
    taken = {column.number for column in columns.values()}
    rest = [each for each in _usable(looked) if each.number not in taken and each.count_filled]
    doubtful = {
        name: others
        for name in columns
        if (others := [each for each in rest if _may_be(of_target[name], each)])
    }
    names = {
        name: f"{of_target[name].title} phải là mã, cột “{column.called}” ghi tên"
        for name, column in columns.items()
        if target == "unit" and name in NAMED_BY_CODE and _are_names(texts[column.number])
    }
    undecided = [*([] if target == "unit" else ["mỗi tệp chứa gì (holds)"]), *names.values()]
    without_code = target == "dossier" and proposed_key.is_needed(looked, columns, rest)
    if without_code:
        undecided.append(proposed_key.SAID)
    missing = [
        name
        for name, each in of_target.items()
        if each.required and name not in columns and not (without_code and name == CODE)
    ]
    undecided += [
        f"chưa tìm được cột cho {of_target[name].title}"
        for name in missing
        if of_target[name].is_needed
    ]
    undecided += [
        f"chưa tìm được cột cho {of_target[name].title}; không có thì không biết hồ sơ nào quá hạn"
        for name in WANTED
        if name in of_target and name not in columns
    ]
    parts = list(_head(file_name, target))
    if target == "dossier":
        parts += proposed_log.lines(columns)
    if without_code:
        parts += proposed_key.lines({n: each for n, each in columns.items() if n not in doubtful})
    parts += ["", "[columns]"]
    for name, each in of_target.items():
        if name in doubtful:
            guess = _quoted(columns[name].called)
            or_these = ", ".join(_quoted(other.called) for other in doubtful[name])
            undecided.append(f"{each.title}: {guess} hay {or_these}")
            parts.append(f"# {name} = {guess}  # {each.title}: hoặc {or_these}")
        elif name in names:
            parts.append(f"# {name} = {_quoted(columns[name].called)}  # {names[name]}")
        elif name in columns:
            parts.append(f"{name} = {_quoted(columns[name].called)}")
        elif name in missing:
            without = "" if each.is_needed else "; không có cột thì bỏ dòng này: “chưa có số liệu”"
            parts.append(f'# {name} = ""  # {each.title}: {_possible(each, rest)}{without}')
    parts += _unused(of_target, columns, rest)
    for name, column in columns.items():
        of_field = of_target[name]
        if of_field.kind in ("choice", "flag"):
            own = called if name == channels.FIELD else ()
            lines = list(_values(of_field, texts[column.number], own))
            if lines:
                undecided.append(f"{len(lines)} giá trị của cột “{column.called}” chưa rõ nghĩa")
                parts += ["", f"[values.{name}]", *lines]
    unknown = {
        text: number
        for name, column in columns.items()
        if of_target[name].kind == "unit"
        for text, number in texts[column.number].items()
        if not directory.knows(text)
    }
    if unknown:
        undecided.append(f"{len(unknown)} tên đơn vị chưa nhận ra")
        parts += ["", "[units]", *_units(unknown, directory)]
    text = "\n".join(parts) + "\n"
    tried = text.replace('# holds = ""', 'holds = "everything"', 1)
    for name in doubtful:
        tried = tried.replace(f"\n# {name} = ", f"\n{name} = ", 1)
    if without_code:
        tried = tried.replace('# key = "row"', 'key = "row"', 1)
    return Proposal(target, columns, undecided, text, tried, not without_code)


def _matched(looked: Looked, target: str) -> dict[str, Column]:
    """Each field's column: by a heading that is known whole, else by one whose words are turned
    round, else by one that contains it."""
    columns: dict[str, Column] = {}
    usable = _usable(looked)
    for is_like in (known_headings.is_called, known_headings.is_turned, known_headings.speaks_of):
        for name, each in targets.fields(target).items():
            if name == proposed_log.STEP:
                continue
            taken = {column.number for column in columns.values()}
            found = (
                column
                for heading in each.headings
                for column in usable
                if column.number not in taken
                and is_like(column.heading, heading)
                and _can_be(each, column)
            )
            if name not in columns and (column := next(found, None)):
                columns[name] = column
    if target == "dossier" and "procedure_code" not in columns and "procedure_name" in columns:
        columns["procedure_code"] = columns["procedure_name"]
    return columns | (proposed_log.added(columns, usable) if target == "dossier" else {})


def _may_be(field: targets.Field, column: Column) -> bool:
    """Whether a column that no field took could be meant by one as well."""
    if field.name == proposed_log.STEP:
        return proposed_log.is_time(column)
    return _can_be(field, column) and any(
        is_like(column.heading, known)
        for known in field.headings
        for is_like in (
            known_headings.is_called,
            known_headings.is_turned,
            known_headings.speaks_of,
        )
    )


def _can_be(field: targets.Field, column: Column) -> bool:
    """A column of days is a day, whatever it is called; a text without a figure is none, and an
    hour of the day or a name under “Người” is neither a day nor a choice."""
    if field.kind in ("day", "choice") and beside_days.is_hour_or_person(column):
        return False
    if field.kind == "day" and column.kind == "text":
        return any(each.isdigit() for text in column.examples for each in text)
    return column.kind != "day" or field.kind == "day"


def _are_names(texts: dict[str, int]) -> bool:
    """Whether texts are words, not codes."""
    return any(" " in text.strip() for text in texts)


def _fit(target: str, columns: dict[str, Column], looked: Looked) -> tuple[bool, bool, bool, int]:
    """Receipts by day are of dossiers, though a procedure list has no less than it needs in them;
    else whole before not whole; then days are of dossiers; then the more columns."""
    required = [name for name, each in targets.fields(target).items() if each.is_needed]
    has_days = any(column.kind == "day" for column in looked.columns)
    return (
        target == "dossier" and has_days and bool(OF_DOSSIERS & columns.keys()),
        all(name in columns for name in required),
        has_days == (target == "dossier"),
        len(columns),
    )


def _usable(looked: Looked) -> list[Column]:
    return [each for each in looked.columns if each.heading and not each.is_personal]


def _unused(
    of_target: dict[str, targets.Field], columns: dict[str, Column], rest: list[Column]
) -> Iterator[str]:
    """What no field took: a day that is not asked about would be missed in silence."""
    days = [each for each in rest if each.kind == "day"]
    for name, each in of_target.items():
        if name == proposed_log.STEP and not proposed_log.has_several(columns):
            continue
        could_be = [day for day in days if name in WANTED or not beside_days.is_promise(day)]
        if could_be and each.kind == "day" and not each.required and name not in columns:
            yield f'# {name} = ""  # {each.title}: {_possible(each, could_be)}'
    if rest:
        yield f"# Cột chưa dùng: {', '.join(_quoted(each.called) for each in rest)}"


def _possible(of_field: targets.Field, usable: list[Column]) -> str:
    """The columns that a field could be, by what they look like."""
    fitting = {
        "day": [each for each in usable if each.kind == "day"],
        "key": [each for each in usable if each.kind != "day"],
        "unit": [each for each in usable if each.kind == "text" and each.count_distinct <= 300],
        "choice": [each for each in usable if each.kind == "text" and each.count_distinct <= 20],
        "text": [each for each in usable if each.kind == "text"],
    }[of_field.kind]
    names = ", ".join(_quoted(each.called) for each in fitting[:8])
    return f"ghi tên cột, như {names}" if names else "đặt trong [constants]"


def _head(file_name: str, target: str) -> Iterator[str]:
    file_name = unicodedata.normalize("NFC", file_name)
    name = Path(file_name).stem
    yield f"# Đề xuất cho {file_name}; xem lại từng dòng, nhất là các dòng bắt đầu bằng #."
    yield f"source = {_quoted(name)}  # tên chung của mọi tệp từ nguồn này"
    yield f"title = {_quoted(f'Tệp {name}')}"
    yield f"target = {_quoted(target)}"
    yield f"files = [{_quoted(re.sub(r'[0-9]+', '*', Path(file_name).name))}]"
    if target == "unit":
        return
    yield (
        '# holds = ""  # phải chọn: everything (tất cả của nguồn, tệp cũ thôi dùng), '
        "all_of_period (trọn một kỳ), changes (chỉ phần thay đổi)"
    )


def _values(of_field: targets.Field, texts: dict[str, int], own: Container[str]) -> Iterator[str]:
    known = of_field.values()
    codes = "true, false" if of_field.kind == "flag" else ", ".join(of_field.choices)
    for text, number in texts.items():
        if keys.key(text) not in known and keys.key(text) not in own:
            yield f'# {_quoted(text)} = ""  # {number} dòng; chọn: {codes}'


def _units(unknown: dict[str, int], directory: Directory) -> Iterator[str]:
    names = {keys.unit_key(unit.unit_name): unit for unit in directory.units}
    for text, number in unknown.items():
        like = difflib.get_close_matches(keys.unit_key(text), names, n=2, cutoff=LIKE)
        said = ", ".join(f"{names[name].unit_name} ({names[name].unit_code})" for name in like)
        yield f'# {_quoted(text)} = ""  # {number} dòng' + (f"; gần giống {said}" if said else "")


def _quoted(text: str) -> str:
    """A TOML string: the escapes of JSON are among its own."""
    return json.dumps(text, ensure_ascii=False)
