"""One unit: what it has to do, since when it is late, with which procedures."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from figures import charts, html, wording
from figures.panels import marks

Row = Mapping
Link = Callable[..., str]

# So many procedures stand in the chart by name; the others are one last row.
NAMED = 8
# So many in the table before the rest is folded away.
SHOWN = 15


def lead(unit: Row, late: Row | None, missing: Sequence[Row], period: Row) -> list[html.Text]:
    """Late of due with both counts, or which nothing it is; then the months that did not come."""
    name = wording.start_sentence(wording.period(period["period"]))
    sentences: list[html.Text] = []
    if late is None or late["numerator"] is None:
        sentences.append(f"{name}: {wording.in_sentence(wording.NOTHING['no_data'])}.")
    elif not late["denominator"]:
        sentences.append(f"{name}: không phát sinh hồ sơ đến hạn.")
    elif late["denominator"] < 100:
        sentences.append(
            wording.small_unit(
                unit["unit_name"], late["numerator"], late["denominator"], "hồ sơ quá hạn"
            )
        )
    else:
        sentences.append(
            html.join(
                f"{name}, quá hạn ",
                html.strong(wording.with_noun(late["numerator"], "hồ sơ")),
                f" trong {wording.with_noun(late['denominator'], 'hồ sơ đến hạn')} (",
                html.strong(wording.share(late["numerator"], late["denominator"])),
                ").",
            )
        )
    sentences.extend(
        wording.missing_months(unit["unit_name"], row["months"], row["why_missing"])
        for row in missing
        if row["source"] == "dossiers"
    )
    sentences.extend(
        wording.out_of_sight([row["note"]] if row["note"] else [])
        for row in missing
        if row["source"] != "dossiers"
    )
    return sentences


def reorganised(unit: Row, changes: Sequence[Row], by_units: str | None) -> list[str]:
    """Who the unit was formed from, who followed it, and what its figures hold besides its own."""
    key = (unit["unit_code"], unit["valid_from"])
    before = [row for row in changes if (row["new_code"], row["new_from"]) == key]
    after = [row for row in changes if (row["old_code"], row["old_from"]) == key]
    sentences = []
    if before:
        whole, taken_over = (
            [row["old_name"] for row in before if row["is_of_one_level"] is is_whole]
            for is_whole in (True, False)
        )
        sentences.append(wording.formed_from(before[0]["changed_on"], whole, taken_over))
    sentences += [
        wording.passed_to(row["changed_on"], row["new_name"], row["is_of_one_level"])
        for row in after
    ]
    made_of = wording.made_of(by_units, unit["level"])
    return [*sentences, f"Số liệu {made_of}."] if made_of and (before or after) else sentences


def facts(rows: Mapping[str, Row], link: Link) -> list[html.Fact]:
    """To handle, open, online, working days: the unit's own figures of the period."""
    made = []
    for measure, label, opens in (
        ("to_handle", "Phải giải quyết", None),
        ("open", "Đang giải quyết", ("Xem hồ sơ đã quá hạn", "open_overdue")),
        ("online_share", "Nộp trực tuyến", None),
        ("days_to_finish", "Thời gian giải quyết trung bình", None),
    ):
        row = rows.get(measure)
        if row is None:
            continue
        shown, under = _figure(row)
        target = marks.target(row) if row["official_target"] is not None else ""
        made.append(
            html.Fact(
                label,
                shown,
                made_of=[piece for piece in (under, _overdue(measure, rows), target) if piece],
                opens=opens
                and row["numerator"]
                and (opens[0], link("dossier_list", status=opens[1], procedure=None)),
            )
        )
    return made


def points(history: Sequence[Row], common: Sequence[Row], link: Link) -> list[charts.Point]:
    """Month by month, beside the level's share; a point opens the dossiers overdue of its month."""
    levels = {row["period"]: row["value"] for row in common}
    return [
        charts.Point(
            row["period"],
            row["numerator"],
            row["denominator"],
            levels.get(row["period"]),
            link(
                "dossier_list",
                period=row["period"],
                status="overdue",
                procedure=None,
                units=row["units"],
            ),
            row["is_finished"],
        )
        for row in history
    ]


def bars(rows: Sequence[Row], link: Link) -> list[charts.LateRow]:
    """The procedures with most late dossiers by name, the others together."""
    late = [row for row in rows if row["numerator"]]
    named, others = late[:NAMED], rows[min(NAMED, len(late)) :]
    bars = [
        charts.LateRow(
            row["procedure_name"],
            row["numerator"],
            row["denominator"],
            link("procedure", procedure=row["procedure_code"]),
        )
        for row in named
    ]
    if named and any(row["numerator"] for row in others):
        bars.append(
            charts.LateRow(
                f"{len(others)} thủ tục khác",
                sum(row["numerator"] for row in others),
                sum(row["denominator"] or 0 for row in others),
            )
        )
    return bars


def first_procedures(rows: Sequence[Row]) -> tuple[Sequence[Row], Sequence[Row]]:
    """The procedures that are shown at once, and the others; a few more are not hidden."""
    if len(rows) <= SHOWN + 5:
        return rows, []
    return rows[:SHOWN], rows[SHOWN:]


def concentration(rows: Sequence[Row]) -> str:
    """How few procedures make most of what is late."""
    late = sum(row["numerator"] or 0 for row in rows)
    if not late:
        return "Không có hồ sơ quá hạn theo thủ tục"
    first = rows[: min(3, sum(bool(row["numerator"]) for row in rows))]
    part = sum(row["numerator"] for row in first)
    return (
        f"{wording.with_noun(len(first), 'thủ tục')} chiếm "
        f"{wording.counts(part, late)} hồ sơ quá hạn"
    )


def since(history: Sequence[Row]) -> str:
    """The heading of the trend: its first and its latest year in counts."""
    known = [row for row in history if row["denominator"] and row["is_finished"]]
    if len(known) < 13:
        return "Tỷ lệ quá hạn trong số đến hạn theo tháng"
    before, now = known[-24:-12] or known[:-12], known[-12:]
    earlier, latest = (
        wording.share(
            sum(row["numerator"] for row in part), sum(row["denominator"] for row in part)
        )
        for part in (before, now)
    )
    return f"{len(now)} tháng gần nhất {latest}, {len(before)} tháng trước đó {earlier}"


def procedures(
    rows: Sequence[Row], link: Link
) -> tuple[list[html.Column], list[Mapping[str, html.Text | None]]]:
    """Every procedure of the unit: late, due, share; the name opens the procedure."""
    columns = [
        html.Column("name", wording.COLUMN["procedure"]),
        html.Column("field", wording.COLUMN["field"], note=True),
        html.Column("late", wording.COLUMN["late"], "right", strong=True),
        html.Column("due", wording.COLUMN["due"], "right"),
        html.Column("share", wording.COLUMN["share"], "right"),
        html.Column("list", "Hồ sơ", "right", note=True),
    ]
    decimals = wording.column_decimals(row["denominator"] for row in rows)
    return columns, [
        {
            "name": html.link(
                row["procedure_name"], link("procedure", procedure=row["procedure_code"])
            ),
            "field": row["field"],
            "late": wording.number(row["numerator"]),
            "due": wording.number(row["denominator"]),
            "share": wording.share_cell(row["numerator"], row["denominator"], decimals),
            "list": html.link(
                "Xem hồ sơ",
                link(
                    "dossier_list",
                    procedure=row["procedure_code"],
                    status="overdue" if row["numerator"] else "due",
                ),
                label=f"Xem hồ sơ của thủ tục {row['procedure_name']}",
            ),
        }
        for row in rows
    ]


def _figure(row: Row) -> tuple[str, str]:
    if absent := marks.absent(row):
        return ("–" if row["numerator"] is None else "0"), absent
    if row["kind"] == "average":
        days = wording.number(row["value"], 1)
        return f"{days}{wording.NBSP}ngày", f"làm việc, {wording.number(row['denominator'])} hồ sơ"
    return wording.value_and_counts(row["numerator"], row["denominator"], row["unit_of_measure"])


def _overdue(measure: str, rows: Mapping[str, Row]) -> str:
    late = rows.get("open_overdue")
    if measure != "open" or late is None or late["numerator"] is None:
        return ""
    return f"{wording.number(late['numerator'])} đã quá hạn"
