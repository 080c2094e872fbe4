"""A template filled: whole, or a sentence that names what in it cannot be."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import docx
import jinja2
from docx.document import Document
from docxtpl import DocxTemplate
from jinja2.sandbox import SandboxedEnvironment

from papers import words
from papers.word import charts
from papers.word.charts import Chart
from queries.commands import Fault, FileNotWritten

UNKNOWN = re.compile(r"'([^']+)' is undefined|has no attribute '([^']+)'")
LONGEST = 80  # letters of a place that are quoted


class UnknownField(Fault):
    """A template has a field that nobody fills."""

    def __init__(self, template: Path, field: str, place: str):
        super().__init__(
            f"Mẫu {template} có trường “{field}” mà chương trình không biết ({place}). Chưa lập "
            "văn bản nào. Sửa tên trường ấy trong Word (các trường: HUONG_DAN.md, Văn bản, phiếu), "
            "lưu lại rồi chạy lại."
        )


class WrongTemplate(Fault):
    def __init__(self, template: Path, reason: str):
        super().__init__(
            f"Mẫu {template} không đọc được: {reason}. Chưa lập văn bản nào. Mở mẫu bằng Word, sửa "
            "chỗ ấy, lưu dạng .docx rồi chạy lại."
        )


def render(
    template: Path, fields: Mapping[str, Any], pictures: Mapping[str, Chart], to: Path
) -> None:
    """Fill a template's fields, put charts where it names them, save it at `to`.

    Raises UnknownField, WrongTemplate, FileNotWritten; nothing is written then.
    """
    its = _opened(template)
    environment = SandboxedEnvironment(
        undefined=jinja2.StrictUndefined, autoescape=True, finalize=_clean
    )
    try:
        its.render({**fields, "chart": {name: charts.mark(name) for name in pictures}}, environment)
    except jinja2.UndefinedError as error:
        named = UNKNOWN.search(str(error))
        field = next(filter(None, named.groups())) if named else str(error)
        raise UnknownField(template, field, _place_of(template, field)) from error
    except jinja2.TemplateSyntaxError as error:
        raise WrongTemplate(template, f"dấu trường chưa đúng: {error.message}") from error
    except jinja2.TemplateError as error:
        raise WrongTemplate(template, str(error)) from error
    whole = io.BytesIO()
    its.save(whole)
    made = docx.Document(whole)
    charts.put(made, pictures)
    try:
        made.save(str(to))
    except OSError as error:
        raise FileNotWritten(to, error) from error


def _opened(template: Path) -> DocxTemplate:
    try:
        its = DocxTemplate(str(template))
        its.init_docx()
    except Exception as error:  # a ZIP, a package and XML can be broken in many ways
        raise WrongTemplate(template, type(error).__name__) from error
    return its


def _clean(value: Any) -> Any:
    """Text of people and of files, such that a Word file may hold it."""
    return words.storable(value) if isinstance(value, str) else value


def _place_of(template: Path, field: str) -> str:
    """Where a field stands: its paragraph, quoted."""
    named = re.compile(rf"\b{re.escape(field)}\b")
    for place, text in _paragraphs(docx.Document(str(template))):
        if "{" in text and named.search(text):
            shown = text if len(text) <= LONGEST else f"{text[:LONGEST]}…"
            return f"{place}: “{shown}”"
    return "trong một trường khác"


def _paragraphs(document: Document) -> Iterator[tuple[str, str]]:
    """(“đoạn 12”, its text) of everything that a template may have fields in."""
    for number, paragraph in enumerate(document.paragraphs, start=1):
        yield f"đoạn {number}", paragraph.text
    for number, table in enumerate(document.tables, start=1):
        for line, row in enumerate(table.rows, start=1):
            for cell in row.cells:
                yield f"bảng {number}, dòng {line}", cell.text
    for section in document.sections:
        for name, part in (("đầu trang", section.header), ("chân trang", section.footer)):
            for paragraph in part.paragraphs:
                yield name, paragraph.text
