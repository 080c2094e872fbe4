"""Pages as Streamlit runs them, without a browser."""

from __future__ import annotations

import html
import re
from functools import cache
from pathlib import Path

import pytest
from streamlit.components.v2 import manifest_scanner
from streamlit.testing.v1 import AppTest
from streamlit.util import calc_hash

from data import builds
from navigation import PAGES, Entry
from tests import kept
from tests.pages.of_both import of_both_store  # noqa: F401 – fixture
from tests.pages.roles.come_in import buttons, through_proxy  # noqa: F401 – fixtures
from tests.pages.stores import (  # noqa: F401 – fixtures
    across_1_7_2025_store,
    form_beside_print_store,
    form_print_and_dossiers_store,
    forms_only_store,
    no_list_of_procedures_store,
    of_2011_store,
    of_two_tiers_store,
    reports_only_store,
)

ROOT = Path(__file__).resolve().parents[2]
PATIENCE = 60  # seconds, on a busy machine
# Streamlit reads what every installed package says of itself, to find components; a server does so
# once, AppTest for each app: five times what a page costs.
manifest_scanner.scan_component_manifests = cache(manifest_scanner.scan_component_manifests)
FOLDS = (  # of page.fold_when_asked
    *("procedures", "communes", "all_figures", "all_of_domain", "living", "services"),
    *("indices", "rule", "other_signs", "unit_goals", "all_corrected", "other_states"),
    "closed_tasks",
    *(
        "late_units",
        "areas",
        "every_unit",
        "no_late_units",
        "different",
        "alike",
        "gaps",
        "same",
        "alone",
        "single",
        "sum_agrees",
        "sum_unknown",
    ),
)


class Opened:
    """A page that was opened: what it says, its links, the choices in its address.

    Whole, unless it is left folded: with what a page sends only when somebody opens the fold.
    """

    def __init__(self, app: AppTest, is_folded: bool = False):
        self.app = app
        self.is_folded = is_folded

    @property
    def html(self) -> str:
        return "\n".join(
            each.proto.body
            for each in self.app.get("html")
            if not each.proto.body.startswith(("<style>", "<script"))
        )

    @property
    def said(self) -> str:
        """The words on the page, one space between any two."""
        text = html.unescape(re.sub(r"<[^>]+>", " ", self.html))
        return " ".join(text.split())

    @property
    def links(self) -> list[str]:
        return [html.unescape(href) for href in re.findall(r'href="([^"]+)"', self.html)]

    @property
    def address(self) -> dict[str, str]:
        """The choices written into the address."""
        return {
            key: value if isinstance(value, str) else value[0]
            for key, value in self.app.query_params.items()
        }

    @property
    def offered(self) -> set[str]:
        """The choices that have a widget: its key is `choice=value`."""
        return {
            each.key.partition("=")[0]
            for each in [*self.app.selectbox, *self.app.button_group]
            if "=" in each.key  # else it is part of a form
        }

    @property
    def options(self) -> dict[str, list[str]]:
        """Of each choice of the page that was gone to: everything that it offers."""
        return {
            key: list(options)
            for key, options in self.app.session_state["choices"]["offered"].items()
        }

    def go(self, entry: Entry, **chosen: str) -> Opened:
        """To another page: by the menu, which drops the query, or to an address with choices."""
        # What switch_page does; that knows a page only after a run of another.
        self.app._page_hash = calc_hash(entry.url_path)
        self.app.query_params.clear()
        if "choices" in self.app.session_state:
            self.app.session_state["choices"]["offered"].clear()  # the page before
        if not self.is_folded:
            self.unfold()
        for key, value in chosen.items():
            self.app.query_params[key] = value
        self.app.run()
        return self.calm()

    def unfold(self) -> None:
        """Open what is folded on a page, as of its next run."""
        for key in FOLDS:
            self.app.session_state[f"fold-{key}"] = True

    def again(self) -> Opened:
        self.app.run()
        return self.calm()

    def calm(self) -> Opened:
        """Nothing on the page is a mistake of ours shown to a reader."""
        assert not self.app.exception, self.app.exception
        assert not self.app.error
        assert "Traceback" not in self.said
        return self


@pytest.fixture
def visit(monkeypatch):
    """Open the dashboard at its first page, or go straight to another with choices."""
    monkeypatch.chdir(ROOT)

    def begin(entry: Entry = PAGES[0], is_folded: bool = False, **chosen: str) -> Opened:
        app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=PATIENCE)
        return Opened(app, is_folded).go(entry, **chosen)

    return begin


@pytest.fixture
def alone(monkeypatch):
    """Run a page by itself, without the frame of app.py."""
    monkeypatch.chdir(ROOT)

    def run(entry: Entry) -> Opened:
        app = AppTest.from_file(str(ROOT / entry.path), default_timeout=PATIENCE)
        return Opened(app.run()).calm()

    return run


@pytest.fixture
def one_unit(one_unit_store, own_store) -> Path:
    """A copy of the province with a single unit, to open or to break; its build's file."""
    kept.copied(one_unit_store, own_store)
    return builds.path_of(builds.newest())


def each_page(test):
    return pytest.mark.parametrize("entry", PAGES, ids=lambda entry: entry.name)(test)
