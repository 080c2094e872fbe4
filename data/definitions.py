"""The definitions of measures: data/measures/<code>.toml and the query that counts each.

What the measures of a domain have in common stands once, in data/domains.toml.
"""

from __future__ import annotations

import functools
import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from datetime import date
from pathlib import Path
from typing import NamedTuple

from data import faults

MEASURES = Path(__file__).parent / "measures"
DOMAINS = Path(__file__).parent / "domains.toml"

ONE_OF = {
    "kind": {"share", "average", "flow", "stock", "count", "score", "milestone"},
    "better": {"higher", "lower", "none"},
    "calendar": {"both", "report", "civil"},
    "roll_up": {"sum", "first", "last", "opening_plus_flow", "by_period", "recount", "none"},
}
# What is not written in a file but follows from it.
COMPUTED = {"counting_sql", "section_number"}
# A cell of a form, `<form> <row>:<column>`; a row that ends in * is every row so begun.
CELL = re.compile(r"(?P<form>\S+) (?P<row>\S.*):(?P<column>[^:\s]+)")
# What a verdict may be given on: averages, scores and counts of cases say nothing of a unit's work.
JUDGED = {("share", "higher"), ("share", "lower")}


@dataclass(frozen=True)
class Definition:
    """A reviewed document, not a formula in code. Words are Vietnamese, as readers see them."""

    code: str
    version: int
    valid_from: date
    title: str
    short_title: str
    question: str
    domain: str
    display_order: int
    kind: str
    better: str
    unit_of_measure: str
    calendar: str
    roll_up: str
    available_levels: list[str]
    legal_basis: str
    owner: str
    provider: str
    comparable_by: list[str]
    judged: str
    numerator_words: str | None = None
    denominator_words: str | None = None
    part_of: str | None = None
    opening: str | None = None
    flow: str | None = None
    source: str | None = None
    form_column: str | None = None
    numerator_cells: list[str] = field(default_factory=list)
    denominator_cells: list[str] = field(default_factory=list)
    # On a page about its topic: under which heading, and where there (else by display_order).
    section: str | None = None
    section_number: int | None = None
    section_order: int | None = None
    # Over its two counts in a table; along the axes of a chart of shares by volume.
    counts_head: str | None = None
    volume_words: str | None = None
    share_words: str | None = None
    known_limits: str | None = None
    checked_on: date | None = None
    counted_by: str | None = None
    bind: dict[str, str] = field(default_factory=dict)
    counting_sql: str | None = None


class Domains(NamedTuple):
    """What data/domains.toml says: the sections of pages in order, each domain's common values."""

    sections: tuple[str, ...]
    common: Mapping[str, Mapping[str, object]]


def load(folder: Path = MEASURES) -> list[Definition]:
    """Every definition, by code. Raises WrongDefinition naming the file and the key."""
    stamps = {path: path.stat().st_mtime_ns for path in (DOMAINS, *folder.glob("*.*"))}
    shared = tuple(sorted(at for path, at in stamps.items() if path.suffix == ".sql"))
    shared = (stamps[DOMAINS], *shared)
    return [_load(path, stamps[path], shared) for path in sorted(folder.glob("*.toml"))]


@functools.lru_cache(maxsize=500)
def _load(path: Path, changed_at: int, shared_at: tuple[int, ...]) -> Definition:
    """One file as it was then, and what files share: the same until they change."""
    domains = _domains(shared_at[0])
    values = _read(path)
    if values.get("domain") not in domains.common:
        choices = ", ".join(domains.common)
        given = values.get("domain")
        raise faults.WrongDefinition(path, f"domain = {given!r}, phải là một trong: {choices}")
    values = {**domains.common[values["domain"]], **values}
    _check(path, values)
    if values.get("section") is not None:
        if values["section"] not in domains.sections:
            raise faults.WrongDefinition(
                path, f"section = {values['section']!r}, chưa có trong sections của {DOMAINS.name}"
            )
        values["section_number"] = domains.sections.index(values["section"])
    values["counting_sql"] = _counting_sql(path, values)
    return Definition(**values)


@functools.lru_cache(maxsize=1)
def _domains(changed_at: int) -> Domains:
    values = _read(DOMAINS)
    sections = values.pop("sections", None)
    if not isinstance(sections, list) or len(set(map(str, sections))) < len(sections):
        raise faults.WrongDefinition(DOMAINS, "sections phải là danh sách tên mục, không trùng")
    known = {each.name for each in fields(Definition)} - COMPUTED
    for domain, common in values.items():
        if not isinstance(common, dict) or common.keys() - known:
            raise faults.WrongDefinition(DOMAINS, f"nhóm {domain} có khóa không phải của chỉ số")
    return Domains(tuple(sections), values)


def _read(path: Path) -> dict:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise faults.WrongDefinition(path, str(error)) from error


def _check(path: Path, values: dict) -> None:
    known = {each.name for each in fields(Definition)} - COMPUTED
    needed = {each.name for each in fields(Definition) if each.default is each.default_factory}
    if unknown := sorted(values.keys() - known):
        raise faults.WrongDefinition(path, f"khóa không có: {', '.join(unknown)}")
    if missing := sorted(needed - values.keys()):
        raise faults.WrongDefinition(path, f"thiếu khóa {', '.join(missing)}")
    if values["code"] != path.stem.split("@")[0]:
        raise faults.WrongDefinition(path, f"code là {values['code']}, khác tên tệp")
    for key, allowed in ONE_OF.items():
        if values[key] not in allowed:
            choices = ", ".join(sorted(allowed))
            raise faults.WrongDefinition(
                path, f"{key} = {values[key]!r}, phải là một trong: {choices}"
            )
    _check_cells(path, values)
    if values["judged"] == "yes" and (values["kind"], values["better"]) not in JUDGED:
        raise faults.WrongDefinition(
            path,
            'judged = "yes" chỉ dùng cho tỷ lệ (kind = "share") có better là higher hoặc lower',
        )


def _check_cells(path: Path, values: dict) -> None:
    for key in ("numerator_cells", "denominator_cells"):
        for cell in values.get(key, []):
            if not CELL.fullmatch(cell):
                raise faults.WrongDefinition(
                    path, f"{key} có {cell!r}, phải viết “biểu dòng:cột”, ví dụ “IV.01 1:3”"
                )
    forms = {CELL.fullmatch(cell)["form"] for cell in values.get("numerator_cells", [])}
    if forms - {values.get("source")}:
        raise faults.WrongDefinition(
            path, f"source = {values.get('source')!r}, phải là biểu của numerator_cells"
        )


def _counting_sql(path: Path, values: dict) -> str | None:
    """The text that counts this measure from dossiers; None where it is not counted so."""
    if values["roll_up"] == "opening_plus_flow" or values.get("numerator_cells"):
        return None
    if not values.get("source"):
        return None
    query = path.with_name(f"{values.get('counted_by', values['code'])}.sql")
    if not query.exists():
        raise faults.WrongDefinition(path, f"thiếu câu truy vấn đếm {query.name}")
    return query.read_text(encoding="utf-8")
