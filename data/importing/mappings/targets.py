"""What a mapping can fill: the fields of each target, as targets.toml lists them."""

from __future__ import annotations

import functools
import tomllib
from dataclasses import dataclass, field
from pathlib import Path

from data.importing.mappings import keys


@dataclass(frozen=True)
class Field:
    """One field of a target; `choices` gives each code the texts that mean it (of a flag: besides
    those of every flag). Though `required` of a row, what is `optional` a mapping may leave out."""

    name: str
    title: str
    kind: str
    required: bool = False
    optional: bool = False
    headings: list[str] = field(default_factory=list)
    choices: dict[str, list[str]] = field(default_factory=dict)

    @property
    def is_needed(self) -> bool:
        """Whether a mapping has to fill it."""
        return self.required and not self.optional

    def values(self) -> dict[str, str]:
        """The code that each known text means, by its key; a code means itself, true and false
        are the codes of a flag."""
        flags = {code: texts(code) for code in ("true", "false")} if self.kind == "flag" else {}
        return {
            keys.key(text): code
            for meant in (flags, self.choices)
            for code, each in meant.items()
            for text in [code, *each]
        }


@functools.cache
def fields(target: str) -> dict[str, Field]:
    """The fields of `dossier`, `procedure`, `unit` or `form`, by name."""
    return {name: Field(name=name, **what) for name, what in _written()[target].items()}


def texts(of: str) -> list[str]:
    """The texts that mean `missing`, `true`, `false`, `totals` or `ends`, as they are written."""
    return _written()["texts"][of]


def is_personal(heading: str) -> bool:
    """Whether a column speaks of a person, by the words in its heading."""
    said = f" {keys.key(heading)} "
    return any(f" {keys.key(each)} " in said for each in _written()["personal"]["headings"])


@functools.cache
def _written() -> dict:
    return tomllib.loads(Path(__file__).with_name("targets.toml").read_text(encoding="utf-8"))
