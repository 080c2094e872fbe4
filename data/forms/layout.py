"""Where everything of a report stands on its sheet: lines from top to bottom, without Excel.

A line's mark goes into a hidden column, so that what comes back is known by it also where rows
were inserted. Free rows have none: they are those between a section's line and its end.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from data.forms.form import Column, Form, Part, Row, Section, Stub
from data.forms.report import Report, day_words

NATION = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
MOTTO = "Độc lập - Tự do - Hạnh phúc"
HOW_TO = (
    "Chỉ nhập vào ô nền vàng. Không phát sinh thì ghi 0; ô để trống nghĩa là chưa có số liệu. "
    "Ô nền xám tự cộng, không nhập.",
    "Không nhập thông tin thuộc bí mật nhà nước; không nhập họ tên, địa chỉ, số giấy tờ của người "
    "dân.",
)
ADD_ROWS = "Cần thêm dòng: chèn dòng ở phía trên dòng này"
GONE = (
    "Từ 1/7/2025 không còn cấp huyện: cột của cấp huyện để nền xám, không nhập; hệ thống ghi 0 ở "
    "các dòng có số."
)
WIDTHS = {"number": 6, "code": 8, "label": 34, "unit": 14}
FIRST = 1  # the first column that is seen; the one before it holds the marks


@dataclass(frozen=True)
class Text:
    """Words that nobody is to change, over one or several cells."""

    first: int
    last: int
    words: str
    style: str
    count_rows: int = 1


@dataclass(frozen=True)
class Line:
    """`kind` says which figures stand in it: row (coded), free, section and total (sums), none."""

    mark: str
    texts: tuple[Text, ...] = ()
    kind: str = "none"
    part: Part | None = None
    section: Section | None = None
    row: Row | None = None
    label: str = ""
    order: str = ""
    columns: Mapping[int, Column] = field(default_factory=dict)

    @property
    def stub(self) -> tuple[Stub, ...]:
        """The columns at the left of its part; none where it stands outside of all."""
        return self.part.stub if self.part else ()

    @property
    def row_code(self) -> str:
        """How the row that it is, is known; empty where nothing is entered."""
        if self.row:
            return self.row.code or ""
        return self.section.row_code(self.label) if self.section else ""


def lines(
    report: Report,
    notes: Sequence[str] = (),
    labels: Mapping[str, Sequence[str]] | None = None,
) -> Iterator[Line]:
    """The lines of a report. `labels`: of free rows that are filled, by code of their section."""
    form = report.form
    last = last_column(form)
    half = _half(form)
    yield _line(
        "@top:1", (FIRST, half, f"Biểu số: {form.form}", "top"), (half + 1, last, NATION, "top")
    )
    yield _line("@top:2", (FIRST, half, form.legal_basis, "center"), (half + 1, last, MOTTO, "top"))
    yield Line("@top:3")
    yield _line("@title", (FIRST, last, form.title, "title"))
    yield _line("@period", (FIRST, last, f"Kỳ báo cáo: {report.period_words}", "center"))
    yield _line("@unit", (FIRST, last, f"Đơn vị báo cáo: {report.unit_name}", "unit"))
    if report.send_by:
        yield _line(
            "@due", (FIRST, last, f"Thời hạn gửi: ngày {day_words(report.send_by)}", "center")
        )
    closed = any(column.is_closed(report.gone) for part in form.part for column in part.columns)
    for note in (*notes, *HOW_TO, *([GONE] if closed else [])):
        yield _line("@note", (FIRST, last, note, "note"))
    if form.unit_of_measure:
        yield _line("@measure", (FIRST, last, f"Đơn vị tính: {form.unit_of_measure}", "right"))
    for number, part in enumerate(form.part, 1):
        yield from _part_lines(number, part, labels or {})
    yield _line("@note", (FIRST, last, f"Ghi chú: {form.known_limits}", "note"))
    left, right = (FIRST, half), (half + 1, last)
    yield _line("@sign:1", (*right, "Ngày …… tháng …… năm ……", "signed"))
    yield _line("@sign:2", (*left, "NGƯỜI LẬP BIỂU", "top"), (*right, "THỦ TRƯỞNG ĐƠN VỊ", "top"))
    signed = "(Ký, ghi rõ họ tên)", "(Ký, đóng dấu, ghi rõ họ tên)"
    yield _line("@sign:3", (*left, signed[0], "signed"), (*right, signed[1], "signed"))


def last_column(form: Form) -> int:
    return max(len(part.stub) + len(part.columns) for part in form.part)


def widths(form: Form) -> list[float]:
    """Of the columns that are seen, in characters."""
    part = max(form.part, key=lambda each: len(each.stub) + len(each.columns))
    few = len(part.columns) <= 3
    stub = [WIDTHS[each.holds] + (14 if few and each.holds == "label" else 0) for each in part.stub]
    return [*stub, *(24 if few else 12 for _ in part.columns)]


def data_columns(part: Part) -> dict[int, Column]:
    """The columns of figures of a part, by their place on the sheet."""
    return dict(enumerate(part.columns, FIRST + len(part.stub)))


def _part_lines(number: int, part: Part, labels: Mapping[str, Sequence[str]]) -> Iterator[Line]:
    columns = data_columns(part)
    if part.title:
        yield _line(f"@part:{number}", (FIRST, max(columns), part.title, "part"))
    yield from _heading(number, part, columns)
    free = [section for section in part.section if section.is_free]
    if len(free) > 1:
        yield Line(
            f"@total:{number}",
            tuple(_stub_texts(part.stub, {"label": "Tổng số"}, "total")),
            "total",
            part,
            columns=columns,
        )
    for order, section in enumerate(part.section, 1):
        place = f"{number}:{order}"
        if section.is_free:
            its = labels.get(section.code, ())
            yield from _free_lines(place, part, section, columns, its)
        else:
            yield from _coded_lines(place, part, section, columns)
    yield Line(f"@close:{number}")


def _heading(number: int, part: Part, columns: Mapping[int, Column]) -> Iterator[Line]:
    """Merged headings, the deepest last, and under them the form's numbers of the columns."""
    depth = max(len(column.under) for column in part.columns) + 1
    levels: list[list[Text]] = [[] for _ in range(depth)]
    for place, stub in enumerate(part.stub, FIRST):
        levels[0].append(Text(place, place, stub.label, "head", depth))
    for level in range(depth):
        for place, column in columns.items():
            path = (*column.under, column.label)
            if level == len(path) - 1:
                levels[level].append(Text(place, place, _with_unit(column), "head", depth - level))
            elif level < len(path) - 1 and not _goes_on(columns, place, level):
                last = place
                while _goes_on(columns, last + 1, level):
                    last += 1
                levels[level].append(Text(place, last, path[level], "head"))
    for level, texts in enumerate(levels, 1):
        yield Line(f"@head:{number}:{level}", tuple(texts))
    numbers = [
        *(
            Text(place, place, _numbered(stub.code), "number")
            for place, stub in enumerate(part.stub, FIRST)
        ),
        *(
            Text(place, place, _formula_words(column), "number")
            for place, column in columns.items()
        ),
    ]
    yield Line(f"@columns:{number}", tuple(numbers), part=part, columns=columns)


def _goes_on(columns: Mapping[int, Column], place: int, level: int) -> bool:
    """Whether a column stands under the same heading of a level as the one before it."""
    if place not in columns or place - 1 not in columns:
        return False
    its, before = columns[place].under, columns[place - 1].under
    return len(its) > level and its[: level + 1] == before[: level + 1]


def _free_lines(
    place: str,
    part: Part,
    section: Section,
    columns: Mapping[int, Column],
    labels: Sequence[str],
) -> Iterator[Line]:
    words = {"number": section.code, "label": section.title or "Tổng số"}
    yield Line(
        f"@section:{place}",
        tuple(_stub_texts(part.stub, words, "total")),
        "section",
        part,
        section,
        columns=columns,
    )
    count = max(section.blank_rows, len(labels) + 5)
    for number in range(count):
        label = labels[number] if number < len(labels) else ""
        order = str(number + 1) if label else ""
        yield Line("", (), "free", part, section, label=label, order=order, columns=columns)
    yield Line(f"@end:{place}", (Text(FIRST, max(columns), ADD_ROWS, "end"),), section=section)


def _coded_lines(
    place: str, part: Part, section: Section, columns: Mapping[int, Column]
) -> Iterator[Line]:
    if section.title:
        title = Text(FIRST, max(columns), section.title, "section")
        yield Line(f"@section:{place}", (title,))
    for number, row in enumerate(section.rows, 1):
        words = {
            "code": row.code or "",
            "label": row.label,
            "unit": row.unit_of_measure or "",
            "number": str(number),
        }
        texts = tuple(_stub_texts(part.stub, words, "label"))
        if row.code:
            yield Line(f"@row:{row.code}", texts, "row", part, section, row, columns=columns)
        else:
            yield Line(f"@line:{place}:{number}", texts, "closed", part, columns=columns)


def _stub_texts(stub: Sequence[Stub], words: Mapping[str, str], style: str) -> Iterator[Text]:
    for place, each in enumerate(stub, FIRST):
        its_style = style if each.holds == "label" or style == "total" else "code"
        yield Text(place, place, words.get(each.holds, ""), its_style)


def _line(mark: str, *texts: tuple) -> Line:
    return Line(mark, tuple(Text(*each) for each in texts))


def _half(form: Form) -> int:
    """The column after which the right half of the top begins."""
    each = widths(form)
    return min(
        range(1, len(each)),
        key=lambda count: abs(sum(each[:count]) - sum(each[count:])),
        default=1,
    )


def _with_unit(column: Column) -> str:
    return f"{column.label} ({column.unit_of_measure})" if column.unit_of_measure else column.label


def _numbered(code: str) -> str:
    return f"({code})" if code.isdecimal() else ""


def _formula_words(column: Column) -> str:
    """“(3)=(4)+(5)+(6)”, as the form prints it under the heading."""
    sum_of = "+".join(_numbered(code) for code in column.sum_of)
    return f"{_numbered(column.code)}={sum_of}" if sum_of else _numbered(column.code)
