"""A table that becomes stacked rows where there is no room for its columns."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from figures.html.markup import Markup, Text, address, classes, element, join, text, unseen

Cells = Mapping[str, Text | None]
Sorted = Literal["", "ascending", "descending"]

# A phone's line is about 40 figures of body type wide, the gap between two columns about one.
_PHONE_LINE, _LEAST_WIDTH = 41, 7
_FEW = 4  # columns, which fit side by side on half a screen
_HEAD_LINES = 3  # of a head over a number on a phone


@dataclass(frozen=True)
class Column:
    """A column: `key` of its cells, its head, and how it is set.

    `align` right for numbers, center for shapes, left for words; `strong` for the one bold column;
    `note` for small secondary words; `short` is the label over a number on a phone. The first
    column names the row. `sort`, of a list that is sorted where it is asked: where its head leads,
    and which way it is sorted by now. `in_card`, of a long list on a phone: to the right of the
    name, on a line of its own, in the last line, or nowhere.
    """

    key: str
    label: str
    align: Literal["left", "right", "center"] = "left"
    strong: bool = False
    note: bool = False
    short: str = ""
    sort: tuple[str, Sorted] | None = None
    in_card: Literal["", "beside", "line", "last", "none"] = ""


@dataclass(frozen=True)
class GroupHeading:
    """A line across the table over the rows of one group."""

    title: Text


def table(
    columns: Sequence[Column],
    rows: Sequence[Cells | GroupHeading],
    caption: str | None = None,
    total: Cells | None = None,
    absent_word: str = "",
    is_long: bool = False,
    is_order_fixed: bool = False,
) -> Markup:
    """Rows under their heads; a cell None, "" or left out is a dash ("chưa có số liệu").

    A row is opened by a `link` in its first cell. `caption` names the table to a screen reader,
    `absent_word` is what a dash says on hover and to it. Its heads sort it in the browser
    (`figures/scripts/sort.js`), unless they say where a sorted list is asked for, or
    `is_order_fixed`: its rows are not on one scale. The heads of a long list stay on screen, and on
    a phone each row is a card of a few lines.
    """
    parts = [row for row in rows if not isinstance(row, GroupHeading)] + ([total] if total else [])
    head = element("tr", *(_head(column) for column in columns), role="row")
    body = (
        _group(row, len(columns))
        if isinstance(row, GroupHeading)
        else _row(row, columns, absent_word)
        for row in rows
    )
    written = element(
        "table",
        element("caption", unseen(caption)) if caption else "",
        element("thead", head, role="rowgroup"),
        element("tbody", *body, role="rowgroup"),
        element("tfoot", _row(total, columns, absent_word), role="rowgroup") if total else "",
        class_=classes(
            "tc-table", "" if _is_slim(columns) else "tc-stacks", "tc-long" if is_long else ""
        ),
        role="table",
        style=f"--across:{_across(columns, parts)}",
        data_sorts=_sorts(columns, is_order_fixed),
    )
    many = "tc-many" if len(columns) > _FEW and not _is_slim(columns) else ""
    return element("div", _choice(columns), written, class_=classes("tc-measure", many))


def _sorts(columns: Sequence[Column], is_order_fixed: bool) -> str | None:
    if is_order_fixed:
        return "never"
    return "elsewhere" if any(column.sort for column in columns) else None


def _is_slim(columns: Sequence[Column]) -> bool:
    """A name and one or two numbers, or a few shapes, stay side by side at every width."""
    others = {column.align for column in columns[1:]}
    return len(columns) <= {"center": 5, "right": 3}.get("/".join(others) or "right", 0)


def _setting(column: Column) -> str:
    return classes(
        f"tc-{column.align}",
        "tc-strong" if column.strong else "",
        "tc-small" * column.note,
        f"tc-card-{column.in_card}" if column.in_card else "",
    )


def _head(column: Column) -> Markup:
    href, way = column.sort or ("", "")
    return element(
        "th",
        element("a", column.label, class_="tc-sort", href=address(href)) if href else column.label,
        class_=f"tc-{column.align}",
        scope="col",
        role="columnheader",
        aria_sort=way,
        data_key=column.key,
    )


def _choice(columns: Sequence[Column]) -> Markup:
    """The heads that sort, where there is no room for heads."""
    sorting = [(column, *column.sort) for column in columns if column.sort]
    if not sorting:
        return Markup("")
    return element(
        "div",
        "Xếp theo: ",
        join(
            *(
                element("a", column.label, class_="tc-link", href=address(href), aria_current=way)
                for column, href, way in sorting
            ),
            by=" · ",
        ),
        class_="tc-sort-choice",
    )


def _group(group: GroupHeading, width: int) -> Markup:
    title = element("th", group.title, colspan=str(width), scope="rowgroup", role="rowheader")
    return element("tr", title, class_="tc-row-group", role="row")


def _row(cells: Cells, columns: Sequence[Column], absent_word: str) -> Markup:
    name, *others = columns
    return element(
        "tr",
        element(
            "th",
            _cell(cells.get(name.key), absent_word),
            class_=classes("tc-name", _setting(name)),
            scope="row",
            role="rowheader",
        ),
        *(
            element(
                "td",
                _cell(cells.get(column.key), absent_word),
                class_=_setting(column),
                role="cell",
                data_label=column.short or column.label,
            )
            for column in others
        ),
        role="row",
    )


def _cell(content: Text | None, absent_word: str) -> Markup:
    if content is not None and content != "":
        return text(content)
    dash = element("span", "–", class_="tc-dash", title=absent_word, aria_hidden="true")
    return Markup(dash + unseen(absent_word))


def _across(columns: Sequence[Column], rows: Sequence[Cells]) -> int:
    """How many numbers stand side by side on a phone, so that the longest still fits, and heads
    over them do not run together."""
    numbers = [column for column in columns[1:] if column.align != "left"]
    written = [column.key for column in numbers if column.align == "right"]
    contents = (row.get(key) for row in rows for key in written)
    longest = max((len(_plain(content)) for content in contents if content), default=0)
    heads = (len(column.short or column.label) // _HEAD_LINES for column in numbers)
    longest = max(longest, *heads) if numbers else longest
    room = max(_PHONE_LINE // (max(longest, _LEAST_WIDTH) + 1), 1)
    if len(numbers) <= room:
        return max(len(numbers), 1)
    lines = -(-len(numbers) // room)
    return -(-len(numbers) // lines)


def _plain(content: Text) -> str:
    return re.sub(r"<[^>]*>", "", content) if isinstance(content, Markup) else content
