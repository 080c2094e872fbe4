"""Each room's own words: a name in the menu, a question, and nothing that shames or is foreign."""

from __future__ import annotations

import ast

from figures.wording import NBSP
from navigation import PAGES, title
from pages.leaders.units.words import HEADING
from pages.working_group.unit.words import unit_heading
from tests.figures.wording.test_labels import AVOIDED, FOREIGN
from tests.pages.conftest import ROOT

STATEMENTS = {"anti_corruption"}  # never a contest
NAMED_BY_ITS_UNIT = {"unit"}


def said_by(path) -> list[str]:
    """The texts of a file that have Vietnamese letters."""
    nodes = ast.walk(ast.parse(path.read_text(encoding="utf-8")))
    texts = [node.value for node in nodes if isinstance(node, ast.Constant)]
    return [text for text in texts if isinstance(text, str) and not text.isascii()]


def test_every_page_has_a_menu_name_and_a_heading_that_asks():
    for entry in PAGES:
        assert title(entry.name) == entry.title
        if entry.name not in NAMED_BY_ITS_UNIT:
            assert entry.words.HEADING.endswith("?") == (entry.name not in STATEMENTS), entry.name

    assert len({entry.title for entry in PAGES}) == len(PAGES)


def test_compounds_of_a_heading_stay_on_one_line():
    assert f"khắc{NBSP}phục" in HEADING
    assert HEADING.replace(NBSP, " ") == "Đơn vị nào cần khắc phục, đơn vị nào làm tốt?"
    assert unit_heading("Huyện Sa Thầy").startswith(f"Huyện{NBSP}Sa{NBSP}Thầy: ")


def test_nothing_that_a_room_says_shames_or_is_foreign():
    files = [*(ROOT / "pages").rglob("*.py"), *(ROOT / "figures").rglob("*.py")]
    said = [text for path in files for text in said_by(path)]

    assert len(said) > 1000
    for text in said:
        assert not FOREIGN.search(text), text
        assert not any(phrase in text.lower() for phrase in AVOIDED), text
