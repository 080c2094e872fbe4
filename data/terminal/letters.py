"""What comes from files and from other people's names, as a terminal may print it."""

from __future__ import annotations

import unicodedata

# What is not seen but steers: controls (ESC), formats (U+202E turns a line round), halves of a
# letter, ends of a line and of a paragraph.
UNSEEN = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})


def seen(text: str, keep: str = "") -> str:
    """A text with what no eye sees written out, as \\x1b, but for the letters to `keep`."""
    return "".join(
        each
        if each in keep or unicodedata.category(each) not in UNSEEN
        else each.encode("unicode_escape").decode()
        for each in text
    )
