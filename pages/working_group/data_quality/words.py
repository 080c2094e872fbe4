"""Words of the page of what came and what did not."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date as Date

from figures.wording import periods
from figures.wording.labels import Labels
from figures.wording.numbers import date
from figures.wording.sources import source_name
from figures.wording.spacing import NBSP, in_sentence, keep_compounds
from figures.wording.states import WHY_MISSING, coverage_state
from figures.wording.tables import About
from figures.wording.titles import COLUMN
from figures.wording.values import came_through

MENU = "Chất lượng số liệu"
HEADING = keep_compounds("Số liệu đã đủ và đúng chưa?")
UNKNOWN_HOLIDAYS = (
    "Chưa biết ngày nghỉ lễ của năm {years}: số ngày làm việc chỉ trừ thứ bảy, chủ nhật."
)
UNKNOWN_MISSING = "Chưa biết, vì chưa khai báo nguồn nào phải gửi"
RUN = 4  # months that are named one by one
NO_DUE_DAYS = "Nguồn này chưa đặt hạn gửi."
STRETCH = Labels(
    "kind of stretch",
    {
        "month": "tháng",
        "quarter": "quý",
        "half": "kỳ 6 tháng",
        "nine_months": "kỳ 9 tháng",
        "year": "năm",
    },
)
HOLDS = Labels(
    "what a file holds",
    {
        "all_of_period": "trọn kỳ",
        "everything": "toàn bộ nguồn",
        "changes": "phần thay đổi",
        "corrections": "phần sửa",
    },
)
BATCH_COLUMNS = {
    "file_name": "Tệp",
    "source_name": "Nguồn",
    "mapping": "Tệp ánh xạ",
    "holds": "Tệp chứa",
    "starts_on": COLUMN["starts_on"],
    "ends_on": COLUMN["ends_on"],
    "imported_at": "Ngày nhập",
    "count_in": "Số dòng",
    "count_accepted": "Đã nhận",
    "count_rejected": "Chưa nhận",
    "count_superseded": "Đã thay",
    "count_open": "Chưa nhận, chưa sửa",
    "is_current": "Tình trạng",
}
REJECT_COLUMNS = {
    "file_name": "Tệp",
    "sheet": "Trang tính",
    "row_number": "Dòng",
    "column_letters": "Cột",
    "heading": "Tên cột",
    "given": "Nội dung ô",
    "title": "Lý do",
    "next_step": "Cách sửa",
    "candidates": "Có thể là",
}
WORD = Labels(
    "word of what came",
    {
        "matrix_caption": "Mỗi ô là một kỳ báo cáo; đơn vị khác và cấp xã gấp lại ở dưới, mở ra để "
        "xem",
        "choose_source": "Nguồn số liệu",
        "complete": "đủ",
        "not_over": "chưa kỳ báo cáo nào kết thúc",
        "lacking_in_report_periods": "Còn thiếu, theo kỳ báo cáo của cả năm",
        "none_or_part": "chưa có hoặc chưa đủ số liệu",
    },
)
# What the checks look at: not whether figures of several origins agree.
ALL_PASSED = (
    "trên các dòng đã nhận đều không tìm thấy lỗi. Số của các nguồn có khớp nhau hay không: xem "
    "Đối chiếu số liệu."
)


COUNTS_OF_OTHERS = "Biểu 01/PCTN của đơn vị có bao nhiêu ô: chỉ vai trò thanh tra xem được."


def hidden(what: str, sees_rejects: bool, sees_cells: bool) -> str:
    """What of the files' own text somebody does not see here, and who does; "" where all is seen.

    `what`: the column that is empty for it.
    """
    if not sees_rejects:
        return f"{what} chỉ tổ công tác và người vận hành xem được."
    return (
        "" if sees_cells else f"{what} từ biểu 01/PCTN của đơn vị chỉ vai trò thanh tra xem được."
    )


def hidden_cells(sees_rejects: bool, sees_cells: bool) -> str:
    """As `hidden` says it of what was written in cells that were not taken."""
    if sees_cells and not sees_rejects:
        return "Nội dung ô của tệp khác biểu 01/PCTN chỉ tổ công tác và người vận hành xem được."
    return hidden("Nội dung ô", sees_rejects, sees_cells)


def source_options(rows: Sequence[Mapping]) -> dict[str, str]:
    """The sources for a choice, in the order of the question."""
    return {row["source"]: source_name(row) for row in rows}


def cell_words(row: Mapping) -> str:
    """What one cell of the matrix says: “chưa có số liệu (chưa gửi tệp); hạn gửi 20/5/2023”."""
    said = came_through(row) or coverage_state(row["state"], due=bool(row["due_on"]))
    if row["state"] in ("present", "not_asked", "not_begun", "not_existing"):
        return said
    if row["state"] == "not_due" and not row["due_on"]:
        return said
    note = f" ({why_missing(row)})" if row["note"] and why_missing(row) else ""
    return said + note + (f"; {due_words([row])}" if row["state"] != "not_connected" else "")


def why_missing(row: Mapping) -> str:
    """Why nothing came; that nobody sent a file is no reproach where no day was set to send by."""
    not_sent = WHY_MISSING["not_sent"]
    why = row["note"] or not_sent
    return "" if why == not_sent and not row["due_on"] else why


def due_words(rows: Sequence[Mapping]) -> str:
    """By when these were to come: “hạn gửi 17/5/2023”; of several days the first and the last."""
    days = sorted({row["due_on"] for row in rows if row["due_on"]})
    if not days:
        return "chưa đặt hạn gửi"
    if len(days) == 1:
        return f"hạn gửi {date(days[0])}"
    return f"hạn gửi từ {date(days[0])} đến {date(days[-1])}"


def stretches_listed(stretches: Sequence[str], kind: str) -> str:
    """“tháng 5 và 6/2023”, “tháng 1 đến 5/2026”; other stretches by their short names."""
    if kind == "month":
        return _months(stretches)
    return ", ".join(periods.period(each) for each in stretches)


def _months(stretches: Sequence[str]) -> str:
    """Months of a year one after the other, as from where to where where they are many."""
    named = periods.months_listed(stretches)
    numbers = [int(each[-2:]) for each in stretches]
    of_one_year = len({each[:4] for each in stretches}) == 1
    if (
        len(numbers) < RUN
        or not of_one_year
        or numbers != list(range(numbers[0], numbers[0] + len(numbers)))
    ):
        return named
    return f"tháng{NBSP}{numbers[0]} đến {numbers[-1]}/{stretches[-1][:4]}"


def column_letters(number: int | None) -> str | None:
    """A column as a spreadsheet names it: 3 is C, 28 is AB."""
    letters = ""
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters or None


def place_in_file(row: Mapping) -> str:
    """“trang “Hồ sơ”, dòng 14, cột C (Đơn vị)”; a whole row has no column."""
    sheet = f"trang “{row['sheet']}”, " if row["sheet"] else ""
    letters = column_letters(row["column_number"])
    column = f", cột {letters}" if letters else ""
    heading = f" ({row['heading']})" if row["heading"] and letters else ""
    return f"{sheet}dòng {row['row_number']}{column}{heading}"


def about_files(title: str, as_of: Date, origin: str) -> About:
    """Of a table that is of no period: its title, the day of the build, the origin."""
    day = date(as_of)
    return About(
        [title, f"Số liệu tính đến hết ngày {day} · Nguồn: {in_sentence(origin)}"],
        {COLUMN["as_of"]: as_of, COLUMN["origin"]: origin},
    )
