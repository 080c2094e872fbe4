"""Tables to take away: three buttons, each makes its file when it is pressed."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from contextvars import ContextVar
from functools import partial

import streamlit as st

from figures import files, wording
from figures.files import Rows

# What a name of a file may not have on every system: Windows refuses a colon, a path ends a name.
NOT_IN_NAMES = re.compile(r"[^\w.-]+")
LONGEST_NAME = 120
# What is done with a file before it leaves: it says whose it is (`hand_out_by`).
HandOut = Callable[[str, bytes], bytes]
_hand_out: ContextVar[HandOut] = ContextVar("hand_out", default=lambda name, body: body)

EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_OFFICE = "application/vnd.openxmlformats-officedocument"
KIND_OF_FILE = {
    ".xlsx": EXCEL,
    ".docx": f"{_OFFICE}.wordprocessingml.document",
    ".pptx": f"{_OFFICE}.presentationml.presentation",
    ".txt": "text/plain; charset=utf-8",
}


# A file that is made when it is asked for: the words of its button, its name and ending.
Paper = tuple[str, str, str, Callable[[], bytes]]


def hand_out_by(hand_out: HandOut) -> None:
    """Each file that this run offers is given to `hand_out(name, file)` first, when it is taken."""
    _hand_out.set(hand_out)


def downloads(
    name: str,
    heads: Mapping[str, str],
    rows: Rows | Callable[[], Rows],
    about: wording.About,
    kind: str = "share",
    papers: Sequence[Paper] = (),
) -> None:
    """Three buttons: the rows as Excel, as CSV for it, as CSV for programs; `name` is the files'.
    Beside them one for each of the `papers`.

    `heads` maps the columns to their words, in order. Rows that a page does not hold are given
    as a function, asked at the click; by then the page has run, so it must remember its build.
    `kind` is the measure's, where the rows do not say: "average" has values that are no shares.
    """
    asked = rows if callable(rows) else lambda: rows
    read = {key: word for key, word in heads.items() if key not in wording.FOR_PROGRAMS}
    beside = {head: head for head in about.columns if head not in heads.values()}

    def written() -> list[dict]:
        return [
            {**wording.in_words(row, about.day), **about.columns, **about.codes} for row in asked()
        ]

    def excel() -> bytes:
        return files.excel(read, written(), about.lines, kind)

    def for_excel() -> bytes:
        return files.for_vietnamese_excel({**read, **beside}, written(), kind)

    def for_programs() -> bytes:
        codes = {head: head for head in about.codes}
        return files.for_programs({**heads, **beside, **codes}, written(), kind)

    with st.container(horizontal=True, gap="small"):
        for word, ending, mime, make in (
            ("export_excel", ".xlsx", EXCEL, excel),
            ("export_for_excel", "-excel.csv", "text/csv", for_excel),
            ("export_csv", ".csv", "text/csv", for_programs),
        ):
            called = file_name(name, ending)
            st.download_button(
                wording.WORD[word],
                data=partial(_taken, _hand_out.get(), called, make),
                file_name=called,
                mime=mime,
                key=f"{name}{ending}",
                on_click="ignore",
                type="tertiary",
            )
        for paper in papers:
            _offer(*paper)


def download(name: str, word: str, make: Callable[[], bytes], ending: str = ".xlsx") -> None:
    """A file that is made when it is asked for."""
    _offer(word, name, ending, make)


def _offer(word: str, name: str, ending: str, make: Callable[[], bytes]) -> None:
    called = file_name(name, ending)
    st.download_button(
        word,
        data=partial(_taken, _hand_out.get(), called, make),
        file_name=called,
        mime=KIND_OF_FILE[ending],
        key=f"file-{called}",
        on_click="ignore",
        type="tertiary",
    )


def _taken(hand_out: HandOut, name: str, make: Callable[[], bytes]) -> bytes:
    return hand_out(name, make())


def file_name(name: str, ending: str) -> str:
    """What a file is called on any system: "ho-so-late-civil:2021" is ho-so-late-civil-2021.xlsx.

    Letters (also Vietnamese), digits, points and hyphens stay; a long name is cut.
    """
    safe = NOT_IN_NAMES.sub("-", name)[:LONGEST_NAME].strip(".-")
    return f"{safe}{ending}"
