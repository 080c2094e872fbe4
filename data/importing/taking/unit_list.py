"""A list of units goes into the store's pack: shown first, written when a maintainer says so."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from pathlib import Path

from data import packs
from data import rows as read_rows
from data.founding import checking, pack
from data.founding.areas import short
from data.founding.faults import WrongList
from data.founding.headings import COLUMN
from data.founding.rows import Row
from data.importing.finding.files import Found
from data.importing.mappings.shape import Mapping as Written
from data.importing.reading import sheets, workspace
from data.importing.taking import mapped, reasons

GIVEN = (
    *("unit_code", "valid_from", "valid_to", "level", "kind", "parent_code"),
    *("unit_name", "short_name"),
)


def take(store: Path, found: Found, mapping: Written, aside: Path, is_sure: bool) -> list[str]:
    """What the list adds and changes, in sentences; written into the pack where `is_sure`.

    No unit is taken away. Raises NoPack, WrongFile, WrongMapping; WrongList where a row cannot be
    taken; WrongPack where the pack would not hold together.
    """
    folder = packs.of(store)
    with workspace.of(found.name, aside) as connection:
        opened = sheets.open_sheets(found, mapping.reading, aside, connection)
        notes = mapped.read(
            *(connection, opened, mapping, folder, found, None),
            *(datetime.now(), lambda sentence: None),
        )
        if refused := reasons.count(connection):
            raise WrongList(found.name, refused)
        asked = f"select {', '.join(GIVEN)} from accepted order by part, row_number"
        given = [
            {name: "" if value is None else str(value) for name, value in row.items()}
            for row in read_rows(connection.execute(asked))
        ]
    before = pack.read(folder, "unit")
    after = merged(before, given, f"{mapping.title}: {found.name}")
    said = list(_told(before, after))
    if not said:
        return [*notes, "giống danh mục của kho: không thay đổi gì"]
    with pack.changing(folder, ["unit"] if is_sure else []) as copy:
        pack.write(copy, "unit", after)
        checking.insist(copy, found.path, "chưa ghi gì", packs.measures(folder))
    end = "đã ghi vào danh mục" if is_sure else "chưa ghi gì; đúng thì nhập lại, thêm --yes"
    return [*notes, *said, end]


def merged(before: Sequence[Row], given: Sequence[Row], source: str) -> list[Row]:
    """The units with those of a list: a code that is there is its latest holder, of whom only what
    the list says is changed; another follows the units of its level."""
    after = [dict(row) for row in before]
    (province,) = [row for row in after if row["level"] == "province"][:1]
    for row in given:
        held = [each for each in after if each["unit_code"] == row["unit_code"]]
        latest = max(held, key=lambda each: each["valid_from"], default=None)
        if latest:
            latest |= {name: value for name, value in row.items() if value}
            continue
        like = [at for at, each in enumerate(after) if each["level"] == row["level"]]
        usual = {
            "kind": "office",
            "parent_code": province["unit_code"],
            "short_name": short(row["unit_name"]),
            "valid_from": province["valid_from"],
        }
        said = {name: value for name, value in row.items() if value}
        at = like[-1] + 1 if like else len(after)
        after.insert(at, {"valid_to": ""} | usual | said | {"source": source})
    return [row | {"display_order": str(order)} for order, row in enumerate(after, start=1)]


def _told(before: Sequence[Row], after: Sequence[Row]) -> Iterator[str]:
    known = {(row["unit_code"], at): row for row, at in _counted(before)}
    for row, at in _counted(after):
        earlier = known.get((row["unit_code"], at))
        if not earlier:
            yield f"thêm {row['unit_name']} ({row['unit_code']})"
        elif changed := _changed(earlier, row):
            yield f"sửa {earlier['unit_name']} ({row['unit_code']}): {changed}"


def _counted(units: Sequence[Row]) -> Iterator[tuple[Row, int]]:
    """Each unit and how many bore its code before it."""
    borne: dict[str, int] = {}
    for row in units:
        yield row, borne.setdefault(row["unit_code"], 0)
        borne[row["unit_code"]] += 1


def _changed(earlier: Mapping[str, str], later: Mapping[str, str]) -> str:
    return "; ".join(
        f"{COLUMN[name].lower()} “{earlier[name]}” thành “{later[name]}”"
        for name in GIVEN
        if earlier[name] != later[name]
    )
