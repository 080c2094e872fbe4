"""What came and what did not: units by months, the holes by name."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from itertools import groupby

from figures import html, wording
from pages.working_group.data_quality import civil, drawn, senders, words
from queries.rows.data_quality import CoverageMatrix, CoverageOfDays
from queries.rows.shared import CoverageSources, Periods, UndeclaredForms, Units

Row = Mapping
Link = Callable[..., str]

# So many units are named in a sentence.
NAMED = 5
LISTED = 8  # beside the matrix, which draws some more
NOTHING_MISSING = "Không đơn vị nào còn thiếu số liệu đã đến hạn."
# Where nobody set by when a source is sent, what is owed is of periods that are over.
NOTHING_MISSING_SO_FAR = "Không đơn vị nào còn thiếu số liệu của kỳ báo cáo đã kết thúc."
# Of a source of which nothing could have been missed yet, nobody can be said to lack nothing.
NOTHING_OVER = "từ khi nguồn này có số liệu, chưa kỳ báo cáo nào kết thúc"


def opening(sources: Sequence[CoverageSources]) -> str | None:
    """What the page opens with: the first source of which anything came or is known to be missing;
    one that is only expected shows nothing but hatching."""
    return next((row["source"] for row in sources if row["count_units"]), None)


def undeclared(
    rows: Sequence[UndeclaredForms], source: CoverageSources | None
) -> list[UndeclaredForms]:
    """Of the forms that nobody is said to owe, the one looked at; all, where nothing is."""
    return [row for row in rows if source is None or source["source"] == f"form:{row['form']}"]


def lead(
    cells: Sequence[CoverageMatrix],
    source: CoverageSources | None,
    period: Periods,
    not_declared: Sequence[UndeclaredForms] = (),
    units: Sequence[Units] = (),
    days: Sequence[CoverageOfDays] = (),
) -> list[html.Text]:
    """How much came of what was to come, in the period and in its year; who lacks what. Of `units`
    it says which levels make the number that was to send; `days` tell of a civil period.
    """
    if source is None or not cells:
        nothing = "Chưa có nguồn số liệu nào được ghi nhận trong năm này."
        return [nothing, wording.undeclared(not_declared)] if not_declared else [nothing]
    name = wording.source_name(source)
    when = wording.start_sentence(wording.period(period["period"]))
    if all(drawn.DRAWN[row["state"]] in ("not_connected", "absent") for row in cells):
        return [f"{name}: chưa kết nối, chưa rõ số lượng hồ sơ."]
    if not_declared:
        return [wording.undeclared(not_declared)]
    noun = f"{words.STRETCH[source['kind']]} số liệu"
    asked = [row for row in cells if row["is_asked"]]
    due = source["has_due_days"]
    who = senders.who([row for row in asked if _is_expected(row)], units, period)
    of = list(dict.fromkeys(row["stretch"] for row in asked))
    listed = words.stretches_listed(of, source["kind"])
    which = f" ({listed} theo kỳ báo cáo)" if len(of) > 1 else ""
    if period["calendar"] == "civil":
        which = f", xét theo kỳ báo cáo {wording.in_sentence(listed)}"
    sentences: list[html.Text] = [
        civil.sentences(days, name, period, units)
        if days
        else html.join(
            f"{when}{which}, {wording.in_sentence(name)}: ",
            _came(asked, noun, due),
            who,
            ".",
        )
    ]
    if len(asked) < len(cells):
        year = wording.period_year(cells[0]["stretch"])
        is_over = max(row["ends_on"] for row in cells).month == 12  # a report year ends on 14/12
        so_far = "" if is_over else " đến nay"
        by = ", theo kỳ báo cáo" if days else ""
        sentences.append(html.join(f"Cả năm {year}{so_far}{by}: ", _came(cells, noun, due), "."))
    lacking = _lacking(cells, source["kind"], due)
    return [*sentences[:1], html.join(*sentences[1:], lacking, by=" ")]


def has_due_days(source: CoverageSources | None) -> bool:
    """Whether anybody set by when this source is sent."""
    return source is None or source["has_due_days"]


def finding(
    cells: Sequence[CoverageMatrix],
    due: bool,
    not_declared: Sequence[UndeclaredForms] = (),
) -> str:
    """The heading of the matrix; `due`: whether days to send by are set."""
    gaps = [row for row in cells if row["state"] == "not_sent"]
    if not cells:
        return "Chưa có gì để theo dõi"
    year = wording.period_year(cells[0]["stretch"])
    if not_declared:
        return f"Năm {year}: những gì đã gửi"
    if not any(_is_expected(row) for row in cells) and not due:
        return f"Năm {year}: {NOTHING_OVER}"
    if not gaps:
        over = "đã đến hạn" if due else "của kỳ báo cáo đã kết thúc"
        return f"Năm {year}: không thiếu số liệu nào {over}"
    units = len({(row["unit_code"], row["valid_from"]) for row in gaps})
    return f"Năm {year}: {wording.with_noun(units, 'đơn vị')} còn thiếu số liệu"


def called(
    cells: Sequence[CoverageMatrix],
    due: bool,
    period: Periods,
    not_declared: Sequence[UndeclaredForms] = (),
) -> str:
    """The same over a file to take away, whose rows are report months in a civil period too."""
    by_reports = ", theo kỳ báo cáo" if period["calendar"] == "civil" else ""
    return f"{finding(cells, due, not_declared)}{by_reports}"


def gaps(
    cells: Sequence[CoverageMatrix],
) -> tuple[list[list[CoverageMatrix]], list[list[CoverageMatrix]]]:
    """What was not sent, unit by unit: what is listed at once, and the rest."""
    found = _missing(cells)
    return found[:LISTED], found[LISTED:]


def gaps_caption(
    cells: Sequence[CoverageMatrix], due: bool, not_declared: Sequence[UndeclaredForms] = ()
) -> str:
    """What stands over the list of gaps, also where there is none, or none can be known."""
    if _missing(cells):
        return "Theo thứ tự hành chính"
    return words.UNKNOWN_MISSING if not_declared else _nothing_missing(cells, due)


def gap_list(
    found: Sequence[Sequence[CoverageMatrix]], kind: str, link: Link
) -> list[html.OutOfSight]:
    """Each unit that has not sent, or not all: which months, why, by when they were due."""
    return [
        html.OutOfSight(
            html.link(rows[0]["unit_name"], link("unit", unit=rows[0]["unit_code"])),
            _stretches(rows, kind),
            "; ".join(each for each in (_why(rows), words.due_words(rows)) if each),
        )
        for rows in found
    ]


def exported(cells: Sequence[CoverageMatrix], due: bool) -> list[dict]:
    """The cells for a file, their states in words."""
    return [
        {**row, "coverage": wording.came_through(row) or wording.coverage_state(row["state"], due)}
        for row in cells
    ]


def _came(cells: Sequence[CoverageMatrix], noun: str, due: bool) -> html.Text:
    """“**1.195/1.197** tháng số liệu của 133 đơn vị”, and what is not due yet, or came early.

    Where no day is set nothing is due: the periods that are over are told of.
    """
    states = [row["state"] for row in cells]
    not_yet = {_duty(row) for row in cells if row["state"] == "not_due"}
    early = sum(row["state"] == "present" and _duty(row) in not_yet for row in cells)
    came = states.count("present") - early
    expected = came + states.count("not_sent")
    units = len({(row["unit_code"], row["valid_from"]) for row in cells if _is_expected(row)})
    waiting = states.count("not_due")
    sooner = f", {wording.number(early)} đã gửi {'trước hạn' if due else 'sớm'}" if early else ""
    if not expected:
        not_over = f"{wording.coverage_state('not_due', due)}{sooner}"
        return f"{wording.with_noun(waiting, noun)} {'' if due else 'của '}{not_over}"
    not_over = "chưa đến hạn" if due else "của kỳ chưa kết thúc"
    later = f" ({wording.number(waiting)} {not_over}{sooner})" if waiting else ""
    return html.join(
        "đã có ",
        html.strong(wording.with_noun(wording.counts(came, expected), noun)),
        f"{' đến hạn' if due else ''} của {wording.with_noun(units, 'đơn vị')}{later}",
    )


def _nothing_missing(cells: Sequence[CoverageMatrix], due: bool) -> str:
    if due:
        return NOTHING_MISSING
    is_known = any(_is_expected(row) for row in cells)
    said = NOTHING_MISSING_SO_FAR if is_known else f"{wording.start_sentence(NOTHING_OVER)}."
    return f"{said} {words.NO_DUE_DAYS}"


def _lacking(cells: Sequence[CoverageMatrix], kind: str, due: bool) -> str:
    missing = _missing(cells)
    if not missing:
        return _nothing_missing(cells, due)
    named = [
        (wording.unbroken(rows[0]["unit_name"]), _stretches(rows, kind)) for rows in missing[:NAMED]
    ]
    if len(named) > 1 and len({which for _, which in named}) == 1:
        those = f"{', '.join(name for name, _ in named)} (đều {named[0][1]})"
    else:
        those = ", ".join(f"{name} ({which})" for name, which in named)
    others = len(missing) - len(named)
    rest = f" và {wording.with_noun(others, 'đơn vị')} khác" if others else ""
    said = f"Còn thiếu: {those}{rest}."
    return said if due else f"{said} {words.NO_DUE_DAYS}"


def _why(rows: Sequence[CoverageMatrix]) -> str:
    """Why stretches of a unit are missing; that one came in part is said beside, or alone."""
    nothing = next((row for row in rows if not row["came_through"]), None)
    in_part = [wording.came_through(row) for row in rows if row["came_through"]]
    why = [words.why_missing(nothing)] if nothing and words.why_missing(nothing) else []
    return "; ".join([*why, *in_part])


def _stretches(rows: Sequence[Row], kind: str) -> str:
    return words.stretches_listed([row["stretch"] for row in rows], kind)


def _missing(cells: Sequence[CoverageMatrix]) -> list[list[CoverageMatrix]]:
    """The cells that were not sent, unit by unit, in administrative order."""
    lacking = [row for row in cells if row["state"] == "not_sent"]
    return [
        list(rows)
        for _, rows in groupby(lacking, key=lambda row: (row["unit_code"], row["valid_from"]))
    ]


def _is_expected(row: CoverageMatrix) -> bool:
    return row["state"] in ("present", "not_sent")


def _duty(row: CoverageMatrix) -> tuple[str, str]:
    """What all of a level owe by the same day."""
    return row["level"], row["stretch"]
