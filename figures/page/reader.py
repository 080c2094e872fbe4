"""Whose page it is: in its head, or above what stands in its place where it stops before one."""

from __future__ import annotations

from contextvars import ContextVar

from figures import html
from figures.page import parts

Way = tuple[str, str] | None
_who: ContextVar[tuple[str, Way]] = ContextVar("who", default=("", None))
_is_told: ContextVar[bool] = ContextVar("is_told", default=False)


def came_in(name: str, way_out: Way) -> None:
    """Whose this run is, nobody's in particular where one is alone; the words and address by which
    they sign out, if any."""
    _who.set((name, way_out))
    _is_told.set(False)


def for_head() -> html.Markup | str:
    """What the head of a page says of them; "" of whoever is alone."""
    _is_told.set(True)
    name, way_out = _who.get()
    return html.reader(name, way_out) if name else ""


def tell() -> None:
    """Where nothing has said so yet: who is let in may always sign out."""
    if _is_told.get():
        return
    if said := for_head():
        parts.write(html.join(said))
