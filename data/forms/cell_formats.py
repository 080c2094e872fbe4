"""How the cells of a form look, and what Excel lets be typed into them."""

from __future__ import annotations

from typing import Any

FONT: dict[str, Any] = {
    "font_name": "Times New Roman",
    "font_size": 11,
    "valign": "vcenter",
    "text_wrap": True,
}
BOXED: dict[str, Any] = {"border": 1}
ENTRY, SUM, CLOSED = "#FFF9DB", "#EDEDED", "#D9D9D9"
STYLES: dict[str, dict[str, Any]] = {
    "top": {"bold": True, "align": "center"},
    "center": {"align": "center"},
    "title": {"bold": True, "align": "center", "font_size": 14},
    "unit": {"bold": True, "align": "center"},
    "note": {"italic": True, "font_size": 10},
    "signed": {"italic": True, "align": "center"},
    "right": {"italic": True, "align": "right"},
    "part": {"bold": True},
    "head": {"bold": True, "align": "center"} | BOXED,
    "number": {"italic": True, "align": "center", "font_size": 9} | BOXED,
    "section": {"bold": True, "bg_color": SUM} | BOXED,
    "total": {"bold": True, "bg_color": SUM} | BOXED,
    "label": BOXED,
    "code": {"align": "center"} | BOXED,
    "end": {"italic": True, "font_size": 9, "font_color": "#595959"} | BOXED,
    "free_label": {"locked": False, "bg_color": ENTRY, "num_format": "@"} | BOXED,
    "free_number": {"locked": False, "align": "center"} | BOXED,
    "closed": {"bg_color": CLOSED} | BOXED,
    **{
        f"{kind}{decimals}": {
            "locked": kind == "sum",
            "bold": kind == "sum",
            "bg_color": color,
            "align": "right",
            "num_format": "#,##0" + ("." + "0" * decimals if decimals else ""),
        }
        | BOXED
        for kind, color in (("entry", ENTRY), ("sum", SUM))
        for decimals in range(4)
    },
}
# How much wider than a plain character of the column's width the words of a style are.
SIZE = {
    style: its.get("font_size", 11) / 11 * (1.15 if its.get("bold") else 1)
    for style, its in STYLES.items()
}


def made(book) -> dict:
    """The formats of a workbook, by the name of the style."""
    return {name: book.add_format(FONT | style) for name, style in STYLES.items()}


def check(decimals: int) -> dict:
    """What may be typed into a cell: no negative number, no fraction where things are counted."""
    is_whole = decimals == 0
    what = "số nguyên" if is_whole else f"số, tối đa {decimals} chữ số thập phân,"
    return {
        "validate": "integer" if is_whole else "decimal",
        "criteria": ">=",
        "value": 0,
        "error_title": "Chưa đúng dạng số",
        "error_message": f"Ô này chỉ nhận {what} không âm. Chưa có số liệu thì để trống.",
    }


def label_check(sheet: str, count_names: int) -> dict:
    """What a row may be called: anything short; the names in use are offered where there are any.

    Excel has one check a cell, so that a list that refuses nothing stands in for the length,
    which the import looks at in any case.
    """
    if count_names:
        source = f"='{sheet}'!$A$1:$A${count_names}"
        return {"validate": "list", "source": source, "show_error": False}
    return {
        "validate": "length",
        "criteria": "<=",
        "value": 250,
        "error_title": "Tên dòng quá dài",
        "error_message": "Ghi tên dòng không quá 250 ký tự, không ghi thông tin cá nhân.",
    }
