"""What a page lets somebody type, choose and press."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date as Date
from typing import NamedTuple

import streamlit as st

from figures import wording


def press(key: str, word: str, is_first: bool = False) -> bool:
    """A button, whether it was pressed just now."""
    return st.button(word, key=f"press-{key}", type="primary" if is_first else "secondary")


def together(key: str):
    """What is typed and chosen within is sent as one, by a button of `press_together`."""
    return st.form(key, border=False)


def press_together(word: str) -> bool:
    return st.form_submit_button(word, type="primary")


def in_row():
    """Buttons, boxes side by side."""
    return st.container(horizontal=True, gap="small")


def pick(key: str, label: str, options: Mapping[str, str], default: str | None = None) -> str:
    """One of several: value → words."""
    return st.selectbox(
        label,
        list(options),
        index=list(options).index(default) if default and default in options else 0,
        format_func=lambda each: options[each],
        key=f"pick-{key}",
    )


def pick_day(key: str, label: str, default: Date | None) -> Date | None:
    return st.date_input(label, default, format="DD/MM/YYYY", key=f"day-{key}", width=200)


def type_lines(key: str, label: str, text: str, height: int = 360) -> str:
    """A text of several lines, to be mended."""
    return st.text_area(label, text, key=f"lines-{key}", height=height) or ""


def type_word(key: str, label: str, text: str = "") -> str:
    return st.text_input(label, text, key=f"word-{key}", max_chars=80, width=320) or ""


def tick(key: str, label: str) -> bool:
    return st.checkbox(label, key=f"tick-{key}")


def as_read(key: str, now: int) -> int:
    """What `now` was when this reader was last shown the page: what they write rests on that."""
    kept = f"read-{key}"
    before: int = st.session_state.get(kept, now)
    st.session_state[kept] = now
    return before


def folded(title: str):
    """A fold for what is typed within."""
    return st.expander(title)


class Answer(NamedTuple):
    """What somebody writes for a unit: a cause of the list or None, a text, that it is nobody's."""

    cause: str | None
    text: str
    is_sure: bool


def answer(key: str) -> Answer | None:
    """Where it is written; given once it is pressed."""
    words = wording.WORD
    cause = pick(f"cause-{key}", words["cause"], {"": "–", **wording.CAUSE})
    text = type_lines(f"answer-{key}", words["theirs"], "", height=110)
    is_sure = tick(f"answer-{key}", words["not_personal"])
    return Answer(cause or None, text, is_sure) if press_together(words["keep_answer"]) else None
