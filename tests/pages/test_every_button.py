"""Every page opens on every kind of store, and every button of it gives a whole file."""

from __future__ import annotations

import csv
import io
import json
import re

import docx
import openpyxl
import plotly.graph_objects as go
import pptx
import pytest

from navigation import PAGES
from tests.pages.stores import PERIODS, STORES

# So that no page falls silent about its choices.
OFFERED = {
    "demo": {("level", "commune"), ("level", "department"), ("level", "district")},
    "across_1_7_2025": {("units", "new"), ("level", "commune")},
    "of_two_tiers": {("level", "commune")},
}
NAME = re.compile(r"[a-zA-Z][\w-]*(\.[\w-]+)*\.(xlsx|csv|docx|pptx|txt)")


@pytest.fixture(params=STORES)
def any_store(request, monkeypatch) -> str:
    """Look at one of the stores; which."""
    store = request.getfixturevalue(f"{request.param}_store")
    monkeypatch.setenv("THUCCHAT_STORE", str(store))
    return request.param


def excel_lines(content: bytes) -> list[tuple]:
    """The rows of a sheet from its heads on: they stand below the first empty row."""
    rows = list(openpyxl.load_workbook(io.BytesIO(content)).active.iter_rows(values_only=True))
    return rows[rows.index((None,) * len(rows[0])) + 1 :]


def csv_lines(content: bytes, separator: str = ",") -> list[list[str]]:
    text = io.StringIO(content.decode("utf-8-sig"), newline="")
    return list(csv.reader(text, delimiter=separator))


# Simulated figures stay alone: nothing is brought there, and so nothing changes; no task is given.
WITHOUT_FILES = ("import_files", "tasks")
# What is tried of a page beside what it opens with, where it offers more.
CHOICES = ("level", "units")


def test_every_page_opens_and_every_button_gives_a_whole_file(visit, any_store, buttons, subtests):
    """At every level and by the units of either basis."""
    opened = visit()
    period = PERIODS.get(any_store, "2023-Q3")
    tried = set()
    for entry in PAGES:
        buttons.clear()
        with subtests.test(page=entry.name):
            opened.go(entry, period=period)
            assert buttons or any_store != "demo" or entry.name in WITHOUT_FILES
            check_days(opened)
            check_charts(opened)
        check_buttons(buttons, entry, subtests)
        for key, value in others(opened, CHOICES):
            tried.add((key, value))
            with subtests.test(page=entry.name, **{key: value}):
                check_days(opened.go(entry, period=period, **{key: value}))
                check_charts(opened)
                assert opened.address[key] == value
    assert tried >= OFFERED.get(any_store, set())


@pytest.mark.long
def test_every_choice_of_every_page_opens_with_its_files(visit, any_store, buttons, subtests):
    """Each level, aim and list by each basis, with its files; each measure."""
    opened = visit()
    period = PERIODS.get(any_store, "2023-Q3")
    for entry in PAGES:
        opened.go(entry, period=period)
        bases = [{}] + [{key: value} for key, value in others(opened, ["units"])]
        single = ("level", "component", "aim", "status", "source", "reason", "measure")
        for chosen in [{key: value} for key, value in others(opened, single)]:
            for basis in bases:
                buttons.clear()
                with subtests.test(page=entry.name, **chosen | basis):
                    check_days(opened.go(entry, period=period, **chosen | basis))
                if "measure" not in chosen:
                    check_buttons(buttons, entry, subtests)


def others(opened, keys) -> list[tuple[str, str]]:
    """What the page offers of these choices and is not open with."""
    offered = opened.options
    return [
        (key, value)
        for key in keys
        for value in offered.get(key, ())
        if value != opened.address.get(key)
    ]


def check_days(opened) -> None:
    """The first day of a unit that has always been there is shown nowhere."""
    assert "0001-01-01" not in opened.html and "1/1/1 " not in opened.said


def check_charts(opened) -> None:
    """Plotly knows every part of them; no page has it look (figures/charts/drawn.py)."""
    for each in opened.app.get("plotly_chart"):
        go.Figure(json.loads(each.proto.spec))


# What no reader should have to know, nor find in a search: codes of ours, spaces that hold words.
CODE = re.compile(r"(civil:)?\d{4}-(Q[1-4]|H[12]|9M|\d\d)|[a-z]+(_[a-z0-9]+)+|\[(V\d?|U)\]")


def check_buttons(buttons: dict, entry, subtests) -> None:
    for name in [each for each in buttons if each.endswith(".xlsx") and not is_paper(each)]:
        with subtests.test(page=entry.name, file=name):
            excel = excel_lines(buttons[name]())
            text = csv_lines(buttons[name.replace(".xlsx", ".csv")]())
            vietnamese = csv_lines(buttons[name.replace(".xlsx", "-excel.csv")](), ";")
            cells = [cell for line in [*excel, *vietnamese] for cell in line]
            said = [cell for cell in cells if isinstance(cell, str)]

            assert all(excel[0])
            assert not any("0001-01-01" in cell for line in text for cell in line)
            assert vietnamese[0][: len(excel[0])] == list(excel[0])
            assert set(vietnamese[0]) <= set(text[0])
            assert len(text) == len(vietnamese) == len(excel)
            assert {len(line) for line in vietnamese} == {len(vietnamese[0])}
            assert [cell for cell in said if CODE.fullmatch(cell) or "\u00a0" in cell] == []
    for name in filter(is_paper, buttons):
        with subtests.test(page=entry.name, file=name):
            assert lines_of(name, buttons[name]())


def is_paper(name: str) -> bool:
    """Whether a file is made of many questions, and no table of the page."""
    return name.endswith((".docx", ".txt", ".pptx")) or name.startswith("so-lieu-")


def lines_of(name: str, content: bytes) -> list[str]:
    """The paragraphs, titles or sheets of a paper that was taken away."""
    if name.endswith(".pptx"):
        slides = pptx.Presentation(io.BytesIO(content)).slides
        assert len(slides) > 2  # one alone would say why there are none
        return [each.shapes.title.text_frame.text for each in slides]
    if name.endswith(".xlsx"):
        sheets = openpyxl.load_workbook(io.BytesIO(content)).sheetnames
        assert len(sheets) > 2
        return sheets
    if name.endswith(".txt"):
        lines = content.decode("utf-8").splitlines()
        assert len(lines) == 5
        return lines
    document = docx.Document(io.BytesIO(content))
    assert len(document.tables) > 1  # a sentence alone would say why there is no paper
    return [each.text for each in document.paragraphs]


def test_every_page_names_its_files_so_that_every_system_takes_them(visit, demo, buttons, subtests):
    """Of a civil period too, whose code has a colon."""
    opened = visit()
    found = []
    for entry in PAGES:
        for period in ("civil:2023-Q2", "civil:2022", "2023-Q3"):
            buttons.clear()
            opened.go(entry, period=period, against="civil:2021")
            with subtests.test(page=entry.name, period=period):
                assert [name for name in buttons if not NAME.fullmatch(name)] == []
            found += buttons
    assert len([name for name in found if name.endswith("-civil-2022.xlsx")]) > 10


def test_what_makes_the_demonstration_is_marked_so(request):
    """Whoever leaves that out would make it all the same, for one page after another."""
    all_here = request.node.getparent(pytest.Module).collect()
    on_it = [each for each in all_here if each.name.endswith("[demo]")]

    assert on_it
    assert all(each.get_closest_marker("demonstration") for each in on_it)
