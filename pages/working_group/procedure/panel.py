"""One procedure: which units it is late in, and at which step."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from figures import html, wording
from figures.panels import marks, paging
from pages.working_group.procedure import steps, words
from queries.rows.procedure import Procedures, ProcedureSteps, ProcedureUnits
from queries.rows.shared import Periods

Row = Mapping
Link = Callable[..., str]


# So many units are named in a sentence.
NAMED = 3
FIRST = 12  # units on the page before the others are folded
LATE = "late_of_due"  # what the page asks


def lead(
    procedure: Procedures,
    rows: Sequence[ProcedureUnits],
    found: steps.Late,
    of_unit: str,
    period: Periods,
) -> list[html.Text]:
    """What the procedure is, how many were late where, and at which step. `rows` are of the unit
    that is chosen, whose name is `of_unit`, or of all.
    """
    name = wording.start_sentence(wording.period(period["period"]))
    name += f", {wording.unbroken(of_unit)}" if of_unit else ""
    name += wording.if_any_simulated(rows)
    if procedure["hosted_by"] != "province":
        return [
            html.strong(f"{procedure['procedure_name']}."),
            f"Hồ sơ nằm trên hệ thống của {procedure['hosted_by']}: chưa kết nối, "
            "chưa rõ số lượng.",
        ]
    due = sum(row["denominator"] or 0 for row in rows)
    late = sum(row["numerator"] or 0 for row in rows)
    what = html.strong(f"{procedure['procedure_name']}.")
    if not due and _is_unknown(rows):
        return [what, f"{name}: {wording.UNDATED}."]
    if not due:
        return [what, f"{name}: không phát sinh hồ sơ đến hạn."]
    second = (
        f"{name}, quá hạn {wording.share_of(late, due)} hồ sơ đến hạn"
        f"{'' if of_unit else _where(rows)}."
        if late
        else f"{name}: cả {wording.with_noun(due, 'hồ sơ đến hạn')} đều không quá hạn."
    )
    return [what, second, *([html.join(*said, by=" ")] if (said := steps.sentences(found)) else [])]


def _where(rows: Sequence[ProcedureUnits]) -> str:
    """“, tại 11/11 đơn vị có phát sinh”: who had most is mostly who had most to do."""
    late = [row for row in rows if row["numerator"]]
    return f", tại {len(late)}/{wording.with_noun(len(rows), 'đơn vị')} có phát sinh"


def none_of_their_own(of_units: Sequence[Row], is_step_told: bool) -> list[str]:
    """Units of which no late dossier was late with themselves: not to be taken for slow ones."""
    if not is_step_told:
        return []
    named = [
        f"{wording.unbroken(row['unit_name'])} ({wording.number(row['numerator'])})"
        for row in of_units
        if _is_none_own(row)
    ]
    if not named:
        return []
    rest = len(named) - NAMED
    more = [wording.with_noun(rest, "đơn vị khác")] if rest > 0 else []
    return [f"{words.NONE_OWN}: {wording.listed([*named[:NAMED], *more])}."]


def _is_none_own(row: Row) -> bool:
    """Whether all that were late were at another agency, or only closed late."""
    return bool(row["numerator"]) and not (row["late_own"] or row["late_ready_unknown"])


def facts(procedure: Procedures) -> list[html.Fact]:
    """What the catalogue says of it; nothing but its code where no catalogue was imported."""
    limit = procedure["time_limit"]
    unit = procedure["time_limit_unit"]
    counted_in = wording.TIME_LIMIT_UNIT[unit] if unit else words.NO_LIMIT_UNIT
    return [
        html.Fact("Mã thủ tục", procedure["procedure_code"]),
        html.Fact("Lĩnh vực", procedure["field"]),
        html.Fact(
            "Thời hạn giải quyết",
            wording.number(limit, 0 if limit == int(limit) else 1) if limit is not None else "–",
            "" if limit is None else counted_in,
        ),
        html.Fact(
            "Cung cấp trực tuyến",
            wording.ONLINE_LEVEL_SHORT[procedure["online_level"]]
            if procedure["online_level"]
            else "chưa rõ",
        ),
    ]


def finding(rows: Sequence[ProcedureUnits], found: steps.Late) -> str:
    """The heading of the chart: the step at which most were late, or that nobody knows."""
    return words.UNKNOWN if _is_unknown(rows) else steps.finding(found)


def _is_unknown(rows: Sequence[ProcedureUnits]) -> bool:
    """Whether dossiers came, and none of them has a due day."""
    return bool(rows) and all(row["numerator"] is None for row in rows)


def unit_options(rows: Sequence[ProcedureUnits]) -> dict[str, str]:
    """All units together, or one that had the procedure."""
    return {"all": wording.WORD["whole_province"]} | {
        row["unit_code"]: row["unit_name"] for row in rows
    }


def joined(
    rows: Sequence[ProcedureUnits], by_step: Sequence[ProcedureSteps]
) -> list[Mapping[str, Any]]:
    """Each unit's row with its late ones by step, for the table and the files."""
    known = {(row["unit_code"], row["valid_from"]): row for row in by_step}
    lines: list[Mapping[str, Any]] = []
    for row in rows:
        found = known.get((row["unit_code"], row["valid_from"]))
        of_step = {
            f"late_{step}": None if row["numerator"] is None else found[step] if found else 0
            for step in steps.STEPS
        }
        new = {key: found[key] if found else None for key in ("accepted_late", "accepted")}
        lines.append({**row, **of_step, **new})
    return lines


def first_units(
    rows: Sequence[Mapping[str, Any]],
) -> tuple[list[Mapping[str, Any]], list[tuple[str, str, list[Mapping[str, Any]]]]]:
    """The units that stand on the page, in administrative order: all, or of many the first that
    have a late one; then a fold each, its key, its title and its rows.
    """
    if len(rows) <= FIRST + paging.A_FEW:
        return list(rows), []
    late, none = (
        [row for row in rows if bool(row["numerator"]) is is_late] for is_late in (True, False)
    )
    first, others = paging.first_rows(late, FIRST)
    folds = [
        ("late_units", f"{wording.with_noun(len(others), 'đơn vị')} khác có hồ sơ quá hạn", others),
        ("no_late_units", f"{wording.with_noun(len(none), 'đơn vị')} không có hồ sơ quá hạn", none),
    ]
    return first, [fold for fold in folds if fold[2]]


def table(
    rows: Sequence[Mapping[str, Any]], is_step_told: bool, link: Link
) -> tuple[list[html.Column], list[Mapping[str, html.Text | None]]]:
    """Every unit that had the procedure, in administrative order: its late ones by step; a column
    of which no file tells is left out.
    """
    decimals = wording.column_decimals(row["denominator"] for row in rows)
    shown = [step for step in steps.STEPS if is_step_told or step != "at_another"]
    has_accepted = any(row["accepted"] for row in rows)
    columns = [
        html.Column("unit", wording.COLUMN["unit"]),
        html.Column("late", wording.COLUMN["late"], "right", strong=True),
        html.Column("due", wording.COLUMN["due"], "right"),
        html.Column("share", wording.COLUMN["share"], "right"),
        *(html.Column(step, words.HEADS[step], "right") for step in shown),
        *([html.Column("accepted", words.ACCEPTED_HEAD, "right")] if has_accepted else []),
        html.Column("list", "Hồ sơ", "right", note=True),
    ]
    return columns, [
        {
            "unit": html.join(
                html.link(row["unit_name"], marks.unit_link(row, link)),
                html.lines([words.NONE_OWN_HERE], class_="tc-small")
                if is_step_told and _is_none_own(row)
                else "",
            ),
            "late": wording.number(row["numerator"]),
            "due": wording.number(row["denominator"]),
            "share": wording.share_cell(row["numerator"], row["denominator"], decimals),
            **{step: wording.number(row[f"late_{step}"]) for step in shown},
            "accepted": wording.counts(row["accepted_late"], row["accepted"])
            if row["accepted"]
            else "",
            "list": html.link(
                "Xem hồ sơ",
                marks.unit_link(
                    row, link, "dossier_list", status="overdue" if row["numerator"] else "due"
                ),
                label=f"Xem hồ sơ của {row['unit_name']}",
            )
            if row["denominator"]
            else None,
        }
        for row in rows
    ]
