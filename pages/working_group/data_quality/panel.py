"""Files that were taken, rows that were not, and what the checks found."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from itertools import groupby

from figures import html, wording
from pages.working_group.data_quality import checked, words
from queries.rows.data_quality import (
    Batches,
    Checks,
    RejectedRows,
    RejectsByReason,
    YearsWithoutHolidays,
)

Row = Mapping
Link = Callable[..., str]
Ask = Callable[[], Sequence[Row]]
Table = tuple[list[html.Column], list[Mapping[str, html.Text | None]]]

# So many files are listed, so many of them before a fold; a file to take away has them all.
FILES, FIRST = 30, 10
# So many places of wrong cells stand on a page.
PAGE = 50
# A cell of a file may hold a book: so much of it is shown, all of it is in the file to take away.
LONGEST_GIVEN = 160


def lead(files: Sequence[Batches], checks: Sequence[Checks]) -> list[html.Text]:
    """How many rows were not taken and are still open; which checks found something."""
    return [html.join(_rows(files), _checked(checks), by=" ")]


def files(rows: Sequence[Row]) -> Table:
    """A file a row: in = accepted + rejected + superseded, and whether it is in use."""
    columns = [
        html.Column("file", "Nguồn, tệp"),
        html.Column("in", "Số dòng", "right"),
        html.Column("accepted", "Đã nhận", "right"),
        html.Column("rejected", "Chưa nhận", "right", strong=True),
        html.Column("superseded", "Đã thay", "right"),
        html.Column("state", "Tình trạng", note=True),
    ]
    return columns, [
        {
            "file": html.join(
                wording.source_name(row),
                html.lines([_came(row)], class_="tc-small"),
            ),
            "in": wording.number(row["count_in"]),
            "accepted": wording.number(row["count_accepted"]),
            "rejected": wording.number(row["count_rejected"]),
            "superseded": wording.number(row["count_superseded"]),
            "state": _state(row),
        }
        for row in rows
    ]


def _came(row: Row) -> html.Text:
    """The file's own name and the day on which it was taken, under what it is of."""
    day = wording.date(row["imported_at"])
    return html.join("tệp ", html.code(row["file_name"]), f" · nhập ngày {day}")


def account(rows: Sequence[Row]) -> str:
    """All files together, under the heading: nothing is lost between in and out."""
    if not rows:
        return "Chưa nhập tệp nào"
    first = rows[0]
    erased = _erased(first, "all")
    return (
        f"{wording.with_noun(first['all_in'], 'dòng')} = "
        f"{wording.number(first['all_accepted'])} đã nhận + "
        f"{wording.number(first['all_rejected'])} chưa nhận + "
        f"{wording.number(first['all_superseded'])} đã thay bằng tệp mới hơn"
        f"{f' + {wording.number(erased)} đã xóa theo yêu cầu' if erased else ''}; "
        "tệp mới nhất trước"
    )


def lacks_counts(rows: Sequence[Batches]) -> bool:
    """Whether how much some file held is not for whoever looks."""
    return any(row["count_in"] is None for row in rows)


def files_finding(rows: Sequence[Batches]) -> str:
    """The heading of the files."""
    return f"Đã nhập {wording.with_noun(rows[0]['count_files'], 'tệp')}" if rows else "Tệp đã nhập"


def reasons(rows: Sequence[RejectsByReason], here: Link) -> Table:
    """Why rows were not taken: how many, what to do; a reason opens its places."""
    columns = [
        html.Column("reason", "Lý do"),
        html.Column("rows", "Số dòng", "right", strong=True),
        html.Column("files", "Số tệp", "right"),
        html.Column("next", "Cách sửa", note=True),
    ]
    return columns, [
        {
            "reason": html.link(reason_title(row), here(reason=row["reason"])),
            "rows": wording.number(row["count_rows"]),
            "files": wording.number(row["count_files"]),
            "next": row["next_step"],
        }
        for row in rows
        if row["count_rows"]
    ]


def reason_title(row: RejectsByReason | RejectedRows) -> str:
    """A reason in words; one that the reference data do not have is told by its code."""
    return row["title"] or row["reason"]


def reason_options(rows: Sequence[RejectsByReason]) -> dict[str, str]:
    """All reasons, and each that has an open row."""
    return {"all": wording.WORD["all"]} | {
        row["reason"]: reason_title(row) for row in rows if row["count_rows"]
    }


def places(
    rows: Sequence[RejectedRows],
) -> tuple[list[html.Column], list[html.GroupHeading | Mapping[str, html.Text | None]]]:
    """Where each wrong cell stands in its file, what it says, and what it could mean."""
    columns = [
        html.Column("place", "Vị trí"),
        html.Column("given", "Nội dung ô", note=True),
        html.Column("reason", "Lý do", note=True),
        html.Column("candidates", "Có phải là", note=True),
    ]
    lines: list[html.GroupHeading | Mapping[str, html.Text | None]] = []
    for _, of_file in groupby(rows, key=lambda row: row["batch_id"]):
        members = list(of_file)
        lines.append(html.GroupHeading(html.code(members[0]["file_name"])))
        lines.extend(
            {
                "place": wording.start_sentence(words.place_in_file(row)),
                "given": html.code(_short(row["given"])) if row["given"] else None,
                "reason": reason_title(row),
                "candidates": "; ".join(row["candidates"]),
            }
            for row in members
        )
    return columns, lines


def rejects_finding(files: Sequence[Batches]) -> str:
    """The heading of the rows that were not taken, where any were."""
    found = files[0]["all_open"] if files else 0
    if found:
        return f"{wording.with_noun(found, 'dòng')} chưa nhận được, chưa sửa"
    return "Mọi dòng chưa nhận trước đây đã được sửa"


def rejects_caption(reasons: Sequence[Row]) -> str:
    """What stands under the heading of the rows that were not taken."""
    closed = sum(row["count_closed"] for row in reasons)
    done = f"{wording.with_noun(closed, 'vị trí')} đã được thay bằng tệp mới hơn" if closed else ""
    if not any(row["count_rows"] for row in reasons):
        return done
    how = "Mở một lý do để xem từng vị trí; một dòng có hai lý do thì có ở cả hai"
    return f"{how}; {done}" if done else how


def by_finding(rows: Sequence[Checks]) -> tuple[list[Row], list[Row]]:
    """The checks that found something, and those that found nothing."""
    return [row for row in rows if row["count_found"]], [
        row for row in rows if not row["count_found"]
    ]


def checks(rows: Sequence[Row], units: Mapping[str, str]) -> Table:
    """Each check with what it found, and its first example in words."""
    columns = [
        html.Column("check", "Điều kiểm tra"),
        html.Column("found", "Số tìm thấy", "right", strong=True),
        html.Column("severity", "Mức", note=True),
        html.Column("example", "Ví dụ đầu tiên", note=True),
    ]
    return columns, [
        {
            "check": row["sentence"],
            "found": wording.number(row["count_found"]),
            "severity": wording.SEVERITY[row["severity"]],
            "example": wording.start_sentence(_example(row, units)),
        }
        for row in rows
    ]


def unknown_holidays(rows: Sequence[YearsWithoutHolidays]) -> list[str]:
    """That days are counted less weekends alone, where no holidays are known of a year."""
    years = ", ".join(str(row["year"]) for row in rows)
    return [words.UNKNOWN_HOLIDAYS.format(years=years)] if rows else []


def checks_finding(rows: Sequence[Checks]) -> str:
    """The heading of the checks."""
    passed = sum(row["count_found"] == 0 for row in rows)
    if passed == len(rows):
        return f"Cả {wording.with_noun(passed, 'phép kiểm tra')} không tìm thấy lỗi"
    return f"{wording.counts(passed, len(rows))} phép kiểm tra không tìm thấy lỗi"


def files_to_export(ask: Ask) -> Ask:
    """The files for a file to take away, asked for when it is made; codes in words."""
    return lambda: [
        {
            **row,
            "source_name": wording.source_name(row),
            "holds": words.HOLDS[row["holds"]],
            "is_current": _state(row),
        }
        for row in ask()
    ]


def places_to_export(ask: Callable[[], Sequence[RejectedRows]]) -> Ask:
    """The places for a file to take away, asked for when it is made; columns by letter."""
    return lambda: [
        {
            **row,
            "title": reason_title(row),
            "column_letters": words.column_letters(row["column_number"]),
            "candidates": "; ".join(row["candidates"]),
        }
        for row in ask()
    ]


def _rows(files: Sequence[Batches]) -> html.Text:
    if not files:
        return "Chưa nhập tệp nào."
    first = files[0]
    whole = wording.with_noun(first["count_files"], "tệp")
    if not first["all_open"]:
        accepted = wording.with_noun(first["all_accepted"], "dòng")
        return f"Trong {whole} đã nhập, không dòng nào bị bỏ lại: đã nhận {accepted}."
    return html.join(
        f"Trong {whole} đã nhập, còn ",
        html.strong(wording.with_noun(first["all_open"], "dòng")),
        f" chưa nhận được trên {wording.with_noun(first['all_in'], 'dòng')}.",
    )


def _checked(rows: Sequence[Checks]) -> str:
    found = [row for row in rows if row["count_found"]]
    if not found:
        return f"{wording.with_noun(len(rows), 'phép kiểm tra')} {words.ALL_PASSED}"
    named = "; ".join(
        f"{wording.in_sentence(row['sentence'])} ({wording.number(row['count_found'])})"
        for row in found
    )
    return f"Cần kiểm tra: {named}."


def _state(row: Row) -> str:
    """Whether a file counts, and what is left to do with it."""
    open_rows = wording.with_noun(row["count_open"], "dòng")
    to_mend = f"; còn {open_rows} phải sửa" if row["count_open"] else ""
    if erased := _erased(row, "count"):
        to_mend += f"; đã xóa {wording.with_noun(erased, 'dòng')} theo yêu cầu"
    if row["is_current"]:
        return f"đang dùng{to_mend}"
    if row["count_in"] is None:  # not for whoever looks
        return f"không dùng{to_mend}"
    if row["count_superseded"]:
        return f"đã thay bằng tệp mới hơn{to_mend}"
    return f"chưa nhận được dòng nào{to_mend}"


def _erased(row: Row, of: str) -> int:
    """What of the rows that came in is in no account any more: taken out wherever it was."""
    if row[f"{of}_in"] is None:  # not for whoever looks
        return 0
    left = sum(row[f"{of}_{each}"] for each in ("accepted", "rejected", "superseded"))
    return row[f"{of}_in"] - left


def _example(row: Row, units: Mapping[str, str]) -> str:
    return checked.example_words(json.loads(row["example"]), units) if row["example"] else ""


def _short(given: str) -> str:
    return given if len(given) <= LONGEST_GIVEN else given[:LONGEST_GIVEN] + "…"
