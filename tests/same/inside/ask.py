"""Runs with one version's code: the rows of many calls. Relies on `queries.run` and `access`.

Called with the file of the job, [(question, params, as_leader)], and the file to write the answers
to, both pickled: (columns, rows, None) or (None, None, what was raised) a call.
"""

from __future__ import annotations

import pickle
import sys
from pathlib import Path

import streamlit as st

import queries
from data import access

EVERYTHING = access.viewer
REMEMBERED = 50  # answers kept by the cache, however many rows each has


def answer(name: str, params: dict) -> tuple:
    try:
        rows = queries.run(name, **params)
    except Exception as error:
        return None, None, f"{type(error).__name__}: {str(error).splitlines()[0]}"
    columns = list(rows[0]) if rows else None
    return columns, [tuple(row.values()) for row in rows], None


def leader() -> access.Viewer:
    """One who may not see all that the machine's only viewer of today may."""
    return access.Viewer(name="leader", roles=frozenset({"leader"}))


def main(job: Path, to: Path) -> None:
    answers = []
    for number, (name, params, as_leader) in enumerate(pickle.loads(job.read_bytes())):
        access.viewer = leader if as_leader else EVERYTHING
        answers.append(answer(name, params))
        if number % REMEMBERED == 0:
            st.cache_data.clear()
    to.write_bytes(pickle.dumps(answers))


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
