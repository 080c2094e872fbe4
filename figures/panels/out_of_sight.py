"""What the figures leave out: systems not connected, months not sent, forms not sent."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from figures import html, wording

Row = Mapping

# So many of those who have not sent a form are named.
NAMED = 4
NOT_SAID_WHO = "chưa khai báo đơn vị nào phải gửi nên chưa rõ nơi khác thiếu hay không có hồ sơ"


def items(rows: Sequence[Row]) -> list[html.OutOfSight]:
    """One of each unit or system; of a form one for all who have not sent it."""
    forms: dict[tuple, list[Row]] = {}
    for row in rows:
        if row["source"].startswith("form:"):
            forms.setdefault((row["source"], row["note"], *row["months"]), []).append(row)
    return [
        *(_of(row) for row in rows if not row["source"].startswith("form:")),
        *(_of_form(of_form) for of_form in forms.values()),
    ]


def nothing(sources: Sequence[Row], undeclared: Sequence[Row], rows: Sequence[Row] = ()) -> str:
    """What is said where nothing is on record as missing: that all came, or that nobody said what
    was to come (a source has a name where somebody did). `rows`: the figures of the province,
    which know of how many offices dossiers came."""
    named = {source["source"] for source in sources if source["source_name"]}
    few = next((row for row in rows if row["origin"] == "counted" and _is_of_some(row)), None)
    if few and "dossiers" not in named:
        came = wording.coverage(few["units_complete"], few["units_expected"])
        return f"Hồ sơ mới {came}; {NOT_SAID_WHO}."
    if undeclared or not any(source["source_name"] for source in sources):
        return wording.undeclared(undeclared)
    return "Không nguồn nào được ghi là thiếu hay chưa kết nối."


def rejected(count: int, files: int, link: html.Text) -> html.Markup:
    """Rows that came and are in no figure, until their sender mends them."""
    return html.note(
        html.join(
            html.strong(wording.with_noun(count, "dòng")),
            f" của {wording.with_noun(files, 'tệp')} chưa nhận được, không có trong số liệu: ",
            link,
        )
    )


def _is_of_some(row: Row) -> bool:
    return 0 < (row["units_complete"] or 0) < (row["units_expected"] or 0)


def _of(row: Row) -> html.OutOfSight:
    is_connected = row["why_missing"] != "not_connected"
    months = f", {wording.months_listed(row['months'])}" if is_connected else ""
    return html.OutOfSight(
        f"{wording.unbroken(row['unit_name'])}{months}",
        wording.NOTHING["no_data" if is_connected else "out_of_sight"],
        row["note"]
        or (wording.WHY_MISSING[row["why_missing"]] if is_connected else row["source_name"])
        or "",
    )


def _of_form(rows: Sequence[Row]) -> html.OutOfSight:
    """Those who have not sent a form for the same months and reason, a few of them by name."""
    form = rows[0]["source"].removeprefix("form:")
    names = [wording.unbroken(row["unit_name"]) for row in rows[:NAMED]]
    if len(rows) > NAMED:
        names.append(f"{wording.number(len(rows) - NAMED)} đơn vị khác")
    return html.OutOfSight(
        f"Biểu {form}, {wording.quarters_listed(rows[0]['months'])}",
        wording.NOTHING["no_data"],
        f"{rows[0]['note'] or wording.WHY_MISSING[rows[0]['why_missing']]}: "
        f"{wording.listed(names)}",
    )
