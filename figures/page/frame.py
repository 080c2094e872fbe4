"""What stands around every page: stylesheet, script, gate, the calm sentence for a mistake."""

from __future__ import annotations

import logging
import uuid
from collections.abc import Mapping

import streamlit as st

from figures import html, look, scripts, theme, wording
from figures.page import parts
from figures.page.choices import title

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


def refuse_beyond_loopback() -> None:
    """One sentence and nothing else: access is not configured."""
    st.html(f"<p>{wording.not_on_loopback()}</p>")
    st.stop()


def served_at() -> str | None:
    """The address that the server was told to listen on."""
    return st.get_option("server.address")


def show_error(error: Exception) -> None:
    """A mistake of ours: a reference for the reader, the traceback for the log."""
    reference = uuid.uuid4().hex[:8]
    log.error("reference %s", reference, exc_info=error)
    parts.show_notice(wording.unexpected(title(), reference), way_back="/")
