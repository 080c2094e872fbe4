"""One unit: what it has to do, how much of it with which procedures."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from figures import html, wording
from figures.panels import lists, marks
from figures.wording import VerdictTerms
from pages.working_group.unit import judged, words
from queries.rows.shared import Definition, Objectives, OutOfSight, Periods, Successions, Units
from queries.rows.unit import UnitProcedures

Row = Mapping
Link = Callable[..., str]

# So many in the table before the rest is folded away.
SHOWN = 10
# What the question late_by_step divides.
LATE = "late_of_due"
# What is still to be done, and how much of it is late: a measure, and its list of dossiers.
OPEN, OVERDUE = "open", "open_overdue"


def lead(
    unit: Units,
    figure: Objectives | None,
    definition: Definition,
    terms: VerdictTerms,
    missing: Sequence[OutOfSight],
    period: Periods,
    besides: str = "",
    is_told: bool = False,
) -> list[html.Text]:
    """The figure with both counts, or which nothing it is; then the months that did not come.

    `besides` follows the counts in the same sentence; `is_told`: a verdict names the months.
    """
    name = wording.start_sentence(wording.period(period["period"]))
    what = wording.in_sentence(definition["title"])
    besides = f"{wording.if_any_simulated([figure] if figure else [])}{besides}"
    sentences: list[html.Text] = []
    if figure is None or figure["numerator"] is None:
        sentences.append(f"{name}, {what}: {wording.in_sentence(wording.NOTHING['no_data'])}.")
    elif not figure["denominator"]:
        sentences.append(f"{name}, {what}: không phát sinh hồ sơ.")
    elif figure["denominator"] < 100 and definition["better"] == "lower":
        sentences.append(
            words.small_unit(
                unit["unit_name"],
                figure["numerator"],
                figure["denominator"],
                terms.events(definition["measure"]),
                besides,
            )
        )
    else:
        shown = wording.share_of(figure["numerator"], figure["denominator"])
        sentences.append(html.join(f"{name}, {what}: ", html.strong(shown), f"{besides}."))
    sentences.extend(
        words.missing_months(unit["unit_name"], row["months"], row["why_missing"])
        for row in missing
        if row["source"] == "dossiers" and not is_told
    )
    sentences.extend(
        words.out_of_sight([each for each in [row["note"] or row["source_name"]] if each])
        for row in missing
        if row["why_missing"] == "not_connected"
    )
    return sentences


def of_a_unit(rows: Sequence[Objectives]) -> list[Objectives]:
    """Figures of one unit, none of which is said to reach or miss a target given to the province:
    the centre gives none to a unit.
    """
    return [
        Objectives(row | {"target_tag": marks.OF_PROVINCE})
        if row["official_kind"] == "official" and row["target_tag"]
        else row
        for row in rows
    ]


def unsent_forms(missing: Sequence[OutOfSight]) -> str:
    """Of which forms nothing came for which months: their indicators have no figure."""
    return "; ".join(
        f"{row['note'] or _not_sent(row)}, {wording.quarters_listed(row['months'])}"
        for row in missing
        if row["source"].startswith("form:")
    )


def _not_sent(row: Row) -> str:
    """“chưa gửi biểu IV.01”, or why else nothing of it came."""
    form = row["source"].removeprefix("form:")
    if row["why_missing"] == "not_sent":
        return f"chưa gửi biểu {form}"
    return f"biểu {form}: {wording.WHY_MISSING[row['why_missing']]}"


def reorganised(unit: Row, changes: Sequence[Successions], by_units: str | None) -> list[str]:
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
        sentences.append(words.formed_from(before[0]["changed_on"], whole, taken_over))
    made_of = wording.made_of(by_units, unit["level"])
    is_area = by_units == "old" and bool(made_of)  # goes on, with the new units in it
    sentences += [
        words.passed_to(row["changed_on"], row["new_name"], row["is_of_one_level"], not is_area)
        for row in after
    ]
    return [*sentences, f"Số liệu {made_of}."] if made_of and (before or after) else sentences


def facts(rows: Mapping[str, Row]) -> list[html.Fact]:
    """To handle, open, online, working days: the unit's own figures of the period."""
    made = []
    for measure, label in (
        ("to_handle", "Phải giải quyết"),
        (OPEN, "Đang giải quyết"),
        ("online_share", "Nộp trực tuyến"),
        ("days_to_finish", "Thời gian giải quyết trung bình"),
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
                made_of=[
                    piece
                    for piece in (under, marks.months_told(row), _overdue(measure, rows), target)
                    if piece
                ],
            )
        )
    return made


def concentration(
    rows: Sequence[UnitProcedures], definition: Definition, terms: VerdictTerms
) -> str:
    """How few procedures make most of what is counted, where that is a thing to mend."""
    counted = sum(row["numerator"] or 0 for row in rows)
    if definition["better"] != "lower" or not counted:
        return "Thủ tục và hồ sơ"
    first = rows[: min(3, sum(bool(row["numerator"]) for row in rows))]
    part = sum(row["numerator"] for row in first)
    return (
        f"{wording.with_noun(len(first), 'thủ tục')} chiếm "
        f"{wording.counts(part, counted)} {terms.events(definition['measure'])}"
    )


def procedures(
    rows: Sequence[Row], definition: Definition, link: Link
) -> tuple[list[html.Column], list[Mapping[str, html.Text | None]]]:
    """Every procedure of the unit: both counts, share; the name opens the procedure."""
    above, below = judged.counted_heads(definition)
    columns = [
        html.Column("name", wording.COLUMN["procedure"]),
        html.Column("field", wording.COLUMN["field"], note=True),
        html.Column("above", above, "right", strong=True),
        html.Column("below", below, "right"),
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
            "above": wording.number(row["numerator"]),
            "below": wording.number(row["denominator"]),
            "share": wording.share_cell(row["numerator"], row["denominator"], decimals),
            "list": _list(row, definition, link),
        }
        for row in rows
    ]


def _list(row: Row, definition: Row, link: Link) -> html.Text:
    status = lists.behind(definition, row["numerator"])
    if status is None or not (row["numerator"] or row["denominator"]):
        return ""  # of nothing counted there is no list
    return html.link(
        "Xem hồ sơ",
        link("dossier_list", procedure=row["procedure_code"], status=status),
        label=f"Xem hồ sơ của thủ tục {row['procedure_name']}",
    )


def _figure(row: Row) -> tuple[str, str]:
    if absent := marks.absent(row):
        return ("–" if row["numerator"] is None else "0"), absent
    if row["kind"] == "average":
        days = wording.number(row["value"], 1)
        return f"{days}{wording.NBSP}ngày", f"làm việc, {wording.number(row['denominator'])} hồ sơ"
    return wording.value_and_counts(row["numerator"], row["denominator"], row["unit_of_measure"])


def _overdue(measure: str, rows: Mapping[str, Row]) -> str:
    late = rows.get(OVERDUE)
    if measure != OPEN or late is None or late["numerator"] is None:
        return ""
    return f"{wording.number(late['numerator'])} đã quá hạn"
