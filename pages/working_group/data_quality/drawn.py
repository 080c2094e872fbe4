"""Units by periods, drawn: those that lack something; the others and the communes folded."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date as Date
from itertools import chain, groupby

from figures import html, wording
from pages.working_group.data_quality import matrix, words
from queries.rows.data_quality import CoverageMatrix

Row = Mapping

SHOWN = 10  # units are drawn before the others are folded
COMMUNES = "Cấp xã"  # of a province that has no districts to fold them under
# What each state is drawn as; where nothing was owed, nothing is drawn.
DRAWN = {
    "present": "full",
    "not_sent": "missing",
    "not_due": "not_due",
    "not_connected": "not_connected",
    "not_asked": "absent",
    "not_begun": "absent",
    "not_existing": "absent",
}
KEY = ("present", "not_sent", "not_due", "not_connected")


def key(cells: Sequence[Row], due: bool) -> html.Text:
    """The states that are drawn here, in words."""
    found = {row["state"] for row in cells}
    in_part = any(row["came_through"] for row in cells)
    kinds = [
        (
            DRAWN[state],
            words.WORD["none_or_part"]
            if in_part and state == "not_sent"
            else wording.coverage_state(state, due),
        )
        for state in KEY
        if state in found
    ]
    return matrix.coverage_key(kinds) if kinds else ""


def matrices(cells: Sequence[CoverageMatrix], kind: str, caption: str) -> list[html.Markup]:
    """Departments and districts that lack something by row, so many of them; the others, which have
    all, and the communes by district are folded.
    """
    above = [row for row in cells if row["level"] != "commune"]
    shown, lacking, whole = _by_need(above)
    communes = sorted(
        (row for row in cells if row["level"] == "commune"),
        key=_district,
    )
    made = [_matrix(shown, caption)] if shown else []
    made += [_folded("", rows, kind, is_open=False) for rows in (lacking, whole) if rows]
    for district, rows in groupby(communes, key=_district):
        made.append(_folded(district[1] or COMMUNES, list(rows), kind, is_open=not above))
    return made


def _by_need(
    cells: Sequence[CoverageMatrix],
) -> tuple[list[CoverageMatrix], list[CoverageMatrix], list[CoverageMatrix]]:
    """What is drawn at once: units that lack something, or the first where none does; the others
    that lack something; those that have all.
    """
    units = [list(rows) for _, rows in groupby(cells, key=_unit)]
    lacking = [rows for rows in units if any(row["state"] == "not_sent" for row in rows)]
    whole = [rows for rows in units if all(row["state"] != "not_sent" for row in rows)]
    first, others = (lacking or whole)[:SHOWN], (lacking or whole)[SHOWN:]
    folded = (others, whole) if lacking else ([], others)
    return list(chain(*first)), list(chain(*folded[0])), list(chain(*folded[1]))


def _district(row: Row) -> tuple[str, str]:
    return row["district_code"] or "", row["district_short_name"] or ""


def _unit(row: Row) -> tuple[str, Date]:
    return row["unit_code"], row["valid_from"]


def _folded(district: str, cells: Sequence[Row], kind: str, is_open: bool) -> html.Markup:
    """The units of a district, all communes where there is no district, or ("") units above."""
    offices = len({_unit(row) for row in cells})
    missing = sum(row["state"] == "not_sent" for row in cells)
    lacking = wording.with_noun(missing, words.STRETCH[kind])
    how = f"còn thiếu {lacking}" if missing else _nothing_lacks(cells)
    called = {"": wording.with_noun(offices, "đơn vị khác"), COMMUNES: COMMUNES}.get(
        district, f"Địa bàn {district}"
    )
    number = f": {wording.with_noun(offices, 'đơn vị cấp xã')}" if district else ""
    return html.fold(
        f"{called}{number}, {how}",
        _matrix(cells, called),
        is_open=is_open,
    )


def _nothing_lacks(cells: Sequence[Row]) -> str:
    """Units that lack nothing have all only where there was something to have."""
    found = {row["state"] for row in cells}
    if "not_due" in found and "present" not in found:
        return words.WORD["not_over"]
    return words.WORD["complete"]


def _matrix(cells: Sequence[Row], caption: str) -> html.Markup:
    stretches = list(dict.fromkeys(row["stretch"] for row in cells))
    lines = [
        (rows[0]["short_name"], [_cell(row) for row in rows])
        for rows in (
            list(each)
            for _, each in groupby(cells, key=lambda row: (row["unit_code"], row["valid_from"]))
        )
    ]
    return matrix.matrix([_head(each) for each in stretches], lines, "Đơn vị", caption)


def _head(stretch: str) -> html.Text:
    tick = wording.period_tick(stretch)
    if tick.startswith("T"):
        return html.join(html.wide_only("T"), tick[1:])
    return tick


def _cell(row: Row) -> html.Markup:
    said = words.cell_words(row)
    is_hole = row["state"] != "present"
    hover = f"{wording.period_title(row['stretch'])}: {said}" if is_hole else ""
    return matrix.coverage_cell(DRAWN[row["state"]], said, hover)
