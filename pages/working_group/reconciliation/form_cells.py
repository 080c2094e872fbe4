"""Figures that units reported on official forms, beside what their dossiers come to."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence

from figures import html, wording
from figures.panels.lists import ToDossiers
from pages.working_group.reconciliation import words
from queries.rows.reconciliation import FormCells, FormGaps

Row = Mapping
Link = Callable[..., str]
Table = tuple[list[html.Column], list[Mapping[str, html.Text | None]]]

# So many rows of a list stand on the page before the others are folded.
FIRST = 12
TOTAL = ""  # no row of a form has this code
OPENS = "Theo thứ tự hành chính; mở một đơn vị để xem từng ô"
NO_FORM = "Kỳ này chưa nhập biểu báo cáo nào"


def table(rows: Sequence[Row], to_dossiers: ToDossiers, link: Link) -> Table:
    """The cells of the unit's forms, each beside what dossiers come to."""
    columns = [
        html.Column("cell", "Ô của biểu"),
        html.Column("reported", "Đơn vị báo cáo", "right"),
        html.Column("counted", "Từ hồ sơ", "right"),
        html.Column("difference", "Báo cáo so với hồ sơ", "right", strong=True),
    ]
    return columns, [
        {
            "cell": _cell_name(row, link),
            "reported": wording.as_printed(row["reported"]),
            "counted": _counted(row, to_dossiers),
            "difference": words.beside(row["difference"]),
        }
        for row in rows
    ]


def apart(rows: Sequence[FormCells]) -> list[Row]:
    """The cells that differ from what dossiers come to."""
    return [row for row in rows if row["difference"] not in (None, 0)]


def alike(rows: Sequence[FormCells]) -> list[Row]:
    """The cells that are what dossiers come to."""
    return [row for row in rows if row["difference"] == 0]


def finding(rows: Sequence[FormCells], gaps: Sequence[FormGaps]) -> str:
    """The heading of the forms."""
    different, compared = len(apart(rows)), len(apart(rows)) + len(alike(rows))
    if compared:
        whole = wording.with_noun(compared, "ô")
        if not different:
            return f"Biểu báo cáo: {whole} đều khớp với hồ sơ"
        return f"Biểu báo cáo: {wording.number(different)}/{whole} khác với hồ sơ"
    if any(row["count_compared"] for row in gaps):
        units = len({row["unit_code"] for row in gaps if row["count_different"]})
        if not units:
            return "Biểu báo cáo: mọi ô so được đều khớp với hồ sơ"
        return f"Biểu báo cáo: {wording.with_noun(units, 'đơn vị')} có số khác với hồ sơ"
    return "Biểu báo cáo: chưa ô nào so được với hồ sơ"


def not_compared(rows: Sequence[Row], gaps: Sequence[FormGaps]) -> str:
    """What stands under the heading of the forms: what is left out, or that nothing came. Of the
    province that is of all who sent forms, of whom `rows` are its own alone.
    """
    others = sum(row["difference"] is None and row["reported"] is not None for row in rows)
    if gaps:
        left = sum(row["count_cells"] - row["count_compared"] for row in gaps)
        cells = f"{wording.with_noun(left, 'ô')} trên {called(gaps, 'biểu')} của {whose(gaps)}"
        own = f"; tệp tải về có {wording.with_noun(len(rows), 'ô')} của toàn tỉnh" if rows else ""
        return f"{cells} không so được, vì số liệu chỉ có trên biểu{own}" if left else OPENS
    if others:
        return (
            f"{wording.with_noun(others, 'ô')} không so được, vì số liệu chỉ có trên biểu; "
            "có đủ trong tệp tải về"
        )
    return "Số đơn vị báo cáo, đặt cạnh số tính từ hồ sơ của đơn vị" if rows else NO_FORM


def whose(gaps: Sequence[FormGaps]) -> str:
    """“tỉnh và 132 đơn vị”, who sent these forms."""
    units = {row["unit_code"] for row in gaps if row["level"] != "province"}
    of_province = ["tỉnh"] if any(row["level"] == "province" for row in gaps) else []
    return wording.listed([*of_province, *([called(units, "đơn vị")] if units else [])])


def shown(rows: Sequence[Row]) -> str:
    """How many of the cells differ."""
    return wording.with_noun(len(rows), "ô")


def called(rows: Collection[object], noun: str) -> str:
    """The title of a fold: how much is in it."""
    return wording.with_noun(len(rows), noun)


def differing(rows: Sequence[FormGaps]) -> list[FormGaps]:
    """The forms of units that have a cell which differs; all of them where they are few."""
    return [row for row in rows if row["count_different"] or len(rows) <= FIRST]


def not_differing(rows: Sequence[FormGaps]) -> list[tuple[str, str, Sequence[FormGaps]]]:
    """A fold each: the forms of which what can be compared agrees, and those of which nothing can;
    its key, its title, its rows. Of a few that `differing` gives there is nothing to fold.
    """
    if len(rows) <= FIRST:
        return []
    same = [row for row in rows if row["count_compared"] and not row["count_different"]]
    alone = [row for row in rows if not row["count_compared"]]
    return [
        (key, f"{called(found, 'biểu')} của {whose(found)} {said}", found)
        for key, said, found in (("same", words.SAME, same), ("alone", words.ALONE, alone))
        if found
    ]


def gaps(rows: Sequence[FormGaps], here: Link) -> Table:
    """The units that reported on a form: how many cells differ; a unit opens its own cells."""
    columns = [
        html.Column("unit", wording.COLUMN["unit"]),
        html.Column("form", "Biểu", note=True),
        html.Column("different", "Ô khác", "right", strong=True),
        html.Column("compared", "Ô so được", "right"),
        html.Column("cells", "Ô đã báo cáo", "right"),
    ]
    return columns, [
        {
            "unit": html.link(
                row["unit_name"],
                here(unit="all" if row["level"] == "province" else row["unit_code"]),
            ),
            "form": row["form"],
            "different": wording.number(row["count_different"]),
            "compared": wording.number(row["count_compared"]),
            "cells": wording.number(row["count_cells"]),
        }
        for row in rows
    ]


def totals(rows: Sequence[FormCells]) -> list[dict]:
    """Each column of a form over all its rows; one of which a cell is unknown is left out.

    A row that was not reported is nothing, so it is told by the differences.
    """
    found: dict[tuple[str, str], list[Row]] = {}
    for row in rows:
        if row["counted"] is not None:
            found.setdefault((row["form"], row["column_code"]), []).append(row)
    return [
        {
            **cells[0],
            "row_code": TOTAL,
            "row_label": "tổng các dòng",
            "section_title": None,
            "reported": sum(cell["counted"] + cell["difference"] for cell in cells),
            "counted": sum(cell["counted"] for cell in cells),
            "difference": sum(cell["difference"] for cell in cells),
        }
        for cells in found.values()
        if all(cell["difference"] is not None for cell in cells)
    ]


def _cell_name(row: Row, link: Link) -> html.Text:
    place = f"Biểu {place_on_form(row)}"
    if not row["measure"]:
        return place
    name = html.link(row["title"], link("definitions", measure=row["measure"]))
    return html.join(name, html.lines([place], class_="tc-small"))


def _counted(row: Row, to_dossiers: ToDossiers) -> html.Text:
    """A total opens its dossiers, where the form speaks for the unit alone or for the province."""
    number = wording.as_printed(row["counted"])
    if row["row_code"] != TOTAL or row["form"].endswith("b"):
        return number
    return to_dossiers(number, row["measure"])


def place_on_form(row: Row) -> str:
    """“II.06a, Chứng thực, cột (7) Số hồ sơ đã giải quyết, Tổng số”."""
    section = f"{row['section_title']}, " if row["section_title"] else ""
    column = f" {row['column_label']}" if row["column_label"] else ""
    return f"{row['form']}, {section}{row['row_label']}, cột ({row['column_code']}){column}"
