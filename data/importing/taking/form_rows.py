"""An export whose rows are units becomes cells of an official form, as its mapping says.

A row is a unit and a period, a mapped column a cell of the form. What is counted is cells, as of a
form that came back: filled cells in = accepted + rejected + superseded. An empty one is unknown.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from pathlib import Path

import duckdb
import pyarrow as pa
import pyarrow.parquet as pq

from data import faults
from data.forms import numbers, report
from data.forms.faults import NotConfigured, NotTheirForm, OfFormerProvince, UnknownUnit
from data.importing.mappings.shape import Cell, Mapping
from data.importing.taking import reasons
from data.importing.taking.form_tables import CELLS, COVERAGE, REJECTED
from data.importing.understanding import periods

MOST_ROWS = 200_000
# Why there is no such report; anything else is a period that the form has not.
NO_REPORT: dict[type[faults.Fault], Wrong] = {
    NotTheirForm: ("unit", "not_their_form", []),
    OfFormerProvince: ("unit", "former_province", []),
    NotConfigured: ("period", "form_not_configured", []),
    UnknownUnit: ("unit", "closed_unit", []),
}

# Why a row is not taken: the field at fault, the reason, what it may have meant.
Wrong = tuple[str, str, list[str]]


@dataclass(frozen=True)
class Given:
    """A filled cell: its text, the number that it is read as (None: none), whether it is an error
    of a spreadsheet."""

    text: str
    value: Decimal | None
    is_error: bool


@dataclass
class Row:
    """One row of the export; `wrong`: why none of its cells is taken (field, reason, candidates);
    `figures`, `faults`: of each of its cells the one or the other."""

    part: int
    row_number: int
    unit: str | None
    period: str | None
    cells: dict[str, Given]
    report: report.Report | None = None
    wrong: Wrong | None = None
    figures: dict[str, Decimal] = field(default_factory=dict)
    faults: dict[str, str] = field(default_factory=dict)


def take(
    connection: duckdb.DuckDBPyConnection,
    mapping: Mapping,
    form: str,
    reference: Path,
    folder: Path,
    name: str,
    stretch: tuple[date, date] | None,
) -> tuple[list[str], dict[str, int], tuple[date, date]]:
    """Write the batch's tables from `given`, `unit_meaning` and `place`.

    What a maintainer is told, the account of the cells, the first and last day of the periods.
    `stretch`: the days of the period where the rows say none. Raises NoPeriod, NothingTaken.
    """
    rows = list(_rows(connection, mapping, name))
    if not mapping.says_period:
        said = periods.code_of(*stretch) if stretch else None
        if said is None:
            raise faults.NoPeriod(name, [])
        for row in rows:
            row.period = said
    _judge(connection, rows, mapping, form, reference)
    count_in = sum(len(row.cells) for row in rows)
    standing, superseded = _standing(rows, mapping.repeats)
    accepted = [
        (its, mapping.cells[cell], value)
        for its, row in standing
        for cell, value in row.figures.items()
    ]
    rejected = sum(len(row.cells) if row.wrong else len(row.faults) for row in rows)
    _write_rejected(connection, folder, rows, mapping)
    if not accepted:
        raise faults.NothingTaken(name, count_in, reasons.count(connection))
    pq.write_table(_cells(accepted), folder / "form_cell.parquet")
    # A form came also where no cell of it could be taken: what an older one said is no more.
    reports = {
        (its.unit_code, its.period): its for row in rows if row.cells and (its := row.report)
    }
    _write_coverage(folder, reports.values(), form)
    counts = {
        "count_in": count_in,
        "count_accepted": len(accepted),
        "count_rejected": rejected,
        "count_superseded": superseded,
    }
    units = len({unit for unit, _ in reports})
    named = ", ".join(sorted({period for _, period in reports}))
    days = (
        min(each.starts_on for each in reports.values()),
        max(each.ends_on for each in reports.values()),
    )
    return [f"biểu {form} của {units} đơn vị, kỳ {named}; đếm theo ô"], counts, days


def _rows(connection: duckdb.DuckDBPyConnection, mapping: Mapping, name: str) -> Iterator[Row]:
    listed = ", ".join(
        f"case when not is_missing({each}) then {each} end, number_of(trimmed({each})), "
        f"is_error({each})"
        for each in mapping.cells
    )
    found = connection.execute(
        f"select part, row_number, unit, period, {listed} from given "
        "order by part, row_number limit $most",
        {"most": MOST_ROWS + 1},
    ).fetchall()
    if len(found) > MOST_ROWS:
        raise faults.WrongFile(
            name, f"có hơn {MOST_ROWS} dòng, không phải biểu của các đơn vị", "Kiểm tra lại tệp."
        )
    for part, row_number, unit, period, *cells in found:
        each = zip(mapping.cells, cells[::3], cells[1::3], cells[2::3], strict=True)
        filled = {cell: Given(*given) for cell, *given in each if given[0] is not None}
        yield Row(part, row_number, unit, period, filled)


def _judge(
    connection: duckdb.DuckDBPyConnection,
    rows: list[Row],
    mapping: Mapping,
    form: str,
    reference: Path,
) -> None:
    """Give each row its report and its figures, or say what is wrong."""
    meanings = defaultdict(list)
    for given, *meaning in connection.execute(
        "select given, from_day, to_day, unit_code, reason, candidates from unit_meaning"
    ).fetchall():
        meanings[given].append(meaning)
    known: dict[tuple, report.Report | Wrong] = {}
    for row in rows:
        key = (row.unit, row.period)
        if key not in known:
            known[key] = _report(*key, meanings, form, reference)
        found = known[key]
        if isinstance(found, tuple):
            row.wrong = found
            continue
        row.report = found
        for cell, given in row.cells.items():
            at = mapping.cells[cell]
            decimals = found.form.decimals_at(at.row_code, at.column_code)
            try:
                row.figures[cell] = _figure(given, decimals)
            except numbers.NotTaken as reason:
                row.faults[cell] = str(reason)


def _figure(given: Given, decimals: int | None) -> Decimal:
    if decimals is None:
        raise numbers.NotTaken("unknown_row")  # the form of that period has no such cell
    if given.is_error:
        raise numbers.NotTaken("error_cell")
    if given.value is None:
        raise numbers.NotTaken("not_a_number")
    return numbers.checked(given.value, decimals)


def _report(
    unit: str | None, period: str | None, meanings: dict, form: str, reference: Path
) -> report.Report | Wrong:
    written = periods.understood(period or "", report.calendar_of(form, reference))
    if written is None:
        return "period", "unknown_period" if period else "missing", []
    if not meanings[unit]:
        return "unit", "missing", []
    _, day = periods.days_of(written)
    for from_day, to_day, code, reason, candidates in meanings[unit]:
        if from_day <= day <= to_day:
            if reason:
                is_former = code is None and report.is_of_former_province(unit or "", reference)
                return "unit", "former_province" if is_former else reason, candidates
            try:
                return report.of(form, code, written, reference)
            except faults.Fault as fault:
                return NO_REPORT.get(type(fault), ("period", "unknown_period", []))
    return "unit", "unknown_unit", []


def _standing(rows: list[Row], repeats: str) -> tuple[list[tuple[report.Report, Row]], int]:
    """The rows that stay where several are of one unit and period, and the figures given up."""
    by_key: dict[tuple[str, str], list[tuple[report.Report, Row]]] = defaultdict(list)
    for row in rows:
        if row.report and row.cells:
            by_key[row.report.unit_code, row.report.period].append((row.report, row))
    standing: list[tuple[report.Report, Row]] = []
    superseded = 0
    for each in by_key.values():
        stays = {"last": each[-1:], "first": each[:1], "reject": each}[repeats]
        if repeats == "reject" and len(each) > 1:
            stays = []
            for _, row in each:
                row.wrong = ("unit", "repeated", [])
        else:
            given_up = (row for its, row in each if (its, row) not in stays)
            superseded += sum(len(row.figures) for row in given_up)
        standing += stays
    return standing, superseded


def _write_rejected(
    connection: duckdb.DuckDBPyConnection, folder: Path, rows: list[Row], mapping: Mapping
) -> None:
    """Make rejected_row, with the place of each cell at fault; also as a file of the batch."""
    places = {
        (part, name): place
        for part, name, *place in connection.execute(
            "select part, field, sheet, column_number, heading from place"
        ).fetchall()
    }
    rejected = []
    for row in rows:
        texts = {mapping.cells[cell].written: given.text for cell, given in row.cells.items()}
        said = {"unit": row.unit, "period": row.period}
        mapped = json.dumps(said | texts, ensure_ascii=False)
        wrong: list[tuple[str, str | None, str, list[str]]] = [
            (cell, row.cells[cell].text, reason, []) for cell, reason in row.faults.items()
        ]
        if row.wrong and row.cells:
            name, reason, candidates = row.wrong
            wrong = [(name, said[name], reason, candidates)]
        for name, given, reason, candidates in wrong:
            sheet, column_number, heading = places[row.part, name]
            rejected.append(
                {
                    "sheet": sheet,
                    "row_number": row.row_number,
                    "column_number": column_number,
                    "heading": heading,
                    "field": mapping.cells[name].written if name in mapping.cells else name,
                    "given": given,
                    "reason": reason,
                    "candidates": candidates,
                    "mapped": mapped,
                }
            )
    table = pa.Table.from_pylist(rejected, REJECTED)
    pq.write_table(table, folder / "rejected_row.parquet")
    connection.register("rejected_cells", table)
    connection.execute("create or replace table rejected_row as from rejected_cells")
    connection.unregister("rejected_cells")


def _cells(accepted: list[tuple[report.Report, Cell, Decimal]]) -> pa.Table:
    return pa.Table.from_pylist(
        [
            {
                "form": its.form.form,
                "unit_code": its.unit_code,
                "period": its.period,
                "row_code": cell.row_code,
                "column_code": cell.column_code,
                "value": value,
            }
            for its, cell, value in accepted
        ],
        CELLS,
    )


def _write_coverage(folder: Path, reports: Collection[report.Report], form: str) -> None:
    came = [
        {
            "source": f"form:{form}",
            "unit_code": each.unit_code,
            "starts_on": each.starts_on,
            "ends_on": each.ends_on,
            "is_present": True,
        }
        for each in reports
    ]
    pq.write_table(pa.Table.from_pylist(came, COVERAGE), folder / "coverage.parquet")
    codes = sorted({each.unit_code for each in reports})
    pq.write_table(pa.table({"unit_code": codes}), folder / "held_unit.parquet")
