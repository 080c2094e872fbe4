"""Papers of a pack: which template, outline and addressee hold on a day, and under which regime.

PACK/papers/ of an office, else data/packs/vietnam/papers/: paper.csv says what holds when; the
templates are Word files with fields, the outlines TOML files with headings and what stands there.
A file that an office has not in its own folder is the program's.
"""

from __future__ import annotations

import csv
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from data import packs
from data.faults import Fault

COLUMNS = (
    *("kind", "valid_from", "valid_to", "template", "outline", "addressee"),
    *("due_day", "regime", "source"),
)
LIST = "paper.csv"


@dataclass(frozen=True)
class Paper:
    """How a kind of paper is written on a day.

    `due_day`: of the last month of its period, when it is to be sent; `regime`: the document that
    asks for it.
    """

    kind: str
    template: Path
    outline: Mapping[str, Any]
    addressee: str
    due_day: int | None
    regime: str


class NotConfigured(Fault):
    """What held has ended, and what follows is not at hand."""

    def __init__(self, kind: str, day: date, place: Path, before: str):
        was = f" Chế độ trước đó: {before}." if before else ""
        super().__init__(
            f"Mẫu “{kind}” của kỳ kết thúc ngày {day.day}/{day.month}/{day.year} chưa cấu hình: "
            f"{place} không có dòng nào còn hiệu lực ngày ấy.{was} Khi có văn bản và mẫu mới, "
            f"chép {place.name} và mẫu vào thư mục papers trong danh mục của kho "
            "(STORE/reference/papers), thêm một dòng: hiệu lực từ ngày nào, mẫu Word, đề cương."
        )


class WrongList(Fault):
    def __init__(self, path: Path, line: int, reason: str):
        super().__init__(f"Tệp {path}, dòng {line}: {reason}. Sửa tệp này rồi chạy lại.")


class WrongOutline(Fault):
    def __init__(self, path: Path, reason: str):
        super().__init__(f"Đề cương {path}: {reason}. Sửa tệp này rồi chạy lại.")


class NoSuchFile(Fault):
    def __init__(self, path: Path, named_in: Path):
        super().__init__(
            f"Không có tệp {path.name} mà {named_in} nêu tên (tìm ở {path.parent} và ở "
            f"{_program()}). Chép tệp ấy vào {path.parent}, hoặc sửa tên trong {named_in.name}."
        )


def in_force(pack: Path, kind: str, day: date) -> Paper:
    """What holds of a kind on the last day of its period.

    Raises NotConfigured, WrongList, WrongOutline, NoSuchFile.
    """
    listed = pack / "papers" / LIST
    if not listed.is_file():
        listed = _program() / LIST
    rows = [row for row in _rows(listed) if row["kind"] == kind]
    for row in rows:
        if (row["valid_from"] or "0") <= day.isoformat() <= (row["valid_to"] or "9"):
            outline = _file(pack, row["outline"], listed)
            return Paper(
                kind,
                _file(pack, row["template"], listed),
                _outline(outline),
                row["addressee"],
                int(row["due_day"]) if row["due_day"] else None,
                row["regime"],
            )
    before = max(rows, key=lambda row: row["valid_to"], default={"regime": ""})
    raise NotConfigured(kind, day, listed, before["regime"])


def _program() -> Path:
    return packs.COUNTRY / "papers"


def _file(pack: Path, name: str, named_in: Path) -> Path:
    """A file by its name alone: the office's own before the program's."""
    own = pack / "papers" / Path(name).name
    for place in (own, _program() / own.name):
        if place.is_file():
            return place
    raise NoSuchFile(own, named_in)


def _rows(path: Path) -> list[dict[str, str]]:
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            reader = csv.DictReader(file, restval="")
            if set(reader.fieldnames or ()) != set(COLUMNS):
                raise WrongList(path, 1, f"phải có đúng các cột {', '.join(COLUMNS)}")
            rows = [(reader.line_num, row) for row in reader]
    except (UnicodeDecodeError, csv.Error) as error:
        raise WrongList(path, 1, "không phải CSV mã UTF-8") from error
    for line, row in rows:
        for column in ("valid_from", "valid_to"):
            if row[column] and not _is_day(row[column]):
                raise WrongList(path, line, f"{column} “{row[column]}” phải ghi như 2026-08-01")
        if row["due_day"] and not row["due_day"].isdecimal():
            raise WrongList(path, line, f"due_day “{row['due_day']}” phải là một số ngày")
        if not row["template"] or not row["outline"]:
            raise WrongList(path, line, "phải ghi template và outline")
    return [row for _, row in rows]


def _is_day(text: str) -> bool:
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def _outline(path: Path) -> Mapping[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise WrongOutline(path, str(error)) from error
