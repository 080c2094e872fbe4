"""The parts of a page, in the order in which a reader meets them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import NoReturn

import streamlit as st

from figures import charts, html, theme, wording

LOOK_AGAIN = 2.0  # seconds
TYPES = ("csv", "txt", "xlsx", "xls", "ods", "parquet", "zip")


def write(*parts: html.Markup) -> None:
    """HTML of ours, one block; none where there is nothing to say."""
    if body := "".join(parts):
        st.html(body)


def rich(pieces: wording.Pieces) -> html.Text:
    """A sentence with its deciding figures in bold."""
    return html.join(*(html.strong(text) if strong else text for text, strong in pieces))


def show(figure: Mapping, alt: str, title: str = "") -> None:
    """A chart; `alt` is its finding, for those who do not see it; `title` heads its picture.

    Under it its marks stand as a list of links, which a keyboard reaches.
    """
    marks = charts.marks(figure)
    ends = [wording.mark_in_line(mark.name, mark.said) for mark in charts.outermost(marks)]
    st.plotly_chart(
        charts.Drawn(figure),
        theme=None,
        config=charts.CONFIG,
        alt=wording.alternative(alt, len(marks), ends),
        width="stretch",
        height=figure["layout"]["height"],  # kept for it until it is drawn
    )
    items = [(mark.name, mark.link, " · ".join(mark.said)) for mark in marks]
    words = f"{wording.WORD['as_list']} ({wording.number(len(items))})"
    write(html.chart_foot(title or alt, items, words, wording.WORD["take_picture"]))


def picture(picture: charts.Picture, origins: html.Text = "") -> None:
    """A chart under its finding; the finding alone where there is too little to draw."""
    write(html.section(picture.finding, picture.caption, origins))
    if picture.figure is not None:
        show(picture.figure, picture.alt, picture.finding)


def palette() -> theme.Palette:
    """The colours of the reader's theme, for charts (HTML follows the theme by itself)."""
    return theme.palette(st.context.theme.type or "light")


def columns(*, answer: int = 7, beside: int = 5, is_one: bool = False):
    """Two columns, the answer and what stands beside it; one under the other on a phone, and where
    one of them has nothing to say (`is_one`)."""
    if is_one:
        return st.container(), st.container()
    return st.columns([answer, beside], gap="large")


def fold(title: str, *parts: html.Markup) -> None:
    """Something long that most readers pass by: its title, open on demand."""
    with st.expander(title):
        write(*parts)


@contextmanager
def fold_when_asked(key: str, title: str) -> Iterator[bool]:
    """A fold that is too much to send with every page: whether it is open, and only then the page
    asks and writes what is within. To open it runs the page again; `key` names it for that.
    """
    with st.expander(title, key=f"fold-{key}", on_change="rerun") as opened:
        yield bool(opened.open)


def how_we_count(definitions: Sequence[Mapping], sql: Mapping[str, str]) -> None:
    """The end of every page: each definition, its basis and owner, and the exact queries."""
    parts = []
    for each in definitions:
        parts += [html.section(each["title"]), html.definitions(working(each))]
        parts += [html.sql(each["counting_sql"])] if each["counting_sql"] else []
    for question, text in sql.items():
        parts += [html.section(wording.of_province(question)), html.sql(text)]
    fold(wording.WORD["how_we_count"], *parts)


def show_notice(notice: wording.Notice, way_back: str | None = None) -> None:
    """A notice: what, where, and what to do next."""
    detail = html.join(
        *(html.code(text) if is_command else text for text, is_command in notice.detail)
    )
    write(
        html.notice(
            notice.headline,
            detail,
            way_back=(notice.way_back, way_back) if way_back and notice.way_back else None,
        )
    )


def working(each: Mapping) -> list[tuple[str, html.Text]]:
    """What a definition says, as pairs of a word and its text; the empty ones left out."""
    words = wording.WORD
    pairs = [
        (words["question"], each["question"]),
        (words["numerator"], each["numerator_words"]),
        (words["denominator"], each["denominator_words"]),
        (words["form_column"], each["form_column"]),
        (words["roll_up"], wording.ROLL_UP[each["roll_up"]]),
        (words["legal_basis"], each["legal_basis"]),
        (words["owner"], each["owner"]),
        (words["provider"], each["provider"]),
        (words["known_limits"], each["known_limits"]),
        (words["judged"], "Có" if each["judged"] == "yes" else each["judged"]),
        (words["version"], f"{each['version']}, từ {wording.date(each['valid_from'])}"),
    ]
    return [(word, text) for word, text in pairs if text]


def bring_files(
    most: int, label: str, word: str, hint: str, nothing: str
) -> list[tuple[str, bytes]]:
    """A box for several files of up to `most` MB, and a button: what was brought when it is
    pressed, by name. The browser's copies are let go then."""
    with st.form("bring", clear_on_submit=True, border=False):
        given = st.file_uploader(
            label,
            type=TYPES,
            accept_multiple_files=True,
            max_upload_size=most,
            key="bring-files",
            label_visibility="collapsed",
        )
        write(html.note(hint))
        if st.form_submit_button(word, type="primary", key="bring-send"):
            write(html.note(nothing) if not given else html.join())
            return [(each.name, each.getvalue()) for each in given]
    return []


def done(sentence: str) -> None:
    """After something was done: the page again, or why it was not done."""
    if not sentence:
        run_again: Callable[[], NoReturn] = st.rerun
        run_again()
    write(html.notice(wording.as_text(sentence)))


def look_again_when(changes: Callable[[], object]) -> None:
    """Run the page again as soon as `changes()` is another than now; it is asked by nobody."""
    now = changes()

    @st.fragment(run_every=LOOK_AGAIN)
    def look() -> None:
        if changes() != now:
            st.rerun()

    look()


def said_in_lines(sentences: Sequence[str]) -> None:
    """Notices, one a sentence."""
    write(*(html.notice(wording.as_text(each)) for each in sentences))
