"""What a reader has chosen: read from, checked against and written to the address, here alone.

The address is the state: pasted into a message, a view opens the same for the next person. Every
choice is written in full, also when it equals the default. The menu drops the query, so what was
written last is kept for the session and put back. (`bind="query-params"` erases what it does not
know and strips defaults: DECISIONS.md.)
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from typing import Any, NoReturn
from urllib.parse import urlencode

import streamlit as st

from figures import wording
from figures.charts.frame import text_width
from figures.page import reader
from figures.page.parts import done, show_notice

KEYS = (
    *("build", "period", "unit", "measure", "procedure", "level", "status"),
    *("against", "kind", "units", "source", "reason", "page"),
    *("component", "aim", "actions", "field", "find", "sort", "columns", "task", "proposal"),
    "since",
)
# No other page knows what to do with them.
OF_ONE_PAGE = {
    "score_766": ("component", "aim", "actions"),
    "dossiers": ("field",),
    "tasks": ("task", "proposal"),
    "what_changed": ("since",),
}
# What a reader looks for in one list, its part and its order: of no other page.
OF_A_LIST = ("page", "find", "sort", "columns")
ALL = "all"  # what a filter says that leaves nothing out
# So many letters of two or three options stand in one row of buttons on a phone.
LONGEST_ROW = 45
# Pixels of a box: its type as large as on a projector, what stands around the words; what is
# enough for the words of a list, and the most for the one that is chosen.
BOX_TYPE, BOX_AROUND, BOX_ENOUGH, BOX_MOST = 17, 62, 244, 600
LONGEST_SEARCH = 80


def begin() -> None:
    """Before the page runs: what the address says, or what was kept where the menu dropped it."""
    state = _state()
    written = {key: st.query_params[key] for key in KEYS if key in st.query_params}
    state["chosen"] = (written or dict(state["kept"])) | state["pending"]
    if state["pending"]:
        state["chosen"].pop("page", None)
    state["pending"] = {}


def at(page: str, title: str, section: int) -> None:
    """Which page is open: `here` links back to it, its head and a mistake name it by its title;
    `section` is its place among those of the menu, from 1.
    """
    _state()["here"], _state()["title"], _state()["section"] = page, title, section
    st.set_page_config(page_title=f"{title} · {wording.PRODUCT_SHORT}")


def title() -> str:
    """What the open page is called in the menu."""
    return _state()["title"]


def section() -> int:
    """The place of the open page's section in the menu."""
    return _state()["section"]


def finish() -> None:
    """After the page ran: write all choices at once, one step in the browser's history."""
    state = _state()
    chosen = state["chosen"].items()
    state["kept"] = {key: value for key, value in chosen if key not in OF_A_LIST}
    if dict(st.query_params) != state["chosen"]:
        st.query_params.from_dict(state["chosen"])


def chosen(key: str) -> str | None:
    """What is chosen for a key now, unchecked; None where nothing is."""
    return _chosen().get(key)


def likely(key: str, options: Mapping[str, str], default: str | None) -> str | None:
    """What a choice will be that is made later on the page: what is chosen, or the default."""
    value = chosen(key)
    return value if value in options else default


def choice(
    key: str,
    options: Mapping[str, str],
    default: str | None = None,
    known: Collection[str] = (),
) -> Any:  # str; None only where there is no option, which questions take and pages pass on
    """The value chosen for `key` among `options` (value → words), checked.

    A value that is `known` elsewhere but not offered here gives way to the default, and so does
    "all" where a page is about one of them. An unknown one stops the page with a sentence and a way
    back. None only where there is no option.
    """
    default = default if default in options else next(iter(options), None)
    value = _chosen().get(key, default)
    if value not in options and value in {ALL, *known}:
        value = default
    if value not in options and value is not None:
        forget(key)
        stop_with(
            wording.unknown_choice(key, value, options.get(default or "", "")), way_back=here()
        )
    if value is not None:
        _chosen()[key] = value
    _state()["offered"][key] = options
    return value


def choices(**labels: str) -> None:
    """The row of widgets for the choices of this page, in order, each with its label.

    A choice that has no option is left out; `find` is what one types to find a row (`typed`).
    """
    with st.container(horizontal=True, key="choices", gap="small", vertical_alignment="top"):
        for key, label in labels.items():
            if key == "find":
                search(label, width=200)
            elif options := _state()["offered"][key]:
                _widget(key, label, options)


def typed() -> str:
    """What a reader typed to find a row of a long list; as written in the address, or nothing."""
    return _chosen().get("find", "")[:LONGEST_SEARCH].strip()


def search(label: str, width: int = 400) -> str:
    """Where one types it; what is `typed`."""
    value = typed()
    name = f"find={value}"
    st.text_input(
        label,
        value,
        max_chars=LONGEST_SEARCH,
        key=name,
        on_change=_take,
        args=("find", name),
        width=width,
    )
    return value


def forget(key: str) -> None:
    """Take a choice back, so that neither the address nor the menu carries it on."""
    _chosen().pop(key, None)


def stop_if_nothing(found: object, notice: wording.Notice, way_back: str | None = None) -> None:
    """End the page with a calm sentence where there is nothing to show."""
    if not found:
        stop_with(notice, way_back)


def stop_with(notice: wording.Notice, way_back: str | None = None) -> NoReturn:
    """A calm sentence in place of the page, and nothing after it; the choices are written first."""
    reader.tell()
    show_notice(notice, way_back)
    finish()  # after st.stop nothing reaches the browser
    stop: Callable[[], NoReturn] = st.stop
    stop()


def done_then(sentence: str, forgotten: Collection[str] = (), **choices: str) -> None:
    """As `done`, and these are chosen from then on; what is `forgotten` no longer is."""
    if not sentence:
        _state()["pending"] = choices
        for key in forgotten:
            forget(key)
            st.query_params.pop(key, None)
    done(sentence)


def run_anew() -> NoReturn:
    """The page from its beginning: what it had shown so far was of a build that cannot be read."""
    rerun: Callable[[], NoReturn] = st.rerun
    rerun()


def link(page: str, /, **changes: str | None) -> str:
    """The address of a page with every choice kept but those changed (None takes one away)."""
    elsewhere = dict.fromkeys(OF_A_LIST if page != _state()["here"] else ["page"])
    kept = _chosen() | elsewhere | changes
    for its_page, keys in OF_ONE_PAGE.items():
        if page != its_page:
            kept |= dict.fromkeys(keys)
    query = {key: value for key, value in kept.items() if value is not None}
    return f"/{page}?{urlencode(query)}" if query else f"/{page}"


def here(**changes: str | None) -> str:
    """The address of this page with some choices changed."""
    return link(_state()["here"], **changes)


def _widget(key: str, label: str, options: Mapping[str, str]) -> None:
    """A widget named after its present value: a changed address makes a new one, never a stale."""
    value = _chosen()[key]
    name = f"{key}={value}"
    common: dict[str, Any] = {
        "key": name,
        # A value does not break in its widget, and who types to find it types plain blanks.
        "format_func": lambda each: " ".join(options[each].split()),
        "on_change": _take,
        "args": (key, name),
    }
    values = list(options)
    if len(values) <= 3 and sum(map(len, options.values())) <= LONGEST_ROW:
        st.segmented_control(label, values, default=value, required=True, **common)
    else:
        # Of what is typed nothing but marks and case may differ (serving/letters.py).
        st.selectbox(
            label,
            values,
            index=values.index(value),
            filter_mode="contains",
            width=_box_width(options.values(), options[value]),
            **common,
        )


def _box_width(options: Iterable[str], shown: str) -> int:
    """As wide as its options, so far as that is no waste; what is chosen is never cut."""
    longest = min(text_width(max(options, key=len), BOX_TYPE) + BOX_AROUND, BOX_ENOUGH)
    return round(max(longest, min(text_width(shown, BOX_TYPE) + BOX_AROUND, BOX_MOST)))


def _take(key: str, name: str) -> None:
    """A widget was used: its value goes into the address, and a long list starts over."""
    _state()["pending"] = {key: st.session_state[name]}


def _chosen() -> dict[str, str]:
    state = _state()
    if state["chosen"] is None:
        begin()
    return state["chosen"]


def _state() -> dict:
    """The one entry of the session: what was kept, what a widget just set, what this run chose."""
    try:
        return st.session_state["choices"]  # one look: a page asks hundreds of times
    except KeyError:
        st.session_state["choices"] = {
            "kept": {},
            "pending": {},
            "chosen": None,
            "offered": {},
            "here": "",
            "title": wording.PRODUCT_SHORT,
            "section": 0,
        }
        return st.session_state["choices"]
