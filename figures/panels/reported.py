"""Units of which only reports came: what form II.06 tells of them, and that nothing is judged."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence

from figures import html, wording
from figures.panels import marks

Row = Mapping
Link = Callable[..., str]

HEADS = {
    "handled": "Đã giải quyết (7)",
    "late": "Quá hạn (10)",
    "pending": "Đang giải quyết (11)",
    "overdue": "Đã quá hạn (13)",
}


def section(rows: Sequence[Row], link: Link) -> list[html.Markup]:
    """Their table under a heading of its own."""
    columns = [
        html.Column("unit", wording.COLUMN["unit"]),
        *(
            html.Column(key, head, "right", strong=key in ("late", "overdue"))
            for key, head in HEADS.items()
        ),
    ]
    return [
        html.section(
            f"{wording.with_noun(len(rows), 'đơn vị')} chỉ có báo cáo tổng hợp",
            f"Cột của biểu II.06. {wording.NO_VERDICT['reported']}{_closed_early(rows)}",
            marks.origins(rows),
        ),
        html.table(columns, [_line(row, link) for row in rows]),
    ]


def unjudged(units_title: str, link: Link) -> html.Text:
    """That nobody is judged, and where the units stand with what they reported."""
    return html.join(
        wording.NO_VERDICT["reported"],
        wording.VERDICT_WORD["see"],
        html.link(units_title, link("units")),
        by=" ",
    )


def sentence(row: Row) -> html.Text:
    """What the report of one unit tells, and why it is not judged."""
    return html.join(
        "Theo biểu II.06 của đơn vị: đã giải quyết ",
        _number(row["handled"]),
        ", quá hạn ",
        html.strong(wording.with_noun(row["late"], "hồ sơ"))
        if row["late"] is not None
        else wording.NONE,
        "; đang giải quyết ",
        _number(row["pending"]),
        ", đã quá hạn ",
        html.strong(wording.with_noun(row["overdue"], "hồ sơ"))
        if row["overdue"] is not None
        else wording.NONE,
        f"{of_months(row)}. {wording.NO_VERDICT['reported']}",
    )


def partly_told(rows: Sequence[Row]) -> list[str]:
    """Of which units only some of the period's months are in the figures; nothing, of none."""
    found: dict[tuple[int, int], list[str]] = defaultdict(list)
    for row in rows:
        found[row["months_present"], row["months_expected"]].append(row["unit_name"])
    said = [
        f"{wording.of_units(names)} {wording.months_told(*months)}"
        for months, names in sorted(found.items())
    ]
    return [f"{wording.start_sentence('; '.join(said))}."] if said else []


def _line(row: Row, link: Link) -> Mapping[str, html.Text | None]:
    name = html.link(wording.unit_name(row), marks.unit_link(row, link))
    return {
        "unit": html.join(name, of_months(row)),
        **{key: _number(row[key]) for key in HEADS},
    }


def of_months(row: Row) -> str:
    """“ (mới có 2/3 tháng)”, where reports of some of the period's months did not come."""
    told = marks.months_told(row)
    return f" ({told})" if told else ""


def _closed_early(rows: Sequence[Row]) -> str:
    """That who ended within the period closed on its own last day, so that (11) is no sum."""
    days = sorted({row["ended_on"] for row in rows if row["ended_on"]})
    if not days:
        return ""
    ended = ", ".join(wording.date(day) for day in days)
    return (
        f" Đơn vị kết thúc ngày {ended} chốt (11), (13) ngày ấy và đơn vị mới nhận lại: cộng từng "
        "dòng là đếm hai lần."
    )


def _number(value: int | None) -> str:
    return wording.NONE if value is None else wording.number(value)
