"""The report in Word: read back, every figure is the question's."""

from __future__ import annotations

import re
import zipfile

import docx
import pytest

import queries
from figures import wording
from papers import asked as asking
from papers import kinds, measures
from papers.figures import COUNT, Figures
from papers.word import listing, report
from queries import papers
from tests.papers.conftest import texts
from tests.province import dossier, unit, whole

pytestmark = pytest.mark.made(measures=["late_of_due"])
COVERED = [whole(code, "2021-12-15", "2023-09-14") for code in ("A", "B")]


def of_a_quarter(code: str, month: str, late: int, in_time: int) -> list[dict]:
    day = f"{month}-10"
    return [
        *(dossier(code, f"{month}-03", day, f"{month}-12") for _ in range(late)),
        *(dossier(code, f"{month}-03", day, day) for _ in range(in_time)),
    ]


BOARD = {
    "units": [
        unit("62", "province", unit_name="Tỉnh Mới"),
        unit("A", unit_name="Huyện A & B <C>"),
        unit("B", unit_name="Huyện Bê"),
    ],
    "dossiers": [
        *of_a_quarter("A", "2022-08", 3, 117),
        *of_a_quarter("A", "2023-05", 6, 114),
        *of_a_quarter("A", "2023-08", 12, 138),
        *of_a_quarter("B", "2023-08", 0, 50),
    ],
    "coverage": COVERED,
}


@pytest.fixture
def made(province, own_papers, paper):
    province(**BOARD)
    return paper("docx")


def test_a_sentence_tells_the_share_its_counts_and_both_changes(made):
    sentence = next(each for each in texts(made) if each.startswith("- Quá hạn trong số đến hạn"))
    plain = wording.breakable(sentence)
    assert "6,0% (12/200 hồ sơ; từ hồ sơ)" in plain
    assert "tăng 3,5 điểm phần trăm so với cùng kỳ" in plain
    assert "tăng 1,0 điểm phần trăm so với kỳ trước" in plain


def test_every_figure_of_the_list_is_what_its_question_answers(made):
    document = docx.Document(str(made))
    commands = [each.text for each in document.paragraphs if each.text.startswith("python -m")]
    tables = [
        each for each in document.tables if each.rows[0].cells[-1].text == "Khóa của dòng: cột"
    ]
    assert len(commands) == len(tables) > 2
    for command, table in zip(commands, tables, strict=True):
        _, _, _, question, *given = command.split()
        rows = queries.run(question, **dict(each.split("=") for each in given))
        grain = [each.strip() for each in queries.header(question)["grain"].split(",")]
        lines = {listing.written({key: row[key] for key in grain}): row for row in rows}
        for line in table.rows[1:]:
            key, _, values = line.cells[3].text.rpartition(": ")
            found = dict(each.split("=") for each in values.split(", "))
            if COUNT in found:
                continue
            asked = {name: lines[key][name] for name in found}
            assert listing.written(asked) == values, command


@pytest.fixture
def said(made) -> list[str]:
    """Every figure that was written down while the report was made."""
    figures = Figures()
    asked = asking.asked("2023-Q3")
    report.contents(asked, papers.in_force("report", asked.period["ends_on"]), figures)
    return [each.shown for each in figures.said]


def test_every_figure_that_was_said_stands_in_the_text(made, said):
    with zipfile.ZipFile(made) as parts:
        charts = "".join(
            parts.read(each).decode()
            for each in parts.namelist()
            if "chart" in each and each.endswith(".xml")
        )
    text, _, _ = "\n".join(texts(made)).partition("DANH MỤC SỐ LIỆU")
    assert [each for each in said if each not in text and each not in charts] == []


def test_no_number_stands_in_the_text_that_was_not_said(made, said):
    """But days, periods, places of the outline and the law."""
    text, _, _ = "\n".join(texts(made)).partition("DANH MỤC SỐ LIỆU")
    numbers = re.findall(r"\d+(?:\.\d{3})*(?:,\d+)?%?", _without_days(text))
    assert len(numbers) >= 10
    assert [each for each in numbers if not any(each in shown for shown in said)] == []


def _without_days(text: str) -> str:
    gone = (
        r"ngày \d+ tháng \d+ năm \d+|\d+/\d+–\d+/\d+/\d+|Quý.[IV]+/\d+|Q[IV]+/\d+|năm \d{4}"
        r"|Thông tư số \S+|II\.01-ĐC|^\d+\.|quý.[IV]+/\d+"
    )
    return re.sub(gone, "", text, flags=re.MULTILINE)


def test_names_of_units_are_shown_as_text(made, paper, tmp_path):
    sheet = paper("sheet", unit="A", to=tmp_path / "a.docx")
    assert "PHIẾU ĐƠN VỊ: HUYỆN A & B <C>" in texts(sheet)


def test_a_chart_is_native_and_its_figures_are_the_question_s(made):
    with zipfile.ZipFile(made) as parts:
        names = parts.namelist()
        chart = parts.read("word/charts/chart1.xml").decode()
    assert "word/embeddings/chart1.xlsx" in names
    history = queries.run("province_history", period="2023-Q3", measures="late_of_due")
    (values,) = re.findall(r"<c:val>.*?</c:val>", chart, re.DOTALL)
    drawn = [float(each) for each in re.findall(r"<c:v>([\d.]+)</c:v>", values)]
    assert drawn == [round(row.value * 100, 4) for row in history if row.value is not None]
    assert chart.count('typeface="Times New Roman"') > len(drawn)


def test_heads_of_tables_are_repeated_and_rows_stay_whole(made):
    tables = [each for each in docx.Document(str(made)).tables if each.style.name == "Table Grid"]
    for table in tables:
        assert "w:tblHeader" in table.rows[0]._tr.xml
        assert all("w:cantSplit" in row._tr.xml for row in table.rows)


def test_it_says_that_it_is_a_draft_and_leaves_number_day_and_cause_blank(made):
    said = texts(made)
    assert "DỰ THẢO" in said
    assert "[người làm báo cáo điền]" in said
    assert any(re.fullmatch(r"Số: +/BC-UBND", each) for each in said)
    assert any(re.search(r", ngày +tháng +năm 2023", each) for each in said)


def test_the_province_is_the_one_of_the_build(province, own_papers, paper):
    province(
        **BOARD
        | {"units": [*BOARD["units"][1:], unit("62", "province", unit_name="Thành phố Mới")]}
    )
    said = texts(paper("docx"))
    assert "THÀNH PHỐ MỚI" in said
    assert any("Ủy ban nhân dân thành phố Mới" in each for each in said)


@pytest.mark.parametrize(("period", "is_told"), [("2023-Q3", True), ("civil:2023-08", False)])
def test_a_regime_has_its_day_for_periods_of_its_own_calendar_alone(
    province, own_papers, tmp_path, period, is_told
):
    province(
        units=[unit("A")],
        dossiers=[dossier("A", due="2023-08-10", finished="2023-08-12")],
        as_of="2023-09-14",
    )
    told: list[str] = []
    kinds.write("docx", asking.asked(period, None, tmp_path / "giấy.docx"), told.append)
    assert any("Hạn gửi" in each for each in told) is is_told


def test_what_is_said_alike_of_both_periods_is_said_once():
    unfinished = "kỳ chưa kết thúc, chưa so sánh"
    assert measures._shortened([unfinished, unfinished]) == [unfinished]
    assert measures._shortened(["tăng 1 hồ sơ", "giảm 1 hồ sơ"]) == ["tăng 1 hồ sơ", "giảm 1 hồ sơ"]
