"""What is wrong in a pack, by file and line: the rules between its rows.

What a column may hold by itself is in lines.py; those of units and who followed whom in
checking_units.py, those of groups in checking_groups.py.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from pathlib import Path

from data import calendar, definitions, packs
from data.definitions import Definition
from data.founding import checking_groups, checking_units, lines, pack
from data.founding.faults import WrongPack
from data.founding.mistakes import Line, Mistake, Mistakes

AS_SHARE = "Ghi từ 0 đến 1: 50% là 0.5"
IN_UNIT = (
    "Ghi mã có trong unit.csv; đơn vị đã giải thể, sáp nhập hoặc đổi tên trước 1/7/2025 thì thêm "
    "vào unit.csv và unit_succession.csv"
)
Lines = Mapping[str, list[Line]]


# By which a file that is taken in says whose a row is, and how it came.
OF_NAMES = ("unit", "unit_alias", "channel")


def check(folder: Path, measures: Path | None = None) -> list[Mistake]:
    """Every mistake, in the order of the files and of their lines.

    `measures`: the folder of the office's own measures, by default the pack's.
    """
    read = {table: lines.read(folder, table) for table in pack.TABLES}
    mistakes = [mistake for _, _, wrong in read.values() for mistake in wrong]
    rows = {table: found for table, (found, _, _) in read.items()}
    # A value is looked at though another of its row cannot be read: all is named at once.
    legible = {table: [*found, *in_part] for table, (found, in_part, _) in read.items()}
    if not pack.path_of(folder, "unit").exists():
        path = pack.path_of(folder, "unit")
        return [Mistake(path, None, "chưa có tệp này", "Lập danh mục: `python -m data init`")]
    # Of what cannot be read nothing more is said: who refers to it would be wrong as well.
    if not any(mistake.path.stem == "unit" for mistake in mistakes):
        mistakes += checking_units.units(rows["unit"])
        mistakes += checking_units.successions(rows["unit"], rows["unit_succession"])
        mistakes += checking_groups.groups(rows["unit"], rows["unit_group"])
        mistakes += _referring(rows)
    known = definitions.load(definitions.MEASURES, measures or packs.measures(folder))
    mistakes += _measures(legible, {each.code: each for each in known})
    mistakes += _stretches(legible)
    order = {table: place for place, table in enumerate(pack.TABLES)}
    return sorted(mistakes, key=lambda each: (order[each.path.stem], each.line or 0))


def insist(folder: Path, place: Path, not_done: str, measures: Path | None = None) -> None:
    """Raises WrongPack with the mistakes of a pack; `place` is what a person is told to mend."""
    if mistakes := check(folder, measures):
        raise WrongPack([str(each).replace(f"{folder}/", "") for each in mistakes], place, not_done)


def insist_on_units(pack_of_store: Path, not_done: str) -> None:
    """The same of units and their other names alone: a wrong target keeps no file out."""
    wrong = [each for each in check(pack_of_store) if each.path.stem in OF_NAMES]
    if wrong:
        named = [str(each).replace(f"{pack_of_store}/", "") for each in wrong]
        raise WrongPack(named, pack_of_store, not_done)


def lacking(folder: Path) -> list[str]:
    """A sentence on what the program knows and a pack has not, as a newer program may; else none.

    Tables without a file are empty, columns that a file has not are unknown.
    """
    found = []
    for table, columns in pack.columns().items():
        head = lines.head(folder, table)
        if head is None and table in packs.PROPOSED:
            continue  # the country's holds
        if head is None:
            found.append(f"{table}.csv")
        else:
            found += [f"cột {name} của {table}.csv" for name in columns if name not in head]
    if not found:
        return []
    return [f"Danh mục của kho chưa có, coi như trống hoặc chưa rõ: {', '.join(found)}."]


def _referring(rows: Lines) -> Mistakes:
    """Rows that name a unit; and what stands twice."""
    codes = {line["unit_code"] for line in rows["unit"]}
    for table in ("unit_alias", "unit_context", "district_tile", "published_figure"):
        for line in rows[table]:
            if line["unit_code"] not in codes:
                yield line.wrong(f"không có đơn vị mang mã {line['unit_code']}", IN_UNIT)
    for line in rows["expected_source"]:
        if bool(line["level"]) == bool(line["unit_code"]):
            yield line.wrong("phải ghi một trong hai: level hoặc unit_code", "Để trống cột kia")
        elif line["unit_code"] and line["unit_code"] not in codes:
            yield line.wrong(f"không có đơn vị mang mã {line['unit_code']}", IN_UNIT)
    for table, keys in (
        ("unit_alias", ("alias",)),
        ("channel", ("channel_name",)),
        ("unit_context", ("unit_code", "year", "item")),
        ("district_tile", ("unit_code",)),
        ("district_tile", ("tile_row", "tile_column")),
        ("province_label", ("starts_on",)),
        ("published_figure", ("measure", "unit_code", "period", "origin", "document")),
        ("target", ("measure", "kind", "level", "starts_on")),
        ("objective", ("measure",)),
        ("objective", ("display_order",)),
        ("working_day_override", ("day",)),
    ):
        yield from checking_units.twice(rows[table], keys)


def _measures(rows: Lines, known: Mapping[str, Definition]) -> Mistakes:
    """Of rows in which what could not be read is blank, and was told of."""
    periods = calendar.days_of_periods()
    for line in (*rows["target"], *rows["objective"], *rows["published_figure"]):
        if line["measure"] and line["measure"] not in known:
            yield line.wrong(
                f"không có chỉ số “{line['measure']}”",
                "Ghi mã chỉ số như trong data/measures, trang Giải thích chỉ số có đủ",
            )
    for line in rows["target"]:
        measure = known.get(line["measure"])
        value = line["value"] or "0"
        if measure and measure.kind == "share" and not 0 <= Decimal(value) <= 1:
            yield line.wrong(f"chỉ tiêu {value} của một tỷ lệ", AS_SHARE)
    for line in rows["published_figure"]:
        if line["period"] and line["period"] not in periods:
            yield line.wrong(
                f"không có kỳ “{line['period']}”", "Ghi như 2023-09, 2023-Q3, 2023-9M, 2023"
            )
        elif not line["numerator"] and not line["value"]:
            yield line.wrong("không có số nào", "Ghi numerator hoặc value")
        measure = known.get(line["measure"])
        value = line["value"] or "0"
        if measure and measure.kind == "share" and not 0 <= Decimal(value) <= 1:
            yield line.wrong(f"giá trị {value} của một tỷ lệ", AS_SHARE)


def _stretches(rows: Lines) -> Mistakes:
    for table in ("expected_source", "target", "province_label"):
        for line in rows[table]:
            if line["ends_on"] and line["ends_on"] < line["starts_on"]:
                yield line.wrong(
                    f"kết thúc {line['ends_on']} trước khi bắt đầu {line['starts_on']}",
                    "Sửa một trong hai ngày",
                )
