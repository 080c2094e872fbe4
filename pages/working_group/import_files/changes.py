"""What would change, as tables: older files, figures, states, each before and after."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from itertools import groupby
from typing import Any

from figures import html, wording
from pages.working_group.import_files import words

Row = Mapping[str, Any]
SHOWN = 30
WHEN = ("before", "after")


def given_way(
    rows: Sequence[Row],
) -> tuple[list[html.Column], list[dict[str, html.Text | None]]]:
    """Each older file of which rows no longer count."""
    columns = [
        html.Column("name", "Tệp"),
        html.Column("at", "Nhập lúc", note=True),
        html.Column("before", "Đang tính", "right"),
        html.Column("after", "Còn tính", "right", strong=True),
    ]
    return columns, [
        {
            "name": html.code(row["file_name"]),
            "at": f"{datetime.fromisoformat(row['imported_at']):%H:%M} "
            f"{wording.date(datetime.fromisoformat(row['imported_at']).date())}",
            "before": wording.number(row["count_before"]),
            "after": wording.number(row["count_after"]),
        }
        for row in rows
    ]


def figures(rows: Sequence[Row]) -> tuple[list[html.Column], list[dict[str, html.Text | None]]]:
    """Each figure before and after, with its counts."""
    columns = [
        html.Column("unit", "Đơn vị"),
        html.Column("measure", "Chỉ số", note=True),
        html.Column("period", "Kỳ", note=True),
        html.Column("before", "Trước", "right"),
        html.Column("after", "Sau", "right", strong=True),
    ]
    return columns, [
        {
            "unit": _unit(row),
            "measure": row["title"],
            "period": wording.start_sentence(wording.period(row["period"])),
            "before": _figure(row, "before"),
            "after": _figure(row, "after"),
        }
        for row in rows
    ]


def are_many(counts: Mapping[str, int]) -> bool:
    """Whether the figures that were known and change are more than one reads one by one."""
    return _known(counts) > SHOWN


def figures_by_unit(rows: Sequence[Row]) -> html.Markup:
    """A line a measure under its unit, as its shortest period has it; first those of a few."""
    columns = [
        html.Column("measure", "Chỉ số"),
        html.Column("period", "Kỳ ngắn nhất", note=True),
        html.Column("before", "Trước", "right"),
        html.Column("after", "Sau", "right", strong=True),
    ]
    lines: list[dict[str, html.Text | None] | html.GroupHeading] = []
    for unit, of_unit in groupby(rows, _unit):
        own = list(of_unit)
        lines.append(html.GroupHeading(f"{unit}: {wording.with_noun(len(own), 'chỉ số')}"))
        lines += [
            {
                "measure": row["title"],
                "period": _periods(row),
                "before": _share(row, "before") or _figure(row, "before"),
                "after": _share(row, "after") or _figure(row, "after"),
            }
            for row in own
        ]
    units = len({_unit(row) for row in rows})
    title = f"Đủ {wording.with_noun(len(rows), 'chỉ số')} của {wording.with_noun(units, 'đơn vị')}"
    return html.first_rows(html.table(columns, lines, is_order_fixed=True), len(lines), title)


def _unit(row: Row) -> str:
    is_area = row["scope"] == "with_children" and row["level"] != "province"
    return f"{row['unit_name']} (cả cấp dưới)" if is_area else row["unit_name"]


def _periods(row: Row) -> str:
    """“Tháng 3/2023 và 4 kỳ khác · 2.216/3.497 → 2.825/4.997”."""
    others = row["count_periods"] - 1
    said = wording.start_sentence(wording.period(row["period"]))
    said += f" và {wording.with_noun(others, 'kỳ')} khác" if others else ""
    shares = [_share(row, when) for when in WHEN]
    if None in shares:
        return said
    counts = [wording.counts(row[f"numerator_{when}"], row[f"denominator_{when}"]) for when in WHEN]
    return said if shares == counts else f"{said} · {' → '.join(counts)}"


def _share(row: Row, when: str) -> str | None:
    """What is said of a share without its counts; None of another figure."""
    numerator, denominator = row[f"numerator_{when}"], row[f"denominator_{when}"]
    if numerator is None or denominator is None or row["kind"] == "average":
        return None
    return wording.share(numerator, denominator)


def _figure(row: Row, when: str) -> str | None:
    """As short as it may be said, and the counts of a share."""
    numerator, denominator = row[f"numerator_{when}"], row[f"denominator_{when}"]
    if numerator is None:
        return None
    if denominator is None or row["kind"] == "average":
        return wording.figure_text((numerator, denominator), row["kind"] or "count")
    share = wording.share(numerator, denominator)
    counts = wording.counts(numerator, denominator)
    return share if share == counts else f"{share} ({counts})"


def of_first(
    states_: Sequence[Row], figures_: Sequence[Row], counts: Mapping[str, int]
) -> list[html.Markup]:
    """Of a first build, before which nothing was: the first states and figures."""
    parts = []
    for noun, rows, name, made in (
        ("đánh giá", states_, "states_new", states),
        ("con số", figures_, "figures_new", figures),
    ):
        if rows:
            count = counts.get(name, 0)
            cut = f"{wording.number(len(rows))} {noun} dưới đây"
            caption = f"{words.NOTHING_BEFORE}; {cut}, đủ ở tệp tải về"
            title = f"{wording.with_noun(count, noun)} đầu tiên"
            parts.append(
                html.section(title, caption if len(rows) < count else words.NOTHING_BEFORE)
            )
            more = f"Đủ {wording.with_noun(len(rows), noun)} đầu"
            columns, lines = made(rows)
            after = [each for each in columns if each.key != "before"]
            parts.append(html.first_rows(html.table(after, lines), len(rows), more))
    return parts


def figures_title(shown: Sequence[Row], counts: Mapping[str, int]) -> tuple[str, str]:
    """What changes, and how much of it stands below."""
    changed, gone = counts.get("figures_changed", 0), counts.get("figures_gone", 0)
    return words.figures_finding(changed, gone), _figures_caption(shown, counts)


def _figures_caption(shown: Sequence[Row], counts: Mapping[str, int]) -> str:
    """How many of all are shown; those that are new are no change."""
    new = counts.get("figures_new", 0)
    if are_many(counts):
        return words.many_caption(new)
    return words.caption(len(shown), _known(counts), new, "con số")


def _known(counts: Mapping[str, int]) -> int:
    return counts.get("figures_changed", 0) + counts.get("figures_gone", 0)


def states_title(shown: Sequence[Row], counts: Mapping[str, int]) -> tuple[str, str]:
    """The same of states."""
    changed, new = counts.get("states_changed", 0), counts.get("states_new", 0)
    if not changed:
        finding = "Không đánh giá nào đổi khác"
    else:
        finding = f"{wording.with_noun(changed, 'đánh giá')} đổi khác"
    return finding, words.caption(len(shown), changed, new, "đánh giá")


def split(rows: Sequence[Row], is_known: Callable[[Row], bool]) -> tuple[list[Row], list[Row]]:
    """Those that were known before, and those that are new."""
    return [row for row in rows if is_known(row)], [row for row in rows if not is_known(row)]


def was_figure(row: Row) -> bool:
    return row["change"] != "new"


def was_state(row: Row) -> bool:
    return row["state_before"] is not None


def states(rows: Sequence[Row]) -> tuple[list[html.Column], list[dict[str, html.Text | None]]]:
    """Each state before and after."""
    columns = [
        html.Column("unit", "Đơn vị"),
        html.Column("measure", "Chỉ số", note=True),
        html.Column("period", "Kỳ", note=True),
        html.Column("before", "Trước"),
        html.Column("after", "Sau", strong=True),
    ]
    return columns, [
        {
            "unit": row["unit_name"],
            "measure": row["title"],
            "period": wording.start_sentence(wording.period(row["period"])),
            "before": _state(row["state_before"]),
            "after": _state(row["state_after"]),
        }
        for row in rows
    ]


def _state(code: str | None) -> str | None:
    return wording.STATE[code] if code else None


def figures_to_export(ask: Callable[[], Sequence[Row]]) -> Callable[[], list[dict]]:
    return lambda: [{**row, "change": words.CHANGE[row["change"]]} for row in ask()]
