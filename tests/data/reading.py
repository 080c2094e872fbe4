"""What a statement reads and writes, found by parsing it: the twin of what headers say."""

from __future__ import annotations

import functools
import json
import re
from collections.abc import Iterator

import duckdb

NAME = r"(?:temp\.)?(\w+)"
# What stands before the question that a statement asks, by what it does to the table it names.
ADDS = re.compile(rf"insert into {NAME}(?: by name)?\s*(?:\([^)]*\))?\s+")
MAKES = re.compile(rf"create (?:or replace )?(?:temp(?:orary)? )?table {NAME} as\s+")
CHANGES = re.compile(rf"update {NAME}\s+set .*?\n\s*from\s+", re.DOTALL)
TAKES_AWAY = re.compile(rf"delete from {NAME}\s+")


def read_and_written(text: str) -> tuple[set[str], set[str]]:
    """The tables and views of all statements of a text, without those that it makes for itself
    (`create or replace`)."""
    read, written, own = set(), set(), set()
    for found, asks in _statements(text):
        read |= named_in(asks)
        written |= {found[1]} if found else set()
        own |= {found[1]} if found and "or replace" in found[0] else set()
    return read - own, written - own


def as_questions(text: str) -> Iterator[tuple[str, bool]]:
    """What the statements of a text ask before they add, change or take away; and whether the
    text makes a table of the answer for itself, which it then reads."""
    for found, asks in _statements(text):
        yield asks, bool(found and "or replace" in found[0])


def _statements(text: str) -> Iterator[tuple[re.Match | None, str]]:
    """Of each statement how it begins, if it writes, and the question in it."""
    for statement in duckdb.extract_statements(text):
        sql = re.sub(r"--( .*)?$", "", statement.query, flags=re.MULTILINE).strip().rstrip(";")
        if found := ADDS.match(sql) or MAKES.match(sql):
            yield found, sql[found.end() :]
        elif found := CHANGES.match(sql):
            yield found, f"from {found[1]}, {sql[found.end() :]}"
        elif found := TAKES_AWAY.match(sql):
            yield found, f"from {found[1]} {sql[found.end() :]}"
        elif not sql.startswith("create"):  # an empty table, a view: not read from, not filled
            yield None, sql


def named_in(select: str) -> set[str]:
    """The tables and views that a question names, without its own steps (`with`).

    DuckDB's get_table_names cannot tell them of a join by `using`.
    """
    parsed = _parser().execute("select json_serialize_sql($sql)", {"sql": select}).fetchone()
    tree = json.loads(parsed[0])
    assert not tree["error"], tree
    return set(_named(tree["statements"], frozenset()))


@functools.cache
def _parser() -> duckdb.DuckDBPyConnection:
    return duckdb.connect()


def _named(node, steps: frozenset[str]):
    if isinstance(node, list):
        for each in node:
            yield from _named(each, steps)
    elif isinstance(node, dict):
        steps |= {each["key"] for each in (node.get("cte_map") or {}).get("map", [])}
        if node.get("type") == "BASE_TABLE" and node["table_name"] not in steps:
            yield node["table_name"]
        for each in node.values():
            yield from _named(each, steps)
