"""A file that is stamped as a state secret (MẬT, TỐI MẬT, TUYỆT MẬT) is not taken in.

The stamp stands by itself: in a cell over the table, or in a row where nothing else is. A value of
a column (“Bí mật kinh doanh”), a heading of one (“Mật” beside “Thường”) or a name is none. What is
drawn, or stands in the margins of the print, is not in a sheet's cells and not seen here.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from itertools import islice

from data import faults
from data.importing.finding.files import Found
from data.importing.reading import text, workbooks
from data.importing.reading.sheet import HEAD_ROWS

Row = list[str | None]

# As letters come once spaces and signs are out: Unicode; .VnTime (TCVN3); VNI; two without marks.
WRITTEN = {
    "TUYỆT MẬT": ("tuyệtmật", "tuyötmët", "tuyeätmaät", "tuyetmat"),
    "TỐI MẬT": ("tốimật", "tèimët", "toáimaät", "toimat"),
    "MẬT": ("mật", "mët", "maät"),
}
BEFORE = r"(?:(?:mứcđộ|độ|dấuđộ|dấuchỉđộ|dấuchỉmứcđộ)mật(?:củatàiliệu|củavănbản)?)?"
AFTER = r"(?:bảnsố\d*)?"
STAMPS = {
    stamp: re.compile(f"{BEFORE}(?:{'|'.join(written)}){AFTER}")
    for stamp, written in WRITTEN.items()
}
REMEDY = (
    "Chương trình không nhận tài liệu bí mật nhà nước và không lưu gì của tệp này. Xử lý tệp theo "
    "quy định về bảo vệ bí mật nhà nước; ghi nhầm thì bỏ dòng ấy rồi nhập lại."
)
LONGEST = 80  # letters of a cell that may be one
BETWEEN = re.compile(r"[,;|\t]")
# A row with so large a part of the texts of the fullest is where the table begins.
MOST_OF = 0.6


class Stamped(faults.WrongFile):
    """What came of it is nothing; where it was brought to is to be cleared of it."""

    def __init__(self, name: str, stamp: str, sheet: str | None):
        place = f" (trang “{sheet}”)" if sheet else ""
        super().__init__(name, f"mang dấu “{stamp}”{place}", REMEDY)


def insist(found: Found) -> None:
    """Raises Stamped; WrongFile where the file cannot be read."""
    for sheet, rows in _sheets(found):
        if stamp := of(rows):
            raise Stamped(found.name, stamp, sheet)


def of(rows: list[Row]) -> str | None:
    """The stamp that the first rows of a sheet bear; None where they bear none."""
    filled = [[cell for cell in row if cell and cell.strip()] for row in rows]
    top = _top_of_table(filled)
    is_first = True
    for at, cells in enumerate(filled):
        is_alone = len(cells) == 1 and (is_first or cells[0] == cells[0].upper())
        if at < top or is_alone:
            for cell in cells:
                if found := _stamp(cell):
                    return found
        is_first = is_first and not cells
    return None


def _top_of_table(filled: list[list[str]]) -> int:
    """The first row that has nearly as many different texts as any."""
    counts = [len({cell for cell in cells if len(cell) < LONGEST}) for cells in filled]
    most = max(counts, default=0)
    enough = max(min(most, 3), MOST_OF * most)
    return next((at for at, count in enumerate(counts) if count >= enough), 0)


def _stamp(cell: str) -> str | None:
    if len(cell) > LONGEST:
        return None
    plain = unicodedata.normalize("NFC", cell).replace("Ð", "Đ").casefold()
    letters = re.sub(r"[\W_]+", "", plain)
    return next((stamp for stamp, form in STAMPS.items() if form.fullmatch(letters)), None)


def _sheets(found: Found) -> Iterator[tuple[str | None, list[Row]]]:
    """The first rows of every sheet."""
    if found.kind == "text":
        yield None, list(islice(_lines(found), HEAD_ROWS))
    elif found.kind != "parquet":  # which has no place for one
        for page in workbooks.pages(found):
            yield page.name, list(page.head)


def _lines(found: Found) -> Iterator[Row]:
    """Lines as they lie there, whatever a mapping says of their cells."""
    try:
        encoding = text.look(found.path, found.name, None, None, '"').encoding
    except faults.WrongFile:  # which a mapping may know better
        encoding = "utf_8"
    with found.path.open(encoding=encoding, errors="replace") as lines:
        while line := lines.readline(text.HEAD):
            yield [cell.strip(" \r\n\"'\ufeff") for cell in BETWEEN.split(line)]
