"""python -m papers.word.templates [FOLDER]: the Word templates that ship, made anew.

So that a reviewer can read what they are; an office edits a copy of the files in Word.
"""

from __future__ import annotations

import sys
from pathlib import Path

from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN

from papers import handling
from papers.word import layout
from papers.word.layout import columns, table, tag, write

PLACE = Path(__file__).parents[2] / "data" / "packs" / "vietnam" / "papers"
LEVEL_HEADS = ("Cấp", *handling.LEVEL_COLUMNS.values())
FIELD_HEADS = ("Lĩnh vực", *handling.FIELD_COLUMNS.values())


def main(folder: Path = PLACE) -> None:
    for name, made in (("report", report()), ("sheet", sheet())):
        made.save(str(folder / f"{name}.docx"))
        print(folder / f"{name}.docx")


def report() -> Document:
    """The quarterly report: head, outline, signature, who gets it, the list of figures."""
    document = layout.new()
    layout.number_pages(document)
    _head(document)
    write(document, "BÁO CÁO", bold=True, size=14, align=ALIGN.CENTER, before=14)
    write(
        document,
        "Tình hình, kết quả thực hiện công tác kiểm soát thủ tục hành chính {{ period }}",
        bold=True,
        size=14,
        align=ALIGN.CENTER,
    )
    write(document, "{{ about }}", italic=True, size=12, align=ALIGN.CENTER, after=6)
    tag(document, "{%p if simulated %}")
    write(document, "{{ simulated }}", bold=True, size=11, align=ALIGN.CENTER, after=6)
    tag(document, "{%p endif %}")
    write(document, "Kính gửi: {{ addressee }}.", size=14, align=ALIGN.CENTER, after=8)
    _prose(document, "{{ opening }}")
    tag(document, "{%p for part in parts %}")
    _parts(document)
    tag(document, "{%p endfor %}")
    _ending(document)
    tag(document, "{%p for part in annexes %}")
    _parts(document, of_annex=True)
    tag(document, "{%p endfor %}")
    _list_of_figures(document)
    return document


def _head(document: Document) -> None:
    office, country = columns(document, 65, 100)
    write(office, "ỦY BAN NHÂN DÂN", bold=True, size=13, align=ALIGN.CENTER)
    write(office, "{{ province_upper }}", bold=True, size=13, underlined=True, align=ALIGN.CENTER)
    write(office, "Số:          /BC-UBND", size=13, before=4, align=ALIGN.CENTER)
    write(office, "DỰ THẢO", bold=True, size=13, before=4, align=ALIGN.CENTER)
    write(country, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", bold=True, size=12.5, align=ALIGN.CENTER)
    write(
        country,
        "Độc lập - Tự do - Hạnh phúc",
        bold=True,
        size=13.5,
        underlined=True,
        align=ALIGN.CENTER,
    )
    write(
        country,
        "{{ place }}, ngày       tháng       năm {{ year }}",
        italic=True,
        size=13.5,
        before=4,
        align=ALIGN.CENTER,
    )


def _prose(where: Document, text: str, **how) -> None:
    write(where, text, align=ALIGN.JUSTIFY, indent=1.27, before=3, after=3, **how)


def _parts(document: Document, of_annex: bool = False) -> None:
    """A part of the outline: its heading, and of each point sentences, tables, charts, a blank."""
    if of_annex:
        heading = write(document, "{{ part.heading }}", bold=True, align=ALIGN.CENTER)
        heading.paragraph_format.page_break_before = True
    else:
        write(document, "{{ part.heading }}", bold=True, indent=1.27, before=8, with_next=True)
    tag(document, "{%p for point in part.points %}")
    tag(document, "{%p if point.heading %}")
    write(document, "{{ point.heading }}", bold=True, indent=1.27, before=4, with_next=True)
    tag(document, "{%p endif %}")
    tag(document, "{%p for sentence in point.sentences %}")
    _prose(document, "- {{ sentence }}")
    tag(document, "{%p endfor %}")
    _handling(document)
    _needs(document)
    _tasks(document)
    _fields(document)
    tag(document, "{%p for figure in point.charts %}")
    write(document, "{{ figure.picture }}", align=ALIGN.CENTER, before=6, with_next=True)
    write(document, "{{ figure.caption }}", italic=True, size=12, align=ALIGN.CENTER, after=6)
    tag(document, "{%p endfor %}")
    tag(document, "{%p if point.blank %}")
    write(document, "{{ point.blank }}", italic=True, indent=1.27, before=3, after=3, blank=True)
    tag(document, "{%p endif %}")
    tag(document, "{%p endfor %}")


def _caption(document: Document, text: str) -> None:
    write(document, text, italic=True, size=12, before=6, after=2, with_next=True)


def _handling(document: Document) -> None:
    tag(document, "{%p if point.handling %}")
    _caption(document, "Bảng: tình hình giải quyết TTHC theo cấp (hồ sơ; {{ handling_origins }})")
    cells = [f"{{{{ row.cells[{at}] }}}}" for at in range(len(LEVEL_HEADS) - 1)]
    table(
        document,
        LEVEL_HEADS,
        [["{%tr for row in point.handling %}"], ["{{ row.name }}", *cells], ["{%tr endfor %}"]],
        [25, *([14] * 10)],
        size=9.5,
        right=range(1, 11),
    )
    tag(document, "{%p endif %}")


def _fields(document: Document) -> None:
    tag(document, "{%p if point.fields %}")
    _caption(document, "Đơn vị tính: hồ sơ ({{ field_origins }})")
    cells = [f"{{{{ row.cells[{at}] }}}}" for at in range(len(FIELD_HEADS) - 1)]
    table(
        document,
        FIELD_HEADS,
        [["{%tr for row in point.fields %}"], ["{{ row.name }}", *cells], ["{%tr endfor %}"]],
        [57, *([18] * 6)],
        size=10.5,
        right=range(1, 7),
    )
    tag(document, "{%p endif %}")


def _needs(document: Document) -> None:
    tag(document, "{%p if point.needs %}")
    _caption(document, "Bảng: đơn vị cần khắc phục, đang hồi phục{{ needs_origin }}")
    made = table(
        document,
        ("STT", "Đơn vị, chỉ số", "Số trong kỳ", "Kết quả đánh giá", "Nguyên nhân"),
        [
            ["{%tr for row in point.needs %}"],
            [
                "{{ row.number }}",
                "{{ row.unit }}: {{ row.measure }}",
                "{{ row.value }}",
                "{{ row.state }}. {{ row.reason }}",
                "{%p for cause in row.causes %}",
            ],
            ["{%tr endfor %}"],
        ],
        [11, 29, 19, 74, 32],
        size=10.5,
    )
    cause = made.rows[2].cells[4]
    write(cause, "{{ cause }}", size=10.5)
    tag(cause, "{%p endfor %}")
    tag(cause, "{%p if not row.causes %}")
    write(cause, "{{ cause_blank }}", italic=True, size=10.5, blank=True)
    tag(cause, "{%p endif %}")
    tag(document, "{%p endif %}")


def _tasks(document: Document) -> None:
    tag(document, "{%p if point.tasks %}")
    table(
        document,
        ("Đơn vị", "Nhiệm vụ", "Thời hạn", "Văn bản giao, tình trạng"),
        [
            ["{%tr for task in point.tasks %}"],
            [
                "{{ task.unit }}",
                "{{ task.what }}",
                "{{ task.due_on }}",
                "{{ task.state }}",
            ],
            ["{%tr endfor %}"],
        ],
        [36, 62, 22, 45],
        size=11,
    )
    tag(document, "{%p endif %}")


def _ending(document: Document) -> None:
    _prose(document, "{{ closing }}", with_next=True)
    to, signed = columns(document, 80, 85)
    write(to, "Nơi nhận:", bold=True, italic=True, size=12, before=10)
    for line in (
        "- {{ addressee }};",
        "- Thường trực cấp ủy, Thường trực HĐND (báo cáo);",
        "- Chủ tịch, các Phó Chủ tịch UBND;",
        "- Các cơ quan, đơn vị liên quan;",
        "- Lưu: VT, KSTT.",
    ):
        write(to, line, size=11)
    write(signed, "TM. ỦY BAN NHÂN DÂN", bold=True, size=13.5, align=ALIGN.CENTER, before=10)
    write(signed, "CHỦ TỊCH", bold=True, size=13.5, align=ALIGN.CENTER)
    for _ in range(4):
        write(signed, "")


def _list_of_figures(document: Document) -> None:
    heading = write(document, "DANH MỤC SỐ LIỆU VÀ CÂU HỎI", bold=True, align=ALIGN.CENTER, after=4)
    heading.paragraph_format.page_break_before = True
    write(document, "{{ list_about }}", italic=True, size=11, align=ALIGN.JUSTIFY, after=4)
    tag(document, "{%p for asked in listed %}")
    write(document, "{{ asked.words }}", bold=True, size=10, before=6, with_next=True)
    write(document, "{{ asked.command }}", italic=True, size=9, after=2, with_next=True)
    table(
        document,
        ("STT", "Số của", "Số ghi trong văn bản", "Khóa của dòng: cột"),
        [
            ["{%tr for figure in asked.figures %}"],
            [
                "{{ figure.number }}",
                "{{ figure.what }}",
                "{{ figure.shown }}",
                "{{ figure.where }}",
            ],
            ["{%tr endfor %}"],
        ],
        [9, 41, 55, 60],
        size=8,
    )
    tag(document, "{%p endfor %}")


def sheet() -> Document:
    """A unit's page: how it stands, why, its figures, what falls due, its tasks, its answer."""
    document = layout.new(size=11.5, margins=(14, 12, 20, 15))
    office, draft = columns(document, 130, 45)
    write(office, "{{ province_upper }} · TỔ CÔNG TÁC CẢI CÁCH THỦ TỤC HÀNH CHÍNH", size=10.5)
    write(draft, "DỰ THẢO", bold=True, size=11, align=ALIGN.RIGHT)
    write(document, "PHIẾU ĐƠN VỊ: {{ unit_upper }}", bold=True, size=14, align=ALIGN.CENTER)
    write(document, "{{ about }}", italic=True, size=10, align=ALIGN.CENTER, after=4)
    tag(document, "{%p if simulated %}")
    write(document, "{{ simulated }}", bold=True, size=9, align=ALIGN.CENTER, after=3)
    tag(document, "{%p endif %}")
    tag(document, "{%p for state in states %}")
    write(document, "{{ state.title }}: {{ state.state }}", bold=True, before=2, with_next=True)
    write(document, "{{ state.reason }}", size=10.5, align=ALIGN.JUSTIFY)
    tag(document, "{%p endfor %}")
    tag(document, "{%p for sentence in sentences %}")
    write(document, "{{ sentence }}", size=10.5, align=ALIGN.JUSTIFY, before=2)
    tag(document, "{%p endfor %}")
    write(document, "Số liệu {{ period }}", bold=True, before=5, after=2, with_next=True)
    table(
        document,
        ("Chỉ số", "Kết quả", "So với cùng kỳ, kỳ trước", "Chỉ tiêu của tỉnh"),
        [
            ["{%tr for row in rows %}"],
            ["{{ row.title }}", "{{ row.value }}", "{{ row.change }}", "{{ row.target }}"],
            ["{%tr endfor %}"],
        ],
        [50, 43, 64, 18],
        size=10,
    )
    write(document, "Hồ sơ sắp đến hạn", bold=True, before=5, with_next=True)
    write(document, "{{ due }}", size=10.5, align=ALIGN.JUSTIFY)
    tag(document, "{%p if dossiers %}")
    write(document, "{{ dossiers }}", size=9.5)
    tag(document, "{%p endif %}")
    write(document, "Nhiệm vụ đã giao, chưa hoàn thành", bold=True, before=5, with_next=True)
    tag(document, "{%p for task in tasks %}")
    write(document, "- {{ task }}", size=10.5)
    tag(document, "{%p endfor %}")
    write(document, "Ý kiến, nguyên nhân của đơn vị", bold=True, before=5, with_next=True)
    tag(document, "{%p for cause in causes %}")
    write(document, "{{ cause }}", size=10.5)
    tag(document, "{%p endfor %}")
    for _ in range(3):
        layout.dotted(document, 175)
    layout.dotted(document, 110, "Người trả lời: ")
    return document


if __name__ == "__main__":
    main(*(Path(each) for each in sys.argv[1:2]))
