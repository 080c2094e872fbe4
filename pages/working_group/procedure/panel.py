"""One procedure: which units it is late in."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from figures import html, wording
from figures.panels import marks
from pages.working_group.procedure import late_bars, words
from queries.rows.procedure import Procedures, ProcedureUnits
from queries.rows.shared import Periods

Row = Mapping
Link = Callable[..., str]


# So many units stand in the chart by name; the others are one last row.
NAMED = 12
LATE = "late_of_due"  # what the page asks


def lead(procedure: Procedures, rows: Sequence[ProcedureUnits], period: Periods) -> list[html.Text]:
    """What the procedure is, and how many were late where."""
    name = wording.start_sentence(wording.period(period["period"]))
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
    where = sum(bool(row["numerator"]) for row in rows)
    second = (
        f"{name}, quá hạn {wording.share_of(late, due)} hồ sơ đến hạn, "
        f"tại {where}/{wording.with_noun(len(rows), 'đơn vị')} có phát sinh."
        if late
        else f"{name}: cả {wording.with_noun(due, 'hồ sơ đến hạn')} đều không quá hạn."
    )
    return [what, second]


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


def bars(rows: Sequence[ProcedureUnits], link: Link) -> list[late_bars.LateRow]:
    """The units where most was late, in administrative order; a bar opens its dossiers."""
    late = [row for row in rows if row["numerator"]]
    most = sorted(late, key=lambda row: -row["numerator"])[:NAMED]
    others = [row for row in late if row not in most]
    bars = [
        late_bars.LateRow(
            row["unit_name"],
            row["numerator"],
            row["denominator"],
            marks.unit_link(row, link, "dossier_list", status="overdue"),
        )
        for row in late
        if row in most
    ]
    if others:
        bars.append(
            late_bars.LateRow(
                f"{len(others)} đơn vị khác",
                sum(row["numerator"] for row in others),
                sum(row["denominator"] for row in others),
            )
        )
    return bars


def where(rows: Sequence[ProcedureUnits]) -> str:
    """The heading of the chart: in how many units something was late."""
    late = sum(bool(row["numerator"]) for row in rows)
    if not late:
        return "Chưa biết hồ sơ nào quá hạn" if _is_unknown(rows) else "Không có hồ sơ quá hạn"
    return f"{wording.with_noun(late, 'đơn vị')} có hồ sơ quá hạn"


def _is_unknown(rows: Sequence[ProcedureUnits]) -> bool:
    """Whether dossiers came, and none of them has a due day."""
    return bool(rows) and all(row["numerator"] is None for row in rows)


def table(
    rows: Sequence[Row], link: Link
) -> tuple[list[html.Column], list[Mapping[str, html.Text | None]]]:
    """Every unit that had the procedure, in administrative order."""
    decimals = wording.column_decimals(row["denominator"] for row in rows)
    columns = [
        html.Column("unit", wording.COLUMN["unit"]),
        html.Column("late", wording.COLUMN["late"], "right", strong=True),
        html.Column("due", wording.COLUMN["due"], "right"),
        html.Column("share", wording.COLUMN["share"], "right"),
        html.Column("list", "Hồ sơ", "right", note=True),
    ]
    return columns, [
        {
            "unit": html.link(row["unit_name"], marks.unit_link(row, link)),
            "late": wording.number(row["numerator"]),
            "due": wording.number(row["denominator"]),
            "share": wording.share_cell(row["numerator"], row["denominator"], decimals),
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
