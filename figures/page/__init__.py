"""What pages say to Streamlit, the only place that imports it for them.

Used as `from figures import page` and then `page.choice(...)`, `page.heading(...)`.
"""

from figures.page.asked import as_of, page_number, period, units, unless_all
from figures.page.choices import (
    at,
    begin,
    choice,
    choices,
    chosen,
    finish,
    forget,
    here,
    likely,
    link,
    search,
    stop_if_nothing,
    stop_with,
    typed,
)
from figures.page.exports import downloads
from figures.page.frame import dress, let_find, refuse_beyond_loopback, served_at, show_error
from figures.page.parts import (
    columns,
    fold,
    fold_when_asked,
    heading,
    how_we_count,
    palette,
    picture,
    rich,
    show,
    show_notice,
    working,
    write,
)

__all__ = [
    "as_of",
    "at",
    "begin",
    "choice",
    "choices",
    "chosen",
    "columns",
    "downloads",
    "dress",
    "finish",
    "fold",
    "fold_when_asked",
    "forget",
    "heading",
    "here",
    "how_we_count",
    "let_find",
    "likely",
    "link",
    "page_number",
    "palette",
    "period",
    "picture",
    "refuse_beyond_loopback",
    "rich",
    "search",
    "served_at",
    "show",
    "show_error",
    "show_notice",
    "stop_if_nothing",
    "stop_with",
    "typed",
    "units",
    "unless_all",
    "working",
    "write",
]
