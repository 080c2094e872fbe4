"""The first screen: three sentences, what is listed, and late by level."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

from figures import html, wording
from figures.panels import marks, objectives
from pages.leaders.overview import words
from queries.rows.shared import Periods, ProvinceObjectives

Row = Mapping
Link = Callable[..., str]

# What the first sentences are about.
ONLINE, LATE = "online_share", "late_of_due"
RESOLVED = ("on_time_resolved", "resolved_late")
# Of those that are still open, which are late: what reports tell where no dossiers came.
OVERDUE = "open_overdue"


def lead(rows: Sequence[ProvinceObjectives], period: Periods) -> list[html.Text]:
    """One to three sentences: online, on time, late; of reports alone, what is open and late."""
    found = objectives.by_measure(rows)
    name = wording.period(period["period"])
    said = (_online(found, name), _resolved(found), _late(found) or _open(found))
    return [sentence for sentence in said if sentence]


def left_out(rows: Iterable[Row], asked: Iterable[Row]) -> str:
    """Which indicators stand here, and how many more have a page of their own."""
    others = {row["measure"] for row in rows} - {row["measure"] for row in asked}
    said = "Chỉ số có chỉ tiêu, được đánh giá hoặc đã công bố"
    if not others:
        return said
    return f"{said}; {wording.number(len(others))} chỉ số khác ở trang của từng nhóm"


def levels(
    rows: Sequence[Row], period: Periods, definition: Row, link: Link
) -> tuple[list[html.Column], list[Mapping[str, html.Text | None]]]:
    """Late of due by level, each opening its units."""
    decimals = wording.column_decimals(row["denominator"] for row in rows)
    columns = [
        html.Column("level", wording.COLUMN["level"]),
        html.Column("counts", wording.counts_head(definition), "right", strong=True),
        html.Column("share", wording.COLUMN["share"], "right"),
    ]
    return columns, [
        {
            "level": html.link(
                f"{wording.start_sentence(wording.level_words(row['level'], period['ends_on']))} "
                f"({wording.level_size(row['count_units'], row['kinds'])})",
                link("units", level=row["level"], measure=LATE),
            ),
            "counts": marks.absent(row) or wording.counts(row["numerator"], row["denominator"]),
            "share": wording.share_cell(row["numerator"], row["denominator"], decimals),
        }
        for row in rows
    ]


def chosen(rows: Sequence[ProvinceObjectives]) -> list[Row]:
    """What a leader is asked about: what has a target, is judged, or was printed somewhere."""
    asked = {
        row["measure"]
        for row in rows
        if row["origin"] in ("published", "press")
        or row["judged"] == "yes"
        or row["official_target"] is not None
        or row["adopted_target"] is not None
        or row["measure"] == "score_766"
    }
    return [row for row in rows if row["measure"] in asked]


def _online(found: Mapping[str, Sequence[Row]], period: str) -> html.Text:
    row = next(iter(found.get(ONLINE, [])), None)
    if row is None or not row["denominator"]:
        return ""
    target = row["official_target"]
    pieces = wording.value_sentence(
        period,
        "tỷ lệ hồ sơ nộp trực tuyến",
        row["numerator"],
        row["denominator"],
        "hồ sơ mới tiếp nhận",
        target,
    )
    if target is not None:
        distance = wording.distance_to_target(
            row["numerator"], row["denominator"], target, "hồ sơ nộp trực tuyến"
        )
        pieces = [*pieces, (" ", False), *distance]
    return _rich([*pieces, (_simulated(row), False)])


def _resolved(found: Mapping[str, Sequence[Row]]) -> html.Text:
    """On time and late of the same dossiers: the late of which more units tell are not set beside
    them. What was printed stands as it was printed."""
    on_time, late = (next(iter(found.get(each, [])), None) for each in RESOLVED)
    if on_time is None or not on_time["numerator"]:
        return ""
    if on_time["origin"] in marks.PRINTED:
        count_late = late["numerator"] if late else None
    else:
        count_late = on_time["denominator"] - on_time["numerator"]
    if count_late is None:
        return ""
    return html.join(
        "Giải quyết trước hạn và đúng hạn ",
        html.strong(wording.with_noun(on_time["numerator"], "hồ sơ")),
        ", quá hạn ",
        html.strong(wording.with_noun(count_late, "hồ sơ")),
        f".{_simulated(on_time)}",
    )


def _late(found: Mapping[str, Sequence[Row]]) -> html.Text:
    """Of what fell due; of whom, where only some sent dossiers and the sentence before tells more
    than those."""
    row = next(iter(found.get(LATE, [])), None)
    if row is None or not row["denominator"]:
        return ""
    said = "Tính cả hồ sơ đang giải quyết, quá hạn trong số hồ sơ đến hạn là "
    before = {found[each][0]["origin"] for each in RESOLVED if each in found}
    if (
        row["origin"] == "counted"
        and before - {"counted"}
        and row["units_complete"] < row["units_expected"]
    ):
        came = wording.coverage(row["units_complete"], row["units_expected"])
        said = f"Riêng đơn vị đã gửi hồ sơ ({came}): {wording.in_sentence(said)}"
    share = wording.share_of(row["numerator"], row["denominator"])
    simulated = " (số mô phỏng)" if row["origin"] == "simulated" else ""
    return html.join(
        said,
        html.strong(share),
        f"{simulated}.",
    )


def _open(found: Mapping[str, Sequence[Row]]) -> html.Text:
    """Reports do not tell what fell due; what they tell of it, and of how many units."""
    overdue = next((row for row in found.get(OVERDUE, []) if row["origin"] == "reported"), None)
    if overdue is None or overdue["numerator"] is None:
        return ""
    return html.join(
        "Theo báo cáo, đang giải quyết đã quá hạn ",
        html.strong(wording.with_noun(overdue["numerator"], "hồ sơ")),
        f" ({wording.reported_by(overdue['units_complete'], overdue['units_expected'])}).",
    )


def _simulated(row: Row) -> str:
    """That a leading figure is none of the province's own."""
    return f" {words.WORD['simulated_figure']}" if row["origin"] == "simulated" else ""


def _rich(pieces: wording.Pieces) -> html.Text:
    return html.join(*(html.strong(text) if strong else text for text, strong in pieces))
