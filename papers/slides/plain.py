"""What panels write for the screen, as text with its bold parts: links and shapes fall away."""

from __future__ import annotations

from html.parser import HTMLParser

from figures import html
from figures.wording import Pieces

BLOCKS = {"div", "p", "li", "br"}
UNSEEN = "tc-unseen"  # words for a screen reader, beside a shape that papers do not have


class _Reader(HTMLParser):
    """Collects the text, whether it is strong, and where a new line begins."""

    def __init__(self) -> None:
        super().__init__()
        self.pieces: Pieces = []
        self._strong = 0
        self._hidden: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if self._hidden or UNSEEN in (dict(attrs).get("class") or ""):
            self._hidden.append(tag)
        elif tag == "strong":
            self._strong += 1
        elif tag in BLOCKS and self.pieces:
            self.pieces.append(("\n", False))

    def handle_endtag(self, tag: str) -> None:
        if self._hidden:
            self._hidden.pop()
        elif tag == "strong":
            self._strong -= 1

    def handle_data(self, data: str) -> None:
        if not self._hidden:
            self.pieces.append((data, self._strong > 0))


def pieces(text: html.Text | None) -> Pieces:
    """A sentence of a panel, or plain text, as pieces (text, is strong)."""
    if text is None:
        return []
    if not isinstance(text, html.Markup):
        return [(text, False)] if text else []
    reader = _Reader()
    reader.feed(text)
    reader.close()
    return reader.pieces


def plain(text: html.Text | None) -> str:
    """The same without its emphasis, on one line."""
    said = "".join(piece for piece, _ in pieces(text))
    return " ".join(part for part in said.split("\n") if part).strip()


def nowhere(page: str, /, **choices: str | None) -> str:
    """Where links lead on paper, where panels ask for an address."""
    return "/"
