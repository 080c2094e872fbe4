"""Why rows of a batch were rejected, counted; of names and choices, which ones."""

from __future__ import annotations

from pathlib import Path

import duckdb

from data import batches, database, packs
from data.importing.mappings import keys, targets

SHOWN = 8
# Reasons that a line of the mapping can mend, so its author must see which texts.
OF_TEXTS = (
    "unknown_value",
    "finished_without_day",
    "unknown_unit",
    "ambiguous_unit",
    "closed_unit",
    "unit_not_begun",
)
# Known as finished, and said of the due day: what is past it may as well be open.
OF_DUE_DAY = ("trước hạn", "đúng hạn", "quá hạn")
SHOWN_TEXTS = 12
SEVERAL = "một dòng có thể có nhiều lý do: cộng các lý do thì nhiều hơn số dòng chưa nhận"
LONGEST_TEXT = 60


def commonest(store: Path, batch: batches.Batch) -> list[str]:
    """A sentence a reason and column with how many cells, the commonest first."""
    path = batches.folder_of(store, batch) / "rejected_row.parquet"
    if not batch.count_rejected or not path.exists():
        return []
    with database.workspace() as connection:
        connection.execute("set variable path = $path", {"path": database.literal(path)})
        connection.execute(
            "create temp view rejected_row as from read_parquet(getvariable('path'))"
        )
        said = count(connection)
        number = connection.table("rejected_row").shape[0]
    # Of a form cells are counted, so that no row has more reasons than it counts for.
    return [*said, SEVERAL] if number > batch.count_rejected else said


def count(connection: duckdb.DuckDBPyConnection) -> list[str]:
    """The same of a table rejected_row."""
    found = connection.execute(
        "with texts as (select reason, heading, given, count(*) as number "
        "from rejected_row group by all) "
        "select coalesce(title, reason) || coalesce(' (cột “' || heading || '”)', ''), "
        "cast(sum(number) as bigint) as count_cells, "
        "case when list_contains($of_texts, reason) "
        "then list((given, number) order by number desc, given) end, reason "
        "from texts left join read_csv($path, all_varchar = true) as known using (reason) "
        "group by title, reason, heading order by count_cells desc, reason, heading",
        {
            "path": database.literal(packs.PROGRAM / "reject_reason.csv"),
            "of_texts": list(OF_TEXTS),
        },
    ).fetchall()
    said = [
        f"chưa nhận: {title}: {counted(number)}{_said(texts or [])}"
        + (_perhaps_open(texts or []) if reason == "finished_without_day" else "")
        for title, number, texts, reason in found[:SHOWN]
    ]
    if len(found) > SHOWN:
        said.append(f"và {len(found) - SHOWN} lý do khác")
    return said


def _said(texts: list[tuple[str, int]]) -> str:
    """The texts themselves, as one would write them into a mapping."""
    if not texts:
        return ""
    shown = "".join(
        f"\n      “{text[:LONGEST_TEXT]}”: {counted(number)} dòng"
        for text, number in texts[:SHOWN_TEXTS]
    )
    more = len(texts) - SHOWN_TEXTS
    return shown + (f"\n      … và {counted(more)} cách ghi khác" if more > 0 else "")


def _perhaps_open(texts: list[tuple[str, int]]) -> str:
    """Of states that only the mapping calls finished, how they are made open; never of one that
    the program knows: “Đã trả kết quả” as open would be a dossier that waits for ever."""
    known = targets.fields("dossier")["outcome"].values()
    finished = {key for key, code in known.items() if code != "open"}
    finished -= {keys.key(text) for text in OF_DUE_DAY}
    unsure = [text for text, _ in texts if keys.key(text) not in finished]
    if not unsure:
        return ""
    named = ", ".join(f"“{text[:LONGEST_TEXT]}”" for text in unsure[:SHOWN_TEXTS])
    return (
        f'\n      Nếu {named} nghĩa là chưa xong: ghi là "open" ở mục [values.outcome] của tệp '
        "ánh xạ rồi nhập lại"
    )


def counted(number: int) -> str:
    """1.377."""
    return f"{number:,}".replace(",", ".")
