"""What stands around every page: look, scripts, gate, head, the calm sentence for a mistake."""

from __future__ import annotations

import logging
import uuid
from collections.abc import Callable, Mapping, Sequence
from typing import NoReturn

import streamlit as st

from figures import html, look, scripts, theme, wording
from figures.page import paper, parts, reader
from figures.page.choices import section, title

log = logging.getLogger("thucchat")


def dress() -> None:
    """Our stylesheet with its colours, and what the frame does in the browser (`scripts/`)."""
    with st.container(key="frame"):
        st.html(f"<style>:root{{{theme.css_variables()}}}\n{look.sheet()}</style>")
        st.html(f"<script>{scripts.all_of_them()}</script>", unsafe_allow_javascript=True)


def offer_finding() -> None:
    """The box that finds, for whoever is let in."""
    with st.container(key="find"):
        st.html(html.find_box(wording.WORD["find"], wording.WORD["find_hint"]))


def let_find(lists: Mapping[str, str]) -> None:
    """What the box finds by name or code; a text of JSON a kind, as the questions give them."""
    with st.container(key="findable"):
        st.html(html.findable(lists), unsafe_allow_javascript=True)


def heading(
    question: str,
    lead: Sequence[html.Text],
    as_of: Sequence[wording.Pieces],
    beside: Sequence[html.Markup] = (),
    chips: Sequence[html.Text] = (),
) -> None:
    """The masthead with the open page and its as-of line, the question, and the answer in one to
    three sentences.

    `chips` (a state, tags) stand under the question, `beside` to the right of all; on a phone
    under them.
    """
    said = [parts.rich(pieces) for pieces in as_of]
    product = (wording.PRODUCT, wording.PRODUCT_SHORT)
    parts.write(html.masthead(*product, said, title(), reader.for_head()))
    st.html(f"<style>{look.of_section(section())}\n{paper.foot(as_of)}</style>")
    if not beside:
        parts.write(html.heading(question, lead, chips))
        return
    answer, right = parts.columns()
    with answer:
        parts.write(html.heading(question, lead, chips))
    with right:
        parts.write(*beside)


def refuse(sentence: str, way_on: tuple[str, str] | None = None) -> NoReturn:
    """One sentence and nothing else, but for a button: its words, its address."""
    parts.write(html.at_the_door(sentence, way_on))
    stop: Callable[[], NoReturn] = st.stop
    stop()


def request_headers() -> Mapping[str, str]:
    """What the browser's request for this session said, and whoever passed it on."""
    return st.context.headers


def begin_anew_for(person: str) -> None:
    """A session that was another's, as a browser reconnects that somebody else signed in with,
    keeps nothing of them."""
    if st.session_state.setdefault("person", person) != person:
        st.session_state.clear()
        st.session_state["person"] = person


def is_first(what: str) -> bool:
    """Whether this is the first time in a session that this is asked of `what`."""
    asked = st.session_state.setdefault("asked_before", set())
    is_first = what not in asked
    asked.add(what)
    return is_first


def served_at() -> str | None:
    """The address that the server was told to listen on."""
    return st.get_option("server.address")


def show_error(error: Exception) -> None:
    """A mistake of ours: a reference for the reader, the traceback for the log."""
    reference = uuid.uuid4().hex[:8]
    log.error("reference %s", reference, exc_info=error)
    parts.show_notice(wording.unexpected(title(), reference), way_back="/")
