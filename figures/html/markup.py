"""Text that may be put on a page: plain `str` is escaped, `Markup` was made here and passes."""

import re
from collections.abc import Iterable
from html import escape

# Where a link may lead: inside the site, or to a document's own address. Never "//host", never a
# script; browsers read a backslash as a slash and skip tabs, so neither may stand in an address.
_ADDRESS = re.compile(r"(?:/(?!/)|[?#]|https?://)[^\s\\\x00-\x1f\x7f]*")
_VOID = frozenset({"br", "wbr"})


class Markup(str):
    """HTML made by this package. Adding or formatting it gives a plain `str`, which is escaped."""

    __slots__ = ()


Text = str | Markup
"""Either plain text, from data or wording, or `Markup`."""


def text(piece: Text) -> Markup:
    """The piece, safe to put between tags; raises TypeError for numbers and None.

    A number must have been written in Vietnamese before it comes here.
    """
    if isinstance(piece, Markup):
        return piece
    if not isinstance(piece, str):
        raise TypeError(f"text of a page must be str, not {type(piece).__name__}: {piece!r}")
    return Markup(escape(piece, quote=True))


def join(*pieces: Text, by: str = "") -> Markup:
    """The pieces that are not empty, one after the other, with `by` between them."""
    return Markup(text(by).join(text(piece) for piece in pieces if piece != ""))


def element(name: str, *children: Text, **attributes: str | bool | None) -> Markup:
    """One HTML element; children and attributes are escaped.

    `class_` becomes `class`, `aria_label` becomes `aria-label`; an attribute that is True has no
    value, one that is None, False or "" is left out.
    """
    written = "".join(
        f" {key}" if value is True else f' {key}="{escape(str(value), quote=True)}"'
        for name_, value in attributes.items()
        if value not in (None, "", False)
        for key in [name_.rstrip("_").replace("_", "-")]
    )
    if name in _VOID:
        return Markup(f"<{name}{written}>")
    return Markup(f"<{name}{written}>{join(*children)}</{name}>")


def classes(*names: str | None) -> str:
    """The value of a `class` attribute; empty names are left out."""
    return " ".join(name for name in names if name)


def address(href: str) -> str:
    """The address as given; raises ValueError for one that leaves the site unseen or runs code."""
    if not _ADDRESS.fullmatch(href):
        raise ValueError(f"not an address a page may link to: {href!r}")
    return href


def strong(piece: Text) -> Markup:
    """A deciding figure, in bold."""
    return element("strong", piece)


def link(piece: Text, href: str, label: str = "") -> Markup:
    """A true link; `label` says more to a screen reader where the words alone do not."""
    return element("a", piece, class_="tc-link", href=address(href), aria_label=label)


def whole(content: Text) -> Markup:
    """A code or a number that a narrow column must not break."""
    return element("span", content, class_="tc-whole")


def theirs(written: str) -> Markup:
    """What somebody wrote: its marks of direction and long words stay within it."""
    return element("bdi", written, class_="tc-theirs")


def code(piece: Text) -> Markup:
    """A command or a code, to be typed as it stands."""
    return element("code", piece, class_="tc-code")


def small(piece: Text) -> Markup:
    """What a figure is made of, or its unit: secondary, beside the figure."""
    return element("span", piece, class_="tc-small")


def wide_only(piece: Text) -> Markup:
    """Words that drop on a phone, where their line says enough without them."""
    return element("span", piece, class_="tc-wide-only")


def unseen(piece: Text) -> Markup:
    """Words for a screen reader, where the eye has a shape or a column's head."""
    return element("span", piece, class_="tc-unseen") if piece else Markup("")


def lines(pieces: Iterable[Text], class_: str = "") -> Markup:
    """Each piece that is not empty on a line of its own."""
    return join(*(element("div", piece, class_=class_) for piece in pieces if piece != ""))
