"""Parts of a page as HTML: pure functions, every text escaped, looks in `figures/look/`.

Used as `from figures import html` and then `html.table(...)`.
"""

from figures.html.absence import KINDS, OutOfSight, notice, out_of_sight
from figures.html.chart import chart_foot
from figures.html.facts import Fact, fact_strip
from figures.html.finding import filters, find_box, findable
from figures.html.first_rows import first_rows
from figures.html.frame import (
    PagerLink,
    at_the_door,
    fold,
    heading,
    masthead,
    note,
    pager,
    paragraph,
    reader,
    section,
)
from figures.html.marks import (
    chip,
    origin_tag,
    state_heading,
    state_key,
    state_sign,
    swatch_key,
    target_tag,
)
from figures.html.markup import (
    Markup,
    Text,
    code,
    join,
    lines,
    link,
    small,
    strong,
    theirs,
    unseen,
    whole,
    wide_only,
)
from figures.html.objectives import Objective, ObjectiveGroup, objectives
from figures.html.sparkline import sparkline
from figures.html.table import Column, GroupHeading, table
from figures.html.target_bar import target_bar
from figures.html.units import UnitGroup, UnitLine, unit_list
from figures.html.workings import definitions, sql

__all__ = [
    "KINDS",
    "Column",
    "Fact",
    "GroupHeading",
    "Markup",
    "Objective",
    "ObjectiveGroup",
    "OutOfSight",
    "PagerLink",
    "Text",
    "UnitGroup",
    "UnitLine",
    "at_the_door",
    "chart_foot",
    "chip",
    "code",
    "definitions",
    "fact_strip",
    "filters",
    "find_box",
    "findable",
    "first_rows",
    "fold",
    "heading",
    "join",
    "lines",
    "link",
    "masthead",
    "note",
    "notice",
    "objectives",
    "origin_tag",
    "out_of_sight",
    "pager",
    "paragraph",
    "reader",
    "section",
    "small",
    "sparkline",
    "sql",
    "state_heading",
    "state_key",
    "state_sign",
    "strong",
    "swatch_key",
    "table",
    "target_bar",
    "target_tag",
    "theirs",
    "unit_list",
    "unseen",
    "whole",
    "wide_only",
]
