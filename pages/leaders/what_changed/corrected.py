"""Figures of finished periods that are other than they were, a line a unit, with their file."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from figures import html, wording
from pages.leaders.what_changed import words
from queries.rows.what_changed import CorrectedFigures

Row = Mapping
Link = Callable[..., str]
Table = tuple[list[html.Column], list[Mapping[str, html.Text | None]]]
SHOWN, FEW = 10, 4
LISTED = 300  # lines of the list of all; the file has the rest


def split(
    rows: Sequence[CorrectedFigures],
) -> tuple[list[CorrectedFigures], list[CorrectedFigures]]:
    """Those that were known before, and those that were not."""
    return (
        [row for row in rows if row["change"] != "new"],
        [row for row in rows if row["change"] == "new"],
    )


def below_province(rows: Sequence[Row]) -> int:
    """How many units, the province as a whole aside."""
    return len({row["unit_code"] for row in rows if row["level"] != "province"})


def sentence(rows: Sequence[CorrectedFigures]) -> str:
    """“Số của Sở X đã cập nhật ngày 5/10/2023: 818 thành 806 hồ sơ quá hạn (tệp a.xlsx)”, of the
    first; "" where there is none below the province."""
    first = next((row for row in rows if row["level"] != "province"), None)
    if first is None:
        return ""
    day = f" ngày {wording.date(first['imported_at'].date())}" if first["imported_at"] else ""
    file = f" (tệp {first['file_name']})" if first["file_name"] else ""
    return f"Số của {first['short_name']} đã cập nhật{day}: {what(first)}{file}."


def table(rows: Sequence[CorrectedFigures], link: Link, is_by_unit: bool = True) -> Table:
    """What changed, of which period, by which file; `is_by_unit`: how many others of the unit."""
    columns = [
        html.Column("unit", wording.COLUMN["unit"]),
        html.Column("what", "Cập nhật", strong=True),
        html.Column("file", words.WORD["file"], note=True),
    ]
    return columns, [
        {
            "unit": html.link(
                wording.unit_name(row),
                link(
                    "" if row["level"] == "province" else "unit",
                    unit=row["unit_code"],
                    measure=row["measure"],
                    period=row["period"],
                ),
            ),
            "what": html.join(what(row), html.lines([_of(row, is_by_unit)], class_="tc-small")),
            "file": _file(row),
        }
        for row in rows
    ]


def what(row: Row) -> str:
    """“818 thành 806 hồ sơ quá hạn”; where only what it is among changed, that."""
    before, after = row["numerator_before"], row["numerator_after"]
    if row["kind"] == "average":
        return _from_to(_average(row, "before"), _average(row, "after"), row["unit_of_measure"])
    noun = row["counted_noun"] or row["unit_of_measure"]
    if before == after:
        before, after = row["denominator_before"], row["denominator_after"]
        noun = row["among_noun"] or noun
    return _from_to(_number(before), _number(after), noun)


def _from_to(before: str, after: str, noun: str) -> str:
    return f"{before} thành {wording.with_noun(after, noun)}"


def _average(row: Row, when: str) -> str:
    numerator, denominator = row[f"numerator_{when}"], row[f"denominator_{when}"]
    if numerator is None:
        return wording.NOTHING["no_data"].lower()
    return wording.figure_text((numerator, denominator), "average")


def _number(value: float | None) -> str:
    if value is None:
        return wording.NOTHING["no_data"].lower()
    return wording.number(value, 0 if value == int(value) else 1)


def _of(row: Row, is_by_unit: bool) -> str:
    said = f"{row['title']}, {wording.period(row['period'])}"
    others = row["of_unit"] - 1
    return f"{said}; và {wording.with_noun(others, 'số')} khác" if is_by_unit and others else said


def _file(row: Row) -> html.Text:
    if row["file_name"] is None:
        return words.WORD["of_files" if row["level"] == "province" else "unknown_file"]
    day = wording.date(row["imported_at"].date())
    return html.join(html.code(row["file_name"]), day, by=" · ")


def to_export(ask: Callable[[], Sequence[Row]]) -> Callable[[], list[dict]]:
    """The rows of the file, their change in words."""
    return lambda: [{**row, "change": words.CHANGE[row["change"]]} for row in ask()]
