"""Templates and their list, as an office changes them: what is wrong is named, no half paper."""

from __future__ import annotations

from pathlib import Path

import docx
import pytest

from papers.word import rendering, templates
from queries.commands import Fault
from tests.papers.conftest import texts
from tests.province import dossier, unit

pytestmark = pytest.mark.made(measures=["late_of_due"])
ROW = {
    "kind": "report",
    "template": "report.docx",
    "outline": "report.toml",
    "regime": "Công văn X",
}


@pytest.fixture
def board(province, own_papers):
    province(units=[unit("A")], dossiers=[dossier("A", finished="2023-07-12")])


def template(folder: Path, *paragraphs: str, name: str = "report.docx") -> None:
    document = docx.Document()
    for each in paragraphs:
        document.add_paragraph(each)
    document.save(str(folder / name))


def refused(paper, tmp_path, **how) -> str:
    """What is said instead of a paper, of which nothing is there."""
    with pytest.raises(Fault) as found:
        paper("docx", **how)
    assert [each for each in tmp_path.iterdir() if each.suffix == ".docx"] == []
    return str(found.value)


def test_the_templates_that_ship_are_those_that_their_program_makes(tmp_path):
    templates.main(tmp_path)
    for name in ("report.docx", "sheet.docx"):
        made, shipped = (docx.Document(str(each / name)) for each in (tmp_path, templates.PLACE))
        assert made.element.xml == shipped.element.xml, "python -m papers.word.templates"


def test_an_office_writes_a_paper_in_its_own_words(board, own_papers, paper):
    template(own_papers, "Gửi {{ addressee }}, về {{ period }} của {{ province }}")
    (said,) = [each for each in texts(paper("docx")) if each]
    assert said == "Gửi Văn phòng Chính phủ, về Quý\u00a0III/2023 của Đơn vị 62"


@pytest.mark.parametrize("field", ["ky_bao_cao", "parts[0].title"])
def test_an_unknown_field_is_named_with_its_place(board, own_papers, paper, tmp_path, field):
    template(own_papers, "Đoạn đầu", f"Về {{{{ {field} }}}} năm nay")
    said = refused(paper, tmp_path)
    assert f"trường “{field.rpartition('.')[2]}”" in said
    assert "đoạn 2" in said


def test_an_unknown_field_in_a_table_or_the_head_of_the_page_has_its_place_too(tmp_path):
    document = docx.Document()
    document.add_table(2, 1).cell(1, 0).text = "{{ lạ }}"
    document.save(str(tmp_path / "a.docx"))
    with pytest.raises(rendering.UnknownField, match="bảng 1, dòng 2"):
        rendering.render(tmp_path / "a.docx", {}, {}, tmp_path / "b.docx")


@pytest.mark.parametrize("text", ["{% if %}", "{{ period", "{%p for a in parts %}"])
def test_a_sign_that_is_not_closed_is_said(board, own_papers, paper, tmp_path, text):
    template(own_papers, text)
    assert "Mẫu" in refused(paper, tmp_path)


def test_what_is_no_word_file_is_said(board, own_papers, paper, tmp_path):
    (own_papers / "report.docx").write_bytes(b"PK\x03\x04 no ZIP")
    assert "không đọc được" in refused(paper, tmp_path)


def test_a_template_that_is_not_there_is_named(board, lay, paper, tmp_path):
    lay(ROW | {"template": "mẫu riêng.docx"})
    assert "Không có tệp mẫu riêng.docx" in refused(paper, tmp_path)


def test_a_template_reaches_nothing_but_its_fields(board, own_papers, paper, tmp_path):
    template(own_papers, "{{ period.__class__.__mro__ }}")
    refused(paper, tmp_path)


def test_a_list_and_an_outline_that_cannot_be_read_are_named_by_line(
    board, lay, own_papers, paper, tmp_path
):
    lay(ROW | {"valid_from": "1/8/2026"})
    assert "dòng 2" in refused(paper, tmp_path)
    lay(ROW)
    (own_papers / "report.toml").write_text("[[part]\n", encoding="utf-8")
    assert "Đề cương" in refused(paper, tmp_path)
    (own_papers / "report.toml").write_text(
        '[[part]]\n[[part.point]]\nmeasures = ["late"]\n', encoding="utf-8"
    )
    assert "chỉ số “late”" in refused(paper, tmp_path)


def test_another_regime_holds_from_its_day(board, lay, own_papers, paper, tmp_path):
    template(own_papers, "{{ opening }}")
    lay(
        ROW | {"valid_to": "2023-08-14", "regime": "chế độ cũ"},
        ROW | {"valid_from": "2023-08-15", "regime": "chế độ mới"},
    )
    assert texts(paper("docx"))[0].startswith("Thực hiện chế độ mới")
    assert texts(paper("docx", "2023-08", to=tmp_path / "b.docx"))[0].startswith(
        "Thực hiện chế độ cũ"
    )


def test_of_a_regime_that_is_not_entered_nothing_is_written(province, own_papers, paper, tmp_path):
    province(
        units=[unit("A")],
        dossiers=[dossier("A", "2026-07-03", "2026-07-10", "2026-07-12")],
        as_of="2026-09-14",
    )
    said = refused(paper, tmp_path, period="2026-Q3")
    assert "chưa cấu hình" in said
    assert "Thông tư số 01/2020/TT-VPCP" in said


@pytest.mark.parametrize(
    "text", ["a" * 10_000, "đúng 😀👍🏽", "\u202eđảo", "& < > \" '", "=1+1", "\x00\x1b[31mđỏ"]
)
def test_what_people_wrote_is_text_and_no_more(tmp_path, text):
    template(tmp_path, "{{ words }}", name="a.docx")
    rendering.render(tmp_path / "a.docx", {"words": text}, {}, tmp_path / "b.docx")
    assert texts(tmp_path / "b.docx")[0] == text.replace("\x00", "").replace("\x1b", "")
