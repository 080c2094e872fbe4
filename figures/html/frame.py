"""What stands around the figures of a page: masthead, question, headings, notes."""

import re
import unicodedata
from collections.abc import Sequence
from html import unescape
from typing import NamedTuple

from figures import wording
from figures.html.markup import Markup, Text, address, element, join, lines, link, small


def masthead(
    product: str,
    name: str,
    pieces: Sequence[Text],
    page: Text = "",
    who: Text = "",
) -> Markup:
    """Product in bold, its name small, the open page, on the right the as-of line and `who` reads.

    The pieces (period and calendar; as-of date; origins, with the simulated in bold) wrap between,
    never inside.
    """
    here = element("span", small("Trang"), " ", element("strong", page), class_="tc-at")
    return element(
        "div",
        element(
            "div",
            element("strong", product),
            element("span", name, class_="tc-small tc-wide-only"),
            here if page else "",
            class_="tc-product",
        ),
        element("div", *(element("span", piece) for piece in pieces), class_="tc-as-of"),
        who,
        class_="tc-masthead",
    )


def reader(name: Text, way_out: tuple[str, str] | None = None) -> Markup:
    """Whose page it is, where others come in; `way_out`: the words and address to sign out."""
    out = link(way_out[0], way_out[1]) if way_out else ""
    return element("div", element("span", name), out, class_="tc-who")


def at_the_door(sentence: Text, way_on: tuple[str, str] | None = None) -> Markup:
    """What stands in place of everything: a sentence, and a button (words, address) if any."""
    button = ""
    if way_on:
        words, leads_to = way_on
        button = element("a", words, class_="tc-button", href=address(leads_to))
    return element("div", element("p", sentence), button, class_="tc-door")


def heading(question: Text, lead: Sequence[Text] = (), beside: Sequence[Text] = ()) -> Markup:
    """The page's question, under it its chips and tags, then the answer in paragraphs."""
    return element(
        "div",
        element("h1", question, class_="tc-h1"),
        element("div", *beside, class_="tc-beside") if beside else "",
        *(element("p", paragraph, class_="tc-lead") for paragraph in lead),
        class_="tc-heading",
    )


def section(
    title: Text, caption: Text = "", origin: Text = "", right: Text = "", key: Text = ""
) -> Markup:
    """A finding as heading, its origin tag, what is drawn in small type under it.

    `right` heads the numbers of a list on the caption's line; `key` is a `state_key` or
    `swatch_key`.
    """
    under = join(
        element("span", caption) if caption else "",
        element("span", right, class_="tc-over-numbers") if right else "",
    )
    return element(
        "div",
        _linked_heading(title, origin),
        key,
        element("div", under, class_="tc-caption") if under else "",
        class_="tc-section",
    )


def _linked_heading(title: Text, origin: Text) -> Markup:
    """The heading with a link to itself, which the frame's script copies; it opens there."""
    name = anchor(title)
    copied = element("a", class_="tc-anchor", href=f"#{name}", aria_label=wording.WORD["copy_link"])
    return element("h2", join(title, origin, copied, by=" "), class_="tc-h2", id=name)


def anchor(title: Text) -> str:
    """What an address names a section by: the words of its heading without figures and marks.

    Figures move with the period and are mended; an address that was sent should open all the same.
    """
    words = unescape(re.sub(r"<[^>]+>", " ", title)).casefold().replace("đ", "d")
    plain = unicodedata.normalize("NFD", words).encode("ascii", "ignore").decode()
    kept = re.findall(r"[a-z]+", plain)
    return "-".join(["muc", *kept[:9]])


def note(*pieces: Text) -> Markup:
    """The smallest line: what an export holds, what a figure leaves out. Pieces joined by a dot."""
    return element("p", join(*pieces, by=" · "), class_="tc-note")


def paragraph(*sentences: Text) -> Markup:
    """Body text between components, at most 66 characters a line."""
    return element("p", join(*sentences, by=" "), class_="tc-paragraph")


def fold(title: Text, *parts: Text, under: Text = "", is_open: bool = False) -> Markup:
    """Something long that opens in place: its title, one small line, what is within."""
    summary = element(
        "summary",
        element("span", title, class_="tc-fold"),
        lines([under], class_="tc-small"),
    )
    return element("details", summary, *parts, class_="tc-details", open=is_open)


class PagerLink(NamedTuple):
    """A page of a list; no address for the one that one is on, nor for those that are left out."""

    words: str
    href: str | None = None
    label: str = ""
    is_left_out: bool = False


def pager(links: Sequence[PagerLink | tuple[str, str | None]], label: str) -> Markup:
    """Pages of a long table; of a pair, words and address."""
    each_page = (_page(PagerLink(*each)) for each in links)
    return element("nav", *each_page, class_="tc-pager", aria_label=label)


def _page(each: PagerLink) -> Markup:
    if each.href:
        return link(each.words, each.href, each.label)
    if each.is_left_out:
        return element("span", each.words)
    return element("span", each.words, class_="tc-here", aria_current="page")
