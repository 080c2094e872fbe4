"""Rows in = accepted + rejected + superseded, and each is what one reads by hand."""

from __future__ import annotations

from collections import Counter
from datetime import datetime

import pytest
from hypothesis import HealthCheck, event, given, settings

from data import faults
from tests.data.importing.sent import counts, kept, mapping, take
from tests.data.importing.taking import slow_reading
from tests.data.importing.taking.drawn_files import COLUMNS, FIELDS, Sent, files
from tests.province import store_at

NOW = datetime(2024, 12, 31)
OURS = (
    "dossier_code",
    "procedure_code",
    "handling_unit",
    "channel",
    "received_at",
    "due_at",
    "finished_at",
)
NAMES = dict(zip(OURS, FIELDS, strict=True))


def order_of(table: dict[int, dict[str, object]]) -> str:
    """Settled for the file: by how many of its days allow only one order."""
    only = Counter()
    for cells in table.values():
        for name in ("received", "due", "finished"):
            if isinstance(cells[name], str) and (
                found := slow_reading.DAY.match(cells[name].strip())
            ):
                first, second = int(found[1]), int(found[3])
                only["first"] += first > 12
                only["second"] += second > 12 and first <= 12
    return "mdy" if only["second"] > only["first"] else "dmy"


def take_as_told(sent: Sent, path, folder):
    """Of few letters the encoding may not be known: the mapping tells it then, as one is asked."""
    try:
        return take(path, now=NOW)
    except faults.WrongFile as fault:
        if sent.kind != "cp1258" or "không nhận ra bảng mã" not in str(fault):
            raise
    event("its encoding had to be told")
    mapping(folder, repeats=sent.repeats, tables='[reading]\nencoding = "cp1258"\n')
    return take(path, now=NOW)


def agrees(sent: Sent, folder) -> None:
    mapping(folder, repeats=sent.repeats)
    path = sent.write(folder)
    slow = slow_reading.read(sent.table, order_of(sent.table), sent.repeats, NOW.date())
    event(f"{sent.kind}: {len(slow.rejected) > 0}")
    if not slow.accepted:
        with pytest.raises(faults.NothingTaken):
            take_as_told(sent, path, folder)
        return
    taken = take_as_told(sent, path, folder)

    rows_in = len(slow.accepted) + len(slow.rejected) + len(slow.superseded)
    assert counts(taken) == (
        rows_in,
        len(slow.accepted),
        len(slow.rejected),
        len(slow.superseded),
    )
    assert sorted(tuple(each[name] for name in OURS) for each in kept(taken)) == sorted(
        slow.accepted.values(), key=lambda each: each[:1]
    )
    at_fault: dict[int, set[str]] = {}
    for each in kept(taken, "rejected_row"):
        field = NAMES[each.field]
        at_fault.setdefault(each.row_number, set()).add(field)
        assert each.sheet == ("Hồ sơ" if sent.kind in ("xlsx", "ods") else None)
        assert each.column_number == sent.columns[field]
        assert each.heading.split(" / ")[-1] == COLUMNS[field]
    assert at_fault == slow.rejected


slowly = settings(deadline=None, suppress_health_check=list(HealthCheck))


@settings(slowly, max_examples=12)
@given(files())
def test_a_file_is_read_as_one_reads_it_by_hand(tmp_path_factory, sent):
    folder = tmp_path_factory.mktemp("sent")
    with store_at(folder / "store"):
        agrees(sent, folder)


@pytest.mark.long
@settings(slowly, max_examples=1500)
@given(files())
def test_so_are_very_many(tmp_path_factory, sent):
    folder = tmp_path_factory.mktemp("sent")
    with store_at(folder / "store"):
        agrees(sent, folder)
