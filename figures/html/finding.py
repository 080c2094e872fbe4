"""The box that finds a unit, a procedure, an indicator, a page or a dossier's code."""

from __future__ import annotations

import json
from collections.abc import Mapping

from figures.html.markup import Markup, element, unseen

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
    key = element("kbd", "/", class_="tc-find-key", aria_hidden="true")
    found = element("div", class_="tc-found", id="tc-found", role="listbox", aria_label=label)
    said = element("span", unseen(" "), class_="tc-find-said", role="status")
    return element("div", typed, key, found, said, class_="tc-find", role="search")


def findable(lists: Mapping[str, str]) -> Markup:
    """Lists by kind, each a JSON text [[code, name, note], …], for the same script to read."""
    body = ",".join(f"{json.dumps(kind)}:{entries}" for kind, entries in lists.items())
    safe = f"{{{body}}}".replace("<", "\\u003c")  # whatever a name says, it is no tag
    return Markup(f'<script type="application/json" class="tc-findable">{safe}</script>')
