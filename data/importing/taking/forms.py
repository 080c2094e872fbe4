"""An official form that came back: it says itself what it is, so it needs no mapping."""

from __future__ import annotations

import hashlib
from datetime import datetime
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from data import batches
from data.forms import reading
from data.forms.faults import BlankForm
from data.forms.filled import Filled
from data.importing.finding.files import Found
from data.importing.reading import workbooks
from data.importing.taking.form_tables import CELLS, COVERAGE, REJECTED
from data.importing.taking.mapped import Taken

NOTHING_TAKEN = (
    "không ô nào nhận được: số của biểu gửi trước (nếu có) cũng thôi dùng, đến khi có biểu sửa lại"
)


def read(found: Found, reference: Path) -> Filled | None:
    """The form that a workbook is; None where it is none of ours. Raises DamagedForm, WrongFile."""
    if found.kind != "xlsx":
        return None
    workbooks.measure(found)
    if not reading.may_be_ours(found.path):
        return None
    workbooks.measure(found, reading.LARGEST_FORM)
    return reading.read(found.path, reference)


def take(store: Path, found: Found, filled: Filled, now: datetime | None = None) -> Taken:
    """Take a form into the store; the same file again changes nothing.

    Raises BlankForm; DemonstrationStore where it was filled with simulated figures and the store
    is real, or the other way round.
    """
    if not filled.count_in:
        raise BlankForm(found.name)
    content_hash = found.content_hash
    batch_id = hashlib.sha256(f"form {content_hash}".encode()).hexdigest()[:16]
    is_new = batches.place(store, batch_id) is None

    def fill(folder: Path) -> batches.Account:
        found.check_unchanged()
        pq.write_table(_cells(filled), folder / "form_cell.parquet")
        pq.write_table(_coverage(filled), folder / "coverage.parquet")
        held = pa.table({"unit_code": [filled.unit_code]})
        pq.write_table(held, folder / "held_unit.parquet")
        rejected = [vars(each) | {"mapped": "{}"} for each in filled.rejected]
        pq.write_table(pa.Table.from_pylist(rejected, REJECTED), folder / "rejected_row.parquet")
        return batches.Account(
            source=f"{filled.source}:{filled.unit_code}",
            file_name=found.name,
            imported_at=batches.moment(store, now),
            is_demonstration=filled.is_demonstration,
            holds="all_of_period",
            content_hash=content_hash,
            starts_on=filled.starts_on,
            ends_on=filled.ends_on,
            names_period=True,
            count_in=filled.count_in,
            count_accepted=len(filled.cells),
            count_rejected=len(filled.rejected),
            count_superseded=0,
        )

    batches.write(store, batch_id, fill, filled.is_demonstration)
    whose = f"{filled.unit_name} ({filled.unit_code})"
    notes = [f"biểu {filled.form} của {whose}, kỳ {filled.period}"]
    if not filled.cells:
        notes.append(NOTHING_TAKEN)
    return Taken(batches.read(store, batch_id), is_new, notes)


def _cells(filled: Filled) -> pa.Table:
    said = {"form": filled.form, "unit_code": filled.unit_code, "period": filled.period}
    return pa.Table.from_pylist([said | vars(cell) for cell in filled.cells], CELLS)


def _coverage(filled: Filled) -> pa.Table:
    """The form came, even where it says nothing."""
    return pa.table(
        {
            "source": [filled.source],
            "unit_code": [filled.unit_code],
            "starts_on": [filled.starts_on],
            "ends_on": [filled.ends_on],
            "is_present": [True],
        },
        COVERAGE,
    )
