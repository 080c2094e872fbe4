"""What a first page names for the browser to fetch early is what the page is going to need."""

import re

import pytest

from navigation import PAGES
from serving import preloading
from tests.module_graph import ROOT


@pytest.fixture
def scripts(tmp_path):
    """Four scripts: a part imports two, one of which imports the other and is named already."""
    for name, text in {
        "Part.h1.js": 'import{a}from"./seen.h2.js";import"./deep.h3.js";a(import("./later.h4.js"))',
        "seen.h2.js": "export var a=1",
        "deep.h3.js": 'import{a as b}from"./seen.h2.js";import"./Part.h1.js";',
        "later.h4.js": "",
    }.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def test_a_part_is_named_with_all_it_imports_each_once(scripts):
    links = preloading.links(scripts, "", ["Part", "Part"])

    assert sorted(each.split('"')[0] for each in links.split("./static/js/")[1:]) == [
        "Part.h1.js",
        "deep.h3.js",
        "seen.h2.js",
    ]


def test_what_the_first_page_names_already_is_not_named_again(scripts):
    links = preloading.links(scripts, 'href="./static/js/seen.h2.js"', ["Part"])

    assert "seen" not in links
    assert "deep" in links


def test_a_part_that_streamlit_no_longer_has_is_missed_at_the_start(scripts):
    with pytest.raises(LookupError, match=r"Chart\.\*\.js"):
        preloading.links(scripts, "", ["Chart"])


def test_a_page_says_that_it_draws_where_it_shows_a_chart():
    shows = {
        entry.name
        for entry in PAGES
        if re.search(r"page\.(show|picture)\(", (ROOT / entry.path).read_text("utf-8"))
    }

    assert {entry.name for entry in PAGES if entry.draws} == shows
