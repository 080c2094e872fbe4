"""The one way a figure gets into a paper: asked of a question, said, and written down as said.

What a reader finds in the list at the end of a paper is what was written down here, so that the
list cannot differ from the text.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import queries

Row = Mapping
COUNT = "count_rows"  # in the list, where no column of the answer has the number


@dataclass(frozen=True)
class Answer:
    """A question as this paper asked it, with its rows."""

    question: str
    params: Mapping[str, Any]
    rows: Sequence[Any]

    @property
    def words(self) -> str:
        """The question as readers know it."""
        return queries.header(self.question)["question"]

    @property
    def command(self) -> str:
        """What to type for the same answer."""
        given = [f"{key}={value}" for key, value in self.params.items() if value is not None]
        return " ".join(["python -m queries", self.question, *given])

    def key(self, row: Row) -> dict[str, Any]:
        """What tells this row from the others: the question's grain."""
        grain = queries.header(self.question)["grain"].split(",")
        return {name: row[name] for each in grain if (name := each.strip()) in row}


@dataclass(frozen=True)
class Said:
    """A figure as it stands in a paper, and all that finds it again."""

    shown: str
    what: str
    answer: Answer
    key: Mapping[str, Any]
    values: Mapping[str, Any]  # the columns of which it is made


@dataclass
class Figures:
    """Those of one paper, in the order in which they are said; each once."""

    said: list[Said] = field(default_factory=list)
    _asked: dict[str, Answer] = field(default_factory=dict)

    @property
    def asked(self) -> list[Answer]:
        """Every question that this paper asked."""
        return list(self._asked.values())

    def ask(self, question: str, **params: Any) -> Answer:
        """A question's answer, from the build that this run is pinned to; asked once a paper."""
        key = repr((question, sorted(params.items())))
        if key not in self._asked:
            self._asked[key] = Answer(question, params, queries.run(question, **params))
        return self._asked[key]

    def say(
        self,
        answer: Answer,
        row: Row,
        columns: Sequence[str],
        shown: str | Callable[..., str],
        what: str = "",
    ) -> str:
        """A figure of one row, as the reader sees it: `shown`, or what it makes of the columns.

        `what` says in few words what it is a figure of, in the list.
        """
        values = {column: row[column] for column in columns}
        text = shown if isinstance(shown, str) else shown(*values.values())
        return self._kept(Said(text, what, answer, answer.key(row), values))

    def count(self, answer: Answer, key: Mapping[str, Any], number: int, shown: str) -> str:
        """How many rows of an answer are such; `key` says which are meant."""
        return self._kept(Said(shown, "", answer, key, {COUNT: number}))

    def _kept(self, said: Said) -> str:
        if said not in self.said:
            self.said.append(said)
        return said.shown
