"""The pages, by audience, in the order of the menu. One line a page."""

from __future__ import annotations

import json
from collections.abc import Callable
from importlib import import_module
from types import ModuleType
from typing import NamedTuple

CELLS = "see_anti_corruption_cells"


class Entry(NamedTuple):
    """A page: its audience (a folder of pages/), its name (room, address and key of its words).

    `draws`: it has charts, and a browser may fetch early what draws them. `needs`: what one must
    be allowed to open it, one of data.access.ALLOWED; `noted`: where one is allowed that, each
    opening is kept in the journal. `begins`: it opens also where there is no figure yet.
    """

    audience: str
    name: str
    draws: bool = False
    needs: str = "see"
    noted: str | None = None
    begins: bool = False

    @property
    def path(self) -> str:
        return f"pages/{self.audience}/{self.name}/page.py"

    @property
    def url_path(self) -> str:
        """The first page is at the root."""
        return "" if self == PAGES[0] else self.name

    @property
    def words(self) -> ModuleType:
        """What only this page says: MENU is its name in the menu, HEADING the question it asks."""
        return import_module(f"pages.{self.audience}.{self.name}.words")

    @property
    def title(self) -> str:
        return self.words.MENU


PAGES = (
    Entry("leaders", "overview"),
    Entry("leaders", "what_changed"),
    Entry("leaders", "units", draws=True),
    Entry("leaders", "districts"),
    Entry("leaders", "dossiers", draws=True),
    Entry("leaders", "online_services", draws=True),
    Entry("leaders", "e_documents", draws=True),
    Entry("leaders", "anti_corruption", noted=CELLS),
    Entry("leaders", "regimes", draws=True),
    Entry("leaders", "score_766", draws=True),
    Entry("working_group", "tasks"),
    Entry("working_group", "unit", draws=True, noted=CELLS),
    Entry("working_group", "procedure", draws=True),
    Entry("working_group", "dossier_list", needs="list_dossiers", noted="list_dossiers"),
    Entry("working_group", "gap", draws=True),
    Entry("working_group", "reconciliation", noted=CELLS),
    Entry("working_group", "data_quality"),
    Entry("working_group", "import_files", needs="import_in_browser", noted=CELLS, begins=True),
    Entry("working_group", "definitions"),
)


def title(name: str) -> str:
    """What a page is called in the menu, for another that leads to it."""
    (entry,) = [entry for entry in PAGES if entry.name == name]
    return entry.title


def findable(may: Callable[[str], bool]) -> str:
    """The pages for the box that finds, as the questions give units: [[code, name, note], …].

    Those that one may open, as `may` says of what each needs.
    """
    allowed = {needs: may(needs) for needs in {entry.needs for entry in PAGES}}  # few, asked once
    listed = [[entry.url_path, entry.title, ""] for entry in PAGES if allowed[entry.needs]]
    return json.dumps(listed, ensure_ascii=False)
