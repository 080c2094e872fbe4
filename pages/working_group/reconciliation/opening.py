"""The first sentences: which figures differ, whether printed sums add up, what is not compared."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence

from figures import html, wording
from pages.working_group.reconciliation import (
    area_reports,
    form_cells,
    one_origin,
    panel,
    printed_sums,
    words,
)
from queries.rows.reconciliation import (
    ComparedFigures,
    FormCells,
    FormGaps,
    PublishedSums,
    ReportBeside,
)
from queries.rows.shared import Objectives, Periods, ProvinceObjectives

Row = Mapping
Link = Callable[..., str]

# So many differences are named in a sentence.
NAMED = 3


def lead(
    compared: Sequence[ComparedFigures],
    cells: Sequence[FormCells],
    sums: Sequence[PublishedSums],
    single: Sequence[Row],
    where: str,
    period: Periods,
) -> list[html.Text]:
    """How many figures have two origins, and which differ; whether printed sums add up."""
    name = f"{wording.start_sentence(wording.period(period['period']))}, {where}"
    beside_dossiers = [row for row in cells if row["difference"] is not None]
    if not compared and not beside_dossiers:
        return [*printed_sums.sentences(sums), _nothing_to_compare(name, cells, single)]
    told = [_told(rows, noun) for rows, noun in _kinds(compared, beside_dossiers) if rows]
    return [html.join(f"{name}: ", html.join(*told, by="; "), "."), *printed_sums.sentences(sums)]


def not_compared(
    beside: Sequence[ReportBeside], gaps: Sequence[FormGaps], single: Sequence[Row]
) -> list[str]:
    """Which reports differ from their offices; what could not be set beside anything yet: of each
    kind how many, in one sentence.
    """
    differing = [f"{area_reports.finding(beside)}."] if area_reports.apart(beside) else []
    unknown = sum(not area_reports.adds_up(row) for row in beside)
    alone = [row for row in gaps if not row["count_compared"]]
    parts = [
        f"{wording.with_noun(number, noun)} {said}"
        for number, noun, said in (
            (unknown, "số", "trên báo cáo tổng hợp"),
            (len(alone), "biểu", f"của {form_cells.whose(alone)}" if alone else ""),
            (len(single), "chỉ số", "chỉ có một nguồn"),
        )
        if number
    ]
    left = [f"Chưa so được: {wording.listed(parts)}."] if parts else []
    return [" ".join([*differing, *left])] if differing or left else []


def not_whole(rows: Sequence[Objectives | ProvinceObjectives], link: Link) -> list[html.Text]:
    """That what dossiers tell lacks months, where it does; it opens which."""
    for row in rows:
        if row["source"] != "dossiers":
            continue
        if row["units_expected"] and row["units_complete"] < row["units_expected"]:
            came = wording.coverage(row["units_complete"], row["units_expected"])
            return [
                html.join(
                    f"Số tính từ hồ sơ chưa trọn vẹn ({came}): ",
                    html.link("xem còn thiếu gì", link("data_quality")),
                    ".",
                )
            ]
    return []


def _nothing_to_compare(name: str, cells: Sequence[FormCells], single: Sequence[Row]) -> str:
    counted = [row for row in single if row["origin"] in one_origin.COUNTED]
    reported = [row for row in single if row["origin"] == "reported"]
    there = [
        wording.with_noun(number, noun)
        for number, noun in (
            (len(single) - len(counted) - len(reported), "số đã nêu trong văn bản"),
            (sum(row["reported"] is not None for row in cells), "ô đã báo cáo trên biểu"),
            (len(reported), "số theo báo cáo"),
            (len(counted), "số tính từ hồ sơ"),
        )
        if number
    ]
    if not there:
        return f"{name}: chưa có số liệu, nên chưa có gì để đối chiếu."
    return f"{name}: chỉ có {wording.listed(there)}; chưa có số nào từ hai nguồn để đối chiếu."


def _kinds(
    compared: Sequence[ComparedFigures], cells: Sequence[FormCells]
) -> list[tuple[Sequence[Row], tuple[str, str]]]:
    return [(compared, (words.PAIR, words.FROM_TWO)), (cells, ("ô", words.CELLS))]


def _told(rows: Sequence[Row], noun: tuple[str, str]) -> html.Text:
    """“**23 cặp số** từ hai nguồn, gồm 3 chưa khớp (đã giải quyết, …), 20 khớp”."""
    count = Counter(panel.standing(row) for row in rows)
    apart = _named([row for row in rows if panel.standing(row) == "apart"])
    parts = [
        f"{wording.number(count[how])} {said}"
        for how, said in (
            ("apart", f"chưa khớp ({apart})"),
            ("agree", "khớp"),
            ("made", words.MADE),
            ("unlike", words.UNLIKE),
        )
        if count[how]
    ]
    called = html.strong(wording.with_noun(len(rows), noun[0]))
    return html.join(called, f" {noun[1]}, gồm {', '.join(parts)}")


def _named(rows: Sequence[Row]) -> str:
    names = list(dict.fromkeys(_name(row) for row in rows))
    others = len(names) - NAMED
    rest = f"; {wording.number(others)} số khác" if others > 0 else ""
    return f"{'; '.join(names[:NAMED])}{rest}"


def _name(row: Row) -> str:
    """A figure in a sentence; a form's cell with its row, and with its column where none has it."""
    if "row_label" not in row:
        return wording.in_sentence(row["title"])
    column = f"biểu {row['form']} cột ({row['column_code']})"
    return f"{wording.in_sentence(row['title'] or column)}, {row['row_label']}"
