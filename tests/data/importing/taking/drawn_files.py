"""Any export, drawn by hypothesis: its rows, the traits that files have, and the file itself."""

from __future__ import annotations

import csv
import io
import unicodedata
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from hypothesis import strategies as st

from tests.data.importing.sent import HEADINGS, parquet, spreadsheet, workbook
from tests.data.importing.taking.slow_reading import FIELDS

KINDS = ["utf-8", "utf-8", "utf-8-sig", "utf-16", "cp1258", "xlsx", "xlsx", "ods", "parquet"]
PERSON = ["Nguyễn Văn A", 'Trần "Bé" B', "Lê C,\nthôn 2; tổ 1", "", "A|B\tC"]
CODES = ["HS-{}", "000.00.22.H34-230703-{:04}", " HS-{} ", "1.0{:05}0", "=HS+{}", "Á-{}"]
BAD_CODES = ["", "-", "n/a", "Không có", "x" * 101, " \u200b", "H\x07S"]
UNITS = ["Huyện Sa Thầy", "UBND HUYỆN SA THẦY", "616", "TP. Kon Tum", "Huyện Đắk Glei"]
UNITS += ["Sở Văn hoá, Thể thao và Du lịch", "  huyện   Đăk Glei "]
BAD_UNITS = ["", "Đăk Hà", "Nơi lạ", "—"]
CHANNELS = ["trực tuyến", "TRỰC TIẾP", "Bưu chính", "qua mạng", "BCCI"]
BAD_CHANNELS = ["", "mạng", "null"]
NO_DAYS = ["", "-", "  ", "Không có", " " * 30, "NULL"]
BAD_DAYS = ["hôm qua", "32/13/2023", "3/7", "99999", "01/01/1899", "2023-02-30"]
FORMS = ["%d/%m/%Y", "%d-%m-%Y", "%d.%m.%Y", "%d/%m/%Y %H:%M", "%Y-%m-%d", "serial", "cell"]
TITLES = ["ỦY BAN NHÂN DÂN TỈNH", "DANH SÁCH HỒ SƠ", "Từ ngày 15/06/2023 đến ngày 14/09/2023", ""]
TOTALS = ["Tổng cộng", "TỔNG SỐ:", "Cộng", "- Tổng"]
ENDS = ["Người lập biểu", "Ghi chú: số liệu tạm tính", "NGƯỜI LẬP", "Thủ trưởng đơn vị\n(ký tên)"]
COLUMNS = dict(zip(FIELDS, HEADINGS, strict=True))
FIRST = datetime(2022, 1, 1)


@dataclass(frozen=True)
class Sent:
    """A file before it is written: `lines` are all its rows of cells, `table` numbers (from 1) the
    rows that are of the table; `columns` says in which column (from 1) a field stands."""

    kind: str
    delimiter: str
    end: str
    lines: list[list[object]]
    table: dict[int, dict[str, object]]
    columns: dict[str, int]
    repeats: str

    def write(self, folder: Path) -> Path:
        if self.kind == "xlsx":
            return workbook(folder / "ho-so.xlsx", self.lines)
        if self.kind == "ods":
            return spreadsheet(folder / "ho-so.ods", self.lines)
        if self.kind == "parquet":
            heads, *rows = self.lines
            return parquet(
                folder / "ho-so.parquet",
                {
                    head or f"cột {at}": [row[at] or None for row in rows]
                    for at, head in enumerate(heads)
                },
            )
        text = io.StringIO()
        writer = csv.writer(text, delimiter=self.delimiter, lineterminator=self.end)
        for line in self.lines:
            if line:
                writer.writerow(line)
            else:
                text.write(self.end)
        (folder / "ho-so.csv").write_bytes(encoded(text.getvalue(), self.kind))
        return folder / "ho-so.csv"


def encoded(text: str, encoding: str) -> bytes:
    """In the old code page of Vietnamese Windows a tone stands apart from most letters."""
    if encoding != "cp1258":
        return text.encode(encoding)
    content = bytearray()
    for letter in unicodedata.normalize("NFC", text):
        try:
            content += letter.encode("cp1258")
        except UnicodeEncodeError:
            apart = unicodedata.normalize("NFD", letter)
            tones = [sign for sign in apart if sign in "\u0300\u0301\u0303\u0309\u0323"]
            rest = unicodedata.normalize("NFC", "".join(x for x in apart if x not in tones))
            content += (rest + "".join(tones)).encode("cp1258", "ignore")  # no zero-width blanks
    return bytes(content)


@st.composite
def day(draw, order: str, is_text: bool, moment: datetime) -> object:
    form = draw(st.sampled_from(FORMS))
    if form == "serial":
        number = (moment - datetime(1899, 12, 30)).days
        return str(number) if is_text else number
    if form == "cell":
        form = "%d/%m/%Y"
        if not is_text:
            return moment
    if order == "mdy":
        form = form.replace("%d", "%D").replace("%m", "%d").replace("%D", "%m")
    return moment.strftime(form)


@st.composite
def dossier(draw, number: int, order: str, kind: str) -> dict[str, object]:
    """The cells of a row, mostly right; a day is a text, a number or a moment."""
    rarely = st.integers(0, 7).map(lambda at: at == 0)

    def one(good: list[str], bad: list[str]) -> str:
        return draw(st.sampled_from(bad if draw(rarely) else good))

    received = FIRST + timedelta(minutes=draw(st.integers(0, 700 * 24 * 60)))
    # XML has no control characters.
    bad_codes = BAD_CODES if kind not in ("ods", "xlsx") else BAD_CODES[:-1]
    cells: dict[str, object] = {
        "code": one(CODES, bad_codes).format(draw(st.sampled_from([number, number, 1]))),
        "procedure": one(["1.014980", "2.000", "1.01498"], bad_codes),
        "unit": one(UNITS, BAD_UNITS),
        "channel": one(CHANNELS, BAD_CHANNELS),
    }
    for name, days in (("received", 0), ("due", 20), ("finished", 10)):
        moment = received + timedelta(draw(st.integers(-1, 20)) if days else 0)
        if name == "finished" and draw(rarely):
            moment = datetime(2099, 1, 2)
        cells[name] = draw(day(order, kind != "xlsx", moment))
        if draw(rarely):
            cells[name] = draw(st.sampled_from(BAD_DAYS + NO_DAYS))
        elif name != "received" and draw(st.booleans()):
            cells[name] = draw(st.sampled_from(NO_DAYS))
    return cells


@st.composite
def headings(draw, order: list[str], count: int) -> list[list[str]]:
    """One to three rows: merged groups above, or a heading merged down over the rows."""
    rows = [[""] * len(order) for _ in range(count)]
    for at, name in enumerate(order):
        text = COLUMNS.get(
            name, {"person": "Họ tên", "blank": ""}[name] if name not in COLUMNS else ""
        )
        if count == 1 or draw(st.booleans()):
            rows[0][at] = text
        else:
            rows[-1][at] = text
            for above in range(count - 1):
                rows[above][at] = draw(st.sampled_from([f"Nhóm {above}", ""]))
    return rows


@st.composite
def files(draw) -> Sent:
    kind = draw(st.sampled_from(KINDS))
    order = draw(st.sampled_from(["dmy", "dmy", "mdy"]))
    columns = draw(st.permutations([*FIELDS, "person", "blank"]))
    is_bare = kind == "parquet"
    lines: list[list[object]] = []
    if not is_bare:
        lines += [[title] for title in draw(st.lists(st.sampled_from(TITLES), max_size=4))]
        lines += draw(headings(columns, draw(st.integers(1, 3))))
    else:
        lines.append([COLUMNS.get(name, "Họ tên" if name == "person" else "") for name in columns])
    table: dict[int, dict[str, object]] = {}
    for number in range(draw(st.integers(1, 14))):
        cells = draw(dossier(number, order, kind))
        if draw(st.booleans()):
            cells = {
                name: unicodedata.normalize("NFD", value) if isinstance(value, str) else value
                for name, value in cells.items()
            }
        whole = cells | {"person": draw(st.sampled_from(PERSON)), "blank": ""}
        line = [whole[name] for name in columns]
        while line and line[-1] == "" and not is_bare and draw(st.booleans()):
            line.pop()
        if line and any(line):
            lines.append(line)
            table[len(lines)] = cells
        if not is_bare and draw(st.integers(0, 5)) == 0:
            lines.append(draw(st.sampled_from([[], ["", ""], [" ", "\u00a0"], ["Cộng", "3"]])))
    if not is_bare and draw(st.booleans()):
        lines.append([draw(st.sampled_from(TOTALS)), "12"])
    if not is_bare and draw(st.booleans()):
        lines += [[], [draw(st.sampled_from(ENDS))], ["Nguyễn Văn Ký"], ["", "Kon Tum, ngày 5"]]
    return Sent(
        kind,
        draw(st.sampled_from(",;\t|")),
        draw(st.sampled_from(["\n", "\r\n"])),
        lines,
        table,
        {name: at for at, name in enumerate(columns, start=1) if name in COLUMNS},
        draw(st.sampled_from(["last", "first", "reject"])),
    )
