"""Runs with one version's code: what its pages show at given addresses.

Called with the file of the job ([(page, {key: value})]) and the file to write to, both pickled:
{page, lines, options, links} each. Relies on app.py, navigation.PAGES and what Streamlit is handed.
"""

from __future__ import annotations

import html
import json
import pickle
import sys
from html.parser import HTMLParser
from pathlib import Path

import streamlit as st
from streamlit.elements.widgets.button import ButtonMixin
from streamlit.elements.widgets.button_group import ButtonGroupMixin
from streamlit.elements.widgets.selectbox import SelectboxMixin
from streamlit.testing.v1 import AppTest

from navigation import PAGES

PATIENCE = 300  # seconds, on a busy machine
SAID_IN_ATTRIBUTES = ("alt", "title", "aria-label", "data-label")
WHOLE = 1000  # lines of a table taken away that are compared one by one


class Said(HTMLParser):
    """The words of a piece of HTML in order, its links, and the SQL in it."""

    def __init__(self, markup: str) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[tuple[str, str]] = []
        self.links: list[str] = []
        self._is_sql = False
        self.feed(markup)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._is_sql |= tag == "pre"
        for name, value in attrs:
            if name in SAID_IN_ATTRIBUTES and value:
                self.found.append(("text", f"({name}) {value}"))
            elif name == "href":
                self.links.append(value or "")
                self.found.append(("link", value or ""))

    def handle_endtag(self, tag: str) -> None:
        self._is_sql &= tag != "pre"

    def handle_data(self, data: str) -> None:
        if words := " ".join(data.split()):
            self.found.append(("sql" if self._is_sql else "text", words))


class Handed:
    """What a run hands to Streamlit and an opened page does not keep: options, downloads."""

    def __init__(self) -> None:
        self.options: dict[str, list] = {}
        self.downloads: dict[str, object] = {}
        for mixin, name in (
            (SelectboxMixin, "selectbox"),
            (ButtonGroupMixin, "segmented_control"),
            (ButtonMixin, "download_button"),
        ):
            self._listen(mixin, name)

    def _listen(self, mixin: type, name: str) -> None:
        theirs = getattr(mixin, name)

        def listening(this, label, *given, **named):
            if name == "download_button":
                self.downloads[named["file_name"]] = named["data"]
            else:
                key = str(named.get("key", "")).partition("=")[0]
                self.options[key] = list(given[0] if given else named["options"])
            return theirs(this, label, *given, **named)

        setattr(mixin, name, listening)
        of_module = getattr(st, name).__self__  # bound when Streamlit was imported
        setattr(st, name, getattr(of_module, name))

    def tables(self) -> list[tuple[str, str]]:
        """The lines of each CSV that could be taken away, the later ones of a long one as one."""
        found = []
        for name, make in self.downloads.items():
            found.append(("download", name))
            if name.endswith(".csv"):
                text = make() if callable(make) else make
                lines = bytes(text).decode("utf-8-sig").splitlines()
                found += [("csv", line) for line in lines[:WHOLE]]
                found += [("csv", "\n".join(lines[WHOLE:]))] * (len(lines) > WHOLE)
        return found


def shown(node) -> list[tuple[str, str]]:
    """(kind, line) of all elements under a block, in order."""
    found = []
    for child in node.children.values():
        proto = child.proto
        kind = child.type
        if kind == "html":
            if not proto.body.startswith(("<style>", "<script>")):
                found += Said(proto.body).found
        elif kind == "plotly_chart":
            found += [("text", f"(alt) {proto.alt}"), ("chart", _plain(proto.spec))]
        elif hasattr(child, "children"):
            if label := getattr(child, "label", ""):
                found.append(("text", label))
            found += shown(child)
        else:
            found.append(("widget", _widget(child)))
    return found


def _plain(spec: str) -> str:
    return json.dumps(json.loads(spec), sort_keys=True, ensure_ascii=False)


def _widget(child) -> str:
    said = {
        name: getattr(child, name)
        for name in ("label", "options", "value")
        if getattr(child, name, None) not in (None, [])
    }
    return f"{child.type}: {json.dumps(said, ensure_ascii=False, default=str)}"


def view(app: AppTest, handed: Handed, page: str, chosen: dict[str, str]) -> dict:
    """Open one page at one address, and read it."""
    (entry,) = [each for each in PAGES if each.name == page]
    handed.options, handed.downloads = {}, {}
    app.switch_page(entry.path)
    app.query_params.clear()
    for key, value in chosen.items():
        app.query_params[key] = value
    app.run()
    address = {key: app.query_params[key] for key in sorted(app.query_params)}
    lines = [("address", f"{key}={value}") for key, value in address.items()]
    lines += shown(app.main)
    lines += [("exception", each.message) for each in (*app.exception, *app.error)]
    try:
        lines += handed.tables()
    except Exception as error:
        lines.append(("exception", f"{type(error).__name__}: {error}"))
    links = [html.unescape(text) for kind, text in lines if kind == "link"]
    return {"page": page, "lines": lines, "options": handed.options, "links": links}


def main(job: Path, to: Path) -> None:
    views = pickle.loads(job.read_bytes())
    handed = Handed()
    app = AppTest.from_file(str(Path("app.py").resolve()), default_timeout=PATIENCE).run()
    to.write_bytes(pickle.dumps([view(app, handed, *each) for each in views]))


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
