"""The rows of form II.06: each field of work, those with most late dossiers first."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from figures import html, wording
from figures.wording import columns
from pages.leaders.dossiers import answer, words
from queries.rows.dossiers import HandlingByField, ProceduresOfField

Row = Mapping
Link = Callable[..., str]
Table = tuple[list[html.Column], list[html.GroupHeading | Mapping[str, html.Text | None]]]
SHORT_NAME = 16


def finding(fields: Sequence[HandlingByField]) -> str:
    """Which fields have half of the late dossiers."""
    return answer.concentrated(fields) or words.BY_FIELD


def caption(fields: Sequence[HandlingByField], whole: Row) -> str:
    """In which order the fields stand, where one leads; whether they are all there is."""
    said = [words.FIELD_ORDER]
    if any(row["origins"] != ["reported"] for row in fields):
        said.append(words.FIELD_OPENS)
    apart = [
        words.fields_apart(count, whole[key], what)
        for key, what in words.ADDED_COLUMNS.items()
        if (count := _sum(fields, key)) is not None
        and whole[key] is not None
        and count != whole[key]
    ]
    return "; ".join([*said, *apart[:1]])


def origins(fields: Sequence[HandlingByField]) -> list[str]:
    return sorted({origin for row in fields for origin in row["origins"]})


def chosen(fields: Sequence[HandlingByField], asked: str | None) -> str | None:
    """The field whose procedures are seen: the one asked for, else the one with most late. Reports
    name no procedures; a field that another period had gives way."""
    offered = [row["field"] for row in fields if row["origins"] != ["reported"]]
    return asked if asked in offered else next(iter(offered), None)


def table(fields: Sequence[HandlingByField], here: Link) -> Table:
    """A row a field; one that dossiers tell of opens its procedures beside the table."""
    return _table(fields, columns.FIELDS_COLUMNS, lambda row: _opened(row, here))


def procedures(rows: Sequence[ProceduresOfField], link: Link) -> Table:
    """The procedures of a field, each opening its own page."""
    return _table(rows, words.PROCEDURE_COLUMNS, lambda row: _procedure(row, link))


def _table(rows: Sequence[Row], heads: Mapping[str, str], name: Callable) -> Table:
    """The first head is over the names."""
    first, *numbers = heads
    columns = [
        html.Column(first, heads[first]),
        *(
            html.Column(
                key,
                heads[key],
                "right",
                strong=key == words.MAIN_COLUMN,
                short=words.SHORT_COLUMNS[key],
            )
            for key in numbers
        ),
    ]
    return columns, [
        {
            first: name(row),
            **{key: None if row[key] is None else wording.number(row[key]) for key in numbers},
        }
        for row in rows
    ]


def _procedure(row: Row, link: Link) -> html.Text:
    href = link("procedure", procedure=row["procedure_code"])
    return html.link(row["procedure_name"], href)


def _opened(row: Row, here: Link) -> html.Text:
    if row["origins"] == ["reported"]:
        return _kept(row["field"])
    return html.link(_kept(row["field"]), here(field=row["field"]))


def _kept(name: str) -> str:
    """A short name is not broken, however narrow its column."""
    return wording.unbroken(name) if len(name) <= SHORT_NAME else name


def _sum(fields: Sequence[HandlingByField], key: str) -> int | None:
    known = [row[key] for row in fields]
    return None if None in known else sum(known)
