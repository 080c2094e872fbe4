"""What the report of an area says beside what its offices have: a level of them, or all."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from figures import html, wording
from pages.working_group.reconciliation import words
from queries.rows.reconciliation import ReportBeside

Row = Mapping
Link = Callable[..., str]
Table = tuple[list[html.Column], list[Mapping[str, html.Text | None]]]


def finding(rows: Sequence[ReportBeside]) -> str:
    """The heading: how many agree of those that can be set beside each other."""
    whole = [row for row in rows if adds_up(row)]
    if not whole:
        return f"{wording.with_noun(len(rows), 'số')} trên báo cáo tổng hợp: {words.SUM_UNKNOWN}"
    apart = sum(_differs(row) for row in whole)
    if not apart:
        return f"{wording.with_noun(len(whole), 'số')} trên báo cáo tổng hợp khớp với các đơn vị"
    return (
        f"{wording.number(apart)}/{wording.with_noun(len(whole), 'số')} trên báo cáo tổng hợp "
        "khác với cộng các đơn vị"
    )


def apart(rows: Sequence[ReportBeside]) -> list[ReportBeside]:
    """The figures that differ from what the offices add up to."""
    return [row for row in rows if _differs(row)]


def folds(rows: Sequence[ReportBeside]) -> list[tuple[str, str, Sequence[ReportBeside]]]:
    """A fold each: the figures that agree, and those that not every office has told; its key, its
    title, its rows.
    """
    alike = [row for row in rows if adds_up(row) and not _differs(row)]
    not_all = [row for row in rows if not adds_up(row)]
    return [
        (key, f"{wording.with_noun(len(found), 'số')} {said}", found)
        for key, said, found in (
            ("sum_agrees", words.SUM_AGREES, alike),
            ("sum_unknown", f"{words.SUM_UNKNOWN}: {_why(not_all)}", not_all),
        )
        if found
    ]


def table(rows: Sequence[ReportBeside], link: Link) -> Table:
    """A measure a line: the area's report, the sum, of how many offices."""
    columns = [
        html.Column("measure", wording.COLUMN["measure"]),
        html.Column("level", wording.COLUMN["level"]),
        html.Column("reported", "Báo cáo tổng hợp", "right", strong=True),
        html.Column("summed", "Cộng các đơn vị", "right"),
        html.Column("difference", "Báo cáo so với tổng", "right", strong=True),
        html.Column("units", "Đơn vị có số", "right"),
    ]
    return columns, [_line(row, link) for row in rows]


def _why(rows: Sequence[ReportBeside]) -> str:
    """Why they do not add up, by form: of how many units it is known."""
    lacking = {
        row["form"]: wording.counts(row["units_complete"], row["units_expected"])
        for row in rows
        if row["units_complete"] < row["units_expected"]
    }
    parts = [f"biểu {form} mới đủ {came} đơn vị" for form, came in lacking.items()]
    by_cells = any(row["form"] not in lacking for row in rows)
    return "; ".join([*parts, *([words.CELL_BY_CELL] if by_cells else [])])


def _line(row: Row, link: Link) -> Mapping[str, html.Text | None]:
    return {
        "measure": html.join(
            html.link(row["title"], link("definitions", measure=row["measure"])),
            html.lines([f"biểu {row['form']}"], class_="tc-small"),
        ),
        "level": wording.start_sentence(wording.LEVEL[row["level"]]),
        "reported": _both(wording.as_printed, row["reported"], row["reported_denominator"]),
        "summed": _both(wording.as_printed, row["summed"], row["summed_denominator"]),
        "difference": _difference(row) if adds_up(row) else wording.NONE,
        "units": wording.counts(row["units_complete"], row["units_expected"]),
    }


def _difference(row: Row) -> str:
    if row["difference_denominator"] is None:
        return words.beside(row["difference"])
    return words.beside_of_share(row["difference"], row["difference_denominator"])


def _both(written: Callable[..., str], numerator: object, denominator: object) -> str:
    """Of a share both counts: "58.350/59.168"; of a count that one."""
    if denominator is None:
        return written(numerator)
    return f"{written(numerator)}/{written(denominator)}"


def _differs(row: Row) -> bool:
    return adds_up(row) and bool(row["difference"] or row["difference_denominator"])


def adds_up(row: Row) -> bool:
    """Every office reported; what dossiers count is set beside reports cell by cell."""
    return row["units_complete"] == row["units_expected"] and not row["units_counted"]
