"""The definitions of measures: data/measures/<code>.toml and the query that counts each.

What the measures of a domain have in common stands once, in data/domains.toml.
"""

from __future__ import annotations

import functools
import re
import tomllib
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, fields
from datetime import date
from pathlib import Path
from typing import NamedTuple

from data import definition_types, faults

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
# All dossiers to be handled in a period: a list that no filter makes.
ALL = "all"
LIST_PAGE = "dossier_list"
# What the source of a measure is called that dossiers are counted for. Where none came, its cells
# are those of the forms that count dossiers: "II.06 *:8" is column 8 of II.06a, b and c.
OF_DOSSIERS = "dossiers"
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
    limited_by: str | None = None
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
    # Over each of them in columns of their own; in a sentence: what is counted, what is not though
    # it should be, and among what.
    column_heads: list[str] = field(default_factory=list)
    counted_noun: str | None = None
    missed_noun: str | None = None
    among_noun: str | None = None
    # The list of dossiers that holds exactly what is counted, and the one among which.
    listed_as: list[str] = field(default_factory=list)
    # The page that tells more of it than its definition does.
    explained_on: str | None = None
    # Whether pages open with it where a reader has chosen none; of all measures one does.
    leads: bool = False
    # Whether what units have makes up what is reported of all of them: else one thing is several
    # units', or an area has some that is no unit's.
    units_add_up: bool = True
    known_limits: str | None = None
    checked_on: date | None = None
    counted_by: str | None = None
    bind: dict[str, str] = field(default_factory=dict)
    counting_sql: str | None = None


class Domains(NamedTuple):
    """What data/domains.toml says: sections of pages and lists of dossiers, in order; of each
    domain the values that its measures have in common.
    """

    sections: tuple[str, ...]
    dossier_lists: tuple[str, ...]
    common: Mapping[str, Mapping[str, object]]


def load(*folders: Path) -> list[Definition]:
    """Every definition of some folders (none: the program's), by code. Of a code that two of them
    have, the first has it.

    Raises WrongDefinition naming the file and the key.
    """
    folders = folders or (MEASURES,)
    files = [path for folder in folders for path in folder.glob("*.*")]
    stamps = {path: path.stat().st_mtime_ns for path in (DOMAINS, *files)}
    shared = tuple(sorted(at for path, at in stamps.items() if path.suffix == ".sql"))
    shared = (stamps[DOMAINS], *shared)
    paths = [path for folder in folders for path in sorted(folder.glob("*.toml"))]
    _check_codes(paths)
    loaded = [_load(path, stamps[path], shared) for path in paths]
    _check_leading(paths, loaded)
    return loaded


def dossier_lists() -> tuple[str, ...]:
    """The lists of dossiers that can be opened, by their codes; `ALL` is none of them."""
    return _domains(DOMAINS.stat().st_mtime_ns).dossier_lists


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
    _check_lists(path, values, domains.dossier_lists)
    values["counting_sql"] = _counting_sql(path, values)
    return Definition(**values)


@functools.lru_cache(maxsize=1)
def _domains(changed_at: int) -> Domains:
    values = _read(DOMAINS)
    sections, dossier_lists = values.pop("sections", None), values.pop("dossier_lists", None)
    if not _are_names(sections):
        raise faults.WrongDefinition(DOMAINS, "sections phải là danh sách tên mục, không trùng")
    if not _are_names(dossier_lists):
        raise faults.WrongDefinition(
            DOMAINS, "dossier_lists phải là danh sách mã của các danh sách hồ sơ, không trùng"
        )
    known = {each.name for each in fields(Definition)} - COMPUTED
    for domain, common in values.items():
        if not isinstance(common, dict) or common.keys() - known:
            raise faults.WrongDefinition(DOMAINS, f"nhóm {domain} có khóa không phải của chỉ số")
    return Domains(tuple(sections), tuple(dossier_lists), values)


def _are_names(value: object) -> bool:
    return (
        isinstance(value, list)
        and all(isinstance(each, str) for each in value)
        and len(set(value)) == len(value)
    )


def _read(path: Path) -> dict:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except UnicodeDecodeError as error:
        raise faults.WrongDefinition(path, "không phải UTF-8; lưu lại thành UTF-8") from error
    except tomllib.TOMLDecodeError as error:
        line = re.search(r"line (\d+)", str(error))
        place = f"dòng {line[1]} " if line else ""
        reason = f'{place}không đúng cách viết TOML (mỗi dòng viết như title = "Hồ sơ")'
        raise faults.WrongDefinition(path, reason) from error


def _check(path: Path, values: dict) -> None:
    known = {each.name for each in fields(Definition)} - COMPUTED
    needed = {each.name for each in fields(Definition) if each.default is each.default_factory}
    if unknown := sorted(values.keys() - known):
        raise faults.WrongDefinition(path, f"khóa không có: {', '.join(unknown)}")
    if missing := sorted(needed - values.keys()):
        raise faults.WrongDefinition(path, f"thiếu khóa {', '.join(missing)}")
    definition_types.check(path, values, Definition)
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
    said = (CELL.fullmatch(cell) for cell in values.get("numerator_cells", []))
    forms = {cell["form"] for cell in said if cell}
    if values.get("source") != OF_DOSSIERS and forms - {values.get("source")}:
        raise faults.WrongDefinition(
            path, f"source = {values.get('source')!r}, phải là biểu của numerator_cells"
        )


def _check_lists(path: Path, values: dict, dossier_lists: Collection[str]) -> None:
    """Its lists of dossiers exist, one for each of its counts; each head stands over one."""
    listed, heads = values.get("listed_as", []), values.get("column_heads", [])
    if not _are_names(listed) or not {*listed} <= {*dossier_lists, ALL} or len(listed) > 2:
        raise faults.WrongDefinition(
            path,
            f"listed_as = {listed!r}, phải là một hoặc hai danh sách (của tử số, của mẫu số) có "
            f"trong dossier_lists của {DOMAINS.name}, hoặc {ALL!r}",
        )
    if not _are_names(heads) or len(heads) not in (0, 2):
        raise faults.WrongDefinition(
            path, f"column_heads = {heads!r}, phải là hai tiêu đề cột: của tử số và của mẫu số"
        )
    if values.get("explained_on") == LIST_PAGE and not listed:
        raise faults.WrongDefinition(
            path, f"explained_on = {LIST_PAGE!r} thì phải có listed_as: danh sách nào được mở"
        )


def _check_codes(paths: Sequence[Path]) -> None:
    """A code is of one folder: its versions lie together."""
    homes: dict[str, Path] = {}
    for path in paths:
        first = homes.setdefault(path.stem.split("@")[0], path)
        if first.parent != path.parent:
            raise faults.WrongDefinition(
                path, f"mã này đã có ở {first}; đặt mã khác (cả tên tệp và khóa code)"
            )


def _check_leading(paths: Sequence[Path], loaded: Sequence[Definition]) -> None:
    """Pages open with one measure: its versions may all say so, no other does."""
    leading = [(path, each.code) for path, each in zip(paths, loaded, strict=True) if each.leads]
    for path, code in leading[1:]:
        if code != leading[0][1]:
            raise faults.WrongDefinition(
                path, f"leads = true đã có ở {leading[0][0].name}: chỉ một chỉ số được mở trước"
            )


def _counting_sql(path: Path, values: dict) -> str | None:
    """The text that counts this measure from dossiers; None where it is not counted so."""
    is_reported = values.get("numerator_cells") and values.get("source") != OF_DOSSIERS
    if values["roll_up"] == "opening_plus_flow" or is_reported or not values.get("source"):
        return None
    name = f"{values.get('counted_by', values['code'])}.sql"
    query = path.with_name(name)
    if not query.exists() and "counted_by" in values:
        query = MEASURES / name  # of an office's own measure that is counted as one of ours
    if not query.exists():
        raise faults.WrongDefinition(path, f"thiếu câu truy vấn đếm {query.name}")
    return query.read_text(encoding="utf-8")
