"""The box that finds a unit, a procedure, an indicator, a page or a dossier's code."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence

from figures.html.markup import Markup, address, element, join, unseen

LONGEST = "80"


def find_box(label: str, hint: str) -> Markup:
    """What `figures/scripts/find.js` listens to: where one types, and the list under it."""
    typed = element(
        "input",
        class_="tc-find-typed",
        type="search",
        role="combobox",
        maxlength=LONGEST,
        placeholder=hint,
        autocomplete="off",
        spellcheck="false",
        aria_label=label,
        aria_autocomplete="list",
        aria_expanded="false",
        aria_controls="tc-found",
        aria_keyshortcuts="/",
    )
    key = element("kbd", class_="tc-find-key", aria_hidden="true")
    found = element("div", class_="tc-found", id="tc-found", role="listbox", aria_label=label)
    said = element("span", unseen(" "), class_="tc-find-said", role="status")
    return element("div", typed, key, found, said, class_="tc-find", role="search")


def filters(label: str, words: Sequence[tuple[str, str, str]]) -> Markup:
    """What a list is narrowed by, each a link that takes it off: words, address, what it does."""
    links = (
        element("a", each, class_="tc-filter", href=address(href), aria_label=does)
        for each, href, does in words
    )
    return (
        element("p", label, " ", join(*links, by=" "), class_="tc-filters") if words else Markup("")
    )


def findable(lists: Mapping[str, str]) -> Markup:
    """Lists by kind, each a JSON text [[code, name, note], …], for the same script to read."""
    body = ",".join(f"{json.dumps(kind)}:{entries}" for kind, entries in lists.items())
    safe = f"{{{body}}}".replace("<", "\\u003c")  # whatever a name says, it is no tag
    return Markup(f'<script type="application/json" class="tc-findable">{safe}</script>')
